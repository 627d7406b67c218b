//! Who works on what is open: the first window holds a claim, the others read.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::store::lock_file::open_lock;
use crate::store::{folder_file, is_project};

/// A lock on a file that is nothing but this lock; it ends with the program, however that ends.
#[derive(Debug)]
pub struct Claim {
    /// None where files cannot be locked or written: that hinders nobody.
    _held: Option<File>,
}

impl Claim {
    /// Takes the claim at a path; `None` where another window holds it.
    pub fn take(path: &Path) -> Option<Self> {
        let Ok(file) = open_lock(path) else {
            return Some(Self { _held: None });
        };
        match file.try_lock() {
            Ok(()) => Some(Self { _held: Some(file) }),
            Err(TryLockError::WouldBlock) => None,
            Err(TryLockError::Error(_)) => Some(Self { _held: None }),
        }
    }
}

/// The files by which a window says that it works on what was opened together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimFiles(Vec<PathBuf>);

impl ClaimFiles {
    /// Of paths as they really lie: a file below the folder of all state, for the windows of this user, and for a project
    /// one beside it, which windows of other users and with other folders of state see as well.
    pub fn of(data: &Path, real: &[PathBuf]) -> Self {
        let own = folder_file(data, real).with_extension("open");
        let beside = match real {
            [project] if is_project(project) => beside_project(project),
            _ => None,
        };
        // Where this fails the file cannot be opened either.
        let _made = own.parent().map(fs::create_dir_all);
        Self(std::iter::once(own).chain(beside).collect())
    }

    /// Of a project alone, as it really lies.
    pub fn of_project(real: &Path) -> Self {
        Self(beside_project(real).into_iter().collect())
    }

    /// Takes all of them; `None` where another window holds one.
    pub fn take(&self) -> Option<Vec<Claim>> {
        self.0.iter().map(|path| Claim::take(path)).collect()
    }
}

fn beside_project(project: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".");
    name.push(project.file_name()?);
    name.push(".open");
    Some(project.with_file_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_with_two_folders_of_state_see_the_claim_on_one_project_and_not_on_another() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let files = |data: &str, path: &str| ClaimFiles::of(&at(data), &[at(path)]);
        let first = files("one", "case.khatt").take().unwrap();
        assert!(files("two", "case.khatt").take().is_none());
        assert!(files("two", "other.khatt").take().is_some());
        // A folder without a project keeps what its user knows in the folder of state: no two write to one file.
        let _folder = files("one", "news").take().unwrap();
        assert!(files("two", "news").take().is_some());
        assert!(files("one", "news").take().is_none());
        drop(first);
        assert!(files("two", "case.khatt").take().is_some());
        assert!(files("one", "no/such/case.khatt").take().is_some());
        assert!(!at("no").exists());
    }

    #[test]
    fn the_second_waits_until_the_first_is_gone_and_a_place_that_cannot_be_written_hinders_nobody()
    {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b.open");
        fs::create_dir(folder.path().join("a")).unwrap();
        let first = Claim::take(&path).unwrap();
        assert!(Claim::take(&path).is_none());
        assert!(Claim::take(&folder.path().join("a/c.open")).is_some());
        drop(first);
        assert!(Claim::take(&path).is_some());
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(Claim::take(&file.join("b.open")).is_some());
    }
}
