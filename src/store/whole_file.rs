//! Files that take their place whole or not at all.

use std::ffi::OsString;
use std::fs::{self, DirEntry, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How far a write has come; tests stop or kill it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The file aside exists and is empty.
    Created,
    /// Half of its bytes are written.
    HalfWritten,
    /// All of them are.
    Written,
    /// They have reached the disk.
    Synced,
    /// It has taken the place of the old file.
    Renamed,
}

/// What is told of each step of a write; it can end the write with an error.
pub type OnStep<'s> = &'s mut dyn FnMut(Step) -> io::Result<()>;

/// What becomes of a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// It stays, and the write ends with [`io::ErrorKind::AlreadyExists`].
    Stays,
    /// It is gone.
    Goes,
    /// It is kept beside the new one as `NAME.old`.
    Kept,
}

/// Writes a file aside in the folder of `path`, syncs it, puts it in its place, and syncs the folder.
///
/// On Linux the file aside has no name until it takes the place of another; elsewhere, and on systems of files without
/// such files, it is called `.NAME.PID.new` from the beginning. It is removed where a step fails, and what a program
/// that was ended left of it is removed by the next write.
///
/// # Errors
/// Where the system, `write` or `on_step` refuses a step; what was at `path` is then as it was.
pub fn write_whole<T>(
    path: &Path,
    before: Before,
    on_step: OnStep<'_>,
    write: impl FnOnce(&mut dyn Write, OnStep<'_>) -> io::Result<T>,
) -> io::Result<T> {
    let mut aside = Aside::create(path)?;
    sweep(path, &aside);
    on_step(Step::Created)?;
    let mut out = BufWriter::with_capacity(1 << 16, &aside.file);
    let written = write(&mut out, on_step)?;
    out.flush()?;
    drop(out);
    on_step(Step::Written)?;
    aside.file.sync_all()?;
    on_step(Step::Synced)?;
    if before == Before::Kept {
        keep_before(path);
    }
    aside.take_place(path, before)?;
    on_step(Step::Renamed)?;
    sync_folder(folder_of(path))?;
    Ok(written)
}

/// Whether a file could be written beside `path`, without leaving one.
///
/// # Errors
/// Where the system refuses it.
pub fn can_write(path: &Path) -> io::Result<()> {
    Aside::create(path).map(drop)
}

/// The path with `ending` behind its name.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path.file_name().unwrap_or_default());
    name.push(ending);
    path.with_file_name(name)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// A file that has no place yet; it is gone with the value.
struct Aside {
    file: File,
    /// Its name, where it has one.
    name: Option<PathBuf>,
}

impl Aside {
    fn create(path: &Path) -> io::Result<Self> {
        if let Ok(file) = unnamed::create(folder_of(path)) {
            return Ok(Self { file, name: None });
        }
        let name = name_aside(path);
        Ok(Self {
            file: File::create(&name)?,
            name: Some(name),
        })
    }

    /// Whether a file of a process that this machine does not know belongs to nobody.
    ///
    /// Where files aside have names from the beginning, the folder may be shared with another machine: a file is left
    /// there for an hour.
    fn is_left_behind(&self, entry: &DirEntry) -> bool {
        const HOUR: Duration = Duration::from_secs(3600);
        let age = || {
            let now = self.file.metadata().ok()?.modified().ok()?;
            let then = entry.metadata().ok()?.modified().ok()?;
            now.duration_since(then).ok()
        };
        self.name.is_none() || age().is_some_and(|age| age > HOUR)
    }

    fn take_place(&mut self, path: &Path, before: Before) -> io::Result<()> {
        if before == Before::Stays {
            return self.take_free_place(path);
        }
        if self.name.is_none() {
            let name = name_aside(path);
            let _stale = fs::remove_file(&name);
            unnamed::link(&self.file, &name)?;
            self.name = Some(name);
        }
        self.rename(path)
    }

    /// A link fails where the name is taken meanwhile; systems without such links rename.
    fn take_free_place(&mut self, path: &Path) -> io::Result<()> {
        let Some(name) = &self.name else {
            return unnamed::link(&self.file, path);
        };
        match fs::hard_link(name, path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            // The name aside goes with the value.
            Ok(()) => Ok(()),
            Err(_) => self.rename(path),
        }
    }

    fn rename(&mut self, path: &Path) -> io::Result<()> {
        if let Some(name) = &self.name {
            fs::rename(name, path)?;
            self.name = None;
        }
        Ok(())
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            // What is left aside holds nothing that anybody waits for.
            let _removed = fs::remove_file(name);
        }
    }
}

