//! Looking after an opened folder: what is added, changed or removed is taken up after a moment.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use crate::corpus::{FolderChanges, FolderState, LoadProblem};
use crate::pipeline::{self, Folder, LoadMessage, Options};

/// Between two looks lies at least this …
const PAUSE: Duration = Duration::from_secs(2);
/// … and so many times what one look costs.
const COST_SHARE: u32 = 100;
/// … but never more than this.
const LONGEST: Duration = Duration::from_secs(30);

/// The paths that are open and what lay behind them when they were read.
#[derive(Debug)]
pub(super) struct Watch {
    paths: Vec<PathBuf>,
    options: Options,
    /// What is shown.
    shown: FolderState,
    /// What was seen last: files that are still being written change again.
    seen: Option<FolderState>,
    looked: Instant,
    pause: Duration,
}

impl Watch {
    /// Begins before the paths are read; `None` where they cannot be read twice.
    pub(super) fn begin(
        paths: Vec<PathBuf>,
        options: Options,
        cancel: &AtomicBool,
    ) -> Option<Self> {
        let shown = FolderState::of(&paths, cancel)?;
        Some(Self {
            paths,
            options,
            shown,
            seen: None,
            looked: Instant::now(),
            pause: PAUSE,
        })
    }

    /// So long nothing needs to be looked at.
    pub(super) fn pause(&self) -> Duration {
        self.pause.saturating_sub(self.looked.elapsed())
    }

    /// Looks, where it is time; what has changed, file by file, once two looks in a row saw the same of it.
    pub(super) fn look(&mut self, cancel: &AtomicBool) -> Option<FolderChanges> {
        if !self.pause().is_zero() {
            return None;
        }
        let begun = Instant::now();
        let now = FolderState::of(&self.paths, cancel);
        self.looked = Instant::now();
        self.pause = PAUSE.max((self.looked - begun) * COST_SHARE).min(LONGEST);
        // A folder that is gone as a whole, or of which an empty mount point is left, comes back, or is missed by its
        // reader: what is shown stays.
        let now = now.filter(|now| !now.is_empty() || self.shown.is_empty())?;
        let before = self.seen.replace(now.clone())?;
        let settled = self.shown.settled(&before, &now);
        if settled == self.shown {
            return None;
        }
        let changes = self.shown.changes_to(&settled);
        self.shown = settled;
        (changes != FolderChanges::default()).then_some(changes)
    }

    /// Reads the paths once more, documents that did not change from what was read of them, with what is wrong.
    pub(super) fn read_again(
        &self,
        before: &Folder,
        cancel: &Arc<AtomicBool>,
    ) -> (Folder, Vec<LoadProblem>) {
        let mut problems = Vec::new();
        let told = |message| {
            if let LoadMessage::Problem(problem) = message {
                problems.push(problem);
            }
        };
        let folder = pipeline::load_again(&self.paths, self.options, before, cancel, told);
        (folder, problems)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_change_is_taken_up_once_two_looks_saw_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let never = AtomicBool::new(false);
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("1.txt", "وصل أمس");
        let paths = vec![folder.path().to_owned()];
        let mut watch = Watch::begin(paths, Options::default(), &never).unwrap();
        let mut look = || {
            watch.pause = Duration::ZERO;
            watch.look(&never)
        };
        assert_eq!(look(), None, "nothing has changed");
        write("2.txt", "وصل");
        assert_eq!(look(), None, "it may still be written");
        write("2.txt", "وصل الوفد أمس");
        assert_eq!(look(), None, "it was");
        let added = FolderChanges {
            added: 1,
            ..FolderChanges::default()
        };
        assert_eq!(look(), Some(added));
        assert_eq!(look(), None, "it is told once");
        write("3.txt", "وصل");
        assert_eq!(look(), None);
        fs::remove_file(folder.path().join("3.txt")).unwrap();
        assert_eq!((look(), look()), (None, None), "all is as it was");
        let aside = folder.path().with_extension("aside");
        fs::rename(folder.path(), &aside).unwrap();
        assert_eq!(
            (look(), look()),
            (None, None),
            "a folder that is away is not empty"
        );
        fs::create_dir(folder.path()).unwrap();
        assert_eq!(
            (look(), look()),
            (None, None),
            "nor is one whose disk is away"
        );
        fs::remove_dir(folder.path()).unwrap();
        fs::rename(&aside, folder.path()).unwrap();
        assert_eq!((look(), look()), (None, None));
    }

    #[test]
    fn a_file_that_is_always_written_keeps_no_other_away() {
        let folder = tempfile::tempdir().unwrap();
        let never = AtomicBool::new(false);
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("live.txt", "وصل");
        let paths = vec![folder.path().to_owned()];
        let mut watch = Watch::begin(paths, Options::default(), &never).unwrap();
        let mut text = "وصل".to_owned();
        let mut look = || {
            text.push_str(" ثم وصل");
            write("live.txt", &text);
            watch.pause = Duration::ZERO;
            watch.look(&never)
        };
        assert_eq!((look(), look()), (None, None));
        write("new.txt", "وصل أمس");
        let added = FolderChanges {
            added: 1,
            ..FolderChanges::default()
        };
        assert_eq!((look(), look(), look()), (None, Some(added), None));
    }

    #[test]
    fn nothing_is_looked_at_before_it_is_time() {
        let folder = tempfile::tempdir().unwrap();
        let never = AtomicBool::new(false);
        fs::write(folder.path().join("1.txt"), "وصل أمس").unwrap();
        let paths = vec![folder.path().to_owned()];
        let mut watch = Watch::begin(paths, Options::default(), &never).unwrap();
        fs::write(folder.path().join("2.txt"), "وصل أمس").unwrap();
        assert_eq!(watch.look(&never), None);
        assert_eq!(watch.seen, None);
        watch.pause = Duration::ZERO;
        watch.look(&never);
        assert!(watch.seen.is_some());
    }
}
