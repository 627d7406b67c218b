//! Named happenings, and what is counted from them.

use crate::resolve::context::Context;
use crate::resolve::place::{Place, shift, unit};
use crate::resolve::{Basis, Step, TimexKind, value};
use crate::time::{
    Day, Grain, Happening, HappeningEdge, Interval, Modifier, NamedBy, Quantity, Reach, Unit,
};

/// From what is counted, and where to.
pub(super) struct CountedFrom<'e> {
    pub(super) of: &'e [Happening],
    pub(super) edge: HappeningEdge,
    pub(super) forward: bool,
}

/// The happening of a name that a text of this day means.
pub(crate) fn meant(of: &[Happening], dct: Option<Day>) -> Option<Happening> {
    Happening::meant(of, dct)
}

fn basis(of: Happening) -> Basis {
    match of.named_by {
        NamedBy::History => Basis::History,
        NamedBy::User => Basis::User,
    }
}

/// Several have this name, or none had begun.
fn unknown(value: String, grain: Grain, of: &[Happening]) -> Place {
    let key = match of {
        [_] => "why-history-later",
        _ => "why-history-several",
    };
    Place::unknown(value, grain)
        .vague()
        .because(Step::new(key, []))
}

/// The days of a happening itself.
pub(super) fn named(of: &[Happening], edge: HappeningEdge, context: &Context<'_>) -> Place {
    let Some(one) = meant(of, context.dct) else {
        return unknown(value::unknown(Unit::Day), Grain::Day, of);
    };
    let days = match (edge, one.end) {
        (HappeningEdge::End, Some(end)) => Some(end),
        (HappeningEdge::End, None) => None,
        (HappeningEdge::Whole, Some(_)) if one.is_long => Some(one.whole()),
        _ => Some(one.begin),
    };
    match days.and_then(|days| Some((days, days.bounds()?))) {
        Some((days, bounds)) => {
            let (value, grain) = written(bounds);
            Place::date(value, days, grain, basis(one))
        }
        None => Place::unknown(value::unknown(Unit::Day), Grain::Day)
            .because(Step::new("why-history-no-end", [])),
    }
}

/// A time without a number at a happening: its days, where they fit to a month.
pub(super) fn beside(said: Place, of: &[Happening], context: &Context<'_>) -> Place {
    const SLACK: i32 = 31;
    let one = meant(of, context.dct);
    let begin = said.interval.first().map(|day| day.plus(-SLACK));
    let end = said.interval.end().map(|day| day.plus(SLACK));
    let wide = Interval::new(begin, end).unwrap_or(said.interval);
    let days = one.map(Happening::whole).filter(|days| days.overlaps(wide));
    match (one, days) {
        (Some(one), Some(interval)) if said.interval != Interval::ALWAYS => Place {
            interval,
            basis: basis(one),
            ..said.vague()
        },
        _ => said,
    }
}

/// The value of some days, as a day, a month, a year or from one day to another.
fn written((first, last): (Day, Day)) -> (String, Grain) {
    let whole = [
        (Unit::Day, Grain::Day),
        (Unit::Month, Grain::Month),
        (Unit::Year, Grain::Year),
    ];
    let fits = |of: Unit| unit::around(of, first) == Some(Interval::days(first, last));
    match whole.into_iter().find(|(of, _)| fits(*of)) {
        Some((of, grain)) => (value::unit(of, first), grain),
        None => (
            format!("{}/{}", value::day(first), value::day(last)),
            Grain::Day,
        ),
    }
}

/// A quantity that leads from a happening.
pub(super) fn counted(
    quantity: &Quantity,
    reach: Reach,
    from: &CountedFrom<'_>,
    context: &Context<'_>,
) -> Place {
    let grain = value::grain(quantity.unit);
    let place = meant(from.of, context.dct).and_then(|one| {
        let base = base(one, reach, from, context.dct)?;
        let place = match reach {
            Reach::Leads => shift::from_day(quantity, from.forward, base, basis(one)),
            Reach::Passed | Reach::Between => {
                let days = stretch(quantity, from.forward, base, context);
                Place::date(value::duration(quantity), days, grain, basis(one))
            }
        };
        // Of what had a length, the step before this one names both days.
        Some(if one.begin.contains(base) {
            place
        } else {
            place.because(Step::new("why-counted-from-end", [("day", base.into())]))
        })
    });
    let place = place.unwrap_or_else(|| unknown(value::duration(quantity), grain, from.of));
    let is_length = reach != Reach::Leads;
    Place {
        kind: if is_length {
            TimexKind::Duration
        } else {
            place.kind
        },
        modifier: quantity.modifier,
        ..place
    }
}

/// The day from which is counted: the first, but the last of a war that is over where what came later is told.
fn base(one: Happening, reach: Reach, from: &CountedFrom<'_>, dct: Option<Day>) -> Option<Day> {
    let begin = one.begin.first();
    let is_over = |last: Day| dct.is_none_or(|dct| dct > last);
    let end = one
        .end
        .and_then(Interval::last)
        .filter(|last| is_over(*last));
    match from.edge {
        HappeningEdge::End => end,
        HappeningEdge::Begin => begin,
        HappeningEdge::Whole => {
            let is_after = from.forward && reach != Reach::Passed && one.is_long;
            end.filter(|_| is_after).or(begin)
        }
    }
}

/// The days between a happening and that to which the length leads.
fn stretch(quantity: &Quantity, forward: bool, base: Day, context: &Context<'_>) -> Interval {
    let Some(far) = shift::counted_day(quantity, forward, base) else {
        return if forward {
            Interval::since(base)
        } else {
            Interval::until(base)
        };
    };
    if !forward {
        return Interval::days(far, base);
    }
    let told = [told_beside(context), context.dct];
    let end = told
        .into_iter()
        .flatten()
        .find(|day| is_meant(quantity, far, *day));
    Interval::days(base, end.unwrap_or(far))
}

/// The day that the same sentence tells before: «في 20 مارس، بعد أكثر من عام من بدء الحرب».
fn told_beside(context: &Context<'_>) -> Option<Day> {
    let told = context
        .antecedent
        .filter(|told| context.is_antecedent_near && told.grain == Grain::Day)?;
    told.interval.first()
}

/// Whether the length can lead to a day: up to one unit beyond «more than», else a quarter of one on either side.
fn is_meant(quantity: &Quantity, far: Day, day: Day) -> bool {
    let whole = unit::shift(far, quantity.unit, 1).since(far);
    let (before, after) = match quantity.modifier {
        Some(Modifier::MoreThan | Modifier::EqualOrMore) => (0, whole - 1),
        Some(Modifier::LessThan | Modifier::EqualOrLess) => (whole - 1, 0),
        _ => (whole / 4, whole / 4),
    };
    (-before..=after).contains(&day.since(far))
}
