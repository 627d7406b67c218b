//! Files that are written whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::corpus::{is_manifest_name, shown_path};
use crate::store::{Before, can_write, write_whole};

/// Whether a file that is there already may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// It stays, and nothing is written.
    Refused,
    /// The user said so.
    Allowed,
}

impl Overwrite {
    /// Allowed where the user said so.
    pub fn allowed_if(is_forced: bool) -> Self {
        match is_forced {
            true => Self::Allowed,
            false => Self::Refused,
        }
    }
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
        "This is a document, a manifest or the project itself, and stays as it is; name another file: {}",
        shown_path(path)
    )]
    Read { path: PathBuf },
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
    let before = match overwrite {
        Overwrite::Refused => Before::Stays,
        Overwrite::Allowed => Before::Goes,
    };
    write_whole(&target, before, &mut |_| Ok(()), |out, _| write(out)).map_err(failed)
}

/// Whether a file could be written there, before the work for it begins.
///
/// # Errors
/// As [`write_file`], as far as it can be known before.
pub fn check_destination(path: &Path, overwrite: Overwrite) -> Result<(), OutFileError> {
    if is_device(path) {
        return Ok(());
    }
    check(path, overwrite)?;
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    can_write(&target).map_err(|error| {
        let path = path.to_owned();
        OutFileError::Io { path, error }
    })
}

/// Whether a file is none of those that were read: no leave to replace a file is leave to destroy what it is made from.
///
/// # Errors
/// Where it is one of them, by whatever path or link, or a manifest that lies in a folder of them.
pub fn check_not_read<'p>(
    path: &Path,
    read: impl IntoIterator<Item = &'p Path>,
) -> Result<(), OutFileError> {
    let Ok(target) = fs::canonicalize(path) else {
        return Ok(());
    };
    let mut read = read.into_iter();
    let is_manifest = is_manifest_name(&target);
    let is_read = |one: &Path| {
        one == path
            || fs::canonicalize(one)
                .is_ok_and(|one| one == target || is_manifest && is_beside(&target, &one))
    };
    match target.is_file() && read.any(is_read) {
        true => Err(OutFileError::Read {
            path: path.to_owned(),
        }),
        false => Ok(()),
    }
}

/// Whether a file lies in a folder that was read, or beside a file that was.
fn is_beside(file: &Path, read: &Path) -> bool {
    match read.is_dir() {
        true => file.starts_with(read),
        false => file.parent() == read.parent(),
    }
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
    fn a_manifest_is_read_where_its_folder_is() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("d");
        fs::create_dir(&folder).unwrap();
        let at = |name: &str| {
            let path = folder.join(name);
            fs::write(&path, "").unwrap();
            path
        };
        let document = at("a.txt");
        for name in ["manifest.tsv", "Manifest.CSV", "manifest.jsonl", "days.tsv"] {
            let manifest = at(name);
            for read in [&folder, &document] {
                let refused = check_not_read(&manifest, [read.as_path()]);
                assert!(matches!(refused, Err(OutFileError::Read { .. })), "{name}");
            }
            let elsewhere = root.path().join("other.txt");
            fs::write(&elsewhere, "").unwrap();
            assert!(check_not_read(&manifest, [elsewhere.as_path()]).is_ok());
        }
        assert!(check_not_read(&at("out.tsv"), [folder.as_path()]).is_ok());
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
