//! Any meaning to days.

use crate::resolve::context::{Context, Search};
use crate::resolve::place::{Place, date, happening, inside, other, shift, unit};
use crate::resolve::{Basis, Certainty, Step, TimexKind, value};
use crate::time::calendar::gregorian;
use crate::time::calendar::hijri::HijriDate;
use crate::time::calendar::other::easter;
use crate::time::{
    Calendar, CalendarDate, Day, DayTime, Direction, Era, Feast, Grain, Interval, MovableFeast,
    Recurrence, Reference, TimeExpr, Unit,
};

/// Places a meaning.
pub(crate) fn place(expr: &TimeExpr, context: &Context<'_>) -> Place {
    match expr {
        TimeExpr::Date(said) => date::place(said, context),
        TimeExpr::Other(said) => other::place(said),
        TimeExpr::Decade {
            tens,
            has_century,
            calendar,
            ..
        } => decade(*tens, *has_century, *calendar),
        TimeExpr::Century {
            ordinal,
            era,
            calendar,
        } => century(*ordinal, *era, *calendar),
        TimeExpr::Relative {
            unit,
            offset,
            anchor,
        } => shift::relative(*unit, *offset, *anchor, context),
        TimeExpr::Shifted {
            quantity,
            forward,
            anchor,
        } => shift::shifted(quantity, *forward, *anchor, context),
        TimeExpr::FromTime {
            quantity,
            forward,
            of,
        } => shift::from_time(quantity, *forward, place(of, context)),
        TimeExpr::Beside { said, of } => happening::beside(place(said, context), of, context),
        TimeExpr::Duration(quantity) => shift::duration(quantity),
        TimeExpr::Stretch { quantity, forward } => shift::stretch(quantity, *forward, context),
        TimeExpr::Every { every } => recurrence(every),
        TimeExpr::Vague(reference) => vague(*reference, context),
        TimeExpr::Range { from, to } => range(from, to, context),
        TimeExpr::Part { edge, of } => inside::part(*edge, place(of, context)),
        TimeExpr::Clock { time, on } => clock(*time, on.as_deref(), context),
        TimeExpr::SameInYear { unit, year } => same_in_year(*unit, place(year, context), context),
        TimeExpr::Nth { nth, of } => inside::nth(*nth, &place(of, context)),
        TimeExpr::Feast { feast, year, seek } => self::feast(*feast, *year, *seek, context),
        TimeExpr::Antecedent(unit) => antecedent(*unit, context),
        TimeExpr::NewYear => new_year(context),
        TimeExpr::Happening { of, edge } => happening::named(of, *edge, context),
        TimeExpr::FromHappening {
            quantity,
            forward,
            of,
            edge,
            reach,
        } => {
            let from = happening::CountedFrom {
                of,
                edge: *edge,
                forward: *forward,
            };
            happening::counted(quantity, *reach, &from, context)
        }
        // No rule knows when the happening began.
        TimeExpr::DayOf(_) => date::place(&CalendarDate::default(), context),
    }
}

fn decade(tens: i32, has_century: bool, calendar: Calendar) -> Place {
    let interval = match calendar {
        Calendar::Gregorian => gregorian::years(tens * 10, tens * 10 + 9),
        Calendar::Hijri => None,
    };
    let value = format!("{tens:03}");
    match interval {
        Some(interval) => {
            let place = Place::date(value, interval, Grain::Decade, Basis::Text);
            let certainty = if has_century {
                Certainty::Exact
            } else {
                Certainty::Inferred
            };
            Place { certainty, ..place }
        }
        None => Place::unknown(value, Grain::Decade),
    }
}

/// The nineteenth century is 1801–1900 and has the value `18`.
fn century(ordinal: i32, era: Era, calendar: Calendar) -> Place {
    let first = (ordinal - 1) * 100 + 1;
    let (interval, value, basis) = match (calendar, era) {
        (Calendar::Hijri, _) => {
            let day = |year, month, day| HijriDate { year, month, day }.to_day();
            let days = day(first, 1, 1).zip(day(first + 100, 1, 1));
            let interval = days.map(|(first, end)| Interval::days(first, end.plus(-1)));
            let value = interval.and_then(Interval::bounds).map_or_else(
                || value::unknown(Unit::Century),
                |(first, last)| format!("{}/{}", value::day(first), value::day(last)),
            );
            (interval, value, Basis::Calendar)
        }
        (Calendar::Gregorian, Era::Common) => (
            gregorian::years(first, first + 99),
            format!("{:02}", ordinal - 1),
            Basis::Text,
        ),
        (Calendar::Gregorian, Era::Before) => (
            gregorian::years(1 - ordinal * 100, -(ordinal - 1) * 100),
            format!("BC{:02}", ordinal - 1),
            Basis::Text,
        ),
    };
    match interval {
        Some(interval) => Place::date(value, interval, Grain::Century, basis),
        None => Place::unknown(value, Grain::Century),
    }
}

