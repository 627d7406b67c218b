//! A folder that is opened again: the user's dates and what was shown, in the states of two starts.

use std::path::PathBuf;

use crate::index::samples::{at, day};
use crate::resolve::DctBasis;
use crate::session::Command;
use crate::session::date_tests::{Session, YESTERDAY};
use crate::session::{FolderSession, State};

const BOTH: [(&str, &str); 2] = [("1.txt", YESTERDAY), ("2.txt", "لا تاريخ هنا.")];

fn open() -> Command {
    Command::Open(vec![PathBuf::from("/news")])
}

/// A start that knows these folders.
fn leaving(left: Vec<FolderSession>) -> State {
    let mut state = State::default();
    state.preferences.left = left;
    state
}

/// The next start with what this one leaves, as it is stored.
fn next_start(state: &State, texts: &[(&str, &str)]) -> Session {
    let stored = serde_json::to_string(&state.folder_sessions()).unwrap();
    let next = leaving(serde_json::from_str(&stored).unwrap());
    Session::opened(next, open(), texts)
}

/// A session whose user dated the first document and chose its second event.
fn dated() -> Session {
    let mut session = Session::opened(State::default(), open(), &BOTH);
    session.set("1.txt", Some(day("2023-03-17")));
    session.apply(Command::Select(Some(at(0, 1))));
    session
}

#[test]
fn a_users_date_comes_back_before_the_selection_and_can_be_undone() {
    let before = dated().state;
    assert_eq!(before.selection.playhead, Some(day("2023-03-14")));
    let mut session = next_start(&before, &BOTH);
    let state = &session.state;
    assert_eq!(state.corrections.given, before.corrections.given);
    assert_eq!(
        state.library.index.documents()[0].dct.basis,
        DctBasis::Given
    );
    assert_eq!(state.shown().count(), 2);
    assert_eq!(
        (state.selection.event, state.selection.playhead),
        (before.selection.event, before.selection.playhead)
    );
    assert_eq!(state.view.time, before.view.time);
    assert!(!state.is_returning() && state.corrections.redating.is_none());
    assert_eq!(
        state.corrections.moved, None,
        "nothing that the user did just now"
    );
    session.apply(Command::Undo);
    assert!(session.state.corrections.given.is_empty());
    assert_eq!(session.state.shown().count(), 0);
    let third = next_start(&session.state, &BOTH);
    assert!(
        third.state.corrections.given.is_empty(),
        "what was undone stays away"
    );
}

#[test]
fn dates_come_back_when_the_folder_is_opened_again_in_the_same_start() {
    let mut state = dated().state;
    state.apply(Command::Close);
    assert!(state.corrections.given.is_empty());
    let session = Session::opened(state, open(), &BOTH);
    assert_eq!(session.state.corrections.given.len(), 1);
    let other = Command::Open(vec![PathBuf::from("/other")]);
    let session = Session::opened(session.state, other, &BOTH);
    assert!(session.state.corrections.given.is_empty(), "another folder");
}

#[test]
fn dates_of_documents_that_are_gone_or_have_another_text_wait() {
    let mut session = dated();
    session.set("2.txt", Some(day("2023-04-01")));
    let alone = next_start(&session.state, &[("2.txt", "نص آخر.")]);
    assert!(
        alone.state.corrections.given.is_empty(),
        "a date is of its text"
    );
    let none = next_start(&alone.state, &[]);
    assert!(none.state.corrections.given.is_empty() && !none.state.is_returning());
    let all = next_start(&none.state, &BOTH);
    assert_eq!(all.state.corrections.given, session.state.corrections.given);
}

#[test]
fn dates_that_a_fault_kept_away_are_kept_for_the_next_start() {
    let session = dated();
    let mut faulty = leaving(session.state.folder_sessions());
    faulty.apply(open());
    faulty.add(session.state.library.index.documents().to_vec(), Vec::new());
    assert!(faulty.finished().is_some());
    faulty.forget_dates();
    assert!(faulty.corrections.given.is_empty() && !faulty.corrections.edits.has_dates());
    assert_eq!(
        next_start(&faulty, &BOTH).state.corrections.given,
        session.state.corrections.given
    );
}

#[test]
fn what_an_older_program_kept_is_read() {
    let old = r#"[{"paths":["/news"],"kept":{"view":[1.0,9.0],"query":"قناة"}}]"#;
    let state = leaving(serde_json::from_str(old).unwrap());
    let session = Session::opened(state, open(), &BOTH);
    assert_eq!(session.state.view.filter.query, "قناة");
    assert!(session.state.corrections.given.is_empty());
}
