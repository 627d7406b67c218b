//! Tables of articles: a row is a document, and its columns say which of its cells is what.

mod columns;
mod csv;
mod json;
mod open_sheet;
#[cfg(feature = "tables")]
mod parquet;
#[cfg(feature = "tables")]
mod record_columns;
mod sheet;

pub(crate) use csv::FORMAT as CSV;
pub(crate) use csv::TABS;
pub(crate) use json::FORMAT as JSON;
pub(crate) use json::LINES as JSON_LINES;
pub(crate) use open_sheet::read_open_sheets;
#[cfg(feature = "tables")]
pub(crate) use parquet::FORMAT as PARQUET;
#[cfg(feature = "tables")]
pub use record_columns::{ColumnFault, RecordColumns};
pub(crate) use sheet::{FORMAT as SHEET, Kind, read_sheets};

use crate::corpus::format::own::are_own_heads;
use crate::corpus::format::table::columns::{Columns, SAMPLE};
use crate::corpus::format::{Part, Parts};
use crate::corpus::{Encoding, LoadError, Notice};

/// The most cells that a row may have, as in spreadsheets; what is beyond is left out.
pub(super) const MOST_CELLS: usize = 16_384;

/// A row, or why it is none.
type Cells = Result<Vec<String>, LoadError>;

/// What is true of all rows of a table.
#[derive(Debug, Default)]
struct About {
    encoding: Encoding,
    /// What was wrong with the file; wrong bytes are told of the rows in which they stand.
    notices: Vec<Notice>,
}

/// Gives each row with a text as a document, where the first row may be the heads.
///
/// Only the rows that show what the columns hold are in memory together.
///
/// # Errors
/// [`LoadError::NoTextColumn`] where no column holds texts.
fn read_with_heads(
    mut rows: impl Iterator<Item = Cells>,
    about: About,
    parts: &mut Parts<'_>,
) -> Result<(), LoadError> {
    let mut first: Vec<Cells> = rows.by_ref().take(SAMPLE + 1).collect();
    let has_heads = matches!(first.first(), Some(Ok(_)))
        && columns::are_heads(first.iter().filter_map(|row| row.as_ref().ok()));
    let heads = match has_heads {
        true => first.remove(0)?,
        false => Vec::new(),
    };
    let rows = (1..).zip(first.into_iter().chain(rows));
    read_rows(heads, rows, about, parts)
}

/// Gives each row with a text as a document, by its number from 1.
///
/// # Errors
/// As [`read_with_heads`], and [`LoadError::Own`] where Khatt wrote the table.
fn read_rows(
    heads: Vec<String>,
    mut rows: impl Iterator<Item = (usize, Cells)>,
    mut about: About,
    parts: &mut Parts<'_>,
) -> Result<(), LoadError> {
    if are_own_heads(&heads) {
        return Err(LoadError::Own);
    }
    let first: Vec<(usize, Cells)> = rows.by_ref().take(SAMPLE).collect();
    let whole = first.iter().filter_map(|(_, row)| row.as_ref().ok());
    let columns = Columns::new(heads, whole).ok_or(LoadError::NoTextColumn)?;
    for (number, row) in first.into_iter().chain(rows) {
        match row.map(|cells| columns.part_of(cells)) {
            Err(error) => parts.numbered(number, |_| Err(error))?,
            Ok(None) => {}
            Ok(Some(part)) => {
                let part = about.of(part);
                parts.numbered(number, |parts| parts.whole(part))?;
            }
        }
    }
    Ok(())
}

impl About {
    /// The document with what is to be said of it: of the file once, of a row what is wrong with it.
    fn of(&mut self, mut part: Part) -> Part {
        part.encoding = self.encoding;
        let is_of_rows = |notice: &Notice| matches!(notice, Notice::WrongBytes { .. });
        let wrong = part.text.matches(char::REPLACEMENT_CHARACTER).count();
        if wrong > 0 && self.notices.iter().any(is_of_rows) {
            part.meta.notices.push(Notice::WrongBytes { count: wrong });
        }
        let once = self.notices.extract_if(.., |notice| !is_of_rows(notice));
        part.meta.notices.extend(once);
        part
    }
}
