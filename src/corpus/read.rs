//! One file to its documents.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::corpus::beside::{hint_of_folders, hints_of_file_name, hints_of_url};
use crate::corpus::format::{File, Found, Pages, Part, Parts, Piece, format_of, read_file};
use crate::corpus::label::stem;
use crate::corpus::limits::{short, usable_hints, usable_url};
use crate::corpus::manifest::ArchivedManifests;
use crate::corpus::meta::Meta;
use crate::corpus::stream::{self, Patience};
use crate::corpus::{
    Beside, DateHint, Document, Entry, LoadError, LoadProblem, MAX_STREAM_BYTES, SourceName,
};

/// The most bytes that one document may have: 1 GiB.
///
/// Spans are 32 bits wide, and nothing that a person reads is longer.
pub const MAX_BYTES: u64 = 1 << 30;

impl Entry {
    /// Reads and decodes the file in this process: its document, or the first where it holds several.
    ///
    /// # Errors
    /// Where it is gone by now, may not be read, is too long, is no text in a known encoding or an empty one.
    pub fn read(&self) -> Result<Document, LoadProblem> {
        let first = self.read_all().into_iter().next();
        first.unwrap_or_else(|| Err(self.problem("", LoadError::NoText)))
    }

    /// Reads and decodes the file in this process: all documents that it holds, and what is wrong with some of them.
    ///
    /// At least one of either is there.
    pub fn read_all(&self) -> Vec<Result<Document, LoadProblem>> {
        self.read_all_of(Pages::default())
    }

    /// The same with so much of pages.
    pub fn read_all_of(&self, pages: Pages) -> Vec<Result<Document, LoadProblem>> {
        let in_process = |name: &str, bytes, sink: &mut dyn FnMut(Found)| {
            read_parts(name, bytes, pages, sink);
        };
        self.read_through(&in_process, pages, &AtomicBool::new(false))
    }

    /// [`Entry::read_all`], where `isolated` reads the formats whose parsers are not trusted; stops waiting for a pipe
    /// once `cancel` is set.
    pub(crate) fn read_through(
        &self,
        isolated: &IsolatedReader<'_>,
        pages: Pages,
        cancel: &AtomicBool,
    ) -> Vec<Result<Document, LoadProblem>> {
        let bytes = match read_bytes(self.path(), MAX_BYTES, cancel) {
            Ok(bytes) => bytes,
            Err(error) => return vec![Err(self.problem("", error))],
        };
        let name = self.path().file_name().map(OsStr::to_string_lossy);
        let name = name.unwrap_or_default();
        let mut found = Vec::new();
        let mut sink = |one: Found| found.push(one);
        match format_of(&name, &bytes).is_isolated {
            true => isolated(&name, bytes, &mut sink),
            false => read_parts(&name, bytes, pages, &mut sink),
        }
        self.documents_of(found, cancel)
    }

    /// The documents with what manifests in the archive say about them.
    fn documents_of(
        &self,
        found: Vec<Found>,
        cancel: &AtomicBool,
    ) -> Vec<Result<Document, LoadProblem>> {
        let (mut manifests, mut read) = (BTreeMap::new(), Vec::new());
        for Found { place, part } in found {
            match part {
                Ok(Piece::Manifest(bytes)) => drop(manifests.insert(place, bytes)),
                Ok(Piece::Document(part)) => read.push((place, Ok(part))),
                Err(error) => read.push((place, Err(error))),
            }
        }
        let mut said = ArchivedManifests::default();
        let mut problems = Vec::new();
        if !manifests.is_empty() {
            let documents = read.iter().filter(|(_, part)| part.is_ok());
            let places = documents.map(|(place, _)| place.as_str());
            (said, problems) = ArchivedManifests::read(self.path(), &manifests, places, cancel);
        }
        let read = read.into_iter().map(|(place, part)| match part {
            Ok(part) => {
                let said = said.of(self.path(), &place);
                Ok(self.document(&place, said, *part))
            }
            Err(error) => Err(self.problem(&place, error)),
        });
        let documents: Vec<_> = read.collect();
        documents
            .into_iter()
            .chain(problems.into_iter().map(Err))
            .collect()
    }

    fn problem(&self, place: &str, error: LoadError) -> LoadProblem {
        let mut path = self.path().as_os_str().to_owned();
        path.push(place);
        let path = path.into();
        LoadProblem { path, error }
    }

