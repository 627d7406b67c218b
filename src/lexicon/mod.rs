//! The temporal words of Arabic as data (`assets/lexicon/*.tsv`), and the matcher that finds them among tokens.
//!
//! A row is a surface with what it means ([`Sense`]); the matcher knows it with every clitic that may stand before it.

mod entry;
mod forms;
mod happenings;
mod load;
mod matcher;
mod names;
mod particles;
mod sense;
mod senses;
mod table;

pub use entry::{Clitics, Entry, EntryId};
pub use happenings::{History, NamedDay, NamedDays, Naming, is_same};
pub(crate) use happenings::{NamedHappening, Names};
pub use load::{LexiconError, RowError};
pub use matcher::{Hit, Hits, Lexicon};
pub(crate) use particles::{PARTICLES, is_particle};
pub use sense::{Cue, Number, Sense, Tense, Which};
pub use senses::Senses;
pub(crate) use table::KeyTable;
