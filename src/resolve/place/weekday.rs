//! Weekdays without a date.

use crate::resolve::context::{Context, Search};
use crate::resolve::place::Place;
use crate::resolve::{Basis, Step, value};
use crate::time::{Day, Direction, Grain, Interval, Weekday};

/// A weekday without a date: the one that fits the words, else the verb.
pub(super) fn alone(weekday: Weekday, seek: Direction, context: &Context<'_>) -> Place {
    let Some(dct) = context.dct else {
        return Place::unknown(value::weekday(weekday), Grain::Day)
            .because(Step::new("why-no-dct", []));
    };
    let day = match (seek, context.search(seek)) {
        (Direction::This, _) => weekday.at_or_before(dct.plus(3)),
        // «يلتقي الوفد الثلاثاء», written on a Tuesday, is today.
        (Direction::Unknown, _) if context.governor == Direction::PresentVerb => {
            weekday.after(dct.plus(-1))
        }
        (_, Search::Before) => weekday.at_or_before(dct.plus(-1)),
        (_, Search::Future) => return ahead(weekday, dct),
        (_, Search::After | Search::Announced) => weekday.after(dct),
        (_, Search::Past | Search::Nearest | Search::Told) => weekday.at_or_before(dct),
    };
    Place::date(value::day(day), Interval::day(day), Grain::Day, Basis::Dct)
}

/// «سيعقد اللقاء الاثنين»: the next such weekday. Written on a Monday it is that Monday, in doubt: the one after is
/// rather called الاثنين المقبل.
fn ahead(weekday: Weekday, dct: Day) -> Place {
    let day = weekday.after(dct.plus(-1));
    let place = Place::date(value::day(day), Interval::day(day), Grain::Day, Basis::Dct);
    if day != dct {
        return place;
    }
    let other = [("other", day.plus(7).into())];
    place
        .vague()
        .because(Step::new("why-weekday-of-writing", other))
}

/// «أمس الخميس»: the weekday decides; where the day said beside it is another, the nearest such weekday, in doubt.
///
/// Yesterday never lies ahead.
pub(super) fn beside(weekday: Weekday, dct: Day, offset: i32) -> Place {
    let said = dct.plus(offset);
    let latest = if offset < 0 {
        dct.plus(-1)
    } else {
        said.plus(3)
    };
    let day = weekday.at_or_before(latest);
    let place = Place::date(value::day(day), Interval::day(day), Grain::Day, Basis::Dct);
    if day == said {
        return place;
    }
    let args = [("said", said.into()), ("taken", day.into())];
    place
        .vague()
        .because(Step::new("why-weekday-disagrees", args))
}
