//! Years at the head of a line: `2011: بدء الاحتجاجات`, `2013` alone above the months that belong to it.

use crate::grammar::rules::year;
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::text::{Gap, TokenKind};
use crate::time::TimeExpr;

pub(super) const RULES: &[Rule] = &[Rule {
    name: "line-year",
    starts: KindSet::of(&[Kind::Digits]),
    parse: line_year,
}];

/// Years that stand so without any era.
const YEARS: std::ops::RangeInclusive<i32> = 1500..=2100;

/// Four figures that open a line and are set off from what follows, or are all of it.
fn line_year(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    if !c.opens_line() {
        return None;
    }
    let year = c.year_number(4..=4)?;
    let has_era = year.calendar.is_some();
    let is_alone = c.peek().is_none();
    let at = c.at;
    let is_set_off = c.sign(&[':', '-', '–', '—', '؛', '|', '•']).is_some();
    let touches_number = c
        .peek()
        .is_some_and(|token| token.gap == Gap::None && token.number().is_some());
    let goes_on = c
        .peek()
        .is_none_or(|token| !matches!(token.kind, TokenKind::Number(_)) || token.gap != Gap::None);
    c.at = at;
    // «- 1985 ولد في حلب»: the entry of a list begins with its year and goes on with its verb.
    let is_entry = c.start > 0
        && c.peek().is_some_and(|token| {
            c.sentence.lexicon.verb(token.key()) == Some(crate::lexicon::Tense::Past)
        });
    let is_heading = (is_alone || is_entry || is_set_off && goes_on && !touches_number)
        && (has_era || YEARS.contains(&year.year));
    is_heading.then(|| RuleMatch::doubtful(TimeExpr::Date(year::year_date(year)), 0.85))
}
