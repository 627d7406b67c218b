//! Replacing a file so that at every moment the old or the new one is whole on disk.

use std::fs;
use std::io;
use std::path::Path;

use crate::store::whole_file::{Before, OnStep, Step, write_whole};

/// Puts `bytes` into the place of the file at `path`, which is created with its folders where it is missing.
///
/// The bytes are written into a file aside in the same folder, synced, and put in place; then the folder is synced.
/// The file before stays beside it as `NAME.old`. `on_step` is told of each step and can end the write with an error.
///
/// # Errors
/// Where the system refuses a step; the file at `path` is then as it was.
pub fn replace(path: &Path, bytes: &[u8], on_step: OnStep<'_>) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    write_whole(path, Before::Kept, on_step, |out, on_step| {
        let (first, second) = bytes.split_at(bytes.len() / 2);
        out.write_all(first)?;
        out.flush()?;
        on_step(Step::HalfWritten)?;
        out.write_all(second)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::whole_file::beside;

    #[test]
    fn a_write_that_ends_at_any_step_leaves_the_old_or_the_new_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/state.json");
        replace(&path, b"old", &mut |_| Ok(())).unwrap();
        for last in [
            Step::Created,
            Step::HalfWritten,
            Step::Written,
            Step::Synced,
        ] {
            let ends = &mut |step| match step == last {
                true => Err(io::Error::other("no space left")),
                false => Ok(()),
            };
            assert_eq!(
                replace(&path, b"newer", ends).unwrap_err().to_string(),
                "no space left"
            );
            assert_eq!(fs::read(&path).unwrap(), b"old", "{last:?}");
            let names = fs::read_dir(path.parent().unwrap()).unwrap();
            assert_eq!(names.count(), 1, "{last:?}");
        }
        replace(&path, b"newer", &mut |_| Ok(())).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"newer");
        assert_eq!(fs::read(beside(&path, ".old")).unwrap(), b"old");
    }
}
