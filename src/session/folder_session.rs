//! What a folder showed when it was left comes back when it is opened again.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::session::{ColumnGroup, DateEdit, Edit, Opened, State, ViewSnapshot};
use crate::store::{Finder, Project, StateKind, path_list, project_path};
use crate::time::Day;

/// A folder that was left, what it showed, and what the user knew better.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FolderSession {
    /// What was opened together, as paths that hold wherever the program is started.
    #[serde(with = "path_list")]
    paths: Vec<PathBuf>,
    /// What it showed; nothing where the user had not moved its view yet.
    kept: Option<ViewSnapshot>,
    /// The dates that the user gave, by document, as days since 1970-01-01.
    given: BTreeMap<String, i32>,
    /// What the user corrected, noted and collected, with the same dates: attached to content.
    edits: Project,
    /// Sources that stand together in the coverage.
    groups: Vec<ColumnGroup>,
}

impl StateKind for FolderSession {
    const KIND: &'static str = "folder";
    const VERSION: u32 = 1;
    const DATA: &'static [&'static str] = &["given", "edits"];
    const WHOLE: &'static [&'static str] = &["groups"];
}

impl FolderSession {
    /// One of which nothing is known yet.
    pub(super) fn of(paths: Vec<PathBuf>) -> Self {
        Self {
            paths,
            ..Self::default()
        }
    }

    /// What was opened together, as paths that hold wherever the program is started.
    pub fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    /// Whether it is what lies at these places, which no link leads to.
    pub fn is_of(&self, real: &[PathBuf]) -> bool {
        !real.is_empty() && real_places(&self.paths) == real
    }

    /// The same under other names of the places.
    #[must_use]
    pub fn at(self, paths: Vec<PathBuf>) -> Self {
        Self { paths, ..self }
    }

    /// What the user knew better, attached to content.
    pub fn edits(&self) -> &Project {
        &self.edits
    }

    /// Whether the folder is gone, and what the user knew better is worth finding again.
    pub fn is_orphan(&self) -> bool {
        let is_gone = self.paths.iter().all(|path| !path.exists());
        !self.paths.is_empty() && !self.edits.edits.is_empty() && is_gone
    }
}

impl State {
    /// The folders that were left, and the open one as it is now: for the next start.
    pub fn folder_sessions(&self) -> Vec<FolderSession> {
        let mut left = self.preferences.left.clone();
        if self.real_paths().is_empty() {
            return left;
        }
        // The window that works on it keeps it.
        if self.library.is_elsewhere {
            return left;
        }
        // A view that still follows what is read is none that the user left.
        let is_unread = self.library.index.documents().is_empty() && self.view.awaited.is_none();
        let kept = (!self.view.is_fitted && !is_unread).then(|| self.kept());
        // A project has a file of its own.
        let (given, edits) = match self.corrections.project_path {
            Some(_) => Default::default(),
            None => (self.dates_to_keep(), self.project_to_keep()),
        };
        let paths = self.real_paths().to_vec();
        let known = left.iter().position(|known| known.paths == paths);
        if kept.is_none()
            && (is_unread
                || given.is_empty()
                    && edits.edits.is_empty()
                    && self.corrections.groups.is_empty()
                    && known.is_none())
        {
            return left;
        }
        let known = known.map(|position| left.remove(position));
        let kept = kept.or(known.and_then(|known| known.kept));
        left.insert(
            0,
            FolderSession {
                paths,
                kept,
                given,
                edits,
                groups: self.corrections.groups.clone(),
            },
        );
        left
    }

    /// Keeps what the open folder shows.
    pub(super) fn leave(&mut self) {
        self.preferences.left = self.folder_sessions();
    }

    /// Shows what the open folder showed when it was left, where it was open before in this start.
    pub(super) fn come_back(&mut self) {
        let paths = self.real_paths().to_vec();
        let known = self
            .preferences
            .left
            .iter()
            .find(|known| known.paths == paths);
        if let Some(known) = known.cloned() {
            self.come_back_to(&known);
        }
    }

