//! Replacing a file so that at every moment the old or the new one is whole on disk.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
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

/// Puts `bytes` into the place of the file at `path`, which is created with its folders where it is missing.
///
/// The bytes are written into a file aside in the same folder, synced, and renamed; then the folder is synced.
/// The file before stays beside it as `NAME.old`. `on_step` is told of each step and can end the write with an error.
///
/// # Errors
/// Where the system refuses a step; the file at `path` is then as it was.
pub fn replace(
    path: &Path,
    bytes: &[u8],
    on_step: &mut dyn FnMut(Step) -> io::Result<()>,
) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let aside = beside(path, ".new");
    let written = write_aside(&aside, bytes, on_step).and_then(|()| {
        keep_before(path);
        fs::rename(&aside, path)
    });
    if written.is_err() {
        // What is left aside holds nothing that anybody waits for.
        let _removed = fs::remove_file(&aside);
    }
    written?;
    on_step(Step::Renamed)?;
    sync_folder(folder)
}

/// The path with `ending` behind its name.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path.file_name().unwrap_or_default());
    name.push(ending);
    path.with_file_name(name)
}

fn write_aside(
    aside: &Path,
    bytes: &[u8],
    on_step: &mut dyn FnMut(Step) -> io::Result<()>,
) -> io::Result<()> {
    let mut file = File::create(aside)?;
    on_step(Step::Created)?;
    let (first, second) = bytes.split_at(bytes.len() / 2);
    file.write_all(first)?;
    on_step(Step::HalfWritten)?;
    file.write_all(second)?;
    on_step(Step::Written)?;
    file.sync_all()?;
    on_step(Step::Synced)
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

#[cfg(test)]
mod tests {
    use super::*;

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
            assert!(!beside(&path, ".new").exists());
        }
        replace(&path, b"newer", &mut |_| Ok(())).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"newer");
        assert_eq!(fs::read(beside(&path, ".old")).unwrap(), b"old");
    }
}
