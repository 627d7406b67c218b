//! One word that is searched for, and whether a word of a text is it.

use crate::query::prefilter::Prefilter;

/// The least letters that are left of a word when what is written to it is taken off.
const LEAST: usize = 2;
/// The same for a typed word, where a single letter is taken off: كتاب is not like تاب.
const LEAST_TYPED: usize = 4;
/// One folded word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SearchTerm {
    /// Without its article.
    stem: String,
    /// Prefilters that rule texts out: the stem, and the same without its letter.
    prefilters: Vec<Prefilter>,
    /// Without a letter before it that may be its own; found only as a whole word.
    bare: Option<String>,
    /// Whether the word of the text must end where this ends.
    is_whole: bool,
}

impl SearchTerm {
    /// A folded word as typed.
    pub(super) fn new(word: &str, is_whole: bool) -> Self {
        let stem = without_article(word);
        let is_bare = stem.len() == word.len();
        let bare = is_bare.then(|| without_letter(word)).flatten();
        let opened = opened(stem).unwrap_or(stem);
        Self {
            prefilters: [opened]
                .into_iter()
                .chain(bare)
                .map(Prefilter::new)
                .collect(),
            stem: stem.to_owned(),
            bare: bare.map(str::to_owned),
            is_whole,
        }
    }

    /// It may still be typed: a longer word is it, too.
    pub(super) fn may_go_on(&mut self) {
        self.is_whole = false;
    }

    /// The letters that every word begins with that is this one; `None` where others are it, too.
    pub(super) fn beginning(&self) -> Option<&str> {
        let is_plain = !self.is_whole && self.bare.is_none();
        is_plain.then_some(self.stem.as_str())
    }

    /// Whether a text, not folded yet, may hold it: cheap, and never no where it does.
    pub(super) fn may_be_in(&self, text: &str) -> bool {
        self.prefilters
            .iter()
            .any(|prefilter| prefilter.lets_through(text))
    }

    /// The words of a text, not folded yet, that may be this one; every other is not.
    pub(super) fn may_be<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a str> {
        self.prefilters
            .iter()
            .flat_map(|prefilter| prefilter.words(text))
    }

    /// Whether a folded word of a text is this one.
    pub(super) fn is(&self, word: &str) -> bool {
        let is_stem = |part: &str| {
            if self.is_whole {
                part == self.stem
            } else {
                part.starts_with(&self.stem) || self.is_before_ending(part)
            }
        };
        is_stem(word)
            || stems(word).any(is_stem)
            || self
                .bare
                .as_ref()
                .is_some_and(|bare| word == bare || stems(word).any(|part| part == bare))
    }

    /// قناة is in قناتها: ta marbuta opens before an ending.
    fn is_before_ending(&self, part: &str) -> bool {
        let ending =
            opened(&self.stem).and_then(|opened| part.strip_prefix(opened)?.strip_prefix('ت'));
        ending.is_some_and(|ending| !ending.is_empty())
    }
}

/// A stem without its ta marbuta, which opens before an ending.
fn opened(stem: &str) -> Option<&str> {
    let opened = stem.strip_suffix('ه')?;
    has_letters(opened, LEAST).then_some(opened)
}

/// The rest of a word without each chain that may be written to its beginning.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    const JOINING: [&str; 3] = ["", "و", "ف"];
    const LEADING: [&str; 9] = ["ال", "ب", "ل", "ك", "بال", "كال", "لل", "فال", ""];
    let chains = JOINING
        .into_iter()
        .flat_map(|joining| LEADING.into_iter().map(move |leading| (joining, leading)));
    // Most words begin with another letter: no chain has to be tried on them.
    let may_lead = word.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'ا']);
    chains
        .take_while(move |_| may_lead)
        .filter_map(move |(joining, leading)| word.strip_prefix(joining)?.strip_prefix(leading))
        .filter(move |stem| stem.len() < word.len() && has_letters(stem, LEAST))
}

/// A typed word without its article and what stands before that: وبالقناة, للقناة.
fn without_article(word: &str) -> &str {
    let joined = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let led = joined.strip_prefix(['ب', 'ك']).unwrap_or(joined);
    [word, joined, led]
        .into_iter()
        .find_map(|part| part.strip_prefix("ال").or(part.strip_prefix("لل")))
        .filter(|stem| has_letters(stem, LEAST))
        .unwrap_or(word)
}

/// A typed word without one letter that may be written to it: بقناة.
fn without_letter(word: &str) -> Option<&str> {
    let stem = word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك'])?;
    has_letters(stem, LEAST_TYPED).then_some(stem)
}

fn has_letters(word: &str, least: usize) -> bool {
    word.chars().nth(least - 1).is_some()
}
