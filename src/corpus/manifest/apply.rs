//! Which documents the rows of manifests are about.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::corpus::LoadProblem;
use crate::corpus::label::slashed;
use crate::corpus::legacy::{Legacy, arabic_in};
use crate::corpus::manifest::days::read_days;
use crate::corpus::manifest::fault::ManifestFault;
use crate::corpus::manifest::json::read_json;
use crate::corpus::manifest::reading::Reading;
use crate::corpus::manifest::table::{read_commas, read_tabs};
use crate::corpus::manifest::transcoded::Transcoded;
use crate::corpus::manifest::{Format, format_of};
use crate::corpus::meta::Meta;
use crate::corpus::utf16::{Utf16, is_utf32};
use crate::lexicon::NamedDays;
use crate::text::name_text;

/// So many first bytes show the encoding.
const LOOK: usize = 64 << 10;

/// A document that is listed, with what manifests say about it.
#[derive(Debug)]
pub(crate) struct ListedFile {
    pub(crate) path: PathBuf,
    pub(crate) meta: Meta,
}

/// Opens a manifest.
pub(crate) type Open<'a> = dyn Fn(&Path) -> io::Result<Box<dyn Read + 'a>> + 'a;

/// Opens a manifest on the disk.
pub(crate) fn open_file(path: &Path) -> io::Result<Box<dyn Read>> {
    Ok(Box::new(File::open(path)?))
}

/// Reads `manifests` below the folder `root` and fills the metadata of `files`, which lie below it, too.
///
/// The manifest nearest to a file goes first, the others add what it does not say.
/// With `has_repeats` some documents of the folder are listed elsewhere, and rows about files
/// that are not here are no problem.
pub(crate) fn apply_manifests(
    mut manifests: Vec<PathBuf>,
    root: &Path,
    files: Vec<ListedFile>,
    has_repeats: bool,
    open: &Open<'_>,
    cancel: &AtomicBool,
) -> (Vec<ListedFile>, Vec<LoadProblem>) {
    let mut problems = Vec::new();
    if manifests.is_empty() {
        return (files, problems);
    }
    manifests.sort_by(|one, other| {
        let depth = |path: &Path| std::cmp::Reverse(path.components().count());
        depth(one).cmp(&depth(other)).then_with(|| one.cmp(other))
    });
    let mut targets = Targets::new(root, files, has_repeats);
    for path in manifests {
        targets.enter(path.parent().unwrap_or(root));
        let mut reading = Reading::new(&path, &mut targets, cancel);
        let end = match open(&path) {
            Ok(from) => read(BufReader::with_capacity(LOOK, from), &path, &mut reading),
            Err(error) => Err(error.into()),
        };
        problems.extend(reading.into_problems(end));
    }
    (targets.files, problems)
}

/// The days that `days.tsv` in a folder names, without its documents.
pub(crate) fn days_in(folder: &Path, cancel: &AtomicBool) -> (Arc<NamedDays>, Vec<LoadProblem>) {
    let path = folder.join("days.tsv");
    if !path.is_file() {
        return Default::default();
    }
    let any = ListedFile {
        path: folder.join("."),
        meta: Meta::default(),
    };
    let (files, problems) =
        apply_manifests(vec![path], folder, vec![any], true, &open_file, cancel);
    let named = files.into_iter().next().map(|file| file.meta.named_days);
    (named.unwrap_or_default(), problems)
}

/// Reads a manifest in the encoding that its mark or its begin shows.
fn read(
    mut reader: BufReader<impl Read>,
    path: &Path,
    reading: &mut Reading<'_>,
) -> Result<(), ManifestFault> {
    let begin = reader.fill_buf()?;
    if is_utf32(begin) {
        return Err(ManifestFault::Utf32);
    }
    let utf16 = Utf16::of(begin).map(|order| match order {
        Utf16::Little => encoding_rs::UTF_16LE,
        Utf16::Big => encoding_rs::UTF_16BE,
    });
    if let Some(encoding) = utf16 {
        return read_utf8(Transcoded::new(reader, encoding), path, reading);
    }
    let whole_lines = begin.iter().rposition(|byte| *byte == b'\n');
    let lines = whole_lines.and_then(|end| begin.get(..end));
    let assumed = arabic_in(lines.unwrap_or(begin)).and_then(Legacy::standard);
    if let Some(encoding) = assumed {
        reading.note(ManifestFault::Assumed {
            encoding: encoding.name(),
        });
        return read_utf8(Transcoded::new(reader, encoding), path, reading);
    }
    read_utf8(reader, path, reading)
}

fn read_utf8(
    reader: impl BufRead,
    path: &Path,
    reading: &mut Reading<'_>,
) -> Result<(), ManifestFault> {
    match format_of(path) {
        Some(Format::Json) => read_json(reader, reading),
        Some(Format::Days) => read_days(reader, reading),
        Some(Format::Commas) => read_commas(reader, reading),
        _ => read_tabs(reader, reading),
    }
}

