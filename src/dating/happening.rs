//! What a named happening says about the day of writing: it had begun, and so much time had passed since.

use crate::dating::Shape;
use crate::dating::at::At;
use crate::dating::pairs::LENGTH;
use crate::resolve::Step;
use crate::time::calendar::gregorian;
use crate::time::{
    Count, Day, Happening, HappeningEdge, Interval, Modifier, NamedBy, Quantity, Reach, Unit,
};

/// A clue of a happening, as it is added.
pub(super) struct Found {
    pub(super) shape: Shape,
    pub(super) step: Step,
}

/// The one happening of a name; several say nothing before the day of writing is known.
pub(super) fn only(of: &[Happening]) -> Option<Happening> {
    match of {
        [one] if one.named_by == NamedBy::History => Some(*one),
        _ => None,
    }
}

/// That it was written after the happening began. How near, nothing says: this is a limit and no clue.
pub(super) fn began(one: Happening, at: &At<'_>) -> Option<Step> {
    let first = one.begin.first()?;
    Some(at.step_on_name("dct-named-happening", first))
}

/// Whether how much had passed is said in units of which news counts.
pub(super) fn counts(quantity: &Quantity) -> bool {
    let is_number = !matches!(quantity.count, Count::Some);
    is_number && later(Day::MIN, quantity.unit, 0).is_some()
}

/// So much had passed since: «بعد مرور أكثر من 10 أشهر على الحرب».
pub(super) fn passed(
    one: Happening,
    edge: HappeningEdge,
    quantity: &Quantity,
    reach: Reach,
    at: &At<'_>,
) -> Option<Found> {
    if reach != Reach::Passed {
        return None;
    }
    let (since, key) = match edge {
        HappeningEdge::End => (one.end?, "dct-since-end"),
        HappeningEdge::Whole | HappeningEdge::Begin => (one.begin, "dct-since-happening"),
    };
    let (first, last) = since.bounds()?;
    let count = match quantity.count {
        Count::Exact(count) | Count::AndHalf(count) => i32::try_from(count).ok()?,
        Count::Some => return None,
    };
    let early = i32::from(quantity.modifier == Some(Modifier::Approx));
    let begin = later(first, quantity.unit, count - early)?;
    let end = later(last, quantity.unit, count.saturating_add(1))?;
    Some(Found {
        shape: Shape::Around(Interval::days(begin, end.plus(-1).max(begin)), LENGTH),
        step: at.step_on_name(key, if key == "dct-since-end" { last } else { first }),
    })
}

/// The day so many units later, for units of which news counts.
fn later(day: Day, unit: Unit, count: i32) -> Option<Day> {
    Some(match unit {
        Unit::Day => day.plus(count),
        Unit::Week => day.plus(count.saturating_mul(7)),
        Unit::Month => gregorian::add_months(day, count),
        Unit::Year => gregorian::add_months(day, count.saturating_mul(12)),
        Unit::Decade => gregorian::add_months(day, count.saturating_mul(120)),
        _ => return None,
    })
}
