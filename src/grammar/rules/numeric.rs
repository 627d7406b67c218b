//! Dates in figures: `05/06/1967`, `2023-03-12`, `14.02.2005`, `20 / 10 / 1436هـ`.

use crate::grammar::rules::{context, range};
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
    c.peek()?.number()?;
    if c.is_inside_number() || context::is_numbered(c) {
        return None;
    }
    let is_placed = is_placed(c);
    let one = c.digits()?;
    let sign = separator(c)?;
    let two = c.digits()?;
    (separator(c)? == sign).then_some(())?;
    let three = c.digits()?;
    if continues_a_number(c) {
        return None;
    }
    let has_hijri_era = has_hijri_era(c);
    let short = short_year(one, two, three, has_hijri_era);
    let (day, month, year) = match short.filter(|_| has_hijri_era) {
        Some(short) => short,
        None => order(one, two, three, sign).or(short.filter(|_| is_placed || heads_message(c)))?,
    };
    let is_hijri = has_hijri_era || HIJRI_YEARS.contains(&year);
    if !is_hijri {
        c.attempt(|c| c.cue(&[Cue::CommonEra]));
    }
    checked(day, month, year, is_hijri)
}

/// `20/2`: day and month in figures, only where the words around say that it is a day.
pub(super) fn day_and_month(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    c.peek()?.number()?;
    if c.is_inside_number() || context::is_numbered(c) {
        return None;
    }
    let is_said = c.start < c.at || context::follows_label(c, &[Cue::Dated, Cue::Corresponding]);
    let follows_in = c.follows_cue(&[Cue::In]);
    let one = c.digits().filter(|number| number.digits <= 2)?;
    separator(c).filter(|sign| ['/', '-', '_'].contains(sign) && c.touches_or_joins())?;
    let two = c.digits().filter(|number| number.digits <= 2)?;
    if continues_a_number(c) {
        return None;
    }
    // «20/2 الساعة 5», «في 20/2.»: an hour or the end of the clause shows that it is no fraction.
    let is_closed = c
        .peek()
        .is_none_or(|token| token.key().is_empty() && token.number().is_none());
    let is_said = is_said || follows_in && is_closed || c.sentence.is_cue(c.at, &[Cue::OClock]);
    if let Some(end) = end_of_range(c)
        && let Some(date) = checked(one.value, two.value, end.0, end.1)
    {
        return Some(CalendarDate { year: None, ..date });
    }
    let year = c.attempt(|c| {
        c.attempt(|c| c.cue(&[Cue::From]));
        c.year_with_head().filter(|year| year.year >= 1300)
    });
    if !(is_said || year.is_some()) {
        return None;
    }
    let date = checked(
        one.value,
        two.value,
        year.map_or(2000, |year| year.year.unsigned_abs()),
        false,
    )?;
    Some(CalendarDate {
        in_figures: year.is_none(),
        year: year.map(|year| year.year),
        calendar: year.and_then(|year| year.calendar).unwrap_or_default(),
        ..date
    })
}

/// The year of a whole date that a sign joins to the day and month just taken, and whether it is Hijri: 22/2 - 19/3/2021.
fn end_of_range(c: &Cursor<'_>) -> Option<(u32, bool)> {
    let mut ahead = Cursor::new(c.sentence, c.at);
    range::joint(&mut ahead, false)?;
    ahead.start = ahead.at;
    let date = numeric_date(&mut ahead)?;
    let is_hijri = date.calendar == Calendar::Hijri;
    Some((u32::try_from(date.year?).ok()?, is_hijri))
}

/// The sign between two numbers of a date, or the tatweel that people type for one: 12ـ3ـ2011.
fn separator(c: &mut Cursor<'_>) -> Option<char> {
    const SIGNS: [char; 16] = [
        '/', '-', '.', '\\', '–', '−', '_', ',', '\u{60D}', '\u{FF0F}', '\u{2044}', '\u{2215}',
        '،', '٫', '~', '|',
    ];
    const TATWEEL: char = '\u{640}';
    if let Some(sign) = c.sign(&SIGNS) {
        return Some(sign);
    }
    let next = c.peek().filter(|token| token.number().is_some())?;
    let before = c.sentence.token(c.at.checked_sub(1)?)?;
    let between = c
        .sentence
        .text
        .get(before.span.end as usize..next.span.start as usize)?;
    [TATWEEL, '_']
        .into_iter()
        .find(|sign| between.contains(*sign))
}

/// Whether the words before say that a date follows: بتاريخ، في، يوم, a weekday.
fn is_placed(c: &Cursor<'_>) -> bool {
    c.start < c.at
        || c.follows_cue(&[Cue::In])
        || context::follows_label(c, &[Cue::Dated, Cue::Corresponding])
}

/// `12/3/23, 21:15 - سارة:`: the head of a message, with its clock behind.
fn heads_message(c: &Cursor<'_>) -> bool {
    let mut ahead = *c;
    ahead.attempt(|c| c.sign(&[',', '،']));
    let hour = ahead.digits().filter(|hour| hour.digits <= 2);
    c.opens_line() && hour.is_some() && ahead.sign(&[':']).is_some()
}

/// Day, month and year of two figures: `30/11/21`, `3.4.21`, `3/6/40هـ`; up to 31 they are of this century.
fn short_year(one: Number, two: Number, three: Number, is_hijri: bool) -> Option<(u32, u32, u32)> {
    if one.digits > 2 || two.digits > 2 || three.digits != 2 {
        return None;
    }
    let year = match (is_hijri, three.value) {
        (true, ..=50) => 1400 + three.value,
        (true, _) => 1300 + three.value,
        (false, ..=31) => 2000 + three.value,
        (false, _) => 1900 + three.value,
    };
    Some((one.value, two.value, year))
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
    // «12,3,2011»: a comma joins the numbers of a list as well.
    let is_list = [',', '،', '٫', '|'].contains(&sign) && !(1900..=2100).contains(&three.value);
    let year = match three.digits {
        4 if !is_list => three.value,
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
