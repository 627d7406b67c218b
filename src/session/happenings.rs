//! The list of happenings: which there are, in which order, and what a choice of one shows.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use crate::align::{Alignment, Statement, StatementCluster};
use crate::coverage::{ClusterOrder, ClusterRanking, RankingInput};
use crate::index::EventRef;
use crate::query::StatementFilter;
use crate::session::shown_key::ShownKey;
use crate::session::{BottomPane, Hit, State};
use crate::time::{Day, Interval};

/// The rankings that were worked out last, the newest first; none is asked without its key.
///
/// Two of them, so that a search that is given up leads back at once.
#[derive(Clone, Default)]
pub(super) struct LastRanking(Arc<Mutex<Vec<KnownRanking>>>);

type KnownRanking = (RankingKey, Arc<ClusterRanking>);

/// How many rankings are remembered.
const REMEMBERED: usize = 2;

/// When a ranking holds.
struct RankingKey {
    shown: ShownKey,
    alignment: Arc<Alignment>,
    order: ClusterOrder,
}

impl fmt::Debug for LastRanking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LastRanking")
    }
}

impl RankingKey {
    fn of(state: &State) -> Self {
        Self {
            shown: ShownKey::of(state),
            alignment: Arc::clone(&state.library.happenings),
            order: state.preferences.settings.happenings,
        }
    }

    fn is_of(&self, state: &State) -> bool {
        Arc::ptr_eq(&self.alignment, &state.library.happenings)
            && self.order == state.preferences.settings.happenings
            && self.shown.is_of(state)
    }
}

impl State {
    /// The happenings that filter, search and range leave, in the chosen order; asking again costs nothing until one of
    /// them changes.
    pub fn ranking(&self) -> Arc<ClusterRanking> {
        let last = &self.view.last_ranking.0;
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = last.iter().position(|(key, _)| key.is_of(self)) {
            // What is asked at every frame stands first.
            last.swap(0, known);
            return last
                .first()
                .map_or_else(Arc::default, |(_, ranking)| Arc::clone(ranking));
        }
        let filter = StatementFilter::new(&self.view.filter, &self.library.index);
        let order = self.preferences.settings.happenings;
        let ranking = Arc::new(ClusterRanking::new(self.ranking_input(&filter), order));
        last.insert(0, (RankingKey::of(self), Arc::clone(&ranking)));
        last.truncate(REMEMBERED);
        ranking
    }

    fn ranking_input<'a>(&'a self, filter: &'a StatementFilter) -> RankingInput<'a> {
        RankingInput {
            index: &self.library.index,
            alignment: &self.library.happenings,
            filter,
            range: self.view.range,
        }
    }

    /// The position of the happening that is read: the one that was chosen, or that of the selected event.
    pub fn happening(&self) -> Option<usize> {
        let of_event = |at| self.library.happenings.statement_cluster_of(at);
        let selected = || self.selection.event.and_then(of_event);
        self.selection.happening.or_else(selected)
    }

    /// Shows a happening: the timeline its days, the reader the sentence that was written first.
    pub(super) fn open_happening(&mut self, position: usize) {
        let alignment = Arc::clone(&self.library.happenings);
        let Some(cluster) = alignment.statement_clusters().get(position) else {
            return;
        };
        let filter = StatementFilter::new(&self.view.filter, &self.library.index);
        let Some(first) = self.ranking_input(&filter).first_of(cluster).cloned() else {
            return;
        };
        self.view.lower = BottomPane::Reader;
        self.read_statement(&first);
        let document = self
            .library
            .index
            .documents()
            .get(first.at.document as usize);
        let written = document.and_then(|document| document.dct.best);
        self.go_to_days(cluster, written);
        self.selection.happening = Some(position);
    }

