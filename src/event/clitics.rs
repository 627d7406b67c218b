//! Words without what is written onto them.
//!
//! This runs for every word of a sentence with a date, so it looks at the packed letters of a key themselves.

use crate::event::letters::{Letters, code};
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
