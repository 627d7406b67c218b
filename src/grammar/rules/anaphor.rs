//! Times that point back to an earlier mention: `ذلك الحين`, `اليوم التالي`, `الشهر نفسه`.

use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
use crate::time::{Anchor, DayTime, PartOfDay, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "same-night",
        starts: KindSet::of(&[Kind::Deictic, Kind::DayPart]),
        parse: same_night,
    },
    Rule {
        name: "that-time",
        starts: KindSet::of(&[Kind::Cue]),
        parse: that_time,
    },
    Rule {
        name: "unit-of-mention",
        starts: KindSet::of(&[Kind::Unit]),
        parse: unit_of_mention,
    },
];

/// `ذلك الحين`, `ذلك العام`, `تلك الليلة`, `آنذاك`.
pub(super) fn that_time(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    if c.attempt(|c| c.cue(&[Cue::That])).is_some() {
        if c.attempt(|c| c.cue(&[Cue::Moment])).is_some() {
            return Some(RuleMatch::plain(TimeExpr::Antecedent(None)));
        }
        // «ذلك العصر» is that age.
        if let Some(part) = c
            .attempt(named_part)
            .filter(|part| *part != PartOfDay::Afternoon)
        {
            return Some(RuleMatch::plain(TimeExpr::Clock {
                time: DayTime::Part(part),
                on: Some(Box::new(TimeExpr::Antecedent(Some(Unit::Day)))),
            }));
        }
        let (unit, number, has_article) = c.unit()?;
        let is_one = number == Number::Singular && has_article && unit >= Unit::Day;
        return is_one.then(|| RuleMatch::plain(TimeExpr::Antecedent(Some(unit))));
    }
    let word = c.peek()?.key();
    c.cue(&[Cue::Moment])?;
    // الحين، الوقت and التاريخ alone are nouns.
    (!word.starts_with("ال")
        && !word.starts_with("وال")
        && !word.starts_with("بال")
        && !word.starts_with("لل"))
    .then(|| RuleMatch::plain(TimeExpr::Antecedent(None)))
}

/// الليلة، المساء behind ذلك and تلك.
fn named_part(c: &mut Cursor<'_>) -> Option<PartOfDay> {
    c.take_one_of(
        Senses::DEICTIC_PART.or(Senses::DAY_PART),
        |sense, clitics| match sense {
            Sense::DeicticPart(part, 0) => Some(part),
            Sense::DayPart(part) if clitics.has_article => Some(part),
            _ => None,
        },
    )
}

/// `الليلة نفسها`, `المساء ذاته`, `الليلة التالية`: a part of the day that was told of, or of the one beside it.
fn same_night(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let part = named_part(c)?;
    let on = match c.which(&[Which::Same, Which::Following, Which::Previous])? {
        Which::Same => TimeExpr::Antecedent(Some(Unit::Day)),
        which => TimeExpr::Relative {
            unit: Unit::Day,
            offset: if which == Which::Following { 1 } else { -1 },
            anchor: Anchor::Mention,
        },
    };
    Some(RuleMatch::plain(TimeExpr::Clock {
        time: DayTime::Part(part),
        on: Some(Box::new(on)),
    }))
}

/// `اليوم التالي`, `العام السابق`, `الشهر نفسه`.
pub(super) fn unit_of_mention(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let (unit, number, has_article) = c.unit()?;
    if number != Number::Singular
        || !has_article
        || unit < Unit::Day
        || super::context::is_general(c)
    {
        return None;
    }
    let which = c.which(&[Which::Following, Which::Previous, Which::Same])?;
    Some(RuleMatch::plain(match which {
        Which::Same => TimeExpr::Antecedent(Some(unit)),
        Which::Following => TimeExpr::Relative {
            unit,
            offset: 1,
            anchor: Anchor::Mention,
        },
        _ => TimeExpr::Relative {
            unit,
            offset: -1,
            anchor: Anchor::Mention,
        },
    }))
}
