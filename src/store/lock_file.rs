//! Files that are nothing but a lock.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

use crate::corpus::shown_path;

/// Opens a lock, which is made where it is missing; whoever may only read it can lock it as well.
///
/// # Errors
/// Where the system refuses it, and where something else has its name: a link is not followed, and no pipe is waited for.
pub(super) fn open_lock(path: &Path) -> io::Result<File> {
    let mut ours = OpenOptions::new();
    ours.create(true).truncate(false).write(true);
    let opened = open(path, &mut ours).or_else(|error| match error.kind() {
        // Another user has made it.
        io::ErrorKind::PermissionDenied => open(path, OpenOptions::new().read(true)),
        _ => Err(error),
    });
    let is_other = path
        .symlink_metadata()
        .is_ok_and(|found| !found.is_file() && !found.is_dir());
    match opened {
        Ok(file) if file.metadata()?.is_file() => Ok(file),
        Err(error) if !is_other => Err(error),
        _ => Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            format!("this is no file, remove it: {}", shown_path(path)),
        )),
    }
}

#[cfg(unix)]
fn open(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    options.custom_flags(flags.bits().cast_signed()).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    options.open(path)
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::*;

    #[test]
    fn what_is_no_file_in_the_place_of_a_lock_is_neither_followed_nor_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        assert!(open_lock(&at("lock")).is_ok() && open_lock(&at("lock")).is_ok());
        symlink(at("victim"), at("link")).unwrap();
        symlink(at("lock"), at("link to a lock")).unwrap();
        let made = Command::new("mkfifo").arg(at("pipe")).status();
        assert!(made.unwrap().success());
        for name in ["link", "link to a lock", "pipe"] {
            let refused = open_lock(&at(name)).unwrap_err().to_string();
            assert!(refused.contains("this is no file"), "{name}: {refused}");
        }
        assert!(!at("victim").exists());
        fs::create_dir(at("folder")).unwrap();
        assert!(open_lock(&at("folder")).is_err());
    }
}
