//! Periods that something can be a part of.

use crate::grammar::rules::{absolute, anaphor, century, relative, year};
use crate::grammar::{Cursor, Rule};
use crate::lexicon::Number;
use crate::time::{TimeExpr, Unit};

/// A period without an edge of its own: a day, a month, a season, a year, a decade, a century, `هذا الأسبوع`, `الشهر`.
pub(super) fn period(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    c.sentence.memo.periods.get(c, read_period)
}

fn read_period(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    let kinds = c.sentence.kinds_at(c.at);
    let rules = absolute::RULES
        .iter()
        .chain(year::RULES)
        .chain(century::RULES)
        .chain(relative::UNIT_RULES)
        .chain(anaphor::RULES);
    if let Some((end, expr)) = rules
        .filter(|rule| rule.starts.meets(kinds))
        .filter_map(|rule| whole(rule, c))
        .max_by_key(|(end, _)| *end)
    {
        c.at = end;
        return Some(expr);
    }
    c.attempt(|c| {
        c.year_number(4..=4)
            .filter(|year| (1000..=2200).contains(&year.year) && !year::counts_something(c))
    })
    .map(|year| TimeExpr::Date(year::year_date(year)))
    .or_else(|| c.attempt(this_unit))
}

/// The token after what a rule reads from here, and its meaning.
fn whole(rule: &Rule, c: &Cursor<'_>) -> Option<(usize, TimeExpr)> {
    let mut ahead = Cursor { start: c.at, ..*c };
    let found = (rule.parse)(&mut ahead)?;
    (found.skip == 0).then_some((ahead.at, found.expr?))
}

/// `العام`, `الشهر`, `الأسبوع` alone behind an edge: the current one.
fn this_unit(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    let (unit, number, has_article) = c.unit()?;
    let is_one = number == Number::Singular && has_article;
    (is_one && unit > Unit::Day && unit <= Unit::Year).then(|| relative::relative(unit, 0))
}
