//! Why a file or a row gives no events.

use std::io;

/// Why a file gives none.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The system refuses it.
    #[error("it cannot be read ({0})")]
    Io(#[from] io::Error),
    /// It is larger than any list of events.
    #[error("it has {found} bytes, more than the {limit} that are read")]
    TooLarge {
        /// Its size.
        found: u64,
        /// What is read at most.
        limit: u64,
    },
    /// It is in no format that is known.
    #[error(
        "it is no iCalendar file, no JSON of khatt export or TimelineJS, and no table with a heading"
    )]
    Unknown,
    /// A table does not say what its columns are.
    #[error(
        "its first row names no column of titles (event, title, headline) and of days (date, first_day, year)"
    )]
    NoColumns,
}

/// Why a row is no event.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowFault {
    /// It has no title.
    #[error("it has no title")]
    NoTitle,
    /// It has no day.
    #[error("it has no day")]
    NoDays,
    /// What stands for a day is none.
    #[error("{0:?} is no day")]
    WrongDays(String),
}
