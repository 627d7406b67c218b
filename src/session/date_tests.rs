//! Dates that the user gives: edits in, documents dated anew out, as the worker does it.

use std::sync::Arc;

use crate::index::samples::{at, day, interval};
use crate::pipeline::{self, Folder, LoadMessage, Options};
use crate::query::DateCounts;
use crate::resolve::DctBasis;
use crate::session::Command;
use crate::session::tests::document;
use crate::session::{Effect, State};
use crate::time::Day;

/// A state and the folder that its worker would hold.
pub(super) struct Session {
    pub(super) state: State,
    folder: Folder,
}

impl Session {
    fn of(texts: &[(&str, &str)]) -> Self {
        Self::opened(State::default(), Command::OpenSample, texts)
    }

    /// Opens by a command and reads these documents to their end.
    pub(super) fn opened(mut state: State, open: Command, texts: &[(&str, &str)]) -> Self {
        let documents = texts.iter().map(|(id, text)| document(id, text)).collect();
        state.apply(open);
        let mut redated = Vec::new();
        let tell = |message| match message {
            LoadMessage::Document(analysed) => state.add(vec![analysed], Vec::new()),
            LoadMessage::Redated(analysed) => redated.push(analysed),
            _ => {}
        };
        let mut folder =
            pipeline::load_documents(documents, Options::default(), &Arc::default(), tell);
        state.redated(redated);
        if let Some(wishes) = state.finished() {
            assert!(state.is_returning());
            state.redated(folder.revise(&wishes, &Arc::default()).changed);
        }
        Self { state, folder }
    }

    pub(super) fn apply(&mut self, command: Command) {
        if let Some(Effect::Redate(wishes)) = self.state.apply(command) {
            let revised = self.folder.revise(&wishes, &Arc::default());
            self.state.located(Arc::new(revised.located));
            self.state.redated(revised.changed);
        }
    }

    pub(super) fn set(&mut self, document: &str, day: Option<Day>) {
        let document = document.into();
        self.apply(Command::SetDocumentTime { document, day });
    }

    fn moved(&self) -> Option<(&str, usize)> {
        let moved = self.state.corrections.moved.as_ref()?;
        Some((&moved.document, moved.count))
    }
}

pub(super) const YESTERDAY: &str =
    "أعلن الوزير القرار أمس. وقال المتحدث إن الاجتماع عقد قبل ثلاثة أيام.";

#[test]
fn a_given_document_time_moves_its_events_and_can_be_taken_back() {
    let mut session = Session::of(&[("1.txt", YESTERDAY)]);
    assert_eq!(session.state.shown().count(), 0);
    session.apply(Command::Select(Some(at(0, 0))));
    session.set("1.txt", Some(day("2023-03-17")));
    let state = &session.state;
    assert_eq!(state.shown().count(), 2);
    assert_eq!(state.selection.event, Some(at(0, 0)));
    assert_eq!(state.selection.playhead, Some(day("2023-03-16")));
    assert_eq!(
        state.corrections.given.get("1.txt"),
        Some(&day("2023-03-17"))
    );
    assert_eq!(state.corrections.redating, None);
    session.set("1.txt", None);
    assert_eq!(session.state.shown().count(), 0);
    assert!(session.state.corrections.given.is_empty());
    assert_eq!(session.state.selection.event, Some(at(0, 0)));
}

#[test]
fn what_moved_is_told_with_its_days_before_and_after() {
    let mut session = Session::of(&[("1.txt", YESTERDAY)]);
    session.set("1.txt", Some(day("2023-03-17")));
    assert_eq!(session.moved(), Some(("1.txt", 2)));
    session.set("1.txt", Some(day("2023-03-20")));
    let moved = session.state.corrections.moved.as_ref().unwrap();
    let first = &moved.mentions[0];
    assert_eq!(
        (first.words.as_str(), first.before.0, first.after.0),
        ("أمس", interval("2023-03-16"), interval("2023-03-19"))
    );
}

#[test]
fn edits_of_dates_are_undone_and_redone() {
    let mut session = Session::of(&[("1.txt", YESTERDAY)]);
    let (first, second) = (day("2023-03-17"), day("2023-03-20"));
    session.set("1.txt", Some(first));
    session.set("1.txt", Some(second));
    // The same once more is no edit.
    session.set("1.txt", Some(second));
    assert_eq!(session.state.corrections.edits.dates_done().count(), 2);
    let given = |session: &Session| session.state.corrections.given.get("1.txt").copied();
    let dct = |session: &Session| session.state.library.index.documents()[0].dct.best;
    session.apply(Command::Undo);
    assert_eq!((given(&session), dct(&session)), (Some(first), Some(first)));
    session.apply(Command::Undo);
    assert_eq!((given(&session), dct(&session)), (None, None));
    session.apply(Command::Undo);
    session.apply(Command::Redo);
    session.apply(Command::Redo);
    assert_eq!(
        (given(&session), dct(&session)),
        (Some(second), Some(second))
    );
    assert_eq!(session.moved(), Some(("1.txt", 2)));
}

/// The same report twice: the one that the user dates dates the other.
#[test]
fn a_users_date_helps_the_documents_beside_it() {
    let report = "افتتح الرئيس المصري قناة السويس الجديدة أمس بحضور وفود من دول كثيرة. \
                  وألقى الرئيس كلمة أمام الضيوف في مدينة الإسماعيلية عصر أمس.";
    let mut session = Session::of(&[("1.txt", report), ("2.txt", report)]);
    let dct =
        |session: &Session, at: usize| session.state.library.index.documents()[at].dct.clone();
    assert_eq!(dct(&session, 1).best, None);
    session.set("1.txt", Some(day("2015-08-07")));
    assert_eq!(dct(&session, 0).basis, DctBasis::Given);
    let other = dct(&session, 1);
    assert_eq!(
        (other.best, other.basis),
        (Some(day("2015-08-07")), DctBasis::Corpus)
    );
    assert_eq!(DateCounts::of(&session.state.library.index).beside, 1);
    let moved = session.state.corrections.moved.as_ref().unwrap();
    let others = moved
        .mentions
        .iter()
        .filter(|one| &*one.document == "2.txt");
    assert_eq!((moved.count, others.count()), (4, 2));
    session.apply(Command::Undo);
    assert_eq!(dct(&session, 1).best, None);
}
