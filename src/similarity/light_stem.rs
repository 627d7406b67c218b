//! Light stems, and how common each is in the news.
//!
//! The stem here keeps more of a word than [`stem_of`](crate::similarity::stem_of): it weighs whole sentences, where
//! that one finds the verb of a noun. Its counts come from a table, so that likeness is the same in a folder of five
//! documents and of fifty thousand; without it every threshold would move as a folder grows.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::text::{Token, TokenKind, WordKey};

/// Sentences that have each stem; the first row is the number of all.
const TABLE: &str = include_str!("../../assets/similarity/news_stems.tsv");
/// The table leaves out stems that are in fewer sentences than these.
const LEAST_COUNTED: u32 = 15;

/// Letters of a word that are looked at; longer ones are cut.
const MOST_LETTERS: usize = WordKey::MAX_LETTERS as usize;
/// Endings that are taken off, the longer first.
const ENDINGS: [&[char]; 8] = [
    &['ه', 'م', 'ا'],
    &['ه', 'ا'],
    &['ه', 'م'],
    &['ي', 'ه'],
    &['ي', 'ن'],
    &['ا', 'ت'],
    &['ا', 'ن'],
    &['و', 'ن'],
];

/// A word without clitics, endings and weak letters, or a number, hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) struct LightStem(u32);

impl LightStem {
    /// The stem of a token of `text`; `None` for a sign and for a word that carries no content.
    pub(crate) fn of(token: &Token, text: &str) -> Option<Self> {
        match token.kind {
            TokenKind::Word(key) => Self::of_word(key),
            TokenKind::Number(number) => Some(Self::of_number(number.value)),
            TokenKind::Foreign => {
                let word = token.span.of(text).chars().flat_map(char::to_lowercase);
                Some(Self::of_letters(word))
            }
            TokenKind::Sign(_) => None,
        }
    }

    /// The stem of a word.
    pub(crate) fn of_word(key: WordKey) -> Option<Self> {
        if key.len() < 3 {
            return None;
        }
        let mut letters = ['\0'; MOST_LETTERS];
        let count = key.spell(&mut letters);
        let core = without_ending(without_clitics(letters.get(..count)?));
        let is_long = core.len() > 3;
        let is_kept = |(at, letter): (usize, &char)| match letter {
            'و' | 'ء' => at == 0,
            'ا' | 'ي' => at == 0 && !is_long,
            _ => true,
        };
        let kept = || core.iter().enumerate().filter(|letter| is_kept(*letter));
        if kept().count() > 1 {
            return Some(Self::of_letters(kept().map(|(_, letter)| *letter)));
        }
        (core.len() > 2).then(|| Self::of_letters(core.iter().copied()))
    }

    /// The stem that a number is.
    fn of_number(value: u32) -> Self {
        Self(mixed(u32::from('#'), value))
    }

    fn of_letters(letters: impl Iterator<Item = char>) -> Self {
        Self(letters.fold(0x811C_9DC5, |hash, letter| mixed(hash, u32::from(letter))))
    }

    /// The stem of a row of the table.
    fn of_row(spelled: &str) -> Self {
        let number = spelled
            .strip_prefix('#')
            .and_then(|digits| digits.parse().ok());
        number.map_or_else(|| Self::of_letters(spelled.chars()), Self::of_number)
    }
}

fn mixed(hash: u32, with: u32) -> u32 {
    let hash = (hash.rotate_left(5) ^ with).wrapping_mul(0x9E37_79B1);
    hash ^ (hash >> 15)
}

/// The letters behind a conjunction and a preposition or the article.
fn without_clitics(word: &[char]) -> &[char] {
    let word = match word {
        ['و' | 'ف', rest @ ..] if rest.len() > 3 => rest,
        _ => word,
    };
    if word.len() <= 4 {
        return word;
    }
    match word {
        ['ب' | 'ك', 'ا', 'ل', rest @ ..] | ['ا' | 'ل', 'ل', rest @ ..] => rest,
        ['ب' | 'ل', rest @ ..] => rest,
        _ => word,
    }
}

/// The letters before an ending of gender, number or possession.
fn without_ending(word: &[char]) -> &[char] {
    let shortened = |ending: &&[char]| word.strip_suffix(*ending).filter(|core| core.len() > 2);
    if let Some(core) = ENDINGS.iter().find_map(shortened) {
        return core;
    }
    match word {
        [core @ .., 'ه'] if core.len() > 2 => core,
        _ => word,
    }
}

/// How many sentences of the news have each stem.
#[derive(Debug)]
pub(crate) struct StemCounts {
    counts: HashMap<LightStem, u32>,
    sentences: u32,
}

impl StemCounts {
    /// The table that comes with the program.
    pub(crate) fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<StemCounts> = LazyLock::new(|| StemCounts::read(TABLE));
        &EMBEDDED
    }

    fn read(table: &str) -> Self {
        let rows = table.lines().filter_map(|line| line.split_once('\t'));
        let counted = rows.filter_map(|(stem, count)| Some((stem, count.parse::<u32>().ok()?)));
        let (mut counts, mut sentences) = (HashMap::new(), 0);
        for (stem, count) in counted {
            if stem == "#sentences" {
                sentences = count;
            } else {
                counts.insert(LightStem::of_row(stem), count);
            }
        }
        Self { counts, sentences }
    }

    /// The weight of a stem that `own` of `sentences` sentences of a folder have: the rarer in the news and in the
    /// folder together, the heavier.
    pub(crate) fn weight(&self, stem: LightStem, own: u32, sentences: u32) -> f32 {
        let counted = self.counts.get(&stem).copied().unwrap_or_default() + own;
        let all = (self.sentences + sentences + 2) as f32;
        (all / (counted.max(LEAST_COUNTED) + 1) as f32)
            .ln()
            .max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(word: &str) -> Option<LightStem> {
        LightStem::of_word(WordKey::of(word))
    }

    #[test]
    fn a_verb_and_its_noun_nearly_meet() {
        for same in ["افتتح", "يفتتح", "افتتاح", "الافتتاح"] {
            assert_eq!(stem(same), stem("وافتتاح"), "{same}");
        }
        assert_ne!(stem("مصر"), stem("قطر"));
        assert_eq!(stem("في"), None);
    }

    #[test]
    fn the_table_knows_common_words_and_numbers() {
        let counts = StemCounts::embedded();
        assert_eq!(counts.sentences, 286_440);
        assert!(counts.counts.len() > 11_000);
        let weight = |word| counts.weight(stem(word).expect("a content word"), 0, 0);
        assert!(weight("الرئيس") < weight("المحروسة"));
    }
}
