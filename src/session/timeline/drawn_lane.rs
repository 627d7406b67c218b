//! One lane as it is drawn.

use std::sync::Arc;

use crate::describe::names;
use crate::index::AnalyzedDocument;
use crate::index::EventRef;
use crate::index::FilteredTrack;
use crate::index::Index;
use crate::index::Lane;
use crate::index::LaneBy;
use crate::index::LaneKey;
use crate::index::PlacedEvent;
use crate::query::FilteredSource;
use crate::session::{LaneColumn, State};
use crate::time::Day;

/// One lane as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnLane {
    /// Its key.
    pub key: LaneKey,
    /// Its name; empty where the key is no [`LaneKey::Of`].
    pub name: Arc<str>,
    /// When its document was written, where it is one and that is known.
    pub written: Option<Day>,
    /// The position of its source, where all its events are of one, for its colour.
    pub source: Option<usize>,
    /// Shown events, with a date or without.
    pub count: usize,
    /// Shown events with a date.
    pub track: FilteredTrack,
    /// Of these, what holds the words that are searched for, where others are shown beside it.
    pub found: Option<FilteredTrack>,
    /// Events without a date, shown or not, by document, then place in the text.
    pub unplaced: Arc<[EventRef]>,
    /// Whether it stays at the top.
    pub is_pinned: bool,
    /// Whether it is thin and shows only how much happens.
    pub is_collapsed: bool,
}

impl DrawnLane {
    /// The lane with what a filter leaves of it.
    pub fn new(state: &State, group: &Lane, left: FilteredSource) -> Self {
        let document = document_of(&state.library.index, state.view.lanes.by, group);
        Self {
            key: group.key.clone(),
            name: name_of(state, group, document),
            written: document.and_then(|analysed| analysed.dct.best),
            source: source_of(&state.library.index, state.view.lanes.by, group),
            count: left.count(),
            found: left.marked,
            track: left.placed,
            unplaced: Arc::clone(&group.unplaced),
            is_pinned: state.view.lanes.is_pinned(&group.key),
            is_collapsed: state.view.lanes.is_collapsed(&group.key),
        }
    }

    /// The events that one of its columns counts: those that begin in its days, then those that reach into them.
    pub fn column(&self, (first, end): (i32, i32), column: &LaneColumn) -> Vec<PlacedEvent> {
        let beginning = self.track.beginning(first, end);
        let touching = beginning.chain(self.track.going_on(first));
        let is_through = |slot: &&PlacedEvent| {
            let through = column.through;
            through.is_some_and(|(first, end)| slot.begin <= first && slot.end >= end)
        };
        touching.filter(|slot| !is_through(slot)).copied().collect()
    }

    /// Whether an event stands in it; `slot` is its place in time, where it has one.
    pub fn holds(&self, at: EventRef, slot: Option<&PlacedEvent>) -> bool {
        match slot {
            Some(slot) => self.track.holds(slot),
            None => self.unplaced.binary_search(&at).is_ok(),
        }
    }
}

/// The document that a lane stands for.
fn document_of<'i>(index: &'i Index, by: LaneBy, group: &Lane) -> Option<&'i AnalyzedDocument> {
    let is_one = by == LaneBy::Document && matches!(group.key, LaneKey::Of(_));
    let position = group.documents.first().filter(|_| is_one)?;
    Some(index.documents().get(*position as usize)?.as_ref())
}

/// Its name; a file that is its own source is called as the document is.
fn name_of(state: &State, group: &Lane, document: Option<&AnalyzedDocument>) -> Arc<str> {
    let source = source_of(&state.library.index, state.view.lanes.by, group);
    match (state.view.lanes.by, source, document) {
        (_, _, Some(analysed)) => analysed.document.name().into(),
        (LaneBy::Source, Some(source), None) => names::at(&state.library.index, source).into(),
        _ => Arc::clone(&group.name),
    }
}

fn source_of(index: &Index, by: LaneBy, group: &Lane) -> Option<usize> {
    let is_of_one = matches!(by, LaneBy::Source | LaneBy::Document);
    let document = group.documents.first().filter(|_| is_of_one)?;
    let is_gathered = group.key == LaneKey::Others;
    index.source_of(*document).filter(|_| !is_gathered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::Track;

    fn numbers(slots: &[PlacedEvent]) -> Vec<u32> {
        slots.iter().map(|slot| slot.at.event).collect()
    }

    /// A column that counted a span was opened on a list of nothing.
    #[test]
    fn a_column_lists_what_it_counts() {
        let days = [(0, 100), (3, 12), (5, 11), (10, 11), (11, 12), (12, 13)];
        let slots = days.iter().zip(0..);
        let slots = slots.map(|((begin, end), at)| PlacedEvent::of_days(*begin, *end, 0, at));
        let track = FilteredTrack::whole(&Arc::new(Track::new(slots.collect())));
        let lane = DrawnLane {
            key: LaneKey::All,
            name: "".into(),
            written: None,
            source: None,
            count: track.count(),
            found: None,
            unplaced: Arc::default(),
            is_pinned: false,
            is_collapsed: false,
            track,
        };
        let mut column = LaneColumn {
            lane: LaneKey::All,
            through: Some((0, 50)),
        };
        let listed = lane.column((10, 12), &column);
        assert_eq!(numbers(&listed), [3, 4, 1, 2]);
        column.through = None;
        let listed = lane.column((10, 12), &column);
        assert_eq!(numbers(&listed), [3, 4, 0, 1, 2]);
        assert_eq!(listed.len(), lane.track.touching(10, 12));
    }
}
