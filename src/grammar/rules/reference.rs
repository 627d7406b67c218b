//! Times that are only pointed at: now, recently, soon.

use crate::grammar::{Cursor, Found, Kind, KindSet, Rule};
use crate::lexicon::Sense;
use crate::time::TimeExpr;

pub(super) const RULES: &[Rule] = &[Rule {
    name: "reference",
    starts: KindSet::of(&[Kind::Reference]),
    parse: reference,
}];

fn reference(c: &mut Cursor<'_>) -> Option<Found> {
    let reference = c.take(|sense, _| match sense {
        Sense::Reference(reference) => Some(reference),
        _ => None,
    })?;
    Some(Found::plain(TimeExpr::Vague(reference)))
}
