//! What can be wrong with a manifest; its good rows are used.

use std::io;
use std::sync::Arc;

/// What is wrong with a manifest or with one of its rows.
#[derive(Clone, Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum ManifestFault {
    /// Rows count as lines of the file from 1; those of a JSON array as its objects from 1.
    #[error("Row {row}: {fault}")]
    Row { row: u64, fault: RowFault },
    #[error("{count} more rows have a problem")]
    MoreRows { count: u64 },
    #[error("No column names the files, such as \"file\"")]
    NoFileColumn,
    #[error("Columns that say nothing to Khatt are left out: {names:?}")]
    UnknownColumns { names: Vec<String> },
    #[error("Column {column:?}: the month stands first, as row {row} shows")]
    MonthFirst { column: String, row: u64 },
    #[error("Read as {encoding}, because it is not UTF-8")]
    Assumed { encoding: &'static str },
    #[error("The file ends before the array is closed")]
    OpenArray,
    #[error("UTF-32, which a manifest cannot be in; save it as UTF-8")]
    Utf32,
    #[error("More than {limit} named days; the others are left out")]
    MoreDays { limit: usize },
    #[error("Could not be read on: {0}")]
    Io(#[source] Arc<io::Error>),
}

impl From<io::Error> for ManifestFault {
    fn from(error: io::Error) -> Self {
        Self::Io(Arc::new(error))
    }
}

/// What is wrong with one row.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum RowFault {
    #[error("It names no file")]
    NoFile,
    #[error("No such document is in the folder: {file:?}")]
    NotThere { file: String },
    #[error("Several documents could be meant by {file:?}")]
    Ambiguous { file: String },
    #[error("Row {first} is about the same file already: {file:?}")]
    Again { file: String, first: u64 },
    #[error("Column {column:?}: expected a date such as 2015-08-06, found {found:?}")]
    NoDate { column: String, found: String },
    #[error("Column {column:?}: expected one day, found {found:?}")]
    NotOneDay { column: String, found: String },
    #[error(
        "Column {column:?}: day and month stand in another order than in most rows, found {found:?}"
    )]
    OtherOrder { column: String, found: String },
    #[error("It names no day: expected Arabic words, found {found:?}")]
    NoName { found: String },
    #[error("Row {first} gives a day to the same name already: {name:?}")]
    NameAgain { name: String, first: u64 },
    #[error("The last day, {last:?}, lies before the first, {first:?}")]
    Backwards { first: String, last: String },
    #[error("Column {column:?} is not UTF-8")]
    NotUtf8 { column: String },
    #[error("Column {column:?} holds no text")]
    NotText { column: String },
    #[error("Column {column:?} says the same as {first:?}, which is used")]
    SameColumn { column: String, first: String },
    #[error("Expected {expected} cells, found {found}")]
    TooManyCells { expected: usize, found: usize },
    #[error("A quote is opened and not closed")]
    OpenQuote,
    #[error("Longer than {limit} bytes, the most that a row may have")]
    TooLong { limit: usize },
    #[error("Not a JSON object: {message}")]
    Json { message: String },
}
