//! Times that are only pointed at: now, recently, soon.

use crate::grammar::{Cursor, Found, Kind, KindSet, Rule};
use crate::lexicon::{Cue, Sense, Senses, Which};
use crate::text::WordKey;
use crate::time::{Reference, TimeExpr};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "reference",
        starts: KindSet::of(&[Kind::Reference]),
        parse: reference,
    },
    Rule {
        name: "the-past",
        starts: KindSet::of(&[Kind::Which]),
        parse: the_past,
    },
];

fn reference(c: &mut Cursor<'_>) -> Option<Found> {
    let reference = c.take_one_of(Senses::REFERENCE, |sense, _| match sense {
        Sense::Reference(reference) => Some(reference),
        _ => None,
    })?;
    Some(Found::plain(TimeExpr::Vague(reference)))
}

/// `في الماضي`: the adjective as a noun.
fn the_past(c: &mut Cursor<'_>) -> Option<Found> {
    let is_noun = c.follows_cue(&[Cue::In]);
    let word = c.peek()?.key();
    c.take_one_of(Senses::WHICH, |sense, _| {
        (sense == Sense::Which(Which::Last)).then_some(())
    })?;
    (is_noun && word == WordKey::of("الماضي"))
        .then(|| Found::plain(TimeExpr::Vague(Reference::Past)))
}
