//! The subject of a verb that something stands between: a relative clause, a time, a phrase between commas.

use std::ops::Range;

use crate::event::clause::Clauses;
use crate::event::kinds::Cue;
use crate::event::phrase::{has_article, has_pronoun};
use crate::event::tagged_sentence::Role;
use crate::text::WordKey;

/// So far before a verb the noun is looked for that a relative clause parts from it, in tokens.
const REMOTE: usize = 14;
/// What stands between commas has so many tokens, a subject so many.
const INSET: usize = 12;
const LONGEST: usize = 6;

impl Clauses<'_> {
    /// The noun of which a relative clause stands between it and its verb: السفينة التي جددت عام 2014 شهدت.
    pub(super) fn remote_subject(&self, verb: usize) -> Option<Range<usize>> {
        let told = self.phrases.told;
        if let Some(name) = self.name_between_commas(verb) {
            return Some(name);
        }
        if let Some(noun) = self.behind_inset(verb) {
            return Some(noun);
        }
        if let Some(noun) = self.had_before(verb) {
            return Some(noun);
        }
        let mut verbs = 0;
        for place in (verb.saturating_sub(REMOTE)..verb).rev() {
            match told.role(place)? {
                Role::Cue(Cue::Which) if verbs == 1 => {
                    let begin = self.antecedent(place);
                    return (begin < place).then_some(begin..place);
                }
                Role::Verb(_) if self.phrases.is_in_name(place) => {}
                Role::Verb(_) => verbs += 1,
                Role::Stop | Role::Comma | Role::Cue(Cue::Border | Cue::That | Cue::Which) => {
                    return None;
                }
                _ => {}
            }
        }
        None
    }

    /// المفوض، حسن العمري، شارك: who the noun before the commas is.
    fn name_between_commas(&self, verb: usize) -> Option<Range<usize>> {
        let told = self.phrases.told;
        let comma = verb.checked_sub(1)?;
        let mut named = self.phrases.named.iter();
        let name = named.find(|name| name.end == comma && name.participant.is_person())?;
        let is_comma = |at| told.before(at, 1) == Some(Role::Comma);
        (told.role(comma) == Some(Role::Comma) && is_comma(name.first))
            .then_some(name.first..name.end)
    }

    /// سبق للوفد أن زار: who did it stands behind a preposition.
    fn had_before(&self, verb: usize) -> Option<Range<usize>> {
        const HAD: [&str; 4] = ["سبق", "وسبق", "يسبق", "لسبق"];
        let told = self.phrases.told;
        let that = self.modality_begin(verb).checked_sub(1)?;
        let is_had = |at: &usize| {
            HAD.iter()
                .any(|word| self.phrases.key(*at) == WordKey::of(word))
        };
        let had = (that.saturating_sub(LONGEST)..that).rev().find(is_had)?;
        let noun = had + 1..that;
        let is_noun = |at: usize| {
            matches!(
                told.role(at),
                Some(Role::Plain | Role::Noun(..) | Role::Title(_))
            )
        };
        let is_for = self.phrases.key(had + 1).starts_with("ل");
        (told.is_cue(Some(that), Cue::That)
            && is_for
            && !noun.is_empty()
            && noun.clone().all(is_noun))
        .then_some(noun)
    }

    /// حركة القطارات خلال الأيام المقبلة قد تتوقف، الوفد، بعد الاجتماع، غادر: the phrase that opens the clause of a
    /// verb before a time or before what stands between commas.
    fn behind_inset(&self, verb: usize) -> Option<Range<usize>> {
        let told = self.phrases.told;
        let front = self.modality_begin(verb);
        let end = match told.role(front.checked_sub(1)?)? {
            Role::Time => self.before_times(front),
            Role::Comma => self.before_commas(front - 1)?,
            _ => return None,
        };
        let begin = self.phrase_begin(end)?;
        let is_named = (begin..end).any(|at| self.phrases.is_in_name(at));
        let is_joined = self.joins(front) && front < verb;
        (begin < end && !is_joined && (is_named || self.lacks_subject(verb))).then_some(begin..end)
    }

    /// Where the times before `end` begin, with what ties them: خلال الأيام الماضية والأشهر القادمة.
    fn before_times(&self, mut end: usize) -> usize {
        let told = self.phrases.told;
        while let Some(before) = end.checked_sub(1)
            && matches!(
                told.role(before),
                Some(Role::Time | Role::Cue(Cue::During | Cue::Link | Cue::This))
            )
        {
            end = before;
        }
        end
    }

    /// Where what stands between the comma at `close` and the one before it begins: a preposition heads it.
    fn before_commas(&self, close: usize) -> Option<usize> {
        let told = self.phrases.told;
        let is_end = |at: &usize| matches!(told.role(*at), Some(Role::Comma | Role::Stop));
        let open = (close.saturating_sub(INSET)..close).rev().find(is_end)?;
        let is_tied = matches!(
            told.role(open + 1),
            Some(Role::Cue(Cue::During | Cue::Link | Cue::Since))
        );
        let has_verb = (open + 1..close).any(|at| matches!(told.role(at), Some(Role::Verb(_))));
        (told.role(open) == Some(Role::Comma) && is_tied && !has_verb).then_some(open)
    }

    /// The begin of the definite phrase that ends before `end`, where it opens a clause.
    fn phrase_begin(&self, end: usize) -> Option<usize> {
        let told = self.phrases.told;
        let mut begin = end;
        while begin > 0
            && end - begin < LONGEST
            && self.phrases.is_word(begin - 1)
            && (matches!(
                told.role(begin - 1),
                Some(Role::Plain | Role::Noun(..) | Role::Title(_) | Role::Cue(Cue::Common))
            ) || self.phrases.is_in_name(begin - 1))
        {
            begin -= 1;
        }
        let opens = matches!(
            told.before(begin, 1),
            None | Some(Role::Stop | Role::Cue(Cue::That | Cue::Border))
        );
        let is_definite =
            |at: usize| has_article(self.phrases.key(at)) || self.phrases.is_in_name(at);
        let is_whole = (begin..end).any(is_definite) && self.phrases.may_end(end - 1);
        let is_free = !self.opens_adverb(begin) && !has_pronoun(self.phrases.key(begin));
        (begin < end && opens && is_whole && is_free).then_some(begin)
    }
}
