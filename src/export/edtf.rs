//! Days in the Extended Date/Time Format (EDTF, ISO 8601-2:2019), level 1.

use crate::resolve::Certainty;
use crate::time::{Day, Grain, Interval, Modifier};

/// An interval in EDTF level 1: `2023-03-17`, `1956`, `2023-21`, `198X`, `2023-03-20/2023-03-22`, `2014/..`.
///
/// `?` marks what is inferred, `~` what is approximate, `%` both; empty where no day is known.
pub fn edtf(
    days: Interval,
    grain: Grain,
    certainty: Certainty,
    modifier: Option<Modifier>,
) -> String {
    let mark = qualifier(certainty, modifier);
    if days == Interval::ALWAYS {
        return String::new();
    }
    if let Some(unit) = whole_unit(days) {
        return format!("{unit}{mark}");
    }
    // Level 1 has no mark behind these.
    if let Some(unit) = unmarked_unit(days, grain).filter(|_| mark.is_empty()) {
        return unit;
    }
    let precision = precision(days, grain);
    let side = |limit: Option<Day>| match limit {
        Some(day) => format!("{}{mark}", date(day, precision)),
        None => "..".to_owned(),
    };
    format!("{}/{}", side(days.first()), side(days.last()))
}

fn qualifier(certainty: Certainty, modifier: Option<Modifier>) -> &'static str {
    let is_approximate = certainty == Certainty::Vague || modifier == Some(Modifier::Approx);
    match (certainty == Certainty::Inferred, is_approximate) {
        (true, true) => "%",
        (true, false) => "?",
        (false, true) => "~",
        (false, false) => "",
    }
}

/// A day, month or year that is one date by itself.
fn whole_unit(days: Interval) -> Option<String> {
    let (first, last) = days.bounds()?;
    if first == last {
        return Some(day(first));
    }
    let (year, month, _) = first.ymd();
    match whole_months(first, last)? {
        1 => Some(format!("{}-{month:02}", self::year(year))),
        12 if month == 1 => Some(self::year(year)),
        _ => None,
    }
}

/// How many months lie from the first to the last day; `None` where they are not whole.
fn whole_months(first: Day, last: Day) -> Option<i32> {
    let years = last.year() - first.year();
    let months = years * 12 + last.month() as i32 - first.month() as i32 + 1;
    (is_month_begin(first) && is_month_end(last)).then_some(months)
}

/// A season, or ten years that have one name: `198X`.
fn unmarked_unit(days: Interval, grain: Grain) -> Option<String> {
    let (first, last) = days.bounds()?;
    let year = first.year();
    if grain == Grain::Season && whole_months(first, last) == Some(3) {
        return season(year, first.month());
    }
    let is_named = year >= 0 && year % 10 == 0 && last.year() == year + 9;
    let is_whole = is_year_begin(first) && is_year_end(last);
    (is_named && is_whole).then(|| format!("{:03}X", year / 10))
}

/// The unit in which both limits of an interval are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Precision {
    Day,
    Month,
    Year,
}

/// Years or months where the words speak in such units and both limits are whole ones.
fn precision(days: Interval, grain: Grain) -> Precision {
    let are = |begins: fn(Day) -> bool, ends: fn(Day) -> bool| {
        days.first().is_none_or(begins) && days.last().is_none_or(ends)
    };
    if grain >= Grain::Year && are(is_year_begin, is_year_end) {
        Precision::Year
    } else if grain >= Grain::Month && are(is_month_begin, is_month_end) {
        Precision::Month
    } else {
        Precision::Day
    }
}

fn date(at: Day, precision: Precision) -> String {
    let (year, month, _) = at.ymd();
    match precision {
        Precision::Day => day(at),
        Precision::Month => format!("{}-{month:02}", self::year(year)),
        Precision::Year => self::year(year),
    }
}

/// EDTF's numbers of the seasons, by the month in which they begin.
fn season(year: i32, month: u32) -> Option<String> {
    let number = match month {
        3 => 21,
        6 => 22,
        9 => 23,
        12 => 24,
        _ => return None,
    };
    Some(format!("{}-{number}", self::year(year)))
}

fn day(day: Day) -> String {
    let (year, month, of_month) = day.ymd();
    format!("{}-{month:02}-{of_month:02}", self::year(year))
}

/// An astronomical year of four digits, with a sign before year 0.
fn year(year: i32) -> String {
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}", year.unsigned_abs())
}

fn is_month_begin(day: Day) -> bool {
    day.day() == 1
}

fn is_month_end(day: Day) -> bool {
    day.plus(1).day() == 1
}

fn is_year_begin(day: Day) -> bool {
    day.month() == 1 && is_month_begin(day)
}

fn is_year_end(day: Day) -> bool {
    day.month() == 12 && is_month_end(day)
}
