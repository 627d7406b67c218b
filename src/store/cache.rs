//! A folder of bytes that can be made again: bounded, safe to delete, and checked when it is read.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use log::{info, warn};
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

/// So many looks at the size of all are made while as much is written as all may have.
const LOOKS: u64 = 16;
/// How the name of an entry ends, and of one that is being written.
const ENTRY: &str = "entry";
const ASIDE: &str = "new";
/// No write takes so long.
const LONGEST_WRITE: Duration = Duration::from_secs(3600);

/// Entries by their names. An entry is whole or not there; it is not synced, since it can be made again.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// The most bytes of one entry.
    most_entry: u64,
    /// The most bytes of all entries; beyond, the oldest go until half of that is left.
    most: u64,
    /// Bytes that were written since the size of all was looked at.
    written: AtomicU64,
}

impl Cache {
    /// The cache in a folder, which is made where it is missing and can be read by its user alone; `None` where that
    /// cannot be.
    ///
    /// It holds `most` bytes at most, and no entry of more than `most_entry`.
    pub fn open(folder: &Path, most_entry: u64, most: u64) -> Option<Self> {
        if let Err(error) = create_private(folder) {
            warn!("nothing is kept in {folder:?}: {error}");
            return None;
        }
        Some(Self {
            folder: folder.to_owned(),
            most_entry,
            most,
            // So the first entry looks at the size of all.
            written: AtomicU64::new(most),
        })
    }

    /// What is kept under a name. What is damaged is removed.
    pub fn read(&self, name: &str) -> Option<Vec<u8>> {
        let path = self.path(name);
        // A pipe in its place would be waited for.
        let is_file = fs::symlink_metadata(&path).ok()?.is_file();
        let bytes = match is_file {
            true => whole_entry(&File::open(&path).ok()?, name, self.most_entry),
            false => None,
        };
        if bytes.is_none() {
            self.forget(name);
        }
        bytes
    }

    /// Removes what is kept under a name: it is damaged.
    pub fn forget(&self, name: &str) {
        let path = self.path(name);
        info!("{path:?} is damaged and removed");
        let _removed = fs::remove_file(path);
    }

    /// Keeps bytes under a name; where they are more than an entry may have, or the disk refuses them, they are not kept.
    pub fn keep(&self, name: &str, bytes: &[u8]) {
        if bytes.len() as u64 > self.most_entry {
            return;
        }
        if let Err(error) = put(&self.path(name), name, bytes) {
            info!("an entry is not kept: {error}");
        }
        let size = bytes.len() as u64;
        if self.written.fetch_add(size, Ordering::Relaxed) + size >= self.most / LOOKS {
            self.written.store(0, Ordering::Relaxed);
            self.shrink();
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.{ENTRY}"))
    }

    /// Removes the oldest entries where all are too many, and what ended programs left.
    fn shrink(&self) {
        let Ok(found) = fs::read_dir(&self.folder) else {
            return;
        };
        let (mut entries, mut asides) = (Vec::new(), Vec::new());
        for entry in found.flatten() {
            let Some((written, len)) = time_and_size(&entry) else {
                continue;
            };
            let path = entry.path();
            match path.extension().and_then(OsStr::to_str) {
                Some(ENTRY) => entries.push((written, len, path)),
                Some(ASIDE) => asides.push((written, path)),
                _ => {}
            }
        }
        entries.sort_unstable();
        let newest = entries.last().map(|(written, ..)| *written);
        for (written, path) in asides {
            if newest.is_some_and(|newest| newest.saturating_sub(written) > LONGEST_WRITE) {
                let _removed = fs::remove_file(path);
            }
        }
        let mut size: u64 = entries.iter().map(|(_, len, _)| len).sum();
        if size <= self.most {
            return;
        }
        for (_, len, path) in entries {
            if size <= self.most / 2 {
                break;
            }
            if fs::remove_file(path).is_ok() {
                size -= len;
            }
        }
    }
}

/// When a file was written, since 1970, and its size.
fn time_and_size(entry: &fs::DirEntry) -> Option<(Duration, u64)> {
    let meta = entry.metadata().ok()?;
    let since = meta.modified().ok()?.duration_since(std::time::UNIX_EPOCH);
    Some((since.ok()?, meta.len()))
}

/// A folder that no other user can read; one that is there already is made so, and is refused where it cannot be, or
/// where it is a link.
fn create_private(folder: &Path) -> io::Result<()> {
    if fs::symlink_metadata(folder).is_ok_and(|meta| meta.is_symlink()) {
        return Err(io::Error::other("it is a link"));
    }
    make_folder(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

fn create_private_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// The hash of an entry and its name: one that lies under another name is none.
fn hash_of(name: &str, bytes: &[u8]) -> u64 {
    xxh3_64_with_seed(bytes, xxh3_64(name.as_bytes()))
}

/// What an entry holds, where it is whole and its own: the hash stands before it.
fn whole_entry(file: &File, name: &str, most: u64) -> Option<Vec<u8>> {
    let mut from = BufReader::new(file).take(most.saturating_add(9));
    let mut hash = [0; 8];
    from.read_exact(&mut hash).ok()?;
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes).ok()?;
    (hash_of(name, &bytes) == u64::from_le_bytes(hash)).then_some(bytes)
}

/// Writes an entry aside and puts it in its place.
fn put(path: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let aside = path.with_extension(format!("{}-{number}.{ASIDE}", std::process::id()));
    let written = create_private_file(&aside).and_then(|mut file| {
        file.write_all(&hash_of(name, bytes).to_le_bytes())?;
        file.write_all(bytes)
    });
    let put = written.and_then(|()| fs::rename(&aside, path));
    if put.is_err() {
        let _removed = fs::remove_file(&aside);
    }
    put
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_is_damaged_at_any_byte_is_removed_and_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(&folder.path().join("deep/texts"), 1 << 20, 1 << 20).unwrap();
        cache.keep("a", b"content");
        assert_eq!(cache.read("a").unwrap(), b"content");
        assert_eq!(cache.read("b"), None);
        let path = cache.path("a");
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            fs::write(&path, &damaged).unwrap();
            assert_eq!(cache.read("a"), None, "byte {at}");
            fs::write(&path, &whole[..at]).unwrap();
            assert_eq!(cache.read("a"), None, "cut at {at}");
            assert!(!path.exists());
        }
    }

