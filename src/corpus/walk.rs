//! The paths that a user gave to the files behind them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use walkdir::{DirEntry, WalkDir};

use crate::corpus::label::{distinct_names, numbered, slashed, source_of, stem};
use crate::corpus::seen::{Seen, is_document_name, is_hidden};
use crate::corpus::{LoadError, LoadProblem, SourceName};

/// A file that is listed and not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    path: PathBuf,
    id: Arc<str>,
    source: SourceName,
}

impl Entry {
    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The id that its document gets.
    pub fn id(&self) -> &Arc<str> {
        &self.id
    }

    /// The source that its document gets.
    pub fn source(&self) -> &SourceName {
        &self.source
    }
}

/// The files behind `paths`, without opening one: in the order of `paths`, and below a folder by path, bytewise.
///
/// - A folder gives its `.txt` files at any depth; links are followed, and what is hidden is left out.
///   A file that is named on its own is taken whatever it is called.
/// - A file or folder that is reached twice is listed once, so links in circles come to an end.
/// - The id of a document is its path below the opened folder.
///   Where several paths are given, the name of the folder stands before it.
/// - Its source is the first folder below the opened one.
///   A file right in the opened folder is its own source, or belongs to that folder where several paths are given.
///
/// What cannot be listed is a [`LoadProblem`] at its place. Stops early once `cancel` is set.
pub fn list(paths: &[PathBuf], cancel: &AtomicBool) -> Vec<Result<Entry, LoadProblem>> {
    let mut listing = Listing {
        has_many_roots: paths.len() > 1,
        cancel,
        seen: Seen::default(),
        found: Vec::new(),
    };
    for (path, name) in paths.iter().zip(distinct_names(paths)) {
        listing.add_root(path, &name);
    }
    with_distinct_ids(listing.found)
}

struct Listing<'a> {
    has_many_roots: bool,
    cancel: &'a AtomicBool,
    seen: Seen,
    found: Vec<Result<Entry, LoadProblem>>,
}

impl Listing<'_> {
    fn add_root(&mut self, path: &Path, name: &str) {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.add_folder(path, name),
            Ok(_) => self.add_named_file(path, name),
            Err(error) => self.found.push(problem(path, error_of_root(path, error))),
        }
    }

    fn add_named_file(&mut self, path: &Path, name: &str) {
        if self.seen.enter_file(path) {
            self.found.push(Ok(Entry {
                path: path.to_owned(),
                id: Arc::from(name),
                source: SourceName(Arc::from(stem(name))),
            }));
        }
    }

    fn add_folder(&mut self, root: &Path, name: &str) {
        let mut found = self.walk_folder(root);
        found.items.sort_by(|(one, _), (other, _)| {
            let bytes = |path: &PathBuf| path.as_os_str().as_encoded_bytes().to_owned();
            bytes(one).cmp(&bytes(other))
        });
        if found.items.is_empty() && !found.has_repeats && !self.is_cancelled() {
            self.found.push(problem(root, LoadError::NoDocuments));
        }
        for (path, error) in found.items {
            self.found.push(match error {
                Some(error) => problem(&path, error),
                None => Ok(self.entry_below(root, name, path)),
            });
        }
    }

    /// What lies below `root`, in no order.
    fn walk_folder(&mut self, root: &Path) -> Found {
        let mut found = Found::default();
        let seen = &mut self.seen;
        let has_repeats = &mut found.has_repeats;
        let walk = WalkDir::new(root).follow_links(true).into_iter();
        for entry in walk.filter_entry(|entry| is_wanted(entry, seen, has_repeats)) {
            if self.cancel.load(Ordering::Relaxed) {
                break;
            }
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) if !is_document_name(entry.path()) => {}
                Ok(entry) => {
                    let is_file = entry.file_type().is_file();
                    let error = (!is_file).then_some(LoadError::NotAFile);
                    found.items.push((entry.into_path(), error));
                }
                Err(error) => found.items.extend(error_below(error)),
            }
        }
        found
    }

    fn entry_below(&self, root: &Path, name: &str, path: PathBuf) -> Entry {
        let below = slashed(path.strip_prefix(root).unwrap_or(&path));
        let source = match self.has_many_roots {
            true if !below.contains('/') => SourceName(Arc::from(name)),
            _ => source_of(&below),
        };
        let id = match self.has_many_roots {
            true => format!("{name}/{below}"),
            false => below,
        };
        Entry {
            path,
            id: Arc::from(id),
            source,
        }
    }

    fn is_cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }
}

#[derive(Default)]
struct Found {
    items: Vec<(PathBuf, Option<LoadError>)>,
    /// Something was left out because it is listed already.
    has_repeats: bool,
}

fn is_wanted(entry: &DirEntry, seen: &mut Seen, has_repeats: &mut bool) -> bool {
    if entry.depth() > 0 && is_hidden(entry.path()) {
        return false;
    }
    let is_new = if entry.file_type().is_dir() {
        seen.enter_folder(entry.path())
    } else {
        !seen.has_file(entry.path())
    };
    *has_repeats |= !is_new;
    is_new
}

/// The path and the reason, or nothing where no document is lost.
fn error_below(error: walkdir::Error) -> Option<(PathBuf, Option<LoadError>)> {
    if error.loop_ancestor().is_some() {
        // A link to a folder around it: all that lies there is listed anyway.
        return None;
    }
    let path = error.path()?.to_owned();
    let is_link = path.is_symlink();
    if is_hidden(&path) || (is_link && !may_lead_to_documents(&path)) {
        return None;
    }
    let error = error.into_io_error()?;
    let reason = match error.kind() {
        io::ErrorKind::NotFound if is_link => LoadError::BrokenLink,
        io::ErrorKind::NotFound => LoadError::Vanished,
        _ => error.into(),
    };
    Some((path, Some(reason)))
}

/// A broken link could have led to a document or to a folder of them, not to a picture.
fn may_lead_to_documents(link: &Path) -> bool {
    is_document_name(link) || link.extension().is_none()
}

fn error_of_root(path: &Path, error: io::Error) -> LoadError {
    match error.kind() {
        io::ErrorKind::NotFound if path.is_symlink() => LoadError::BrokenLink,
        io::ErrorKind::NotFound => LoadError::NotFound,
        _ => error.into(),
    }
}

fn problem(path: &Path, error: LoadError) -> Result<Entry, LoadProblem> {
    Err(LoadProblem {
        path: path.to_owned(),
        error,
    })
}

/// Names that are not Unicode can become equal when they are written as text.
fn with_distinct_ids(
    mut found: Vec<Result<Entry, LoadProblem>>,
) -> Vec<Result<Entry, LoadProblem>> {
    let ids = numbered(
        found
            .iter()
            .flatten()
            .map(|entry| entry.id.to_string())
            .collect(),
    );
    for (entry, id) in found.iter_mut().flatten().zip(ids) {
        if *entry.id != *id {
            entry.id = Arc::from(id);
        }
    }
    found
}
