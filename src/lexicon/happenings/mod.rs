//! Happenings and days that have names, as data (`assets/history/*.tsv` and the rows of the user), found among tokens.
//!
//! A name is a pattern of words; several happenings may have the same. A general word («الحرب») is one of them only
//! where the text names it or its place.

mod named_days;
mod names;
mod pattern;
mod row;
mod setting;
mod table;

pub use named_days::{NamedDays, is_same};
pub(crate) use names::{NamedHappening, Names};
pub use row::NamedDay;
pub use setting::{History, Naming};
