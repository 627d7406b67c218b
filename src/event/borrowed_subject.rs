//! The subject of a verb that tells no own one: it is that of the verb before (زار الوفد المتحف وافتتح معرضا).

use std::ops::Range;

use crate::event::clause::{Clauses, MOST};
use crate::event::clause_words::Words;
use crate::event::kinds::Cue;
use crate::event::label_words::LabelWord;
use crate::event::phrase::{has_article, has_pronoun};
use crate::event::tagged_sentence::Role;
use crate::lexicon::Tense;
use crate::text::WordKey;

/// So far before a verb the one whose subject it shares is looked for, in tokens.
const BACK: usize = 24;
/// So far behind it a subject of its own would stand.
const OWN: usize = 12;
/// A subject is lent in so many letters at most, and with so many of what it does.
const MOST_SUBJECT: usize = 30;

impl Clauses<'_> {
    /// The label of a verb whose subject stands neither right before nor right behind it.
    pub(super) fn with_other_subject(&self, at: usize, begin: usize) -> Option<String> {
        self.with_remote_subject(at, begin)
            .or_else(|| self.with_borrowed_subject(at, begin))
    }

    /// شهدت احتياطات البلاد من النقد الأجنبي تدهورا: whether the words from `begin` on tell what happened, though there are many:
    /// a subject before its verb, a verb before its object.
    pub(super) fn is_told_from_afar(&self, begin: usize, at: usize) -> bool {
        let told = self.phrases.told;
        let is_called = |at: usize| {
            matches!(told.role(at), Some(Role::Title(_)))
                || self.phrases.named.iter().any(|name| name.first == at)
        };
        match told.role(at) {
            Some(Role::Verb(_)) => !is_called(at + 1) && !self.opens_adverb(begin),
            Some(Role::Noun(_, front)) => {
                let key = self.phrases.key(at);
                let is_object = self.is_accusative(at) || has_article(key) || front.has_ending;
                let is_tied = matches!(told.before(at, 1), Some(Role::Cue(_)));
                is_object && !is_tied && !front.has_preposition && !front.has_conjunction
            }
            _ => false,
        }
    }

    /// السفينة شهدت أحداثا: a verb without a subject beside it, behind the noun that it is said of.
    fn with_remote_subject(&self, at: usize, begin: usize) -> Option<String> {
        let told = self.phrases.told;
        let is_free = matches!(told.role(at), Some(Role::Verb(_)))
            && !told.verb_has_conjunction(at)
            && begin == self.modality_begin(at);
        let noun = self.remote_subject(at).filter(|_| is_free)?;
        let mut words = Words::new(self.phrases, MOST);
        words.take_all(noun);
        self.go_on(&mut words, self.modality_begin(at), at);
        words.finish();
        words.drop_unsaid(at);
        words.reaches(at).then(|| words.text())
    }

    /// The subject, and the words of the clause in the room that is left.
    fn with_borrowed_subject(&self, verb: usize, begin: usize) -> Option<String> {
        let front = self.modality_begin(verb);
        let is_near = begin == front || begin + 1 == front && self.leads_on(begin);
        let begin = front;
        let is_free = is_near && self.lacks_subject(verb) && self.goes_on_from_before(begin);
        let subject = is_free.then(|| self.lent_subject(verb, begin))??;
        let mut lent = Words::new(self.phrases, MOST_SUBJECT);
        lent.take_all(subject);
        let room = MOST - lent.letters().min(MOST_SUBJECT);
        let words = self.words(begin, verb, room);
        let is_whole = words.reaches(verb + 1) || !words.is_cut() && words.count() == 1;
        // وصل القطار ثم قتلوا: one alone is no subject of several.
        let is_several = lent.count() > 1 || !self.is_plural(verb) || lent.ends_as_several();
        let tells = !lent.is_cut() && is_whole && is_several;
        tells.then(|| format!("{} {}", lent.text(), words.text()))
    }

    /// Whether nothing behind a verb can be its subject: a preposition, an object, a clause follows.
    pub(super) fn lacks_subject(&self, verb: usize) -> bool {
        let told = self.phrases.told;
        let is_link = |at: usize| matches!(told.role(at), Some(Role::Cue(Cue::Link | Cue::During)));
        let next = verb + 1;
        // ولد عام 1921، وفتحت الحصنين: only a time or an object follows.
        let is_last = told.role(next) == Some(Role::Time)
            && matches!(
                (next..verb + OWN)
                    .map(|at| told.role(at))
                    .find(|role| *role != Some(Role::Time)),
                Some(None | Some(Role::Comma | Role::Stop))
            );
        let is_object = self.is_plural(verb) || self.is_dual_object(next) || is_last;
        if is_object {
            return true;
        }
        if !(is_link(next) || self.is_accusative(next) || self.has_front(next)) {
            return false;
        }
        for at in next..verb + OWN {
            match told.role(at) {
                None | Some(Role::Stop | Role::Verb(_) | Role::Cue(Cue::Border | Cue::That)) => {
                    break;
                }
                Some(Role::Plain | Role::Noun(..) | Role::Title(_) | Role::Cue(Cue::Common))
                    if self.may_be_subject(at) =>
                {
                    return false;
                }
                _ => {}
            }
        }
        true
    }

    /// المدينتين، المتهمين: the ending of an object, with the article.
    fn is_dual_object(&self, at: usize) -> bool {
        let key = self.phrases.key(at);
        let ending = (key.without_back(1).last(), key.last());
        key.starts_with("ال") && key.len() > 6 && ending == (Some('ي'), Some('ن'))
    }

    /// وصل إلى تونس حسن: whether a phrase of its own begins behind a whole one.
    fn may_be_subject(&self, at: usize) -> bool {
        let (key, before) = (self.phrases.key(at), self.phrases.key(at - 1));
        let told = self.phrases.told;
        let ends_phrase = has_article(before)
            || has_pronoun(before)
            || matches!(told.role(at - 1), Some(Role::Time | Role::Close))
            || self.phrases.named.iter().any(|name| name.end == at);
        let begins = self.phrases.named.iter().any(|name| name.first == at)
            || matches!(told.role(at), Some(Role::Title(_)))
            || !has_article(key) && !self.is_accusative(at);
        let is_tied = self.has_front(at)
            || key.starts_with("و")
            || matches!(told.role(at - 1), Some(Role::Cue(_) | Role::Verb(_)));
        self.phrases.is_word(at) && ends_phrase && begins && !is_tied
    }

    /// بالحفل، للوفد: a preposition is written onto it.
    fn has_front(&self, at: usize) -> bool {
        let key = self.phrases.key(at);
        let is_written = ["بال", "لل"].iter().any(|front| key.starts_with(front));
        let is_known = matches!(
            self.phrases.told.role(at),
            Some(Role::Noun(_, front) | Role::Title(front)) if front.has_preposition
        );
        is_known || is_written && key.len() > 4
    }

    /// Whether a clause goes on with who the one before was told of: وافتتح، ثم افتتح، حيث افتتح، وهو سيفتتح.
    pub(super) fn goes_on_from_before(&self, begin: usize) -> bool {
        let told = self.phrases.told;
        let is_joined = self.joins(begin) && told.verb_has_conjunction(begin);
        let follows = begin.checked_sub(1).is_some_and(|at| self.leads_on(at));
        // كان الراحل كاتبا، ولد عام 1921: the same is told of without any word that joins.
        let is_beside = told.before(begin, 1) == Some(Role::Comma);
        is_joined || follows || is_beside || self.is_before_or_after(begin)
    }

    /// ثم، حيث، وهو: the same goes on.
    pub(super) fn leads_on(&self, at: usize) -> bool {
        let links = ["ثم", "حيث", "وهو", "وهي", "عندما", "إذ"];
        links
            .iter()
            .any(|word| self.phrases.key(at) == WordKey::of(word))
            || LabelWord::GoesOn.is(self.phrases.key(at))
    }

    /// قبل أن يفتتح: who does it is told in the main clause.
    fn is_before_or_after(&self, begin: usize) -> bool {
        let links = ["قبل", "بعد", "منذ", "إلى", "وبعد", "وقبل"];
        let link = begin.checked_sub(2).map(|at| self.phrases.key(at));
        self.phrases.told.is_cue(begin.checked_sub(1), Cue::That)
            && links.iter().any(|word| link == Some(WordKey::of(word)))
    }

    /// The subject of the nearest verb before that agrees with the one at `verb` and is told with its subject.
    pub(super) fn lent_subject(&self, verb: usize, begin: usize) -> Option<Range<usize>> {
        let told = self.phrases.told;
        let is_feminine = match self.is_plural(verb) {
            true => None,
            false => Some(self.is_feminine(verb)?),
        };
        let last = begin - 2 * usize::from(self.is_before_or_after(begin));
        for at in (begin.saturating_sub(BACK)..last).rev() {
            match told.role(at)? {
                Role::Stop | Role::Open | Role::Close | Role::Cue(Cue::That | Cue::Which) => {
                    return None;
                }
                Role::Verb(_) if self.phrases.is_in_name(at) => {}
                Role::Verb(other) => {
                    let front = self.modality_begin(at);
                    let before = front.checked_sub(1);
                    let is_inner =
                        told.is_cue(before, Cue::Which) || told.is_cue(before, Cue::That);
                    // زار الأعضاء المتحف والتقوا بمديره: only behind its subject a verb is plural.
                    let agrees = self.is_feminine(at) == Some(is_feminine.unwrap_or(false));
                    if is_inner || !agrees {
                        return None;
                    }
                    let begin = self.verb_begin(at, other);
                    let subject = if begin < front {
                        self.subject_before(begin..front)
                    } else {
                        self.subject_behind(at, verb)
                    };
                    // هبطت الأسعار ثم ارتفعت ثم هبطت: the one before has it from another.
                    let has_none = begin == front && self.lacks_subject(at);
                    if subject.is_some() || !(has_none && self.goes_on_from_before(front)) {
                        return subject;
                    }
                }
                _ => {}
            }
        }
        None
    }

    fn subject_before(&self, range: Range<usize>) -> Option<Range<usize>> {
        let is_plain = |at: usize| {
            !matches!(
                self.phrases.told.role(at),
                Some(
                    Role::Cue(Cue::That | Cue::Border | Cue::Which | Cue::This | Cue::Link)
                        | Role::Verb(_)
                        | Role::Comma
                        | Role::Time
                )
            )
        };
        let is_owned = has_pronoun(self.phrases.key(range.start));
        let is_definite = has_article(self.phrases.key(range.start))
            || self.phrases.is_in_name(range.start)
            || has_article(self.phrases.key(range.end - 1));
        (range.clone().all(is_plain) && is_definite && !is_owned && self.ends_whole(range.end - 1))
            .then_some(range)
    }

    /// The phrase right behind a verb, where it is surely who did it: a name, a title, or a definite noun before an object.
    fn subject_behind(&self, verb: usize, before: usize) -> Option<Range<usize>> {
        let told = self.phrases.told;
        // وستعقد القمة: at the front of a sentence و joins nothing to it.
        if told.verb_has_conjunction(verb) && self.modality_begin(verb) > 0 {
            return None;
        }
        let first = verb + 1;
        let ends = |at: &usize| {
            let is_sign = matches!(told.role(*at), None | Some(Role::Cue(Cue::This | Cue::Not)));
            (is_sign || told.ends_phrase(*at)) && !self.phrases.is_in_name(*at)
        };
        let end = (first..before).find(|at| ends(at) || self.begins_other(*at, first))?;
        let head = self.phrases.named.iter().find(|name| name.first == first);
        let is_owned = has_pronoun(self.phrases.key(first));
        let is_sure = head.is_some()
            || matches!(told.role(first), Some(Role::Title(front)) if !front.has_preposition)
            || has_article(self.phrases.key(first)) && !self.has_front(first);
        let end = head.map_or(end, |name| name.end.min(end));
        (first < end && is_sure && !is_owned && self.ends_whole(end - 1)).then_some(first..end)
    }

    /// زار الوفد مدينة فاس، زار الوفد المتحف: where another phrase begins behind the subject.
    fn begins_other(&self, at: usize, first: usize) -> bool {
        let key = self.phrases.key(at);
        let is_title = matches!(self.phrases.told.role(first), Some(Role::Title(_)));
        let follows_definite = at > first && has_article(self.phrases.key(at - 1));
        let is_named = self.phrases.named.iter().any(|name| name.first == at);
        let is_adjective = self.is_adjective(at);
        let is_called = is_title && is_named;
        self.is_accusative(at)
            || self.has_front(at)
            || follows_definite && !(is_adjective || is_called || key.starts_with("و"))
    }

    fn ends_whole(&self, last: usize) -> bool {
        self.phrases.is_word(last) && !self.phrases.is_link(last) && self.phrases.may_end(last)
    }

    /// وصلوا، التقوا، يعودون: said of several.
    fn is_plural(&self, verb: usize) -> bool {
        let key = self.phrases.key(verb);
        let ending = (key.without_back(1).last(), key.last());
        ending.0 == Some('و') && matches!(ending.1, Some('ا' | 'ن')) && key.len() > 4
    }

    /// Whether a verb is said of a feminine; not known of plurals.
    fn is_feminine(&self, verb: usize) -> Option<bool> {
        let told = self.phrases.told;
        let Some(Role::Verb(form)) = told.role(verb) else {
            return None;
        };
        let key = self.phrases.key(verb);
        let key = key.without_front(u32::from(told.verb_has_conjunction(verb)));
        let is_plural = matches!(
            (key.without_back(1).last(), key.last()),
            (Some('و'), Some('ا' | 'ن')) | (Some('ن'), Some('ا'))
        );
        if is_plural || key.starts_with("ن") && form.tense != Tense::Past {
            return None;
        }
        Some(match form.tense {
            Tense::Past => key.last() == Some('ت') && key.len() > 3,
            _ => key.starts_with("ت") || key.starts_with("ست"),
        })
    }
}
