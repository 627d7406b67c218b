//! Why a file or a row gives no events.

use std::io;

use crate::time::Day;

/// Why a file gives none.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The system refuses it.
    #[error("it cannot be read ({0})")]
    Io(#[from] io::Error),
    /// It is a folder, a pipe or a device.
    #[error("it is no regular file")]
    NotFile,
    /// It is larger than any list of events.
    #[error("it has more than {limit} bytes, the most that are read")]
    TooLarge {
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
    /// Its last day lies before its first.
    #[error("it ends before it begins: from {begin} to {until}")]
    EndsBefore {
        /// Its first day.
        begin: Day,
        /// Its last day.
        until: Day,
    },
    /// The calendar ends, or another event begins, before it is closed.
    #[error("it is cut off: its END:VEVENT is missing")]
    CutOff,
    /// What stands for a day is none.
    #[error("{0:?} is no day")]
    WrongDays(String),
}
