//! What a walk has met already.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs;
use std::fs::Metadata;
use std::io;
use std::path::Path;

use crate::corpus::format::is_known_name;

/// Extensions of pages of HTML.
const PAGES: [&str; 3] = ["html", "htm", "xhtml"];

/// Folders entered and files named, by their true place on the disk.
///
/// Links that lead in circles and paths that overlap end here: each folder is entered once.
/// Links to one file from several folders stay several documents.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    folders: HashSet<Place>,
    files: HashSet<(Place, OsString)>,
    /// Pipes by device and number.
    pipes: HashSet<(u64, u64)>,
}

/// What tells a folder from all others on this machine, found in one step however deep it lies.
#[cfg(unix)]
type Place = (u64, u64);
/// The true path, where the system gives no number.
#[cfg(not(unix))]
type Place = std::path::PathBuf;

#[cfg(unix)]
fn place_of(folder: &Path) -> io::Result<Place> {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(folder).map(|folder| (folder.dev(), folder.ino()))
}

#[cfg(not(unix))]
fn place_of(folder: &Path) -> io::Result<Place> {
    fs::canonicalize(folder)
}

impl Seen {
    /// Whether this folder is met for the first time.
    pub(crate) fn enter_folder(&mut self, path: &Path) -> bool {
        // A folder that cannot be resolved is left to the walk, which says why.
        place_of(path).map_or(true, |place| self.folders.insert(place))
    }

    /// Whether this file, named on its own, is met for the first time.
    pub(crate) fn enter_file(&mut self, path: &Path) -> bool {
        let Some((folder, name)) = path.parent().zip(path.file_name()) else {
            return true;
        };
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        place_of(folder).map_or(true, |folder| {
            let is_listed = self.folders.contains(&folder) && is_document_name(path);
            !is_listed && self.files.insert((folder, name.to_owned()))
        })
    }

    /// Whether this is no pipe, or one that is met for the first time: by whatever name, it can be read only once.
    #[cfg(unix)]
    pub(crate) fn enter_pipe(&mut self, metadata: &Metadata) -> bool {
        use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _};
        let is_pipe = metadata.file_type().is_fifo();
        !is_pipe || self.pipes.insert((metadata.dev(), metadata.ino()))
    }

    /// Whether this is no pipe that was met before; pipes have no names here.
    #[cfg(not(unix))]
    pub(crate) fn enter_pipe(&mut self, _metadata: &Metadata) -> bool {
        true
    }

    /// Whether a file was named on its own before.
    pub(crate) fn has_file(&self, path: &Path) -> bool {
        if self.files.is_empty() {
            return false;
        }
        let Some((folder, name)) = path.parent().zip(path.file_name()) else {
            return false;
        };
        place_of(folder).is_ok_and(|folder| self.files.contains(&(folder, name.to_owned())))
    }
}

/// Whether a file in a folder is read by its name: one of a kind that Khatt knows, in any case, and not hidden.
pub(crate) fn is_document_name(path: &Path) -> bool {
    is_known_name(path) && !is_hidden(path)
}

/// Whether a folder holds the parts of a page that a browser saved beside it: `x_files` beside `x.html`.
pub(crate) fn belongs_to_page(folder: &Path) -> bool {
    let name = folder.file_name().and_then(|name| name.to_str());
    let Some(page) = name.and_then(|name| name.strip_suffix("_files")) else {
        return false;
    };
    let mut extensions = PAGES.iter();
    extensions.any(|extension| {
        folder
            .with_file_name(format!("{page}.{extension}"))
            .is_file()
    })
}

/// Whether the last part of the path begins with a dot.
pub(crate) fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}
