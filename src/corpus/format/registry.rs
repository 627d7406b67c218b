//! Which format a file is in, and the door to all of them.
//!
//! A [`Format`] says what it takes, by the first bytes of a file and by its name, and gives the documents in it.
//! Bytes go before names: a page called `.txt` stays text, since text says nothing by its bytes, but an archive called
//! `.txt` is read as an archive.

use std::ffi::OsStr;
use std::path::Path;

use crate::corpus::LoadError;
use crate::corpus::container::{feed, gzip, mail, tape, warc, zip};
use crate::corpus::format::parts::Parts;
use crate::corpus::format::{own, pdf, plain, rtf, table};

/// How one kind of file is known and read.
pub(crate) struct Format {
    /// Ends of names, in lower case and without the dot; the usual one first.
    pub(crate) extensions: &'static [&'static str],
    /// Whether a file with this content is one, whatever it is called.
    pub(crate) is: fn(&[u8]) -> bool,
    /// Whether its parser works on untrusted structure, and so in a process of its own.
    pub(crate) is_isolated: bool,
    /// Gives the documents of a file to `parts`.
    pub(crate) read: fn(File<'_>, &mut Parts<'_>) -> Result<(), LoadError>,
}

/// The content of a file, or of an entry in a container.
pub(crate) struct File<'a> {
    /// The last part of its name.
    pub(crate) name: &'a str,
    /// All of it.
    pub(crate) bytes: Vec<u8>,
}

/// All formats; where several take a file, the first does.
static FORMATS: &[&Format] = &[
    &own::FORMAT,
    &pdf::FORMAT,
    &zip::FORMAT,
    &gzip::FORMAT,
    &tape::FORMAT,
    &warc::FORMAT,
    &mail::PAGE,
    &mail::BOX,
    &mail::MESSAGE,
    &feed::FORMAT,
    &rtf::FORMAT,
    &table::SHEET,
    &table::CSV,
    &table::TABS,
    &table::JSON,
    &table::JSON_LINES,
    #[cfg(feature = "tables")]
    &table::PARQUET,
    &plain::PAGE,
    &plain::TEXT,
];

/// The format of a file: by its bytes, else by its name, else it is text.
pub(crate) fn format_of(name: &str, bytes: &[u8]) -> &'static Format {
    let by_bytes = FORMATS.iter().find(|format| (format.is)(bytes));
    let found = by_bytes.copied().or_else(|| format_of_name(name));
    found.unwrap_or(&plain::TEXT)
}

/// The format that a file has by its name; `None` where Khatt reads no files of that name.
pub(crate) fn format_of_name(name: &str) -> Option<&'static Format> {
    let extension = Path::new(name).extension()?;
    let is_of = |format: &&&Format| has_one_of(extension, format.extensions);
    FORMATS.iter().find(is_of).copied()
}

/// Whether Khatt reads files of this name.
pub(crate) fn is_known_name(path: &Path) -> bool {
    let mut formats = FORMATS.iter();
    path.extension()
        .is_some_and(|extension| formats.any(|format| has_one_of(extension, format.extensions)))
}

fn has_one_of(extension: &OsStr, known: &[&str]) -> bool {
    known
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known))
}

/// Reads a file in this process, whatever its format; what is wrong with it as a whole goes to `parts`, too.
pub(crate) fn read_file(file: File<'_>, parts: &mut Parts<'_>) {
    let format = format_of(file.name, &file.bytes);
    let is_empty = file.bytes.is_empty();
    let before = parts.told();
    let read = match is_empty {
        true => Err(LoadError::Empty),
        false => (format.read)(file, parts),
    };
    match read {
        Ok(()) if parts.told() == before => parts.fault(LoadError::NoText),
        Ok(()) => {}
        Err(error) => parts.fault(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_go_before_names_and_text_is_what_is_left() {
        for (name, bytes, expected) in [
            ("a.txt", &b"PK\x03\x04...."[..], "zip"),
            ("a.docx", b"plain words", "zip"),
            ("a.HTM", b"<p>", "html"),
            ("a.txt", b"<p>", "txt"),
            ("a.unknown", b"words", "txt"),
            ("a", b"\x1F\x8B\x08", "gz"),
        ] {
            assert_eq!(format_of(name, bytes).extensions[0], expected, "{name}");
        }
    }

    #[test]
    fn extensions_are_in_lower_case_and_of_one_format_each() {
        let mut met = std::collections::HashSet::new();
        for extension in FORMATS.iter().flat_map(|format| format.extensions) {
            assert_eq!(*extension, extension.to_ascii_lowercase());
            assert!(met.insert(extension), "{extension} is there twice");
        }
    }
}
