//! The time of writing in other years: `هذا اليوم من عام 1948`, `العام الجديد`.

use crate::grammar::rules::relative::relative;
use crate::grammar::rules::{context, year};
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Which};
use crate::time::{TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "same-in-year",
        starts: KindSet::of(&[Kind::Unit, Kind::Cue]),
        parse: same_in_year,
    },
    Rule {
        name: "new-year",
        starts: KindSet::of(&[Kind::Unit]),
        parse: new_year,
    },
];

/// `مثل هذا اليوم من عام 1948`, `هذا الشهر من العام الماضي`: the day or month of writing in another year.
fn same_in_year(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.cue(&[Cue::This])?;
    let (unit, number, has_article) = c.unit()?;
    let is_one = number == Number::Singular && has_article;
    if !(is_one && matches!(unit, Unit::Day | Unit::Month)) {
        return None;
    }
    c.cue(&[Cue::From])?;
    let year = c
        .attempt(|c| c.year_with_head())
        .map(|said| TimeExpr::Date(year::year_date(said)))
        .or_else(|| {
            let offset = c.relative_year().filter(|offset| *offset != 0)?;
            Some(relative(Unit::Year, offset.into()))
        })?;
    Some(RuleMatch::plain(TimeExpr::SameInYear {
        unit,
        year: Box::new(year),
    }))
}

/// `العام الجديد`: the year that begins around the document.
fn new_year(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let found = c.unit()?;
    if found != (Unit::Year, Number::Singular, true) || context::is_general(c) {
        return None;
    }
    c.which(&[Which::New])?;
    Some(RuleMatch::plain(TimeExpr::NewYear))
}
