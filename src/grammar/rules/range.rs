//! From one time to another: `من 20 إلى 22 مارس`, `بين عامي 1952 و1970`, `(1911 - 2006)`, `يومي 3 و4 ماي`.

use crate::grammar::rules::absolute;
use crate::grammar::rules::period::period;
use crate::grammar::{Cursor, Found, Kind, KindSet, Rule};
use crate::lexicon::{Cue, Number, Sense};
use crate::time::{CalendarDate, Direction, TimeExpr, Unit, Weekday};

const STARTS: KindSet = KindSet::of(&[
    Kind::Digits,
    Kind::Cardinal,
    Kind::Ordinal,
    Kind::Month,
    Kind::Weekday,
    Kind::Unit,
    Kind::Deictic,
]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "days-of-month",
        starts: STARTS,
        parse: days_of_month,
    },
    Rule {
        name: "years",
        starts: KindSet::of(&[Kind::Digits, Kind::Unit, Kind::Cue]),
        parse: years,
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
    Rule {
        name: "from-to",
        starts: STARTS,
        parse: from_to,
    },
];

/// The word or sign between the two ends; و joins only behind بين and after a head of several.
fn joint(c: &mut Cursor<'_>, is_between: bool) -> Option<()> {
    if c.attempt(to_or_until).is_some() {
        return Some(());
    }
    if c.attempt(|c| c.sign(&['-', '–', '—', '−', '/'])).is_some() {
        return Some(());
    }
    if is_between { c.joint_and() } else { None }
}

/// `إلى`, `حتى`, `وحتى`, `وإلى`.
fn to_or_until(c: &mut Cursor<'_>) -> Option<()> {
    c.take_with(
        |clitics| clitics.preposition.is_none(),
        |sense, _| matches!(sense, Sense::Cue(Cue::To | Cue::Until)).then_some(()),
    )
}

fn is_between(c: &Cursor<'_>) -> bool {
    c.follows_cue(&[Cue::Between])
}

/// Whether a preposition before the expression announces a range.
fn is_announced(c: &Cursor<'_>) -> bool {
    c.follows_cue(&[Cue::Between, Cue::From])
}

/// Two days of one month: `20 إلى 22 مارس`, `7 - 9 شتنبر 2020`, `3 و4 ماي`.
fn days_of_month(c: &mut Cursor<'_>) -> Option<Found> {
    let is_between = is_between(c);
    let weekday = c.attempt(|c| {
        let has_head = absolute::day_head(c).is_some();
        c.weekday(has_head)
    });
    absolute::day_head(c);
    let first = c.day_of_month()?;
    let weekday = weekday.or_else(|| c.attempt(bracketed_weekday));
    more_days(c);
    joint(c, is_between).or_else(|| c.joint_and())?;
    let last = absolute::dated(c)?;
    range_of_days(first, weekday, last)
}

/// `(الاثنين)` behind a day of the month.
pub(super) fn bracketed_weekday(c: &mut Cursor<'_>) -> Option<Weekday> {
    c.sign(&['('])?;
    let weekday = c.weekday(false)?;
    c.sign(&[')'])?;
    Some(weekday)
}

fn range_of_days(first: u8, weekday: Option<Weekday>, last: CalendarDate) -> Option<Found> {
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
    Some(Found::plain(TimeExpr::Range {
        from: Box::new(TimeExpr::Date(from)),
        to: Box::new(TimeExpr::Date(last)),
    }))
}

