//! Sentences that were copied from one document to another, changed or not.

use std::collections::HashMap;
use std::hash::Hash;

use foldhash::fast::RandomState;
use serde::{Deserialize, Serialize};

use crate::align::copy_candidates::{FEWEST_WORDS, capped};
use crate::align::sentences::Sentences;

/// The share of the shorter sentence that stands in the other in the same order: less where many words do.
const LEAST_HELD: f32 = 0.7;
const LEAST_HELD_OF_MANY: f32 = 0.6;
const MANY: usize = 12;
/// From this likeness on two sentences are near; below it one is contained in the other.
const NEAR: f32 = 0.7;
/// A pair falls away where both sentences have a better partner, by this factor, in the other document.
const BEST: f32 = 0.8;

/// Where a sentence stands: position of the document in its folder, and of the sentence in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SentenceRef {
    /// Position of the document.
    pub document: u32,
    /// Position of the sentence in it.
    pub sentence: u32,
}

/// Two sentences of two documents of which one was copied from the other, or both from a third.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Copied {
    /// The one in the earlier document of the folder.
    pub a: SentenceRef,
    /// The other.
    pub b: SentenceRef,
    /// Words that both have in the same order, as a share of the words of both: from 0 to 1.
    pub similarity: f32,
    /// Words that both have in the same order, as a share of the shorter: from 0 to 1.
    pub held: f32,
    /// How much of them is the same.
    pub kind: CopyKind,
    /// Which of them the other was copied from, as far as that is told.
    pub direction: Direction,
    /// Whether it is a set phrase: it stands in documents that have nothing else in common.
    pub is_formula: bool,
}

/// How much of two copied sentences is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CopyKind {
    /// The same words, spelling variants being one.
    Identical,
    /// Nearly the same words.
    Near,
    /// The shorter stands in the longer.
    Contained,
}

/// Which of two sentences the other was copied from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// `b` from `a`.
    FromA,
    /// `a` from `b`.
    FromB,
    /// Not told, or both from a third.
    Unknown,
}

impl CopyKind {
    /// The word that the output has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Identical => "identical",
            Self::Near => "near",
            Self::Contained => "contained",
        }
    }

    /// The kind that a word of the output names.
    pub fn of_name(name: &str) -> Option<Self> {
        let all = [Self::Identical, Self::Near, Self::Contained];
        all.into_iter().find(|kind| kind.name() == name)
    }
}

impl Direction {
    /// The word that the output has for it: the side that was copied from.
    pub fn name(self) -> &'static str {
        match self {
            Self::FromA => "a",
            Self::FromB => "b",
            Self::Unknown => "unknown",
        }
    }

    /// The direction where the sides change places.
    pub(super) fn turned(self) -> Self {
        match self {
            Self::FromA => Self::FromB,
            Self::FromB => Self::FromA,
            Self::Unknown => Self::Unknown,
        }
    }
}

/// A pair of sentences, mostly by their numbers, that was compared and found to be a copy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CopyPair<S = u32> {
    /// The one that stands first.
    pub a: S,
    /// The other.
    pub b: S,
    /// As of [`Copied`].
    pub similarity: f32,
    /// As of [`Copied`].
    pub held: f32,
    /// As of [`Copied`].
    pub kind: CopyKind,
}

/// Whether two sentences by their numbers are copies.
pub(super) fn verify(sentences: &Sentences, (a, b): (u32, u32)) -> Option<CopyPair> {
    judged((a, b), (sentences.words(a), sentences.words(b)))
}

/// Whether two sentences are copies by their words.
pub(super) fn judged<S>((a, b): (S, S), (one, other): (&[u32], &[u32])) -> Option<CopyPair<S>> {
    let (one, other) = (capped(one), capped(other));
    let common = copied_words(one, other)?;
    let similarity = 2.0 * common as f32 / (one.len() + other.len()) as f32;
    Some(CopyPair {
        a,
        b,
        similarity,
        held: common as f32 / one.len().min(other.len()) as f32,
        kind: match similarity {
            _ if one == other => CopyKind::Identical,
            NEAR.. => CopyKind::Near,
            _ => CopyKind::Contained,
        },
    })
}

/// The pairs without those where both sentences have a clearly better partner in the other document: the lines of a
/// list are like each other, and the best partner stays.
pub(super) fn best_partners<S: Copy + Eq + Hash>(
    pairs: Vec<CopyPair<S>>,
    document_of: impl Fn(S) -> u32,
) -> Vec<CopyPair<S>> {
    let worth = |pair: &CopyPair<S>| pair.similarity * pair.held;
    let mut best: HashMap<(S, u32), f32, RandomState> = HashMap::default();
    for pair in &pairs {
        for (from, to) in [(pair.a, pair.b), (pair.b, pair.a)] {
            let most = best.entry((from, document_of(to))).or_default();
            *most = most.max(worth(pair));
        }
    }
    let best_of = |from: S, to: S| {
        let key = (from, document_of(to));
        best.get(&key).copied().unwrap_or_default()
    };
    let is_kept = |pair: &CopyPair<S>| {
        worth(pair) >= BEST * best_of(pair.a, pair.b).min(best_of(pair.b, pair.a))
    };
    pairs.into_iter().filter(is_kept).collect()
}

