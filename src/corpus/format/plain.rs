//! Plain text, Markdown as it is written, and pages of HTML.

use encoding_rs::Encoding;

use crate::corpus::LoadError;
use crate::corpus::decode::decode;
use crate::corpus::format::charset::declared_charset;
use crate::corpus::format::html::read_page;
use crate::corpus::format::parts::{Part, Parts};
use crate::corpus::format::registry::{File, Format};

/// Text without marks, or with those that people type.
pub(crate) static TEXT: Format = Format {
    extensions: &["txt", "md", "markdown"],
    is: |_| false,
    is_isolated: false,
    read: read_text,
};

/// A page of HTML.
pub(crate) static PAGE: Format = Format {
    extensions: &["html", "htm", "xhtml"],
    is: |_| false,
    is_isolated: false,
    read: |file, parts| parts.whole(part_of_page(file.bytes, None)?),
};

fn read_text(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let (text, encoding) = decode(file.bytes, |_| None)?;
    parts.whole(Part {
        text,
        encoding,
        ..Part::default()
    })
}

/// The document that a page is; `charset` is what stands beside the page about its encoding.
///
/// # Errors
/// Where it is in no encoding that is known, or shows no word.
pub(crate) fn part_of_page(
    bytes: Vec<u8>,
    charset: Option<&'static Encoding>,
) -> Result<Part, LoadError> {
    let declared = |bytes: &[u8]| charset.or_else(|| declared_charset(bytes));
    let (html, encoding) = decode(bytes, declared)?;
    let (text, meta) = read_page(&html)?;
    Ok(Part {
        text,
        encoding,
        meta,
        page_starts: Vec::new(),
    })
}
