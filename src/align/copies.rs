//! Sentences that were copied from one document to another, changed or not.

use crate::align::sentences::Sentences;

/// Fewer common words than these are chance.
const FEWEST_WORDS: usize = 6;
/// The share of the shorter sentence that stands in the other in the same order: less where many words do.
const LEAST_HELD: f32 = 0.7;
const LEAST_HELD_OF_MANY: f32 = 0.6;
const MANY: usize = 12;
/// The share of the weight of the lighter sentence without which two are not compared word by word.
const LEAST_SHARED: f32 = 0.5;
/// Sentences that share most with one are compared, so many at most.
const MOST_COMPARED: usize = 24;
/// Others are found by this many of the rarest words of a sentence.
const RAREST: usize = 6;
/// Words of a sentence that are compared.
const MOST_WORDS: usize = 200;

/// Where a sentence stands: position of the document in its folder, and of the sentence in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceRef {
    /// Position of the document.
    pub document: u32,
    /// Position of the sentence in it.
    pub sentence: u32,
}

/// Two sentences of two documents of which one was copied from the other, or both from a third.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Copied {
    /// The one in the earlier document of the folder.
    pub a: SentenceRef,
    /// The other.
    pub b: SentenceRef,
    /// Words that both have in the same order, as a share of the words of both: from 0 to 1.
    pub similarity: f32,
}

/// The copies of a sentence in other documents, in the order of the folder.
///
/// Of a sentence that stands in very many documents only those in the first of them are found.
pub(super) fn copies_of(all: &Sentences, sentence: u32) -> Vec<Copied> {
    let Some(own) = all.stems.entries.get(sentence as usize) else {
        return Vec::new();
    };
    let words = capped(all.words(sentence));
    if words.len() < FEWEST_WORDS {
        return Vec::new();
    }
    let place = |document, sentence| SentenceRef { document, sentence };
    let candidates = all.stems.alike(sentence as usize, RAREST, MOST_COMPARED);
    let mut found: Vec<Copied> = candidates
        .into_iter()
        .filter_map(|(number, _)| {
            let other = all.stems.entries.get(number as usize)?;
            let least = LEAST_SHARED * own.weight.min(other.weight);
            if other.document == own.document || all.stems.common(own, other) < least {
                return None;
            }
            let one = place(own.document, own.index);
            let two = place(other.document, other.index);
            Some(Copied {
                a: one.min(two),
                b: one.max(two),
                similarity: similarity(words, capped(all.words(number)))?,
            })
        })
        .collect();
    found.sort_unstable_by_key(|copied| (copied.a, copied.b));
    found
}

/// The likeness of two word orders, where one is a copy of the other.
pub(super) fn similarity(one: &[u32], other: &[u32]) -> Option<f32> {
    let shorter = one.len().min(other.len());
    if shorter < FEWEST_WORDS {
        return None;
    }
    let common = common_in_order(one, other);
    let least = if common >= MANY {
        LEAST_HELD_OF_MANY
    } else {
        LEAST_HELD
    };
    let is_copy = common >= FEWEST_WORDS && common as f32 >= least * shorter as f32;
    is_copy.then(|| 2.0 * common as f32 / (one.len() + other.len()) as f32)
}

fn capped(words: &[u32]) -> &[u32] {
    words.get(..words.len().min(MOST_WORDS)).unwrap_or_default()
}

/// The length of the longest common subsequence.
fn common_in_order(one: &[u32], other: &[u32]) -> usize {
    let mut row = vec![0u16; other.len() + 1];
    for word in one {
        let mut diagonal = 0;
        let mut left = 0;
        for (slot, against) in row.iter_mut().skip(1).zip(other) {
            let above = *slot;
            *slot = if word == against {
                diagonal + 1
            } else {
                above.max(left)
            };
            diagonal = above;
            left = *slot;
        }
    }
    row.last().copied().unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_order_is_the_longest() {
        assert_eq!(common_in_order(&[1, 2, 3, 4], &[2, 9, 3, 1, 4]), 3);
        assert_eq!(common_in_order(&[], &[1]), 0);
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