    /// The document that stands at `place` in the file, of which manifests in that say something.
    fn document(&self, place: &str, said: Meta, part: Part) -> Document {
        let meta = match place.is_empty() {
            true => self.meta().clone(),
            false => self.meta().clone().for_all(),
        };
        let mut meta = said.or(meta).or(part.meta);
        let mut notices = std::mem::take(&mut meta.notices);
        let title = meta.title.take();
        meta.title = title.map(|title| short(title, Beside::Title, &mut notices));
        let url = meta.url.take();
        meta.url = url.and_then(|url| usable_url(url, &mut notices));
        let names = self.hints_of_names(place, meta.url.as_deref());
        meta.hints.extend(names);
        meta.hints.sort_by_key(|hint| hint.kind);
        usable_hints(&mut meta.hints, &mut notices);
        let source = meta.source.take().unwrap_or_else(|| self.source_at(place));
        let source = short(source, Beside::Source, &mut notices);
        let id = match place {
            "" => Arc::clone(self.id()),
            place => format!("{}{place}", self.id()).into(),
        };
        Document {
            id,
            path: Some(self.path().to_owned()),
            source: SourceName(source),
            title: meta.title,
            url: meta.url,
            text: part.text,
            page_starts: part.page_starts.into(),
            encoding: part.encoding,
            dct: meta.dct,
            hints: meta.hints,
            named_days: meta.named_days,
            notices,
        }
    }

    /// The source of a document: an archive that is its own source counts as a folder, and the folders in it are sources.
    fn source_at(&self, place: &str) -> Arc<str> {
        let inside = place
            .strip_prefix('/')
            .and_then(|place| place.split_once('/'));
        match inside {
            Some((folder, _)) if self.source().as_str() == stem(self.id()) => folder.into(),
            _ => Arc::clone(&self.source().0),
        }
    }

    /// The dates in names: where a file holds several documents, it counts as a folder.
    fn hints_of_names(&self, place: &str, url: Option<&str>) -> Vec<DateHint> {
        let mut hints = url.map(hints_of_url).unwrap_or_default();
        let file = self.path().file_name().map(OsStr::to_string_lossy);
        let file = file.unwrap_or_default();
        if place.is_empty() {
            hints.extend(hints_of_file_name(&file));
            hints.extend(hint_of_folders(&self.folders()));
            return hints;
        }
        let (inner, name) = place.rsplit_once('/').unwrap_or_default();
        hints.extend(hints_of_file_name(
            name.split('#').next().unwrap_or_default(),
        ));
        let folders = self.folders();
        let folders: Vec<&str> = [&*folders, &*file, inner.trim_matches('/')]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        hints.extend(hint_of_folders(&folders.join("/")));
        hints
    }
}

/// Reads a file of this name and content in another process.
pub(crate) type IsolatedReader<'a> = dyn Fn(&str, Vec<u8>, &mut dyn FnMut(Found)) + 'a;

/// Gives the documents of a file of this name and content, and what is wrong with it, to `sink`: at least one of either.
pub(crate) fn read_parts(name: &str, bytes: Vec<u8>, pages: Pages, sink: &mut dyn FnMut(Found)) {
    let mut parts = Parts::new(pages, sink);
    read_file(File { name, bytes }, &mut parts);
    parts.finish();
}

fn read_bytes(path: &Path, limit: u64, cancel: &AtomicBool) -> Result<Vec<u8>, LoadError> {
    let file = stream::open(path).map_err(LoadError::on_open)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(LoadError::NotAFile);
    }
    if !metadata.is_file() {
        let limit = limit.min(MAX_STREAM_BYTES);
        let bytes = stream::read_stream(file, limit, Patience::default(), cancel)?;
        return match bytes.is_empty() {
            true => Err(LoadError::EmptyPipe),
            false => Ok(bytes),
        };
    }
    let expected_len = metadata.len();
    if expected_len > limit {
        return Err(LoadError::TooLong { limit });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(expected_len).unwrap_or_default());
    // A file may grow meanwhile, and some say no length beforehand: those must not grow for ever.
    let limit = limit.min(expected_len.saturating_add(MAX_STREAM_BYTES));
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(LoadError::TooLong { limit });
    }
    Ok(bytes)
}

impl LoadError {
    /// The reason why a file that was listed cannot be opened.
    fn on_open(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Vanished,
            _ => error.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn err_too_long() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("طويل.txt");
        std::fs::write(&path, "12345").unwrap();
        let never = AtomicBool::new(false);
        assert_eq!(read_bytes(&path, 5, &never).unwrap(), b"12345");
        assert_eq!(
            read_bytes(&path, 4, &never).unwrap_err().to_string(),
            "Longer than 4 bytes, the most that one document may have"
        );
    }
}
