//! Dates with some fields said.

use crate::resolve::context::{Context, Search};
use crate::resolve::place::{Place, weekday, year};
use crate::resolve::{Basis, Step, value};
use crate::time::calendar::gregorian;
use crate::time::calendar::hijri::{self, HijriDate};
use crate::time::{Calendar, CalendarDate, Day, Direction, Grain, Interval, Unit, YearPart};

/// Years on both sides of the anchor in which a date without a year is looked for.
const REACH_YEARS: i32 = 2;

/// Days from the anchor within which a Hijri day recurs once.
const WITHIN_YEAR: i32 = 177;

/// Beyond it a year behind a Hijri month is of the Gregorian calendar.
const LAST_HIJRI_YEAR: i32 = 1600;

pub(super) fn place(date: &CalendarDate, context: &Context<'_>) -> Place {
    if let Some((counted, key)) = year::as_counted_here(date, context) {
        let place = place(&counted, context);
        return place.because(Step::new(key, []));
    }
    if let Some(twin) = &date.twin {
        return with_twin(date, twin, context);
    }
    if let (None, None, Some(weekday)) = (date.part, date.day, date.weekday)
        && date.year.is_none()
    {
        return match (date.deictic, context.dct) {
            (Some(offset), Some(dct)) => weekday::beside(weekday, dct, i32::from(offset)),
            _ => weekday::alone(weekday, date.seek, context),
        };
    }
    if date.part.is_none() && date.year.is_none() && date.relative_year.is_none() {
        return Place::unknown(value::unknown(Unit::Day), Grain::Day);
    }
    if let Some(hijri) = year::hijri_by_weekday(date, context) {
        let place = place(&hijri, context);
        return place.because(Step::new("why-hijri-by-weekday", []));
    }
    if let Some((year, key)) = year::held(date, context) {
        let place = in_year(date, year, Basis::Mention);
        return place.because(Step::new(key, []));
    }
    match said_year(date, context) {
        Some((year, _)) if date.calendar == Calendar::Hijri && year > LAST_HIJRI_YEAR => {
            hijri_in_gregorian_year(date, year)
        }
        Some((year, basis)) => in_year(date, year, basis),
        None if date.year_of_mention.is_some() => Place {
            steps: vec![Step::new("why-no-antecedent", [])],
            ..no_anchor(date)
        },
        None => without_year(date, context),
    }
}

/// The days of a date whose year is said, whatever the context; `None` where it is not, or where there is no such day.
pub(crate) fn days_of(date: &CalendarDate) -> Option<Interval> {
    let year = date.astronomical_year()?;
    if date.calendar == Calendar::Hijri && year > LAST_HIJRI_YEAR {
        let place = hijri_in_gregorian_year(date, year);
        return place.interval.bounds().map(|_| place.interval);
    }
    interval_in(date, year)
}

/// The Hijri date that begins in a Gregorian year: رمضان 2022.
fn hijri_in_gregorian_year(date: &CalendarDate, gregorian_year: i32) -> Place {
    let first = Day::from_ymd(gregorian_year, 1, 1).map(|day| HijriDate::from_day(day).year);
    let found = first.and_then(|first| {
        (first..=first + 1).find(|year| {
            interval_in(date, *year)
                .and_then(|interval| interval.first())
                .is_some_and(|day| day.year() == gregorian_year)
        })
    });
    match found {
        Some(year) => in_year(date, year, Basis::Calendar),
        None => impossible(date),
    }
}

/// The year that the words give, or a mention of the same sentence, and what it rests on.
fn said_year(date: &CalendarDate, context: &Context<'_>) -> Option<(i32, Basis)> {
    if let Some(year) = date.astronomical_year() {
        let basis = if date.calendar == Calendar::Hijri {
            Basis::Calendar
        } else {
            Basis::Text
        };
        return Some((year, basis));
    }
    if let Some(offset) = date.year_of_mention {
        let before = context.antecedent?.interval.first()?;
        let year = match date.calendar {
            Calendar::Gregorian => before.year(),
            Calendar::Hijri => HijriDate::from_day(before).year,
        };
        return Some((year + i32::from(offset), Basis::Mention));
    }
    if let Some(offset) = date.relative_year {
        // «من السنة الماضية» in an annal is the one before its own.
        if let Some(held) = context
            .held
            .filter(|held| held.is_old() && held.calendar == date.calendar)
        {
            return Some((held.year + i32::from(offset), Basis::Mention));
        }
        let dct = context.dct?;
        let year = match date.calendar {
            Calendar::Gregorian => dct.year(),
            Calendar::Hijri => HijriDate::from_day(dct).year,
        };
        return Some((year + i32::from(offset), Basis::Dct));
    }
    // «في العام 2003 … في شهر رمضان»: the Ramadan that began in it.
    let is_free = date.seek == Direction::Unknown
        && (date.calendar == Calendar::Gregorian || date.part.is_some());
    context
        .story_year
        .filter(|_| is_free)
        .map(|year| (year, Basis::Mention))
}

