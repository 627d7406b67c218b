//! What the rows of the list say, made when a row is seen first.

use std::collections::HashMap;
use std::sync::Arc;

use crate::coverage::{ClusterRanking, RankedCluster};
use crate::describe::{event_name, names, statement_words};
use crate::i18n::{Locale, Words};
use crate::index::{EventRef, Index, PlacedEvent};
use crate::time::Grain;

/// One happening in words.
#[derive(Clone, Debug)]
pub(in crate::gui) struct RowText {
    /// What happened.
    pub(in crate::gui) name: String,
    /// When it was.
    pub(in crate::gui) date: String,
    /// The same in little room.
    pub(in crate::gui) date_short: String,
    /// Everything about it, a line for each fact.
    pub(in crate::gui) whole: String,
    /// How it lies in time; `None` where no sentence says when.
    pub(in crate::gui) slot: Option<PlacedEvent>,
}

/// The rows that were seen since the ranking changed.
#[derive(Default)]
pub(in crate::gui) struct RowTexts {
    key: Option<(Arc<ClusterRanking>, Locale)>,
    rows: HashMap<usize, Arc<RowText>>,
}

impl RowTexts {
    /// The words of a row.
    pub(in crate::gui) fn of(
        &mut self,
        words: &Words,
        index: &Index,
        ranking: &Arc<ClusterRanking>,
        row: &RankedCluster,
    ) -> Arc<RowText> {
        let locale = words.locale();
        let is_same = |(known, of): &(Arc<ClusterRanking>, Locale)| {
            Arc::ptr_eq(known, ranking) && *of == locale
        };
        if !self.key.as_ref().is_some_and(is_same) {
            self.key = Some((Arc::clone(ranking), locale));
            self.rows.clear();
        }
        let text = || Arc::new(RowText::new(words, index, ranking, row));
        Arc::clone(self.rows.entry(row.cluster).or_insert_with(text))
    }
}

impl RowText {
    /// An event by itself; with its days where it began before a day.
    pub(in crate::gui) fn of_event(
        words: &Words,
        index: &Index,
        at: EventRef,
        first: Option<i32>,
    ) -> Self {
        let mut name = event_name::happening(index, at);
        let slot = index.slot(at);
        let began_before = slot
            .zip(first)
            .is_some_and(|(slot, first)| slot.begin < first);
        if let Some((_, event)) = index.event(at).filter(|_| began_before) {
            let grain = index
                .mention(at)
                .map_or(Grain::Day, |mention| mention.grain);
            let args = [
                ("name", name.into()),
                ("days", words.interval(event.interval, grain).into()),
            ];
            name = words.format("day-reaching", &args);
        }
        let source = index.source_of(at.document);
        let source = source.map_or_else(String::new, |source| {
            words.name(&names::at(index, source)).into_owned()
        });
        Self {
            whole: format!("{name}\n{source}"),
            name,
            date: String::new(),
            date_short: String::new(),
            slot,
        }
    }

    fn new(words: &Words, index: &Index, ranking: &ClusterRanking, row: &RankedCluster) -> Self {
        let cluster = ranking.cluster(row);
        let event = cluster.and_then(|cluster| statement_words::standing_for(index, cluster));
        Self {
            name: cluster.map_or_else(String::new, |cluster| statement_words::name(index, cluster)),
            date: cluster.map_or_else(String::new, |cluster| {
                statement_words::time(words, index, cluster, row.published)
            }),
            date_short: cluster.map_or_else(String::new, |cluster| {
                statement_words::time_short(words, index, cluster, row.published)
            }),
            whole: statement_words::row(words, index, ranking, row),
            slot: event.and_then(|at| index.slot(at)),
        }
    }
}
