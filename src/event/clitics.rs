//! Words without what is written onto them.
//!
//! This runs for every word of a sentence with a date, so it looks at the packed letters of a key themselves.

use crate::text::WordKey;

/// What is written onto a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Front {
    /// Letters of conjunction and preposition.
    pub(super) outside: u8,
    /// و or ف stands in front.
    pub(super) has_conjunction: bool,
    /// ب, ل or ك stands in front.
    pub(super) has_preposition: bool,
    /// It has its article.
    pub(super) has_article: bool,
    /// A pronoun or another ending was taken off.
    pub(super) has_ending: bool,
}

/// The codes of letters in a key; a test holds them against [`WordKey::of`].
mod code {
    pub(super) const ALEF: u8 = 1;
    pub(super) const BEH: u8 = 2;
    pub(super) const TEH: u8 = 3;
    pub(super) const SEEN: u8 = 12;
    pub(super) const FEH: u8 = 20;
    pub(super) const KAF: u8 = 22;
    pub(super) const LAM: u8 = 23;
    pub(super) const MEEM: u8 = 24;
    pub(super) const NOON: u8 = 25;
    pub(super) const HEH: u8 = 26;
    pub(super) const WAW: u8 = 27;
    pub(super) const YEH: u8 = 28;
}

const LETTER_BITS: u32 = 5;

/// A word with its length and its first letters at hand.
#[derive(Clone, Copy, Debug)]
struct Letters {
    key: WordKey,
    len: u32,
    /// The first [`HEAD`] letters, the first highest; zero where the word is shorter.
    head: u32,
}

/// Letters in `head`.
const HEAD: u32 = 6;

impl Letters {
    fn new(key: WordKey) -> Self {
        let len = key.len();
        let head = match len.checked_sub(HEAD) {
            Some(behind) => (key.0 >> (LETTER_BITS * behind)) as u32,
            None => (key.0 as u32) << (LETTER_BITS * (HEAD - len)),
        };
        Self { key, len, head }
    }

    /// The code of one of the first [`HEAD`] letters; 0 behind the end.
    fn front(self, index: u32) -> u8 {
        (self.head >> (LETTER_BITS * (HEAD - 1 - index)) & 31) as u8
    }

    /// The code of one of the last twelve letters; 0 before the beginning.
    fn back(self, index: u32) -> u8 {
        (self.key.0 as u64 >> (LETTER_BITS * index) & 31) as u8
    }

    fn without_front(self, count: u32) -> Self {
        let len = self.len.saturating_sub(count);
        let mask = (1u128 << (LETTER_BITS * len)) - 1;
        Self::new(WordKey(self.key.0 & mask))
    }

    fn has_article(self) -> bool {
        const ARTICLE: u32 = (code::ALEF as u32) << 5 | code::LAM as u32;
        self.head >> (LETTER_BITS * (HEAD - 2)) == ARTICLE
    }

    fn has_conjunction(self) -> bool {
        matches!(self.front(0), code::WAW | code::FEH)
    }
}

/// Asks for the word without what may stand before it, the whole word first, until there is an answer.
pub(super) fn ask_fronts<T>(
    key: WordKey,
    mut ask: impl FnMut(WordKey, Front) -> Option<T>,
) -> Option<T> {
    let word = Letters::new(key);
    let found = ask_prepositions(word, Front::default(), &mut ask);
    if found.is_some() || !word.has_conjunction() || word.len < 3 {
        return found;
    }
    let front = Front {
        outside: 1,
        has_conjunction: true,
        ..Front::default()
    };
    ask_prepositions(word.without_front(1), front, &mut ask)
}

fn ask_prepositions<T>(
    word: Letters,
    front: Front,
    ask: &mut impl FnMut(WordKey, Front) -> Option<T>,
) -> Option<T> {
    let mut ask = |word: Letters, front| (word.len > 1).then(|| ask(word.key, front)).flatten();
    if let Some(found) = ask(word, front) {
        return Some(found);
    }
    let with_article = Front {
        has_article: true,
        ..front
    };
    if word.has_article() {
        return ask(word.without_front(2), with_article);
    }
    if !matches!(word.front(0), code::BEH | code::LAM | code::KAF) {
        return None;
    }
    let behind = word.without_front(1);
    let with_preposition = Front {
        outside: front.outside + 1,
        has_preposition: true,
        ..front
    };
    if behind.has_article() {
        let both = Front {
            has_article: true,
            ..with_preposition
        };
        return ask(behind.without_front(2), both);
    }
    // لل is ل and the article in one: it stays on the word.
    if word.front(0) == code::LAM && behind.front(0) == code::LAM {
        let fused = Front {
            has_preposition: true,
            ..with_article
        };
        return ask(word.without_front(2), fused).or_else(|| ask(behind, with_preposition));
    }
    ask(behind, with_preposition)
}

