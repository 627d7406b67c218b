//! The packed letters of a key, for what runs on every word.

use crate::text::WordKey;

/// The codes of letters in a key; a test holds them against [`WordKey::of`].
pub(super) mod code {
    pub(in crate::event) const ALEF: u8 = 1;
    pub(in crate::event) const BEH: u8 = 2;
    pub(in crate::event) const TEH: u8 = 3;
    pub(in crate::event) const SEEN: u8 = 12;
    pub(in crate::event) const FEH: u8 = 20;
    pub(in crate::event) const KAF: u8 = 22;
    pub(in crate::event) const LAM: u8 = 23;
    pub(in crate::event) const MEEM: u8 = 24;
    pub(in crate::event) const NOON: u8 = 25;
    pub(in crate::event) const HEH: u8 = 26;
    pub(in crate::event) const WAW: u8 = 27;
    pub(in crate::event) const YEH: u8 = 28;
}

const LETTER_BITS: u32 = 5;

/// A word with its length and its first letters at hand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    pub(super) key: WordKey,
    pub(super) len: u32,
    /// The first [`HEAD`] letters, the first highest; zero where the word is shorter.
    head: u32,
}

/// Letters in `head`.
const HEAD: u32 = 6;

impl Letters {
    pub(super) fn new(key: WordKey) -> Self {
        let len = key.len();
        let head = match len.checked_sub(HEAD) {
            Some(behind) => (key.0 >> (LETTER_BITS * behind)) as u32,
            None => (key.0 as u32) << (LETTER_BITS * (HEAD - len)),
        };
        Self { key, len, head }
    }

    /// The code of one of the first [`HEAD`] letters; 0 behind the end.
    pub(super) fn front(self, index: u32) -> u8 {
        (self.head >> (LETTER_BITS * (HEAD - 1 - index)) & 31) as u8
    }

    /// The code of one of the last twelve letters; 0 before the beginning.
    pub(super) fn back(self, index: u32) -> u8 {
        (self.key.0 as u64 >> (LETTER_BITS * index) & 31) as u8
    }

    pub(super) fn without_front(self, count: u32) -> Self {
        let len = self.len.saturating_sub(count);
        let mask = (1u128 << (LETTER_BITS * len)) - 1;
        Self::new(WordKey(self.key.0 & mask))
    }

    pub(super) fn has_article(self) -> bool {
        const ARTICLE: u32 = (code::ALEF as u32) << 5 | code::LAM as u32;
        self.head >> (LETTER_BITS * (HEAD - 2)) == ARTICLE
    }

    pub(super) fn has_conjunction(self) -> bool {
        matches!(self.front(0), code::WAW | code::FEH)
    }
}

/// The last three letters that known words can have, with any ending: one bit each, so that most words of a text stop
/// here. What stands before a word does not change them.
#[derive(Debug)]
pub(super) struct LastLetters(Box<[u64]>);

impl LastLetters {
    const BITS: usize = 1 << (3 * LETTER_BITS);

    /// Of these words.
    pub(super) fn of(words: impl Iterator<Item = WordKey>) -> Self {
        let mut letters = Self(vec![0; Self::BITS / 64].into());
        let endings = ["", "ا", "ه", "ها", "هم", "نا", "هما", "ين", "ان"].map(WordKey::of);
        for word in words {
            for ending in endings {
                let whole = word.0 << (LETTER_BITS * ending.len()) | ending.0;
                letters.set(whole);
                if word.len() + ending.len() == 2 {
                    // Any letter may stand before a word of two.
                    (1..32).for_each(|letter| letters.set(letter << (2 * LETTER_BITS) | whole));
                }
            }
        }
        letters
    }

    /// Whether the word can be one of them.
    pub(super) fn may_be(&self, word: WordKey) -> bool {
        let place = Self::place(word.0);
        let bits = self.0.get(place / 64);
        bits.is_some_and(|bits| bits >> (place % 64) & 1 != 0)
    }

    fn set(&mut self, word: u128) {
        let place = Self::place(word);
        if let Some(bits) = self.0.get_mut(place / 64) {
            *bits |= 1 << (place % 64);
        }
    }

    fn place(word: u128) -> usize {
        word as usize & (Self::BITS - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_keys() {
        for (letter, code) in [
            ("ا", code::ALEF),
            ("ب", code::BEH),
            ("ت", code::TEH),
            ("س", code::SEEN),
            ("ف", code::FEH),
            ("ك", code::KAF),
            ("ل", code::LAM),
            ("م", code::MEEM),
            ("ن", code::NOON),
            ("ه", code::HEH),
            ("و", code::WAW),
            ("ي", code::YEH),
        ] {
            assert_eq!(WordKey::of(letter), WordKey(code.into()), "{letter}");
        }
    }
}
