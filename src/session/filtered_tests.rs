//! The result of the filter beside asking each event.

use std::sync::Arc;

use crate::index::samples;
use crate::index::{EventRef, Facet, LaneBy, Unit};
use crate::query::Trust;
use crate::resolve::Certainty;
use crate::session::Command;
use crate::session::{LaneCommand, State};

/// Documents of three sources with events of many kinds, some of them without a date.
fn state() -> State {
    let text = "وصل الوفد في 16 مارس. وعاد الوفد في 20 مارس. استمر منذ 2 مارس. وقيل ذات مرة. ولا شيء عام 2022.";
    let mentions = [
        ("16 مارس", "2023-03-16", Certainty::Exact),
        ("20 مارس", "2023-03-20", Certainty::Inferred),
        ("منذ 2 مارس", "2023-03-02/..", Certainty::Exact),
        ("ذات مرة", "", Certainty::Vague),
        ("عام 2022", "2022-01-01/2022-12-31", Certainty::Vague),
    ];
    let documents = (0..9).map(|number| {
        let id = format!("{number}.txt");
        let source = format!("صحيفة {}", number % 3);
        let count = 2 + number % 4;
        Arc::new(samples::analysed(&id, &source, text, &mentions[..count]))
    });
    let documents = documents.collect();
    let mut state = State::default();
    state.add(documents, Vec::new());
    state
}

fn sorted(events: impl Iterator<Item = EventRef>) -> Vec<EventRef> {
    let mut events: Vec<EventRef> = events.collect();
    events.sort_unstable();
    events
}

/// Compares all that is filtered with what each event says by itself.
fn compare(state: &State) {
    let filtered = state.filtered();
    let is_marked = |at: &EventRef| {
        let (analysed, event) = state.library.index.event(*at).unwrap();
        state.view.filter.marks(analysed, event)
    };
    assert_eq!(filtered.sources.len(), state.library.index.sources().len());
    for (left, lane) in filtered.sources.iter().zip(state.library.index.sources()) {
        let slots = lane.placed.slots().iter();
        let shown = slots.filter(|slot| state.is_shown(slot.at));
        assert!(left.placed.slots().eq(shown.clone()));
        let unplaced = lane.unplaced.iter().copied();
        let unplaced: Vec<EventRef> = unplaced.filter(|at| state.is_shown(*at)).collect();
        assert_eq!(left.unplaced, unplaced);
        assert_eq!(left.count(), shown.clone().count() + unplaced.len());
        let marked = left.marked.as_ref().map(|marked| marked.slots());
        let expected = shown.filter(|slot| is_marked(&slot.at));
        assert!(marked.into_iter().flatten().eq(expected));
    }
    for by in LaneBy::ALL {
        let grouping = state.library.index.grouping(by, true);
        for group in &grouping.groups {
            let left = filtered.of(&state.library.index, group);
            let events = group.placed.slots().iter().map(|slot| slot.at);
            let events = events.chain(group.unplaced.iter().copied());
            let shown = events.filter(|at| state.is_shown(*at));
            let placed = left.placed.slots().map(|slot| slot.at);
            let left = sorted(placed.chain(left.unplaced.iter().copied()));
            assert_eq!(left, sorted(shown), "{by:?}");
        }
    }
}

#[test]
fn every_change_leaves_what_asking_each_event_tells() {
    let mut state = state();
    let source = state.library.index.sources()[1].source.clone();
    let commands = [
        Command::Lanes(LaneCommand::By(LaneBy::Source)),
        Command::ToggleSource(source.clone()),
        Command::ToggleDocument("4.txt".into()),
        Command::SetQuery("الوفد".to_owned()),
        Command::ToggleFacet(Facet::Certainty(Certainty::Inferred)),
        Command::ShowHitsOnly(true),
        Command::FilterDates([Trust::Unknown].into()),
        Command::ToggleFacet(Facet::Unit(Unit::Year)),
        Command::ShowAll,
        Command::SetQuery("الوفد 16".to_owned()),
        Command::ShowOnlySource(source),
        Command::SetQuery(String::new()),
    ];
    for command in commands {
        state.apply(command);
        compare(&state);
    }
}

#[test]
fn what_is_known_is_not_worked_out_again() {
    let mut state = state();
    let first = state.filtered();
    assert!(Arc::ptr_eq(&first, &state.filtered()));
    state.apply(Command::ToggleDocument("4.txt".into()));
    assert!(!Arc::ptr_eq(&first, &state.filtered()));
    // Changed by hand, and not by a command.
    state.view.filter.set_query("الوفد");
    compare(&state);
    state.library.index = self::state().library.index;
    compare(&state);
}
