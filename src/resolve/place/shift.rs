//! Times counted from an anchor, and stretches beside it.

use crate::resolve::context::Context;
use crate::resolve::place::{Place, unit};
use crate::resolve::{Basis, Step, TimexKind, value};
use crate::time::{Anchor, Count, Day, Direction, Grain, Interval, Quantity, Unit, Weekday};

/// The unit at `offset` from the one of the anchor.
pub(super) fn relative(of: Unit, offset: i32, anchor: Anchor, context: &Context<'_>) -> Place {
    // The day after a month is no day that the text says.
    let fits = anchor == Anchor::Document
        || context
            .antecedent
            .is_some_and(|before| before.grain <= value::grain(of));
    let Some((base, basis)) = base(anchor, offset, context).filter(|_| fits) else {
        let value = if of == Unit::Day && offset == 0 && anchor == Anchor::Document {
            "PRESENT_REF".to_owned()
        } else {
            value::unknown(of)
        };
        return Place::unknown(value, value::grain(of)).because(no_anchor(anchor));
    };
    if of == Unit::Week && offset == -1 && Weekday::Sunday.at_or_before(base) == base {
        return week_before_sunday(base, basis);
    }
    let mut day = unit::shift(base, of, offset);
    // What is told of the weekend happened on the last one.
    let is_ahead = |day| unit::around(of, day).and_then(Interval::first) > Some(base);
    if of == Unit::Weekend
        && offset == 0
        && context.governor == Direction::PastVerb
        && is_ahead(day)
    {
        day = unit::shift(day, of, -1);
    }
    let is_named = day == base || Day::MIN < day && day <= Day::MAX;
    match unit::around(of, day).filter(|_| is_named) {
        Some(interval) => Place::date(value::unit(of, day), interval, value::grain(of), basis),
        None => Place::unknown(value::unknown(of), value::grain(of)),
    }
}

/// Last week as it is said on a Sunday, on or after the day with which the week begins in most Arab countries: the seven
/// days before, in doubt, and not the week of ISO 8601 that ended a week ago.
fn week_before_sunday(sunday: Day, basis: Basis) -> Place {
    let days = Interval::days(sunday.plus(-7), sunday.plus(-1));
    let week = value::unit(Unit::Week, sunday.plus(-1));
    Place::date(week, days, Grain::Week, basis)
        .vague()
        .because(Step::new("why-week-before-sunday", []))
}

/// The day to count from: for a mention its last day when going on, its first when going back.
fn base(anchor: Anchor, forward: i32, context: &Context<'_>) -> Option<(Day, Basis)> {
    match anchor {
        Anchor::Document => context.dct.map(|day| (day, Basis::Dct)),
        Anchor::Mention => {
            let interval = context.antecedent?.interval;
            let day = if forward > 0 {
                interval.last()
            } else {
                interval.first()
            };
            day.map(|day| (day, Basis::Mention))
        }
    }
}

fn no_anchor(anchor: Anchor) -> Step {
    match anchor {
        Anchor::Document => Step::new("why-no-dct", []),
        Anchor::Mention => Step::new("why-no-antecedent", []),
    }
}

/// A quantity before or after an anchor.
pub(super) fn shifted(
    quantity: &Quantity,
    forward: bool,
    anchor: Anchor,
    context: &Context<'_>,
) -> Place {
    let sign = if forward { 1 } else { -1 };
    // «عاد بعد شهر» counts from what was told before, not from the day of writing; so does «عزل عام 2013 ثم ينتخب
    // بعد عام», unless the verb is a future.
    let is_told = match context.governor {
        Direction::FutureVerb => false,
        Direction::PresentVerb => context.is_antecedent_near,
        // Without a verb nothing says that it lies ahead.
        _ => true,
    };
    let anchor = if forward && is_told {
        Anchor::Mention
    } else {
        anchor
    };
    let grain = value::grain(quantity.unit);
    let modifier = quantity.modifier;
    let Some((base, basis)) = base(anchor, sign, context) else {
        return Place {
            modifier,
            ..Place::unknown(value::duration(quantity), grain).vague()
        }
        .because(no_anchor(anchor));
    };
    from_day(quantity, forward, base, basis)
}

