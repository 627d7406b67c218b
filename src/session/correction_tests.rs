//! Edits of the user: made, undone, done again, kept and found again, as the window does it.

use proptest::prelude::*;

use crate::index::samples::{at, day};
use crate::session::date_tests::{Session, YESTERDAY};
use crate::session::{Command, Correction, State};
use crate::store::{Days, Status};

/// The bytes that are kept of what the user changed.
fn kept(state: &State) -> String {
    serde_json::to_string(&state.project_to_keep()).unwrap()
}

fn correct(correction: Correction) -> Command {
    Command::Correct(Box::new(correction))
}

fn session() -> Session {
    Session::opened(
        State::default(),
        Command::OpenSample,
        &[("1.txt", YESTERDAY)],
    )
}

/// A wish by a number, about the first event.
fn wish(number: u8) -> Command {
    let first = at(0, 0);
    match number {
        0 => correct(Correction::Days(first, Days::day(day("2023-03-17")))),
        1 => correct(Correction::Title(first, "قرار".to_owned())),
        2 => correct(Correction::Status(first, Status::Disputed)),
        3 => correct(Correction::Star(first.into(), true)),
        4 => correct(Correction::Note(first.into(), "ينظر فيه".to_owned())),
        5 => correct(Correction::Collect(first.into(), "ملف".to_owned())),
        6 => Command::SetDocumentTime {
            document: "1.txt".into(),
            day: Some(day("2023-03-20")),
        },
        7 => Command::Undo,
        _ => Command::Redo,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn random_edits_undone_and_done_again_give_the_same_bytes(wishes in prop::collection::vec(0..9_u8, 1..24)) {
        let mut session = session();
        let before = kept(&session.state);
        for number in wishes {
            session.apply(wish(number));
        }
        let after = kept(&session.state);
        let read = session.state.library.index.documents()[0].clone();
        let mut undone = 0;
        while session.state.corrections.edits.last_done().is_some() {
            session.apply(Command::Undo);
            undone += 1;
        }
        prop_assert_eq!(kept(&session.state), before);
        for _ in 0..undone {
            session.apply(Command::Redo);
        }
        prop_assert_eq!(kept(&session.state), after);
        let again = &session.state.library.index.documents()[0];
        prop_assert_eq!(&again.mentions, &read.mentions);
        prop_assert_eq!(&again.events, &read.events);
    }
}

#[test]
fn ten_thousand_edits_are_undone_and_done_again() {
    let mut state = session().state;
    let before = kept(&state);
    for number in 0..10_000_u32 {
        // What comes of them is another test; here they are only made.
        let _effect = state.apply(wish((number.wrapping_mul(2_654_435_761) >> 13) as u8 % 6));
    }
    let after = kept(&state);
    for _ in 0..10_000 {
        let _effect = state.apply(Command::Undo);
    }
    assert_eq!(kept(&state), before);
    for _ in 0..10_000 {
        let _effect = state.apply(Command::Redo);
    }
    assert_eq!(kept(&state), after);
}

#[test]
fn a_star_a_note_and_a_dossier_are_seen_at_their_event() {
    let mut session = session();
    for number in 3..6 {
        session.apply(wish(number));
    }
    let state = &session.state;
    let marks = &state.corrections.marks;
    assert!(marks.is_starred(at(0, 0).into()) && !marks.is_starred(at(0, 1).into()));
    assert_eq!(marks.note(at(0, 0).into()), "ينظر فيه");
    assert_eq!(state.dossiers_of(at(0, 0).into()), ["ملف"]);
}

#[test]
fn an_own_event_comes_and_goes_behind_the_documents() {
    let mut session = session();
    let own = Correction::Own {
        title: "مكالمة".to_owned(),
        days: Days::day(day("2023-03-18")),
        note: String::new(),
        source: String::new(),
    };
    session.apply(correct(own));
    let documents = session.state.library.index.documents();
    assert_eq!(documents.len(), 2);
    assert!(documents[1].is_own());
    let index = &session.state.library.index;
    assert_eq!(
        (index.documents_read(), index.sources_read()),
        (1, 1),
        "none was read"
    );
    assert_eq!(session.state.coverage_columns().len(), 1);
    assert!(session.state.shown().any(|event| event == at(1, 0)));
    session.apply(Command::Undo);
    assert_eq!(session.state.library.index.documents().len(), 1);
    session.apply(Command::Redo);
    assert_eq!(session.state.library.index.documents().len(), 2);
    session.apply(correct(Correction::Delete(at(1, 0))));
    assert_eq!(session.state.library.index.documents().len(), 1);
    session.apply(Command::Undo);
    assert_eq!(session.state.library.index.documents().len(), 2);
}

#[test]
fn an_edit_is_taken_back_whatever_came_after_it() {
    let mut session = session();
    session.apply(wish(1));
    session.apply(wish(3));
    let name = session.state.corrections.project.edits[0].name.clone();
    session.apply(correct(Correction::TakeBack(name)));
    let (_, event) = session.state.library.index.event(at(0, 0)).unwrap();
    assert!(event.user.is_none());
    assert!(session.state.corrections.marks.is_starred(at(0, 0).into()));
}

/// Numbers that look random and are the same at every run (xorshift, Marsaglia 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }
}

fn any_correction(random: &mut Random, state: &State) -> Correction {
    let events = state.library.index.documents()[0].events.len();
    let at = at(0, random.below(events) as u32);
    let day = day("2015-07-20").plus(random.below(900) as i32);
    let text = format!("كلمة {}", random.below(1000));
    match random.below(9) {
        0 => Correction::Days(at, Days::day(day)),
        1 => Correction::Delete(at),
        2 => Correction::Title(at, text),
        3 => Correction::Status(at, Status::Disputed),
        4 => Correction::DocumentTitle(at.document, text),
        5 => Correction::NameDays(text, Days::day(day)),
        6 => Correction::Star(at.into(), random.below(2) == 0),
        7 => Correction::Collect(at.into(), text),
        _ => Correction::Own {
            title: text,
            days: Days::day(day),
            note: String::new(),
            source: String::new(),
        },
    }
}

#[test]
fn ten_thousand_random_edits_go_back_and_on_to_the_same_bytes() {
    let (mut state, mut random) = (session().state, Random(88_172_645_463_325_252));
    let begin = kept(&state);
    let mut points = Vec::new();
    for number in 0..10_000 {
        if number % 1000 == 0 {
            points.push(kept(&state));
        }
        // Now and then back and on again in between.
        if random.below(10) == 0 {
            state.apply(Command::Undo);
            state.apply(Command::Redo);
        }
        let correction = any_correction(&mut random, &state);
        assert!(state.apply(correct(correction)).is_some());
    }
    let end = kept(&state);
    for number in (0..10_000).rev() {
        state.apply(Command::Undo);
        if number % 1000 == 0 {
            assert_eq!(kept(&state), points[number / 1000], "{number}");
        }
    }
    assert_eq!(kept(&state), begin);
    assert!(state.apply(Command::Undo).is_none());
    for _ in 0..10_000 {
        state.apply(Command::Redo);
    }
    assert_eq!(kept(&state), end);
}
