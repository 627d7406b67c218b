//! The dossiers as they are listed, and what stands in the open one: kept until they or the documents change.

use std::sync::Arc;

use crate::index::Revision;
use crate::session::{DossierEntry, Marks, State};
use crate::store::{Dossier, Located};

/// The names of the dossiers, and one of them open.
#[derive(Clone, Debug, Default)]
pub struct DossierList {
    key: Option<ListKey>,
    names: Vec<DossierName>,
    open: Option<OpenDossier>,
}

/// A dossier as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DossierName {
    /// Its name.
    pub name: String,
    /// How much stands in it.
    pub count: usize,
}

/// A dossier with what stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenDossier {
    /// Its name.
    pub name: String,
    /// Its position among the dossiers.
    pub position: usize,
    /// What stands in it, in its order.
    pub entries: Vec<DossierEntry>,
    /// Its places by time; none where they stand so already.
    pub by_time: Option<Vec<usize>>,
}

/// When a list holds.
#[derive(Clone, Debug)]
struct ListKey {
    located: Arc<Located>,
    marks: Arc<Marks>,
    documents: Revision,
    asked: String,
}

impl ListKey {
    fn is_of(&self, state: &State, asked: &str) -> bool {
        Arc::ptr_eq(&self.located, &state.corrections.located)
            && Arc::ptr_eq(&self.marks, &state.corrections.marks)
            && self.documents == *state.library.index.stamp()
            && self.asked == asked
    }
}

impl DossierList {
    /// Makes it anew where anything changed since; open is the dossier of this name. Where that is gone, the one at its
    /// place is: it may be called otherwise now.
    pub fn update(&mut self, state: &State, asked: &str) {
        if self.key.as_ref().is_some_and(|key| key.is_of(state, asked)) {
            return;
        }
        let dossiers: Vec<&Dossier> = state.dossiers().collect();
        let before = self.open.as_ref().map_or(0, |open| open.position);
        let found = dossiers.iter().position(|dossier| dossier.name == asked);
        let position = found.unwrap_or(before.min(dossiers.len().saturating_sub(1)));
        self.names = dossiers.iter().map(|dossier| name_of(dossier)).collect();
        self.open = dossiers
            .get(position)
            .map(|dossier| opened(state, dossier, position));
        self.key = Some(ListKey {
            located: Arc::clone(&state.corrections.located),
            marks: Arc::clone(&state.corrections.marks),
            documents: state.library.index.stamp().clone(),
            asked: asked.to_owned(),
        });
    }

    /// All of them, in the order of their making.
    pub fn names(&self) -> &[DossierName] {
        &self.names
    }

    /// The open one; none where there is no dossier.
    pub fn open(&self) -> Option<&OpenDossier> {
        self.open.as_ref()
    }
}

fn name_of(dossier: &Dossier) -> DossierName {
    DossierName {
        name: dossier.name.clone(),
        count: dossier.items.len(),
    }
}

fn opened(state: &State, dossier: &Dossier, position: usize) -> OpenDossier {
    let by_time = state.by_time(dossier);
    OpenDossier {
        name: dossier.name.clone(),
        position,
        entries: state.dossier_entries(dossier),
        by_time: (!by_time.is_sorted()).then_some(by_time),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples::at;
    use crate::session::date_tests::{Session, YESTERDAY};
    use crate::session::{Command, Correction};

    fn session() -> Session {
        let texts = [("1.txt", YESTERDAY), ("2.txt", YESTERDAY)];
        let mut session = Session::opened(State::default(), Command::OpenSample, &texts);
        for (document, name) in [(0, "أول"), (1, "ثان")] {
            let collect = Correction::Collect(at(document, 0).into(), name.to_owned());
            session.apply(Command::Correct(Box::new(collect)));
        }
        session
    }

    fn rename(session: &mut Session, from: &str, to: &str) {
        let rename = Correction::RenameDossier(from.to_owned(), to.to_owned());
        session.apply(Command::Correct(Box::new(rename)));
    }

    fn names(list: &DossierList) -> Vec<&str> {
        list.names().iter().map(|one| &*one.name).collect()
    }

    #[test]
    fn a_dossier_is_renamed_stays_open_and_has_its_name_again_once_that_is_undone() {
        let mut session = session();
        let mut list = DossierList::default();
        list.update(&session.state, "ثان");
        assert_eq!(list.open().unwrap().position, 1);
        rename(&mut session, "ثان", " شهود ");
        list.update(&session.state, "ثان");
        assert_eq!(names(&list), ["أول", "شهود"]);
        assert_eq!(list.open().unwrap().name, "شهود");
        assert_eq!(list.open().unwrap().entries.len(), 1);
        session.apply(Command::Undo);
        list.update(&session.state, "شهود");
        assert_eq!(names(&list), ["أول", "ثان"]);
        assert_eq!(list.open().unwrap().name, "ثان");
    }

    #[test]
    fn no_dossier_takes_the_name_of_another_or_none() {
        let mut session = session();
        for (from, to) in [("ثان", "أول"), ("ثان", "  "), ("ثان", "ثان"), ("x", "y")]
        {
            let before = session.state.corrections.project.edits.len();
            rename(&mut session, from, to);
            assert_eq!(
                session.state.corrections.project.edits.len(),
                before,
                "{to:?}"
            );
        }
    }

    #[test]
    fn the_list_is_kept_until_something_changes() {
        let mut session = session();
        let mut list = DossierList::default();
        list.update(&session.state, "أول");
        let entries = |list: &DossierList| list.open().unwrap().entries.as_ptr();
        let before = entries(&list);
        list.update(&session.state, "أول");
        assert_eq!(entries(&list), before);
        let note = Correction::Note(at(0, 0).into(), "ينظر فيه".to_owned());
        session.apply(Command::Correct(Box::new(note)));
        list.update(&session.state, "أول");
        assert_eq!(list.open().unwrap().entries[0].note, "ينظر فيه");
    }
}