/// A quantity before the first day of a time, or after its last.
pub(super) fn from_time(quantity: &Quantity, forward: bool, of: Place) -> Place {
    let base = match forward {
        true => of.interval.last(),
        false => of.interval.first(),
    };
    let place = match base {
        Some(base) => from_day(quantity, forward, base, of.basis),
        None => Place::unknown(value::unknown(quantity.unit), value::grain(quantity.unit)),
    };
    let certainty = place.certainty.max(of.certainty);
    Place {
        certainty,
        steps: of.steps,
        ..place
    }
}

/// A quantity before or after a day.
pub(super) fn from_day(quantity: &Quantity, forward: bool, base: Day, basis: Basis) -> Place {
    let grain = value::grain(quantity.unit);
    let modifier = quantity.modifier;
    if exact(quantity).is_none() {
        let interval = if forward {
            Interval::since(base)
        } else {
            Interval::until(base)
        };
        let place = Place::date(value::duration(quantity), interval, grain, basis).vague();
        return Place { modifier, ..place };
    }
    let day = counted_day(quantity, forward, base).filter(|day| is_nameable(*day));
    match day.and_then(|day| Some((day, unit::around(quantity.unit, day)?))) {
        Some((day, interval)) => {
            let place = Place::date(value::unit(quantity.unit, day), interval, grain, basis);
            let place = if modifier.is_some() {
                place.vague()
            } else {
                place
            };
            Place { modifier, ..place }
        }
        None => Place::unknown(value::unknown(quantity.unit), grain),
    }
}

/// The day so many units before or after another; `None` where they are not counted.
pub(super) fn counted_day(quantity: &Quantity, forward: bool, base: Day) -> Option<Day> {
    let sign = if forward { 1 } else { -1 };
    let count = exact(quantity)?;
    let mut day = unit::shift(base, quantity.unit, sign * count);
    if let Some((rest, of)) = quantity.rest {
        day = unit::shift(day, of, sign * i32::try_from(rest).unwrap_or(i32::MAX));
    }
    if let Count::AndHalf(_) = quantity.count {
        day = unit::shift(day, half(quantity.unit).0, sign * half(quantity.unit).1);
    }
    Some(day)
}

/// Whether counting stayed inside the years that can be named: at their ends it stops.
fn is_nameable(day: Day) -> bool {
    Day::MIN < day && day < Day::MAX
}

fn exact(quantity: &Quantity) -> Option<i32> {
    match quantity.count {
        Count::Exact(count) | Count::AndHalf(count) => i32::try_from(count).ok(),
        Count::Some => None,
    }
}

/// Half of a unit as whole smaller ones.
fn half(unit: Unit) -> (Unit, i32) {
    match unit {
        Unit::Year => (Unit::Month, 6),
        Unit::Month => (Unit::Day, 15),
        Unit::Decade => (Unit::Year, 5),
        Unit::Century => (Unit::Year, 50),
        _ => (Unit::Day, 0),
    }
}

/// Counted units that end or begin at the document time: the last three years, the coming days.
pub(super) fn stretch(quantity: &Quantity, forward: bool, context: &Context<'_>) -> Place {
    let value = value::duration(quantity);
    let grain = value::grain(quantity.unit);
    let place = match (context.dct, exact(quantity)) {
        (None, _) => Place::unknown(value, grain).because(Step::new("why-no-dct", [])),
        (Some(dct), None) => {
            let interval = if forward {
                Interval::since(dct)
            } else {
                Interval::until(dct)
            };
            Place::date(value, interval, grain, Basis::Dct)
        }
        (Some(dct), Some(count)) => {
            let interval = if forward {
                Interval::days(
                    dct,
                    unit::shift(dct, quantity.unit, count).plus(-1).max(dct),
                )
            } else {
                Interval::days(
                    unit::shift(dct, quantity.unit, -count).plus(1).min(dct),
                    dct,
                )
            };
            Place::date(value, interval, grain, Basis::Dct)
        }
    };
    Place {
        kind: TimexKind::Duration,
        modifier: quantity.modifier,
        ..place.vague()
    }
}

/// A length without a place.
pub(super) fn duration(quantity: &Quantity) -> Place {
    let grain = match quantity.count {
        Count::Some => Grain::Vague,
        _ => value::grain(quantity.unit),
    };
    let place = Place::unknown(value::duration(quantity), grain).vague();
    Place {
        kind: TimexKind::Duration,
        modifier: quantity.modifier,
        ..place
    }
}
