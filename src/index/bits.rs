//! Which places of an array are kept, as bits, and how many before each.

use std::ops::Range;

/// Places in one word.
const WORD: usize = u64::BITS as usize;

/// A bit for each place; the number of kept places before any other costs the same wherever that is.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Bits {
    words: Vec<u64>,
    /// How many are kept before each word.
    before: Vec<u32>,
    /// How many are kept in all.
    count: usize,
}

impl Bits {
    /// The places of the items that are kept.
    pub(super) fn new<T>(items: &[T], is_kept: impl Fn(&T) -> bool) -> Self {
        let word = |items: &[T]| {
            let places = items.iter().enumerate();
            places.fold(0, |word, (place, item)| {
                word | u64::from(is_kept(item)) << place
            })
        };
        Self::of_words(items.chunks(WORD).map(word).collect())
    }

    /// Of the kept places those whose items are kept still.
    pub(super) fn narrowed<T>(&self, items: &[T], is_kept: impl Fn(&T) -> bool) -> Self {
        let keeps = |items: &[T], place: &usize| items.get(*place).is_some_and(&is_kept);
        let words = self.words.iter().zip(items.chunks(WORD));
        let words = words.map(|(word, items)| {
            let kept = ones(*word).filter(|place| keeps(items, place));
            kept.fold(0, |word, place| word | 1 << place)
        });
        Self::of_words(words.collect())
    }

    fn of_words(words: Vec<u64>) -> Self {
        let mut count = 0;
        let before = words.iter().map(|word| {
            let before = count;
            count += word.count_ones();
            before
        });
        Self {
            before: before.collect(),
            words,
            count: count as usize,
        }
    }

    /// How many are kept.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Whether a place is kept.
    pub(super) fn holds(&self, place: usize) -> bool {
        self.word(place / WORD) >> (place % WORD) & 1 == 1
    }

    /// How many are kept before a place.
    pub(super) fn before(&self, place: usize) -> usize {
        let Some(before) = self.before.get(place / WORD) else {
            return self.count;
        };
        let same = self.word(place / WORD) & ((1 << (place % WORD)) - 1);
        (*before + same.count_ones()) as usize
    }

    /// The kept places of a range, ascending.
    pub(super) fn kept(&self, range: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        let words = range.start / WORD..range.end.div_ceil(WORD);
        words
            .flat_map(|number| ones(self.word(number)).map(move |bit| number * WORD + bit))
            .filter(move |place| range.contains(place))
    }

    fn word(&self, number: usize) -> u64 {
        self.words.get(number).copied().unwrap_or(0)
    }
}

/// The places of the bits that are set, ascending.
fn ones(word: u64) -> impl Iterator<Item = usize> {
    let next = |rest: &u64| Some(rest & (rest - 1)).filter(|rest| *rest != 0);
    let rests = std::iter::successors(Some(word).filter(|word| *word != 0), next);
    rests.map(|rest| rest.trailing_zeros() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_answer_as_counting_does() {
        for length in [0, 1, 63, 64, 65, 200, 640] {
            let items: Vec<usize> = (0..length).collect();
            let is_kept = |item: &usize| item % 3 == 1 || (70..130).contains(item);
            let bits = Bits::new(&items, is_kept);
            assert_eq!(
                bits.count(),
                items.iter().filter(|one| is_kept(one)).count()
            );
            let is_even = |item: &usize| item.is_multiple_of(2);
            let both = Bits::new(&items, |item| is_kept(item) && is_even(item));
            assert_eq!(bits.narrowed(&items, is_even), both);
            for place in 0..length + 70 {
                let before = items.iter().take(place).filter(|one| is_kept(one));
                assert_eq!(bits.before(place), before.count(), "{place} of {length}");
                assert_eq!(bits.holds(place), place < length && is_kept(&place));
            }
            for range in [
                0..length,
                5..70.min(length.max(5)),
                64..64,
                66..length.max(66),
            ] {
                let kept: Vec<usize> = bits.kept(range.clone()).collect();
                let expected: Vec<usize> =
                    range.filter(|one| *one < length && is_kept(one)).collect();
                assert_eq!(kept, expected);
            }
        }
    }
}