    #[test]
    fn an_entry_under_another_name_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path(), 1 << 20, 1 << 20).unwrap();
        cache.keep("a", b"content of a");
        fs::rename(cache.path("a"), cache.path("b")).unwrap();
        assert_eq!(cache.read("b"), None);
    }

    #[cfg(unix)]
    #[test]
    fn no_other_user_can_read_what_is_kept_and_a_pipe_is_not_waited_for() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let texts = folder.path().join("texts");
        fs::create_dir(&texts).unwrap();
        fs::set_permissions(&texts, fs::Permissions::from_mode(0o777)).unwrap();
        let cache = Cache::open(&texts, 1 << 20, 1 << 20).unwrap();
        cache.keep("a", b"content");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&texts), mode(&cache.path("a"))), (0o700, 0o600));
        rustix::fs::mknodat(
            rustix::fs::CWD,
            cache.path("pipe"),
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::RWXU,
            0,
        )
        .unwrap();
        assert_eq!(cache.read("pipe"), None);
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(&texts, &link).unwrap();
        assert!(Cache::open(&link, 1 << 20, 1 << 20).is_none());
    }

    #[test]
    fn an_entry_has_a_largest_size() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path(), 1 << 20, 1 << 30).unwrap();
        cache.keep("most", &vec![0; 1 << 20]);
        cache.keep("more", &vec![0; (1 << 20) + 1]);
        assert!(cache.read("most").is_some());
        assert!(cache.read("more").is_none());
    }

    #[test]
    fn where_all_are_too_many_the_oldest_go() {
        let folder = tempfile::tempdir().unwrap();
        let size = b"content".len() as u64 + 8;
        let cache = Cache::open(folder.path(), 1 << 20, 4 * size).unwrap();
        let age = |name: &str, seconds: u64| {
            let file = File::options().write(true).open(cache.path(name)).unwrap();
            let time = std::time::UNIX_EPOCH + Duration::from_secs(1_000_000 + seconds);
            file.set_modified(time).unwrap();
        };
        for (name, seconds) in [("a", 1), ("b", 4), ("c", 3), ("d", 2)] {
            cache.keep(name, b"content");
            age(name, seconds);
        }
        cache.shrink();
        let left = || ["a", "b", "c", "d", "e"].map(|name| cache.path(name).exists());
        assert_eq!(
            left(),
            [true, true, true, true, false],
            "four are not too many"
        );
        cache.keep("e", b"content");
        age("e", 5);
        cache.shrink();
        assert_eq!(left(), [false, true, false, false, true]);
    }

    #[test]
    fn what_an_ended_program_left_is_swept() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path(), 1 << 20, 1 << 20).unwrap();
        let (old, new) = (
            folder.path().join("a.1-0.new"),
            folder.path().join("a.2-0.new"),
        );
        fs::write(&old, "half").unwrap();
        fs::write(&new, "half").unwrap();
        let file = File::options().write(true).open(&old).unwrap();
        file.set_modified(std::time::UNIX_EPOCH + Duration::from_secs(1_000_000))
            .unwrap();
        cache.keep("a", b"content");
        cache.shrink();
        assert_eq!((old.exists(), new.exists()), (false, true));
    }
}
