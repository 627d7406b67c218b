//! What the filter leaves of the events, worked out once a change: every view asks this.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use crate::gui::par_map::par_map;
use crate::gui::shown::EventsKey;
use crate::gui::state::{Mask, State};
use crate::index::{EventRef, FilteredTrack, Index, Lane, Track};

/// Fewer events than this are not worth a thread of their own.
const LEAST_SHARE: usize = 20_000;

/// What a filter leaves of an index.
#[derive(Clone, Debug)]
pub struct Sifted {
    /// What is shown.
    pub shown: Mask,
    /// What holds the words, where others are shown beside it.
    pub marked: Option<Mask>,
    /// What is left of each source, in the order of [`Index::lanes`].
    pub sources: Vec<Left>,
}

/// What is left of a lane.
#[derive(Clone, Debug)]
pub struct Left {
    /// Shown events with a date.
    pub placed: FilteredTrack,
    /// Shown events without one, in order.
    pub unplaced: Vec<EventRef>,
    /// Of the shown with a date, what holds the words, where others are shown beside it.
    pub marked: Option<FilteredTrack>,
}

impl Left {
    /// How many events are shown.
    pub fn count(&self) -> usize {
        self.placed.count() + self.unplaced.len()
    }
}

impl Sifted {
    fn new(state: &State) -> Self {
        let (index, filter) = (&state.index, &state.filter);
        let hits = filter.hits(index);
        let mut sifted = Self {
            shown: filter.mask(index),
            marked: hits.filter(|_| !filter.hides_others()),
            sources: Vec::new(),
        };
        let lanes = index.sources();
        let each = index.placed().len() / lanes.len().max(1);
        sifted.sources = par_map(lanes, LEAST_SHARE / each.max(1), |_, lane| {
            let unplaced = &lane.unplaced;
            sifted.left(index, &lane.placed, &lane.documents, unplaced)
        });
        sifted
    }

    /// What is left of a lane that is no source.
    pub fn of(&self, index: &Index, group: &Lane) -> Left {
        self.left(index, &group.placed, &group.documents, &group.unplaced)
    }

    fn left(
        &self,
        index: &Index,
        placed: &Arc<Track>,
        documents: &[u32],
        unplaced: &[EventRef],
    ) -> Left {
        let placed = self.shown.part(placed, documents);
        let unplaced = unplaced.iter().copied();
        Left {
            marked: self.marked.as_ref().map(|marked| marked.within(&placed)),
            unplaced: unplaced.filter(|at| self.shown.shows(index, *at)).collect(),
            placed,
        }
    }
}

/// What was worked out last; it is never asked without its key.
#[derive(Clone, Default)]
pub(super) struct LastSifted(Arc<Mutex<Option<Known>>>);

type Known = (EventsKey, Arc<Sifted>);

impl fmt::Debug for LastSifted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LastSifted")
    }
}

impl State {
    /// What the filter leaves of the events; asking again costs nothing until documents or filter change.
    pub fn sifted(&self) -> Arc<Sifted> {
        let last = &self.last_sifted.0;
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((key, sifted)) = &*last
            && key.is_of(self)
        {
            return Arc::clone(sifted);
        }
        let sifted = Arc::new(Sifted::new(self));
        *last = Some((EventsKey::of(self), Arc::clone(&sifted)));
        sifted
    }
}
