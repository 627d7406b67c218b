//! Parts of a period and places in it.

use crate::resolve::place::{Place, unit};
use crate::resolve::{Basis, value};
use crate::time::calendar::gregorian;
use crate::time::{Day, Edge, Grain, Interval, Modifier, Nth, Unit, Weekday};

/// An edge or a third of a placed period.
pub(super) fn part(edge: Edge, of: Place) -> Place {
    let modifier = match edge {
        Edge::FirstDay => return nth(Nth::Unit(1, Unit::Day), &of),
        Edge::LastDay => return nth(Nth::Unit(-1, Unit::Day), &of),
        Edge::TightStart | Edge::WideStart | Edge::FirstHalf => Modifier::Start,
        Edge::Middle => Modifier::Mid,
        Edge::WideEnd | Edge::TightEnd | Edge::SecondHalf => Modifier::End,
    };
    let interval = of.interval.bounds().map_or(of.interval, |(first, last)| {
        edge_of(edge, first, last, of.grain)
    });
    Place {
        modifier: Some(modifier),
        interval,
        ..of
    }
    .vague()
}

fn edge_of(edge: Edge, first: Day, last: Day, grain: Grain) -> Interval {
    match edge {
        Edge::FirstDay => Interval::day(first),
        Edge::LastDay => Interval::day(last),
        Edge::TightStart => Interval::days(first, sub_unit_end(first, grain).min(last)),
        Edge::TightEnd => Interval::days(sub_unit_begin(last, grain).max(first), last),
        Edge::WideStart => third(first, last, grain, 0),
        Edge::Middle => third(first, last, grain, 1),
        Edge::WideEnd => third(first, last, grain, 2),
        Edge::FirstHalf => Interval::days(first, half_end(first, last, grain)),
        Edge::SecondHalf => Interval::days(half_end(first, last, grain).plus(1).min(last), last),
    }
}

/// The last day of the first half: the 15th of a month, the 50th year of a century.
fn half_end(first: Day, last: Day, grain: Grain) -> Day {
    match grain {
        Grain::Month => first.plus(14),
        Grain::Year => gregorian::add_months(first, 6).plus(-1),
        Grain::Decade => gregorian::add_months(first, 60).plus(-1),
        Grain::Century => gregorian::add_months(first, 600).plus(-1),
        _ => first.plus(last.since(first) / 2),
    }
}

/// The last day of the first sub-unit: a week of a month, a month of a year, a year of a decade.
fn sub_unit_end(first: Day, grain: Grain) -> Day {
    match grain {
        Grain::Day | Grain::Week | Grain::Vague => first,
        Grain::Month => first.plus(6),
        Grain::Quarter | Grain::Season | Grain::Half | Grain::Year => {
            gregorian::add_months(first, 1).plus(-1)
        }
        Grain::Decade => gregorian::add_months(first, 12).plus(-1),
        Grain::Century => gregorian::add_months(first, 120).plus(-1),
    }
}

/// The first day of the last sub-unit.
fn sub_unit_begin(last: Day, grain: Grain) -> Day {
    match grain {
        Grain::Day | Grain::Week | Grain::Vague => last,
        Grain::Month => last.plus(-6),
        Grain::Quarter | Grain::Season | Grain::Half | Grain::Year => {
            gregorian::add_months(last.plus(1), -1)
        }
        Grain::Decade => gregorian::add_months(last.plus(1), -12),
        Grain::Century => gregorian::add_months(last.plus(1), -120),
    }
}

/// The thirds of a unit: a month 1–10, 11–20, 21–end; a year by four months; a decade 0–2, 3–6, 7–9.
fn third(first: Day, last: Day, grain: Grain, index: i32) -> Interval {
    let by_months = |starts: [i32; 4]| {
        let at = |index: i32| {
            let months = starts.get(index as usize).copied().unwrap_or(0);
            gregorian::add_months(first, months)
        };
        Interval::days(at(index), at(index + 1).plus(-1).min(last))
    };
    match grain {
        Grain::Month => {
            let end = if index == 2 {
                last
            } else {
                first.plus(index * 10 + 9)
            };
            Interval::days(first.plus(index * 10), end)
        }
        Grain::Year => by_months([0, 4, 8, 12]),
        Grain::Half => by_months([0, 2, 4, 6]),
        Grain::Quarter | Grain::Season => by_months([0, 1, 2, 3]),
        Grain::Decade => by_months([0, 36, 84, 120]),
        Grain::Century => by_months([0, 396, 804, 1200]),
        Grain::Day | Grain::Week | Grain::Vague => {
            let days = last.since(first) + 1;
            Interval::days(
                first.plus(days * index / 3),
                first.plus((days * (index + 1) / 3 - 1).max(days * index / 3)),
            )
        }
    }
}

/// The nth weekday or unit inside a placed period.
pub(super) fn nth(nth: Nth, of: &Place) -> Place {
    let grain = match nth {
        Nth::Weekday(..) => Grain::Day,
        Nth::Unit(_, unit) => value::grain(unit),
    };
    let found = of.interval.bounds().and_then(|(first, last)| match nth {
        Nth::Weekday(number, weekday) => nth_weekday(number, weekday, first, last),
        Nth::Unit(number, unit) => nth_unit(number, unit, first, last),
    });
    let Some(interval) = found else {
        let unit = match nth {
            Nth::Weekday(..) => Unit::Day,
            Nth::Unit(_, unit) => unit,
        };
        return Place {
            steps: of.steps.clone(),
            ..Place::unknown(value::unknown(unit), grain)
        };
    };
    let middle = interval
        .first()
        .map(|first| first.plus(if grain == Grain::Week { 3 } else { 0 }));
    let value = match (nth, middle) {
        (Nth::Unit(_, unit), Some(day)) => value::unit(unit, day),
        (Nth::Weekday(..), Some(day)) => value::day(day),
        (_, None) => of.value.clone(),
    };
    let basis = if of.basis == Basis::None {
        Basis::Text
    } else {
        of.basis
    };
    Place {
        certainty: of.certainty,
        steps: of.steps.clone(),
        ..Place::date(value, interval, grain, basis)
    }
}

fn nth_weekday(number: i8, weekday: Weekday, first: Day, last: Day) -> Option<Interval> {
    let day = if number > 0 {
        weekday
            .after(first.plus(-1))
            .plus((i32::from(number) - 1) * 7)
    } else {
        weekday.at_or_before(last).plus((i32::from(number) + 1) * 7)
    };
    (first <= day && day <= last).then(|| Interval::day(day))
}

fn nth_unit(number: i8, of: Unit, first: Day, last: Day) -> Option<Interval> {
    let number = i32::from(number);
    let (begin, end) = if of == Unit::Decade && number > 0 {
        // The first decade of the 21st century is the one of the years 200x.
        let tens = first.year().div_euclid(10) + number - 1;
        return gregorian::years(tens * 10, tens * 10 + 9);
    } else if of == Unit::Week {
        // Weeks of a month are counted from its first day.
        if number > 0 {
            (first.plus((number - 1) * 7), first.plus(number * 7 - 1))
        } else {
            (last.plus(number * 7 + 1), last.plus((number + 1) * 7))
        }
    } else if number > 0 {
        let begin = unit::shift(first, of, number - 1);
        (begin, unit::shift(begin, of, 1).plus(-1))
    } else {
        let end = unit::shift(last.plus(1), of, number + 1).plus(-1);
        (unit::shift(end.plus(1), of, -1), end)
    };
    (first <= begin && begin <= last).then(|| Interval::days(begin, end.min(last)))
}
