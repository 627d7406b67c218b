//! Set phrases that are known as such: prayers, condolences, good wishes, the end of every report on a meeting, the words
//! of every weather report, names with their titles.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::align::sentences::hash;
use crate::text::WordKey;

const ROWS: &str = include_str!("../../assets/similarity/set_phrases.tsv");
/// A longer sentence tells something beside its set phrases.
const MOST_WORDS: usize = 60;
/// Phrases of which it takes two hold one of so many words of the sentence.
const HELD: usize = 4;
/// Words beside a word of names that are names, too: «محمد بن سلمان».
const CHAIN: [&str; 4] = ["بن", "ابن", "بنت", "آل"];

static PHRASES: LazyLock<SetPhrases> = LazyLock::new(SetPhrases::read);

/// Set phrases by their first words.
struct SetPhrases {
    by_first: HashMap<u32, Vec<Phrase>>,
    names: HashSet<u32>,
    chain: HashSet<u32>,
    tags: Vec<Vec<u32>>,
}

/// The words of a phrase behind its first one, and whether it makes a sentence a formula alone.
struct Phrase {
    rest: Vec<u32>,
    is_enough: bool,
}

/// Whether a sentence, as hashes of its words, is a set phrase or nothing but names and titles.
pub(super) fn is_set_phrase(words: &[u32]) -> bool {
    let phrases = &PHRASES;
    phrases.is_names(words) || (words.len() <= MOST_WORDS && phrases.is_formula(words))
}

/// Whether a sentence, as hashes of its words, is nothing but names and titles.
pub(super) fn is_only_names(words: &[u32]) -> bool {
    PHRASES.is_names(words)
}

/// Whether a line begins like one that names what a page is filed under.
pub(super) fn is_tag_line(words: &[u32]) -> bool {
    let mut heads = PHRASES.tags.iter();
    heads.any(|head| words.starts_with(head))
}

impl SetPhrases {
    fn read() -> Self {
        let mut all = Self {
            by_first: HashMap::new(),
            names: HashSet::new(),
            tags: Vec::new(),
            chain: CHAIN.iter().map(|word| hash_of(word)).collect(),
        };
        for (kind, words) in ROWS.lines().filter_map(|row| row.split_once('\t')) {
            match kind {
                "name" => all.names.extend(words.split(' ').map(hash_of)),
                "tags" => all.tags.push(words.split(' ').map(hash_of).collect()),
                kind => all.add(words, kind == "alone"),
            }
        }
        all
    }

    /// Adds a phrase, and the same behind a و.
    fn add(&mut self, words: &str, is_enough: bool) {
        let Some((first, rest)) = words.split_once(' ') else {
            return;
        };
        let rest: Vec<u32> = rest.split(' ').map(hash_of).collect();
        for first in [first.to_owned(), format!("و{first}")] {
            let phrases = self.by_first.entry(hash_of(&first)).or_default();
            phrases.push(Phrase {
                rest: rest.clone(),
                is_enough,
            });
        }
    }

    fn is_formula(&self, words: &[u32]) -> bool {
        let (mut pairs, mut held) = (0, 0);
        for (at, word) in words.iter().enumerate() {
            let behind = words.get(at + 1..).unwrap_or_default();
            let mut found = self.by_first.get(word).into_iter().flatten();
            match found.find(|phrase| behind.starts_with(&phrase.rest)) {
                Some(phrase) if phrase.is_enough => return true,
                Some(phrase) => (pairs, held) = (pairs + 1, held + phrase.rest.len() + 1),
                None => {}
            }
        }
        pairs > 1 && held * HELD >= words.len()
    }

    /// Whether every word is of a title or in a chain of names.
    fn is_names(&self, words: &[u32]) -> bool {
        let is_chain = |at: Option<usize>| {
            let word = at.and_then(|at| words.get(at));
            word.is_some_and(|word| self.chain.contains(word))
        };
        let is_name = |(at, word): (usize, &u32)| {
            let beside = is_chain(at.checked_sub(1)) || is_chain(Some(at + 1));
            beside || self.names.contains(word)
        };
        words.iter().enumerate().all(is_name)
    }
}

fn hash_of(word: &str) -> u32 {
    hash(&WordKey::of(word).0.to_le_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_set(sentence: &str) -> bool {
        let words: Vec<u32> = sentence.split(' ').map(hash_of).collect();
        is_set_phrase(&words)
    }

    #[test]
    fn prayers_wishes_weather_and_names_are_set_phrases() {
        for sentence in [
            "ودعا الحاضرون الله أن يسكنه فسيح جناته وأن يمنح أهله الصبر والسلوان",
            "وأعرب الوالي عن أصدق التهاني وأطيب التمنيات للبحارة",
            "وجرى خلال الاستقبال تبادل الأحاديث الودية",
            "تكون السماء غائمة جزئيا على سواحل الجزيرة",
            "نضال بن ربيع بن شاكر آل منصور",
            "خادم الحرمين الشريفين نائب الملك",
            "النائب الثاني لرئيس مجلس الوزراء",
        ] {
            assert!(is_set(sentence), "{sentence}");
        }
    }

    #[test]
    fn a_line_of_tags_begins_with_its_word() {
        let is_tags = |line: &str| {
            let words: Vec<u32> = line.split(' ').map(hash_of).collect();
            is_tag_line(&words)
        };
        assert!(is_tags("سمات الميناء الصيد"));
        assert!(is_tags("كلمات مفتاحية الميناء"));
        assert!(!is_tags("كلمات الوزير في الميناء"));
    }

    #[test]
    fn what_tells_something_is_none() {
        for sentence in [
            "أعلن الوالي فتح الجسر الجديد أمام المارة",
            "سأل البحارة الله عز وجل أن ينزل المطر على الميناء",
            "وصل نضال بن ربيع إلى الميناء ظهر السبت",
        ] {
            assert!(!is_set(sentence), "{sentence}");
        }
    }
}
