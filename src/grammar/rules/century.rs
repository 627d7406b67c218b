//! Decades and centuries.

use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
use crate::time::{Calendar, Direction, Era, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "decade",
        starts: KindSet::of(&[Kind::Decade, Kind::Unit]),
        parse: decade,
    },
    Rule {
        name: "century",
        starts: KindSet::of(&[Kind::Unit]),
        parse: century,
    },
    Rule {
        name: "centuries",
        starts: KindSet::of(&[Kind::Unit]),
        parse: two_centuries,
    },
];

/// `تسعينيات القرن الماضي`, `الستينيات`, `عقد الثمانينات`.
fn decade(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.attempt(|c| {
        c.take_one_of(Senses::UNIT, |sense, clitics| {
            let is_head = sense == Sense::Unit(Unit::Decade, Number::Singular)
                || sense == Sense::Unit(Unit::Year, Number::Plural);
            (is_head && !clitics.has_article).then_some(())
        })
    });
    let (tens, has_article) = c.take_one_of(Senses::DECADE, |sense, clitics| match sense {
        Sense::Decade(tens) => Some((tens, clitics.has_article)),
        _ => None,
    })?;
    let century = c.attempt(|c| {
        c.attempt(|c| c.cue(&[Cue::From]));
        century_ordinal(c)
    });
    let is_age = c.sentence.is_cue(c.at, &[Cue::From]) && c.sentence.is_cue(c.at + 1, &[Cue::Age]);
    if is_age || (century.is_none() && !has_article && !c.follows_cue(&[Cue::In, Cue::Since])) {
        return None;
    }
    let is_numbered = matches!(century, Some(CenturySaid::Ordinal(..)));
    let (ordinal, calendar) = match century {
        Some(CenturySaid::Ordinal(ordinal, Era::Common, calendar)) => (ordinal, calendar),
        Some(CenturySaid::Ordinal(..)) => return None,
        // Decades are told of the twentieth century unless another is said: inferred, not exact.
        Some(CenturySaid::Last) | None => (20, Calendar::Gregorian),
        Some(CenturySaid::This) => (21, Calendar::Gregorian),
    };
    let expr = TimeExpr::Decade {
        tens: (ordinal - 1) * 10 + i32::from(tens),
        has_century: is_numbered,
        calendar,
        seek: Direction::Unknown,
    };
    Some(RuleMatch::plain(expr))
}

enum CenturySaid {
    Ordinal(i32, Era, Calendar),
    Last,
    This,
}

/// `القرنين الثامن عشر والتاسع عشر`.
fn two_centuries(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let unit = c.unit()?;
    if unit != (Unit::Century, Number::Dual, true) {
        return None;
    }
    let first = c.attempt(Cursor::ordinal).or_else(|| c.plain_digits())?;
    let mut rest = Cursor::new(c.sentence, c.at);
    let last = rest.attempt(Cursor::ordinal).or_else(|| {
        c.joint_and()?;
        rest = *c;
        rest.plain_digits()
    })?;
    c.at = rest.at;
    let calendar = match c.attempt(|c| c.cue(&[Cue::CommonEra, Cue::HijriEra])) {
        Some(Cue::HijriEra) => Calendar::Hijri,
        _ => Calendar::Gregorian,
    };
    let century = |ordinal: u32| {
        let ordinal = i32::try_from(ordinal)
            .ok()
            .filter(|ordinal| (1..=21).contains(ordinal))?;
        Some(Box::new(TimeExpr::Century {
            ordinal,
            era: Era::Common,
            calendar,
        }))
    };
    let (from, to) = (century(first)?, century(last)?);
    (first < last).then(|| RuleMatch::plain(TimeExpr::Range { from, to }))
}

/// `القرن الثاني عشر الميلادي`, `القرن 19`, `القرن الماضي`.
fn century(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let expr = match century_ordinal(c)? {
        CenturySaid::Ordinal(ordinal, era, calendar) => TimeExpr::Century {
            ordinal,
            era,
            calendar,
        },
        // Which century that is, the document's own time says.
        CenturySaid::Last => super::relative::relative(Unit::Century, -1),
        CenturySaid::This => super::relative::relative(Unit::Century, 0),
    };
    Some(RuleMatch::plain(expr))
}

fn century_ordinal(c: &mut Cursor<'_>) -> Option<CenturySaid> {
    let is_century = c.unit()?;
    if is_century != (Unit::Century, Number::Singular, true) {
        return None;
    }
    if let Some(which) = c.attempt(|c| c.which(&[Which::Last, Which::This])) {
        return Some(if which == Which::Last {
            CenturySaid::Last
        } else {
            CenturySaid::This
        });
    }
    let ordinal = c
        .attempt(Cursor::ordinal)
        .or_else(|| c.definite_digits())
        .or_else(|| c.attempt(Cursor::plain_digits))?;
    let ordinal = i32::try_from(ordinal)
        .ok()
        .filter(|ordinal| (1..=21).contains(ordinal))?;
    if c.attempt(Cursor::before_christ).is_some() {
        return Some(CenturySaid::Ordinal(
            ordinal,
            Era::Before,
            Calendar::Gregorian,
        ));
    }
    let era = c.attempt(|c| c.cue(&[Cue::CommonEra, Cue::HijriEra]));
    Some(match era {
        Some(Cue::HijriEra) => CenturySaid::Ordinal(ordinal, Era::Common, Calendar::Hijri),
        _ => CenturySaid::Ordinal(ordinal, Era::Common, Calendar::Gregorian),
    })
}
