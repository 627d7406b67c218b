//! TAR: files one behind the other.

use std::io::Read as _;

use tar::Archive;

use crate::corpus::LoadError;
use crate::corpus::container::entries::{Entries, unpack};
use crate::corpus::format::{File, Format, MOST_PARTS, Parts};

/// An archive that is not packed.
pub(crate) static FORMAT: Format = Format {
    extensions: &["tar"],
    is: |bytes| bytes.get(257..262) == Some(b"ustar"),
    is_isolated: true,
    read,
};

const NAME: &str = "TAR";

fn read(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    parts.check_depth()?;
    let damaged = |error| LoadError::damaged(NAME, error);
    let mut archive = Archive::new(file.bytes.as_slice());
    let mut entries = Entries::default();
    for (count, entry) in archive.entries().map_err(damaged)?.enumerate() {
        if count >= MOST_PARTS {
            return Err(LoadError::TooManyParts { limit: MOST_PARTS });
        }
        // Behind a broken head nothing can be found.
        let entry = entry.map_err(damaged)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let size = entry.size();
        entries.read(&name, parts, |parts| {
            unpack(NAME, entry.take(size), size, parts)
        })?;
    }
    entries.finish()
}
