//! Dates in figures: `05/06/1967`, `2023-03-12`, `14.02.2005`, `20 / 10 / 1436هـ`.

use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::Cue;
use crate::text::Number;
use crate::time::calendar::gregorian;
use crate::time::{Calendar, CalendarDate, TimeExpr, YearPart};

pub(super) const RULES: &[Rule] = &[Rule {
    name: "numeric-date",
    starts: KindSet::of(&[Kind::Digits]),
    parse: |c| numeric_date(c).map(|date| RuleMatch::plain(TimeExpr::Date(date))),
}];

/// Years of the Hijri calendar in figures need no era: no newspaper dates days of 1300 to 1500 AD in figures.
const HIJRI_YEARS: std::ops::RangeInclusive<u32> = 1300..=1500;

/// Three numbers with one sign between them, as a day of a calendar; an impossible day is none.
pub(super) fn numeric_date(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    const SIGNS: [char; 7] = ['/', '-', '.', '\\', '–', '−', '،'];
    c.peek()?.number()?;
    if c.is_inside_number() {
        return None;
    }
    let one = c.digits()?;
    let sign = c.sign(&SIGNS).filter(|sign| *sign != '،')?;
    let two = c.digits()?;
    c.sign(&[sign])?;
    let three = c.digits()?;
    if continues_a_number(c) {
        return None;
    }
    let (day, month, year) = order(one, two, three, sign)?;
    let is_hijri = has_hijri_era(c) || HIJRI_YEARS.contains(&year);
    if !is_hijri {
        c.attempt(|c| c.cue(&[Cue::CommonEra]));
    }
    checked(day, month, year, is_hijri)
}

fn has_hijri_era(c: &mut Cursor<'_>) -> bool {
    c.attempt(|c| c.cue(&[Cue::HijriEra])).is_some()
}

fn continues_a_number(c: &Cursor<'_>) -> bool {
    c.touches()
        && c.peek()
            .is_some_and(|token| ['/', '-', ':'].iter().any(|sign| token.is_sign(*sign)))
        && c.sentence
            .token(c.at + 1)
            .is_some_and(|token| token.number().is_some())
}

/// Day, month and year by their place and size: the year has four digits, at an end; the day stands before the month,
/// unless only the other order is a date. Two digits make a year only between slashes.
fn order(one: Number, two: Number, three: Number, sign: char) -> Option<(u32, u32, u32)> {
    if one.digits == 4 && two.digits <= 2 && three.digits <= 2 {
        return Some((three.value, two.value, one.value));
    }
    if one.digits > 2 || two.digits > 2 {
        return None;
    }
    let year = match three.digits {
        4 => three.value,
        2 if sign == '/' && three.value > 31 => 1900 + three.value,
        _ => return None,
    };
    if two.value > 12 && one.value <= 12 {
        return Some((two.value, one.value, year));
    }
    Some((one.value, two.value, year))
}

fn checked(day: u32, month: u32, year: u32, is_hijri: bool) -> Option<CalendarDate> {
    let calendar = if is_hijri {
        Calendar::Hijri
    } else {
        Calendar::Gregorian
    };
    let year = i32::try_from(year).ok()?;
    let longest = match calendar {
        Calendar::Hijri => 30,
        Calendar::Gregorian => gregorian::days_in_month(year, month),
    };
    if !(1..=12).contains(&month) || !(1..=longest).contains(&day) || !(1..=2200).contains(&year) {
        return None;
    }
    Some(CalendarDate {
        calendar,
        year: Some(year),
        part: Some(YearPart::Month(u8::try_from(month).ok()?)),
        day: Some(u8::try_from(day).ok()?),
        ..CalendarDate::default()
    })
}
