//! Documents of office programs and electronic books: archives with texts in XML.

mod docx;
mod epub;
mod odt;
mod properties;

use crate::corpus::LoadError;
use crate::corpus::container::zip::Package;
use crate::corpus::format::Parts;

/// Gives the documents of a package to the parts.
type Read = fn(&mut Package<'_>, &mut Parts<'_>) -> Result<(), LoadError>;

/// What reads this package; `None` where it is an archive of files.
pub(crate) fn reader_of(package: &Package<'_>) -> Option<Read> {
    if package.has("[Content_Types].xml") && package.has_folder("word/") {
        return Some(docx::read);
    }
    if package.has("META-INF/container.xml") {
        return Some(epub::read);
    }
    if package.has("content.xml") && package.has("META-INF/manifest.xml") {
        return Some(odt::read);
    }
    None
}
