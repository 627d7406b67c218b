//! The paths that a user gave to the files behind them.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::corpus::folder::walk_folder;
use crate::corpus::label::{distinct_names, numbered, slashed, source_of, stem};
use crate::corpus::manifest::{ListedFile, days_in, is_days_name};
use crate::corpus::meta::Meta;
use crate::corpus::seen::Seen;
use crate::corpus::{LoadError, LoadProblem, SourceName};
use crate::lexicon::NamedDays;

/// A file that is listed and not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    path: PathBuf,
    id: Arc<str>,
    source: SourceName,
    /// The name of the opened folder, where it is not in the id.
    root: Option<Arc<str>>,
    meta: Meta,
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

    /// What manifests say about it.
    pub(crate) fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The folders that it lies in from the opened one on, with `/` between them; of a file that was named, those in its id.
    pub(crate) fn folders(&self) -> String {
        let below = self.id.rsplit_once('/').map(|(folders, _)| folders);
        let parts = [self.root.as_deref(), below];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        parts.join("/")
    }
}

/// The files behind `paths`, without opening a document: in the order of `paths`, and below a folder by path, bytewise.
///
/// - A folder gives its files of the kinds that Khatt reads at any depth; links are followed, and what is hidden is left out,
///   as are the parts that a browser saves beside a page.
///   A file that is named on its own is taken whatever it is called.
/// - A file or folder that is reached twice is listed once, so links in circles come to an end.
/// - The id of a document is its path below the opened folder.
///   Where several paths are given, the name of the folder stands before it.
/// - Its source is the first folder below the opened one.
///   A file right in the opened folder is its own source, or belongs to that folder where several paths are given.
///   Manifests in the folders (`manifest.tsv`, `.csv`, `.json`) are read here, and may name another source.
///
/// What cannot be listed, and what is wrong in a manifest, is a [`LoadProblem`] at its place. Stops early once `cancel` is set.
pub fn list(paths: &[PathBuf], cancel: &AtomicBool) -> Vec<Result<Entry, LoadProblem>> {
    let paths = without_repeats(paths);
    let mut listing = Listing {
        has_many_roots: paths.len() > 1,
        cancel,
        seen: Seen::default(),
        named_days: HashMap::new(),
        found: Vec::new(),
    };
    for (path, name) in paths.iter().zip(distinct_names(&paths)) {
        listing.add_root(path, &name);
    }
    with_distinct_ids(listing.found)
}

struct Listing<'a> {
    has_many_roots: bool,
    cancel: &'a AtomicBool,
    seen: Seen,
    /// What `days.tsv` says in the folders of files that were named.
    named_days: HashMap<PathBuf, Arc<NamedDays>>,
    found: Vec<Result<Entry, LoadProblem>>,
}

impl Listing<'_> {
    fn add_root(&mut self, path: &Path, name: &str) {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.add_folder(path, name),
            Ok(metadata) if !self.seen.enter_pipe(&metadata) => {
                self.found.push(problem(path, LoadError::PipeAgain));
            }
            Ok(_) => self.add_named_file(path, name),
            Err(error) => self.found.push(problem(path, error_of_root(path, error))),
        }
    }

    fn add_named_file(&mut self, path: &Path, name: &str) {
        // `folder/*` names it among the documents.
        let is_for_others = self.has_many_roots && is_days_name(path);
        if !is_for_others && self.seen.enter_file(path) {
            let named_days = self.days_beside(path);
            self.found.push(Ok(Entry {
                path: path.to_owned(),
                id: Arc::from(name),
                source: SourceName(Arc::from(stem(name))),
                root: None,
                meta: Meta {
                    named_days,
                    ..Meta::default()
                },
            }));
        }
    }

    /// The days that are named in the folder of a file; what is wrong there is told once.
    fn days_beside(&mut self, path: &Path) -> Arc<NamedDays> {
        let folder = path.parent().unwrap_or(Path::new(""));
        if let Some(known) = self.named_days.get(folder) {
            return Arc::clone(known);
        }
        let (named, problems) = days_in(folder, self.cancel);
        self.found.extend(problems.into_iter().map(Err));
        self.named_days
            .insert(folder.to_owned(), Arc::clone(&named));
        named
    }

    fn add_folder(&mut self, root: &Path, name: &str) {
        let found = walk_folder(root, &mut self.seen, self.cancel);
        let is_cancelled = self.cancel.load(Ordering::Relaxed);
        if found.items.is_empty() && !found.has_repeats && !is_cancelled {
            self.found
                .push(problem(root, LoadError::NoDocuments(found.others)));
        }
        for item in found.items {
            self.found
                .push(item.map(|file| self.entry_below(root, name, file)));
        }
    }

    fn entry_below(&self, root: &Path, name: &str, file: ListedFile) -> Entry {
        let ListedFile { path, meta } = file;
        let below = slashed(path.strip_prefix(root).unwrap_or(&path));
        let given = meta.source.clone().map(SourceName);
        let source = given.unwrap_or_else(|| match self.has_many_roots {
            true if !below.contains('/') => SourceName(Arc::from(name)),
            _ => source_of(&below),
        });
        let root = (!self.has_many_roots).then(|| Arc::from(name));
        let id = match self.has_many_roots {
            true => format!("{name}/{below}"),
            false => below,
        };
        Entry {
            path,
            id: Arc::from(id),
            source,
            root,
            meta,
        }
    }
}

/// A path that is given twice must not count as one of several.
fn without_repeats(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut met = HashSet::new();
    paths
        .iter()
        .filter(|path| met.insert(std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())))
        .cloned()
        .collect()
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

/// One id for each document: the parts of two paths can read alike, such as `a/b` under two opened folders.
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
