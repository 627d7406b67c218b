//! Texts that parsers gave before, kept so that they need not run again for a file that has not changed.
//!
//! An entry is found by a hash of all that its text hangs on: the bytes and the name of the file, what is read of pages,
//! the version of the program and the program itself. So an entry can be missing, and never wrong; the folder may be
//! deleted at any time. Only whole answers without a fault are kept.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use log::{info, warn};
use sha2::{Digest as _, Sha256};
use xxhash_rust::xxh3::xxh3_64;

use crate::corpus::{Found, Pages};
use crate::pipeline::isolation::protocol;

/// The most bytes of all entries; beyond, the longest unused ones go until half of that is left.
const MOST_BYTES: u64 = 1 << 30;
/// The most bytes of one entry.
const MOST_ENTRY: usize = 32 << 20;
/// So many new bytes are written between two looks at the size of all.
const LOOK_AFTER: u64 = MOST_BYTES / 16;
/// How the name of an entry ends, and of one that is being written.
const ENTRY: &str = "texts";
const ASIDE: &str = "new";

/// A folder of texts by what they were read from.
#[derive(Debug)]
pub struct TextCache {
    folder: PathBuf,
    /// Of the version of the program and its file.
    program: [u8; 32],
    most: u64,
    /// Bytes that were written since the size of all was looked at.
    written: AtomicU64,
}

/// Where the text of one file is kept.
pub(super) struct Key(PathBuf);

/// What a parser gives, gathered to be kept.
#[derive(Default)]
pub(super) struct Recording {
    bytes: Vec<u8>,
    is_worth_keeping: bool,
}

impl TextCache {
    /// The cache in a folder, which is made where it is missing and can be read by its user alone; `None` where that
    /// cannot be.
    pub fn open(folder: &Path, program: &Path) -> Option<Self> {
        Self::bounded(folder, program, MOST_BYTES)
    }

    fn bounded(folder: &Path, program: &Path, most: u64) -> Option<Self> {
        if let Err(error) = create_private(folder) {
            warn!("no texts are kept in {folder:?}: {error}");
            return None;
        }
        let cache = Self {
            folder: folder.to_owned(),
            program: identity(program)?,
            most,
            // So the first entry looks at the size of all.
            written: AtomicU64::new(LOOK_AFTER),
        };
        Some(cache)
    }

    pub(super) fn key(&self, name: &str, pages: Pages, bytes: &[u8]) -> Key {
        let mut hash = Sha256::new();
        hash.update(self.program);
        hash.update([u8::from(pages == Pages::Whole)]);
        hash.update((name.len() as u64).to_le_bytes());
        hash.update(name);
        hash.update(bytes);
        let digits: String = hash
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Key(self.folder.join(format!("{digits}.{ENTRY}")))
    }

    /// Gives what is kept under a key to `sink`; whether anything is. What is damaged is removed.
    pub(super) fn read(&self, key: &Key, sink: &mut dyn FnMut(Found)) -> bool {
        let Ok(file) = File::open(&key.0) else {
            return false;
        };
        let Some(found) = whole_entry(&file) else {
            info!("{:?} is damaged and removed", key.0);
            let _removed = fs::remove_file(&key.0);
            return false;
        };
        // The longest unused go first.
        let _touched = file.set_modified(SystemTime::now());
        found.into_iter().for_each(sink);
        true
    }

    /// Keeps what was recorded; where the disk refuses that, the text is read again the next time.
    pub(super) fn keep(&self, key: &Key, recording: Recording) {
        if !recording.is_worth_keeping || recording.bytes.is_empty() {
            return;
        }
        let size = recording.bytes.len() as u64;
        if let Err(error) = put(&key.0, &recording.bytes) {
            info!("a text is not kept: {error}");
        }
        if self.written.fetch_add(size, Ordering::Relaxed) + size >= LOOK_AFTER {
            self.written.store(0, Ordering::Relaxed);
            self.shrink();
        }
    }

    /// Removes the longest unused entries where all are too many, and what ended programs left.
    fn shrink(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return;
        };
        let mut kept = Vec::new();
        for entry in entries.flatten() {
            let Ok(meta) = entry.metadata() else { continue };
            let used = meta.modified().unwrap_or(UNIX_EPOCH);
            let path = entry.path();
            match path.extension().and_then(OsStr::to_str) {
                Some(ENTRY) => kept.push((used, meta.len(), path)),
                Some(ASIDE) if is_old(used) => drop(fs::remove_file(path)),
                _ => {}
            }
        }
        let mut size: u64 = kept.iter().map(|(_, len, _)| len).sum();
        if size <= self.most {
            return;
        }
        kept.sort_unstable();
        for (_, len, path) in kept {
            if size <= self.most / 2 {
                break;
            }
            if fs::remove_file(path).is_ok() {
                size -= len;
            }
        }
    }
}

impl Recording {
    pub(super) fn new() -> Self {
        Self {
            bytes: Vec::new(),
            is_worth_keeping: true,
        }
    }

    /// Takes one part; a fault, or too many bytes, and nothing is kept.
    pub(super) fn take(&mut self, found: &Found) {
        self.is_worth_keeping = self.is_worth_keeping
            && found.part.is_ok()
            && protocol::write(&mut self.bytes, found).is_ok()
            && self.bytes.len() <= MOST_ENTRY;
        if !self.is_worth_keeping {
            self.bytes = Vec::new();
        }
    }
}

/// A program by its version, size and time: another build may read otherwise.
fn identity(program: &Path) -> Option<[u8; 32]> {
    let meta = fs::metadata(program).ok()?;
    let built = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    let mut hash = Sha256::new();
    hash.update(env!("CARGO_PKG_VERSION"));
    hash.update(meta.len().to_le_bytes());
    hash.update(built.as_nanos().to_le_bytes());
    Some(hash.finalize().into())
}

