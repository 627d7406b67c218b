//! What is in view and in range, without a window.

use crate::gui::command::Command;
use crate::gui::samples::{analysed, at, day};
use crate::gui::state::TimeView;
use crate::gui::state::tests::{opened, shown, two_sources};
use crate::resolve::Certainty::Exact;
use crate::time::Interval;

#[test]
fn one_date_of_long_ago_does_not_squeeze_the_first_view() {
    let mut events: Vec<(String, String)> = (1..=28)
        .map(|number| (format!("يوم {number:02}/3"), format!("2023-03-{number:02}")))
        .collect();
    events.push(("عام 1945".to_owned(), "1945-01-01/1945-12-31".to_owned()));
    let text: String = events
        .iter()
        .map(|(words, _)| format!("حدث {words}. "))
        .collect();
    let mentions: Vec<_> = events
        .iter()
        .map(|(words, iso)| (words.as_str(), iso.as_str(), Exact))
        .collect();
    let mut state = opened(vec![analysed("1.txt", "مصدر", &text, &mentions)]);
    assert!(state.view.days() < 60.0, "{:?}", state.view);
    assert_eq!(state.playhead, Some(day("2023-03-01")));
    state.apply(Command::FitAll);
    assert!(state.view.interval().contains(day("1945-01-01")));
    assert!(state.view.interval().contains(day("2023-03-28")));
}

#[test]
fn fitting_the_selection_twice_shows_all_time() {
    let mut state = two_sources();
    state.apply(Command::Show(TimeView::new(0.0, 90.0)));
    state.apply(Command::FitSelection);
    let near = state.view;
    assert!(near.days() < 60.0 && near.interval().contains(day("2023-03-16")));
    state.apply(Command::FitSelection);
    assert!(state.view.interval().contains(day("2023-04-30")));
    state.apply(Command::FitSelection);
    assert_eq!(state.view, near);
}

#[test]
fn a_range_limits_what_is_shown_and_stepping_stays_inside() {
    let mut state = two_sources();
    let range = Interval::days(day("2023-03-17"), day("2023-03-31"));
    state.apply(Command::SetRange(Some(range)));
    assert_eq!(shown(&state), [at(1, 0), at(0, 1)]);
    state.apply(Command::MovePlayhead(day("2023-03-01")));
    assert_eq!(state.selected, Some(at(1, 0)));
    for _ in 0..3 {
        state.apply(Command::NextEvent);
    }
    assert_eq!(state.selected, Some(at(0, 1)));
    assert!(
        !state.is_shown(at(1, 1)),
        "what has no place is in no range"
    );
    state.apply(Command::SetRange(None));
    assert_eq!(shown(&state).len(), 4);
}
