//! One file of state: opened, merged with what another window wrote, saved.

use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use log::debug;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use xxhash_rust::xxh3::xxh3_128;

use crate::store::fields::{BadField, read_fields};
use crate::store::lock_file::open_lock;
use crate::store::merge::merge;
use crate::store::replace;
use crate::store::whole_file::{Step, beside};

/// The most bytes that a file of state may have.
const MOST_BYTES: u64 = 256 << 20;
/// How long a window waits for another to finish its write: so many times so long.
const LOCK_TRIES: u32 = 300;
const LOCK_WAIT: Duration = Duration::from_millis(10);
/// The fields that say what a file is.
const KIND: &str = "khatt";
const VERSION: &str = "version";

/// A value that a file of state holds.
pub trait StateKind: Serialize + DeserializeOwned + Default {
    /// What the file calls it.
    const KIND: &'static str;
    /// The version of what is written.
    const VERSION: u32;
    /// Fields whose keys are data rather than names of fields: one that is missing was taken away by the user.
    const DATA: &'static [&'static str];
    /// Fields whose lists are one value: what was open together in one window is not joined with what was in another.
    const WHOLE: &'static [&'static str] = &[];

    /// The bytes of the file that holds a value.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    fn bytes_of(value: &Value) -> serde_json::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(value)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

/// A file of state as it was last read or written.
#[derive(Clone, Debug)]
pub struct StateFile {
    path: PathBuf,
    kind: &'static str,
    version: u32,
    data: &'static [&'static str],
    whole: &'static [&'static str],
    bytes_of: fn(&Value) -> serde_json::Result<Vec<u8>>,
    /// What was read or handed over last, fields of newer versions included: what the next value is compared with.
    base: Value,
    /// What could not be understood and could not be set aside yet: nothing is written over it before.
    bad: Vec<BadField>,
    /// What the user has to know and was not told yet.
    notices: Vec<StoreNotice>,
}

/// What a user has to know of a file of state; nothing of it is lost.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum StoreNotice {
    #[error("{count} settings could not be understood ({first}); they were set aside in {}", path.display())]
    SetAside {
        count: usize,
        first: String,
        path: PathBuf,
    },
    #[error("Saved state could not be read ({reason}); it was set aside as {}", path.display())]
    Unreadable { reason: String, path: PathBuf },
    #[error("Saved state could not be read ({reason}); the state saved before was taken, and the file set aside as {}", path.display())]
    Before { reason: String, path: PathBuf },
    #[error("Saved state is of a newer version of Khatt; it was kept as {}", path.display())]
    Newer { path: PathBuf },
    #[error("Saved state cannot be opened, and nothing will be saved over it before it can ({reason}): {}", path.display())]
    NotOpened { reason: String, path: PathBuf },
}

/// The file for what was opened together, below the folder of all state: its name is made of the bytes of the paths.
pub fn folder_file(data: &Path, paths: &[PathBuf]) -> PathBuf {
    let mut bytes = Vec::new();
    for path in paths {
        bytes.extend_from_slice(path.as_os_str().as_encoded_bytes());
        // No path holds a zero.
        bytes.push(0);
    }
    data.join("folders")
        .join(format!("{:032x}.json", xxh3_128(&bytes)))
}