    /// Selects the event of a sentence, or reads the sentence where it has none.
    pub(super) fn read_statement(&mut self, statement: &Statement) {
        let document = statement.at.document;
        self.select(statement.event.map(|event| EventRef { document, event }));
        if self.selection.event.is_none() {
            self.selection.hits.read(Hit {
                document,
                sentence: statement.at.sentence,
            });
        }
    }

    /// The playhead goes to the days of a happening, where the event that is read says others or none; to the day on
    /// which it was written where nobody says when it was.
    fn go_to_days(&mut self, cluster: &StatementCluster, written: Option<Day>) {
        let said = cluster.interval.first().or(cluster.interval.last());
        let Some(day) = said.or(written) else {
            return;
        };
        let days = match said {
            Some(_) => cluster.interval,
            None => Interval::day(day),
        };
        let is_there = |playhead: Day| days.contains(playhead);
        if !self.selection.playhead.is_some_and(is_there) {
            self.selection.playhead = Some(day);
        }
        self.show_near(Interval::day(self.selection.playhead.unwrap_or(day)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples::day;
    use crate::pipeline::{self, LoadMessage, Options};
    use crate::session::Command;
    use crate::session::SidePane;

    fn state() -> State {
        let texts = [
            (
                "سبق",
                "افتتح الوزير جسر الميناء الجديد في مدينة رملان يوم 14 مارس 2023 بحضور مئات السكان.",
            ),
            (
                "عكاظ",
                "وافتتح الوزير جسر الميناء الجديد بمدينة رملان في 14 مارس 2023 أمام مئات السكان.",
            ),
            (
                "وفد",
                "اندلع حريق كبير في مصنع النسيج شرق مدينة نورسة يوم 20 مارس 2023.",
            ),
        ];
        let documents = texts.map(|(source, text)| {
            crate::corpus::Document::of_text(&format!("{source}/1.txt"), source, text)
        });
        let (never, mut read) = (Arc::default(), Vec::new());
        pipeline::load_documents(documents.into(), Options::default(), &never, |message| {
            if let LoadMessage::Document(analysed) = message {
                read.push(analysed);
            }
        });
        let happenings = pipeline::align(&read, &never).unwrap();
        let mut state = State::default();
        state.add(read, Vec::new());
        state.aligned(Arc::new(happenings));
        state
    }

    #[test]
    fn a_happening_that_is_chosen_is_shown_and_read() {
        let mut state = state();
        let ranking = state.ranking();
        assert_eq!(ranking.shared(), 1);
        let dated = ranking.rows().iter().take(2);
        for (row, iso) in dated.zip(["2023-03-14", "2023-03-20"]) {
            state.apply(Command::OpenHappening(row.cluster));
            assert_eq!(state.happening(), Some(row.cluster));
            assert_eq!(state.selection.playhead, Some(day(iso)));
            assert!(state.view.time.interval().contains(day(iso)));
            assert!(state.reading().is_some());
        }
        state.apply(Command::PreviousEvent);
        let shared = ranking.rows()[0].cluster;
        assert_eq!(
            state.happening(),
            Some(shared),
            "that of the selected event"
        );
    }

    #[test]
    fn the_ranking_is_worked_out_once() {
        let mut state = state();
        let before = state.ranking();
        assert!(Arc::ptr_eq(&before, &state.ranking()));
        let all = before.rows().len();
        state.apply(Command::SetQuery("حريق".to_owned()));
        assert!((1..all).contains(&state.ranking().rows().len()));
        state.apply(Command::SetQuery(String::new()));
        state.apply(Command::OrderHappenings(ClusterOrder::Time));
        assert!(!Arc::ptr_eq(&before, &state.ranking()));
    }

    #[test]
    fn a_folder_opens_on_its_happenings_and_typing_a_date_on_its_sources() {
        let mut state = state();
        assert_eq!(state.view.side, SidePane::Happenings);
        let document = state.library.index.documents()[0].document.id.clone();
        state.apply(Command::EditDocumentTime(Some(document)));
        assert_eq!(state.view.side, SidePane::Sources);
    }
}
