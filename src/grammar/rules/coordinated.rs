//! Several times of one kind: `3 و4 ماي`, `عامي 1994 و1998`, `يومي السبت والأحد`, `يناير وفبراير 2020`.

use crate::grammar::rules::absolute;
use crate::grammar::rules::range::{
    self, STARTS, end_of_range, is_weekday, joined_end, joint, pair, share,
};
use crate::grammar::rules::year::year_date;
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses};
use crate::time::{CalendarDate, Direction, TimeExpr, Unit, Weekday, YearPart};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "days-of-month",
        starts: STARTS,
        parse: days_of_month,
    },
    Rule {
        name: "joined",
        starts: KindSet::of(&[
            Kind::Month,
            Kind::Weekday,
            Kind::Unit,
            Kind::Digits,
            Kind::Ordinal,
        ]),
        parse: joined,
    },
    Rule {
        name: "coordinated",
        starts: KindSet::of(&[Kind::Cue, Kind::Unit]),
        parse: coordinated,
    },
];

/// Two days of one month: `20 إلى 22 مارس`, `7 - 9 شتنبر 2020`, `3 و4 ماي`.
fn days_of_month(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let is_between = range::is_between(c);
    let weekday = c.attempt(|c| {
        let has_head = absolute::day_head(c).is_some();
        c.weekday(has_head)
    });
    absolute::day_head(c);
    if let Some((first, last)) = c.attempt(tight_days) {
        return range_of_days(first, weekday, last);
    }
    let first = c.day_of_month()?;
    if let Some(last) = c.attempt(joined_date) {
        return range_of_days(first, weekday, last);
    }
    let weekday = weekday.or_else(|| c.attempt(bracketed_weekday));
    more_days(c);
    joint(c, is_between).or_else(|| c.joint_and())?;
    let last = absolute::dated(c)?;
    range_of_days(first, weekday, last)
}

/// `3-9 يوليو 2015`: two days with a sign and no space between them.
fn tight_days(c: &mut Cursor<'_>) -> Option<(u8, CalendarDate)> {
    if c.is_inside_number() {
        return None;
    }
    let day = |c: &mut Cursor<'_>| {
        let number = c.digits().filter(|number| number.digits <= 2)?;
        u8::try_from(number.value)
            .ok()
            .filter(|day| (1..=31).contains(day))
    };
    let first = day(c)?;
    c.sign(&['-', '–', '/'])?;
    let last = day(c)?;
    c.attempt(|c| c.cue(&[Cue::From]));
    let (calendar, month) = c.month(true)?;
    let date = CalendarDate {
        day: Some(last),
        ..absolute::month_tail(c, calendar, month)
    };
    Some((first, date))
}

/// `والخامس من أغسطس` behind الرابع.
fn joined_date(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    let is_joined = c.sentence.hits_at(c.at).any(|hit| {
        hit.clitics.has_conjunction
            && hit.clitics.preposition.is_none()
            && matches!(hit.sense, Sense::Ordinal(_) | Sense::Cardinal(_))
    });
    if !is_joined {
        return None;
    }
    let mut ahead = Cursor::new(c.sentence, c.at);
    let date = absolute::dated(&mut ahead)?;
    c.at = ahead.at;
    Some(date)
}

/// `(الاثنين)` behind a day of the month.
pub(super) fn bracketed_weekday(c: &mut Cursor<'_>) -> Option<Weekday> {
    c.sign(&['('])?;
    let weekday = c.weekday(false)?;
    c.sign(&[')'])?;
    Some(weekday)
}

fn range_of_days(first: u8, weekday: Option<Weekday>, last: CalendarDate) -> Option<RuleMatch> {
    let day = last.day?;
    if first >= day {
        return None;
    }
    let from = CalendarDate {
        day: Some(first),
        weekday,
        twin: None,
        ..last.clone()
    };
    Some(RuleMatch::plain(TimeExpr::Range {
        from: Box::new(TimeExpr::Date(from)),
        to: Box::new(TimeExpr::Date(last)),
    }))
}

