//! The orders in which a date is written with numbers and names of months.

use std::ops::RangeInclusive;

use crate::corpus::date::month::{Month, days_of, month_at};
use crate::corpus::date::parts::{Digits, Part};
use crate::time::Interval;
use crate::time::calendar::Calendar;
use crate::time::calendar::gregorian;
use crate::time::calendar::hijri;

/// A year among these is Hijri, whatever stands beside it: documents of the Gregorian ones are rare.
pub(super) const HIJRI_YEARS: RangeInclusive<i32> = 1300..=1500;

/// Digits of year, month and day without anything between, and with hours, minutes and seconds behind.
const COMPACT_LENS: [usize; 3] = [8, 12, 14];

/// A date at the front of some parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shaped {
    /// A day, a month or a year.
    pub(super) days: Interval,
    /// The parts that it takes.
    pub(super) count: usize,
    pub(super) shape: Shape,
    /// As written, in `calendar`.
    pub(super) year: i32,
    pub(super) calendar: Calendar,
}

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// 2015-08-06, with this between the numbers.
    YearFirst(char),
    /// 6/8/2015, the day first, with this between the numbers.
    DayFirst(char),
    /// 20150806.
    Compact,
    /// 6 أغسطس 2015, Aug 6 2015, 2015/aug/06.
    NamedMonth,
    /// 2015-08, with this between the numbers.
    YearMonth(char),
    /// 08/2015.
    MonthYear,
    /// 2015.
    Year,
}

