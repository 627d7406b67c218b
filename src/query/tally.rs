//! Counts of all events, of the shown ones, and of those that each restriction hides by itself.

use std::sync::Arc;

use crate::index::{EventCounts, FacetCounts, FilteredTrack, Index};
use crate::query::{Filter, FilterResult, Mask};
use crate::time::Interval;

/// Numbers of events, with a date or without; counted once a change, asked at every frame.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Those that are shown.
    pub shown: usize,
    /// Those whose sentences hold the searched words: of the whole folder where these hide the rest, else of the shown.
    pub found: usize,
    /// All of the folder.
    all: Arc<EventCounts>,
    /// Those outside the chosen days.
    outside: usize,
}

impl Tally {
    /// The counts of an index; what is hidden is not looked at yet.
    pub fn new(index: &Index) -> Self {
        Self {
            all: Arc::clone(index.counts()),
            ..Self::default()
        }
    }

    /// How many events the folder has.
    pub fn all(&self) -> usize {
        self.all.all
    }

    /// All of the folder by what they are.
    pub fn facets(&self) -> &FacetCounts {
        &self.all.facets
    }

    /// Counts the events that are shown, found, and outside the range; `filtered` is what `filter` leaves of `index`.
    pub fn update(
        &mut self,
        index: &Index,
        filter: &Filter,
        filtered: &FilterResult,
        range: Option<Interval>,
    ) {
        let limits = range.map(limits);
        let lanes = index.sources().iter();
        let all = lanes.map(|lane| (FilteredTrack::whole(&lane.placed), lane.unplaced.len()));
        self.outside = self.all() - count(all, limits);
        let shown = filtered.sources.iter();
        let shown = shown.map(|left| (left.placed.clone(), left.unplaced.len()));
        self.shown = count(shown, limits);
        self.found = found(index, filter, filtered);
    }

    /// How many events a document has, by its position.
    pub fn of_document(&self, document: u32) -> usize {
        self.all.of_document(document)
    }

    /// How many events are outside the chosen days; those without a date are.
    pub fn outside(&self) -> usize {
        self.outside
    }

    /// How many events the filter by the documents' dates hides.
    pub fn by_date(&self, index: &Index, filter: &Filter) -> usize {
        let documents = (0_u32..).zip(index.documents());
        let hidden = documents.filter(|(_, analysed)| !filter.shows_date(analysed));
        hidden.map(|(document, _)| self.of_document(document)).sum()
    }
}

/// How many events of the searched words there are: of the whole folder where they hide the rest, else of what is shown.
fn found(index: &Index, filter: &Filter, filtered: &FilterResult) -> usize {
    if filter.hides_others() {
        let hits = filter.hits_anywhere(index);
        return hits.map_or(0, |hits| count_all(index, &hits));
    }
    let Some(marked) = &filtered.marked else {
        return 0;
    };
    let found = filtered.sources.iter().map(|left| {
        let unplaced = left.unplaced.iter();
        left.marked.as_ref().map_or(0, FilteredTrack::count)
            + unplaced.filter(|at| marked.shows(index, **at)).count()
    });
    found.sum()
}

/// How many events of an index a mask shows.
fn count_all(index: &Index, mask: &Mask) -> usize {
    let counts = index.sources().iter().map(|lane| {
        let slots = lane.placed.slots().iter();
        let unplaced = lane.unplaced.iter();
        slots.filter(|slot| mask.shows_slot(slot)).count()
            + unplaced.filter(|at| mask.shows(index, **at)).count()
    });
    counts.sum()
}

/// How many events there are in some lanes: those with a date, and how many have none; between two days only the former.
fn count(lanes: impl Iterator<Item = (FilteredTrack, usize)>, limits: Option<(i32, i32)>) -> usize {
    let counts = lanes.map(|(placed, unplaced)| match limits {
        Some((first, end)) => placed.within(first, end),
        None => placed.count() + unplaced,
    });
    counts.sum()
}

/// The number of the first day of a range, and of the day after its last.
fn limits(range: Interval) -> (i32, i32) {
    let first = range.first().map_or(i32::MIN, |day| day.number());
    let end = range.end().map_or(i32::MAX, |day| day.number());
    (first, end)
}
