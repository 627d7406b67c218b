//! The statements of a folder as they come: their words as numbers, and how many have each.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use crate::similarity::{Postings, Shared, Stem};

/// Entries that are looked at on the way to those that are alike.
const MOST_VISITED: usize = 400;

/// Statements of a folder as they come, each with a tag.
#[derive(Clone, Debug)]
pub(crate) struct IndexBuilder<T> {
    entries: Vec<Entry<T>>,
    /// Numbers of the words of all entries, one entry after the other.
    words: Vec<u32>,
    numbers: HashMap<Stem, u32, BuildHasherDefault<Mixed>>,
    /// How many entries have each word.
    counts: Vec<u32>,
}

/// All statements with the weights of their words.
#[derive(Clone, Debug)]
pub(crate) struct TfIdfIndex<T> {
    pub(crate) entries: Vec<Entry<T>>,
    words: Vec<u32>,
    weights: Vec<f32>,
    pub(crate) postings: Postings,
}

/// One statement.
#[derive(Clone, Debug)]
pub(crate) struct Entry<T> {
    pub(crate) document: u32,
    pub(crate) index: u32,
    /// Where its words begin and end.
    words: Range<u32>,
    pub(crate) tag: T,
    /// Weight of all its words.
    pub(crate) weight: f32,
}

/// Stems are hashes already: one multiplication mixes them for the table.
#[derive(Clone, Debug, Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, stem: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(stem)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

impl<T> Default for IndexBuilder<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            words: Vec::new(),
            numbers: HashMap::default(),
            counts: Vec::new(),
        }
    }
}

impl<T> IndexBuilder<T> {
    /// Adds statement number `index` of `document`, with its words, each once.
    pub(crate) fn push(&mut self, document: u32, index: u32, stems: &[Stem], tag: T) {
        let begin = self.words.len();
        for stem in stems {
            let next = self.counts.len() as u32;
            let number = *self.numbers.entry(*stem).or_insert(next);
            if number == next {
                self.counts.push(0);
            }
            if let Some(count) = self.counts.get_mut(number as usize) {
                *count += 1;
            }
            self.words.push(number);
        }
        if let Some(own) = self.words.get_mut(begin..) {
            own.sort_unstable();
        }
        self.entries.push(Entry {
            document,
            index,
            words: begin as u32..self.words.len() as u32,
            tag,
            weight: 0.0,
        });
    }

    /// All that were added, each word weighed by how few have it.
    pub(crate) fn weighed(mut self) -> TfIdfIndex<T> {
        let all = 1.0 + self.entries.len() as f32;
        let weight = |count: &u32| (all / (*count).max(1) as f32).ln();
        let weights: Vec<f32> = self.counts.iter().map(weight).collect();
        for entry in &mut self.entries {
            let own = self.words.get(entry.place()).unwrap_or_default();
            entry.weight = own.iter().map(|word| weight_of(&weights, *word)).sum();
        }
        let lists = self.entries.iter().map(Entry::<T>::place);
        TfIdfIndex {
            postings: Postings::new(lists, &self.words, &self.counts),
            entries: self.entries,
            words: self.words,
            weights,
        }
    }
}

impl<T> TfIdfIndex<T> {
    /// The words of an entry, ascending.
    pub(crate) fn words_of(&self, entry: &Entry<T>) -> &[u32] {
        self.words.get(entry.place()).unwrap_or_default()
    }

    /// Entries that share most of the rarest words of one, with the weight of the words that were looked at.
    ///
    /// At least `rarest` words are looked at, and `most` entries are given at most; the entry itself is none of them.
    pub(crate) fn alike(&self, entry: usize, rarest: usize, most: usize) -> Vec<(u32, f32)> {
        let Some(own) = self.entries.get(entry) else {
            return Vec::new();
        };
        let words = self.words_of(own).iter();
        let counted = words.filter_map(|word| Some((self.postings.count(*word)?, *word)));
        let mut looked: Vec<(u32, u32)> = counted.collect();
        looked.sort_unstable();
        let mut visited = 0;
        let enough = looked.iter().take_while(|(_, word)| {
            visited += self.postings.of(*word).len();
            visited <= MOST_VISITED
        });
        let enough = enough.count().max(rarest).min(looked.len());
        looked.truncate(enough);
        let room = looked.iter().map(|(_, word)| self.postings.of(*word).len());
        let mut shared = Shared::with_room(room.sum());
        for (_, word) in &looked {
            let others = self.postings.of(*word).iter();
            for other in others.filter(|other| **other as usize != entry) {
                shared.add(*other, self.weight(*word));
            }
        }
        shared.heaviest(most)
    }

    /// The weight of the words that two entries share.
    pub(crate) fn common(&self, one: &Entry<T>, other: &Entry<T>) -> f32 {
        let (mut sum, mut others) = (0.0, self.words_of(other));
        for word in self.words_of(one) {
            let skipped = others.iter().take_while(|other| *other < word).count();
            others = others.get(skipped..).unwrap_or_default();
            if others.first() == Some(word) {
                sum += self.weight(*word);
            }
        }
        sum
    }

    /// The weight of a word.
    pub(crate) fn weight(&self, word: u32) -> f32 {
        weight_of(&self.weights, word)
    }
}

impl<T> Entry<T> {
    fn place(&self) -> Range<usize> {
        self.words.start as usize..self.words.end as usize
    }
}

fn weight_of(weights: &[f32], word: u32) -> f32 {
    weights.get(word as usize).copied().unwrap_or_default()
}
