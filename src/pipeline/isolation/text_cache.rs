//! Texts that parsers gave before, kept so that they need not run again for a file that has not changed.
//!
//! The name of an entry is a hash of all that its text hangs on: the bytes and the name of the file, what is read of
//! pages, the version of the program and the program itself. So an entry can be missing, and never wrong. Only whole
//! answers without a fault are kept.

use std::path::Path;

use crate::corpus::{FileState, Fingerprint, Found, Pages};
use crate::pipeline::isolation::protocol;
use crate::store::Cache;

/// The most bytes of the texts of one file.
const MOST_ENTRY: usize = 32 << 20;
/// The most bytes of all texts.
const MOST_BYTES: u64 = 1 << 30;

/// A folder of texts by what they were read from.
#[derive(Debug)]
pub struct TextCache {
    entries: Cache,
    program: Fingerprint,
}

/// What a parser gives, gathered to be kept.
#[derive(Default)]
pub(super) struct Recording {
    bytes: Vec<u8>,
    is_spoilt: bool,
}

impl TextCache {
    /// The cache in a folder, which is made where it is missing; `None` where that cannot be, or `program` cannot be
    /// read: another build may read otherwise.
    pub fn open(folder: &Path, program: &Path) -> Option<Self> {
        Some(Self {
            entries: Cache::open(folder, MOST_ENTRY as u64, MOST_BYTES)?,
            program: build_of(program)?,
        })
    }

    pub(super) fn name(&self, file: &str, pages: Pages, bytes: &[u8]) -> String {
        let pages = match pages {
            Pages::Article => b"article".as_slice(),
            Pages::Whole => b"whole",
        };
        let program = self.program.bytes();
        let pieces = [program.as_slice(), pages, file.as_bytes(), bytes];
        Fingerprint::of_pieces(&pieces).to_string()
    }

    /// Gives what is kept under a name to `sink`; whether anything is.
    pub(super) fn read(&self, name: &str, sink: &mut dyn FnMut(Found)) -> bool {
        let Some(bytes) = self.entries.read(name) else {
            return false;
        };
        let found = parts_of(&bytes);
        match found {
            Some(found) => found.into_iter().for_each(sink),
            None => {
                self.entries.forget(name);
                return false;
            }
        }
        true
    }

    /// Keeps what was recorded.
    pub(super) fn keep(&self, name: &str, recording: &Recording) {
        if !recording.is_spoilt && !recording.bytes.is_empty() {
            self.entries.keep(name, &recording.bytes);
        }
    }
}

impl Recording {
    /// Takes one part; a fault, or too many bytes, and nothing is kept.
    pub(super) fn take(&mut self, found: &Found) {
        self.is_spoilt = self.is_spoilt
            || found.part.is_err()
            || protocol::write(&mut self.bytes, found).is_err()
            || self.bytes.len() > MOST_ENTRY;
        if self.is_spoilt {
            self.bytes = Vec::new();
        }
    }
}

/// A program by its version, the size of its file and when that was written.
pub(in crate::pipeline) fn build_of(program: &Path) -> Option<Fingerprint> {
    let state = FileState::of(program)?;
    let version = env!("CARGO_PKG_VERSION").as_bytes();
    let (size, written) = (
        state.size.to_le_bytes(),
        state.written?.as_nanos().to_le_bytes(),
    );
    Some(Fingerprint::of_pieces(&[version, &size, &written]))
}

fn parts_of(mut bytes: &[u8]) -> Option<Vec<Found>> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let (one, _) = protocol::read::<Found>(&mut bytes, MOST_ENTRY as u64).ok()?;
        found.push(one);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{LoadError, read_parts};

    fn found(text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        read_parts("a.txt", text.into(), Pages::Article, &mut |one| {
            found.push(one)
        });
        found
    }

    fn recorded(found: &[Found]) -> Recording {
        let mut recording = Recording::default();
        found.iter().for_each(|one| recording.take(one));
        recording
    }

    fn cache(folder: &Path) -> TextCache {
        TextCache::open(folder, &std::env::current_exe().unwrap()).unwrap()
    }

    fn read(cache: &TextCache, name: &str) -> Option<String> {
        let mut read = Vec::new();
        let is_there = cache.read(name, &mut |one| read.push(one));
        is_there.then(|| format!("{read:?}"))
    }

    #[test]
    fn a_text_comes_back_for_the_same_bytes_name_and_pages_alone() {
        let folder = tempfile::tempdir().unwrap();
        let cache = cache(folder.path());
        let name = cache.name("a.txt", Pages::Article, b"1");
        assert_eq!(read(&cache, &name), None);
        let text = found("وصل الوفد أمس");
        cache.keep(&name, &recorded(&text));
        assert_eq!(read(&cache, &name), Some(format!("{text:?}")));
        for (file, pages, bytes) in [
            ("a.txt", Pages::Article, b"2"),
            ("b.txt", Pages::Article, b"1"),
            ("a.txt", Pages::Whole, b"1"),
        ] {
            assert_eq!(
                read(&cache, &cache.name(file, pages, bytes)),
                None,
                "{file}"
            );
        }
    }

    #[test]
    fn another_build_of_the_program_reads_anew() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("khatt");
        let name = |content: &str| {
            std::fs::write(&program, content).unwrap();
            let cache = TextCache::open(folder.path(), &program).unwrap();
            cache.name("a.txt", Pages::Article, b"1")
        };
        let cache = TextCache::open(folder.path(), &std::env::current_exe().unwrap()).unwrap();
        let again = || cache.name("a.txt", Pages::Article, b"1");
        assert_eq!(again(), again());
        assert_ne!(name("one build"), name("another build"));
    }

    #[test]
    fn a_fault_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let cache = cache(folder.path());
        let name = cache.name("a.zip", Pages::Article, b"1");
        let mut parts = found("وصل أمس");
        parts.push(Found::fault(LoadError::TooSlow { seconds: 10 }));
        parts.extend(found("وصل اليوم"));
        cache.keep(&name, &recorded(&parts));
        assert_eq!(read(&cache, &name), None);
    }

    #[test]
    fn an_entry_that_is_no_text_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let cache = cache(folder.path());
        cache.entries.keep("a", b"nonsense of another program");
        assert_eq!(read(&cache, "a"), None);
        assert_eq!(cache.entries.read("a"), None);
    }
}
