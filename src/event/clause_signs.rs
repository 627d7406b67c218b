//! What a label does with quotations, brackets and other signs.

use std::sync::LazyLock;

use crate::event::clause::Clauses;
use crate::event::clause_step::Step;
use crate::event::label_words::LabelWord;
use crate::event::phrase::{has_article, has_ending_of_adjectives, has_pronoun};
use crate::event::tagged_sentence::Role;
use crate::text::{Gap, TokenKind, WordKey};

/// A quotation inside a label, and a bracket that it leaves out, have so many tokens at most.
pub(super) const QUOTED: usize = 12;
const BRACKET: usize = 40;
/// A bracket of so few tokens is part of what it stands behind: مجموعة (5+1).
const SHORT_BRACKET: usize = 4;

/// Each prayer has this word.
static GOD: LazyLock<WordKey> = LazyLock::new(|| WordKey::of("الله"));

impl Clauses<'_> {
    /// A short quotation is taken whole, a bracket left out where it is not a part of a name.
    pub(super) fn inset(&self, at: usize, ends: bool) -> Step {
        let is_bracket = self.is_sign(at, &['(', '[', '{']);
        let close = |most| self.close(at, most);
        if is_bracket {
            return match close(BRACKET) {
                Some(end) if end - at <= SHORT_BRACKET + 1 && self.has_number(at, end) => {
                    Step::Take(end + 1)
                }
                Some(end) => Step::Skip(end + 1),
                None => Step::End,
            };
        }
        match close(QUOTED) {
            Some(end) => Step::Take(end + 1),
            None if ends => Step::End,
            None => Step::Skip(at + 1),
        }
    }

    pub(super) fn close(&self, open: usize, most: usize) -> Option<usize> {
        (open + 1..open + most).find(|at| self.phrases.told.role(*at) == Some(Role::Close))
    }

    fn has_number(&self, from: usize, to: usize) -> bool {
        let tokens = self.phrases.told.tokens.get(from..to).unwrap_or_default();
        tokens.iter().any(|token| token.number().is_some())
    }

    pub(super) fn is_sign(&self, at: usize, signs: &[char]) -> bool {
        let token = self.phrases.told.tokens.get(at);
        token.is_some_and(
            |token| matches!(token.kind, TokenKind::Sign(sign) if signs.contains(&sign)),
        )
    }

    /// A sign inside a word is taken with it, what stands between dashes left out; another ends the label.
    pub(super) fn sign(&self, at: usize, ends: bool) -> Step {
        const DASHES: [char; 3] = ['-', '–', '—'];
        let touches = |at: usize| {
            let token = self.phrases.told.tokens.get(at);
            token.is_some_and(|token| token.gap == Gap::None)
        };
        if self.is_sign(at, &['%', '٪']) || touches(at) && touches(at + 1) {
            return Step::Take(at + 1);
        }
        if !self.is_sign(at, &DASHES) {
            return Step::End;
        }
        let closes = |other: &usize| self.is_sign(*other, &DASHES);
        match (at + 1..at + QUOTED).find(closes) {
            Some(close) => Step::Skip(close + 1),
            None if ends => Step::End,
            None => Step::Skip(at + 1),
        }
    }

    /// برنامجه الإصلاحي: a word that is said of the one before it.
    pub(super) fn is_adjective(&self, at: usize) -> bool {
        let key = self.phrases.key(at);
        let follows_noun = matches!(
            self.phrases.told.before(at, 1),
            Some(Role::Plain | Role::Noun(..) | Role::Title(_))
        );
        follows_noun && key.starts_with("ال") && has_ending_of_adjectives(key)
    }

    /// هو، هي: what stands between a noun and what it is.
    pub(super) fn is_copula(&self, at: usize) -> bool {
        ["هو", "هي", "هم"]
            .iter()
            .any(|word| self.phrases.key(at) == WordKey::of(word))
    }

    /// How many tokens a prayer takes that begins here: رحمه الله، صلى الله عليه وسلم.
    pub(super) fn prayer(&self, at: usize) -> Option<usize> {
        const PRAYERS: [&str; 20] = [
            "صلى الله عليه وسلم",
            "رضي الله عنه",
            "رضي الله عنها",
            "طيب الله ثراه",
            "إن شاء الله",
            "رحمه الله",
            "رحمها الله",
            "رحمهما الله",
            "رحمهم الله",
            "حفظه الله",
            "حفظها الله",
            "حفظهما الله",
            "حفظهم الله",
            "يحفظه الله",
            "يرحمه الله",
            "أيده الله",
            "رعاه الله",
            "يرعاه الله",
            "بإذن الله",
            "بمشيئة الله",
        ];
        const LONGEST: usize = 4;
        if !(at..at + LONGEST).any(|at| self.phrases.key(at) == *GOD) {
            return None;
        }
        let stands_here = |prayer: &&&str| {
            let mut words = (at..).zip(prayer.split(' '));
            words.all(|(at, word)| self.phrases.key(at) == WordKey::of(word))
        };
        let prayer = PRAYERS.iter().find(stands_here)?;
        Some(prayer.split(' ').count())
    }

    /// من جهة أخرى، في سياق متصل، : what only leads over to another subject ends at this comma.
    pub(super) fn ends_transition(&self, comma: usize) -> bool {
        let last = comma.checked_sub(1).map(|at| self.phrases.key(at));
        last.is_some_and(|last| LabelWord::Transition.is(last))
    }

    /// بعد غزو الكويت: the happening only says when; in «رفض المجلس الاتفاق النووي» it is what something is done to.
    pub(super) fn follows_time_link(&self, at: usize) -> bool {
        let is_link = |at: usize| LabelWord::TimeLink.is(self.phrases.key(at));
        is_link(at) || at.checked_sub(1).is_some_and(is_link)
    }

    /// في وقت سابق: says nothing of when.
    pub(super) fn is_some_time(&self, at: usize) -> bool {
        let next = self.phrases.key(at + 1);
        self.phrases.key(at) == WordKey::of("وقت") && LabelWord::SomeTime.is(next)
    }

    /// القرن العشرين الماضي، الأحد الموافق: the rest of a time.
    pub(super) fn is_left_of_time(&self, at: usize) -> bool {
        self.phrases.told.before(at, 1) == Some(Role::Time)
            && LabelWord::RestOfTime.is(self.phrases.key(at))
    }

    /// قرارا، اجتماعا: an indefinite object.
    pub(super) fn is_accusative(&self, at: usize) -> bool {
        let key = self.phrases.key(at);
        let is_noun = matches!(
            self.phrases.told.role(at),
            Some(Role::Plain | Role::Noun(..))
        );
        is_noun
            && key.len() > 3
            && key.last() == Some('ا')
            && !has_article(key)
            && !has_pronoun(key)
            && !self.phrases.is_in_name(at)
    }

    /// اتفاق 14 يوليو، قمة 2015: the date is the noun's name, not when something was done.
    pub(super) fn is_named_by_date(&self, noun: usize) -> bool {
        let told = self.phrases.told;
        let is_bare = matches!(told.role(noun), Some(Role::Noun(_, front)) if !front.has_article && !front.has_ending);
        let adverbs = [
            "يوم",
            "امس",
            "اليوم",
            "مساء",
            "صباح",
            "فجر",
            "ظهر",
            "قبل",
            "الان",
        ];
        let next = self.phrases.key(noun + 1);
        is_bare && adverbs.iter().all(|adverb| next != WordKey::of(adverb))
    }
}
