//! What is read of the files in an archive.

use std::io::{self, Read};
use std::path::Path;

use crate::corpus::format::{Parts, is_known_name};
use crate::corpus::seen::is_hidden;
use crate::corpus::{LoadError, OtherFiles};

/// The files of an archive while they go by.
#[derive(Default)]
pub(super) struct Entries {
    others: OtherFiles,
    documents: usize,
}

impl Entries {
    /// Whether this file is read; what is of no kind that Khatt reads is counted.
    pub(super) fn is_wanted(&mut self, name: &str) -> bool {
        let mut parts = Path::new(name).components();
        let is_aside = parts.any(|part| {
            let part = Path::new(part.as_os_str());
            is_hidden(part) && part != Path::new(".") || part == Path::new("__MACOSX")
        });
        if is_aside {
            return false;
        }
        let is_known = is_known_name(Path::new(name));
        match is_known {
            true => self.documents += 1,
            false => self.others.add(Path::new(name)),
        }
        is_known
    }

    /// After the last file.
    ///
    /// # Errors
    /// Where none was read.
    pub(super) fn finish(self) -> Result<(), LoadError> {
        match self.documents {
            0 => Err(LoadError::NoDocuments(self.others)),
            _ => Ok(()),
        }
    }
}

/// All of a file in a container, of which `packed` bytes are packed.
///
/// # Errors
/// Where it is larger than what may come out of so many, or cannot be unpacked.
pub(super) fn unpack(
    format: &'static str,
    from: impl Read,
    packed: u64,
    parts: &mut Parts<'_>,
) -> Result<Vec<u8>, LoadError> {
    let limit = parts.room_for(packed);
    let mut bytes = Vec::new();
    let read = from.take(limit + 1).read_to_end(&mut bytes);
    parts.count_unpacked(bytes.len() as u64)?;
    read.map_err(|error: io::Error| LoadError::damaged(format, error))?;
    match bytes.len() as u64 > limit {
        true => Err(LoadError::Unpacks { limit }),
        false => Ok(bytes),
    }
}
