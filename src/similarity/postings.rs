//! Which entries have a word, and which of them share most words with one.

use std::ops::Range;

use crate::similarity::Slots;

/// Entries that are looked at for one word: a word in more of them tells none apart.
const MOST_WITH: u32 = 80;
/// A word in more entries than these is not looked at.
const MOST_COUNTED: u32 = MOST_WITH * 6;

/// For each word that two entries or more have, and not too many, the first of them.
#[derive(Clone, Debug)]
pub(crate) struct Postings {
    counts: Vec<u32>,
    /// Where the list of a word begins in `entries`; it ends where the next begins.
    begins: Vec<u32>,
    entries: Vec<u32>,
}

impl Postings {
    /// From the words of all entries (`lists` are places in `words`) and how many entries have each word.
    pub(crate) fn new(
        lists: impl Iterator<Item = Range<usize>>,
        words: &[u32],
        counts: &[u32],
    ) -> Self {
        let mut begins = Vec::with_capacity(counts.len() + 1);
        let mut end = 0;
        for count in counts {
            begins.push(end);
            end += length(*count);
        }
        begins.push(end);
        let mut postings = Self {
            counts: counts.to_vec(),
            begins,
            entries: vec![0; end as usize],
        };
        let mut next = postings.begins.clone();
        for (entry, list) in (0..).zip(lists) {
            for word in words.get(list).unwrap_or_default() {
                postings.put(*word, entry, &mut next);
            }
        }
        postings
    }

    fn put(&mut self, word: u32, entry: u32, next: &mut [u32]) {
        let end = self.begins.get(word as usize + 1).copied();
        let (Some(end), Some(at)) = (end, next.get_mut(word as usize)) else {
            return;
        };
        if *at < end
            && let Some(slot) = self.entries.get_mut(*at as usize)
        {
            *slot = entry;
            *at += 1;
        }
    }

    /// How many entries have a word; `None` where that is one, or too many.
    pub(crate) fn count(&self, word: u32) -> Option<u32> {
        let count = self.counts.get(word as usize)?;
        (length(*count) > 0).then_some(*count)
    }

    /// Whether two entries or more have a word.
    pub(crate) fn is_shared(&self, word: u32) -> bool {
        self.counts
            .get(word as usize)
            .is_some_and(|count| *count > 1)
    }

    /// The first entries that have a word, in order.
    pub(crate) fn of(&self, word: u32) -> &[u32] {
        let word = word as usize;
        let begin = self.begins.get(word).copied().unwrap_or_default();
        let end = self.begins.get(word + 1).copied().unwrap_or_default();
        let list = begin as usize..end as usize;
        self.entries.get(list).unwrap_or_default()
    }
}

/// The length of the list of a word that so many entries have.
fn length(count: u32) -> u32 {
    match count {
        2..=MOST_COUNTED => count.min(MOST_WITH),
        _ => 0,
    }
}

/// Weights that entries share with one, added up.
#[derive(Debug)]
pub(crate) struct Shared(Slots<f32>);

impl Shared {
    /// With room for so many entries.
    pub(crate) fn with_room(entries: usize) -> Self {
        Self(Slots::with_room(entries))
    }

    /// Adds to the weight of an entry.
    pub(crate) fn add(&mut self, entry: u32, weight: f32) {
        self.0.change(entry, |sum| *sum += weight);
    }

    /// The entries with the highest weights, the heaviest first; of equals the earlier.
    pub(crate) fn heaviest(self, most: usize) -> Vec<(u32, f32)> {
        let mut entries = self.0.into_entries();
        let order = |one: &(u32, f32), other: &(u32, f32)| {
            other.1.total_cmp(&one.1).then(one.0.cmp(&other.0))
        };
        if entries.len() > most {
            entries.select_nth_unstable_by(most, order);
            entries.truncate(most);
        }
        entries.sort_unstable_by(order);
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_entry_or_of_too_many_have_no_list() {
        let lists = [0..2, 2..4, 4..5];
        let postings = Postings::new(lists.into_iter(), &[0, 1, 0, 2, 0], &[3, 1, 1]);
        assert_eq!(
            (postings.count(0), postings.of(0)),
            (Some(3), &[0, 1, 2][..])
        );
        assert_eq!((postings.count(1), postings.of(1)), (None, &[][..]));
        let many = MOST_COUNTED as usize + 1;
        let words = vec![0; many];
        let lists = (0..many).map(|at| at..at + 1);
        let postings = Postings::new(lists, &words, &[many as u32]);
        assert_eq!(postings.count(0), None);
    }

    #[test]
    fn a_list_holds_the_first_entries_only() {
        let words = vec![0; 100];
        let postings = Postings::new((0..100).map(|at| at..at + 1), &words, &[100]);
        assert!(postings.of(0).iter().copied().eq(0..MOST_WITH));
    }

    #[test]
    fn the_heaviest_come_first_and_of_equals_the_earlier() {
        let mut shared = Shared::with_room(300);
        for entry in 0..300 {
            shared.add(entry, 1.0);
        }
        shared.add(7, 1.0);
        shared.add(299, 0.5);
        let heaviest = [(7, 2.0), (299, 1.5), (0, 1.0), (1, 1.0)];
        assert_eq!(shared.heaviest(4), heaviest);
        assert!(Shared::with_room(0).heaviest(4).is_empty());
    }
}
