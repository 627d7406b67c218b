//! The event that a folder opens with.

use std::collections::{BTreeMap, BTreeSet};

use crate::index::{EventRef, Kind, PlacedEvent};
use crate::resolve::Certainty;
use crate::session::State;
use crate::time::{Day, Interval};

impl State {
    /// Selects an event of the day inside the view that most sources tell of, where the user chose nothing.
    pub(super) fn choose_first(&mut self) {
        // A playhead without a selection: the user took the selection back.
        if self.selection.event.is_some() || self.selection.playhead.is_some() {
            return;
        }
        let view = self.view.time.interval();
        let is_inside = |slot: &PlacedEvent| view.contains(Day::from_number(slot.begin));
        let mut inside = self.shown_slots().filter(is_inside);
        let first = self.most_told(view);
        let first = first.or_else(|| inside.next().map(|slot| slot.at));
        drop(inside);
        let shown = self.view.time;
        let any = first.or_else(|| self.shown().next());
        self.select(any);
        if first.is_some() {
            self.view.time = shown;
        }
    }

    /// The first event, an exact one before others, of the day that most sources tell of, then most documents;
    /// of equal days the earliest.
    fn most_told(&self, view: Interval) -> Option<EventRef> {
        let mut by_day = BTreeMap::<i32, Vec<PlacedEvent>>::new();
        let days = self.shown_slots().filter(|slot| slot.kind == Kind::Day);
        for slot in days.filter(|slot| view.contains(Day::from_number(slot.begin))) {
            by_day.entry(slot.begin).or_default().push(slot);
        }
        // The last of equal ones wins, so the latest day goes first.
        let most = by_day.into_values().rev().max_by_key(|slots| {
            let documents: BTreeSet<u32> = slots.iter().map(|slot| slot.at.document).collect();
            (self.sources_of(&documents), documents.len())
        })?;
        let exact = most.iter().find(|slot| slot.certainty == Certainty::Exact);
        exact.or(most.first()).map(|slot| slot.at)
    }

    fn shown_slots(&self) -> impl Iterator<Item = PlacedEvent> + '_ {
        self.shown().filter_map(|at| self.library.index.slot(at))
    }

    fn sources_of(&self, documents: &BTreeSet<u32>) -> usize {
        let documents = documents.iter();
        let known = documents.filter_map(|at| self.library.index.documents().get(*at as usize));
        let sources: BTreeSet<_> = known.map(|analysed| &analysed.document.source).collect();
        sources.len()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::index::AnalyzedDocument;
    use crate::index::samples::{analysed, day};
    use crate::resolve::Certainty::{Exact, Inferred};

    fn opened(documents: Vec<AnalyzedDocument>) -> State {
        let mut state = State::default();
        state.add(documents.into_iter().map(Arc::new).collect(), Vec::new());
        state.finished();
        state
    }

    #[test]
    fn a_folder_opens_on_the_day_that_most_sources_tell_of() {
        let early = "وقعت المعاهدة يوم 3 مارس. وبدأ الحفر يوم 5 مارس. وافتتح الجسر يوم 9 مارس.";
        let mentions = [
            ("3 مارس", "2015-03-03", Exact),
            ("5 مارس", "2015-03-05", Exact),
            ("9 مارس", "2015-03-09", Inferred),
        ];
        let late = ("9 مارس", "2015-03-09", Exact);
        let state = opened(vec![
            analysed("1", "سبق", early, &mentions),
            analysed("2", "سبق", "حفر يوم 5 مارس.", &[mentions[1]]),
            analysed("3", "عكاظ", "افتتح الجسر يوم 9 مارس.", &[late]),
        ]);
        assert_eq!(state.selection.playhead, Some(day("2015-03-09")));
        assert_eq!(
            state.selection.event.map(|at| at.document),
            Some(2),
            "the exact one"
        );
    }

    #[test]
    fn of_equal_days_the_earliest_is_selected() {
        let text = "وقعت المعاهدة يوم 3 مارس. وبدأ الحفر يوم 5 مارس.";
        let mentions = [
            ("3 مارس", "2015-03-03", Exact),
            ("5 مارس", "2015-03-05", Exact),
        ];
        let state = opened(vec![analysed("1", "سبق", text, &mentions)]);
        assert_eq!(state.selection.playhead, Some(day("2015-03-03")));
    }
}
