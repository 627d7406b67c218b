//! Why two sentences cannot tell of the same happening although their words agree.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::align::Report;
use crate::align::dates::{Relation, When};
use crate::align::documents::Document;
use crate::align::profile::mentions_in;
use crate::resolve::{Basis, TimexKind};
use crate::similarity::LightStem;
use crate::text::{Token, TokenKind, WordKey};

/// Days by which «today» may be off: a late copy, and a day of writing that is not given.
const SLACK_KNOWN: i32 = 1;
const SLACK: i32 = 2;

/// Ordinals without the article, masculine and feminine.
const ORDINALS: [&str; 10] = [
    "اول اولى",
    "ثاني ثانية",
    "ثالث ثالثة",
    "رابع رابعة",
    "خامس خامسة",
    "سادس سادسة",
    "سابع سابعة",
    "ثامن ثامنة",
    "تاسع تاسعة",
    "عاشر عاشرة",
];
/// Behind these an ordinal or a number is part of a date.
const CALENDAR: &str = "ربيع جمادى كانون تشرين عام سنة الساعة يوم امس يناير فبراير مارس ابريل مايو يونيو يوليو \
                        اغسطس سبتمبر اكتوبر نوفمبر ديسمبر";
/// «رقم 5», «الـ42».
const NUMBERED: &str = "رقم ال";

/// What in a sentence can exclude another.
#[derive(Clone, Debug, Default)]
pub(super) struct Exclusions {
    /// Members of a series: the stem of what is counted, with the place of this one.
    ordinals: Vec<Ordinal>,
    /// Days that it counts from the day of writing.
    counted: Vec<i32>,
    /// Its only day, where it has one.
    day: Option<When>,
    /// Its numbers, ascending.
    numbers: Vec<u32>,
}

impl Exclusions {
    /// Of a sentence with its tokens.
    pub(super) fn of(report: &Report<'_>, sentence: u32, tokens: &[Token]) -> Self {
        let mentions = mentions_in(report, sentence);
        let days = mentions.iter().filter(|mention| {
            mention.kind == TimexKind::Date && mention.interval.len_days() == Some(1)
        });
        let number =
            |mention: &crate::resolve::Mention| mention.interval.first().map(|day| day.number());
        let counted = days.clone().filter(|mention| mention.basis == Basis::Dct);
        let mut whens = days.map(|mention| When::of_mention(report, mention));
        let first = whens.next();
        let is_only = first.is_some_and(|first| whens.all(|when| when == first));
        let mut numbers: Vec<u32> = tokens
            .iter()
            .filter(|token| {
                !mentions
                    .iter()
                    .any(|mention| mention.span.overlaps(token.span))
            })
            .filter_map(|token| Some(token.number()?.value))
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        Self {
            ordinals: ordinals_of(tokens),
            counted: counted.filter_map(number).collect(),
            day: first.filter(|_| is_only),
            numbers,
        }
    }

    /// Whether it cannot tell of the same as another.
    ///
    /// `is_copy` says that the sentences are the same but for a few words: then days that exclude each other are two
    /// words on one happening.
    pub(super) fn exclude(
        &self,
        other: &Self,
        documents: (&Document, &Document),
        is_copy: bool,
    ) -> bool {
        let (one, two) = documents;
        are_other_members(&self.ordinals, &other.ordinals)
            || self.is_other_day(other, documents)
            || (!is_copy && self.is_apart(other))
            || ((one.series > 0.0 || two.series > 0.0)
                && one.day != two.day
                && self.has_other_numbers(other))
    }

    /// «اليوم» of two days.
    fn is_other_day(&self, other: &Self, (one, two): (&Document, &Document)) -> bool {
        if one.day == two.day {
            return false;
        }
        let slack = if one.series > 0.0 || two.series > 0.0 {
            0
        } else if one.is_day_known && two.is_day_known {
            SLACK_KNOWN
        } else {
            SLACK
        };
        let gaps = self.counted.iter().flat_map(|day| {
            other
                .counted
                .iter()
                .map(move |other| day.saturating_sub(*other).abs())
        });
        gaps.min().is_some_and(|gap| gap > slack)
    }

