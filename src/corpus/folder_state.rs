//! What lies behind opened paths at one moment, to see later what has changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use crate::corpus::{Entry, list};

/// The files behind some paths, with their sizes and times and what manifests say about them; no content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderState {
    /// By the ids of their documents.
    files: BTreeMap<Arc<str>, (Entry, FileState)>,
    /// What could not be listed.
    problems: Vec<String>,
}

/// A file as the system tells of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileState {
    /// Its size in bytes.
    pub size: u64,
    /// When it was written last, since 1970.
    pub written: Option<Duration>,
}

impl FileState {
    /// Of the file at a path; `None` where there is none.
    pub fn of(path: &Path) -> Option<Self> {
        let meta = fs::metadata(path).ok()?;
        let written = meta.modified().ok();
        Some(Self {
            size: meta.len(),
            written: written.and_then(|time| time.duration_since(UNIX_EPOCH).ok()),
        })
    }
}

/// How many files are other than before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FolderChanges {
    /// Files that were not there.
    pub added: usize,
    /// Files with another size or time, or of which a manifest says something else.
    pub changed: usize,
    /// Files that are gone.
    pub removed: usize,
}

impl FolderState {
    /// Looks at the files behind `paths`; `None` where one of the paths is gone or is no file that can be read twice,
    /// or `cancel` is set meanwhile.
    pub fn of(paths: &[PathBuf], cancel: &AtomicBool) -> Option<Self> {
        let are_lasting = paths
            .iter()
            .all(|path| fs::metadata(path).is_ok_and(|meta| meta.is_dir() || meta.is_file()));
        if !are_lasting {
            return None;
        }
        let (mut files, mut problems) = (BTreeMap::new(), Vec::new());
        for listed in list(paths, cancel) {
            match listed {
                Ok(entry) => {
                    let state = FileState::of(entry.path()).unwrap_or_default();
                    files.insert(Arc::clone(entry.id()), (entry, state));
                }
                Err(problem) => problems.push(problem.to_string()),
            }
        }
        (!cancel.load(Ordering::Relaxed)).then_some(Self { files, problems })
    }

    /// Whether no file is there.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// This state with what is other in `now`, where that was so in `before`, too: what is still being written stays as
    /// it was.
    pub fn settled(&self, before: &Self, now: &Self) -> Self {
        let ids = self.files.keys().chain(now.files.keys());
        let settled = |id: &Arc<str>| {
            let is_settled = before.files.get(id) == now.files.get(id);
            let state = if is_settled { now } else { self };
            Some((Arc::clone(id), state.files.get(id)?.clone()))
        };
        Self {
            files: ids.filter_map(settled).collect(),
            problems: now.problems.clone(),
        }
    }

    /// What is other in `now`.
    pub fn changes_to(&self, now: &Self) -> FolderChanges {
        let mut changes = FolderChanges::default();
        for (id, file) in &now.files {
            match self.files.get(id) {
                None => changes.added += 1,
                Some(before) if before != file => changes.changed += 1,
                Some(_) => {}
            }
        }
        let gone = |id: &&Arc<str>| !now.files.contains_key(*id);
        changes.removed = self.files.keys().filter(gone).count();
        changes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_come_change_and_go_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        let paths = [folder.path().to_owned()];
        let look = || FolderState::of(&paths, &AtomicBool::new(false)).unwrap();
        write("1.txt", "وصل أمس");
        write("2.txt", "وصل أمس");
        write("3.txt", "وصل أمس");
        let before = look();
        assert_eq!(before, look());
        write("1.txt", "وصل الوفد أمس");
        write("4.txt", "وصل أمس");
        write("5.txt", "وصل أمس");
        fs::remove_file(folder.path().join("2.txt")).unwrap();
        let (added, changed, removed) = (2, 1, 1);
        let changes = FolderChanges {
            added,
            changed,
            removed,
        };
        assert_eq!(before.changes_to(&look()), changes);
    }

    #[test]
    fn a_row_of_a_manifest_changes_its_document() {
        let folder = tempfile::tempdir().unwrap();
        let paths = [folder.path().to_owned()];
        let look = || FolderState::of(&paths, &AtomicBool::new(false)).unwrap();
        fs::write(folder.path().join("1.txt"), "وصل أمس").unwrap();
        fs::write(folder.path().join("2.txt"), "وصل أمس").unwrap();
        let before = look();
        fs::write(
            folder.path().join("manifest.tsv"),
            "path\tsource\n1.txt\tسبق\n",
        )
        .unwrap();
        let changes = before.changes_to(&look());
        assert_eq!((changes.added, changes.changed, changes.removed), (0, 1, 0));
    }

    #[test]
    fn a_folder_that_is_gone_has_no_state() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("away");
        assert_eq!(FolderState::of(&[path], &AtomicBool::new(false)), None);
    }
}
