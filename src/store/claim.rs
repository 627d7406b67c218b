//! Who works on what is open: the first window holds a claim, the others read.

use std::fs::{self, File, TryLockError};
use std::path::Path;

/// A lock on a file that is nothing but this lock; it ends with the program, however that ends.
#[derive(Debug)]
pub struct Claim {
    /// None where files cannot be locked or written: that hinders nobody.
    _held: Option<File>,
}

impl Claim {
    /// Takes the claim at a path; `None` where another window holds it.
    pub fn take(path: &Path) -> Option<Self> {
        // Where this fails the file cannot be opened either.
        let _made = path.parent().map(fs::create_dir_all);
        let options = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path);
        let Ok(file) = options else {
            return Some(Self { _held: None });
        };
        match file.try_lock() {
            Ok(()) => Some(Self { _held: Some(file) }),
            Err(TryLockError::WouldBlock) => None,
            Err(TryLockError::Error(_)) => Some(Self { _held: None }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_waits_until_the_first_is_gone_and_a_place_that_cannot_be_written_hinders_nobody()
    {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b.open");
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
