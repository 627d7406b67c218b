//! Words that carry content, so far reduced that a verb and its noun meet: افتتح، يفتتح، افتتاح.

use crate::text::{Token, TokenKind};

/// A content word without its affixes and long vowels, hashed.
pub(crate) type Stem = u32;

/// Letters of a word that are looked at.
const MOST_LETTERS: usize = 20;

/// The stem of a token, or `None` for a sign, a number, or a word too short to carry content.
pub(crate) fn stem_of(token: &Token) -> Option<Stem> {
    let TokenKind::Word(key) = token.kind else {
        return None;
    };
    if !(3..=MOST_LETTERS as u32).contains(&key.len()) {
        return None;
    }
    let mut letters = ['\0'; MOST_LETTERS];
    let count = key.spell(&mut letters);
    let core = without_back(without_front(letters.get(..count)?));
    let is_long = core.len() > 3;
    let (mut hash, mut kept) = (0u32, 0);
    for (index, letter) in core.iter().enumerate() {
        // Long vowels come and go between a verb and its noun; a first alef or ya is a prefix.
        let is_vowel = match letter {
            'و' | 'ء' => index > 0,
            'ا' | 'ي' => index > 0 || is_long,
            _ => false,
        };
        if !is_vowel {
            kept += 1;
            hash = (hash.rotate_left(5) ^ u32::from(*letter)).wrapping_mul(0x9E37_79B1);
        }
    }
    (kept >= 2).then_some(hash)
}

/// The letters behind conjunctions, prepositions, the article and the future.
fn without_front(word: &[char]) -> &[char] {
    let word = match word {
        ['و' | 'ف', rest @ ..] if rest.len() > 3 => rest,
        _ => word,
    };
    match word {
        ['ب' | 'ك', 'ا', 'ل', rest @ ..] if rest.len() > 2 => rest,
        ['ا' | 'ل', 'ل', rest @ ..] if rest.len() > 2 => rest,
        ['س', rest @ ..] if rest.len() > 2 => rest,
        ['ب' | 'ل', rest @ ..] if rest.len() > 3 => rest,
        _ => word,
    }
}

/// The letters before endings of gender, number and possession.
fn without_back(word: &[char]) -> &[char] {
    match word {
        [core @ .., 'ه', 'م', 'ا'] if core.len() > 2 => without_ta(core),
        [core @ .., 'ه', 'م' | 'ا'] if core.len() > 2 => without_ta(core),
        [core @ .., 'ي', 'ه' | 'ن'] if core.len() > 2 => core,
        [core @ .., 'ا', 'ت' | 'ن'] if core.len() > 2 => core,
        [core @ .., 'و', 'ن'] if core.len() > 2 => core,
        [core @ .., 'ه'] if core.len() > 2 => without_ta(core),
        _ => word,
    }
}

/// The letters before the ta marbuta that a pronoun opens: زيارته as زيارة.
fn without_ta(core: &[char]) -> &[char] {
    match core {
        [shorter @ .., 'ت'] if shorter.len() > 2 => shorter,
        _ => core,
    }
}

/// A hash of the words and numbers of a sentence; `None` where it is too short to be told apart from another.
pub(crate) fn sentence_hash(tokens: &[Token], stems: &[Option<Stem>]) -> Option<u64> {
    const FEWEST: usize = 9;
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let (mut hash, mut words) = (0u64, 0);
    for (token, stem) in tokens.iter().zip(stems) {
        if let TokenKind::Number(number) = token.kind {
            hash = (hash.rotate_left(7) ^ u64::from(number.value)).wrapping_mul(MIX);
        }
        if let TokenKind::Word(key) = token.kind
            && let Some(first) = key.letter(0)
        {
            words += 1;
            let last = key.last().unwrap_or(first);
            let word = u64::from(u32::from(first)) << 40
                ^ u64::from(u32::from(last)) << 20
                ^ u64::from(key.len())
                ^ u64::from(stem.unwrap_or(1)) << 8;
            hash = (hash.rotate_left(7) ^ word).wrapping_mul(MIX);
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
        let found = stems("زيارة والزيارة لزيارته زيارتهما");
        assert!(found.iter().all(|stem| *stem == found[0]));
        assert_ne!(stems("مصر"), stems("قطر"));
        assert_eq!(stems("في"), vec![None]);
    }
}
