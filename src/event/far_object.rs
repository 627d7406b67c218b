//! The object of a verb that stands behind a long subject: أعلنت منسقة السياسات، سلمى نور، اعتزامها زيارة تونس.

use crate::event::clause::{Clauses, MOST};
use crate::event::clause_begin::GOVERNOR;
use crate::event::clause_words::Words;
use crate::event::kinds::{Cue, VerbKind};
use crate::event::name_end::is_action;
use crate::event::participant::Named;
use crate::event::phrase::{has_article, has_pronoun};
use crate::event::tagged_sentence::Role;
use crate::text::WordKey;

/// So far behind its verb an object is looked for, in tokens.
const FAR: usize = 24;
/// Nothing is told of an object in fewer letters.
const LEAST: usize = 16;
/// The tokens of an inset between a subject and its object.
const INSET: usize = 14;

impl Clauses<'_> {
    /// The label of the verb at `verb` where `label` ends before its object: with the subject in few words.
    pub(super) fn with_far_object(
        &self,
        verb: usize,
        begin: usize,
        label: &Words<'_>,
    ) -> Option<String> {
        // Where the subject stands before the verb, nothing long stands behind it.
        let is_first = begin == self.modality_begin(verb);
        let object = self.far_object(verb).filter(|_| is_first)?;
        let is_whole = !label.is_cut() && !self.ends_before(object, verb);
        if is_whole || label.reaches(object) || (verb + 1..object).any(|at| self.is_done(at)) {
            return None;
        }
        let speaker = self
            .speaker(verb, object)
            .or_else(|| self.person_between(verb, object))?;
        let mut words = Words::new(self.phrases, MOST);
        words.take_all(self.modality_begin(verb)..verb + 1);
        let front = format!("{} {speaker} ", words.text());
        let room = MOST.checked_sub(front.chars().count());
        let room = room.filter(|room| *room >= LEAST)?;
        let is_link = self.phrases.is_link(object);
        let words = self.words(object, object + usize::from(is_link), room);
        (words.count() > usize::from(is_link)).then(|| front + &words.text())
    }

    /// أجرت منسقة السياسات، سلمى نور، يوم الأحد محادثات: a noun far behind its verb of doing, with who does it.
    pub(super) fn with_far_doer(&self, noun: usize, light: Option<usize>) -> Option<String> {
        let told = self.phrases.told;
        let is_far = |light: &usize| *light + GOVERNOR < noun && noun < *light + FAR;
        let light = light.filter(is_far)?;
        let is_parted = matches!(
            told.before(noun, 1),
            Some(Role::Comma | Role::Time | Role::Close)
        );
        let is_object = matches!(told.role(noun), Some(Role::Noun(_, front)) if !front.has_preposition)
            && (is_parted || self.is_accusative(noun));
        let is_inner = told.is_cue(light.checked_sub(1), Cue::Which)
            || has_pronoun(self.phrases.key(light))
            || self.opens_adverb(light + 1);
        let ends = |at: usize| {
            let is_sign = matches!(
                told.role(at),
                Some(Role::Stop | Role::Verb(_) | Role::Cue(Cue::That | Cue::Border | Cue::Which))
            );
            is_sign && !self.phrases.is_in_name(at) || self.is_done(at)
        };
        if !is_object || is_inner || (light + 1..noun).any(ends) {
            return None;
        }
        let is_tie = |at: usize| matches!(told.role(at), Some(Role::Cue(Cue::Link | Cue::During)));
        let mut named = self.phrases.named.iter();
        let person = named.find(|name| name.first > light && name.participant.is_person());
        let is_near = person.is_some_and(|name| !(light + 1..name.first).any(is_tie));
        let doer = is_near
            .then(|| self.person_between(light, noun))
            .flatten()
            .or_else(|| self.speaker(light, noun))?;
        let mut verb = Words::new(self.phrases, MOST);
        verb.take_all(self.modality_begin(light)..light + 1);
        let front = format!("{} {doer} ", verb.text());
        let room = MOST.checked_sub(front.chars().count());
        let words = self.words(noun, noun, room.filter(|room| *room >= LEAST)?);
        (words.count() > 1).then(|| front + &words.text())
    }

    /// منسقة السياسات الزراعية، سلمى نور: of a long subject the name says enough.
    pub(super) fn person_between(&self, verb: usize, object: usize) -> Option<String> {
        let mut named = self.phrases.named.iter();
        let is_it =
            |name: &&Named| verb < name.first && name.end <= object && name.participant.is_person();
        let name = named.find(is_it)?;
        let mut words = Words::new(self.phrases, MOST);
        words.take_all(name.first..name.end);
        Some(words.text())
    }

    /// Where the object begins: behind عن, behind a comma or a time, or as a bare noun behind a definite one.
    fn far_object(&self, verb: usize) -> Option<usize> {
        let told = self.phrases.told;
        let Some(Role::Verb(form)) = told.role(verb) else {
            return None;
        };
        // يقوم بها الوزير: what stands right behind the verb is no subject.
        let is_subject = matches!(
            told.role(verb + 1),
            Some(Role::Plain | Role::Title(_) | Role::Cue(Cue::Common))
        );
        if form.kind == VerbKind::Light || !(form.says || form.is_act) || !is_subject {
            return None;
        }
        let mut at = verb + 2;
        while at < verb + FAR {
            match told.role(at)? {
                Role::Open => at = self.close(at, INSET)?,
                Role::Stop | Role::Cue(Cue::That | Cue::Border | Cue::Which) => return None,
                Role::Verb(_) if !self.phrases.is_in_name(at) => return None,
                // مسؤولية الحركة عن الهجوم: of another noun.
                Role::Plain if self.is_responsibility(at) => return None,
                Role::Cue(Cue::Link) if form.says && self.phrases.key(at) == WordKey::of("عن") => {
                    return Some(at);
                }
                _ if self.begins_object(at, verb) => return Some(at),
                _ => {}
            }
            at += 1;
        }
        None
    }

    fn is_responsibility(&self, at: usize) -> bool {
        const WORDS: [&str; 4] = ["مسؤولية", "مسؤوليته", "مسؤوليتها", "المسؤولية"];
        let key = self.phrases.key(at);
        WORDS.iter().any(|word| key == WordKey::of(word))
    }

    fn begins_object(&self, at: usize, verb: usize) -> bool {
        let told = self.phrases.told;
        let before = at - 1;
        let is_parted = matches!(
            told.role(before),
            Some(Role::Comma | Role::Time | Role::Close)
        );
        let follows_definite = has_article(self.phrases.key(before))
            && self.phrases.is_word(before)
            && !self.phrases.is_in_name(before)
            && before > verb + 1;
        (is_parted || follows_definite)
            && self.is_deed(at)
            && !self.is_accusative(at)
            && !self.phrases.is_in_name(at)
    }

    /// زيارة، تشكيل، اعتزامها: a noun of what is done, without article and preposition.
    pub(super) fn is_deed(&self, at: usize) -> bool {
        let told = self.phrases.told;
        let key = self.phrases.key(at);
        let stem = if has_pronoun(key) {
            key.without_back(2)
        } else {
            key
        };
        match told.role(at) {
            Some(Role::Noun(_, front)) => {
                !front.has_article && !front.has_preposition && !front.has_conjunction
            }
            Some(Role::Plain) => told
                .tokens
                .get(at)
                .is_some_and(|token| is_action(stem, token.span.of(told.text))),
            _ => false,
        }
    }

    /// نفى الخبير، سامي رمزي، تأجيل المؤتمر: what is said stands behind a comma, and the label ended at one.
    fn ends_before(&self, object: usize, verb: usize) -> bool {
        let told = self.phrases.told;
        let says = matches!(told.role(verb), Some(Role::Verb(form)) if form.says || form.is_act);
        says && matches!(told.role(object - 1), Some(Role::Comma | Role::Time))
    }

    /// Whether the verb has an object before.
    fn is_done(&self, at: usize) -> bool {
        let follows_link = matches!(self.phrases.told.before(at, 1), Some(Role::Cue(_)));
        self.is_accusative(at) || self.is_deed(at) && !follows_link
    }
}
