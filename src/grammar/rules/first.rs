//! The first or last units of a period: `الأشهر التسعة الأولى من العام الماضي`, `أول ثلاثة أشهر من السنة`.

use crate::grammar::rules::period::period;
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
use crate::time::{Edge, Nth, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[Rule {
    name: "first-units",
    starts: KindSet::of(&[Kind::Unit, Kind::Ordinal]),
    parse: first_units,
}];

/// Units at one end of a period; without a count a third of it.
struct Units {
    unit: Unit,
    count: Option<i8>,
    are_last: bool,
}

fn first_units(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let units = c
        .attempt(ordinal_behind)
        .or_else(|| c.attempt(ordinal_before))?;
    c.cue(&[Cue::From, Cue::In])?;
    let of = Box::new(period(c)?);
    let Some(count) = units.count else {
        let edge = if units.are_last {
            Edge::WideEnd
        } else {
            Edge::WideStart
        };
        return Some(RuleMatch::plain(TimeExpr::Part { edge, of }));
    };
    let (first, last) = if units.are_last {
        (-count, -1)
    } else {
        (1, count)
    };
    let nth = |number| {
        Box::new(TimeExpr::Nth {
            nth: Nth::Unit(number, units.unit),
            of: of.clone(),
        })
    };
    Some(RuleMatch::plain(TimeExpr::Range {
        from: nth(first),
        to: nth(last),
    }))
}

/// `الأشهر الستة الأولى`, `الأسبوعين الأخيرين`, `الأيام الأولى`.
fn ordinal_behind(c: &mut Cursor<'_>) -> Option<Units> {
    let (unit, number, has_article) = c.unit()?;
    if !has_article || number == Number::Singular || unit < Unit::Day {
        return None;
    }
    let count = match number {
        Number::Dual => Some(2),
        _ => c
            .definite_digits()
            .or_else(|| c.attempt(Cursor::number))
            .and_then(|count| i8::try_from(count).ok()),
    };
    let are_last = c.take_one_of(
        Senses::ORDINAL.or(Senses::WHICH),
        |sense, clitics| match sense {
            Sense::Ordinal(1) if clitics.has_article => Some(false),
            Sense::Which(Which::Recent) => Some(true),
            _ => None,
        },
    )?;
    Some(Units {
        unit,
        count,
        are_last,
    })
}

/// `أول ثلاثة أشهر`, `آخر أسبوعين`.
fn ordinal_before(c: &mut Cursor<'_>) -> Option<Units> {
    let are_last = c.take_one_of(Senses::ORDINAL, |sense, clitics| match sense {
        Sense::Ordinal(1) if !clitics.has_article => Some(false),
        Sense::Ordinal(0) if !clitics.has_article => Some(true),
        _ => None,
    })?;
    let count = c.attempt(Cursor::number);
    let (unit, number, _) = c.unit().filter(|(unit, ..)| *unit >= Unit::Day)?;
    let count = match (count, number) {
        (Some(count), _) => i8::try_from(count).ok()?,
        (None, Number::Dual) => 2,
        (None, _) => return None,
    };
    Some(Units {
        unit,
        count: Some(count),
        are_last,
    })
}
