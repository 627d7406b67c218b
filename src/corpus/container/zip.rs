//! ZIP: archives, and the office formats that are one.

use std::collections::HashMap;
use std::io::Cursor;

use zip::ZipArchive;
use zip::result::ZipError;

use crate::corpus::LoadError;
use crate::corpus::container::entries::{Entries, unpack};
use crate::corpus::container::zip_heads::{Head, in_place, listed};
use crate::corpus::format::office;
use crate::corpus::format::{File, Format, MOST_PARTS, Parts};
use crate::corpus::legacy::is_windows_1256;

/// ZIP, and what is packed in it.
pub(crate) static FORMAT: Format = Format {
    extensions: &[
        "zip", "docx", "docm", "odt", "ott", "epub", "xlsx", "xlsm", "xlsb", "ods",
    ],
    is: |bytes| bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06"),
    is_isolated: true,
    read,
};

const NAME: &str = "ZIP";

/// Files in an archive may be so many, whatever they are.
const MOST_ENTRIES: u64 = MOST_PARTS as u64;

/// An open archive in memory.
pub(crate) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    bytes: &'a [u8],
}

impl<'a> Package<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, LoadError> {
        if count_of_entries(bytes).is_some_and(|count| count > MOST_ENTRIES) {
            return Err(LoadError::TooManyParts { limit: MOST_PARTS });
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(error_of)?;
        Ok(Self { zip, bytes })
    }

    /// The whole archive.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Whether there is a file of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// Whether a file lies in this folder.
    pub(crate) fn has_folder(&self, folder: &str) -> bool {
        let mut names = self.zip.file_names_raw();
        names.any(|name| name.starts_with(folder.as_bytes()))
    }

    /// The content of a file; `None` where there is none of this name.
    ///
    /// # Errors
    /// Where it cannot be unpacked, or is larger than a file may be.
    pub(crate) fn file(
        &mut self,
        name: &str,
        parts: &mut Parts<'_>,
    ) -> Result<Option<Vec<u8>>, LoadError> {
        let Some(index) = self.zip.index_for_name(name) else {
            return Ok(None);
        };
        self.content(index, parts).map(Some)
    }

    fn content(&mut self, index: usize, parts: &mut Parts<'_>) -> Result<Vec<u8>, LoadError> {
        let file = self.zip.by_index(index).map_err(error_of)?;
        let packed = file.compressed_size().min(self.bytes.len() as u64);
        unpack(NAME, file, packed, parts)
    }

    /// The name of an entry; `None` for a folder.
    fn name_of(&mut self, index: usize) -> Result<Option<String>, LoadError> {
        let file = self.zip.by_index_raw(index).map_err(error_of)?;
        Ok(file.is_file().then(|| name_of(file.name_raw())))
    }

    /// The files of which a later one has the name.
    fn hidden_by_others(&mut self) -> Vec<Head<'a>> {
        let start = usize::try_from(self.zip.central_directory_start());
        let heads = start.map(|start| listed(self.bytes, start));
        let mut heads = heads.unwrap_or_default();
        if heads.len() > self.zip.len() {
            let mut last = HashMap::new();
            for (at, head) in heads.iter().enumerate() {
                last.insert(head.name, at);
            }
            let mut at = 0..;
            heads.retain(|head| last.get(head.name).copied() != at.next());
            return heads;
        }
        Vec::new()
    }
}

fn read(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let mut package = match Package::open(&file.bytes) {
        Err(error @ LoadError::Damaged { .. }) => return read_begin(&file.bytes, error, parts),
        package => package?,
    };
    match office::reader_of(&package) {
        Some(read) => read(&mut package, parts),
        None => read_archive(&mut package, parts),
    }
}

fn read_archive(package: &mut Package<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    parts.check_depth()?;
    let mut entries = Entries::default();
    for index in 0..package.zip.len() {
        match package.name_of(index) {
            Ok(Some(name)) => {
                entries.read(&name, parts, |parts| package.content(index, parts))?;
            }
            Ok(None) => {}
            Err(error) => parts.numbered(index + 1, |_| Err(error))?,
        }
    }
    let before = usize::try_from(package.zip.offset()).unwrap_or_default();
    for head in package.hidden_by_others() {
        read_head(&head, package.bytes, before, &mut entries, parts)?;
    }
    entries.finish()
}

/// Reads what stands before the fault of an archive that has no end.
fn read_begin(bytes: &[u8], error: LoadError, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    parts.check_depth()?;
    let heads = in_place(bytes);
    // The parts of an office document are no documents.
    if heads
        .first()
        .is_none_or(|head| office::begins_with(head.name))
    {
        return Err(error);
    }
    if heads.len() as u64 > MOST_ENTRIES {
        return Err(LoadError::TooManyParts { limit: MOST_PARTS });
    }
    let mut entries = Entries::default();
    for head in heads {
        read_head(&head, bytes, 0, &mut entries, parts)?;
    }
    entries.finish().map_err(|_| error)?;
    Err(LoadError::CutShort {
        format: NAME.into(),
    })
}

fn read_head(
    head: &Head<'_>,
    bytes: &[u8],
    before: usize,
    entries: &mut Entries,
    parts: &mut Parts<'_>,
) -> Result<(), LoadError> {
    if head.is_folder() {
        return Ok(());
    }
    let name = name_of(head.name);
    entries.read(&name, parts, |parts| head.content(bytes, before, parts))
}

/// The name of a file as it was meant: old programs write names in the code page of their country.
fn name_of(raw: &[u8]) -> String {
    match str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) if is_windows_1256(raw) => {
            let (name, _) = encoding_rs::WINDOWS_1256.decode_without_bom_handling(raw);
            name.into_owned()
        }
        Err(_) => String::from_utf8_lossy(raw).into_owned(),
    }
}

/// How many files the end of the archive says that it has, before memory is taken for them.
fn count_of_entries(bytes: &[u8]) -> Option<u64> {
    const END: usize = 22;
    const MOST_COMMENT: usize = 1 << 16;
    let from = bytes.len().saturating_sub(END + MOST_COMMENT);
    let tail = bytes.get(from..)?;
    let at = tail.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let count = u16::from_le_bytes(tail.get(at + 10..at + 12)?.try_into().ok()?);
    if count != u16::MAX {
        return Some(u64::from(count));
    }
    let long = tail.windows(4).rposition(|four| four == b"PK\x06\x06")?;
    Some(u64::from_le_bytes(
        tail.get(long + 32..long + 40)?.try_into().ok()?,
    ))
}

fn error_of(error: ZipError) -> LoadError {
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            LoadError::Locked
        }
        error => LoadError::damaged(NAME, error),
    }
}
