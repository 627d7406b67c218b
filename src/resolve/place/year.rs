//! The year of a date that does not say it itself, or not all of it.

use std::borrow::Cow;

use crate::resolve::context::{Context, Held};
use crate::resolve::place::date::interval_in;
use crate::time::calendar::hijri;
use crate::time::{Calendar, CalendarDate, Day, Direction, Era, Grain, Interval};

/// Hijri years that a text of today can mean without saying so: from these years before it was written to the next.
const YEARS_BACK: i32 = 55;
/// Bare years up to this one can be Hijri.
const LAST_BARE: i32 = 1500;
/// So far a bare year lies from the Hijri year that was said before it.
const NEAR_HIJRI: i32 = 160;

/// A year without an era as the document counts, with the reason: a Hijri one, or one whose hundreds were said before.
pub(super) fn as_counted_here<'d>(
    date: &'d CalendarDate,
    context: &Context<'_>,
) -> Option<(Cow<'d, CalendarDate>, &'static str)> {
    let year = date.year?;
    if date.lacks_hundreds {
        return Some(with_hundreds(date, year, context));
    }
    let is_bare = date.part.is_none()
        && date.day.is_none()
        && !date.has_era
        && date.era == Era::Common
        && date.twin.is_none()
        && date.calendar == Calendar::Gregorian
        && (1..=LAST_BARE).contains(&year);
    if !is_bare {
        return None;
    }
    let goes_on = context
        .hijri_year
        .is_some_and(|before| (before - year).abs() <= NEAR_HIJRI);
    let is_of_today = !context.tells_of_old
        && context
            .dct
            .zip(hijri::year_interval(year).and_then(Interval::first))
            .is_some_and(|(dct, first)| (-1..=YEARS_BACK).contains(&(dct.year() - first.year())));
    (goes_on || is_of_today).then(|| {
        let hijri = CalendarDate {
            calendar: Calendar::Hijri,
            has_era: true,
            ..date.clone()
        };
        (Cow::Owned(hijri), "why-counts-hijri")
    })
}

/// The hundreds that an annal said before, else those of the last century for tens from 32 on.
fn with_hundreds<'d>(
    date: &'d CalendarDate,
    year: i32,
    context: &Context<'_>,
) -> (Cow<'d, CalendarDate>, &'static str) {
    let whole = CalendarDate {
        lacks_hundreds: false,
        has_era: true,
        ..date.clone()
    };
    let is_hijri = date.calendar == Calendar::Hijri;
    match context.hijri_year {
        Some(before) if before > 99 => {
            let hundreds = before - before.rem_euclid(100);
            // An annal goes on: the turn of a century lies ahead of it.
            let next = if hundreds + year < before - 50 {
                100
            } else {
                0
            };
            let found = CalendarDate {
                calendar: Calendar::Hijri,
                year: Some(hundreds + year + next),
                ..whole
            };
            (Cow::Owned(found), "why-hundreds-said")
        }
        _ if is_hijri => (Cow::Owned(whole), "why-small-year"),
        _ if year >= 32 => (
            Cow::Owned(CalendarDate {
                year: Some(1900 + year),
                ..whole
            }),
            "why-hundreds-of-last-century",
        ),
        _ => (
            Cow::Owned(CalendarDate {
                calendar: Calendar::Hijri,
                ..whole
            }),
            "why-small-year",
        ),
    }
}

/// A day and a month in figures as Hijri ones, where the weekday beside them fits these and not the Gregorian ones
/// around: «الجمعة 22/10» in a paper that counts by the Hijra.
pub(super) fn hijri_by_weekday(date: &CalendarDate, context: &Context<'_>) -> Option<CalendarDate> {
    const AROUND: i32 = 200;
    let (dct, weekday) = (context.dct?, date.weekday.filter(|_| date.in_figures)?);
    let near = |date: &CalendarDate, year: i32, slack: i32| {
        interval_in(date, year)
            .and_then(Interval::first)
            .filter(|day| day.since(dct).abs() <= AROUND)
            .is_some_and(|day| (-slack..=slack).any(|days| day.plus(days).weekday() == weekday))
    };
    if (dct.year() - 1..=dct.year() + 1).any(|year| near(date, year, 0)) {
        return None;
    }
    let hijri = CalendarDate {
        calendar: Calendar::Hijri,
        in_figures: false,
        ..date.clone()
    };
    let base = hijri::HijriDate::from_day(dct).year;
    let year = (base - 1..=base + 1).find(|year| near(&hijri, *year, 1))?;
    Some(CalendarDate {
        year: Some(year),
        ..hijri
    })
}

