//! What is read of the files in an archive.

use std::io::{self, Read};
use std::path::Path;

use crate::corpus::format::{Parts, is_known_name};
use crate::corpus::manifest::is_manifest_name;
use crate::corpus::seen::is_hidden;
use crate::corpus::{LoadError, OtherFiles};

/// The most bytes of a manifest in an archive.
const MOST_MANIFEST_BYTES: u64 = 16 << 20;

/// The files of an archive while they go by.
#[derive(Default)]
pub(super) struct Entries {
    others: OtherFiles,
    documents: usize,
}

impl Entries {
    /// Reads a file, unless it is hidden; what is of no kind that Khatt reads is counted.
    ///
    /// # Errors
    /// Where nothing more may be read of the whole archive.
    pub(super) fn read(
        &mut self,
        name: &str,
        parts: &mut Parts<'_>,
        content: impl FnOnce(&mut Parts<'_>) -> Result<Vec<u8>, LoadError>,
    ) -> Result<(), LoadError> {
        let name = &*safe_name(name);
        if is_aside(name) {
            return Ok(());
        }
        if !is_known_name(Path::new(name)) {
            self.others.add(Path::new(name));
            return Ok(());
        }
        let is_manifest = is_manifest_name(Path::new(name));
        self.documents += usize::from(!is_manifest);
        match content(parts) {
            Ok(bytes) if !is_manifest => parts.entry(name, bytes),
            Ok(bytes) if bytes.len() as u64 <= MOST_MANIFEST_BYTES => {
                parts.manifest(name, bytes);
                Ok(())
            }
            Ok(_) => {
                let limit = MOST_MANIFEST_BYTES;
                parts.entry_fault(name, LoadError::Unpacks { limit })
            }
            Err(error) => parts.entry_fault(name, error),
        }
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

fn is_aside(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    parts.any(|part| {
        let part = Path::new(part.as_os_str());
        is_hidden(part) || part == Path::new("__MACOSX")
    })
}

/// The name of a file as a path below its archive: nothing is written to the disk, and no name leads out of it.
fn safe_name(name: &str) -> String {
    let name = name.replace('\\', "/");
    let is_drive =
        |part: &str| matches!(part.as_bytes(), [letter, b':'] if letter.is_ascii_alphabetic());
    let parts = name.split('/');
    let parts = parts.filter(|part| !matches!(*part, "" | "." | "..") && !is_drive(part));
    parts.collect::<Vec<_>>().join("/")
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
    match unpack_begin(from, packed, parts)? {
        (bytes, None) => Ok(bytes),
        (_, Some(error)) => Err(LoadError::damaged(format, error)),
    }
}

/// The same up to the first fault, and that.
///
/// # Errors
/// Where it is larger than what may come out of so many.
pub(super) fn unpack_begin(
    from: impl Read,
    packed: u64,
    parts: &mut Parts<'_>,
) -> Result<(Vec<u8>, Option<io::Error>), LoadError> {
    let limit = parts.room_for(packed);
    let mut bytes = Vec::new();
    let read = from.take(limit + 1).read_to_end(&mut bytes);
    parts.count_unpacked(bytes.len() as u64)?;
    match bytes.len() as u64 > limit {
        true => Err(LoadError::Unpacks { limit }),
        false => Ok((bytes, read.err())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_its_archive() {
        for (name, safe) in [
            ("a/1.txt", "a/1.txt"),
            ("../../1.txt", "1.txt"),
            ("..\\..\\a\\1.txt", "a/1.txt"),
            ("/etc/1.txt", "etc/1.txt"),
            ("C:\\a\\1.txt", "a/1.txt"),
            ("\\\\host\\a\\1.txt", "host/a/1.txt"),
            ("./a/..b/1.txt", "a/..b/1.txt"),
            ("..", ""),
        ] {
            assert_eq!(safe_name(name), safe, "{name}");
        }
    }
}
