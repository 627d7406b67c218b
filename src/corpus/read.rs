//! One file to one document.

use std::io;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::corpus::beside::{hint_of_folders, hints_of_file_name, hints_of_url};
use crate::corpus::decode::decode;
use crate::corpus::format::{declared_charset, read_page};
use crate::corpus::limits::{short, usable_hints, usable_url};
use crate::corpus::meta::Meta;
use crate::corpus::seen::is_page_name;
use crate::corpus::stream::{self, Patience};
use crate::corpus::{
    Beside, DateHint, Document, Entry, LoadError, LoadProblem, MAX_STREAM_BYTES, SourceName,
};

/// The most bytes that one document may have: 1 GiB.
///
/// Spans are 32 bits wide, and nothing that a person reads is longer.
pub const MAX_BYTES: u64 = 1 << 30;

impl Entry {
    /// Reads and decodes the file.
    ///
    /// # Errors
    /// Where it is gone by now, may not be read, is too long, is no text in a known encoding or an empty one.
    pub fn read(&self) -> Result<Document, LoadProblem> {
        self.read_unless(&AtomicBool::new(false))
    }

    /// [`Entry::read`], which stops waiting for a pipe once `cancel` is set.
    pub(crate) fn read_unless(&self, cancel: &AtomicBool) -> Result<Document, LoadProblem> {
        self.document(cancel).map_err(|error| LoadProblem {
            path: self.path().to_owned(),
            error,
        })
    }

    fn document(&self, cancel: &AtomicBool) -> Result<Document, LoadError> {
        let bytes = read_bytes(self.path(), MAX_BYTES, cancel)?;
        let is_page = is_page_name(self.path());
        let declared = |bytes: &[u8]| is_page.then(|| declared_charset(bytes)).flatten();
        let (text, encoding) = decode(bytes, declared)?;
        let (text, page) = match is_page {
            true => read_page(&text)?,
            false => (text, Meta::default()),
        };
        let mut meta = self.meta().clone().or(page);
        let mut notices = std::mem::take(&mut meta.notices);
        let title = meta.title.take();
        meta.title = title.map(|title| short(title, Beside::Title, &mut notices));
        let url = meta.url.take();
        meta.url = url.and_then(|url| usable_url(url, &mut notices));
        meta.hints.extend(self.hints_of_names(meta.url.as_deref()));
        meta.hints.sort_by_key(|hint| hint.kind);
        usable_hints(&mut meta.hints, &mut notices);
        let source = short(Arc::clone(&self.source().0), Beside::Source, &mut notices);
        Ok(Document {
            id: self.id().clone(),
            path: Some(self.path().to_owned()),
            source: SourceName(source),
            title: meta.title,
            url: meta.url,
            text,
            encoding,
            dct: meta.dct,
            hints: meta.hints,
            named_days: meta.named_days,
            notices,
        })
    }

    fn hints_of_names(&self, url: Option<&str>) -> Vec<DateHint> {
        let mut hints = url.map(hints_of_url).unwrap_or_default();
        if let Some(name) = self.path().file_name() {
            hints.extend(hints_of_file_name(&name.to_string_lossy()));
        }
        hints.extend(hint_of_folders(&self.folders()));
        hints
    }
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
