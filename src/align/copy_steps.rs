//! Copies in steps of which none needs all documents: for engines that spread them over many machines.
//!
//! Each step runs what [`align`](crate::align::align) runs in memory, so both find the same: the keys by which a
//! sentence meets others, the pairs of a bucket, whether a pair is a copy, and which copies of two documents stay.
//! Documents are numbered in an order that their content makes ([`content_of`] first, then source, day and name).

use xxhash_rust::xxh3::xxh3_64;

use crate::align::copies::{CopyPair, SentenceRef, best_partners, judged};
use crate::align::copy_candidates::{FEWEST_WORDS, NO_DAY, TASKS, capped, keys_of, pairs_in};
use crate::align::sentences::words_of;
use crate::text::Span;

/// A sentence that is long enough to be a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopySentence {
    /// Its position in its document.
    pub sentence: u32,
    /// Its words as hashes of their folded letters, as far as they are looked at.
    pub words: Vec<u32>,
    /// The buckets that it is in, as the number of their task and their key in it; one may be there twice.
    pub keys: Vec<(u32, u64)>,
}

/// What documents are ordered by before source, day of writing and name.
pub fn content_of(text: &str) -> u64 {
    xxh3_64(text.as_bytes())
}

/// The sentences of a text that are long enough.
pub fn copy_sentences(text: &str, sentences: &[Span]) -> Vec<CopySentence> {
    let mut tokens = Vec::new();
    let of = |(number, span): (u32, &Span)| {
        let mut words = words_of(text, *span, &mut tokens);
        words.truncate(capped(&words).len());
        (words.len() >= FEWEST_WORDS).then(|| CopySentence {
            sentence: number,
            keys: all_keys(&words),
            words,
        })
    };
    (0..).zip(sentences).filter_map(of).collect()
}

fn all_keys(words: &[u32]) -> Vec<(u32, u64)> {
    let mut keys = Vec::new();
    for task in 0..TASKS {
        keys_of(words, task, |key| keys.push((task as u32, key)));
    }
    keys
}

/// The pairs of two documents in one bucket of a task, of sentences with the days of their documents.
pub fn copy_pairs(
    task: u32,
    bucket: impl IntoIterator<Item = (Option<i32>, SentenceRef)>,
) -> Vec<(SentenceRef, SentenceRef)> {
    let entries = bucket.into_iter();
    let mut entries: Vec<_> = entries
        .map(|(day, at)| (0, day.unwrap_or(NO_DAY), at))
        .collect();
    entries.sort_unstable();
    let mut pairs = pairs_in(task as usize, &entries);
    pairs.retain(|(one, other)| one.document != other.document);
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Whether two sentences are copies by their words.
pub fn judge_copy(
    pair: (SentenceRef, SentenceRef),
    words: (&[u32], &[u32]),
) -> Option<CopyPair<SentenceRef>> {
    judged(pair, words)
}

/// The copies without those whose sentences have a clearly better partner; all copies of two documents are needed.
pub fn best_copies(copies: Vec<CopyPair<SentenceRef>>) -> Vec<CopyPair<SentenceRef>> {
    best_partners(copies, |at| at.document)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::CopyKind;

    const TEXT: &str =
        "أعلن الوزير أمس افتتاح الجسر الجديد فوق النهر في المدينة القديمة. حضر كثيرون.";

    fn sentences() -> Vec<CopySentence> {
        let end = TEXT.find('.').map_or(TEXT.len(), |at| at + 1);
        let spans = [(0, end), (end, TEXT.len())];
        let spans = spans.map(|(start, end)| Span {
            start: start as u32,
            end: end as u32,
        });
        copy_sentences(TEXT, &spans)
    }

    #[test]
    fn only_a_long_sentence_has_keys_and_one_of_each_band() {
        let found = sentences();
        assert_eq!(found.len(), 1);
        let tasks: Vec<u32> = found[0].keys.iter().map(|(task, _)| *task).collect();
        assert_eq!(&tasks[..33], (0..33).collect::<Vec<u32>>());
        assert!(tasks.len() > 33 && tasks.iter().all(|task| (*task as usize) < TASKS));
    }

    #[test]
    fn a_bucket_pairs_other_documents_alone() {
        let at = |document, sentence| (Some(7), SentenceRef { document, sentence });
        let pairs = copy_pairs(0, [at(2, 1), at(1, 0), at(1, 3)]);
        let place = |document, sentence| SentenceRef { document, sentence };
        let expected = [(place(1, 0), place(2, 1)), (place(1, 3), place(2, 1))];
        assert_eq!(pairs, expected);
    }

    #[test]
    fn equal_words_are_judged_identical() {
        let words = &sentences()[0].words;
        let places = [0, 1].map(|document| SentenceRef {
            document,
            sentence: 0,
        });
        let copy = judge_copy((places[0], places[1]), (words, words)).map(|copy| copy.kind);
        assert_eq!(copy, Some(CopyKind::Identical));
    }
}
