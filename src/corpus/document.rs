//! One text and where it came from.

use std::path::PathBuf;
use std::sync::Arc;

use crate::corpus::{DateHint, Encoding};
use crate::time::Day;

/// Who published a document: the folder it lies in, or the file itself where there is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceName(pub Arc<str>);

impl SourceName {
    /// The name as shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One document, decoded and not yet read.
#[derive(Clone, Debug)]
pub struct Document {
    /// Name that is stable between runs: the path below the opened folder, with `/`.
    pub id: Arc<str>,
    /// Where it was read; `None` for standard input and the built-in sample.
    pub path: Option<PathBuf>,
    /// Who published it.
    pub source: SourceName,
    /// Title given with the document, never guessed from the text.
    pub title: Option<Arc<str>>,
    /// Address given with the document.
    pub url: Option<Arc<str>>,
    /// The whole text as decoded; all spans point into it.
    pub text: Arc<str>,
    /// How its bytes became this text.
    pub encoding: Encoding,
    /// Document creation time that was given with the document.
    pub dct: Option<Day>,
    /// Dates that stand beside the text, by kind: what the manifest, the page, the address and the names say.
    pub hints: Vec<DateHint>,
}
