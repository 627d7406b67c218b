//! By what a document is known again.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

use crate::corpus::Document;
use crate::text::sentences;

/// So many sentences stand for the others: those with the lowest hashes (a bottom-k sketch, Broder 1997), so that the
/// same ones are taken wherever a sentence is added.
const SKETCH: usize = 8;

/// What a document is known by: its text, else its name together with most of a sketch of its sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentKey {
    /// The hash of its text (XXH3, 128 bits, hexadecimal).
    pub text: String,
    /// Its name when the edit was made.
    pub id: String,
    /// Hashes of some of its sentences, so that it is known again when a part of it changed.
    #[serde(default)]
    pub sentences: Vec<String>,
}

impl DocumentKey {
    /// Of a document as it is.
    pub fn of(document: &Document) -> Self {
        let mut hashes: Vec<u64> = sentence_hashes(&document.text).into_iter().collect();
        hashes.sort_unstable();
        hashes.truncate(SKETCH);
        Self {
            text: text_hash(&document.text),
            id: document.id.to_string(),
            sentences: hashes.iter().map(|hash| format!("{hash:016x}")).collect(),
        }
    }

    /// The name under which a project lists it: texts that are equal are told apart by their names.
    pub fn name(&self) -> String {
        let text = format!("{}\0{}", self.text, self.id);
        format!("{:016x}", xxh3_64(text.as_bytes()))
    }

    /// The hashes of the sketch.
    pub(super) fn hashes(&self) -> impl Iterator<Item = u64> {
        let hashes = self.sentences.iter();
        hashes.filter_map(|hash| u64::from_str_radix(hash, 16).ok())
    }

    /// The share of the sketch among the sentences of a text, in so many of so many.
    pub(super) fn shared_with(&self, sentences: &HashSet<u64>) -> (usize, usize) {
        let shared = self
            .hashes()
            .filter(|hash| sentences.contains(hash))
            .count();
        (shared, self.sentences.len())
    }
}

/// The hash by which a text is known again.
pub(super) fn text_hash(text: &str) -> String {
    format!("{:032x}", xxh3_128(text.as_bytes()))
}

/// The hashes of all sentences of a text; white space counts once.
pub(super) fn sentence_hashes(text: &str) -> HashSet<u64> {
    let spans = sentences(text).into_iter();
    spans
        .map(|span| {
            let words: Vec<&str> = span.of(text).split_whitespace().collect();
            xxh3_64(words.join(" ").as_bytes())
        })
        .collect()
}
