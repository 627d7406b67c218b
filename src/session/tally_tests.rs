//! Counts of the shown events, beside asking each of them.

use std::sync::Arc;

use crate::index::samples::{self, day};
use crate::index::{Facet, Index, Unit};
use crate::query::{Tally, Trust};
use crate::resolve::Certainty;
use crate::session::Command;
use crate::session::State;
use crate::time::Interval;

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
    state.library.index = Index::new(documents.to_vec()).into();
    state
}

/// The counts, compared with asking each event.
fn tally(state: &State) -> Tally {
    let mut tally = Tally::new(&state.library.index);
    tally.update(
        &state.library.index,
        &state.view.filter,
        &state.filtered(),
        state.view.range,
    );
    let unplaced = state
        .library
        .index
        .sources()
        .iter()
        .flat_map(|lane| lane.unplaced.iter());
    let all = state.library.index.placed().iter().chain(unplaced);
    let shown = all.filter(|at| state.is_shown(**at)).count();
    assert_eq!(tally.shown, shown);
    tally
}

#[test]
fn what_is_shown_is_counted_as_each_event_is_asked() {
    let mut state = state();
    assert_eq!((tally(&state).all(), tally(&state).shown), (8, 8));
    state.apply(Command::ToggleFacet(Facet::Certainty(Certainty::Vague)));
    assert_eq!(tally(&state).shown, 6);
    let source = state.library.index.sources()[1].source.clone();
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
    assert_eq!(counted.facets().of(Facet::Certainty(Certainty::Vague)), 2);
    assert_eq!(counted.facets().of(Facet::Unit(Unit::Day)), 8);
    assert_eq!(
        [0, 1, 2].map(|document| counted.of_document(document)),
        [4, 4, 0]
    );
    state.apply(Command::FilterDates([Trust::Sure].into()));
    assert_eq!(
        tally(&state).by_date(&state.library.index, &state.view.filter),
        8
    );
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