    fn is_apart(&self, other: &Self) -> bool {
        let days = self.day.zip(other.day);
        days.is_some_and(|(one, other)| one.to(&other) == Relation::Apart)
    }

    /// The same bulletin with the values of another day.
    fn has_other_numbers(&self, other: &Self) -> bool {
        let is_shared = |number: &u32| other.numbers.binary_search(number).is_ok();
        self.numbers.len() > 1 && other.numbers.len() > 1 && !self.numbers.iter().any(is_shared)
    }
}

/// A stem of what is counted, with the place of one in its series.
pub(super) type Ordinal = (LightStem, u32);

/// Whether two are other members of a series: «الدفعة الأولى» and «الدفعة الثانية».
pub(super) fn are_other_members(one: &[Ordinal], other: &[Ordinal]) -> bool {
    let shared = |(noun, _): &&Ordinal| other.iter().any(|(own, _)| own == noun);
    let mut nouns = one.iter().filter(shared).peekable();
    nouns.peek().is_some() && !nouns.any(|ordinal| other.contains(ordinal))
}

/// What a word is for these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Ordinal(u32),
    /// With the article.
    TheOrdinal(u32),
    Calendar,
    Numbered,
}

fn kind_of(token: &Token) -> Option<Kind> {
    static KINDS: LazyLock<HashMap<WordKey, Kind>> = LazyLock::new(kinds);
    let TokenKind::Word(key) = token.kind else {
        return None;
    };
    KINDS.get(&key).copied()
}

fn kinds() -> HashMap<WordKey, Kind> {
    let mut kinds = HashMap::new();
    for (place, forms) in (1..).zip(ORDINALS) {
        for form in forms.split(' ') {
            kinds.insert(WordKey::of(form), Kind::Ordinal(place));
            kinds.insert(WordKey::of(&format!("ال{form}")), Kind::TheOrdinal(place));
        }
    }
    let of = |words: &'static str, kind| {
        words
            .split_whitespace()
            .map(move |word| (WordKey::of(word), kind))
    };
    kinds.extend(of(CALENDAR, Kind::Calendar).chain(of(NUMBERED, Kind::Numbered)));
    kinds
}

/// Ordinals and numbers that name one of several, with the stems of what may be counted.
pub(super) fn ordinals_of(tokens: &[Token]) -> Vec<Ordinal> {
    let mut found = Vec::new();
    let stem = |at: usize| match tokens.get(at)?.kind {
        TokenKind::Word(key) => LightStem::of_word(key),
        _ => None,
    };
    let kind = |at: usize| kind_of(tokens.get(at)?);
    for (at, token) in tokens.iter().enumerate() {
        match kind_of(token) {
            // المرحلة الثانية، طائرة الإغاثة الثانية
            Some(Kind::TheOrdinal(place)) if at > 0 && kind(at - 1) != Some(Kind::Calendar) => {
                let nouns = at.saturating_sub(2)..at;
                found.extend(nouns.filter_map(stem).map(|noun| (noun, place)));
            }
            // ثاني طائرة
            Some(Kind::Ordinal(place)) => {
                let is_part = tokens
                    .get(at + 1)
                    .is_some_and(|next| next.key() == WordKey::of("من"));
                found.extend(stem(at + 1).filter(|_| !is_part).map(|noun| (noun, place)));
            }
            // الرحلة رقم 5، الدورة الـ42
            _ => {
                if let Some(number) = token.number()
                    && at > 1
                    && kind(at - 1) == Some(Kind::Numbered)
                {
                    found.extend(stem(at - 2).map(|noun| (noun, number.value)));
                }
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
