//! Files that are written whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::corpus::shown_path;

/// Whether a file that is there already may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// It stays, and nothing is written.
    Refused,
    /// The user said so.
    Allowed,
}

/// Why a file was not written; nothing of it is left behind then, and what was there before is as it was.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum OutFileError {
    #[error(
        "There is a file of this name already; give --force to replace it: {}",
        shown_path(path)
    )]
    Exists { path: PathBuf },
    #[error("This is a folder, name a file in it: {}", shown_path(path))]
    Folder { path: PathBuf },
    #[error("There is no such folder, make it first: {}", shown_path(path))]
    NoFolder { path: PathBuf },
    #[error(
        "Could not be written ({error}); nothing was changed: {}",
        shown_path(path)
    )]
    Io { path: PathBuf, error: io::Error },
}

/// Writes a file aside in its folder, syncs it and puts it in its place.
///
/// # Errors
/// Where a file is there already and may not be replaced, and where the system or `write` refuses a step.
pub fn write_file<T>(
    path: &Path,
    overwrite: Overwrite,
    write: impl FnOnce(&mut dyn Write) -> io::Result<T>,
) -> Result<T, OutFileError> {
    let failed = |error: io::Error| {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::AlreadyExists => OutFileError::Exists { path },
            _ => OutFileError::Io { path, error },
        }
    };
    if is_device(path) {
        return write_through(path, write).map_err(failed);
    }
    check(path, overwrite)?;
    // What a link points to is replaced, not the link.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let aside = aside(&target);
    let written = write_aside(&aside, write).and_then(|written| {
        put_in_place(&aside, &target, overwrite)?;
        Ok(written)
    });
    written.map_err(|error| {
        // What is left aside holds nothing that anybody waits for.
        let _removed = fs::remove_file(&aside);
        failed(error)
    })
}

/// Whether something is there that takes bytes and is no file: a pipe, `/dev/null`.
fn is_device(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

fn write_through<T>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<T>,
) -> io::Result<T> {
    let mut out = BufWriter::new(OpenOptions::new().write(true).open(path)?);
    let written = write(&mut out)?;
    out.flush()?;
    Ok(written)
}

/// What can be known before anything is made.
fn check(path: &Path, overwrite: Overwrite) -> Result<(), OutFileError> {
    let path = path.to_owned();
    if path.is_dir() {
        return Err(OutFileError::Folder { path });
    }
    if overwrite == Overwrite::Refused && path.symlink_metadata().is_ok() {
        return Err(OutFileError::Exists { path });
    }
    match folder_of(&path) {
        folder if folder.is_dir() => Ok(()),
        folder => Err(OutFileError::NoFolder {
            path: folder.to_owned(),
        }),
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// A name beside the file that no other process uses.
fn aside(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}

fn write_aside<T>(
    aside: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<T>,
) -> io::Result<T> {
    let file = File::create(aside)?;
    let mut out = BufWriter::with_capacity(1 << 16, file);
    let written = write(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    Ok(written)
}

/// Gives the file aside its name. Where none may be replaced, a link is made, which fails where the name is taken
/// meanwhile; systems without such links rename.
fn put_in_place(aside: &Path, path: &Path, overwrite: Overwrite) -> io::Result<()> {
    if overwrite == Overwrite::Refused {
        match fs::hard_link(aside, path) {
            Ok(()) => return fs::remove_file(aside),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
            Err(_) => {}
        }
    }
    fs::rename(aside, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.collect()
    }

    #[test]
    fn a_file_that_is_there_stays_until_it_may_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        write_file(&path, Overwrite::Refused, |out| out.write_all(b"old")).unwrap();
        let refused = write_file(&path, Overwrite::Refused, |out| out.write_all(b"new"));
        assert!(matches!(refused, Err(OutFileError::Exists { .. })));
        assert_eq!(fs::read(&path).unwrap(), b"old");
        write_file(&path, Overwrite::Allowed, |out| out.write_all(b"new")).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["a.csv"]);
    }

    #[test]
    fn a_write_that_fails_leaves_nothing_new() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        let full = |out: &mut dyn Write| {
            out.write_all(b"half")?;
            Err::<(), _>(io::Error::other("no space left"))
        };
        let error = write_file(&path, Overwrite::Refused, full).unwrap_err();
        assert!(error.to_string().contains("no space left"), "{error}");
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn err_names_say_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &Path| write_file(path, Overwrite::Refused, |_| Ok(()));
        let is_folder = write(folder.path()).unwrap_err();
        assert!(matches!(is_folder, OutFileError::Folder { .. }));
        let missing = write(&folder.path().join("no/a.csv")).unwrap_err();
        assert!(matches!(missing, OutFileError::NoFolder { .. }));
    }
}
