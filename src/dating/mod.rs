//! When a document was written, from its own words and from the documents beside it.
//!
//! Each expression of time says something about the day of writing: «أمس الخميس» that it was a Friday, «6 أغسطس المقبل»
//! that it lies before a 6 August. [`Clue`]s are such statements, as weights over candidate days; [`Belief`] multiplies
//! them and gives the best day, the days that are possible, and how sure that is. [`Collection`] then gives documents
//! that do not date themselves what the others know: the same sentence, or the same happening, on a known day.

mod at;
mod belief;
mod clue;
mod clues;
mod collection;
mod dates;
mod days;
mod distinct;
mod document_graph;
mod entries;
mod evidence;
mod falloff;
mod happening;
mod hint;
mod kernel;
mod known_graph;
mod message_passing;
mod named;
mod neighborhood;
mod neighbours;
mod pairs;
mod past;
mod prior;
mod read;
mod saving;
mod spread;
mod statement;
mod when;
mod yearly;

pub use crate::similarity::{OneByOne, Workers};
pub use belief::Belief;
pub use clue::{Clue, Shape};
pub use collection::Collection;
pub use days::Days;
pub use entries::{Entries, EntryReader};
pub use evidence::Evidence;
pub use kernel::Kernel;
pub use known_graph::KnownGraph;
pub use yearly::Yearly;
