//! The view and the range, without a window.

use std::sync::Arc;

use crate::corpus::Document;
use crate::index::EventRef;
use crate::index::samples::{analysed, at, day};
use crate::pipeline::{self, LoadMessage, Options};
use crate::resolve::Certainty::Exact;
use crate::session::Command;
use crate::session::tests::{opened, shown, two_sources};
use crate::session::{State, TimeView};
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
    assert!(state.view.time.days() < 60.0, "{:?}", state.view.time);
    assert_eq!(state.selection.playhead, Some(day("2023-03-01")));
    state.apply(Command::FitAll);
    assert!(state.view.time.interval().contains(day("1945-01-01")));
    assert!(state.view.time.interval().contains(day("2023-03-28")));
}

#[test]
fn fitting_the_selection_twice_shows_all_time() {
    let mut state = two_sources();
    state.apply(Command::Show(TimeView::new(0.0, 90.0)));
    state.apply(Command::FitSelection);
    let near = state.view.time;
    assert!(near.days() < 60.0 && near.interval().contains(day("2023-03-16")));
    state.apply(Command::FitSelection);
    assert!(state.view.time.interval().contains(day("2023-04-30")));
    state.apply(Command::FitSelection);
    assert_eq!(state.view.time, near);
}

#[test]
fn fitting_an_event_fits_who_else_tells_it() {
    let opening = |day: &str| {
        let words = "افتتح الرئيس المصري عبد الفتاح السيسي قناة السويس الجديدة";
        format!("{words} {day} بحضور وفود كثيرة.")
    };
    let tellings = [("أ", "يوم 6 أغسطس 2015"), ("ب", "في أغسطس 2015")];
    let documents = tellings.map(|(source, day)| {
        let id = format!("{source}/1.txt");
        Document::of_text(&id, source, opening(day))
    });
    let mut read = Vec::new();
    let never = Arc::default();
    pipeline::load_documents(documents.into(), Options::default(), &never, |message| {
        if let LoadMessage::Document(analysed) = message {
            read.push(analysed);
        }
    });
    let happenings = pipeline::align(&read, &never).unwrap();
    let mut state = State::default();
    state.add(read, Vec::new());
    let of_day = |at: &EventRef| at.document == 0;
    let told = state
        .library
        .index
        .placed()
        .iter()
        .copied()
        .find(of_day)
        .unwrap();
    state.apply(Command::Select(Some(told)));
    state.apply(Command::FitSelection);
    let last = day("2015-08-31");
    assert!(
        !state.view.time.interval().contains(last),
        "{:?}",
        state.view.time
    );
    state.aligned(Arc::new(happenings));
    state.apply(Command::FitSelection);
    assert!(
        state.view.time.interval().contains(last),
        "{:?}",
        state.view.time
    );
    assert!(state.view.time.days() < 90.0);
}

#[test]
fn a_range_limits_what_is_shown_and_stepping_stays_inside() {
    let mut state = two_sources();
    let range = Interval::days(day("2023-03-17"), day("2023-03-31"));
    state.apply(Command::SetRange(Some(range)));
    assert_eq!(shown(&state), [at(1, 0), at(0, 1)]);
    state.apply(Command::MovePlayhead(day("2023-03-01")));
    assert_eq!(state.selection.event, Some(at(1, 0)));
    for _ in 0..3 {
        state.apply(Command::NextEvent);
    }
    assert_eq!(state.selection.event, Some(at(0, 1)));
    assert!(
        !state.is_shown(at(1, 1)),
        "what has no place is in no range"
    );
    state.apply(Command::SetRange(None));
    assert_eq!(shown(&state).len(), 4);
}

/// A folder of one document with an event for each of these days.
fn folder_of(days: impl IntoIterator<Item = (i32, u8, u8)>) -> State {
    let named = |(year, month, day): (i32, u8, u8)| {
        let iso = format!("{year}-{month:02}-{day:02}");
        (format!("[{iso}]"), iso)
    };
    let events: Vec<(String, String)> = days.into_iter().map(named).collect();
    let text: String = events
        .iter()
        .map(|(words, _)| format!("حدث {words}. "))
        .collect();
    let mentions: Vec<_> = events
        .iter()
        .map(|(words, iso)| (words.as_str(), iso.as_str(), Exact))
        .collect();
    opened(vec![analysed("1.txt", "مصدر", &text, &mentions)])
}

#[test]
fn a_story_with_a_long_past_opens_on_the_story() {
    let july = (13..=31).chain(13..=31).map(|at| (2015, 7, at));
    let august = (1..=12).chain(1..=12).map(|at| (2015, 8, at));
    let past = (2004..2015).flat_map(|year| (1..=4).map(move |month| (year, 3 * month, 1)));
    let state = folder_of(july.chain(august).chain(past));
    let view = state.view.time.interval();
    assert!(view.contains(day("2015-07-13")) && view.contains(day("2015-08-12")));
    assert!(state.view.time.days() < 60.0, "{:?}", state.view.time);
}

#[test]
fn two_stories_years_apart_are_both_seen() {
    let early = (1..=20).map(|at| (2003, 3, at));
    let late = (1..=20).map(|at| (2011, 2, at));
    let state = folder_of(early.chain(late));
    let view = state.view.time.interval();
    assert!(view.contains(day("2003-03-01")) && view.contains(day("2011-02-20")));
    let seen = state.view.folds.length(state.view.time);
    assert!(seen < 100.0, "the years between are folded: {seen}");
}

#[test]
fn one_event_alone_is_seen_in_its_month() {
    let state = folder_of([(1967, 6, 5)]);
    let days = state.view.time.days();
    assert!((25.0..45.0).contains(&days), "{days}");
    assert!(state.view.time.interval().contains(day("1967-06-05")));
}