fn in_year(date: &CalendarDate, year: i32, basis: Basis) -> Place {
    let grain = grain_of(date);
    match interval_in(date, year) {
        Some(interval) => {
            let place = Place::date(value_in(date, year, interval), interval, grain, basis);
            match date.calendar {
                Calendar::Hijri => place.because(hijri_step(year)),
                Calendar::Gregorian => place,
            }
        }
        None => impossible(date),
    }
}

fn hijri_step(year: i32) -> Step {
    let key = if hijri::UMM_AL_QURA_YEARS.contains(&year) {
        "why-umm-al-qura"
    } else {
        "why-tabular"
    };
    Step::new(key, [("year", year.into())])
}

/// A day that its calendar does not have: kept, with the reason, and not placed.
fn impossible(date: &CalendarDate) -> Place {
    let place = Place::unknown(value::unknown(Unit::Day), grain_of(date));
    place
        .vague()
        .because(Step::new("why-no-such-day", []))
        .certain_of_nothing()
}

impl Place {
    fn certain_of_nothing(self) -> Self {
        Self {
            basis: Basis::None,
            interval: Interval::ALWAYS,
            ..self
        }
    }
}

fn grain_of(date: &CalendarDate) -> Grain {
    match (date.day, date.part) {
        (Some(_), _) => Grain::Day,
        (None, Some(YearPart::Month(_))) => Grain::Month,
        (None, Some(YearPart::Season(_))) => Grain::Season,
        (None, Some(YearPart::Quarter(_))) => Grain::Quarter,
        (None, Some(YearPart::Half(_))) => Grain::Half,
        (None, None) => Grain::Year,
    }
}

/// The days of the date in a year of its calendar (astronomical for the Gregorian).
pub(super) fn interval_in(date: &CalendarDate, year: i32) -> Option<Interval> {
    match (date.calendar, date.part, date.day) {
        (Calendar::Gregorian, Some(YearPart::Month(month)), Some(day)) => {
            Day::from_ymd(year, u32::from(month), u32::from(day)).map(Interval::day)
        }
        (Calendar::Gregorian, Some(YearPart::Month(month)), None) => {
            gregorian::month_interval(year, u32::from(month))
        }
        (Calendar::Gregorian, Some(YearPart::Season(season)), _) => {
            gregorian::season_interval(year, season)
        }
        (Calendar::Gregorian, Some(YearPart::Quarter(quarter)), _) => {
            gregorian::months(year, u32::from(quarter) * 3 - 2, 3)
        }
        (Calendar::Gregorian, Some(YearPart::Half(half)), _) => {
            gregorian::months(year, u32::from(half) * 6 - 5, 6)
        }
        (Calendar::Gregorian, None, _) => gregorian::year_interval(year),
        (Calendar::Hijri, Some(YearPart::Month(month)), Some(day)) => {
            hijri_day(year, month, day).map(Interval::day)
        }
        (Calendar::Hijri, Some(YearPart::Month(month)), None) => hijri::month_interval(year, month),
        (Calendar::Hijri, None, _) => hijri::year_interval(year),
        // No convention says which months a quarter or a season of a Hijri year has.
        (Calendar::Hijri, Some(_), _) => None,
    }
}

/// A month that was sighted a day late has a 30th that the table does not: it is the day after the 29th.
fn hijri_day(year: i32, month: u8, day: u8) -> Option<Day> {
    let exact = HijriDate { year, month, day }.to_day();
    match day {
        30 => exact.or_else(|| {
            Some(
                HijriDate {
                    year,
                    month,
                    day: 29,
                }
                .to_day()?
                .plus(1),
            )
        }),
        _ => exact,
    }
}

/// Hijri months and years are valued as the civil days they cover.
fn value_in(date: &CalendarDate, year: i32, interval: Interval) -> String {
    let days = |i: Interval| match i.bounds() {
        Some((first, last)) if first == last => value::day(first),
        Some((first, last)) => format!("{}/{}", value::day(first), value::day(last)),
        None => value::year(None),
    };
    match (date.calendar, date.day, date.part) {
        (Calendar::Hijri, ..) | (_, Some(_), _) => days(interval),
        (_, None, Some(part)) => value::part(Some(year), part),
        (_, None, None) => value::year(Some(year)),
    }
}