    /// What is opened, as paths that hold wherever the program is started; nothing for the sample.
    pub fn opened_paths(&self) -> Vec<PathBuf> {
        match &self.library.opened {
            Some(Opened::Paths(paths)) => absolute(paths),
            Some(Opened::Sample) | None => Vec::new(),
        }
    }

    /// Where that really lies: a folder is the same by whatever links and slashes it is reached; nothing for the sample.
    pub fn real_paths(&self) -> &[PathBuf] {
        &self.library.real
    }

    /// Takes what is to be opened.
    pub(super) fn set_opened(&mut self, opened: Opened) {
        self.library.real = match &opened {
            Opened::Paths(paths) => real_places(paths),
            Opened::Sample => Vec::new(),
        };
        self.library.opened = Some(opened);
    }

    /// Takes what an earlier start left of the folder that is being opened, where this one does not know better.
    pub fn take_left(&mut self, left: FolderSession) {
        let is_known = self
            .preferences
            .left
            .iter()
            .any(|known| known.paths == left.paths);
        if !is_known && left.paths == self.real_paths() {
            self.come_back_to(&left);
            self.preferences.left.push(left);
        }
    }

    fn come_back_to(&mut self, known: &FolderSession) {
        // A project says itself what its user changed.
        if self.corrections.project_path.is_none() {
            let day =
                |(id, number): (&String, &i32)| (id.as_str().into(), Day::from_number(*number));
            self.corrections.awaited_dates = known.given.iter().map(day).collect();
            self.take_edits(known.edits.clone());
        }
        self.corrections.groups = known.groups.clone();
        if let Some(kept) = known.kept.clone() {
            self.show_snapshot(&kept);
        }
    }

    /// The dates that the user gave, with those of documents that were not there this time.
    fn dates_to_keep(&self) -> BTreeMap<String, i32> {
        let dates = self
            .corrections
            .awaited_dates
            .iter()
            .chain(&self.corrections.given);
        dates
            .map(|(id, day)| (id.to_string(), day.number()))
            .collect()
    }

    /// Gives the documents that are there the dates of the last time, as edits that can be undone.
    ///
    /// What the user gave meanwhile wins; the dates of documents that are gone wait for the next time.
    pub(super) fn give_awaited_dates(&mut self) {
        for (id, day) in self.dates_that_come_back() {
            let id = &id;
            if self.corrections.given.contains_key(id) {
                continue;
            }
            self.corrections.given.insert(Arc::clone(id), day);
            self.corrections.edits.push(Edit::Date(DateEdit {
                document: Arc::clone(id),
                old: None,
                new: Some(day),
            }));
            self.corrections.is_returning = true;
        }
    }

    /// Dates of the last time whose documents are there, by content where that was kept, else by name.
    fn dates_that_come_back(&mut self) -> Vec<(Arc<str>, Day)> {
        if self.corrections.awaited_dates.is_empty() {
            return Vec::new();
        }
        let index = Arc::clone(&self.library.index);
        let finder = Finder::new(index.documents().iter().map(|one| &one.document));
        let (mut back, mut waiting) = (Vec::new(), BTreeMap::new());
        for (id, day) in std::mem::take(&mut self.corrections.awaited_dates) {
            let found = match self.corrections.awaited_keys.get(&id) {
                Some(key) => finder.document(key).ok(),
                None => finder.named(&id),
            };
            match found.and_then(|at| index.documents().get(at as usize)) {
                Some(analysed) => {
                    self.corrections.awaited_keys.remove(&id);
                    back.push((Arc::clone(&analysed.document.id), day));
                }
                None => drop(waiting.insert(id, day)),
            }
        }
        self.corrections.awaited_dates = waiting;
        back
    }

    /// Whether documents are dated anew under the dates of the last time.
    pub fn is_returning(&self) -> bool {
        self.corrections.is_returning
    }
}

/// Where paths really lie.
fn real_places(paths: &[PathBuf]) -> Vec<PathBuf> {
    paths.iter().map(|path| project_path(path)).collect()
}

/// Paths that hold wherever the program is started next; a path itself where that is not known.
pub fn absolute(paths: &[PathBuf]) -> Vec<PathBuf> {
    let absolute = |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
    paths.iter().map(absolute).collect()
}
