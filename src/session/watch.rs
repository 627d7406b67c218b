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

/// The paths that are open and what lay behind them when they were read.
#[derive(Debug)]
pub(super) struct Watch {
    paths: Vec<PathBuf>,
    options: Options,
    /// What is shown.
    shown: FolderState,
    /// What was seen last, where that is something else: files that are still being written change again.
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

    /// Looks, where it is time; what has changed once two looks in a row saw the same.
    pub(super) fn look(&mut self, cancel: &AtomicBool) -> Option<FolderChanges> {
        if !self.pause().is_zero() {
            return None;
        }
        let begun = Instant::now();
        let now = FolderState::of(&self.paths, cancel);
        self.looked = Instant::now();
        self.pause = PAUSE.max((self.looked - begun) * COST_SHARE);
        // A folder that is gone as a whole comes back, or is missed by its reader: what is shown stays.
        let now = now.filter(|now| *now != self.shown)?;
        if self.seen.as_ref() != Some(&now) {
            self.seen = Some(now);
            return None;
        }
        self.seen = None;
        let changes = self.shown.changes_to(&now);
        self.shown = now;
        Some(changes)
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
        fs::rename(&aside, folder.path()).unwrap();
        assert_eq!((look(), look()), (None, None));
    }

    #[test]
    fn nothing_is_looked_at_before_it_is_time() {
        let folder = tempfile::tempdir().unwrap();
        let never = AtomicBool::new(false);
        fs::write(folder.path().join("1.txt"), "وصل أمس").unwrap();
        let paths = vec![folder.path().to_owned()];
        let mut watch = Watch::begin(paths, Options::default(), &never).unwrap();
        fs::write(folder.path().join("2.txt"), "وصل أمس").unwrap();
        let shown = watch.seen.clone();
        assert_eq!(watch.look(&never), None);
        assert_eq!(watch.seen, shown);
        watch.pause = Duration::ZERO;
        watch.look(&never);
        assert_ne!(watch.seen, shown);
    }
}
