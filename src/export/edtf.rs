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
    if let Some(unit) = whole_unit(days, grain) {
        return format!("{unit}{mark}");
    }
    let first = days.first().map(|first| date(first, Side::First, grain));
    let last = days.last().map(|last| date(last, Side::Last, grain));
    let side = |date: Option<String>| date.map_or("..".to_owned(), |date| format!("{date}{mark}"));
    format!("{}/{}", side(first), side(last))
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

/// A day, month, season, year or decade that is one date by itself.
fn whole_unit(days: Interval, grain: Grain) -> Option<String> {
    let (first, last) = days.bounds()?;
    if first == last {
        return Some(day(first));
    }
    let (year, month, _) = first.ymd();
    let is_one_month = is_month_begin(first) && is_month_end(last);
    let months = (last.year() - year) * 12 + last.month() as i32 - month as i32 + 1;
    match months {
        1 if is_one_month => Some(format!("{}-{month:02}", self::year(year))),
        3 if is_one_month && grain == Grain::Season => season(year, month),
        12 if is_one_month && month == 1 => Some(self::year(year)),
        120 if is_one_month && month == 1 && year >= 0 && year % 10 == 0 => {
            Some(format!("{:03}X", year / 10))
        }
        _ => None,
    }
}

/// Which limit of an interval a date is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    First,
    Last,
}

/// A limit of an interval, as a year or month where the words speak in such units and it is one whole.
fn date(at: Day, side: Side, grain: Grain) -> String {
    let (year, month, _) = at.ymd();
    let (is_edge, edge_month) = match side {
        Side::First => (is_month_begin(at), 1),
        Side::Last => (is_month_end(at), 12),
    };
    if is_edge && month == edge_month && grain >= Grain::Year {
        self::year(year)
    } else if is_edge && grain >= Grain::Month {
        format!("{}-{month:02}", self::year(year))
    } else {
        day(at)
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