/// Several of one kind under one head: `عامي 1994 و1998`, `يومي 3 و4 ماي`, `يومي السبت والأحد`, `شهري مارس وأبريل`.
fn coordinated(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let head = c
        .cue(&[Cue::DaysOf, Cue::YearsOf, Cue::MonthsOf])
        .or_else(|| {
            c.attempt(|c| {
                c.take_one_of(Senses::UNIT, |sense, clitics| match sense {
                    Sense::Unit(Unit::Day, Number::Plural) if !clitics.has_article => {
                        Some(Cue::DaysOf)
                    }
                    _ => None,
                })
            })
        })?;
    match head {
        Cue::YearsOf => {
            let number = c.digits().filter(|number| number.digits <= 4)?;
            c.attempt(|c| c.cue(&[Cue::HijriEra, Cue::CommonEra]));
            let first = i32::try_from(number.value).ok()?;
            let next_year = |c: &mut Cursor<'_>| {
                c.attempt(|c| {
                    c.joint_and().or_else(|| joint(c, false))?;
                    c.last_year(number.value, true)
                })
            };
            let mut last = next_year(c)?;
            while let Some(next) = next_year(c) {
                last = next;
            }
            let year = |year: i32| {
                TimeExpr::Date(CalendarDate {
                    year: Some(year),
                    ..year_date(last)
                })
            };
            let is_plain = number.digits == 4 || last.calendar.is_some();
            (is_plain && range::in_order(first, last)).then(|| pair(year(first), year(last.year)))
        }
        Cue::MonthsOf => {
            let first = c.month(true)?;
            let mut ahead = Cursor::new(c.sentence, c.at);
            let last = ahead.month(true)?;
            c.at = ahead.at;
            let to = absolute::month_tail(c, last.0, last.1);
            let from = CalendarDate {
                part: Some(YearPart::Month(first.1)),
                ..to.clone()
            };
            (first.0 == last.0 && first.1 < last.1)
                .then(|| pair(TimeExpr::Date(from), TimeExpr::Date(to)))
        }
        _ => c.attempt(days_and_days).or_else(|| c.attempt(weekdays)),
    }
}

/// Neighbours joined by و without a head: `يناير وفبراير 2020`, `الأحد والاثنين`, `20 نونبر و25 دجنبر 2021`.
fn joined(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let from = end_of_range(c)?;
    let to = match c.attempt(joined_end) {
        Some(to) => to,
        None => {
            c.joint_and()?;
            end_of_range(c)?
        }
    };
    let (TimeExpr::Date(first), TimeExpr::Date(last)) = (&from, &to) else {
        return None;
    };
    let is_open = first.year.is_none() && first.relative_year.is_none();
    let has_own_place = first.seek != Direction::Unknown || !is_open;
    // «في يناير وأبريل» are two times, and the months between them none of them; a year behind them is of both.
    let is_shared =
        last.year.is_some() || last.relative_year.is_some() || last.seek != Direction::Unknown;
    let are_months = first.day.is_none()
        && last.day.is_none()
        && first
            .month()
            .zip(last.month())
            .is_some_and(|(one, two)| two == one + 1 || one < two && is_shared);
    let are_dates = first.day.is_some() && last.day.is_some() && last.year.is_some();
    let are_weekdays = is_weekday(&from)
        && is_weekday(&to)
        && first.weekday.map(|day| day.iso() % 7 + 1) == last.weekday.map(Weekday::iso);
    if has_own_place || !(are_months || are_dates || are_weekdays) {
        return None;
    }
    Some(pair(share(from, &to)?, to))
}

fn days_and_days(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let first = c.day_of_month()?;
    more_days(c);
    c.joint_and().or_else(|| joint(c, false))?;
    let last = absolute::dated(c)?;
    range_of_days(first, None, last)
}

/// The days between the first and the last: 3 و4 و5 ماي.
fn more_days(c: &mut Cursor<'_>) {
    let mut is_more = true;
    while is_more {
        is_more = c
            .attempt(|c| {
                c.joint_and().or_else(|| c.sign(&['،', ',']).map(|_| ()))?;
                c.day_of_month().filter(|_| !at_month(c))
            })
            .is_some();
    }
}

fn at_month(c: &Cursor<'_>) -> bool {
    let mut ahead = *c;
    ahead.attempt(|c| c.cue(&[Cue::From]));
    ahead.month(true).is_some()
}

fn weekdays(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let first = c.weekday(false)?;
    let last = c.take_joined(Senses::WEEKDAY, |sense, _| match sense {
        Sense::Weekday(day) => Some(day),
        _ => None,
    })?;
    let seek = c.seek().unwrap_or_default();
    let day = |weekday| {
        TimeExpr::Date(CalendarDate {
            weekday: Some(weekday),
            seek,
            ..CalendarDate::default()
        })
    };
    Some(pair(day(first), day(last)))
}
