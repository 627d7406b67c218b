//! Some folded letters looked for in a text that is not folded, without a copy of it.

use crate::text::{digit_value, letters_of};

/// The Arabic letters of Unicode begin here.
const ARABIC: u32 = 0x600;
/// So many of them are known one by one.
const KNOWN: usize = 256;

/// Lets every text through that holds some folded letters, wherever in a word; quickly, since few letters begin them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sieve {
    folded: String,
    /// The first of them.
    first: Option<char>,
    /// By place in the Arabic letters: whether it is the first when folded.
    begins: [bool; KNOWN],
}

impl Sieve {
    /// Of folded letters; none let everything through.
    pub(super) fn new(folded: &str) -> Self {
        let first = folded.chars().next();
        let mut begins = [false; KNOWN];
        for (code, begins) in (ARABIC..).zip(&mut begins) {
            let mut bytes = [0; 4];
            let letter = char::from_u32(code).map(|c| &*c.encode_utf8(&mut bytes));
            *begins = letter.is_some_and(|letter| folded_letters(letter).next() == first);
        }
        Self {
            folded: folded.to_owned(),
            first,
            begins,
        }
    }

    /// Whether the letters are somewhere in a text.
    pub(super) fn lets_through(&self, text: &str) -> bool {
        let mut places = text.char_indices().filter(|(_, c)| self.may_begin(*c));
        self.first.is_none() || places.any(|(at, _)| self.is_at(text.get(at..).unwrap_or_default()))
    }

    fn may_begin(&self, c: char) -> bool {
        if c.is_ascii() {
            return Some(c.to_ascii_lowercase()) == self.first;
        }
        let place = u32::from(c).wrapping_sub(ARABIC) as usize;
        self.begins.get(place).copied().unwrap_or(true)
    }

    fn is_at(&self, rest: &str) -> bool {
        let mut letters = folded_letters(rest);
        self.folded
            .chars()
            .all(|wanted| letters.next() == Some(wanted))
    }
}

/// Folded letters, digits Western and letters small, as in what is searched for.
fn folded_letters(text: &str) -> impl Iterator<Item = char> + '_ {
    letters_of(text).map(|(_, _, letter)| match digit_value(letter) {
        Some(value) => char::from(b'0' + value),
        // Nearly all are: whether another is a capital is looked up in a table.
        None if ('ء'..='ي').contains(&letter) => letter,
        None if letter.is_ascii() => letter.to_ascii_lowercase(),
        None if letter.is_uppercase() => letter.to_lowercase().next().unwrap_or(letter),
        None => letter,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_found_in_every_spelling() {
        for text in [
            "إلى أَحْمَد",
            "الأحمـــد",
            "ٱحمد",
            "\u{FE8D}\u{FEA3}\u{FEE4}\u{FEAA} in presentation forms",
        ] {
            assert!(Sieve::new("احمد").lets_through(text), "{text}");
        }
        assert!(Sieve::new("nato").lets_through("قوات (NATO)"));
        assert!(Sieve::new("2015").lets_through("عام ٢٠١٥"));
        assert!(Sieve::new("москва").lets_through("в МОСКВА"));
        assert!(Sieve::new("").lets_through(""));
    }

    #[test]
    fn other_texts_are_held_back() {
        assert!(!Sieve::new("احمد").lets_through("حمد الله"));
        assert!(!Sieve::new("احمد").lets_through("احم"));
        assert!(!Sieve::new("nato").lets_through("ناتو"));
        assert!(!Sieve::new("a").lets_through(""));
    }
}
