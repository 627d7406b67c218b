//! Dates of calendars that are neither Gregorian nor lunar Hijri.

use crate::resolve::place::Place;
use crate::resolve::{Basis, Step, StepValue, value};
use crate::time::{Grain, Interval, OtherCalendar, OtherDate, Unit};

/// The civil days, where a rule computes them; else the words are kept, unplaced, with that reason.
pub(super) fn place(date: &OtherDate) -> Place {
    let calendar = date.calendar;
    let (grain, unit) = match (date.day, date.month) {
        _ if date.is_new_year => (Grain::Day, Unit::Day),
        (Some(_), _) => (Grain::Day, Unit::Day),
        (None, Some(_)) => (Grain::Month, Unit::Month),
        (None, None) => (Grain::Year, Unit::Year),
    };
    let days = date.year.and_then(|year| match (date.month, date.day) {
        _ if date.is_new_year => calendar.new_year(year),
        (Some(month), Some(day)) => calendar.day(year, month, day).map(Interval::day),
        (Some(month), None) => calendar.month_interval(year, month),
        (None, _) => calendar.year_interval(year),
    });
    let args = || [("calendar", StepValue::Calendar(name(calendar)))];
    match days.and_then(|days| Some((days, days.bounds()?))) {
        Some((days, (first, last))) => {
            let value = if first == last {
                value::day(first)
            } else {
                format!("{}/{}", value::day(first), value::day(last))
            };
            Place::date(value, days, grain, Basis::Calendar)
                .because(Step::new("why-other-calendar", args()))
        }
        None => Place::unknown(value::unknown(unit), grain)
            .because(Step::new("why-no-calendar-rule", args())),
    }
}

/// The name by which `i18n` knows a calendar.
fn name(calendar: OtherCalendar) -> &'static str {
    match calendar {
        OtherCalendar::SolarHijri => "solar",
        OtherCalendar::Rumi => "rumi",
        OtherCalendar::Julian => "julian",
        OtherCalendar::Coptic => "coptic",
        OtherCalendar::Hebrew => "hebrew",
        OtherCalendar::Libyan => "libyan",
        OtherCalendar::Amazigh => "amazigh",
    }
}
