//! What a date says by itself: its days, how wide it is, and which half of a double one counts.

use crate::dating::kernel::Width;
use crate::time::{Calendar, CalendarDate, Interval, YearPart};

/// A day that two calendars say, as one: the half that names its year, with what the other adds.
pub(super) fn merged(one: &CalendarDate, other: &CalendarDate) -> CalendarDate {
    let (gregorian, hijri) = match one.calendar {
        Calendar::Gregorian => (one, other),
        Calendar::Hijri => (other, one),
    };
    let chosen = if gregorian.year.is_none() && hijri.year.is_some() {
        hijri
    } else {
        gregorian
    };
    CalendarDate {
        weekday: one.weekday.or(other.weekday),
        deictic: one.deictic.or(other.deictic),
        twin: None,
        ..chosen.clone()
    }
}

/// The days of a date that says its year.
pub(super) fn place_of(date: &CalendarDate) -> Option<Interval> {
    let place = crate::resolve::days_of(date)?;
    place.bounds().map(|_| place)
}

/// How wide its words are.
pub(super) fn width_of(date: &CalendarDate) -> Width {
    match (date.day, date.part) {
        (Some(_), _) => Width::Day,
        (None, Some(YearPart::Month(_))) => Width::Month,
        (None, Some(_)) => Width::Season,
        (None, None) => Width::Year,
    }
}