/// A name beside the file that no other process uses.
fn name_aside(path: &Path) -> PathBuf {
    let mut name = prefix_aside(path);
    name.push(format!("{}{SUFFIX}", std::process::id()));
    path.with_file_name(name)
}

/// How the names of files aside end.
const SUFFIX: &str = ".new";

/// How the names of files aside begin.
fn prefix_aside(path: &Path) -> OsString {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".");
    name
}

/// Removes what programs that were ended left aside of a file; nobody waits for it.
fn sweep(path: &Path, aside: &Aside) {
    let prefix = prefix_aside(path);
    let entries = fs::read_dir(folder_of(path)).into_iter().flatten();
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name();
        let process = name
            .as_encoded_bytes()
            .strip_prefix(prefix.as_encoded_bytes());
        let process = process.and_then(|rest| rest.strip_suffix(SUFFIX.as_bytes()));
        let process = process.and_then(|digits| str::from_utf8(digits).ok()?.parse().ok());
        if process.is_some_and(is_gone) && aside.is_left_behind(&entry) {
            let _removed = fs::remove_file(entry.path());
        }
    }
}

/// Whether there is no such process on this machine.
#[cfg(unix)]
fn is_gone(process: i32) -> bool {
    use rustix::process::{Pid, test_kill_process};
    let found = Pid::from_raw(process).map(test_kill_process);
    found == Some(Err(rustix::io::Errno::SRCH))
}

#[cfg(not(unix))]
fn is_gone(_process: i32) -> bool {
    false
}

/// Files without a name, which end with the process (`O_TMPFILE`, open(2)).
#[cfg(target_os = "linux")]
mod unnamed {
    use std::fs::File;
    use std::io;
    use std::os::fd::AsRawFd as _;
    use std::path::Path;

    use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, openat};

    pub(super) fn create(folder: &Path) -> io::Result<File> {
        let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
        let file = File::from(openat(CWD, folder, flags, Mode::from_raw_mode(0o666))?);
        // Where this cannot be named later it is of no use.
        match Path::new("/proc/self/fd").is_dir() {
            true => Ok(file),
            false => Err(io::ErrorKind::Unsupported.into()),
        }
    }

    pub(super) fn link(file: &File, path: &Path) -> io::Result<()> {
        let open = format!("/proc/self/fd/{}", file.as_raw_fd());
        Ok(linkat(CWD, open, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
    }
}

#[cfg(not(target_os = "linux"))]
mod unnamed {
    use std::fs::File;
    use std::io;
    use std::path::Path;

    pub(super) fn create(_folder: &Path) -> io::Result<File> {
        Err(io::ErrorKind::Unsupported.into())
    }

    pub(super) fn link(_file: &File, _path: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// Lets the file before be found under another name, where the system has such links; the new one does not need it.
fn keep_before(path: &Path) {
    let old = beside(path, ".old");
    let _removed = fs::remove_file(&old);
    let _linked = fs::hard_link(path, &old);
}

/// A rename has happened for good once its folder is synced; systems that cannot open folders do that by themselves.
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder) {
        Ok(folder) if cfg!(unix) => folder.sync_all(),
        _ => Ok(()),
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn what_an_ended_program_left_aside_goes_and_what_a_running_one_writes_stays() {
        // The number of a process that was there and is no more.
        let ended = || {
            let mut child = std::process::Command::new("true").spawn().unwrap();
            child.wait().unwrap();
            child.id()
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.khatt");
        let left = folder.path().join(format!(".case.khatt.{}.new", ended()));
        let others = [
            ".case.khatt.1.new".to_owned(),
            format!(".other.khatt.{}.new", ended()),
            ".case.khatt.x.new".to_owned(),
        ];
        for name in &others {
            fs::write(folder.path().join(name), "theirs").unwrap();
        }
        fs::write(&left, "half").unwrap();
        write_whole(&path, Before::Goes, &mut |_| Ok(()), |out, _| {
            out.write_all(b"whole")
        })
        .unwrap();
        assert!(!left.exists());
        assert!(others.iter().all(|name| folder.path().join(name).exists()));
        assert_eq!(fs::read(&path).unwrap(), b"whole");
    }
}