/// Two years: `عام 1952 إلى 1970`, `1911 - 2006`, `2023/2024`, `بين 1952 و1970`.
fn years(c: &mut Cursor<'_>) -> Option<Found> {
    // «في 1994 و1998» joins as «بين» does.
    let is_between = c.follows_cue(&[Cue::Between, Cue::In, Cue::During]);
    let is_announced = is_between || is_announced(c);
    let is_bracketed = c.before().is_some_and(|token| token.is_sign('('));
    let mut has_head = year_head(c).is_some();
    if c.is_inside_number() {
        return None;
    }
    let first = c.digits().filter(|n| n.digits == 4)?;
    let at = c.at;
    joint(c, is_between)?;
    let is_tight = c.at == at + 1 && c.sentence.token(at).is_some_and(|t| t.number().is_none());
    has_head |= year_head(c).is_some();
    let last = c.last_year(first.value)?;
    let first = i32::try_from(first.value).ok()?;
    let is_plausible = first < last.year
        && last.year - first < 400
        && (1..=2200).contains(&last.year)
        && first > 500;
    let is_sure = has_head || is_announced || is_bracketed || is_tight;
    if !(is_plausible && is_sure) {
        return None;
    }
    let year = |year| {
        TimeExpr::Date(CalendarDate {
            year: Some(year),
            ..absolute::year_date(last)
        })
    };
    Some(Found::doubtful(
        TimeExpr::Range {
            from: Box::new(year(first)),
            to: Box::new(year(last.year)),
        },
        if has_head || is_announced || is_bracketed {
            0.95
        } else {
            0.75
        },
    ))
}

/// `عام`, `موسم`, `العام الدراسي`, `السنة المالية`, `الفترة` before a year.
fn year_head(c: &mut Cursor<'_>) -> Option<()> {
    c.attempt(|c| {
        c.take(|sense, _| {
            matches!(
                sense,
                Sense::Unit(Unit::Year, Number::Singular) | Sense::Cue(Cue::YearSeason)
            )
            .then_some(())
        })
    })
}

/// Several of one kind under one head: `عامي 1994 و1998`, `يومي 3 و4 ماي`, `يومي السبت والأحد`, `شهري مارس وأبريل`.
fn coordinated(c: &mut Cursor<'_>) -> Option<Found> {
    let head = c
        .cue(&[Cue::DaysOf, Cue::YearsOf, Cue::MonthsOf])
        .or_else(|| {
            c.attempt(|c| {
                c.take(|sense, clitics| match sense {
                    Sense::Unit(Unit::Day, Number::Plural) if !clitics.has_article => {
                        Some(Cue::DaysOf)
                    }
                    _ => None,
                })
            })
        })?;
    match head {
        Cue::YearsOf => {
            let first = c.year_number(4..=4)?;
            let mut last = first;
            while let Some(next) = c.attempt(|c| {
                c.joint_and().or_else(|| joint(c, false))?;
                c.year_number(4..=4)
            }) {
                last = next;
            }
            let year = |year: i32| {
                TimeExpr::Date(CalendarDate {
                    year: Some(year),
                    ..absolute::year_date(last)
                })
            };
            (last.year > first.year).then(|| pair(year(first.year), year(last.year)))
        }
        Cue::MonthsOf => {
            let first = c.month(true)?;
            let last = c.take_joined(|sense, _| match sense {
                Sense::Month {
                    calendar, number, ..
                } => Some((calendar, number)),
                _ => None,
            })?;
            let to = absolute::month_tail(c, last.0, last.1);
            let from = CalendarDate {
                part: Some(crate::time::YearPart::Month(first.1)),
                ..to.clone()
            };
            (first.0 == last.0 && first.1 < last.1)
                .then(|| pair(TimeExpr::Date(from), TimeExpr::Date(to)))
        }
        _ => c.attempt(days_and_days).or_else(|| c.attempt(weekdays)),
    }
}

/// Neighbours joined by و without a head: `يناير وفبراير 2020`, `الأحد والاثنين`, `20 نونبر و25 دجنبر 2021`.
fn joined(c: &mut Cursor<'_>) -> Option<Found> {
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
    let are_months = first.day.is_none()
        && last.day.is_none()
        && first
            .month()
            .zip(last.month())
            .is_some_and(|(one, two)| one < two);
    let are_dates = first.day.is_some() && last.day.is_some() && last.year.is_some();
    let are_weekdays = is_weekday(&from)
        && is_weekday(&to)
        && first.weekday.map(|day| day.iso() % 7 + 1) == last.weekday.map(Weekday::iso);
    if has_own_place || !(are_months || are_dates || are_weekdays) {
        return None;
    }
    Some(pair(share(from, &to)?, to))
}

