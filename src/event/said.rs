//! What a verb of saying tells: what is said, and by whom.

use std::ops::Range;

use crate::event::clause::{Clauses, MOST};
use crate::event::clause_words::Words;
use crate::event::kinds::{Cue, VerbKind};
use crate::event::label_words::LabelWord;
use crate::event::phrase::{has_article, has_pronoun};
use crate::event::tagged_sentence::Role;
use crate::text::WordKey;

/// Of the letters of a label, who speaks has so many.
const MOST_SPEAKER: usize = 26;
/// A name between commas has so many words.
const APPOSITION: usize = 8;
/// A name in quotation marks has so few tokens with its marks.
const NAMED: usize = 4;
/// So far behind a verb of saying what is said may begin, in tokens.
const SAID: usize = 24;
const SAID_FAR: usize = 36;

impl Clauses<'_> {
    /// What is said behind a verb of saying, with who says it.
    pub(super) fn said(&self, verb: usize) -> Option<String> {
        let told = self.phrases.told;
        let Some(Role::Verb(form)) = told.role(verb) else {
            return None;
        };
        if told.is_cue(verb.checked_sub(1), Cue::Not) {
            return None;
        }
        let begin = if form.says || self.is_remarked(verb) {
            // سنرى انخفاضا، «…»: what a verb has for its object is not quoted.
            let has_object = self.is_accusative(verb + 1);
            let quotes = form.kind == VerbKind::Report || !form.says;
            self.said_begin(verb, quotes && !has_object)
                .or_else(|| self.saying(verb))?
        } else {
            self.saying(verb)?
        };
        let begin = begin + usize::from(told.is_cue(Some(begin), Cue::That));
        let speaker = self
            .speaker(verb, begin)
            .or_else(|| self.speaker_before(verb, begin));
        let room = MOST
            - speaker
                .as_ref()
                .map_or(0, |speaker| speaker.chars().count() + 2);
        let mut words = self.words(begin, begin, room);
        let mut speaker = speaker;
        // What is said counts more than who says it.
        if words.is_cut() && words.awaits_verb() && speaker.is_some() {
            (words, speaker) = (self.words(begin, begin, MOST), None);
        }
        if words.awaits_verb()
            && let Some(told) = self.behind_apposition(begin)
        {
            words = told;
        }
        if words.count() < 2 {
            return None;
        }
        Some(match speaker {
            Some(speaker) => format!("{speaker}: {}", words.text()),
            None => words.text(),
        })
    }

    /// يشار إلى أن، يذكر أن: nobody says it.
    fn is_remarked(&self, verb: usize) -> bool {
        ["يشار", "ويشار", "يذكر", "ويذكر"]
            .iter()
            .any(|word| self.phrases.key(verb) == WordKey::of(word))
    }

    /// What is said by the verb of saying before a trigger: where it was said (قال في مؤتمر صحفي إن), or what its
    /// speaker does (قال إنه سيسافر).
    pub(super) fn said_around(&self, trigger: usize) -> Option<String> {
        let told = self.phrases.told;
        let before = told.before(trigger, 1)?;
        let is_place = matches!(told.role(trigger), Some(Role::Noun(..)))
            && matches!(before, Role::Cue(Cue::During | Cue::Link));
        let is_content = before == Role::Cue(Cue::That);
        if !is_place && !is_content {
            return None;
        }
        let ends = |at: usize| {
            at + 1 < trigger
                && matches!(
                    told.role(at),
                    None | Some(
                        Role::Stop
                            | Role::Open
                            | Role::Close
                            | Role::Cue(Cue::Which | Cue::That | Cue::Border)
                    )
                )
        };
        for at in (trigger.saturating_sub(SAID)..trigger).rev() {
            match told.role(at) {
                _ if ends(at) => return None,
                Some(Role::Verb(verb))
                    if verb.says && !told.is_cue(at.checked_sub(1), Cue::Which) =>
                {
                    let begin = self.said_begin(at, verb.kind == VerbKind::Report)?;
                    let is_it = if is_content {
                        begin == trigger
                    } else {
                        begin > trigger
                    };
                    return is_it.then(|| self.said(at))?;
                }
                Some(Role::Verb(_)) => return None,
                _ => {}
            }
        }
        None
    }

    /// اختتم الوزير قائلا إن القمة تأجلت: any verb can tell how something was said.
    fn saying(&self, verb: usize) -> Option<usize> {
        let told = self.phrases.told;
        let is_saying = |at: &usize| LabelWord::Saying.is(self.phrases.key(*at));
        let ends = |at: &usize| {
            matches!(
                told.role(*at),
                None | Some(Role::Stop | Role::Comma | Role::Verb(_))
            )
        };
        let at = (verb + 1..verb + SAID).find(|at| is_saying(at) || ends(at))?;
        // اختتم الوزير، بأن القمة تأجلت
        let has_speaker = matches!(told.role(verb + 1), Some(Role::Title(_)))
            || self.phrases.is_in_name(verb + 1);
        let is_that = || self.phrases.key(at + 1) == WordKey::of("بأن");
        if told.role(at) == Some(Role::Comma) && has_speaker && is_that() {
            return Some(at + 2);
        }
        is_saying(&at).then(|| self.said_begin(at, true))?
    }

    /// The first word of what is said: behind أن, behind a colon, inside quotation marks.
    fn said_begin(&self, verb: usize, quotes: bool) -> Option<usize> {
        let told = self.phrases.told;
        let mut at = verb + 1;
        while at < verb + SAID {
            match told.role(at)? {
                Role::Cue(Cue::That) => return Some(at + 1),
                Role::Cue(Cue::Border) => return None,
                Role::Cue(Cue::Which) => return self.said_behind_relative(at, verb),
                Role::Verb(_) if self.phrases.is_in_name(at) => {}
                Role::Verb(_)
                    if !has_article(self.phrases.key(at))
                        && !told.is_cue(Some(at - 1), Cue::That) =>
                {
                    return self.said_far(at, verb);
                }
                Role::Stop if told.tokens.get(at)?.is_sign(':') => {
                    let is_quoted = told.role(at + 1) == Some(Role::Open);
                    return Some(at + 1 + usize::from(is_quoted));
                }
                Role::Stop => return None,
                Role::Open if told.tokens.get(at)?.is_sign('(') => {
                    at = self.close(at, SAID)?;
                }
                // خلال حديثه لـ«الأفق»: a name in quotation marks.
                Role::Open if self.close(at, NAMED).is_some() && !self.is_quoted_after(at) => {
                    at = self.close(at, NAMED)?;
                }
                Role::Open if quotes => {
                    return Some(self.quoted_behind(at, verb).unwrap_or(at + 1));
                }
                _ => {}
            }
            at += 1;
        }
        None
    }

    /// قال في بيان أصدره أمس: «سنعود», في خطاب ألقاه، أن: behind what tells of the speech only a sure sign counts.
    fn said_far(&self, from: usize, verb: usize) -> Option<usize> {
        let told = self.phrases.told;
        let is_colon =
            |at: usize| self.is_sign(at, &[':']) && told.role(at + 1) == Some(Role::Open);
        let is_that =
            |at: usize| told.role(at) == Some(Role::Comma) && told.is_cue(Some(at + 1), Cue::That);
        let is_speech = (verb + 1..from).any(|at| self.is_speech(at));
        let at =
            (from + 1..verb + SAID_FAR).find(|at| is_speech && (is_colon(*at) || is_that(*at)))?;
        Some(at + 2)
    }

    /// قال الوزير الذي يزور البلاد: «سنعود»: behind what is said of the speaker only a long quotation counts.
    fn said_behind_relative(&self, which: usize, verb: usize) -> Option<usize> {
        let told = self.phrases.told;
        let is_end = |at: usize| {
            matches!(told.role(at), None | Some(Role::Stop)) && !self.is_sign(at, &[':'])
        };
        let open = (which + 1..verb + SAID_FAR)
            .take_while(|at| !is_end(*at))
            .find(|at| told.role(*at) == Some(Role::Open) && !self.is_sign(*at, &['(']))?;
        let close = self.close(open, 4 * SAID).unwrap_or(open + NAMED + 1);
        (close > open + NAMED).then_some(open + 1)
    }

    /// بيان، خطاب، مؤتمر: where something is said.
    fn is_speech(&self, at: usize) -> bool {
        LabelWord::Speech.is(self.phrases.key(at))
    }

    /// قال: «نعم»، قال “سنعود”: what stands right behind the verb of saying or its colon is said, however short.
    fn is_quoted_after(&self, open: usize) -> bool {
        matches!(
            self.phrases.told.before(open, 1),
            Some(Role::Stop | Role::Verb(_))
        )
    }

    /// إن المفوض، حسن العمري، شارك في الاجتماع: the name between the commas stands for the whole subject.
    fn behind_apposition(&self, begin: usize) -> Option<Words<'_>> {
        let told = self.phrases.told;
        let ends = |at: &usize| !matches!(told.role(*at), Some(role) if role != Role::Comma);
        let first = (begin..begin + SAID).find(ends)?;
        let second = (first + 1..first + APPOSITION).find(ends)?;
        let Some(Role::Verb(_)) = told.role(second + 1) else {
            return None;
        };
        let is_name = (first + 1..second).any(|at| self.phrases.is_in_name(at));
        let mut words = Words::new(self.phrases, MOST);
        words.take_all(if is_name {
            first + 1..second
        } else {
            begin..first
        });
        self.go_on(&mut words, second + 1, second + 1);
        words.finish();
        words.reaches(second + 1).then_some(words)
    }

    /// قال لقناة «الأفق»: «سنعود»: a name in quotation marks is not what is said where a colon follows.
    fn quoted_behind(&self, open: usize, verb: usize) -> Option<usize> {
        let told = self.phrases.told;
        let close = self.close(open, SAID)?;
        let ends = |at: &usize| matches!(told.role(*at), None | Some(Role::Stop | Role::Verb(_)));
        let at = (close + 1..verb + SAID).find(ends)?;
        let is_quoted = self.is_sign(at, &[':']) && told.role(at + 1) == Some(Role::Open);
        is_quoted.then_some(at + 2)
    }

    /// Who speaks: the phrase behind the verb, or the one before it.
    pub(super) fn speaker(&self, verb: usize, said: usize) -> Option<String> {
        let told = self.phrases.told;
        let ends = |at: &usize| {
            told.ends_phrase(*at) || self.is_adverb(*at) || self.phrases.heads_time(*at)
        };
        let first = (verb + 1..said).find(|at| !ends(at))?;
        if (verb + 1..first).any(|at| told.role(at) != Some(Role::Time)) {
            return None;
        }
        // أعلن عنها القادة، نفى ذلك: what points is no speaker.
        if has_pronoun(self.phrases.key(first)) || told.is_cue(Some(first), Cue::This) {
            return None;
        }
        let end = (first..said).find(ends).unwrap_or(said);
        // الكثير من الشركات: no speaker without what follows.
        if self.phrases.key(end) == WordKey::of("من") {
            return None;
        }
        // زعيم «الحزب» سامي رمزي: a noun is cut off from what it is the head of.
        let is_body = told.is_cue(Some(first), Cue::Common) || self.phrases.is_bare(first);
        if told.role(end) == Some(Role::Open) && end == first + 1 && is_body
            || told.role(end) == Some(Role::Open)
                && matches!(told.role(end - 1), Some(Role::Title(front)) if !front.has_article && !front.has_ending)
        {
            let close = self.close(end, NAMED).filter(|close| *close < said);
            let quoted = close.and_then(|close| self.spoken_by(first..close + 1));
            return quoted.or_else(|| self.person_between(verb, said));
        }
        let name = self
            .phrases
            .named
            .iter()
            .find(|named| first <= named.first && named.end <= end);
        let mut words = Words::new(self.phrases, MOST_SPEAKER);
        words.take_all(first..end);
        if words.is_cut() {
            let name = name?;
            words = Words::new(self.phrases, MOST_SPEAKER);
            words.take_all(name.first..name.end);
        }
        (words.count() > 0).then(|| words.text())
    }

    /// الجيش أعلن أنه حرر: who speaks before the verb, where what is said needs him.
    fn speaker_before(&self, verb: usize, said: usize) -> Option<String> {
        let form = match self.phrases.told.role(verb)? {
            Role::Verb(form) => form,
            _ => return None,
        };
        let that = self.phrases.key(said.checked_sub(1)?);
        let points = [
            "أنه",
            "أنها",
            "إنه",
            "إنها",
            "بأنه",
            "بأنها",
            "أنهم",
            "إنهم",
        ];
        if !points.iter().any(|word| that == WordKey::of(word)) {
            return None;
        }
        let front = self.modality_begin(verb);
        let begin = self.verb_begin(verb, form);
        // لم يوقع الوزير القرار، لكنه قال إنه
        let lent = || {
            self.lent_subject(verb, front)
                .filter(|_| self.goes_on_from_before(front))
        };
        let noun = match begin < front && !self.leads_on(begin) {
            true => begin..front,
            false => self.remote_subject(verb).or_else(lent)?,
        };
        let is_noun = |at: usize| {
            matches!(
                self.phrases.told.role(at),
                Some(Role::Plain | Role::Noun(..) | Role::Title(_) | Role::Cue(Cue::Common))
            ) || self.phrases.is_in_name(at)
        };
        noun.clone().all(is_noun).then(|| self.spoken_by(noun))?
    }

    /// Who speaks, where that fits.
    fn spoken_by(&self, range: Range<usize>) -> Option<String> {
        let mut words = Words::new(self.phrases, MOST_SPEAKER);
        words.take_all(range);
        (!words.is_cut()).then(|| words.text())
    }

    /// في البيان، لقناة «الأفق»: no part of who speaks.
    fn is_adverb(&self, at: usize) -> bool {
        let names_paper = self.phrases.told.role(at + 1) == Some(Role::Open);
        if names_paper && self.phrases.key(at).starts_with("ل") {
            return true;
        }
        matches!(self.phrases.told.role(at), Some(Role::Noun(_, front) | Role::Title(front)) if front.has_preposition)
    }
}
