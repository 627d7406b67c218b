//! The clause of a trigger in a few words: who did what, where, told as the text tells it.
//!
//! A clause begins with what negates its verb or makes it possible, or with a subject before it (`clause_begin`), and
//! goes on token by token (`clause_step`) to the last border of a phrase that fits (`clause_words`). A verb of saying gives way to what is said
//! (`said`): «الوزير: القمة تأجلت».

use crate::event::clause_signs::QUOTED;
use crate::event::clause_step::Step;
use crate::event::clause_words::Words;
use crate::event::kinds::{Cue, VerbKind};
use crate::event::phrase::Phrases;
use crate::event::tagged_sentence::Role;
use crate::event::trigger::Dated;
use crate::resolve::Mention;
use crate::text::WordKey;

/// A label has so many letters at most, and a few more where it would be cut below half of them.
pub(super) const MOST: usize = 60;
/// A clause that is told whole may have a few more.
const MOST_CLAUSE: usize = 68;
const MOST_WHOLE: usize = 76;
const HALF: usize = 34;
/// So far before a trigger that would stand alone a verb is looked for, in tokens.
const WIDER: usize = 10;

/// A sentence, its names and its mentions, and what dates the event at hand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clauses<'s> {
    pub(super) phrases: Phrases<'s>,
    pub(super) mentions: &'s [Mention],
    pub(super) date: Option<&'s Mention>,
}

impl<'s> Clauses<'s> {
    /// The label of the event that the trigger at `at` tells of.
    pub(super) fn label(&self, at: usize, dated: Dated) -> String {
        if let Some(said) = self.said(at).or_else(|| self.said_around(at)) {
            return said;
        }
        let begin = self.begin(at, dated);
        let mut label = self.words(begin, at, MOST);
        if !label.reaches(at) && self.is_told_from_afar(begin, at) {
            label = self.words(begin, at, MOST_WHOLE);
        }
        if !label.reaches(at) {
            label = self.words(self.modality_begin(at), at, MOST);
        }
        if let Some(told) = self.with_far_doer(at, dated.light) {
            return told;
        }
        if let Some(told) = self.with_other_subject(at, begin) {
            return told;
        }
        if label.is_cut() {
            let whole = self.words(begin, at, MOST_CLAUSE);
            label = if whole.is_cut() { label } else { whole };
        }
        if let Some(told) = self.with_far_object(at, begin, &label) {
            return told;
        }
        if label.is_cut()
            && let Some(short) = self.without_title(at)
        {
            return short;
        }
        if label.is_cut() && label.letters() < HALF {
            label = self.words(begin, at, MOST_WHOLE);
        }
        if label.count() < 2 || label.only_points() || label.count() == 2 && self.is_adverbial(at) {
            label = self.wider(at).unwrap_or(label);
        }
        label.text_without_owner()
    }

    /// أعلن رئيس هيئة الطيران حسن كمال: where the label gets too long the name goes without its titles.
    fn without_title(&self, verb: usize) -> Option<String> {
        let told = self.phrases.told;
        if !matches!(told.role(verb), Some(Role::Verb(_))) {
            return None;
        }
        let is_title = |at: usize| {
            matches!(
                told.role(at),
                Some(
                    Role::Plain
                        | Role::Title(_)
                        | Role::Noun(..)
                        | Role::Cue(Cue::Common | Cue::Kin)
                )
            ) && self.phrases.is_word(at)
        };
        let mut names = self.phrases.named.iter();
        let name = names.find(|name| name.first > verb + 2 && name.participant.is_person())?;
        let has_title =
            (verb + 1..name.first).any(|at| matches!(told.role(at), Some(Role::Title(_))));
        if !has_title || !(verb + 1..name.first).all(is_title) {
            return None;
        }
        let mut words = Words::new(self.phrases, MOST);
        words.take_all(self.modality_begin(verb)..verb + 1);
        words.take_all(name.first..name.end);
        self.go_on(&mut words, name.end, verb);
        words.finish();
        (words.count() > name.end - name.first + 1).then(|| words.text())
    }

    /// A label that begins before a trigger which would stand alone.
    fn wider(&self, at: usize) -> Option<Words<'s>> {
        let told = self.phrases.told;
        let mut begins = Vec::new();
        for place in (at.saturating_sub(WIDER)..at).rev() {
            match told.role(place) {
                None | Some(Role::Stop) => break,
                Some(Role::Verb(verb)) if verb.kind != VerbKind::State => {
                    begins.push(self.verb_begin(place, verb));
                    break;
                }
                Some(Role::Time) => {}
                Some(Role::Comma) if !begins.is_empty() || self.ends_transition(place) => break,
                Some(_) if self.phrases.is_word(place) && !self.phrases.is_link(place) => {
                    if !self.is_adjective(place) {
                        begins.push(place);
                    }
                }
                // بعد غياب، عاد: an adverb before the clause.
                Some(_)
                    if matches!(told.before(place, 1), None | Some(Role::Comma | Role::Stop)) =>
                {
                    begins.push(place);
                }
                Some(_) => {}
            }
        }
        let labels = begins
            .into_iter()
            .rev()
            .map(|begin| self.words(begin, at, MOST));
        let mut wide = labels.filter(|label| label.reaches(at) && label.count() > 1);
        wide.next()
            .or_else(|| Some(self.dated_words(at)).filter(|label| label.count() > 1))
    }

    /// A noun alone with its date: أزمة عام 1997.
    fn dated_words(&self, at: usize) -> Words<'s> {
        let mut words = Words::new(self.phrases, MOST);
        let end = self
            .date
            .map_or(at, |date| self.phrases.told.tokens_of(date.span).1);
        if (at..at + QUOTED).contains(&end) {
            words.take_all(at..end);
        }
        words
    }

    /// Words from `begin` on to the end of the clause of `trigger`, or as many as fit.
    pub(super) fn words(&self, begin: usize, trigger: usize, most: usize) -> Words<'s> {
        let mut words = Words::new(self.phrases, most);
        // إن الحالة مستقرة: what only says that a clause follows.
        let told = self.phrases.told;
        let is_that = begin < trigger
            && (told.is_cue(Some(begin), Cue::That)
                || told.is_cue(Some(begin), Cue::Border)
                || ["لعل", "ولعل", "فلعل"]
                    .iter()
                    .any(|word| self.phrases.key(begin) == WordKey::of(word)));
        self.go_on(&mut words, begin + usize::from(is_that), trigger);
        words.finish();
        words.drop_unsaid(trigger);
        words
    }

    pub(super) fn go_on(&self, words: &mut Words<'s>, begin: usize, trigger: usize) {
        let mut at = begin;
        while let Some(role) = self.phrases.told.role(at) {
            match self.step(at, role, trigger, words) {
                Step::End => break,
                Step::Skip(next) => {
                    if role == Role::Time || self.is_some_time(at) {
                        words.drop_head_of_time();
                        words.drop_links();
                    }
                    at = next.max(at + 1);
                }
                Step::Take(end) => {
                    words.take(at..end);
                    if words.is_cut() {
                        break;
                    }
                    at = end;
                }
            }
        }
    }
}
