//! A folder whose files changed while it was open.

use std::sync::Arc;

use crate::corpus::{FolderChanges, LoadProblem};
use crate::index::Index;
use crate::session::{Notice, OpenEvidence, State};
use crate::store::Located;

/// A folder as it was read again.
#[derive(Clone, Debug)]
pub(super) struct Reread {
    pub(super) index: Arc<Index>,
    /// Where the edits of the user stand now.
    pub(super) located: Arc<Located>,
    pub(super) problems: Vec<LoadProblem>,
    pub(super) changes: FolderChanges,
}

impl State {
    /// Takes the documents as they are now and tells what has changed; time, filters and, where it is still there, the
    /// selected event stay.
    pub(super) fn show_reread(&mut self, reread: Reread) {
        let selected = self.selection.event.and_then(|at| self.event_snapshot(at));
        let evidence = self.selection.evidence.take();
        let document = evidence.and_then(|open| {
            let known = self.library.index.documents().get(open.document as usize)?;
            Some((Arc::clone(&known.document.id), open.piece))
        });
        self.library.problems = reread.problems;
        self.selection.event = None;
        self.set_index(reread.index);
        self.corrections.located = reread.located;
        self.renew_marks();
        self.selection.awaited_event = selected;
        self.select_awaited();
        // A date may be being typed there.
        self.selection.evidence = document.and_then(|(id, piece)| {
            let mut documents = (0..).zip(self.library.index.documents());
            let (document, _) = documents.find(|(_, one)| one.document.id == id)?;
            Some(OpenEvidence { document, piece })
        });
        if self.view.is_fitted {
            self.fit_most();
        }
        self.tell(Notice::FolderChanged(reread.changes));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;
    use std::time::Duration;

    use super::*;
    use crate::index::EventRef;
    use crate::pipeline::Options;
    use crate::session::{Command, Effect, Opened, Worker};

    /// Takes news until that is so.
    fn drain(worker: &mut Worker, state: &mut State, is_so: impl Fn(&State) -> bool) {
        for _ in 0..3_000 {
            worker.drain_into(state);
            if is_so(state) {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("it did not come");
    }

    fn ids(state: &State) -> Vec<String> {
        let documents = state.library.index.documents().iter();
        documents.map(|one| one.document.id.to_string()).collect()
    }

    #[test]
    fn files_that_come_change_and_go_are_taken_up_and_what_the_user_knew_stays() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("1.txt", "وصل الوفد أمس إلى الميناء.");
        write("2.txt", "غادر الوزير أمس إلى تونس.");
        write("3.txt", "افتتح الرئيس الجسر يوم 5 مارس 2015.");
        let mut state = State::default();
        let opened = Opened::Paths(vec![folder.path().to_owned()]);
        state.open(opened.clone());
        let mut worker = Worker::start(opened, Options::default(), |_| ());
        drain(&mut worker, &mut state, |state| state.library.is_aligned);
        let given = Command::SetDocumentTime {
            document: "1.txt".into(),
            day: Some("2015-07-21".parse().unwrap()),
        };
        match state.apply(given) {
            Some(Effect::Redate(wishes)) => worker.redate(&mut state, wishes),
            other => panic!("{other:?}"),
        }
        drain(&mut worker, &mut state, |state| {
            state.corrections.redating.is_none() && state.library.is_aligned
        });
        let third = EventRef {
            document: 2,
            event: 0,
        };
        state.select(Some(third));
        let selected = |state: &State| state.event_snapshot(state.selection.event.unwrap());
        let before = selected(&state);
        let evidence = |document| {
            Some(OpenEvidence {
                document,
                piece: None,
            })
        };
        state.selection.evidence = evidence(0);
        write("0.txt", "وقع الانفجار يوم 7 مارس 2015.");
        fs::remove_file(folder.path().join("2.txt")).unwrap();
        drain(&mut worker, &mut state, |state| state.notice.is_some());
        let changes = FolderChanges {
            added: 1,
            changed: 0,
            removed: 1,
        };
        assert_eq!(state.notice, Some(Notice::FolderChanged(changes)));
        assert_eq!(ids(&state), ["0.txt", "1.txt", "3.txt"]);
        assert_eq!(selected(&state), before);
        assert_eq!(
            state.selection.evidence,
            evidence(1),
            "a date is typed there"
        );
        let first = &state.library.index.documents()[1];
        assert_eq!(first.dct.best, "2015-07-21".parse().ok());
        assert_eq!(first.events[0].interval.first(), "2015-07-20".parse().ok());
    }
}
