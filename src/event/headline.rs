//! The headline of a document, where the lead tells the same: the best name that a happening has.

use crate::event::clause::MOST;
use crate::event::clause_words::Words;
use crate::event::phrase::Phrases;
use crate::event::tagged_sentence::{Role, TaggedSentence};
use crate::similarity::{Stem, stem_of};
use crate::text::Gap;

/// A headline has so many words; a longer first line is a lead.
const FEWEST: usize = 3;
const MOST_WORDS: usize = 18;
/// Tokens around a trigger in which the words of the headline are looked for.
const BEFORE: usize = 6;
const BEHIND: usize = 18;
/// So many words a lead shares with its headline: fewer where one is the trigger's.
const SHARED: usize = 3;
const SHARED_WITH_TRIGGER: usize = 2;

/// A headline in as many words as a label has, and the stems of all its words.
#[derive(Debug)]
pub(super) struct Headline {
    pub(super) label: Box<str>,
    stems: Vec<Stem>,
}

impl Headline {
    /// Of the first line of a document.
    pub(super) fn of(phrases: Phrases<'_>) -> Option<Self> {
        let told = phrases.told;
        let begin = rubric_end(&phrases);
        let count = (begin..told.tokens.len())
            .filter(|at| phrases.is_word(*at))
            .count();
        let is_sentence = told.tokens.last().is_some_and(|token| token.is_sign('.'));
        if !(FEWEST..=MOST_WORDS).contains(&count) || is_sentence {
            return None;
        }
        let mut words = Words::new(phrases, MOST);
        for at in begin..told.tokens.len() {
            words.take(at..at + 1);
        }
        // المجلس يقر الخطة.. والنواب: what is cut off behind dots is another clause.
        let is_cut = words.is_cut();
        if is_cut && let Some(end) = last_dots(&phrases, begin..words.end()) {
            words = Words::new(phrases, MOST);
            words.take_all(begin..end);
        } else {
            words.finish();
        }
        // A headline that is cut before it tells anything is no name.
        if is_cut && !words.tells() {
            return None;
        }
        // ..ووفاة شخص: behind dots the conjunction joins nothing that is shown.
        let follows_dots = begin.checked_sub(1).is_some_and(|at| is_dot(&phrases, at));
        let text = if follows_dots {
            words.text()
        } else {
            words.text_as_written()
        };
        let label = text.into_boxed_str();
        let stems = told.tokens.iter().filter_map(stem_of).collect();
        (words.count() >= FEWEST).then_some(Self { label, stems })
    }

    /// Whether the words around a trigger tell what the headline tells.
    pub(super) fn tells(&self, told: &TaggedSentence<'_>, trigger: usize) -> bool {
        let stem = |at: usize| {
            let is_telling = matches!(
                told.role(at),
                Some(Role::Plain | Role::Verb(_) | Role::Noun(..) | Role::Title(_))
            );
            told.tokens.get(at).filter(|_| is_telling).and_then(stem_of)
        };
        let mut shared: Vec<Stem> = (trigger.saturating_sub(BEFORE)..trigger + BEHIND)
            .filter_map(stem)
            .filter(|stem| self.stems.contains(stem))
            .collect();
        shared.sort_unstable();
        shared.dedup();
        let has_trigger = stem(trigger).is_some_and(|stem| self.stems.contains(&stem));
        shared.len() >= SHARED || has_trigger && shared.len() >= SHARED_WITH_TRIGGER
    }
}

/// عام / …: what stands before a slash at the front of a headline is the rubric.
fn rubric_end(phrases: &Phrases<'_>) -> usize {
    let tokens = phrases.told.tokens;
    let slash = tokens.iter().take(3).position(|token| token.is_sign('/'));
    let begin = slash.map_or(0, |slash| slash + 1);
    let dots = (begin..tokens.len()).take_while(|at| is_dot(phrases, *at));
    begin + dots.count()
}

fn is_dot(phrases: &Phrases<'_>, at: usize) -> bool {
    let token = |at: usize| phrases.told.tokens.get(at);
    let is_sign = token(at).is_some_and(|it| it.is_sign('.') || it.is_sign('…'));
    let is_in_number = token(at + 1).is_some_and(|it| it.number().is_some() && it.gap == Gap::None);
    is_sign && !is_in_number
}

/// Where the dots begin behind which a headline goes on, when enough stands before them.
fn last_dots(phrases: &Phrases<'_>, range: std::ops::Range<usize>) -> Option<usize> {
    let begin = range.start;
    let mut dots = range.rev().filter(|at| is_dot(phrases, *at));
    let first = dots.find(|at| at.checked_sub(1).is_none_or(|at| !is_dot(phrases, at)))?;
    let count = (begin..first).filter(|at| phrases.is_word(*at)).count();
    (count > FEWEST).then_some(first)
}
