//! Words to meaning: which tokens of a sentence form a time expression, and what it says.
//!
//! [`read_sentence`] tries, at every word that the lexicon knows, the [`Rule`]s that can begin there; the longest match
//! wins, the earlier rule of [`RULES`] among equals. A rule is a small function over a [`Cursor`] that reads like the
//! pattern it matches. What comes out is a [`Reading`]: the words, what they mean ([`TimeExpr`](crate::time::TimeExpr))
//! and how that was found, without any day yet.

pub(crate) mod act;
mod atoms;
mod beginnings;
mod cursor;
mod engine;
mod governor;
mod memo;
mod promised;
mod reading;
mod rule;
mod rules;
mod stand;
mod wrap;

pub use cursor::{Cursor, Sentence};
pub use engine::{Reader, read_sentence};
pub use reading::{Reading, RuleMatch, Signal, Stand};
pub use rule::{Kind, KindSet, Rule};
pub use rules::RULES;
