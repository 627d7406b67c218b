//! Pairs of sentences that may be copies, whatever the size of the folder.
//!
//! Three ways to meet: equal words by their hash, at any distance of days; near ones by MinHash of word pairs in bands;
//! contained ones by winnowing (Schleimer, Wilkerson and Aiken 2003), which finds every common run of
//! [`SHINGLE`] + [`WINDOW`] − 1 words. Near and contained ones meet within some days, and at any distance where few
//! sentences meet.

use crate::align::sentences::Sentences;
use crate::align::story_builder::STORY_DAYS;

/// Fewer common words than these are chance.
pub(super) const FEWEST_WORDS: usize = 6;
/// Words of a sentence that are looked at.
pub(super) const MOST_WORDS: usize = 200;

/// MinHash: pairs of likeness .3 meet with a probability of .95, of .1 with .27.
const BANDS: u64 = 32;
const ROWS: u64 = 2;
/// Winnowing: shingles of so many words, one of so many in a row is kept.
const SHINGLE: usize = 3;
const WINDOW: usize = 4;
/// The fingerprints are gone through in so many parts, so that few are held at once.
const PARTS: u64 = 8;

/// A bucket with more sentences in one window of days tells nothing: it is a title or a set phrase, and a real copy
/// has rarer buckets beside it.
const CROWD: usize = 60;
/// A bucket with no more sentences in the whole folder is compared whatever the days.
const FEW: usize = 12;
/// Equal sentences that are all compared with each other; of more each is compared with the next.
const EQUAL_CROWD: usize = 4 * CROWD;

/// The number of tasks of [`meet`].
pub(super) const TASKS: usize = (1 + BANDS + PARTS) as usize;

const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// A sentence in a bucket: the key of that, the day of its document, and its number.
pub(super) type Entry<S> = (u64, i32, S);

/// The day of an entry whose document has none: before all others.
pub(super) const NO_DAY: i32 = i32::MIN;

