//! What a folder showed when it was left comes back when it is opened again.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::session::{DateEdit, Edit, Opened, State, ViewSnapshot};
use crate::store::{StateKind, path_list};
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
}

impl StateKind for FolderSession {
    const KIND: &'static str = "folder";
    const VERSION: u32 = 1;
    const DATA: &'static [&'static str] = &["given"];
}

impl FolderSession {
    /// What was opened together, as paths that hold wherever the program is started.
    pub fn paths(&self) -> &[PathBuf] {
        &self.paths
    }
}

impl State {
    /// The folders that were left, and the open one as it is now: for the next start.
    pub fn folder_sessions(&self) -> Vec<FolderSession> {
        let mut left = self.preferences.left.clone();
        let Some(Opened::Paths(paths)) = &self.library.opened else {
            return left;
        };
        // A view that still follows what is read is none that the user left.
        let is_unread = self.library.index.documents().is_empty() && self.view.awaited.is_none();
        let kept = (!self.view.is_fitted && !is_unread).then(|| self.kept());
        let given = self.dates_to_keep();
        let paths = absolute(paths);
        let known = left.iter().position(|known| known.paths == paths);
        if kept.is_none() && (is_unread || given.is_empty() && known.is_none()) {
            return left;
        }
        let known = known.map(|position| left.remove(position));
        let kept = kept.or(known.and_then(|known| known.kept));
        left.insert(0, FolderSession { paths, kept, given });
        left
    }

    /// Keeps what the open folder shows.
    pub(super) fn leave(&mut self) {
        self.preferences.left = self.folder_sessions();
    }

    /// Shows what the open folder showed when it was left, where it was open before in this start.
    pub(super) fn come_back(&mut self) {
        let paths = self.opened_paths();
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

    /// Takes what an earlier start left of the folder that is being opened, where this one does not know better.
    pub fn take_left(&mut self, left: FolderSession) {
        let is_known = self
            .preferences
            .left
            .iter()
            .any(|known| known.paths == left.paths);
        if !is_known && left.paths == self.opened_paths() {
            self.come_back_to(&left);
            self.preferences.left.push(left);
        }
    }

    fn come_back_to(&mut self, known: &FolderSession) {
        let day = |(id, number): (&String, &i32)| (id.as_str().into(), Day::from_number(*number));
        self.corrections.awaited_dates = known.given.iter().map(day).collect();
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
    /// Returns all dates that they are to be dated under, or `None` where none came back. What the user gave
    /// meanwhile wins; the dates of documents that are gone wait for the next time.
    pub(super) fn give_awaited_dates(&mut self) -> Option<BTreeMap<Arc<str>, Day>> {
        for analysed in self.library.index.documents() {
            let id = &analysed.document.id;
            let Some(day) = self.corrections.awaited_dates.remove(id) else {
                continue;
            };
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
        self.corrections
            .is_returning
            .then(|| self.corrections.given.clone())
    }

    /// Whether documents are dated anew under the dates of the last time.
    pub fn is_returning(&self) -> bool {
        self.corrections.is_returning
    }
}

/// Paths that hold wherever the program is started next; a path itself where that is not known.
pub fn absolute(paths: &[PathBuf]) -> Vec<PathBuf> {
    let absolute = |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
    paths.iter().map(absolute).collect()
}
