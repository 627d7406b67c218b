//! A small set of words that is asked often.

/// Words to be asked for, in a table with free slots.
#[derive(Debug)]
pub(crate) struct WordSet {
    /// Words, one higher than they are, so that 0 is free.
    slots: Vec<u32>,
}

impl WordSet {
    /// The set of these words.
    pub(crate) fn of(words: &[u32]) -> Self {
        let mut set = Self {
            slots: vec![0; (4 * words.len()).next_power_of_two()],
        };
        for word in words {
            let mut at = set.first(*word);
            while set.slots.get(at).is_some_and(|slot| *slot != 0) {
                at = (at + 1) & (set.slots.len() - 1);
            }
            if let Some(slot) = set.slots.get_mut(at) {
                *slot = word + 1;
            }
        }
        set
    }

    /// Whether a word is among them.
    pub(crate) fn has(&self, word: u32) -> bool {
        let mut at = self.first(word);
        while let Some(slot) = self.slots.get(at).filter(|slot| **slot != 0) {
            if *slot == word + 1 {
                return true;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        false
    }

    /// Where a word is looked for first.
    fn first(&self, word: u32) -> usize {
        (word.wrapping_mul(0x9E37_79B1) >> 12) as usize & (self.slots.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_its_words_and_no_others() {
        let words: Vec<u32> = (0..200).map(|at| at * 7919).collect();
        let set = WordSet::of(&words);
        for word in 0..200 * 7919 {
            assert_eq!(set.has(word), word % 7919 == 0, "{word}");
        }
        assert!(!WordSet::of(&[]).has(0));
    }
}
