//! Times that come back: `كل خميس`, `سنويا`, `كل أربع سنوات`.

use crate::grammar::{Cursor, Found, Kind, KindSet, Rule};
use crate::lexicon::{Cue, Sense};
use crate::time::{Count, Quantity, Recurrence, TimeExpr, YearPart};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "every",
        starts: KindSet::of(&[Kind::Cue]),
        parse: every,
    },
    Rule {
        name: "recurring",
        starts: KindSet::of(&[Kind::Recurring]),
        parse: recurring,
    },
];

/// `كل يوم جمعة`, `كل صيف`, `كل ثلاثة أشهر`, `كل عام`.
fn every(c: &mut Cursor<'_>) -> Option<Found> {
    c.cue(&[Cue::Every])?;
    let every = c
        .attempt(|c| {
            super::absolute::day_head(c);
            let weekday = c.weekday(true)?;
            // «كل ثلاثاء وخميس» is one mention; TIMEX3 has room for the first of the two only.
            let mut is_more = true;
            while is_more {
                is_more = c.attempt(joined_weekday).is_some();
            }
            Some(Recurrence::Weekday(weekday))
        })
        .or_else(|| {
            c.attempt(|c| {
                c.take(|sense, _| match sense {
                    Sense::Season(season) => Some(Recurrence::Part(YearPart::Season(season))),
                    Sense::DayPart(part) => Some(Recurrence::DayPart(part)),
                    _ => None,
                })
            })
        })
        .or_else(|| {
            c.attempt(Cursor::quantity)
                .filter(|q| q.count != Count::Some)
                .map(Recurrence::Quantity)
        })?;
    Some(Found::plain(TimeExpr::Every { every }))
}

fn joined_weekday(c: &mut Cursor<'_>) -> Option<()> {
    c.take_joined(|sense, _| matches!(sense, Sense::Weekday(_)).then_some(()))
}

fn recurring(c: &mut Cursor<'_>) -> Option<Found> {
    let unit = c.take(|sense, _| match sense {
        Sense::Recurring(unit) => Some(unit),
        _ => None,
    })?;
    let quantity = Quantity {
        count: Count::Exact(1),
        unit,
        rest: None,
        modifier: None,
    };
    Some(Found::plain(TimeExpr::Every {
        every: Recurrence::Quantity(quantity),
    }))
}
