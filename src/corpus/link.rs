//! Where a symbolic link in a folder leads.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::corpus::LoadError;

/// Folders of the system whose files are made as they are read.
const OF_SYSTEM: [&str; 3] = ["/proc", "/sys", "/dev"];

/// Whether a path is one of the folders of the system, or lies in one.
pub(crate) fn is_of_system(path: &Path) -> bool {
    cfg!(unix) && OF_SYSTEM.iter().any(|folder| path.starts_with(folder))
}

/// Whether links lead to one another and nowhere else.
#[cfg(unix)]
fn leads_to_itself(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
fn leads_to_itself(_error: &io::Error) -> bool {
    false
}

/// Where a link leads.
pub(crate) struct Target {
    pub(crate) kind: fs::FileType,
    /// Where it is, if that is outside of the opened folder.
    pub(crate) outside: Option<PathBuf>,
}

/// Follows a link below the opened folder `root`, which is a true path.
///
/// # Errors
/// Where it leads to nothing, in a circle, or into the system; a link to a folder that it lies in is a circle.
pub(crate) fn follow(link: &Path, root: &Path) -> Result<Target, LoadError> {
    let missing = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => LoadError::BrokenLink,
        _ if leads_to_itself(&error) => LoadError::Circle,
        _ => error.into(),
    };
    let target = fs::canonicalize(link).map_err(missing)?;
    let kind = fs::metadata(&target).map_err(missing)?.file_type();
    if is_of_system(&target) {
        return Err(LoadError::OfSystem);
    }
    let place = link.parent().map(fs::canonicalize);
    let is_above = |place: PathBuf| place.starts_with(&target);
    if kind.is_dir() && place.is_some_and(|place| place.is_ok_and(is_above)) {
        return Err(LoadError::Circle);
    }
    let outside = (!target.starts_with(root)).then_some(target);
    Ok(Target { kind, outside })
}
