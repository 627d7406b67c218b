//! Words that carry content, so far reduced that a verb and its noun meet: افتتح، يفتتح، افتتاح.

use crate::text::{Token, TokenKind, WordKey};

/// A content word without its affixes and long vowels, hashed.
pub(super) type Stem = u32;

/// The stem of a token, or `None` for a sign, a number, or a word too short to carry content.
pub(super) fn stem_of(token: &Token) -> Option<Stem> {
    let TokenKind::Word(key) = token.kind else {
        return None;
    };
    let length = key.len();
    if !(3..=20).contains(&length) {
        return None;
    }
    let core = without_back(without_front(key));
    let mut hash = 0u32;
    let mut letters = 0;
    for index in 0..core.len() {
        let Some(letter) = core.letter(index) else {
            continue;
        };
        if matches!(letter, 'ا' | 'و' | 'ي' | 'ء') && index > 0 {
            continue;
        }
        if matches!(letter, 'ا' | 'ي') && index == 0 && core.len() > 3 {
            continue;
        }
        letters += 1;
        hash = (hash.rotate_left(5) ^ u32::from(letter)).wrapping_mul(0x9E37_79B1);
    }
    (letters >= 2).then_some(hash)
}

fn without_front(key: WordKey) -> WordKey {
    let mut key = key;
    for prefix in ["و", "ف"] {
        if key.starts_with(prefix) && key.len() > 4 {
            key = key.without_front(1);
            break;
        }
    }
    for prefix in ["بال", "كال", "ال", "لل", "س"] {
        if key.starts_with(prefix) && key.len() > prefix.chars().count() as u32 + 2 {
            return key.without_front(prefix.chars().count() as u32);
        }
    }
    for prefix in ["ب", "ل"] {
        if key.starts_with(prefix) && key.len() > 4 {
            return key.without_front(1);
        }
    }
    key
}

fn without_back(key: WordKey) -> WordKey {
    for suffix in ["هما", "هم", "ها", "يه", "ات", "ين", "ون", "ان", "ه"] {
        let count = suffix.chars().count() as u32;
        if key.len() > count + 2 && ends_with(key, suffix) {
            return key.without_back(count);
        }
    }
    key
}

fn ends_with(key: WordKey, suffix: &str) -> bool {
    let count = suffix.chars().count() as u32;
    suffix
        .chars()
        .enumerate()
        .all(|(at, c)| key.letter(key.len() - count + at as u32) == Some(c))
}

/// A hash of the words of a sentence as they stand; `None` where it is too short to be told apart from another.
pub(super) fn sentence_hash(tokens: &[Token]) -> Option<u64> {
    const FEWEST: usize = 9;
    let (mut hash, mut words) = (0u64, 0);
    for token in tokens {
        if let TokenKind::Word(key) = token.kind
            && let Some(first) = key.letter(0)
        {
            words += 1;
            let last = key.last().unwrap_or(first);
            let word = u64::from(u32::from(first)) << 40
                ^ u64::from(u32::from(last)) << 20
                ^ u64::from(key.len())
                ^ u64::from(stem_of(token).unwrap_or(1)) << 8;
            hash = (hash.rotate_left(7) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
    }
    (words >= FEWEST).then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SentenceScanner;

    fn stems(text: &str) -> Vec<Option<Stem>> {
        let mut tokens = Vec::new();
        SentenceScanner::new(text).next_into(&mut tokens);
        tokens.iter().map(stem_of).collect()
    }

    #[test]
    fn a_verb_and_its_noun_share_a_stem() {
        let found = stems("افتتح وافتتاح يفتتح سيفتتح الافتتاح لافتتاح");
        assert!(found.iter().all(|stem| *stem == found[0] && stem.is_some()));
        let found = stems("زيارة والزيارة لزيارته");
        assert_eq!(found[0], found[1]);
        assert_ne!(stems("مصر"), stems("قطر"));
        assert_eq!(stems("في"), vec![None]);
    }
}
