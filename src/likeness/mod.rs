//! Which texts are alike: stems of words, how much each word tells, and the texts that share the rarest.
//!
//! [`Gathering`] takes statements as they come; [`Weighed`] knows the weight of each word (the rarer, the heavier) and
//! finds the statements that have it. Dating looks for the same happening by it, and so does aligning.

mod gathering;
mod postings;
mod slots;
mod stem;
mod wordset;

pub(crate) use gathering::{Entry, Gathering, Weighed};
pub(crate) use postings::{Postings, Shared};
pub(crate) use slots::Slots;
pub(crate) use stem::{Stem, sentence_hash, stem_of};
pub(crate) use wordset::WordSet;
