//! Documents of office programs and electronic books: archives with texts in XML.

mod docx;
mod epub;
mod odt;
mod properties;

use crate::corpus::LoadError;
use crate::corpus::container::zip::Package;
use crate::corpus::format::Parts;
use crate::corpus::format::table::{Kind, read_sheets};

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
    if is_open_sheet(package) {
        return Some(|package, parts| read_sheets(Kind::Ods, package.bytes(), parts));
    }
    if package.has("META-INF/container.xml") {
        return Some(epub::read);
    }
    if package.has("content.xml") && package.has("META-INF/manifest.xml") {
        return Some(odt::read);
    }
    None
}

/// Whether it is a spreadsheet in the open format, whose kind stands uncompressed at its begin.
fn is_open_sheet(package: &Package<'_>) -> bool {
    let begin = package.bytes().get(..200).unwrap_or_default();
    let kind = b"opendocument.spreadsheet";
    begin.windows(kind.len()).any(|window| window == kind)
}
