//! Stars, notes and dossiers, as the window makes and shows them.

use std::sync::Arc;

use crate::align::SentenceRef;
use crate::index::StatementRef;
use crate::pipeline;
use crate::session::date_tests::Session;
use crate::session::{Command, Correction, State};
use crate::time::Interval;

const BRIDGE: &str =
    "افتتح الوزير جسر الميناء الجديد في مدينة رملان يوم 14 مارس 2023 بحضور مئات السكان.";
const AGAIN: &str =
    "وافتتح الوزير جسر الميناء الجديد بمدينة رملان في 14 مارس 2023 أمام مئات السكان. والبحر هادئ.";
const VISIT: &str = "زار وفد المصنع مدينة نورسة يوم 20 مارس 2023.";

fn session() -> Session {
    let texts = [
        ("سبق/1.txt", BRIDGE),
        ("عكاظ/1.txt", AGAIN),
        ("وفد/1.txt", VISIT),
    ];
    let mut session = Session::opened(State::default(), Command::OpenSample, &texts);
    let documents = session.state.library.index.documents();
    let found = pipeline::align(documents, &Arc::default()).unwrap();
    session.state.aligned(Arc::new(found));
    session
}

fn correct(session: &mut Session, correction: Correction) {
    session.apply(Command::Correct(Box::new(correction)));
}

/// The position of the happening that the first sentence of a document tells.
fn cluster_of(state: &State, document: u32) -> usize {
    let at = SentenceRef {
        document,
        sentence: 0,
    };
    let mut found = state.library.happenings.statement_clusters_at(at);
    found.next().unwrap()
}

/// The sentence that tells of no event and stands in no happening.
const SEA: StatementRef = StatementRef::Sentence(SentenceRef {
    document: 1,
    sentence: 1,
});

#[test]
fn a_filter_by_stars_leaves_all_reports_of_what_has_one() {
    let mut session = session();
    let bridge = cluster_of(&session.state, 0);
    assert_eq!(bridge, cluster_of(&session.state, 1));
    correct(&mut session, Correction::StarCluster(bridge, true));
    let marks = &session.state.corrections.marks;
    assert!(marks.is_cluster_starred(bridge) && !marks.has_no_star());
    let all = session.state.ranking().rows().len();
    session.apply(Command::ShowStarred(true));
    let state = &session.state;
    let rows = state.ranking();
    assert!(rows.rows().len() < all);
    assert_eq!(
        rows.rows()[0].documents,
        2,
        "the report without a star, too"
    );
    assert!(
        rows.rows()
            .iter()
            .all(|row| row.cluster != cluster_of(state, 2))
    );
    assert_eq!(state.shown().count(), 2);
    assert_eq!(
        state
            .filtered()
            .sources
            .iter()
            .map(|one| one.count())
            .sum::<usize>(),
        2
    );
    session.apply(Command::ShowAll);
    assert_eq!(session.state.ranking().rows().len(), all);
    session.apply(Command::ShowStarred(true));
    correct(&mut session, Correction::StarCluster(bridge, false));
    assert!(session.state.corrections.marks.has_no_star());
    assert_eq!(
        session.state.shown().count(),
        0,
        "the filter follows the stars"
    );
}

#[test]
fn the_filter_by_stars_comes_back_with_its_view() {
    let mut session = session();
    let visit = cluster_of(&session.state, 2);
    correct(&mut session, Correction::StarCluster(visit, true));
    session.apply(Command::ShowStarred(true));
    let kept = session.state.kept();
    session.apply(Command::ShowAll);
    session.state.show_snapshot(&kept);
    assert_eq!(session.state.shown().count(), 1);
    assert_eq!(session.state.kept(), kept);
}

#[test]
fn a_sentence_without_event_takes_star_note_and_dossier() {
    let mut session = session();
    correct(&mut session, Correction::Star(SEA, true));
    correct(&mut session, Correction::Note(SEA, "للتحقق".to_owned()));
    correct(&mut session, Correction::Collect(SEA, " البحر ".to_owned()));
    let state = &session.state;
    let marks = &state.corrections.marks;
    assert!(marks.is_starred(SEA));
    assert_eq!(marks.note(SEA), "للتحقق");
    assert_eq!(state.dossiers_of(SEA), ["البحر"]);
    let dossier = state.dossiers().next().unwrap();
    let entries = state.dossier_entries(dossier);
    assert_eq!(entries[0].name, "والبحر هادئ.");
    assert_eq!(
        (entries[0].days, entries[0].statement),
        (Interval::ALWAYS, Some(SEA))
    );
    for _ in 0..3 {
        session.apply(Command::Undo);
    }
    let state = &session.state;
    assert!(state.corrections.marks.has_no_star() && state.dossiers().next().is_none());
}