/// All files for what was opened together, below the folder of all state; in no order.
pub fn folder_files(data: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(data.join("folders")) else {
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect()
}

impl StateFile {
    /// Reads the file at `path`, field by field; a missing one gives defaults.
    ///
    /// What cannot be understood is set aside beside it as `NAME.bad`, before anything is written over it. A file that
    /// is no JSON is set aside whole, and the one before it taken where there is one.
    pub fn open<T: StateKind>(path: PathBuf) -> (T, Self) {
        let mut file = Self {
            path,
            kind: T::KIND,
            version: T::VERSION,
            data: T::DATA,
            whole: T::WHOLE,
            bytes_of: T::bytes_of,
            base: Value::Object(Map::new()),
            bad: Vec::new(),
            notices: Vec::new(),
        };
        match file.read() {
            Ok(value) => file.base = value,
            Err(error) => {
                // Once it can be read, only what the user changed since is to win over it: no default is a wish.
                file.base = serde_json::to_value(T::default()).unwrap_or_default();
                file.cannot_open(&error);
            }
        }
        let (value, bad) = read_fields(&file.base);
        file.bad = bad;
        if let Err(error) = file.set_fields_aside() {
            file.cannot_open(&error);
        }
        (value, file)
    }

    /// What the user has to know, once.
    pub fn take_notices(&mut self) -> Vec<StoreNotice> {
        std::mem::take(&mut self.notices)
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Saves `value` with what another window saved meanwhile; returns whether anything had to be written.
    ///
    /// Fields of newer versions stay. What is on disk is read again under a lock, and merged field by field.
    ///
    /// # Errors
    /// Where it cannot be locked, read or written; the file on disk is then as it was.
    pub fn save(
        &mut self,
        value: &Value,
        on_step: &mut dyn FnMut(Step) -> io::Result<()>,
    ) -> io::Result<bool> {
        let mine = self.with_unknown_fields(value);
        if mine == self.base {
            return Ok(false);
        }
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let _lock = lock(&beside(&self.path, ".lock"))?;
        self.set_fields_aside()?;
        let theirs = self.read()?;
        let merged = match theirs.as_object().is_none_or(Map::is_empty) {
            true => mine.clone(),
            false => merge(&self.base, &mine, &theirs, self.whole),
        };
        if merged != theirs {
            let bytes = (self.bytes_of)(&merged)?;
            replace(&self.path, &bytes, on_step)?;
            debug!("saved {} bytes in {:?}", bytes.len(), self.path);
        }
        // What the other added is no part of mine: to leave it out is not to take it away.
        self.base = mine;
        Ok(true)
    }

    /// Mine, with its kind and version and with fields of the base that it does not know.
    fn with_unknown_fields(&self, value: &Value) -> Value {
        let mut mine = keep_unknown(&self.base, value, self.data);
        if let Value::Object(fields) = &mut mine {
            let newer = self.base.get(VERSION).and_then(Value::as_u64).unwrap_or(0);
            fields.insert(KIND.to_owned(), json!(self.kind));
            fields.insert(VERSION.to_owned(), json!(newer.max(self.version.into())));
        }
        mine
    }

    /// The object on disk; an empty one where there is no file, or none that can be understood.
    fn read(&mut self) -> io::Result<Value> {
        let reason = match read_object(&self.path) {
            Ok(value) => {
                self.keep_newer(&value)?;
                return Ok(value);
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(json!({})),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => error.to_string(),
            Err(error) => return Err(error),
        };
        let path = free_name(&self.path, "bad");
        fs::rename(&self.path, &path)?;
        let old = beside(&self.path, ".old");
        match read_object(&old) {
            Ok(before) => {
                // It takes its place at once: a start that changes nothing writes nothing.
                fs::hard_link(&old, &self.path)
                    .or_else(|_| fs::copy(&old, &self.path).map(drop))?;
                self.notices.push(StoreNotice::Before { reason, path });
                Ok(before)
            }
            Err(_) => {
                self.notices.push(StoreNotice::Unreadable { reason, path });
                Ok(json!({}))
            }
        }
    }

    /// Keeps a copy of a file of a newer version, once.
    fn keep_newer(&mut self, value: &Value) -> io::Result<()> {
        let version = value.get(VERSION).and_then(Value::as_u64).unwrap_or(0);
        if version <= self.version.into() {
            return Ok(());
        }
        let path = beside(&self.path, &format!(".version-{version}"));
        if !path.exists() {
            fs::copy(&self.path, &path)?;
            self.notices.push(StoreNotice::Newer { path });
        }
        Ok(())
    }

    /// Writes what could not be understood beside the file; one more file each time.
    fn set_fields_aside(&mut self) -> io::Result<()> {
        let Some(first) = self.bad.first() else {
            return Ok(());
        };
        let first = format!("{}: {}", first.place, first.reason);
        let path = free_name(&self.path, "bad");
        let fields = self.bad.iter();
        let fields: Vec<Value> = fields
            .map(
                |field| json!({"place": field.place, "value": field.value, "reason": field.reason}),
            )
            .collect();
        replace(&path, &serde_json::to_vec_pretty(&fields)?, &mut |_| Ok(()))?;
        let count = std::mem::take(&mut self.bad).len();
        self.notices
            .push(StoreNotice::SetAside { count, first, path });
        Ok(())
    }

    fn cannot_open(&mut self, error: &io::Error) {
        self.notices.push(StoreNotice::NotOpened {
            reason: error.to_string(),
            path: self.path.clone(),
        });
    }
}

/// `mine` with the fields of `base` that it does not know, at every level of fields; what lies below `data` is the user's.
fn keep_unknown(base: &Value, mine: &Value, data: &[&str]) -> Value {
    let (Value::Object(base), Value::Object(fields)) = (base, mine) else {
        return mine.clone();
    };
    let mut merged = Map::new();
    for (name, value) in fields {
        let value = match base.get(name) {
            Some(before) if !data.contains(&name.as_str()) => keep_unknown(before, value, data),
            _ => value.clone(),
        };
        merged.insert(name.clone(), value);
    }
    for (name, value) in base {
        if !merged.contains_key(name) {
            merged.insert(name.clone(), value.clone());
        }
    }
    Value::Object(merged)
}

fn read_object(path: &Path) -> io::Result<Value> {
    let invalid = |reason: String| io::Error::new(io::ErrorKind::InvalidData, reason);
    let found = fs::metadata(path)?;
    if !found.is_file() {
        // Nothing is set aside or waited for: it may be a pipe.
        return Err(io::Error::other("it is no file"));
    }
    let len = found.len();
    if len > MOST_BYTES {
        return Err(invalid(format!("{len} bytes, more than any state has")));
    }
    let bytes = fs::read(path)?;
    // Editors of Windows put a mark before everything.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let value: Value = serde_json::from_slice(bytes).map_err(|error| invalid(error.to_string()))?;
    match value.is_object() {
        true => Ok(value),
        false => Err(invalid("it holds no object".to_owned())),
    }
}

/// `NAME.bad`, or with a number where that is taken.
fn free_name(path: &Path, ending: &str) -> PathBuf {
    let first = beside(path, &format!(".{ending}"));
    let numbered = (2..).map(|number| beside(path, &format!(".{ending}-{number}")));
    let mut names = std::iter::once(first.clone()).chain(numbered);
    names.find(|name| !name.exists()).unwrap_or(first)
}

/// Copies a damaged file beside it as `NAME.bad`, or with a number where that is taken; returns the copy.
///
/// # Errors
/// Where the system refuses it.
pub fn keep_damaged(path: &Path) -> io::Result<PathBuf> {
    let aside = free_name(path, "bad");
    fs::copy(path, &aside).map(|_| aside)
}

/// A lock that ends with the file; systems of files without locks are used without.
fn lock(path: &Path) -> io::Result<File> {
    let file = open_lock(path)?;
    for _ in 0..LOCK_TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                return Ok(file);
            }
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) => thread::sleep(LOCK_WAIT),
        }
    }
    let name = path.file_name().unwrap_or(OsStr::new(""));
    Err(io::Error::new(
        io::ErrorKind::TimedOut,
        format!("another window holds {name:?}"),
    ))
}
