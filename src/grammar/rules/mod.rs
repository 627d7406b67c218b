//! The rules, by family; the cases of each family are in `tests/corpus/<family>.toml`.

mod absolute;
mod anaphor;
mod anniversary;
mod bare_part;
mod century;
mod chronicle;
mod clock;
pub(crate) mod context;
mod coordinated;
mod duration;
mod feast;
mod first;
mod happening;
mod hour;
pub(crate) mod latin;
mod line;
pub(crate) mod lookalike;
mod numeric;
mod other;
mod part;
mod period;
mod range;
mod recurring;
mod reference;
mod relative;
mod year;

use crate::grammar::Rule;

/// All rules, by family; among matches of one length the earlier wins.
pub const RULES: [&[Rule]; 23] = [
    happening::RULES,
    context::RULES,
    coordinated::RULES,
    range::RULES,
    numeric::RULES,
    latin::RULES,
    line::RULES,
    other::RULES,
    feast::RULES,
    clock::RULES,
    bare_part::RULES,
    part::RULES,
    first::RULES,
    absolute::RULES,
    chronicle::RULES,
    year::RULES,
    century::RULES,
    anniversary::RULES,
    relative::RULES,
    anaphor::RULES,
    recurring::RULES,
    duration::RULES,
    reference::RULES,
];
