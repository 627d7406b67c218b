//! Numbers as sentences write them: figures with separators, words, and what multiplies either.
//!
//! The words and what bounds a number («أكثر من», «على الأقل») are rows of the lexicon, as they are for the grammar;
//! the grammar counts units of time below a million and stops at a fraction, a count of things goes on.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::lexicon::{Cue, Hit, Hits, Lexicon, Sense};
use crate::text::{Gap, Span, Token, TokenKind, WordKey};
use crate::time::Modifier;

/// A unit beside tens or ten only: by itself «أحد» is someone.
const ONE_OF: &str = "احد احدى";
/// Words that multiply the number before them, beside the thousand of the lexicon.
const SCALES: &[(&str, f64)] = &[
    ("مليون ملايين مليونا", 1e6),
    ("مليار مليارات مليارا بليون", 1e9),
    ("تريليون ترليون تريليونات", 1e12),
];
/// A modifier has at most so many words.
const MOST_OF_BOUND: usize = 4;

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// «نحو», «حوالي».
    About,
    /// «أكثر من», «ما لا يقل عن».
    AtLeast,
    /// «أقل من», «لا يزيد عن».
    AtMost,
}

impl Bound {
    /// The word that the output has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
        }
    }

    /// The sign before a number that is meant so; nothing before one that stands as it is.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::About => "≈\u{a0}",
            Self::AtLeast => "≥\u{a0}",
            Self::AtMost => "≤\u{a0}",
        }
    }
}

/// A number as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Written {
    pub(super) value: f64,
    /// What its last written digit is worth: 0.1 of 21.6, and half a million of «تسعة ملايين», a round word.
    pub(super) step: f64,
    /// What its words multiply it by.
    scale: f64,
    pub(super) span: Span,
    /// The token behind it.
    pub(super) end: usize,
}

impl Written {
    /// The number with the scale of the one behind it: «بين 100 و150 مليارا».
    pub(super) fn scaled_as(self, behind: &Self) -> Self {
        if self.scale > 1.0 || behind.scale <= 1.0 || self.value >= 1e3 {
            return self;
        }
        Self {
            value: self.value * behind.scale,
            step: self.step * behind.scale,
            scale: behind.scale,
            ..self
        }
    }
}

/// Reads the numbers of a sentence of `text`.
#[derive(Clone, Copy, Debug)]
pub(super) struct NumberReader<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
}

impl<'a> NumberReader<'a> {
    /// The number that begins at a token, with the words that multiply it.
    pub(super) fn number(&self, at: usize) -> Option<Written> {
        let token = self.tokens.get(at)?;
        let alone = self.scale(at).filter(|_| !self.ends_number(at));
        let (mut value, mut step, mut end) = match (token.kind, alone) {
            (TokenKind::Number(_), _) => self.digits(at)?,
            (_, Some(scale)) => (scale, scale, at + 1),
            _ => self.spelled_out(at)?,
        };
        let (more, behind) = self.scales_from(end);
        let scale = alone.unwrap_or(1.0) * more;
        // «ألف» rounds what is nearer to it than to the next: 1,500 are more.
        if token.number().is_none() && scale > 1.0 {
            step *= 0.5;
        }
        (value, step, end) = (rounded(value * more), step * more, behind);
        // «ثلاثة آلاف وخمسمئة».
        if scale > 1.0
            && self.is_joined(end)
            && let Some((more, behind)) = self.spelled(end)
            && self.scale(behind).is_none()
        {
            (value, step, end) = (value + more, 1.0, behind);
        }
        let last = self.tokens.get(end.checked_sub(1)?)?;
        Some(Written {
            value,
            step,
            scale,
            span: token.span.join(last.span),
            end,
        })
    }

    /// A number in words that counts what follows it: «الدول الثلاث» counts what stands before, «الثمانين مليون نسمة» not.
    fn spelled_out(&self, at: usize) -> Option<(f64, f64, usize)> {
        let (value, end) = self.spelled(at)?;
        let is_before = self.has_article(at) && self.scale(end).is_none();
        (!is_before).then_some((value, 1.0, end))
    }

