//! Events that others wrote, as events of the user: what `khatt export` writes as JSON or a table, tables with columns
//! of usual names, iCalendar and TimelineJS.
//!
//! [`read_file`] knows the format by what is in the file. A row that has no title or no day costs itself and is told
//! with its place; nothing is guessed.

mod calendar;
mod draft;
mod error;
mod json;
mod plain;
mod read;
mod table;

pub use draft::{Draft, Imported, LeftOut};
pub use error::{ImportError, RowFault};
pub use read::{read, read_file};
