//! Some folded letters looked for in a text that is not folded, without a copy of it, and the words that hold them.

use crate::query::folding::lowercase_letters;
use crate::text::letters_of;

/// The Arabic letters of Unicode begin here.
const ARABIC: u32 = 0x600;
/// The number of them that are known one by one.
const KNOWN: usize = 256;

/// Lets every text through that holds some folded letters, wherever in a word; quickly, since few letters begin them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Prefilter {
    folded: String,
    /// The first of them.
    first: Option<char>,
    /// By place in the Arabic letters: whether it is the first when folded.
    begins: [bool; KNOWN],
}

impl Prefilter {
    /// Of folded letters; none let everything through.
    pub(super) fn new(folded: &str) -> Self {
        let first = folded.chars().next();
        let mut begins = [false; KNOWN];
        for (code, begins) in (ARABIC..).zip(&mut begins) {
            let mut bytes = [0; 4];
            let letter = char::from_u32(code).map(|c| &*c.encode_utf8(&mut bytes));
            *begins = letter.is_some_and(|letter| lowercase_letters(letter).next() == first);
        }
        Self {
            folded: folded.to_owned(),
            first,
            begins,
        }
    }

    /// Whether the letters are somewhere in a text.
    pub(super) fn lets_through(&self, text: &str) -> bool {
        self.first.is_none() || self.places(text).next().is_some()
    }

    /// The words of a text, as they stand in it, that hold the letters; one that holds them twice comes twice.
    pub(super) fn words<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a str> {
        self.places(text).map(|at| word_at(text, at))
    }

    /// Where in a text the letters begin, in bytes, ascending.
    fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let may_begin = text.char_indices().filter(|(_, c)| self.may_begin(*c));
        let places = may_begin.map(|(at, _)| at);
        places.filter(|at| self.is_at(text.get(*at..).unwrap_or_default()))
    }

    fn may_begin(&self, c: char) -> bool {
        if c.is_ascii() {
            return Some(c.to_ascii_lowercase()) == self.first;
        }
        let place = u32::from(c).wrapping_sub(ARABIC) as usize;
        self.begins.get(place).copied().unwrap_or(true)
    }

    fn is_at(&self, rest: &str) -> bool {
        let mut letters = lowercase_letters(rest);
        self.folded
            .chars()
            .all(|wanted| letters.next() == Some(wanted))
    }
}

/// The word of a text that holds a place.
fn word_at(text: &str, at: usize) -> &str {
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    let start = before.char_indices().rev().find(|(_, c)| parts_words(*c));
    let start = start.map_or(0, |(place, c)| place + c.len_utf8());
    let end = after.find(parts_words).map_or(text.len(), |end| at + end);
    text.get(start..end).unwrap_or_default()
}

/// Whether a character stands between words: what vanishes when letters are folded does not.
fn parts_words(c: char) -> bool {
    // Nearly all are: whether another is a letter is looked up in a table.
    if matches!(c, 'ء'..='غ' | 'ف'..='ي') || c.is_alphanumeric() {
        return false;
    }
    let mut bytes = [0; 4];
    let mut letters = letters_of(c.encode_utf8(&mut bytes));
    letters.any(|(_, _, letter)| !letter.is_alphanumeric())
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
            assert!(Prefilter::new("احمد").lets_through(text), "{text}");
        }
        assert!(Prefilter::new("nato").lets_through("قوات (NATO)"));
        assert!(Prefilter::new("2015").lets_through("عام ٢٠١٥"));
        assert!(Prefilter::new("москва").lets_through("в МОСКВА"));
        assert!(Prefilter::new("").lets_through(""));
    }

    #[test]
    fn words_come_as_they_stand_with_their_marks() {
        let text = "قال: «وأَحْمَـد» (أحمد-احمد) 2015م";
        let prefilter = Prefilter::new("احمد");
        let words: Vec<&str> = prefilter.words(text).collect();
        assert_eq!(words, ["وأَحْمَـد", "أحمد", "احمد"]);
        let prefilter = Prefilter::new("م");
        let words: Vec<&str> = prefilter.words("مهم 2015م\u{200F}").collect();
        assert_eq!(
            words,
            ["مهم", "مهم", "2015م\u{200F}"],
            "direction marks fold away"
        );
    }

    #[test]
    fn other_texts_are_held_back() {
        assert!(!Prefilter::new("احمد").lets_through("حمد الله"));
        assert!(!Prefilter::new("احمد").lets_through("احم"));
        assert!(!Prefilter::new("nato").lets_through("ناتو"));
        assert!(!Prefilter::new("a").lets_through(""));
    }
}
