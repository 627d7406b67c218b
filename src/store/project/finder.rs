//! Documents and words that edits are attached to, found again.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::OnceLock;

use xxhash_rust::xxh3::xxh3_64;

use crate::corpus::Document;
use crate::store::project::document_key::{sentence_hashes, text_hash};
use crate::store::project::{DocumentKey, Quote};
use crate::text::Span;

/// Why an edit does not apply; none of these is guessed away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum Lost {
    /// Its document is not there.
    #[error("its document is not there")]
    Gone,
    /// Its document is there, and its words stand there no more.
    #[error("the text has changed")]
    Changed,
    /// Its words stand in several places that nothing tells apart.
    #[error("its words stand in several places")]
    Ambiguous,
    /// The project does not say what it is about, or the words are no event any more.
    #[error("nothing there is what it was made for")]
    Nothing,
}

/// Finds documents and words again.
#[derive(Debug)]
pub struct Finder<'d> {
    documents: Vec<&'d Document>,
    by_id: HashMap<&'d str, u32>,
    /// The documents that have a text, by its hash, once they are asked for.
    by_text: OnceLock<HashMap<String, Vec<u32>>>,
    /// The sentences of each document, once they are asked for.
    sentences: OnceLock<Vec<HashSet<u64>>>,
    /// The documents that have a sentence, by its hash, once they are asked for.
    by_sentence: OnceLock<HashMap<u64, Vec<u32>>>,
    /// The documents that hold a word between white space, by its hash, once they are asked for.
    words: OnceLock<HashMap<u64, Vec<u32>>>,
}

impl<'d> Finder<'d> {
    /// Among these documents.
    pub fn new(documents: impl IntoIterator<Item = &'d Document>) -> Self {
        let documents: Vec<&Document> = documents.into_iter().collect();
        let ids = documents.iter().map(|document| &*document.id).zip(0..);
        Self {
            by_id: ids.collect(),
            by_text: OnceLock::new(),
            documents,
            sentences: OnceLock::new(),
            by_sentence: OnceLock::new(),
            words: OnceLock::new(),
        }
    }

