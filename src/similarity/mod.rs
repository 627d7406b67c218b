//! Which texts are alike: stems of words, how much each word tells, and the texts that share the rarest.
//!
//! [`IndexBuilder`] takes statements as they come; [`TfIdfIndex`] knows the weight of each word (the rarer, the heavier) and
//! finds the statements that have it. Dating looks for the same happening by it, and so does aligning.

mod index_builder;
mod light_stem;
mod postings;
mod slots;
mod stem;
mod threads;
mod wordset;
mod workers;

pub(crate) use index_builder::{Entry, IndexBuilder, TfIdfIndex};
pub(crate) use light_stem::{LightStem, StemCounts};
pub(crate) use postings::{Postings, Shared};
pub(crate) use slots::Slots;
pub(crate) use stem::{Stem, sentence_hash, stem_of};
pub use threads::Threads;
pub(crate) use wordset::WordSet;
pub use workers::{OneByOne, Workers};
