//! Feasts: `عيد الفطر`, `عطلة عيد الميلاد`, `رأس السنة 2023`.

use crate::grammar::rules::absolute;
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses};
use crate::time::{Calendar, Direction, Feast, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[Rule {
    name: "feast",
    starts: KindSet::of(&[Kind::Feast, Kind::Unit, Kind::Cue]),
    parse: feast,
}];

fn named(c: &mut Cursor<'_>) -> Option<Feast> {
    c.take_one_of(Senses::FEAST, |sense, _| match sense {
        Sense::Feast(feast) => Some(feast),
        _ => None,
    })
}

/// One day of a feast, counted from 1: the second day of عيد الفطر.
pub(super) fn day_of_feast(c: &mut Cursor<'_>, number: i8) -> Option<TimeExpr> {
    let TimeExpr::Feast {
        feast: whole,
        year,
        seek,
    } = feast(c)?.expr?
    else {
        return None;
    };
    let number = u8::try_from(number).ok()?;
    (1..=whole.length)
        .contains(&number)
        .then_some(TimeExpr::Feast {
            feast: Feast {
                day: whole.day + number - 1,
                length: 1,
                ..whole
            },
            year,
            seek,
        })
}

/// The day on which those of whom is spoken keep it: عيد الميلاد الذي يحتفل به الأقباط يوم 7 يناير.
fn kept_on(c: &Cursor<'_>) -> Option<(u8, u8)> {
    const WORDS: usize = 10;
    let relative = (c.at..c.at + 3).find(|at| c.sentence.is_cue(*at, &[Cue::Relative]))?;
    for at in relative + 1..relative + WORDS {
        c.sentence.token(at)?;
        let mut rest = Cursor::new(c.sentence, at);
        if let Some(date) = absolute::dated(&mut rest)
            && date.calendar == Calendar::Gregorian
        {
            return Some((date.month()?, date.day?)).filter(|_| date.year.is_none());
        }
    }
    None
}

/// A feast, with عطلة or يوم before it and a year or a direction behind it.
pub(super) fn feast(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.attempt(|c| c.cue(&[Cue::Holiday]));
    let feast = named(c).or_else(|| {
        c.take_one_of(Senses::UNIT, |sense, _| {
            matches!(
                sense,
                Sense::Unit(Unit::Day, Number::Singular | Number::Plural)
            )
            .then_some(())
        })?;
        named(c)
    })?;
    let year = c.year_behind().filter(|year| {
        let is_hijri = year.calendar == Some(Calendar::Hijri);
        is_hijri == (feast.calendar == Calendar::Hijri) || year.calendar.is_none()
    });
    let relative = if year.is_none() { c.seek() } else { None };
    let seek = relative.unwrap_or(Direction::Unknown);
    let feast = if feast.calendar == Calendar::Gregorian && year.is_none() {
        kept_on(c).map_or(feast, |(month, day)| Feast {
            month,
            day,
            ..feast
        })
    } else {
        feast
    };
    Some(RuleMatch::plain(TimeExpr::Feast {
        feast,
        year: year.map(|year| year.year),
        seek,
    }))
}