/// A date without a year: the one that fits the anchor, the verb and the weekday.
fn without_year(date: &CalendarDate, context: &Context<'_>) -> Place {
    let Some(dct) = context.dct else {
        return no_anchor(date);
    };
    let base = match date.calendar {
        Calendar::Gregorian => dct.year(),
        Calendar::Hijri => HijriDate::from_day(dct).year,
    };
    let years = || base - REACH_YEARS..=base + REACH_YEARS;
    let fitting = |slack: i32| -> Vec<(Interval, i32)> {
        let in_year = |year| Some((interval_in(date, year)?, year));
        let fits = |(interval, _): &(Interval, i32)| falls_on_weekday(date, *interval, slack);
        years().filter_map(in_year).filter(fits).collect()
    };
    let is_near = |candidates: &[(Interval, i32)]| {
        let mut days = candidates.iter().filter_map(|(days, _)| days.first());
        days.any(|day| day.since(dct).abs() <= WITHIN_YEAR)
    };
    let mut candidates = fitting(0);
    // A month that was sighted begins a day beside its table.
    if date.calendar == Calendar::Hijri && !is_near(&candidates) && is_near(&fitting(1)) {
        candidates = fitting(1);
        candidates.retain(|candidate| is_near(&[*candidate]));
    }
    if candidates.is_empty() {
        // The weekday contradicts every year around: the printed day counts.
        candidates = years()
            .filter_map(|year| Some((interval_in(date, year)?, year)))
            .collect();
    }
    let search = match date.seek {
        Direction::This => return in_year(date, base, Basis::Dct),
        // A headline in the present does not say which of two Ramadans: the nearer.
        Direction::Unknown
            if date.calendar == Calendar::Hijri && context.governor == Direction::PresentVerb =>
        {
            Search::Nearest
        }
        Direction::Unknown if is_month(date) && context.announces => Search::Announced,
        Direction::Unknown if is_month(date) && is_told(context.governor) => Search::Told,
        seek => context.search(seek),
    };
    // A weekday that fits one year only is better evidence than the tense of a verb.
    let chosen = search.choose(dct, &candidates).or_else(|| {
        date.weekday
            .and_then(|_| Search::Nearest.choose(dct, &candidates))
    });
    match chosen {
        Some((_, year)) => {
            let place = in_year(date, year, Basis::Dct);
            Place {
                certainty: crate::resolve::Certainty::Inferred,
                ..place
            }
        }
        None => impossible(date),
    }
}

/// Whether a day of a month falls on the weekday that is said, or so many days beside it; true where none is said.
fn falls_on_weekday(date: &CalendarDate, interval: Interval, slack: i32) -> bool {
    let (Some(_), Some(weekday)) = (date.day, date.weekday) else {
        return true;
    };
    let first = interval.first();
    first.is_some_and(|day| (-slack..=slack).any(|off| day.plus(off).weekday() == weekday))
}

/// Whether no verb says that what it governs lies ahead: an imperfect of reporting does not.
fn is_told(governor: Direction) -> bool {
    matches!(governor, Direction::PresentVerb | Direction::Unknown)
}

/// A month, or a day of one, of the Gregorian calendar.
fn is_month(date: &CalendarDate) -> bool {
    date.calendar == Calendar::Gregorian && date.month().is_some()
}

fn no_anchor(date: &CalendarDate) -> Place {
    let value = match (date.part, date.day) {
        (Some(YearPart::Month(month)), Some(day)) if date.calendar == Calendar::Gregorian => {
            value::day_of_year(month, day)
        }
        (Some(part), None) if date.calendar == Calendar::Gregorian => value::part(None, part),
        (_, Some(_)) => value::unknown(Unit::Day),
        (Some(_), None) => value::unknown(Unit::Month),
        (None, None) => value::unknown(Unit::Year),
    };
    Place::unknown(value, grain_of(date)).because(Step::new("why-no-dct", []))
}

/// One day in two calendars: the Gregorian half places it, the Hijri half checks it.
fn with_twin(one: &CalendarDate, other: &CalendarDate, context: &Context<'_>) -> Place {
    let alone = |date: &CalendarDate, context: &Context<'_>| {
        place(
            &CalendarDate {
                twin: None,
                ..date.clone()
            },
            context,
        )
    };
    let (hijri, gregorian) = match one.calendar {
        Calendar::Hijri => (one, other),
        Calendar::Gregorian => (other, one),
    };
    // A half without a year is of the time that the other half says.
    let near = |place: &Place| Context {
        dct: place.interval.first().or(context.dct),
        governor: Direction::Unknown,
        story_year: None,
        ..*context
    };
    let (hijri, gregorian) = if gregorian.year.is_none() && hijri.year.is_some() {
        let placed = alone(hijri, context);
        let gregorian = alone(gregorian, &near(&placed));
        (placed, gregorian)
    } else {
        let placed = alone(gregorian, context);
        (alone(hijri, &near(&placed)), placed)
    };
    let days = hijri.interval.first().zip(gregorian.interval.first());
    let mut placed = if gregorian.interval == Interval::ALWAYS {
        hijri.clone()
    } else {
        gregorian
    };
    if one.day.is_some()
        && let Some((said, shown)) = days
        && said.since(shown).abs() > 1
    {
        placed = placed.because(Step::new(
            "why-calendars-disagree",
            [("hijri", said.into()), ("gregorian", shown.into())],
        ));
    }
    placed
}
