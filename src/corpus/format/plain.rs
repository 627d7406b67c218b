//! Plain text, Markdown as it is written, and pages of HTML.

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};

use crate::corpus::LoadError;
use crate::corpus::decode::decode;
use crate::corpus::format::charset::declared_charset;
use crate::corpus::format::html::{read_article, read_page};
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
    read: |file, parts| {
        let part = part_of_page(file.bytes, None, parts.pages())?;
        parts.whole(part)
    },
};

fn read_text(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    parts.whole(decode(file.bytes, |_| None)?.into())
}

/// What is read of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pages {
    /// Its article, where that can be told from menus, lists of other articles and comments.
    #[default]
    Article,
    /// All that a reader sees.
    Whole,
}

/// The document that a page is; `charset` is what stands beside the page about its encoding.
///
/// # Errors
/// Where it is in no encoding that is known, or shows no word.
pub(crate) fn part_of_page(
    bytes: Vec<u8>,
    charset: Option<&'static Encoding>,
    pages: Pages,
) -> Result<Part, LoadError> {
    let declared = |bytes: &[u8]| charset.or_else(|| declared_charset(bytes));
    let html = decode(bytes, declared)?;
    let (text, mut meta) = match pages {
        Pages::Article => read_article(&html.text)?,
        Pages::Whole => read_page(&html.text)?,
    };
    meta.notices.extend(html.notices);
    Ok(Part {
        text,
        encoding: html.encoding,
        meta,
        page_starts: Vec::new(),
    })
}
