//! Names of events that survive a new run.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// Hash of document name, sentence and words; sixteen hexadecimal digits in text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EventId(pub u64);

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Gives the events of one document their names.
///
/// No position goes into a name, so a sentence that is put before others leaves their names alone; words that
/// repeat in the same sentence, or in one that repeats, are told apart by counting.
#[derive(Debug)]
pub(super) struct Namer {
    document: u64,
    given: BTreeMap<u64, u32>,
}

impl Namer {
    /// For the document with this name.
    pub(super) fn new(document_id: &str) -> Self {
        Self {
            document: xxh3_64(document_id.as_bytes()),
            given: BTreeMap::new(),
        }
    }

    /// The name of the event that `words` tell of in `sentence`.
    pub(super) fn name(&mut self, sentence: &str, words: &str) -> EventId {
        let content = self.hash(sentence, words, 0);
        let count = self.given.entry(content).or_insert(0);
        *count += 1;
        match *count {
            1 => EventId(content),
            count => EventId(self.hash(sentence, words, count)),
        }
    }

    fn hash(&self, sentence: &str, words: &str, count: u32) -> u64 {
        let mut hasher = Xxh3::with_seed(self.document);
        hasher.update(sentence.as_bytes());
        hasher.update(&[0xFF]);
        hasher.update(words.as_bytes());
        hasher.update(&count.to_le_bytes());
        hasher.digest()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_differ_by_document_sentence_words_and_count() {
        let mut namer = Namer::new("a.txt");
        let first = namer.name("وصل الوفد.", "وصل");
        let all = [
            first,
            namer.name("وصل الوفد.", "وصل"),
            namer.name("وصل الوفد.", "الوفد"),
            namer.name("وصل الوزير.", "وصل"),
            Namer::new("b.txt").name("وصل الوفد.", "وصل"),
        ];
        for (place, one) in all.iter().enumerate() {
            assert!(!all[place + 1..].contains(one), "{all:?}");
        }
        assert_eq!(Namer::new("a.txt").name("وصل الوفد.", "وصل"), first);
    }
}