    /// How a number from `at` up to `end` is bounded, where its noun ends before `behind`.
    pub(super) fn bound(&self, at: usize, behind: usize) -> Bound {
        let mut before = (1..=MOST_OF_BOUND).filter_map(|back| {
            let start = at.checked_sub(back)?;
            let mut hits = self.hits(start);
            let hit = hits.find(|hit| {
                usize::from(hit.tokens) == back && matches!(hit.sense, Sense::Modifier(_))
            })?;
            Some((start, hit.sense))
        });
        let bound = before.next_back().and_then(|(start, sense)| match sense {
            Sense::Modifier(Modifier::MoreThan) if self.is_denied(start) => Some(Bound::AtMost),
            Sense::Modifier(Modifier::MoreThan | Modifier::EqualOrMore) => Some(Bound::AtLeast),
            Sense::Modifier(Modifier::LessThan | Modifier::EqualOrLess) => Some(Bound::AtMost),
            Sense::Modifier(Modifier::Approx) => Some(Bound::About),
            _ => None,
        });
        let cue = |at: usize| {
            self.hits(at).find_map(|hit| match hit.sense {
                Sense::Cue(Cue::AtLeast) => Some(Bound::AtLeast),
                Sense::Cue(Cue::AtMost) => Some(Bound::AtMost),
                Sense::Cue(Cue::Roughly) => Some(Bound::About),
                _ => None,
            })
        };
        bound
            .or_else(|| (behind..behind + 2).find_map(cue))
            .unwrap_or_default()
    }

    /// «لا يزيد عن».
    fn is_denied(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.is_some_and(|token| token.key() == WordKey::of("لا"))
    }

