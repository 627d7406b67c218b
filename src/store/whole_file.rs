//! Files that take their place whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

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
/// On Linux the file aside has no name, so that a program that is ended leaves nothing behind; elsewhere, and on
/// systems of files without such files, it is called `.NAME.PID.new` and removed where a step fails.
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
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
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
