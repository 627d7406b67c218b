//! What lies below one folder.

use std::collections::VecDeque;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use walkdir::{DirEntry, WalkDir};

use crate::corpus::link::{follow, is_of_system};
use crate::corpus::manifest::{ListedFile, apply_manifests, is_manifest_name, open_file};
use crate::corpus::meta::Meta;
use crate::corpus::seen::{Seen, belongs_to_page, is_document_name, is_hidden};
use crate::corpus::{LoadError, LoadProblem, OtherFiles};

/// The documents below a folder.
#[derive(Debug, Default)]
pub(crate) struct WalkResult {
    /// By path, bytewise.
    pub(crate) items: Vec<Result<ListedFile, LoadProblem>>,
    /// Whether something was left out because it was met before.
    pub(crate) has_repeats: bool,
    /// What is there beside them.
    pub(crate) others: OtherFiles,
    /// What says where the documents come from.
    manifests: Vec<PathBuf>,
    /// Links that lead out of the opened folder.
    leading_out: usize,
}

/// So many links that lead out of a folder are told one by one.
const MOST_LINKS_TOLD: usize = 20;

/// All documents below `root` that are not in `seen`, which grows by them. Stops early once `cancel` is set.
///
/// Links to folders come after all true folders, so that a document goes by its true place where it has one.
/// Each folder is entered once, so links in circles come to an end.
pub(crate) fn walk_folder(root: &Path, seen: &mut Seen, cancel: &AtomicBool) -> WalkResult {
    let mut found = WalkResult::default();
    let true_root = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let mut folders = VecDeque::from([root.to_owned()]);
    while let Some(folder) = folders.pop_front() {
        if seen.enter_folder(&folder) {
            let mut links = walk_true_folders(&folder, &true_root, seen, cancel, &mut found);
            links.sort();
            folders.extend(links);
        } else {
            found.has_repeats = true;
        }
    }
    found.read_manifests(root, cancel);
    if let Some(count) = found.leading_out.checked_sub(MOST_LINKS_TOLD + 1) {
        let count = count + 1;
        found.items.push(Err(LoadProblem {
            path: root.to_owned(),
            error: LoadError::MoreLeadOut { count },
        }));
    }
    found
        .items
        .sort_by(|one, other| bytes_of(one).cmp(bytes_of(other)));
    found
}

impl WalkResult {
    /// Lets the manifests say what they know about the documents; their problems come among the others.
    fn read_manifests(&mut self, root: &Path, cancel: &AtomicBool) {
        let manifests = std::mem::take(&mut self.manifests);
        if manifests.is_empty() || self.items.is_empty() {
            return;
        }
        let mut files = Vec::with_capacity(self.items.len());
        let mut problems = Vec::new();
        for item in std::mem::take(&mut self.items) {
            match item {
                Ok(file) => files.push(file),
                Err(problem) => problems.push(problem),
            }
        }
        let (files, of_manifests) =
            apply_manifests(manifests, root, files, self.has_repeats, &open_file, cancel);
        problems.extend(of_manifests);
        self.items.extend(files.into_iter().map(Ok));
        self.items.extend(problems.into_iter().map(Err));
    }
}

/// Adds what lies below `folder`, and gives back the links to folders in it.
fn walk_true_folders(
    folder: &Path,
    root: &Path,
    seen: &mut Seen,
    cancel: &AtomicBool,
    found: &mut WalkResult,
) -> Vec<PathBuf> {
    let mut links = Vec::new();
    let WalkResult {
        items,
        has_repeats,
        others,
        manifests,
        leading_out,
    } = found;
    let walk = WalkDir::new(folder).min_depth(1).into_iter();
    let mut walk = walk.filter_entry(|entry| is_wanted(entry, seen, has_repeats));
    while let Some(entry) = walk.next() {
        if cancel.load(Ordering::Relaxed) {
            break;
        }
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                items.extend(problem_of(error).map(Err));
                continue;
            }
        };
        let (met, outside) = look_at(&entry, root);
        if let Some(target) = outside {
            *leading_out += 1;
            let error = LoadError::LeadsOut { target };
            let path = entry.path().to_owned();
            let problem = LoadProblem { path, error };
            items.extend((*leading_out <= MOST_LINKS_TOLD).then_some(Err(problem)));
        }
        match met {
            Ok(Met::SystemFolder) => {
                walk.skip_current_dir();
                items.push(Err(LoadProblem {
                    path: entry.into_path(),
                    error: LoadError::OfSystem,
                }));
            }
            Ok(Met::Document) => items.push(Ok(ListedFile {
                path: entry.into_path(),
                meta: Meta::default(),
            })),
            Ok(Met::Manifest) => manifests.push(entry.into_path()),
            Ok(Met::LinkToFolder) => links.push(entry.into_path()),
            Ok(Met::OtherFile) => others.add(entry.path()),
            Ok(Met::Folder) => {}
            Err(error) => items.push(Err(LoadProblem {
                path: entry.into_path(),
                error,
            })),
        }
    }
    links
}

fn is_wanted(entry: &DirEntry, seen: &mut Seen, has_repeats: &mut bool) -> bool {
    if is_hidden(entry.path()) || (entry.file_type().is_dir() && belongs_to_page(entry.path())) {
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

enum Met {
    Document,
    Manifest,
    LinkToFolder,
    /// A true folder, which the walk enters by itself.
    Folder,
    /// One of the system, met where the whole disk was opened.
    SystemFolder,
    /// Nothing of ours.
    OtherFile,
}

/// What an entry is, and where a link leads that leaves `root` for something that is read.
fn look_at(entry: &DirEntry, root: &Path) -> (Result<Met, LoadError>, Option<PathBuf>) {
    let path = entry.path();
    if !entry.path_is_symlink() {
        let is_system = entry.file_type().is_dir() && is_of_system(path);
        return match is_system {
            true => (Ok(Met::SystemFolder), None),
            false => (met(path, entry.file_type(), false), None),
        };
    }
    match follow(path, root) {
        Ok(target) => match met(path, target.kind, true) {
            Ok(Met::OtherFile) => (Ok(Met::OtherFile), None),
            met => (met, target.outside),
        },
        Err(_) if !may_lead_to_documents(path) => (Ok(Met::OtherFile), None),
        Err(error) => (Err(error), None),
    }
}

fn met(path: &Path, kind: fs::FileType, is_link: bool) -> Result<Met, LoadError> {
    match kind {
        kind if kind.is_dir() && is_link => Ok(Met::LinkToFolder),
        kind if kind.is_file() && is_manifest_name(path) => Ok(Met::Manifest),
        kind if kind.is_dir() => Ok(Met::Folder),
        _ if !is_document_name(path) => Ok(Met::OtherFile),
        kind if kind.is_file() => Ok(Met::Document),
        _ => Err(LoadError::NotAFile),
    }
}

/// A broken link could have led to a document or to a folder of them, not to a picture.
fn may_lead_to_documents(link: &Path) -> bool {
    is_document_name(link) || link.extension().is_none()
}

fn problem_of(error: walkdir::Error) -> Option<LoadProblem> {
    let path = error.path()?.to_owned();
    let error = error.into_io_error()?;
    let error = match error.kind() {
        io::ErrorKind::NotFound => LoadError::Vanished,
        _ => error.into(),
    };
    Some(LoadProblem { path, error })
}

fn bytes_of(item: &Result<ListedFile, LoadProblem>) -> &[u8] {
    let path = match item {
        Ok(file) => &file.path,
        Err(problem) => &problem.path,
    };
    path.as_os_str().as_encoded_bytes()
}
