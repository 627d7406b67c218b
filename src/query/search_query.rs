//! The words that are searched for, and where a sentence holds them.
//!
//! A word is found where a word of the text begins with it, spellings folded, whatever stands before it: و, ف, ب, ل,
//! ك, ال and their chains. Words in quotes are found side by side and whole. All must be found in one sentence.

use std::borrow::Cow;

use crate::query::folding::folded_letters;
use crate::query::search_term::SearchTerm;
use crate::text::{Normalised, Span};

/// Signs that open and close a phrase.
const QUOTES: [char; 5] = ['"', '“', '”', '«', '»'];

/// Folded words and phrases, all of which must stand in one sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SearchQuery {
    terms: Vec<Term>,
}

/// A word, or words side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    words: Vec<SearchTerm>,
}

impl SearchQuery {
    /// Reads folded words; a quote that is still open runs to the end, and its last word may still be typed.
    pub(super) fn new(folded: &str) -> Self {
        let mut terms = Vec::new();
        let parts: Vec<&str> = folded.split(QUOTES).collect();
        let last = parts.len() - 1;
        for (number, part) in parts.into_iter().enumerate() {
            // Between two quotes; the last part has only one.
            let is_phrase = number % 2 == 1;
            let words = words_of(part).map(|(_, word)| word);
            if is_phrase {
                let mut words: Vec<SearchTerm> =
                    words.map(|word| SearchTerm::new(word, true)).collect();
                if let Some(word) = words.last_mut().filter(|_| number == last) {
                    word.may_go_on();
                }
                terms.extend((!words.is_empty()).then_some(Term { words }));
            } else {
                terms.extend(words.map(|word| Term {
                    words: vec![SearchTerm::new(word, false)],
                }));
            }
        }
        Self { terms }
    }

    /// Whether everything that this finds was found by another query, too.
    pub(super) fn narrows(&self, wider: &Self) -> bool {
        let fits = |one: &Term, other: &Term| {
            one == other
                || match (one.beginning(), other.beginning()) {
                    (Some(one), Some(other)) => one.starts_with(other),
                    _ => false,
                }
        };
        let pairs = self.terms.iter().zip(&wider.terms);
        self.terms.len() >= wider.terms.len()
            && pairs.into_iter().all(|(one, other)| fits(one, other))
    }

    /// Whether a sentence holds all of it.
    pub(super) fn is_in(&self, sentence: &str) -> bool {
        self.terms.iter().all(|term| term.is_in(sentence))
    }

    /// Where a text holds parts of it, ascending, in bytes of the text.
    pub(super) fn places(&self, text: &str) -> Vec<Span> {
        let normal = Normalised::new(text);
        let words = lower_words(normal.as_str());
        let mut spans: Vec<Span> = self
            .terms
            .iter()
            .flat_map(|term| term.places(&words))
            .filter_map(|(first, last)| {
                let (start, _) = words.get(first)?;
                let (end, word) = words.get(last)?;
                Some(normal.to_original(*start, end + word.len()))
            })
            .collect();
        spans.sort_unstable();
        spans.dedup();
        spans
    }
}

impl Term {
    /// The letters that all words begin with that are this term; `None` for a phrase, and where others are it, too.
    fn beginning(&self) -> Option<&str> {
        match self.words.as_slice() {
            [word] => word.beginning(),
            _ => None,
        }
    }

    /// Whether a sentence holds it. As little of it as can be is folded: of a word nothing but what may be that word.
    fn is_in(&self, sentence: &str) -> bool {
        if let [word] = self.words.as_slice() {
            return word.may_be(sentence).any(|part| self.is_in_folded(part));
        }
        let mut words = self.words.iter();
        words.all(|word| word.may_be_in(sentence)) && self.is_in_folded(sentence)
    }

    fn is_in_folded(&self, text: &str) -> bool {
        let folded: String = folded_letters(text).collect();
        self.places(&lower_words(&folded)).next().is_some()
    }

    /// The first and the last word of each place, by position.
    fn places<'a>(
        &'a self,
        words: &'a [(usize, Cow<'a, str>)],
    ) -> impl Iterator<Item = (usize, usize)> + 'a {
        let length = self.words.len();
        let windows = words.windows(length).enumerate();
        windows.filter_map(move |(first, window)| {
            let mut pairs = self.words.iter().zip(window);
            let is_here = pairs.all(|(wanted, (_, word))| wanted.is(word));
            is_here.then_some((first, first + length - 1))
        })
    }
}

/// Runs of letters and digits with their places.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr().addr();
    text.split(|c: char| !is_arabic(c) && !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr().addr() - start, word))
}

/// Nearly all letters of a text, known at once.
fn is_arabic(c: char) -> bool {
    matches!(c, 'ء'..='غ' | 'ف'..='ي')
}

