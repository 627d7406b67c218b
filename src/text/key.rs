//! A word as one number: its folded letters.

use crate::text::letter::{ALPHABET, Folded, fold};

/// The folded letters of a word, five bits each: equal words have equal keys, whatever their spelling.
///
/// Words of more than 25 letters have [`WordKey::NONE`]: none such is in the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct WordKey(pub(crate) u128);

impl WordKey {
    /// No letters, or too many.
    pub const NONE: Self = Self(0);
    /// Letters that fit.
    pub const MAX_LETTERS: u32 = 25;

    /// The key of a word; marks are skipped, anything that is not Arabic ends it.
    pub fn of(word: &str) -> Self {
        let (mut key, mut letters) = (Self::NONE, 0);
        for c in word.chars() {
            match fold(c) {
                Folded::Letter(code) => (key, letters) = (key.with(code), letters + 1),
                Folded::Pair(one, two) => (key, letters) = (key.with(one).with(two), letters + 2),
                Folded::Mark => {}
                Folded::Other => break,
            }
        }
        if letters > Self::MAX_LETTERS {
            Self::NONE
        } else {
            key
        }
    }

    /// This word with one more letter, by its code.
    #[inline]
    pub(crate) fn with(self, code: u8) -> Self {
        Self(self.0 << 5 | u128::from(code))
    }

    /// Letters that fit half a key.
    pub(crate) const RUN_LETTERS: u32 = 12;

    /// This word with a run of `length` letters more, at most [`WordKey::RUN_LETTERS`].
    #[inline]
    pub(crate) fn with_run(self, run: u64, length: u32) -> Self {
        if self.is_empty() {
            return Self(u128::from(run));
        }
        Self(self.0 << (5 * length) | u128::from(run))
    }

    /// Number of letters.
    pub fn len(self) -> u32 {
        (132 - self.0.leading_zeros()) / 5
    }

    /// Whether there are no letters.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The letter at `index` from the front, folded.
    pub fn letter(self, index: u32) -> Option<char> {
        let shift = self.len().checked_sub(index + 1)? * 5;
        ALPHABET
            .get(
                usize::try_from((self.0 >> shift) & 31)
                    .ok()?
                    .checked_sub(1)?,
            )
            .copied()
    }

    /// Writes its letters, folded, and gives their number; those that do not fit are left out at the front.
    pub fn spell(self, letters: &mut [char]) -> usize {
        let count = (self.len() as usize).min(letters.len());
        let mut rest = self.0;
        for slot in letters.iter_mut().take(count).rev() {
            let code = (rest & 31) as usize;
            *slot = code
                .checked_sub(1)
                .and_then(|code| ALPHABET.get(code))
                .copied()
                .unwrap_or_default();
            rest >>= 5;
        }
        count
    }

    /// The last letter, folded.
    pub fn last(self) -> Option<char> {
        self.letter(self.len().checked_sub(1)?)
    }

    /// The word without its first `count` letters.
    pub fn without_front(self, count: u32) -> Self {
        let kept = self.len().saturating_sub(count) * 5;
        Self(self.0 & ((1u128 << kept) - 1))
    }

    /// The word without its last `count` letters.
    pub fn without_back(self, count: u32) -> Self {
        Self(self.0.checked_shr(count * 5).unwrap_or(0))
    }

    /// The word with the letters of another behind it, or [`WordKey::NONE`] where it gets too long.
    pub fn followed_by(self, other: Self) -> Self {
        if self.len() + other.len() > Self::MAX_LETTERS {
            return Self::NONE;
        }
        Self(self.0 << (5 * other.len()) | other.0)
    }

    /// The word with these letters before it, or [`WordKey::NONE`] where it gets too long.
    pub(crate) fn prefixed(self, front: &str) -> Self {
        let prefix = Self::of(front);
        if prefix.len() + self.len() > Self::MAX_LETTERS {
            return Self::NONE;
        }
        Self(prefix.0 << (5 * self.len()) | self.0)
    }

    /// Whether it begins with these letters (already folded).
    pub fn starts_with(self, prefix: &str) -> bool {
        prefix
            .chars()
            .enumerate()
            .all(|(index, c)| self.letter(index as u32) == Some(c))
    }

    /// The word with each letter that is written three times or more in a row written once: اليوووم is اليوم; `None`
    /// where no letter is.
    pub fn unstretched(self) -> Option<Self> {
        let letters = self.len();
        // Five zero bits where a letter, the one before and the one before that are equal.
        let pairs = self.0 ^ (self.0 >> 5);
        let runs = pairs | (pairs >> 5);
        let is_stretched = (0..letters.saturating_sub(2)).any(|at| (runs >> (5 * at)) & 31 == 0);
        if !is_stretched {
            return None;
        }
        let code = |at: u32| (self.0 >> (5 * at)) & 31;
        let (mut word, mut at) = (Self::NONE, letters);
        while at > 0 {
            let run = (0..at)
                .rev()
                .take_while(|before| code(*before) == code(at - 1))
                .count() as u32;
            let kept = if run > 2 { 1 } else { run };
            for _ in 0..kept {
                word = Self(word.0 << 5 | code(at - 1));
            }
            at -= run;
        }
        Some(word)
    }

    /// A hash with all its bits well mixed.
    #[inline]
    pub(crate) fn hash(self) -> u64 {
        let folded = self.0 as u64 ^ ((self.0 >> 64) as u64).rotate_left(23);
        let mixed = folded.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed ^ (mixed >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretched_letters_are_written_once() {
        for (word, plain) in [
            ("اليوووم", "اليوم"),
            ("بكرررا", "بكرا"),
            ("هههه", "ه"),
            ("ممممتتت", "مت"),
        ] {
            assert_eq!(
                WordKey::of(word).unstretched(),
                Some(WordKey::of(plain)),
                "{word}"
            );
        }
        for word in ["الله", "اليووم", "م", "", "ممكن"] {
            assert_eq!(WordKey::of(word).unstretched(), None, "{word}");
        }
    }

    #[test]
    fn spellings_of_one_word_have_one_key() {
        let plain = WordKey::of("الاربعاء");
        for same in [
            "الأربعاء",
            "الأرْبِعاء",
            "الأربعـــاء",
            "ﺍﻷﺭﺑﻌﺎﺀ",
            "الأ\u{200C}ربعاء",
        ] {
            assert_eq!(WordKey::of(same), plain, "{same}");
        }
        assert_eq!(WordKey::of("جمادى الأولى"), WordKey::of("جمادي"));
        assert_ne!(WordKey::of("الاربعا"), plain);
        assert_eq!(WordKey::of("Friday"), WordKey::NONE);
        assert_eq!(WordKey::of(&"ا".repeat(26)), WordKey::NONE);
        assert_eq!(WordKey::of(&"م".repeat(26)), WordKey::NONE);
    }

    #[test]
    fn letters_are_taken_apart() {
        let key = WordKey::of("والجمعة");
        assert_eq!(key.len(), 7);
        assert!(key.starts_with("وال"));
        assert_eq!(key.last(), Some('ه'));
        assert_eq!(key.without_front(3), WordKey::of("جمعة"));
        assert_eq!(key.without_back(1), WordKey::of("والجمع"));
        assert_eq!(key.without_front(9), WordKey::NONE);
    }
}