/// The likeness of two word orders, where one is a copy of the other.
pub(super) fn similarity(one: &[u32], other: &[u32]) -> Option<f32> {
    let common = copied_words(one, other)?;
    Some(2.0 * common as f32 / (one.len() + other.len()) as f32)
}

/// How many words stand in both in the same order, where those are enough for a copy.
fn copied_words(one: &[u32], other: &[u32]) -> Option<usize> {
    let shorter = one.len().min(other.len());
    if shorter < FEWEST_WORDS {
        return None;
    }
    if one == other {
        return Some(shorter);
    }
    let places = Places::of(other);
    let known = one.iter().filter(|word| places.has(**word)).count();
    let least = |common: usize| {
        let share = if common >= MANY {
            LEAST_HELD_OF_MANY
        } else {
            LEAST_HELD
        };
        share * shorter as f32
    };
    if (known as f32) < least(known) {
        return None;
    }
    let common = places.common_in_order(one);
    (common >= FEWEST_WORDS && common as f32 >= least(common)).then_some(common)
}

/// Where each word of a sentence stands, as bits.
struct Places {
    words: Vec<(u32, u32)>,
    length: usize,
}

impl Places {
    fn of(words: &[u32]) -> Self {
        let mut places: Vec<(u32, u32)> = words.iter().copied().zip(0..).collect();
        places.sort_unstable();
        Self {
            words: places,
            length: words.len(),
        }
    }

    fn of_word(&self, word: u32) -> impl Iterator<Item = u32> {
        let begin = self.words.partition_point(|(own, _)| *own < word);
        let same = self.words.get(begin..).unwrap_or_default().iter();
        same.take_while(move |(own, _)| *own == word)
            .map(|(_, at)| *at)
    }

    fn has(&self, word: u32) -> bool {
        self.of_word(word).next().is_some()
    }

    /// The length of the longest common subsequence, bit by bit (Hyyrö 2004): in a row of bits those are 0 whose column
    /// adds to it.
    fn common_in_order(&self, one: &[u32]) -> usize {
        let mut row = vec![u64::MAX; self.length.div_ceil(64)];
        let mut hits = vec![0u64; row.len()];
        for word in one {
            hits.fill(0);
            for at in self.of_word(*word) {
                if let Some(bits) = hits.get_mut(at as usize / 64) {
                    *bits |= 1 << (at % 64);
                }
            }
            let mut carry = false;
            for (bits, hits) in row.iter_mut().zip(&hits) {
                let hit = *bits & hits;
                let (sum, one) = bits.overflowing_add(hit);
                let (sum, two) = sum.overflowing_add(u64::from(carry));
                carry = one || two;
                *bits = sum | (*bits & !hits);
            }
        }
        let beyond = row.len() * 64 - self.length;
        let zeros: u32 = row.iter().map(|bits| bits.count_zeros()).sum();
        // Bits beyond the last word stay 1 but for carries into them.
        let last = row.last().copied().unwrap_or(u64::MAX);
        let carried = if beyond == 0 {
            0
        } else {
            (!last >> (64 - beyond)).count_ones()
        };
        (zeros - carried) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn common_in_order(one: &[u32], other: &[u32]) -> usize {
        Places::of(other).common_in_order(one)
    }

    /// The longest common subsequence by the table of the textbook.
    fn by_table(one: &[u32], other: &[u32]) -> usize {
        let mut row = vec![0usize; other.len() + 1];
        for word in one {
            let mut diagonal = 0;
            for at in 1..row.len() {
                let above = row[at];
                row[at] = if *word == other[at - 1] {
                    diagonal + 1
                } else {
                    above.max(row[at - 1])
                };
                diagonal = above;
            }
        }
        row[other.len()]
    }

    #[test]
    fn the_common_order_is_the_longest() {
        assert_eq!(common_in_order(&[1, 2, 3, 4], &[2, 9, 3, 1, 4]), 3);
        assert_eq!(common_in_order(&[], &[1]), 0);
        let words = |seed: u32, count: u32| -> Vec<u32> {
            (0..count)
                .map(|at| (at * at * seed + 3 * at) % 17)
                .collect()
        };
        for (one, other) in [(5, 64), (40, 63), (130, 128), (200, 199), (70, 65)] {
            let (one, other) = (words(7, one), words(11, other));
            assert_eq!(common_in_order(&one, &other), by_table(&one, &other));
        }
    }

    #[test]
    fn few_words_are_no_copy_and_a_longer_sentence_may_hold_one() {
        assert_eq!(similarity(&[1, 2, 3, 4, 5], &[1, 2, 3, 4, 5]), None);
        let held: Vec<u32> = (0..10).collect();
        let longer: Vec<u32> = (0..30).collect();
        assert_eq!(similarity(&held, &held), Some(1.0));
        assert_eq!(similarity(&held, &longer), Some(0.5));
        assert_eq!(
            similarity(&[0, 1, 2, 3, 4, 50, 51, 52, 53, 54], &longer),
            None
        );
    }
}