/// Pairs of sentences of two documents, the lower number first, that meet in one task of [`TASKS`]; ascending.
///
/// `days` is the day of each document, as far as known.
pub(super) fn meet(sentences: &Sentences, days: &[Option<i32>], task: usize) -> Vec<(u32, u32)> {
    let mut entries: Vec<Entry<u32>> = Vec::new();
    for document in 0..sentences.documents() as u32 {
        let day = days.get(document as usize).copied().flatten();
        let day = day.unwrap_or(NO_DAY);
        for sentence in sentences.of_document(document) {
            let words = capped(sentences.words(sentence));
            if words.len() >= FEWEST_WORDS {
                keys_of(words, task, |key| entries.push((key, day, sentence)));
            }
        }
    }
    entries.sort_unstable();
    let mut pairs = pairs_in(task, &entries);
    pairs.retain(|(one, other)| sentences.document_of(*one) != sentences.document_of(*other));
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The keys of the buckets of one task that a sentence is in; one more than once where it has it at several places.
pub(super) fn keys_of(words: &[u32], task: usize, mut put: impl FnMut(u64)) {
    match task as u64 {
        0 => put(words.iter().fold(0, |hash, word| mixed(hash, *word))),
        band @ 1..=BANDS => put(band_of(words, band)),
        part => winnow(words, |key| {
            if key % PARTS == part - BANDS - 1 {
                put(key);
            }
        }),
    }
}

/// The pairs in the buckets of a task, whose entries are ascending.
pub(super) fn pairs_in<S: Copy + Ord>(task: usize, entries: &[Entry<S>]) -> Vec<(S, S)> {
    match task {
        0 => pairs_of(entries, None, EQUAL_CROWD),
        _ => pairs_of(entries, Some(STORY_DAYS), CROWD),
    }
}

/// The words of a sentence that are looked at.
pub(super) fn capped(words: &[u32]) -> &[u32] {
    words.get(..words.len().min(MOST_WORDS)).unwrap_or_default()
}

fn mixed(hash: u64, word: u32) -> u64 {
    let hash = (hash ^ u64::from(word)).wrapping_mul(MIX);
    hash ^ (hash >> 29)
}

/// The hash of a few words in a row.
fn shingle(words: &[u32]) -> u64 {
    words.iter().fold(0, |hash, word| mixed(hash, *word))
}

/// The least of permuted hashes of all word pairs, for each row of a band, as one number.
fn band_of(words: &[u32], band: u64) -> u64 {
    let row = |row: u64| {
        let seed = mixed(band * ROWS + row, 1);
        let permuted = words.windows(2).map(|pair| {
            let hash = (shingle(pair) ^ seed).wrapping_mul(MIX);
            hash ^ (hash >> 32)
        });
        permuted.min().unwrap_or_default()
    };
    (0..ROWS).fold(band, |hash, number| (hash ^ row(number)).wrapping_mul(MIX))
}

/// Fingerprints: of each few shingles in a row the least, each place once.
fn winnow(words: &[u32], mut put: impl FnMut(u64)) {
    let shingles: Vec<u64> = words.windows(SHINGLE).map(shingle).collect();
    let mut last = None;
    for (begin, window) in shingles.windows(WINDOW).enumerate() {
        let least = (begin..).zip(window).min_by_key(|(_, hash)| **hash);
        if let Some((at, hash)) = least
            && last != Some(at)
        {
            last = Some(at);
            put(*hash);
        }
    }
}

/// Pairs in one bucket and within `window` days (all where `None`). Of a crowd with a window there are none; without
/// one each meets the next.
fn pairs_of<S: Copy + Ord>(entries: &[Entry<S>], window: Option<i32>, crowd: usize) -> Vec<(S, S)> {
    let mut pairs = Vec::new();
    for bucket in entries.chunk_by(|one, other| one.0 == other.0) {
        let window = window.filter(|_| bucket.len() > FEW);
        pair_up(bucket, window, crowd, &mut pairs);
    }
    pairs
}

fn pair_up<S: Copy + Ord>(
    bucket: &[Entry<S>],
    window: Option<i32>,
    crowd: usize,
    pairs: &mut Vec<(S, S)>,
) {
    let is_together = |one: &Entry<S>, other: &Entry<S>| {
        one.1 == NO_DAY || window.is_none_or(|window| other.1.saturating_sub(one.1) <= window)
    };
    for (at, one) in bucket.iter().enumerate() {
        let is_crowded = bucket
            .get(at + crowd)
            .is_some_and(|other| is_together(one, other));
        let most = match (is_crowded, window) {
            (true, Some(_)) => 0,
            (true, None) => 1,
            (false, _) => crowd,
        };
        let others = bucket.get(at + 1..).unwrap_or_default().iter().take(most);
        let met = others.take_while(|other| is_together(one, other));
        pairs.extend(met.map(|other| (one.2.min(other.2), one.2.max(other.2))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_of_six_words_gives_a_common_fingerprint() {
        let run: Vec<u32> = (100..106).collect();
        let around = |seed: u32| -> Vec<u64> {
            let filler = |from: u32| (from..from + 9).map(move |word| word * 7919 + seed);
            let words: Vec<u32> = filler(1)
                .chain(run.iter().copied())
                .chain(filler(40))
                .collect();
            let mut prints = Vec::new();
            winnow(&words, |key| prints.push(key));
            prints
        };
        let one = around(1_000_000);
        assert!(around(2_000_000).iter().any(|key| one.contains(key)));
    }

    #[test]
    fn a_crowd_of_equal_sentences_is_a_chain() {
        let entries: Vec<Entry<u32>> = (0..1_000).map(|at| (1, 0, at)).collect();
        let pairs = pairs_of(&entries, None, EQUAL_CROWD);
        assert!(pairs.len() < 1_000 + EQUAL_CROWD * EQUAL_CROWD);
        assert!((0..999).all(|at| pairs.contains(&(at, at + 1))));
        assert!(pairs_of(&entries, Some(3), CROWD).len() < CROWD * CROWD);
    }
}