/// The day at the front of `parts`.
pub(super) fn day_at(parts: &[Part<'_>]) -> Option<Shaped> {
    numeric_day(parts)
        .or_else(|| compact_day(parts))
        .or_else(|| named_day(parts))
}

/// The month at the front of `parts`, in numbers or by name.
pub(super) fn month_of_year_at(parts: &[Part<'_>]) -> Option<Shaped> {
    numeric_month(parts).or_else(|| named_month(parts))
}

/// The year at the front of `parts`.
pub(super) fn year_at(parts: &[Part<'_>]) -> Option<Shaped> {
    let year = parts.first()?.number?.year()?;
    let calendar = calendar_of(year);
    let days = match calendar {
        Calendar::Gregorian => gregorian::year_interval(year)?,
        Calendar::Hijri => hijri_year(year)?,
    };
    Some(Shaped {
        days,
        count: 1,
        shape: Shape::Year,
        year,
        calendar,
    })
}

/// What separates two numbers of a date: one sign, blanks and direction marks around it aside.
pub(super) fn separator(gap: &str) -> Option<char> {
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{200E}' | '\u{200F}'); // LRM, RLM
    let mut signs = gap.trim_matches(is_blank).chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) if "-/._\u{2010}\u{2011}\u{2013}".contains(sign) => Some(sign), // HYPHEN, NON-BREAKING HYPHEN, EN DASH
        (None, _) if gap.contains(is_blank) => Some(' '),
        _ => None,
    }
}

fn numeric_day(parts: &[Part<'_>]) -> Option<Shaped> {
    let [one, two, three, ..] = parts else {
        return None;
    };
    let sign = separator(two.gap).filter(|sign| separator(three.gap) == Some(*sign))?;
    let (one, month, three) = (one.number?, two.number?.small()?, three.number?);
    let (year, day, shape) = match (one.year(), three.year()) {
        (Some(year), _) => (year, three.small()?, Shape::YearFirst(sign)),
        (None, year) => (year?, one.small()?, Shape::DayFirst(sign)),
    };
    shaped(year, month, Some(day), 3, shape)
}

fn compact_day(parts: &[Part<'_>]) -> Option<Shaped> {
    let Digits { value, len } = parts.first()?.number?;
    if !COMPACT_LENS.contains(&len) {
        return None;
    }
    let clock_len = u32::try_from(len - 8).ok()?;
    let clock = value % 10_u64.pow(clock_len);
    let (hour, minute, second) = match clock_len {
        6 => (clock / 10_000, clock / 100 % 100, clock % 100),
        _ => (clock / 100, clock % 100, 0),
    };
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let date = u32::try_from(value / 10_u64.pow(clock_len)).ok()?;
    let year = i32::try_from(date / 10_000).ok()?;
    shaped(year, date / 100 % 100, Some(date % 100), 1, Shape::Compact)
}

fn named_day(parts: &[Part<'_>]) -> Option<Shaped> {
    let first = parts.first()?.number;
    if let Some(year) = first.and_then(Digits::year) {
        let (month, month_len) = month_in(parts, 1)?;
        let (day, day_len) = day_in(parts, 1 + month_len)?;
        return named(year, month, Some(day), 1 + month_len + day_len);
    }
    if first.is_some() {
        let (day, day_len) = day_in(parts, 0)?;
        let (month, month_len) = month_in(parts, day_len)?;
        let year = year_in(parts, day_len + month_len)?;
        return named(year, month, Some(day), day_len + month_len + 1);
    }
    let (month, month_len) = month_in(parts, 0)?;
    let (day, day_len) = day_in(parts, month_len)?;
    let year = year_in(parts, month_len + day_len)?;
    named(year, month, Some(day), month_len + day_len + 1)
}

fn numeric_month(parts: &[Part<'_>]) -> Option<Shaped> {
    let [one, two, ..] = parts else {
        return None;
    };
    let sign = separator(two.gap)?;
    let (one, two) = (one.number?, two.number?);
    match (one.year(), two.year()) {
        (Some(year), _) => shaped(year, two.small()?, None, 2, Shape::YearMonth(sign)),
        (None, year) => shaped(year?, one.small()?, None, 2, Shape::MonthYear),
    }
}

fn named_month(parts: &[Part<'_>]) -> Option<Shaped> {
    let (month, len) = month_in(parts, 0)?;
    named(year_in(parts, len)?, month, None, len + 1)
}

/// The month at this part; two names of one month, آب/أغسطس, are one.
fn month_in(parts: &[Part<'_>], at: usize) -> Option<(Month, usize)> {
    let name = parts.get(at..)?;
    let (month, len) = month_at(name).filter(|_| at == 0 || is_joined(name))?;
    let other = name.get(len..).filter(|other| is_joined(other));
    match other.and_then(month_at) {
        Some((same, more)) if same == month => Some((month, len + more)),
        _ => Some((month, len)),
    }
}

/// The day of the month at this part, with the ending of an English ordinal.
fn day_in(parts: &[Part<'_>], at: usize) -> Option<(u32, usize)> {
    let number = parts.get(at..)?;
    let day = number.first()?.number?.small()?;
    let has_ending = number.get(1).is_some_and(|ending| {
        let is_ending = |word| ending.words.eq_ignore_ascii_case(word);
        ending.gap.is_empty() && ["st", "nd", "rd", "th"].into_iter().any(is_ending)
    });
    let is_here = at == 0 || is_joined(number);
    is_here.then_some((day, if has_ending { 2 } else { 1 }))
}

fn year_in(parts: &[Part<'_>], at: usize) -> Option<i32> {
    let number = parts.get(at..)?;
    number.first()?.number?.year().filter(|_| is_joined(number))
}

/// Whether nothing but blanks and signs that a date has stands before the first part.
fn is_joined(parts: &[Part<'_>]) -> bool {
    let is_sign = |c: char| c.is_whitespace() || "-/._,،()\u{200E}\u{200F}".contains(c); // LRM, RLM
    parts
        .first()
        .is_some_and(|part| part.gap.chars().all(is_sign))
}

fn shaped(year: i32, month: u32, day: Option<u32>, count: usize, shape: Shape) -> Option<Shaped> {
    let calendar = calendar_of(year);
    let number = u8::try_from(month).ok()?;
    let month = Month { calendar, number };
    Some(Shaped {
        days: days_of(year, month, day)?,
        count,
        shape,
        year,
        calendar,
    })
}

fn named(year: i32, month: Month, day: Option<u32>, count: usize) -> Option<Shaped> {
    Some(Shaped {
        days: days_of(year, month, day)?,
        count,
        shape: Shape::NamedMonth,
        year,
        calendar: month.calendar,
    })
}

fn calendar_of(year: i32) -> Calendar {
    match HIJRI_YEARS.contains(&year) {
        true => Calendar::Hijri,
        false => Calendar::Gregorian,
    }
}

fn hijri_year(year: i32) -> Option<Interval> {
    let first = hijri::month_interval(year, 1)?;
    Some(first.hull(hijri::month_interval(year, 12)?))
}
