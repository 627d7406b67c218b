//! The quotations as they lie in the page for programs.

use serde::{Deserialize, Serialize};

use crate::corpus::Fingerprint;
use crate::time::Day;

/// Everything that a check needs: documents with their hashes, and quotations with their places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// `khatt-report`.
    pub format: String,
    /// Grows when a field changes its meaning.
    pub version: u32,
    /// The documents that are quoted.
    pub documents: Vec<CarriedDocument>,
    /// The quotations in the order of their numbers, which begin with 1.
    pub quotations: Vec<CarriedQuotation>,
    /// What the page was made from, so that it can be made again; absent in pages of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Recipe>,
    /// The SHA-256 hash of the whole page, in which this field is left out; absent in pages of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_sha256: Option<String>,
}

/// What a page was made from beside its documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// The program and its version.
    pub generator: String,
    /// The language of the page, as a BCP 47 tag.
    pub language: String,
    /// The title that was asked for.
    pub title: String,
    /// The summary.
    pub summary: String,
    /// Day of writing of documents that have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dct: Option<Day>,
    /// The dossier that it tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dossier: Option<String>,
    /// One hash of the names and texts of all documents that were read.
    pub texts_sha256: String,
}

/// A document that is quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedDocument {
    /// Its name below the folder.
    pub id: String,
    /// What its source is called.
    pub source: String,
    /// What it is called.
    pub title: String,
    /// The SHA-256 hash of its text as UTF-8, which stays when the file is saved in another encoding.
    pub text_sha256: String,
    /// The SHA-256 hash of its file; absent where it came from none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_sha256: Option<String>,
}

/// A quoted sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedQuotation {
    /// The position of its document.
    pub document: usize,
    /// Its first code point in the text.
    pub start: u32,
    /// The first code point behind it.
    pub end: u32,
    /// Its words.
    pub text: String,
}

/// What a hash is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HashOf {
    /// The bytes of the file.
    File,
    /// The text as UTF-8.
    Text,
}

/// The program that makes a page.
pub(super) const GENERATOR: &str = concat!("khatt ", env!("CARGO_PKG_VERSION"));
/// The name of the format.
pub(super) const FORMAT: &str = "khatt-report";
/// Its version.
pub(super) const VERSION: u32 = 1;

impl CarriedDocument {
    /// The hash that a reader can check best, and what it is of.
    pub fn hash(&self) -> (HashOf, &str) {
        match &self.file_sha256 {
            Some(hash) => (HashOf::File, hash),
            None => (HashOf::Text, &self.text_sha256),
        }
    }
}

impl Carried {
    /// The same with the hash of the page, of which `before` stands before it and `behind` behind it.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub(super) fn sealed(self, before: &str, behind: &str) -> serde_json::Result<Self> {
        let page_sha256 = Some(self.hash_of_page(before, behind)?);
        Ok(Self {
            page_sha256,
            ..self
        })
    }

    /// The hash of a page that carries this; the hash that it carries is no part of it.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub(super) fn hash_of_page(&self, before: &str, behind: &str) -> serde_json::Result<String> {
        let unsealed = Self {
            page_sha256: None,
            ..self.clone()
        };
        let page = [before, &unsealed.to_script()?, behind].concat();
        Ok(Fingerprint::of_bytes(page.as_bytes()).to_string())
    }

    /// As JSON that can stand in a script element: no `<` is in it, so nothing in it ends the element.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub(super) fn to_script(&self) -> serde_json::Result<String> {
        let json = serde_json::to_string(self)?;
        let safe = json.replace('<', "\\u003c").replace('>', "\\u003e");
        // LINE and PARAGRAPH SEPARATOR, which older readers take for line ends.
        Ok(safe
            .replace('\u{2028}', "\\u2028")
            .replace('\u{2029}', "\\u2029"))
    }
}