/// A folder that no other user can read: it holds texts of documents.
fn create_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Everything in an entry, where it is whole: its hash stands before it.
fn whole_entry(file: &File) -> Option<Vec<Found>> {
    let mut from = BufReader::new(file).take(MOST_ENTRY as u64 + 8);
    let mut hash = [0; 8];
    from.read_exact(&mut hash).ok()?;
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes).ok()?;
    if xxh3_64(&bytes) != u64::from_le_bytes(hash) {
        return None;
    }
    let (mut left, mut found) = (bytes.as_slice(), Vec::new());
    while !left.is_empty() {
        let (one, _) = protocol::read::<Found>(&mut left, MOST_ENTRY as u64).ok()?;
        found.push(one);
    }
    Some(found)
}

/// Writes an entry aside and puts it in its place. It is not synced: one that is torn is read anew.
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let aside = path.with_extension(format!("{}-{number}.{ASIDE}", std::process::id()));
    let written = File::create_new(&aside).and_then(|mut file| {
        file.write_all(&xxh3_64(bytes).to_le_bytes())?;
        file.write_all(bytes)
    });
    let put = written.and_then(|()| fs::rename(&aside, path));
    if put.is_err() {
        let _removed = fs::remove_file(&aside);
    }
    put
}

/// Older than any write takes.
fn is_old(time: SystemTime) -> bool {
    const SECONDS: u64 = 3600;
    time.elapsed().is_ok_and(|age| age.as_secs() > SECONDS)
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
        let mut recording = Recording::new();
        found.iter().for_each(|one| recording.take(one));
        recording
    }

    fn cache(folder: &Path, most: u64) -> TextCache {
        let program = std::env::current_exe().unwrap();
        TextCache::bounded(folder, &program, most).unwrap()
    }

    fn read(cache: &TextCache, key: &Key) -> Option<String> {
        let mut read = Vec::new();
        let is_there = cache.read(key, &mut |one| read.push(one));
        is_there.then(|| format!("{read:?}"))
    }

    #[test]
    fn a_text_comes_back_for_the_same_bytes_name_and_pages_alone() {
        let folder = tempfile::tempdir().unwrap();
        let cache = cache(&folder.path().join("deep/texts"), MOST_BYTES);
        let key = cache.key("a.txt", Pages::Article, b"1");
        assert_eq!(read(&cache, &key), None);
        let text = found("وصل الوفد أمس");
        cache.keep(&key, recorded(&text));
        assert_eq!(read(&cache, &key), Some(format!("{text:?}")));
        for (name, pages, bytes) in [
            ("a.txt", Pages::Article, b"2"),
            ("b.txt", Pages::Article, b"1"),
            ("a.txt", Pages::Whole, b"1"),
        ] {
            assert_eq!(read(&cache, &cache.key(name, pages, bytes)), None, "{name}");
        }
    }

    #[test]
    fn another_build_of_the_program_reads_anew() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("khatt");
        fs::write(&program, b"one build").unwrap();
        let before = TextCache::open(folder.path(), &program).unwrap();
        fs::write(&program, b"another build").unwrap();
        let after = TextCache::open(folder.path(), &program).unwrap();
        let key = |cache: &TextCache| cache.key("a.txt", Pages::Article, b"1").0;
        assert_ne!(key(&before), key(&after));
    }

    #[test]
    fn an_entry_that_is_damaged_at_any_byte_is_removed_and_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let cache = cache(folder.path(), MOST_BYTES);
        let key = cache.key("a.txt", Pages::Article, b"1");
        cache.keep(&key, recorded(&found("وصل أمس")));
        let whole = fs::read(&key.0).unwrap();
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            fs::write(&key.0, &damaged).unwrap();
            assert_eq!(read(&cache, &key), None, "byte {at}");
            fs::write(&key.0, &whole[..at]).unwrap();
            assert_eq!(read(&cache, &key), None, "cut at {at}");
            assert!(!key.0.exists());
        }
    }

    #[test]
    fn a_fault_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let cache = cache(folder.path(), MOST_BYTES);
        let key = cache.key("a.zip", Pages::Article, b"1");
        let mut parts = found("وصل أمس");
        parts.push(Found::fault(LoadError::TooSlow { seconds: 10 }));
        parts.extend(found("وصل اليوم"));
        cache.keep(&key, recorded(&parts));
        assert_eq!(read(&cache, &key), None);
    }

    #[test]
    fn where_all_are_too_many_the_longest_unused_go() {
        let folder = tempfile::tempdir().unwrap();
        let one = recorded(&found("وصل الوفد أمس")).bytes.len() as u64 + 8;
        let cache = cache(folder.path(), 4 * one);
        let key = |number: u8| cache.key("a.txt", Pages::Article, &[number]);
        for number in 0..4 {
            cache.keep(&key(number), recorded(&found("وصل الوفد أمس")));
            let age = std::time::Duration::from_secs(1000 - u64::from(number));
            let file = File::options().write(true).open(&key(number).0).unwrap();
            file.set_modified(SystemTime::now() - age).unwrap();
        }
        cache.shrink();
        assert!(
            read(&cache, &key(0)).is_some(),
            "four are not too many, and this is used again"
        );
        cache.keep(&key(4), recorded(&found("وصل الوفد أمس")));
        cache.shrink();
        let left: Vec<u8> = (0..5).filter(|number| key(*number).0.exists()).collect();
        assert_eq!(left, [0, 4]);
    }
}
