//! Words to values, as fast as the memory allows.

use crate::text::WordKey;

/// A table that is built once and asked often.
///
/// A filter of one bit a hash stops most words of a text before the table is touched.
#[derive(Debug)]
pub(crate) struct KeyTable<T> {
    filter: Box<[u64]>,
    /// Open addressing, linear probing; [`WordKey::NONE`] is a free place. A power of two long, at most half full.
    places: Box<[(WordKey, T)]>,
}

/// Bits of the filter for each key: one word in eight gets past it wrongly at most.
const FILTER_BITS_PER_KEY: usize = 16;

impl<T: Copy + Default> KeyTable<T> {
    /// Of keys that differ from each other and from [`WordKey::NONE`].
    pub(crate) fn new(entries: &[(WordKey, T)]) -> Self {
        let size = (entries.len() * 2 + 1).next_power_of_two();
        let bits = (entries.len() * FILTER_BITS_PER_KEY)
            .next_power_of_two()
            .max(64);
        let mut filter = vec![0; bits / 64].into_boxed_slice();
        let mut places = vec![(WordKey::NONE, T::default()); size].into_boxed_slice();
        for (key, value) in entries {
            let hash = key.hash();
            let (word, bit) = filter_place(hash, &filter);
            if let Some(word) = filter.get_mut(word) {
                *word |= bit;
            }
            let mut place = hash as usize & (size - 1);
            while let Some(slot) = places.get_mut(place) {
                if slot.0 == WordKey::NONE {
                    *slot = (*key, *value);
                    break;
                }
                place = (place + 1) & (size - 1);
            }
        }
        Self { filter, places }
    }

    /// The value of a key.
    #[inline]
    pub(crate) fn get(&self, key: WordKey) -> Option<T> {
        let hash = key.hash();
        let (word, bit) = filter_place(hash, &self.filter);
        if self.filter.get(word).is_none_or(|word| word & bit == 0) {
            return None;
        }
        self.probe(key, hash)
    }

    fn probe(&self, key: WordKey, hash: u64) -> Option<T> {
        let mask = self.places.len() - 1;
        let mut place = hash as usize & mask;
        loop {
            let (found, value) = *self.places.get(place)?;
            if found == WordKey::NONE {
                return None;
            }
            if found == key {
                return Some(value);
            }
            place = (place + 1) & mask;
        }
    }
}

#[inline]
fn filter_place(hash: u64, filter: &[u64]) -> (usize, u64) {
    let bit = (hash >> 32) as usize & (filter.len() * 64 - 1);
    (bit / 64, 1 << (bit % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_and_no_other() {
        let key = |number: u128| WordKey(number * 0x1_2345_6789 + 1);
        let entries: Vec<(WordKey, u32)> = (0..5000).map(|n| (key(n), n as u32)).collect();
        let table = KeyTable::new(&entries);
        for (key, value) in &entries {
            assert_eq!(table.get(*key), Some(*value));
        }
        for number in 5000..10_000 {
            assert_eq!(table.get(key(number)), None);
        }
        assert_eq!(table.get(WordKey::NONE), None);
        assert_eq!(KeyTable::<u32>::new(&[]).get(key(1)), None);
    }
}