fn pair(from: TimeExpr, to: TimeExpr) -> Found {
    Found::plain(TimeExpr::Range {
        from: Box::new(from),
        to: Box::new(to),
    })
}

fn days_and_days(c: &mut Cursor<'_>) -> Option<Found> {
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

fn weekdays(c: &mut Cursor<'_>) -> Option<Found> {
    let first = c.weekday(false)?;
    let last = c.take_joined(|sense, _| match sense {
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

/// Two whole expressions: `28 فبراير إلى 3 مارس 2020`, `مارس إلى مايو 2020`, `الأحد حتى الخميس`, `عام 1952 حتى عام 1970`.
fn from_to(c: &mut Cursor<'_>) -> Option<Found> {
    let is_between = is_between(c);
    let is_announced = is_announced(c);
    let from = end_of_range(c)?;
    let sign_only = c
        .peek()
        .is_some_and(|token| !token.key().starts_with("ا") && token.key().is_empty());
    if is_between {
        let to = c
            .attempt(|c| {
                joint(c, true)?;
                end_of_range(c)
            })
            .or_else(|| c.attempt(joined_end))?;
        return Some(pair(share(from, &to)?, to));
    }
    joint(c, false)?;
    let to = end_of_range(c)?;
    // A sign alone joins only what can be nothing else: الثلاثاء/الأربعاء, two whole dates.
    if sign_only
        && !is_announced
        && !(is_weekday(&from) && is_weekday(&to) || both_full(&from, &to))
    {
        return None;
    }
    Some(pair(share(from, &to)?, to))
}

fn is_weekday(expr: &TimeExpr) -> bool {
    matches!(
        expr,
        TimeExpr::Date(CalendarDate {
            weekday: Some(_),
            day: None,
            ..
        })
    )
}

fn both_full(one: &TimeExpr, other: &TimeExpr) -> bool {
    let is_full = |expr: &TimeExpr| {
        matches!(
            expr,
            TimeExpr::Date(CalendarDate {
                part: Some(_),
                year: Some(_),
                ..
            })
        )
    };
    is_full(one) && is_full(other)
}

fn end_of_range(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    c.attempt(|c| absolute::dated(c).map(TimeExpr::Date))
        .or_else(|| c.attempt(|c| absolute::weekday(c).map(TimeExpr::Date)))
        .or_else(|| c.attempt(period))
}

/// An end with و written onto its first word: بين مارس ومايو، بين الأول من مارس والخامس من أبريل.
fn joined_end(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    let is_joined = c
        .sentence
        .hits_at(c.at)
        .any(|hit| hit.clitics.has_conjunction && hit.clitics.preposition.is_none());
    let mut ahead = Cursor::new(c.sentence, c.at);
    let found = end_of_range(&mut ahead).filter(|_| is_joined)?;
    c.at = ahead.at;
    Some(found)
}

/// Gives the first end the year and the direction that only the second says; the two ends must be of one kind.
fn share(from: TimeExpr, to: &TimeExpr) -> Option<TimeExpr> {
    let (TimeExpr::Date(mut first), TimeExpr::Date(last)) = (from.clone(), to) else {
        return Some(from);
    };
    let is_same_kind = first.day.is_some() == last.day.is_some()
        && first.part.is_some() == last.part.is_some()
        && first.calendar == last.calendar;
    if !is_same_kind {
        return None;
    }
    if first.year.is_none() && first.relative_year.is_none() && first.part.is_some() {
        let turns = first
            .month()
            .zip(last.month())
            .is_some_and(|(one, two)| one > two);
        first.year = last.year.map(|year| if turns { year - 1 } else { year });
        first.relative_year = last.relative_year;
        first.seek = last.seek;
    }
    if first.part.is_none() && first.weekday.is_some() && first.seek == Direction::Unknown {
        first.seek = last.seek;
    }
    Some(TimeExpr::Date(first))
}
