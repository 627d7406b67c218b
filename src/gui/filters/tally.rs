//! How many events there are, how many are shown, and how many each restriction hides by itself.

use crate::gui::state::{Filter, Mask, Sifted, State};
use crate::index::{EventRef, FacetCounts, FilteredTrack, Index};
use crate::time::Interval;

/// Numbers of events, with a date or without; counted once a change, asked at every frame.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// All of the folder.
    pub all: usize,
    /// Those that are shown.
    pub shown: usize,
    /// Those whose sentences hold the searched words: of the whole folder where these hide the rest, else of the shown.
    pub found: usize,
    /// All of the folder by what they are.
    pub facets: FacetCounts,
    /// All of the folder by document.
    documents: Vec<usize>,
    /// Those outside the chosen days.
    outside: usize,
}

impl Tally {
    /// Counts the events of an index; what is hidden is not looked at yet.
    pub fn new(index: &Index) -> Self {
        let mut tally = Self {
            documents: vec![0; index.documents().len()],
            ..Self::default()
        };
        for lane in index.sources() {
            for slot in lane.placed.slots() {
                tally.facets.add(slot.facets());
                tally.add(slot.at);
            }
            for at in lane.unplaced.iter() {
                tally.facets.add(index.facets(*at));
                tally.add(*at);
            }
        }
        tally
    }

    fn add(&mut self, at: EventRef) {
        self.all += 1;
        if let Some(count) = self.documents.get_mut(at.document as usize) {
            *count += 1;
        }
    }

    /// Counts what is shown, found, and outside the range now.
    pub fn update(&mut self, state: &State) {
        let sifted = state.sifted();
        let limits = state.range.map(limits);
        let lanes = state.index.sources().iter();
        let all = lanes.map(|lane| (FilteredTrack::whole(&lane.placed), lane.unplaced.len()));
        self.outside = self.all - count(all, limits);
        let shown = sifted.sources.iter();
        let shown = shown.map(|left| (left.placed.clone(), left.unplaced.len()));
        self.shown = count(shown, limits);
        self.found = found(state, &sifted);
    }

    /// How many events a document has, by its position.
    pub fn of_document(&self, document: u32) -> usize {
        self.documents.get(document as usize).copied().unwrap_or(0)
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
fn found(state: &State, sifted: &Sifted) -> usize {
    let (index, filter) = (&state.index, &state.filter);
    if filter.hides_others() {
        let hits = filter.hits_anywhere(index);
        return hits.map_or(0, |hits| count_all(index, &hits));
    }
    let Some(marked) = &sifted.marked else {
        return 0;
    };
    let found = sifted.sources.iter().map(|left| {
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::gui::command::Command;
    use crate::gui::samples::{self, day};
    use crate::gui::state::Trust;
    use crate::index::{Facet, Unit};
    use crate::resolve::Certainty;

    fn state() -> State {
        let text =
            "وصل الوفد في 16 مارس. وعاد الوفد في 20 مارس. استمر منذ 2 مارس. وقيل ذات مرة. ولا شيء.";
        let mentions = [
            ("16 مارس", "2023-03-16", Certainty::Exact),
            ("20 مارس", "2023-03-20", Certainty::Inferred),
            ("منذ 2 مارس", "2023-03-02/..", Certainty::Exact),
            ("ذات مرة", "", Certainty::Vague),
        ];
        let documents = [("سبق/1.txt", "سبق"), ("عكاظ/1.txt", "عكاظ")];
        let documents =
            documents.map(|(id, source)| Arc::new(samples::analysed(id, source, text, &mentions)));
        let mut state = State::default();
        state.index = Index::new(documents.to_vec());
        state
    }

    /// What is counted, and the same by asking each event.
    fn tally(state: &State) -> Tally {
        let mut tally = Tally::new(&state.index);
        tally.update(state);
        let unplaced = state
            .index
            .sources()
            .iter()
            .flat_map(|lane| lane.unplaced.iter());
        let all = state.index.placed().iter().chain(unplaced);
        let shown = all.filter(|at| state.is_shown(**at)).count();
        assert_eq!(tally.shown, shown);
        tally
    }

    #[test]
    fn what_is_shown_is_counted_as_each_event_is_asked() {
        let mut state = state();
        assert_eq!((tally(&state).all, tally(&state).shown), (8, 8));
        state.apply(Command::ToggleFacet(Facet::Certainty(Certainty::Vague)));
        assert_eq!(tally(&state).shown, 6);
        let source = state.index.sources()[1].source.clone();
        state.apply(Command::ToggleSource(source));
        assert_eq!(tally(&state).shown, 3);
        let range = Interval::days(day("2023-03-18"), day("2023-03-31"));
        state.apply(Command::SetRange(Some(range)));
        let counted = tally(&state);
        assert_eq!(
            (counted.shown, counted.outside()),
            (2, 4),
            "since 2 March goes on"
        );
        state.apply(Command::ShowAll);
        assert_eq!(tally(&state).shown, 8);
    }

    #[test]
    fn each_restriction_is_counted_by_itself() {
        let mut state = state();
        let counted = tally(&state);
        assert_eq!(counted.facets.of(Facet::Certainty(Certainty::Vague)), 2);
        assert_eq!(counted.facets.of(Facet::Unit(Unit::Day)), 8);
        assert_eq!(
            [0, 1, 2].map(|document| counted.of_document(document)),
            [4, 4, 0]
        );
        state.apply(Command::FilterDates([Trust::Sure].into()));
        assert_eq!(tally(&state).by_date(&state.index, &state.filter), 8);
    }

    #[test]
    fn what_is_found_is_counted_among_the_shown_or_in_all() {
        let mut state = state();
        state.apply(Command::SetQuery("الوفد".to_owned()));
        let exact = Facet::Certainty(Certainty::Exact);
        assert_eq!((tally(&state).found, tally(&state).shown), (4, 8));
        state.apply(Command::ToggleFacet(exact));
        assert_eq!(tally(&state).found, 2);
        state.apply(Command::ShowHitsOnly(true));
        assert_eq!((tally(&state).found, tally(&state).shown), (4, 2));
    }
}