    /// The position of the document with this name.
    pub fn named(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    fn by_text(&self) -> &HashMap<String, Vec<u32>> {
        self.by_text.get_or_init(|| {
            let mut by_text: HashMap<String, Vec<u32>> = HashMap::new();
            for (at, document) in (0..).zip(&self.documents) {
                by_text
                    .entry(text_hash(&document.text))
                    .or_default()
                    .push(at);
            }
            by_text
        })
    }

    /// The position of a document.
    ///
    /// # Errors
    /// Where it is not there, or where nothing tells it from another.
    pub fn document(&self, key: &DocumentKey) -> Result<u32, Lost> {
        let named = self.by_id.get(&*key.id).copied();
        if let Some(at) = named.filter(|at| self.is_same_text(*at, key)) {
            return Ok(at);
        }
        let shared = |at: &u32| {
            let sentences = self.sentences().get(*at as usize);
            sentences.map_or((0, 0), |sentences| key.shared_with(sentences))
        };
        // One sentence may be the foot of all pages.
        let is_alike = |at: &u32| {
            let (shared, of) = shared(at);
            shared > 2 && shared * 2 >= of || shared == 2 && of < 4
        };
        // A document that was changed is still itself where a copy of what it was lies beside it.
        if let Some(at) = named {
            let (shared, of) = shared(&at);
            if is_alike(&at) || shared > 0 && shared == of {
                return Ok(at);
            }
            if shared > 0 {
                return Err(Lost::Changed);
            }
        }
        if let Some(same) = self.by_text().get(&key.text) {
            return self.nearest_name(same, &key.id).ok_or(Lost::Ambiguous);
        }
        let alike: Vec<u32> = self.sharing(key).into_iter().filter(is_alike).collect();
        match alike.as_slice() {
            [] => Err(named.map_or(Lost::Gone, |_| Lost::Changed)),
            alike => self.nearest_name(alike, &key.id).ok_or(Lost::Ambiguous),
        }
    }

    /// Words of a document that was found, or was not; then they are looked for everywhere.
    ///
    /// # Errors
    /// Where they do not stand in their document any more, or nothing tells where they stood.
    pub fn quote(
        &self,
        key: &DocumentKey,
        document: Result<u32, Lost>,
        quote: &Quote,
    ) -> Result<(u32, Span), Lost> {
        if let Ok(at) = document {
            let text = self.text(at)?;
            if self.is_same_text(at, key)
                && let Some(span) = quote.same_place(text)
            {
                return Ok((at, span));
            }
            let places: Vec<Span> = quote.places_in(text).collect();
            return match quote.chosen_of(&places) {
                Some(span) => Ok((at, span)),
                None if places.is_empty() => Err(Lost::Changed),
                None => Err(Lost::Ambiguous),
            };
        }
        self.quote_anywhere(quote, document)
    }

    /// Words whose document is known no more: they count where they stand once and are not short.
    fn quote_anywhere(
        &self,
        quote: &Quote,
        document: Result<u32, Lost>,
    ) -> Result<(u32, Span), Lost> {
        /// A shorter sentence may stand in any document.
        const LEAST_LETTERS: usize = 40;
        let lost = document.err().unwrap_or(Lost::Gone);
        let letters = [&quote.prefix, &quote.exact, &quote.suffix];
        let letters: usize = letters.iter().map(|part| part.chars().count()).sum();
        if letters < LEAST_LETTERS || lost == Lost::Ambiguous {
            return Err(lost);
        }
        let everywhere = self.may_hold(quote).into_iter().flat_map(|at| {
            let places = self.text(at).map(|text| quote.places_in(text));
            places.into_iter().flatten().map(move |span| (at, span))
        });
        let found: Vec<(u32, Span)> = everywhere.take(2).collect();
        match found.as_slice() {
            [only] => Ok(*only),
            [] => Err(lost),
            _ => Err(Lost::Ambiguous),
        }
    }

    /// The documents that have a sentence of a sketch.
    fn sharing(&self, key: &DocumentKey) -> BTreeSet<u32> {
        let by_sentence = self.by_sentence.get_or_init(|| {
            let mut by_sentence: HashMap<u64, Vec<u32>> = HashMap::new();
            for (at, sentences) in (0..).zip(self.sentences()) {
                sentences.iter().for_each(|sentence| {
                    by_sentence.entry(*sentence).or_default().push(at);
                });
            }
            by_sentence
        });
        let hashes = key.hashes();
        let having = hashes.filter_map(|hash| by_sentence.get(&hash));
        having.flatten().copied().collect()
    }

    /// The documents that may hold a quote: those with the rarest of its words that stands between two others.
    fn may_hold(&self, quote: &Quote) -> Vec<u32> {
        let all = || (0..self.documents.len() as u32).collect();
        let sentence = [&*quote.prefix, &*quote.exact, &*quote.suffix].concat();
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let Some(inner) = words.get(1..words.len().saturating_sub(1)) else {
            return all();
        };
        let holding = inner.iter().map(|word| {
            let found = self.words().get(&xxh3_64(word.as_bytes()));
            found.map_or(&[][..], Vec::as_slice)
        });
        let rarest = holding.min_by_key(|documents| documents.len());
        rarest.map_or_else(all, <[u32]>::to_vec)
    }

    fn words(&self) -> &HashMap<u64, Vec<u32>> {
        self.words.get_or_init(|| {
            let mut words: HashMap<u64, Vec<u32>> = HashMap::new();
            for (at, document) in (0..).zip(&self.documents) {
                for word in document.text.split_whitespace() {
                    let holding = words.entry(xxh3_64(word.as_bytes())).or_default();
                    if holding.last() != Some(&at) {
                        holding.push(at);
                    }
                }
            }
            words
        })
    }

    fn text(&self, at: u32) -> Result<&'d str, Lost> {
        let document = self.documents.get(at as usize);
        document.map(|document| &*document.text).ok_or(Lost::Gone)
    }

    fn is_same_text(&self, at: u32, key: &DocumentKey) -> bool {
        let same = self.by_text().get(&key.text);
        same.is_some_and(|same| same.contains(&at))
    }

    /// Of some documents the one whose name ends most like this; `None` where two end so.
    fn nearest_name(&self, some: &[u32], id: &str) -> Option<u32> {
        let shared = |at: &u32| {
            let document = self.documents.get(*at as usize);
            let parts = document.map(|document| document.id.rsplit('/').zip(id.rsplit('/')));
            parts.map_or(0, |parts| {
                parts.take_while(|(one, other)| one == other).count()
            })
        };
        let best = some.iter().map(shared).max()?;
        let mut nearest = some.iter().filter(|at| shared(at) == best);
        let first = nearest.next().copied();
        first.filter(|_| nearest.next().is_none())
    }

    fn sentences(&self) -> &[HashSet<u64>] {
        self.sentences.get_or_init(|| {
            let documents = self.documents.iter();
            documents
                .map(|document| sentence_hashes(&document.text))
                .collect()
        })
    }
}
