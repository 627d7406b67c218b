//! The project that is open, or the edits of a folder without one, and how both come back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::session::{Edit, FolderSession, Notice, Opened, State};
use crate::store::{
    Change, DocumentKey, Finder, OpenedProject, Project, is_project, open_project, project_path,
};
use crate::time::Day;

impl State {
    /// The project that some paths are, read; `None` where they are folders and files.
    ///
    /// # Errors
    /// Where it cannot be opened: why, in words.
    pub(super) fn project_at(
        paths: &[PathBuf],
    ) -> Result<Option<(PathBuf, OpenedProject)>, String> {
        let [path] = paths else {
            return Ok(None);
        };
        if !is_project(path) {
            return Ok(None);
        }
        let path = project_path(path);
        match open_project(&path) {
            Ok(opened) => Ok(Some((path, opened))),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Takes a project that was read; returns what is to be read for it.
    pub(super) fn take_project(&mut self, path: PathBuf, opened: OpenedProject) -> Opened {
        if let Some(damage) = opened.damage.first() {
            self.tell(Notice::Project(damage.clone()));
        }
        let sources = opened.project.sources.clone();
        self.corrections.project_path = Some(path);
        self.take_edits(opened.project);
        Opened::Paths(sources)
    }

    /// Takes edits of before; dates of documents wait until these are read.
    pub(super) fn take_edits(&mut self, mut project: Project) {
        let (mut dates, keys) = (BTreeMap::new(), project.documents.clone());
        let standing = project.standing().map(|edit| edit.name.clone());
        let standing: BTreeSet<String> = standing.collect();
        project.edits.retain(|edit| match &edit.change {
            Change::DocumentDate { document, day } if standing.contains(&edit.name) => {
                dates.insert(document.clone(), *day);
                false
            }
            _ => true,
        });
        for (name, day) in dates {
            if let Some((key, day)) = keys.get(&name).zip(day) {
                self.await_date(key.clone(), day);
            }
        }
        let edits = project.edits.iter();
        for edit in edits {
            self.corrections
                .edits
                .push(Edit::Change(Box::new(edit.clone())));
        }
        self.corrections.project = Arc::new(project);
    }

    fn await_date(&mut self, key: DocumentKey, day: Day) {
        let id: Arc<str> = key.id.as_str().into();
        self.corrections.awaited_dates.insert(Arc::clone(&id), day);
        self.corrections.awaited_keys.insert(id, key);
    }

    /// The edits as they are kept: with the dates of documents, and without documents that no edit is about.
    pub fn project_to_keep(&self) -> Project {
        let mut project = Project::clone(&self.corrections.project);
        for (id, day) in &self.corrections.given {
            let documents = self.library.index.documents().iter();
            let found = documents
                .map(|one| &one.document)
                .find(|document| document.id == *id);
            if let Some(document) = found {
                let document = project.list(document);
                let day = Some(*day);
                project.push(Change::DocumentDate { document, day }, String::new());
            }
        }
        for (id, key) in &self.corrections.awaited_keys {
            if let Some(day) = self.corrections.awaited_dates.get(id) {
                let document = key.name();
                project.documents.insert(document.clone(), key.clone());
                let day = Some(*day);
                project.push(Change::DocumentDate { document, day }, String::new());
            }
        }
        project.prune();
        project
    }

    /// The file of the open project and what it is to hold.
    pub fn project_file(&self) -> Option<(&Path, Project)> {
        let path = self.corrections.project_path.as_deref();
        let path = path.filter(|_| !self.library.is_elsewhere)?;
        Some((path, self.project_to_keep().for_file(path)))
    }

    /// The edits of a folder that is gone, where its documents are those that were read now: it was moved or renamed.
    pub(super) fn adopt(&mut self) {
        let corrections = &self.corrections;
        let is_new = corrections.project.edits.is_empty()
            && corrections.awaited_dates.is_empty()
            && corrections.given.is_empty();
        if !is_new || corrections.project_path.is_some() || self.preferences.orphans.is_empty() {
            return;
        }
        let orphans = std::mem::take(&mut self.preferences.orphans);
        let documents = self.library.index.documents().iter();
        let finder = Finder::new(documents.map(|one| &one.document));
        let is_of_these = |orphan: &&FolderSession| {
            let mut keys = orphan.edits().documents.values();
            keys.any(|key| finder.document(key).is_ok())
        };
        let found = orphans.iter().find(is_of_these).cloned();
        if let Some(found) = found {
            self.take_edits(found.edits().clone());
        }
    }
}