/// What a name in a manifest stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    One(usize),
    None,
    Several,
}

/// The documents below an opened folder, by their paths.
#[derive(Debug)]
pub(super) struct Targets {
    files: Vec<ListedFile>,
    has_repeats: bool,
    root: PathBuf,
    /// What stands before the names of the present manifest: its folder below the root, with a `/` behind where there is one.
    prefix: String,
    /// The path below the root of each document.
    by_path: HashMap<String, usize>,
    /// The documents by their last two components; the root counts as one.
    by_tail: HashMap<String, Vec<usize>>,
}

impl Targets {
    fn new(root: &Path, files: Vec<ListedFile>, has_repeats: bool) -> Self {
        let root_name = root
            .file_name()
            .map(|name| name_text(name.as_encoded_bytes()));
        let root_name = root_name.unwrap_or_default();
        let mut by_path = HashMap::new();
        let mut by_tail = HashMap::<String, Vec<usize>>::new();
        for (index, file) in files.iter().enumerate() {
            let below = slashed(file.path.strip_prefix(root).unwrap_or(&file.path));
            let whole = format!("{root_name}/{below}");
            if let Some(tail) = tail_of(&whole) {
                by_tail.entry(tail.to_owned()).or_default().push(index);
            }
            by_path.insert(below, index);
        }
        Self {
            files,
            has_repeats,
            root: root.to_owned(),
            prefix: String::new(),
            by_path,
            by_tail,
        }
    }

    /// From here on names are read in a manifest that lies in `folder`.
    fn enter(&mut self, folder: &Path) {
        let below = slashed(folder.strip_prefix(&self.root).unwrap_or(Path::new("")));
        self.prefix = match below.is_empty() {
            true => below,
            false => below + "/",
        };
    }

    /// The document of this name: a path from the manifest's folder, or any path whose last two components
    /// belong to just one document below that folder.
    pub(super) fn find(&self, name: &str) -> Match {
        let name = name.replace('\\', "/");
        let name = name.trim_start_matches("./");
        if let Some(index) = self.by_path.get(&format!("{}{name}", self.prefix)) {
            return Match::One(*index);
        }
        let tail = tail_of(name).and_then(|tail| self.by_tail.get(tail));
        let below: Vec<usize> = tail
            .into_iter()
            .flatten()
            .copied()
            .filter(|index| self.is_below(*index))
            .collect();
        match below.as_slice() {
            [] => Match::None,
            [index] => Match::One(*index),
            _ => Match::Several,
        }
    }

    /// Whether a document that is not here may be listed in another folder.
    pub(super) fn may_be_elsewhere(&self) -> bool {
        self.has_repeats
    }

    /// Adds what is said about a document.
    pub(super) fn fill(&mut self, index: usize, meta: Meta) {
        if let Some(file) = self.files.get_mut(index) {
            file.meta = std::mem::take(&mut file.meta).or(meta);
        }
    }

    /// Changes what is said about a document.
    pub(super) fn correct(&mut self, index: usize, change: impl FnOnce(&mut Meta)) {
        if let Some(file) = self.files.get_mut(index) {
            change(&mut file.meta);
        }
    }

    /// Lets the documents below the folder know days that the user named; those named nearer to one come first.
    pub(super) fn name_days(&mut self, named: NamedDays) {
        let named = Arc::new(named);
        let mut joined: Vec<(Arc<NamedDays>, Arc<NamedDays>)> = Vec::new();
        let below: Vec<usize> = (0..self.files.len())
            .filter(|at| self.is_below(*at))
            .collect();
        for at in below {
            let Some(file) = self.files.get_mut(at) else {
                continue;
            };
            let nearer = &file.meta.named_days;
            if nearer.rows().is_empty() {
                file.meta.named_days = Arc::clone(&named);
                continue;
            }
            let known = joined.iter().find(|(near, _)| Arc::ptr_eq(near, nearer));
            let both = match known {
                Some((_, both)) => Arc::clone(both),
                None => {
                    let both = Arc::new(nearer.and(&named));
                    joined.push((Arc::clone(nearer), Arc::clone(&both)));
                    both
                }
            };
            file.meta.named_days = both;
        }
    }

    fn is_below(&self, index: usize) -> bool {
        self.files.get(index).is_some_and(|file| {
            file.path
                .starts_with(self.root.join(self.prefix.trim_end_matches('/')))
        })
    }
}

/// The last two components of a path that has so many.
fn tail_of(path: &str) -> Option<&str> {
    let (folders, _) = path.rsplit_once('/')?;
    let start = folders.rfind('/').map_or(0, |at| at + 1);
    path.get(start..)
}