#[test]
fn a_dossier_is_ordered_by_hand_and_by_time_each_in_one_step() {
    let mut session = session();
    let first = |document| {
        let event = crate::index::samples::at(document, 0);
        StatementRef::Event(event)
    };
    for at in [SEA, first(2), first(0)] {
        correct(&mut session, Correction::Collect(at, "ملف".to_owned()));
    }
    let order = |session: &Session| {
        let dossier = session.state.dossiers().next().unwrap();
        let entries = session.state.dossier_entries(dossier).into_iter();
        entries
            .map(|entry| entry.statement.unwrap().document())
            .collect::<Vec<_>>()
    };
    assert_eq!(order(&session), [1, 2, 0]);
    let move_up = Correction::Place {
        dossier: "ملف".to_owned(),
        from: 2,
        to: 0,
    };
    correct(&mut session, move_up);
    assert_eq!(order(&session), [0, 1, 2]);
    session.apply(Command::Undo);
    let by_time = session
        .state
        .by_time(session.state.dossiers().next().unwrap());
    assert_eq!(by_time, [2, 1, 0]);
    correct(&mut session, Correction::Order("ملف".to_owned(), by_time));
    assert_eq!(order(&session), [0, 2, 1]);
    session.apply(Command::Undo);
    assert_eq!(order(&session), [1, 2, 0], "one step");
    correct(&mut session, Correction::Drop("ملف".to_owned(), 1));
    assert_eq!(order(&session), [1, 0]);
}

/// A sentence of two days, and its events.
fn two_days() -> (Session, Vec<StatementRef>) {
    let text =
        "افتتح الوزير جسر الميناء يوم 14 مارس 2023 ثم زار وفد المصنع مدينة نورسة يوم 20 مارس 2023.";
    let mut session = Session::opened(
        State::default(),
        Command::OpenSample,
        &[("سبق/1.txt", text), ("عكاظ/1.txt", BRIDGE)],
    );
    let documents = session.state.library.index.documents();
    let found = pipeline::align(documents, &Arc::default()).unwrap();
    session.state.aligned(Arc::new(found));
    let count = session.state.library.index.documents()[0].events.len();
    let events = (0..count).map(|event| crate::index::samples::at(0, event as u32).into());
    let events = events.collect();
    (session, events)
}

#[test]
fn star_and_note_of_a_sentence_that_came_to_tell_two_events_are_taken_off() {
    let (mut session, events) = two_days();
    assert!(events.len() >= 2, "{events:?}");
    // As they were put on the sentence while it told no event.
    let sentence = StatementRef::Sentence(SentenceRef {
        document: 0,
        sentence: 0,
    });
    for at in [events[0], events[1]] {
        correct(&mut session, Correction::Star(sentence, true));
        correct(
            &mut session,
            Correction::Note(sentence, "للتحقق".to_owned()),
        );
        let marks = &session.state.corrections.marks;
        assert!(marks.is_starred(at) && marks.note(at) == "للتحقق");
        correct(&mut session, Correction::Note(at, "تم".to_owned()));
        assert_eq!(session.state.corrections.marks.note(at), "تم");
        correct(&mut session, Correction::Star(at, false));
        correct(&mut session, Correction::Note(at, String::new()));
        let marks = &session.state.corrections.marks;
        assert!(marks.has_no_star() && marks.note(at).is_empty());
    }
}

#[test]
fn a_star_on_a_happening_is_taken_off_where_its_sentence_tells_two() {
    let (mut session, events) = two_days();
    let sentence = StatementRef::Sentence(SentenceRef {
        document: 0,
        sentence: 0,
    });
    correct(&mut session, Correction::Star(sentence, true));
    assert!(session.state.corrections.marks.is_starred(events[0]));
    let cluster = cluster_of(&session.state, 0);
    let edits = session.state.corrections.project.edits.len();
    correct(&mut session, Correction::StarCluster(cluster, false));
    assert!(session.state.corrections.marks.has_no_star());
    let made = session.state.corrections.project.edits.len() - edits;
    assert_eq!(made, 1, "one star, however many events it stood at");
}

#[test]
fn a_mark_on_another_event_of_the_sentence_of_a_row_is_the_rows() {
    let (mut session, events) = two_days();
    let stands_for = |at: &StatementRef| {
        let alignment = &session.state.library.happenings;
        alignment.statement_cluster_of(at.event().unwrap())
    };
    let beside = events.iter().find(|at| stands_for(at).is_none());
    let beside = *beside.expect("an event that stands for no happening");
    correct(&mut session, Correction::Star(beside, true));
    correct(&mut session, Correction::Note(beside, "للتحقق".to_owned()));
    let cluster = cluster_of(&session.state, 0);
    let marks = &session.state.corrections.marks;
    assert!(marks.is_cluster_starred(cluster));
    let row = &session.state.library.happenings.statement_clusters()[cluster];
    assert_eq!(marks.notes_of_cluster(row), ["للتحقق"]);
    correct(&mut session, Correction::StarCluster(cluster, false));
    assert!(session.state.corrections.marks.has_no_star());
}