fn recurrence(every: &Recurrence) -> Place {
    let value = match every {
        Recurrence::Weekday(day) => value::weekday(*day),
        Recurrence::DayOfYear(month, day) => value::day_of_year(*month, *day),
        Recurrence::Part(part) => value::part(None, *part),
        Recurrence::Quantity(quantity) => value::duration(quantity),
        Recurrence::DayPart(part) => {
            format!("{}T{}", value::unknown(Unit::Day), value::part_code(*part))
        }
    };
    Place {
        kind: TimexKind::Set,
        ..Place::unknown(value, Grain::Vague).vague()
    }
}

fn vague(reference: Reference, context: &Context<'_>) -> Place {
    let value = match reference {
        Reference::Past => "PAST_REF",
        Reference::Present => "PRESENT_REF",
        Reference::Future => "FUTURE_REF",
    };
    let Some(dct) = context.dct else {
        return Place::unknown(value.to_owned(), Grain::Vague).vague();
    };
    let interval = match reference {
        Reference::Past => Interval::until(dct),
        Reference::Present => Interval::day(dct),
        Reference::Future => Interval::since(dct),
    };
    Place::date(value.to_owned(), interval, Grain::Vague, Basis::Dct).vague()
}

/// From the first day of one to the last day of the other; a second end that fell before the first is sought after it.
fn range(from: &TimeExpr, to: &TimeExpr, context: &Context<'_>) -> Place {
    let first = place(from, context);
    let mut last = place(to, context);
    if let (Some(begin), Some(end)) = (first.interval.first(), last.interval.last())
        && end < begin
    {
        let later = Context {
            dct: first.interval.last(),
            governor: Direction::FutureVerb,
            ..*context
        };
        last = place(to, &later);
    }
    let interval = match (first.interval, last.interval) {
        (Interval::ALWAYS, _) | (_, Interval::ALWAYS) => Interval::ALWAYS,
        (one, two) => Interval::new(one.first(), two.end()).unwrap_or(Interval::ALWAYS),
    };
    let is_placed = interval != Interval::ALWAYS;
    let basis = match first.basis {
        _ if !is_placed => Basis::None,
        Basis::Text => last.basis,
        other => other,
    };
    let certainty = if is_placed {
        first.certainty.max(last.certainty)
    } else {
        Certainty::Vague
    };
    let mut steps = first.steps;
    steps.extend(last.steps);
    steps.dedup();
    // An end may be a range itself: a Hijri year.
    let begin_value = first.value.split('/').next().unwrap_or_default();
    let end_value = last.value.rsplit('/').next().unwrap_or_default();
    Place {
        value: format!("{begin_value}/{end_value}"),
        interval,
        grain: first.grain,
        certainty,
        basis,
        steps,
        ..last
    }
}

fn clock(time: DayTime, on: Option<&TimeExpr>, context: &Context<'_>) -> Place {
    let today = TimeExpr::Relative {
        unit: Unit::Day,
        offset: 0,
        anchor: crate::time::Anchor::Document,
    };
    let mut day = match on {
        Some(on) => place(on, context),
        None => told_day(context).unwrap_or_else(|| place(&today, context)),
    };
    if day.value == "PRESENT_REF" {
        day.value = value::unknown(Unit::Day);
    }
    // «وفي الليلة نفسها» behind an evening: the day of it, not its hour.
    let of_day = day.value.split('T').next().unwrap_or_default();
    Place {
        value: format!("{of_day}{}", value::day_time(time)),
        kind: TimexKind::Time,
        ..day
    }
}

/// The day of which the text has just told, in this sentence or around the day of writing: «أمس الخميس … وفي الثانية
/// ظهرا».
fn told_day(context: &Context<'_>) -> Option<Place> {
    const NEAR: i32 = 31;
    let told = context.antecedent?;
    let day = told.interval.first()?;
    let is_day = told.interval.len_days() == Some(1);
    let is_near =
        context.is_antecedent_near || context.dct.is_none_or(|dct| day.since(dct).abs() <= NEAR);
    (is_day && is_near).then(|| Place {
        certainty: Certainty::Inferred,
        ..Place::date(value::day(day), told.interval, Grain::Day, Basis::Mention)
    })
}

