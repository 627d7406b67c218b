//! Documents of office programs and electronic books: archives with texts in XML.

mod docx;
mod epub;
mod odt;
mod properties;

use crate::corpus::LoadError;
use crate::corpus::container::zip::Package;
use crate::corpus::format::Parts;
use crate::corpus::format::table::{Kind, read_open_sheets, read_sheets};

/// Gives the documents of a package to the parts.
type Read = fn(&mut Package<'_>, &mut Parts<'_>) -> Result<(), LoadError>;

/// What reads this package; `None` where it is an archive of files.
pub(crate) fn reader_of(package: &Package<'_>) -> Option<Read> {
    if package.has("[Content_Types].xml") && package.has_folder("word/") {
        return Some(docx::read);
    }
    if package.has("xl/workbook.bin") {
        return Some(|package, parts| read_sheets(Kind::Xlsb, package.bytes(), parts));
    }
    if package.has_folder("xl/") {
        return Some(|package, parts| read_sheets(Kind::Xlsx, package.bytes(), parts));
    }
    if package.has("META-INF/container.xml") {
        return Some(epub::read);
    }
    let is_open = package.has("META-INF/manifest.xml") || package.has("mimetype");
    if package.has("content.xml") && is_open {
        return Some(read_open);
    }
    None
}

/// Whether an archive whose first file is called so is a document of an office program.
pub(crate) fn begins_with(name: &[u8]) -> bool {
    matches!(name, b"mimetype" | b"[Content_Types].xml" | b"_rels/.rels")
}

/// Refuses a document in the open format that is locked: its parts are there and make no sense.
fn check_lock(package: &mut Package<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    const MARK: &[u8] = b"encryption-data";
    let manifest = package.file("META-INF/manifest.xml", parts)?;
    let manifest = manifest.unwrap_or_default();
    match manifest.windows(MARK.len()).any(|window| window == MARK) {
        true => Err(LoadError::Locked),
        false => Ok(()),
    }
}

/// Reads a document in the open format: a spreadsheet or a text.
fn read_open(package: &mut Package<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    const SHEET: &[u8] = b"<office:spreadsheet";
    check_lock(package, parts)?;
    let content = package.file("content.xml", parts)?.unwrap_or_default();
    match content.windows(SHEET.len()).any(|window| window == SHEET) {
        true => read_open_sheets(content, parts),
        false => odt::read(content, package, parts),
    }
}
