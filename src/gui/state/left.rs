//! What a folder showed when it was left comes back when it is opened again.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::gui::state::load::RECENT;
use crate::gui::state::{Kept, Opened, State};

/// A folder that was left, and what it showed.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LeftFolder {
    /// What was opened together, as paths that hold wherever the program is started.
    paths: Vec<PathBuf>,
    kept: Kept,
}

impl State {
    /// The folders that were left, and the open one as it is now: for the next start.
    pub fn left_folders(&self) -> Vec<LeftFolder> {
        let mut left = self.left.clone();
        let Some(Opened::Paths(paths)) = &self.opened else {
            return left;
        };
        // A view that still follows what is read is none that the user left.
        let is_unread = self.index.documents().is_empty() && self.awaited.is_none();
        if self.is_fitted || is_unread {
            return left;
        }
        let paths = absolute(paths);
        left.retain(|known| known.paths != paths);
        let kept = self.kept();
        left.insert(0, LeftFolder { paths, kept });
        left.truncate(RECENT);
        left
    }

    /// Keeps what the open folder shows.
    pub(super) fn leave(&mut self) {
        self.left = self.left_folders();
    }

    /// Shows what the open folder showed when it was left, where it was open before.
    pub(super) fn come_back(&mut self) {
        let Some(Opened::Paths(paths)) = &self.opened else {
            return;
        };
        let paths = absolute(paths);
        let known = self.left.iter().find(|known| known.paths == paths);
        if let Some(kept) = known.map(|known| known.kept.clone()) {
            self.show_kept(&kept);
        }
    }
}

/// Paths that hold wherever the program is started next; a path itself where that is not known.
pub fn absolute(paths: &[PathBuf]) -> Vec<PathBuf> {
    let absolute = |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
    paths.iter().map(absolute).collect()
}
