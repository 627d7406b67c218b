//! The file that programs before this room kept.

use std::fs;
use std::path::{Path, PathBuf};

/// The most bytes that are read of it.
const MOST_BYTES: u64 = 64 << 20;

/// The file of RON that the window library wrote for programs before this room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldFile {
    /// Its text; wrong bytes stand as U+FFFD.
    pub text: String,
    path: PathBuf,
}

impl OldFile {
    /// Reads the one below `data`; `None` where there is none that can be read.
    pub fn read(data: &Path) -> Option<Self> {
        let path = data.join("app.ron");
        let is_read = |file: fs::Metadata| file.is_file() && file.len() <= MOST_BYTES;
        let bytes = match fs::metadata(&path).is_ok_and(is_read) {
            true => fs::read(&path).ok()?,
            false => return None,
        };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Some(Self { text, path })
    }

    /// Copies it beside itself, once, for the user to look at; returns where the copy lies.
    pub fn set_aside(&self) -> PathBuf {
        let copy = self.path.with_extension("ron.bad");
        match copy.exists() || fs::copy(&self.path, &copy).is_ok() {
            true => copy,
            false => self.path.clone(),
        }
    }
}
