//! The events that a filter leaves, worked out once a change: every view asks this.

use std::sync::Arc;

use crate::index::{EventRef, FilteredTrack, Index, Lane, Track};
use crate::query::par_map;
use crate::query::{Filter, Mask};

/// Fewer events than this are not worth a thread of their own.
const LEAST_SHARE: usize = 20_000;

/// The events of an index that a filter leaves.
#[derive(Clone, Debug)]
pub struct FilterResult {
    /// The shown events.
    pub shown: Mask,
    /// The events that hold the words, where others are shown beside it.
    pub marked: Option<Mask>,
    /// The rest of each source, in the order of [`Index::sources`].
    pub sources: Vec<FilteredSource>,
}

/// The events of a source or a lane that a filter leaves.
#[derive(Clone, Debug)]
pub struct FilteredSource {
    /// Shown events with a date.
    pub placed: FilteredTrack,
    /// Shown events without one, in order.
    pub unplaced: Vec<EventRef>,
    /// Of the shown with a date, what holds the words, where others are shown beside it.
    pub marked: Option<FilteredTrack>,
}

impl FilteredSource {
    /// How many events are shown.
    pub fn count(&self) -> usize {
        self.placed.count() + self.unplaced.len()
    }
}

impl FilterResult {
    /// Asks each event of an index once; large sources are shared out to all cores.
    pub fn new(index: &Index, filter: &Filter) -> Self {
        let hits = filter.hits(index);
        let mut filtered = Self {
            shown: filter.mask(index),
            marked: hits.filter(|_| !filter.hides_others()),
            sources: Vec::new(),
        };
        let lanes = index.sources();
        let each = index.placed().len() / lanes.len().max(1);
        filtered.sources = par_map(lanes, LEAST_SHARE / each.max(1), |_, lane| {
            let unplaced = &lane.unplaced;
            filtered.left(index, &lane.placed, &lane.documents, unplaced)
        });
        filtered
    }

    /// The rest of a lane that is no source.
    pub fn of(&self, index: &Index, group: &Lane) -> FilteredSource {
        self.left(index, &group.placed, &group.documents, &group.unplaced)
    }

    fn left(
        &self,
        index: &Index,
        placed: &Arc<Track>,
        documents: &[u32],
        unplaced: &[EventRef],
    ) -> FilteredSource {
        let placed = self.shown.part(placed, documents);
        let unplaced = unplaced.iter().copied();
        FilteredSource {
            marked: self.marked.as_ref().map(|marked| marked.within(&placed)),
            unplaced: unplaced.filter(|at| self.shown.shows(index, *at)).collect(),
            placed,
        }
    }
}
