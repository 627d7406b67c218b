//! What a date says by itself: its days, how wide it is, and which half of a double one counts.

use crate::dating::kernel::Width;
use crate::time::{Calendar, CalendarDate, Day, Interval, YearPart};

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

/// Bare years up to this one can be Hijri.
const LAST_BARE: i32 = 1500;

/// Whether its year hangs on what the text said before: one counted from another mention, one without its hundreds,
/// a bare one that can be Hijri. By itself it says nothing of the day of writing.
pub(super) fn hangs_on_text(date: &CalendarDate) -> bool {
    let can_be_hijri = date.calendar == Calendar::Gregorian
        && (date.part, date.day) == (None, None)
        && !date.has_era
        && date
            .astronomical_year()
            .is_some_and(|year| (1..=LAST_BARE).contains(&year));
    date.year_of_mention.is_some() || date.lacks_hundreds || can_be_hijri && date.twin.is_none()
}

/// The days of a date that says its year.
pub(super) fn place_of(date: &CalendarDate) -> Option<Interval> {
    let place = crate::resolve::days_of(date)?;
    place.bounds().map(|_| place)
}

/// The day of a date that says day, month and year.
pub(super) fn day_of(date: &CalendarDate) -> Option<Day> {
    let merged = date.twin.as_deref().map(|twin| merged(date, twin));
    let date = merged.as_ref().unwrap_or(date);
    let has_day = date.day.is_some() && date.deictic.is_none();
    place_of(date).filter(|_| has_day)?.first()
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