/// The same, small; a word whose small letters are of another length stays as it is.
fn lower_words(text: &str) -> Vec<(usize, Cow<'_, str>)> {
    let lower = |word: &'_ str| {
        let is_capital = word.chars().any(|c| !is_arabic(c) && c.is_uppercase());
        is_capital
            .then(|| word.to_lowercase())
            .filter(|lower| lower.len() == word.len())
    };
    words_of(text)
        .map(|(at, word)| match lower(word) {
            Some(lower) => (at, Cow::Owned(lower)),
            None => (at, Cow::Borrowed(word)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(typed: &str) -> SearchQuery {
        SearchQuery::new(&Normalised::new(typed).as_str().to_lowercase())
    }

    fn finds(typed: &str, sentence: &str) -> bool {
        query(typed).is_in(sentence)
    }

    #[test]
    fn spellings_and_what_is_written_to_a_word_do_not_count() {
        for sentence in [
            "افتتحت قناة السويس",
            "افتتحت القناة",
            "سفن بالقناة",
            "وللقناة تاريخ",
            "عبرت بقناة",
            "قَنَاةٌ جديدة",
            "قنـــاة",
            "في قناتها",
            "القناه",
        ] {
            for typed in ["قناة", "القناة", "قناه", "والقناة", "للقناة"]
            {
                assert!(finds(typed, sentence), "{typed} in {sentence}");
            }
        }
        assert!(finds("بقناة", "افتتحت القناة"));
        assert!(finds("اسماعيل", "الخديوي إسماعيل"));
        assert!(finds("مبنى", "المبني القديم"));
        assert!(finds("سؤال", "سوال"));
    }

    #[test]
    fn other_words_are_not_found() {
        assert!(!finds("كتاب", "تاب عن ذنبه"));
        assert!(!finds("تاب", "قرأ المكتاب"));
        assert!(!finds("قناة", "السويس مدينة"));
        assert!(!finds("ال", "من"));
        assert!(
            finds("ال", "القناة"),
            "what is still being typed is found as it is"
        );
    }

    #[test]
    fn all_words_must_be_there_and_a_phrase_side_by_side() {
        let sentence = "عبرت السفن قناة السويس الجديدة في NATO يوم ١٧ مارس";
        assert!(finds("السويس قناة", sentence));
        assert!(!finds("السويس بنما", sentence));
        assert!(finds("\"قناة السويس\"", sentence));
        assert!(finds("«قناة السويس» جديدة", sentence));
        assert!(!finds("\"السويس قناة\"", sentence));
        assert!(
            !finds("\"قناة السو\"", sentence),
            "a closed phrase has whole words"
        );
        assert!(
            finds("\"قناة السو", sentence),
            "an open one is still being typed"
        );
        assert!(finds("nato 17", sentence));
        assert!(finds("\"", sentence), "nothing is asked for yet");
    }

    /// The same by folding the whole sentence.
    fn is_in_folded(typed: &str, sentence: &str) -> bool {
        let mut terms = query(typed).terms.into_iter();
        terms.all(|term| term.is_in_folded(sentence))
    }

    #[test]
    fn a_sentence_holds_what_it_holds_when_it_is_folded() {
        let sentences = [
            "وعبرت السفينةُ القنـاةَ، ثم قناتها (17 مارس).",
            "قال «أَحْمَد»: هي هيئة\u{200F} الـقـنـاة/الهيئة",
            "\u{FE8D}\u{FEA3}\u{FEE4}\u{FEAA} \u{FEFB}م وﷺ عام ٢٠١٥م",
            "NATO and Nato-like; İstanbul, Straße, москва В МОСКВУ",
            "۲۰۱۵ ١٧/٣ هـ و ه ة ا",
            "",
        ];
        let letters = [
            "ه", "ة", "ا", "و", "17", "2015", "٢", "n", "i", "İ", "ß", "م",
        ];
        let words = sentences.iter().flat_map(|sentence| {
            let words = sentence.split_whitespace();
            words.chain([*sentence])
        });
        let halves = words.clone().map(|word| {
            let half = word.chars().count() / 2;
            word.char_indices()
                .nth(half)
                .map_or(word, |(at, _)| &word[..at])
        });
        for typed in words.clone().chain(halves).chain(letters) {
            for sentence in sentences {
                let expected = is_in_folded(typed, sentence);
                assert_eq!(
                    finds(typed, sentence),
                    expected,
                    "{typed:?} in {sentence:?}"
                );
            }
        }
    }

    #[test]
    fn places_are_in_the_original_letters() {
        let text = "وعبرت السفينةُ القنـاةَ، ثم قناتها";
        let places = query("قناة سفينة").places(text);
        let words: Vec<&str> = places.iter().map(|span| span.of(text)).collect();
        assert_eq!(words, ["السفينةُ", "القنـاةَ", "قناتها"]);
        let phrase = query("\"السفينة القناة\"").places(text);
        assert_eq!(phrase[0].of(text), "السفينةُ القنـاةَ");
    }

    #[test]
    fn a_query_that_grows_narrows_unless_it_turns_out_to_be_an_article() {
        assert!(query("قنا").narrows(&query("قن")));
        assert!(query("قناة سويس").narrows(&query("قناة")));
        assert!(!query("القناة").narrows(&query("الق")) || finds("الق", "قناة"));
        assert!(!query("القن").narrows(&query("ال")));
        assert!(!query("\"قناة").narrows(&query("سفن")));
    }
}