    fn hits(&self, at: usize) -> impl Iterator<Item = Hit> + 'a {
        let lexicon = Lexicon::embedded();
        let rest = self.tokens.get(at..).unwrap_or_default();
        let hits = rest
            .first()
            .map_or_else(Hits::default, |token| lexicon.find(token.key()));
        lexicon.hits_at(hits, self.text, rest)
    }

    /// A cardinal of the lexicon, and the token behind it.
    fn cardinal(&self, at: usize) -> Option<(f64, usize)> {
        let found = self.hits(at).find_map(|hit| match hit.sense {
            Sense::Cardinal(value) => Some((f64::from(value), at + usize::from(hit.tokens))),
            _ => None,
        });
        let is_one = || self.is_one_of(at, ONE_OF).then_some((1.0, at + 1));
        found.or_else(is_one)
    }

    fn is_one_of(&self, at: usize, words: &str) -> bool {
        let key = self.tokens.get(at).map(Token::key).unwrap_or_default();
        let bare = key.without_front(1);
        let mut words = words.split(' ').map(WordKey::of);
        words.any(|word| word == key || (self.is_joined(at) && word == bare))
    }

    fn has_article(&self, at: usize) -> bool {
        let mut hits = self.hits(at);
        hits.any(|hit| matches!(hit.sense, Sense::Cardinal(_)) && hit.clitics.has_article)
    }

    /// What a word multiplies the number before it by.
    fn scale(&self, at: usize) -> Option<f64> {
        let key = self.tokens.get(at)?.key();
        let bare = Some(key.without_front(1)).filter(|_| self.is_onto(at));
        let mut keys = [Some(key), bare].into_iter().flatten();
        let large = keys.find_map(|key| scales().get(&key).copied());
        large.or_else(|| {
            let (value, _) = self.cardinal(at)?;
            (value == 1e3).then_some(value)
        })
    }

    /// Whether a word begins with a letter that may be written onto another.
    fn is_onto(&self, at: usize) -> bool {
        let first = self.tokens.get(at).and_then(|token| token.key().letter(0));
        first.is_some_and(|letter| matches!(letter, 'و' | 'ف' | 'ب' | 'ل'))
    }

    /// Whether a number ends before a token: its scale is no number by itself.
    fn ends_number(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let is_digits = self
            .tokens
            .get(before)
            .is_some_and(|token| token.number().is_some());
        is_digits || self.cardinal(before).is_some() || self.scale(before).is_some()
    }

    /// What the words from a token on multiply the number before it by, also behind the sign that closes it: «29» مليارا.
    fn scales_from(&self, end: usize) -> (f64, usize) {
        let (mut scale, mut end) = (1.0, end);
        loop {
            let at = end + usize::from(self.tokens.get(end).is_some_and(is_closing));
            let Some(more) = self.scale(at).filter(|_| !self.is_joined(at)) else {
                return (scale, end);
            };
            (scale, end) = (scale * more, at + 1);
        }
    }

    /// Digits with their separators: 1,200 and 7.5.
    ///
    /// No part of a date such as 3/5; nor «4ر13», of which the order of the writer tells which part is the whole one.
    fn digits(&self, at: usize) -> Option<(f64, f64, usize)> {
        let number = self.tokens.get(at)?.number()?;
        let (mut value, mut step, mut end) = (f64::from(number.value), 1.0, at + 1);
        let is_part = at
            .checked_sub(1)
            .is_some_and(|at| self.is_point(at) || self.is_inside(at));
        if self.is_point(end) || is_part || self.sign_at(end, &['/', '+']) {
            return None;
        }
        while let (Some(sign), Some(next)) = (self.tokens.get(end), self.tokens.get(end + 1)) {
            let (TokenKind::Sign(sign), Some(part)) = (sign.kind, next.number()) else {
                break;
            };
            if next.gap != Gap::None || matches!(sign, '-' | '–' | '—') {
                break;
            }
            // «2.375 في المئة», «2.375 مليار»: behind a stop before a share or a scale the part is a fraction.
            let is_fraction = sign == '.' && self.is_fraction_before(end + 2);
            match sign {
                ',' | '٬' | '،' | '.' if part.digits == 3 && !is_fraction => {
                    value = value * 1e3 + f64::from(part.value);
                }
                ',' | '.' | '٫' => {
                    step = 10f64.powi(-i32::from(part.digits));
                    value += f64::from(part.value) * step;
                }
                _ => return None,
            }
            end += 2;
        }
        Some((value, step, end))
    }

    /// Whether a share, a scale or a unit of measure stands at a token: no thousands are counted so.
    fn is_fraction_before(&self, at: usize) -> bool {
        const SHARES: &str = "المئة المائة بالمئة بالمائة";
        const MEASURES: &str =
            "متر كيلومتر كيلومترا كيلو كيلوغرام كيلوغراما غرام غراما درجة درجات ثانية ثوان لتر";
        let is_share = |at: usize| self.sign_at(at, &['%', '٪']) || self.is_one_of(at, SHARES);
        let is_in = self
            .tokens
            .get(at)
            .is_some_and(|token| token.key() == WordKey::of("في"));
        is_share(at)
            || is_in && is_share(at + 1)
            || self.scale(at).is_some_and(|scale| scale > 1e3)
            || self.is_one_of(at, MEASURES)
    }

    /// A sign that ties the number behind it to the one before: 5+1, 84 / 44.
    fn is_inside(&self, at: usize) -> bool {
        let follows = |at: usize| self.tokens.get(at).and_then(Token::number).is_some();
        self.sign_at(at, &['/', '+', ':']) && at.checked_sub(1).is_some_and(follows)
    }

    fn sign_at(&self, at: usize, signs: &[char]) -> bool {
        let mut signs = signs.iter();
        let token = self.tokens.get(at);
        token.is_some_and(|token| signs.any(|sign| token.is_sign(*sign)))
    }

    /// The letter that some agencies write as a decimal point.
    fn is_point(&self, at: usize) -> bool {
        let touches = |at: usize| self.tokens.get(at).is_some_and(|t| t.gap == Gap::None);
        let token = self.tokens.get(at);
        token.is_some_and(|token| token.key() == WordKey::of("ر")) && touches(at) && touches(at + 1)
    }

    /// A number below a thousand in words: «خمسة», «خمسة عشر», «خمسة وعشرين», «خمس مئة», «مئة وخمسة وعشرين».
    fn spelled(&self, at: usize) -> Option<(f64, usize)> {
        let (mut value, mut end) = self.part(at)?;
        let mut last = value;
        while self.is_joined(end)
            && let Some((more, behind)) = self.part(end)
            && ((last >= 100.0 && more < 100.0) || (last < 10.0 && (20.0..100.0).contains(&more)))
        {
            (value, end, last) = (value + more, behind, more);
        }
        // «واحد» and «أحد» alone count nothing.
        (value >= 2.0).then_some((value, end))
    }

    /// A part of such a number: «خمسة», «وعشرين», «وخمسة عشر», «خمس مئة».
    fn part(&self, at: usize) -> Option<(f64, usize)> {
        let (value, end) = self.cardinal(at)?;
        let next = self.cardinal(end).filter(|_| !self.is_joined(end));
        match next {
            Some((10.0, behind)) if value < 10.0 => Some((value + 10.0, behind)),
            Some((100.0, behind)) if (3.0..10.0).contains(&value) => Some((value * 100.0, behind)),
            _ => (value != 1e3).then_some((value, end)),
        }
    }

    /// Whether a word is joined to the one before it: «وخمسة».
    pub(super) fn is_joined(&self, at: usize) -> bool {
        let mut hits = self.hits(at);
        let key = self.tokens.get(at).map(Token::key).unwrap_or_default();
        key.letter(0) == Some('و')
            && !hits
                .any(|hit| matches!(hit.sense, Sense::Cardinal(_)) && !hit.clitics.has_conjunction)
    }
}

/// Without what binary fractions add: 32.01 millions are 32,010,000.
fn rounded(value: f64) -> f64 {
    (value * 1e3).round() / 1e3
}

/// The sign that closes quotations and brackets.
pub(super) fn is_closing(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Sign('»' | '"' | '”' | ')' | ']'))
}

fn scales() -> &'static HashMap<WordKey, f64> {
    static KEYS: LazyLock<HashMap<WordKey, f64>> = LazyLock::new(|| {
        let words = |(words, scale): &(&'static str, f64)| {
            let scale = *scale;
            words.split(' ').map(move |word| (WordKey::of(word), scale))
        };
        SCALES.iter().flat_map(words).collect()
    });
    &KEYS
}