/// Days around the day of writing in which running news is told.
const NEWS: i32 = 60;
const NEWS_INSIDE: i32 = 90;
/// What is told lies at most so many days ahead.
const AHEAD: i32 = 7;
/// A story goes on within these days of what it told last.
const STORY: i32 = 300;

/// The year that was said above, for a month or a day that says none, with the reason.
pub(super) fn held(date: &CalendarDate, context: &Context<'_>) -> Option<(i32, &'static str)> {
    let held = context.held?;
    let is_free = date.year.is_none()
        && date.relative_year.is_none()
        && date.year_of_mention.is_none()
        && date.deictic.is_none()
        && date.part.is_some()
        && date.calendar == held.calendar;
    let is_undated = context.dct.is_none();
    let seeks = match date.seek {
        Direction::Unknown => true,
        Direction::Last | Direction::Next => is_undated && held.dates_report,
        _ => false,
    };
    // A year of the same sentence comes first.
    if !is_free || !seeks || context.story_year.is_some() {
        return None;
    }
    if held.is_heading {
        return (date.seek == Direction::Unknown).then_some((held.year, "why-year-heading"));
    }
    let (first, last) = held.last.bounds()?;
    if is_undated {
        let year = beside(date, held, first, last, context.governor)?;
        return Some((year, "why-year-story"));
    }
    let dct = context.dct?;
    let year = going_on(date, held, first)?;
    let days = interval_in(date, year)?;
    let gap = days.first()?.since(last).max(0);
    if days.first()? > dct {
        return None;
    }
    let is_news = near_writing(date, dct, if held.is_front { NEWS } else { NEWS_INSIDE });
    let is_exact = held.grain <= Grain::Month;
    let goes_on = if is_exact {
        gap <= if is_news { NEWS } else { STORY }
    } else {
        !is_news
    };
    goes_on.then_some((year, "why-year-story"))
}

/// The year in which a story goes on: its own, or the next where it turns.
fn going_on(date: &CalendarDate, held: Held, first: Day) -> Option<i32> {
    const BACK: i32 = 31;
    let this = interval_in(date, held.year)?;
    let is_behind = first.since(this.last()?) > BACK;
    if !is_behind || held.grain > Grain::Month {
        return Some(held.year);
    }
    let next = interval_in(date, held.year + 1)?;
    (next.first()?.since(first) <= 240).then_some(held.year + 1)
}

/// The year of a date that an undated text tells beside a whole date: the nearest on the side that the words say.
fn beside(
    date: &CalendarDate,
    held: Held,
    first: Day,
    last: Day,
    governor: Direction,
) -> Option<i32> {
    if held.grain > Grain::Month {
        return (date.seek == Direction::Unknown).then_some(held.year);
    }
    let years = [held.year - 1, held.year, held.year + 1];
    let days = |year: i32| interval_in(date, year)?.bounds();
    let is_before = |year: &i32| days(*year).is_some_and(|(_, end)| end < last || end <= first);
    let is_after = |year: &i32| days(*year).is_some_and(|(begin, _)| begin >= first);
    match (date.seek, governor) {
        (Direction::Last, _) => years.into_iter().rev().find(is_before),
        (Direction::Next, _) | (_, Direction::FutureVerb) => years.into_iter().find(is_after),
        _ => years
            .into_iter()
            .filter_map(|year| Some((days(year)?.0.since(first).abs(), year)))
            .min()
            .map(|(_, year)| year),
    }
}

/// Whether the date of some year lies near the day of writing.
fn near_writing(date: &CalendarDate, dct: Day, days: i32) -> bool {
    let base = match date.calendar {
        Calendar::Gregorian => dct.year(),
        Calendar::Hijri => hijri::HijriDate::from_day(dct).year,
    };
    (base - 1..=base + 1).any(|year| {
        interval_in(date, year)
            .and_then(Interval::bounds)
            .is_some_and(|(first, last)| first.since(dct) <= AHEAD && dct.since(last) <= days)
    })
}