/// Asks for the word without an ending (case, dual, pronoun), the shortest first, until there is an answer.
pub(super) fn ask_endings<T>(key: WordKey, mut ask: impl FnMut(WordKey) -> Option<T>) -> Option<T> {
    let word = Letters::new(key);
    let mut without = |count: u32| {
        (word.len > count + 2)
            .then(|| ask(key.without_back(count)))
            .flatten()
    };
    match (word.back(0), word.back(1)) {
        (code::ALEF, code::HEH | code::NOON) => without(1).or_else(|| without(2)),
        (code::ALEF, code::MEEM) if word.back(2) == code::HEH => without(1).or_else(|| without(3)),
        (code::ALEF | code::HEH, _) => without(1),
        (code::MEEM, code::HEH) | (code::NOON, code::YEH | code::ALEF) => without(2),
        _ => None,
    }
}

/// Asks for a name without و, ف, ب, ل, ك before it, with the number of letters taken; لل stands for ل and ال.
pub(super) fn ask_name_fronts<T>(
    key: WordKey,
    mut ask: impl FnMut(WordKey, u8) -> Option<T>,
) -> Option<T> {
    let word = Letters::new(key);
    if let Some(found) = ask(key, 0) {
        return Some(found);
    }
    let mut one = |word: Letters, outside: u8| {
        if !matches!(
            word.front(0),
            code::WAW | code::FEH | code::BEH | code::LAM | code::KAF
        ) {
            return None;
        }
        let behind = word.without_front(1);
        if word.front(0) == code::LAM && behind.front(0) == code::LAM {
            let article = behind.without_front(1).key.prefixed("ال");
            return ask(article, outside);
        }
        ask(behind.key, outside)
    };
    one(word, 1).or_else(|| {
        let is_joined = word.has_conjunction();
        is_joined.then(|| one(word.without_front(1), 2)).flatten()
    })
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

/// A shape that only verbs have, with or without و.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// سي، ست
    Future,
    /// ي
    Imperfect,
    /// ت or ن: an imperfect where a particle stands before it.
    Person,
    /// A final ت that is no plural's and no noun's behind its preposition or article.
    Feminine,
}

/// The verb's shape that a word has; nouns that look alike (سياسة، يابان) have none.
pub(super) fn verb_shape(key: WordKey) -> Option<Shape> {
    let word = Letters::new(key);
    let word = if word.front(0) == code::WAW {
        word.without_front(1)
    } else {
        word
    };
    if word.len < 4 || word.back(0) == code::HEH {
        return None;
    }
    match (word.front(0), word.front(1)) {
        (code::SEEN, code::YEH) if word.front(2) == code::ALEF => None,
        (code::SEEN, code::YEH | code::TEH) if word.len >= 5 => Some(Shape::Future),
        (code::YEH, code::ALEF) => None,
        (code::YEH, _) => Some(Shape::Imperfect),
        (code::ALEF, code::LAM) | (code::BEH | code::LAM | code::KAF, _) => None,
        _ if word.back(0) == code::TEH && word.back(1) != code::ALEF => Some(Shape::Feminine),
        (code::TEH | code::NOON, _) => Some(Shape::Person),
        _ => None,
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

    fn bodies(word: &str) -> Vec<(WordKey, u8)> {
        let mut bodies = Vec::new();
        ask_fronts(WordKey::of(word), |body, front| {
            bodies.push((body, front.outside));
            None::<()>
        });
        bodies
    }

    #[test]
    fn what_stands_before_a_word_is_taken_off() {
        for (word, body, outside) in [
            ("الزيارة", "زيارة", 0),
            ("وبالزيارة", "زيارة", 2),
            ("للزيارة", "زيارة", 0),
            ("وللزيارة", "زيارة", 1),
            ("فلزيارة", "زيارة", 2),
            ("للقاء", "لقاء", 1),
        ] {
            let found = bodies(word);
            assert!(
                found.contains(&(WordKey::of(body), outside)),
                "{word}: {found:?}"
            );
        }
        assert_eq!(bodies("قلم").len(), 1);
    }

    #[test]
    fn endings_leave_three_letters() {
        let stem = |word: &str, stem: &str| {
            let wanted = WordKey::of(stem);
            ask_endings(WordKey::of(word), |key| (key == wanted).then_some(())).is_some()
        };
        for (word, wanted) in [
            ("مؤتمرا", "مؤتمر"),
            ("زيارته", "زيارت"),
            ("زيارتها", "زيارت"),
            ("زيارتهم", "زيارت"),
            ("زيارتنا", "زيارت"),
            ("زيارتهما", "زيارت"),
            ("زيارتين", "زيارت"),
            ("زيارتان", "زيارت"),
        ] {
            assert!(stem(word, wanted), "{word}");
        }
        assert!(!stem("لها", "ل") && !stem("معه", "مع"));
    }

    #[test]
    fn names_are_found_behind_their_clitics() {
        for (word, name, taken) in [
            ("وروسيا", "روسيا", 1),
            ("للصين", "الصين", 1),
            ("وللصين", "الصين", 2),
            ("وبموسكو", "موسكو", 2),
        ] {
            let wanted = WordKey::of(name);
            let found = ask_name_fronts(WordKey::of(word), |key, outside| {
                (key == wanted).then_some(outside)
            });
            assert_eq!(found, Some(taken), "{word}");
        }
    }
}