fn feast(feast: Feast, year: Option<i32>, seek: Direction, context: &Context<'_>) -> Place {
    let in_year = |year: i32| match feast.calendar {
        _ if feast.moves.is_some() => moved(feast.moves?, year),
        Calendar::Gregorian => Day::from_ymd(year, u32::from(feast.month), u32::from(feast.day)),
        Calendar::Hijri => HijriDate {
            year,
            month: feast.month,
            day: feast.day,
        }
        .to_day(),
    };
    let finish = |day: Day, basis| {
        let last = day.plus(i32::from(feast.length) - 1);
        // Ten days are a period; the days of a feast are named by the first.
        let (value, last) = if feast.length > 4 {
            (format!("{}/{}", value::day(day), value::day(last)), last)
        } else {
            (value::day(day), day)
        };
        Place::date(value, Interval::days(day, last), Grain::Day, basis)
    };
    let of_gregorian_year = |year: i32| {
        let begin = Day::from_ymd(year, 1, 1).map(|day| HijriDate::from_day(day).year)?;
        (begin..=begin + 1)
            .filter_map(in_year)
            .find(|day| day.year() == year)
    };
    if let Some(year) = year {
        let day = match feast.calendar {
            Calendar::Hijri if year > 1600 => of_gregorian_year(year),
            _ => in_year(year),
        };
        return match day {
            Some(day) => finish(day, Basis::Calendar),
            None => Place::unknown(value::unknown(Unit::Day), Grain::Day),
        };
    }
    let Some(dct) = context.dct else {
        let value = match feast.calendar {
            Calendar::Gregorian if feast.moves.is_none() => {
                value::day_of_year(feast.month, feast.day)
            }
            _ => value::unknown(Unit::Day),
        };
        return Place::unknown(value, Grain::Day).because(Step::new("why-no-dct", []));
    };
    let base = match feast.calendar {
        Calendar::Gregorian => dct.year(),
        Calendar::Hijri => HijriDate::from_day(dct).year,
    };
    let candidates: Vec<(Interval, i32)> = (base - 2..=base + 2)
        .filter_map(|y| Some((Interval::day(in_year(y)?), y)))
        .collect();
    // A verb in the present does not say which of two feasts: the nearer.
    let search = match (seek, context.governor) {
        (Direction::Unknown, Direction::PresentVerb) => Search::Nearest,
        _ => context.search(seek),
    };
    match search
        .choose(dct, &candidates)
        .and_then(|(interval, _)| interval.first())
    {
        Some(day) => finish(day, Basis::Dct),
        None => Place::unknown(value::unknown(Unit::Day), Grain::Day),
    }
}

/// A feast that is counted from Easter.
fn moved(feast: MovableFeast, year: i32) -> Option<Day> {
    let (is_western, days) = match feast {
        MovableFeast::WesternEaster(days) => (true, days),
        MovableFeast::EasternEaster(days) => (false, days),
    };
    Some(easter(year, is_western)?.plus(days.into()))
}

/// The day or month of writing in another year; 29 February has none in most.
fn same_in_year(unit: Unit, year: Place, context: &Context<'_>) -> Place {
    let unknown = || Place::unknown(value::unknown(unit), value::grain(unit));
    let Some(dct) = context.dct else {
        return unknown().because(Step::new("why-no-dct", []));
    };
    let day = if unit == Unit::Day { dct.day() } else { 1 };
    let same = year.interval.first();
    let same = same.and_then(|first| Day::from_ymd(first.year(), dct.month(), day));
    let placed = same.and_then(|day| Some((value::unit(unit, day), unit::around(unit, day)?)));
    match placed {
        Some((value, interval)) => Place {
            certainty: Certainty::Inferred,
            ..Place::date(value, interval, value::grain(unit), Basis::Dct)
        },
        None => unknown(),
    }
}

/// The time of the mention before, as wide as the unit that is said.
fn antecedent(unit: Option<Unit>, context: &Context<'_>) -> Place {
    let Some(before) = context.antecedent else {
        let value = unit.map_or_else(|| "PAST_REF".to_owned(), value::unknown);
        let grain = unit.map_or(Grain::Vague, value::grain);
        return Place::unknown(value, grain).because(Step::new("why-no-antecedent", []));
    };
    let widened = unit
        .filter(|unit| value::grain(*unit) > before.grain)
        .and_then(|unit| {
            let first = before.interval.first()?;
            Some(Place::date(
                value::unit(unit, first),
                unit::around(unit, first)?,
                value::grain(unit),
                Basis::Mention,
            ))
        });
    // «اليوم نفسه» behind an evening is the whole day.
    let value = match unit {
        Some(_) => before.value.split('T').next().unwrap_or_default(),
        None => &before.value,
    };
    widened.unwrap_or_else(|| {
        Place::date(
            value.to_owned(),
            before.interval,
            before.grain,
            Basis::Mention,
        )
    })
}

/// The year that begins around the document: the next one in its second half.
fn new_year(context: &Context<'_>) -> Place {
    let Some(dct) = context.dct else {
        return Place::unknown(value::unknown(Unit::Year), Grain::Year)
            .because(Step::new("why-no-dct", []));
    };
    let year = dct.year() + i32::from(dct.month() >= 7);
    let said = CalendarDate {
        year: Some(year),
        ..CalendarDate::default()
    };
    let place = date::place(&said, context);
    Place {
        basis: Basis::Dct,
        certainty: Certainty::Inferred,
        ..place
    }
}
