//! Names of months, and what a year, a month and a day of a calendar are.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::corpus::date::parts::Part;
use crate::lexicon::{Lexicon, Sense};
use crate::text::Normalised;
use crate::time::calendar::Calendar;
use crate::time::calendar::gregorian;
use crate::time::calendar::hijri;
use crate::time::calendar::hijri::HijriDate;
use crate::time::{Day, Interval};

/// The most words that the name of a month has: شهر رمضان المبارك is a month and more, ربيع الأول is two.
const MOST_WORDS: usize = 2;

/// A month of a calendar, 1–12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Month {
    pub(super) calendar: Calendar,
    pub(super) number: u8,
}

/// The month at the front of `parts`, and how many of them name it; Arabic by the lexicon, else English.
pub(super) fn month_at(parts: &[Part<'_>]) -> Option<(Month, usize)> {
    (1..=MOST_WORDS.min(parts.len())).rev().find_map(|count| {
        let parts = parts.get(..count)?;
        let is_name = parts.iter().all(|part| part.number.is_none())
            && parts.iter().skip(1).all(|part| is_inner_gap(part.gap));
        let words: Vec<&str> = parts.iter().map(|part| part.words).collect();
        let month = is_name.then(|| month_called(&words.join(" "))).flatten()?;
        Some((month, count))
    })
}

/// The days of a day, or of a month where `day` is `None`; `None` where the calendar has no such.
pub(super) fn days_of(year: i32, month: Month, day: Option<u32>) -> Option<Interval> {
    let number = month.number;
    match (month.calendar, day) {
        (Calendar::Gregorian, None) => gregorian::month_interval(year, number.into()),
        (Calendar::Gregorian, Some(day)) => {
            Day::from_ymd(year, number.into(), day).map(Interval::day)
        }
        (Calendar::Hijri, None) => hijri::month_interval(year, number),
        (Calendar::Hijri, Some(day)) => {
            let day = u8::try_from(day).ok()?;
            let date = HijriDate {
                year,
                month: number,
                day,
            };
            date.to_day().map(Interval::day)
        }
    }
}

fn month_called(name: &str) -> Option<Month> {
    static NAMES: LazyLock<HashMap<String, Month>> = LazyLock::new(arabic_names);
    let english = || {
        let number = name.parse::<chrono::Month>().ok()?.number_from_month();
        Some(Month {
            calendar: Calendar::Gregorian,
            number: u8::try_from(number).ok()?,
        })
    };
    NAMES.get(&folded(name)).copied().or_else(english)
}

fn arabic_names() -> HashMap<String, Month> {
    let entries = Lexicon::embedded().entries().iter();
    entries
        .filter_map(|entry| match entry.sense {
            Sense::Month {
                calendar, number, ..
            } => Some((folded(entry.surface), Month { calendar, number })),
            _ => None,
        })
        .collect()
}

/// Without case, and with Arabic letters folded.
pub(super) fn folded(words: &str) -> String {
    Normalised::new(words).as_str().to_lowercase()
}

fn is_inner_gap(gap: &str) -> bool {
    matches!(gap, " " | "-" | "_" | "\u{A0}") // NO-BREAK SPACE
}
