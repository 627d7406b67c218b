//! Tables of articles: a row is a document, and its columns say which of its cells is what.

mod columns;
mod csv;
mod json;
mod sheet;

pub(crate) use csv::FORMAT as CSV;
pub(crate) use csv::TABS;
pub(crate) use json::FORMAT as JSON;
pub(crate) use json::LINES as JSON_LINES;
pub(crate) use sheet::{FORMAT as SHEET, Kind, read_sheets};

use crate::corpus::format::Parts;
use crate::corpus::format::table::columns::Columns;
use crate::corpus::{Encoding, LoadError};

/// Rows of cells under heads.
#[derive(Debug, Default)]
struct Table {
    heads: Vec<String>,
    rows: Vec<Row>,
    encoding: Encoding,
}

/// A row with its number from 1, or why it is none.
#[derive(Debug)]
struct Row {
    number: usize,
    cells: Result<Vec<String>, LoadError>,
}

impl Table {
    /// A table whose first row may be its heads.
    fn with_heads(mut rows: Vec<Vec<String>>) -> Self {
        let has_heads = columns::are_heads(&rows);
        let heads = match has_heads {
            true => rows.remove(0),
            false => Vec::new(),
        };
        let rows = (1..).zip(rows).map(|(number, cells)| Row {
            number,
            cells: Ok(cells),
        });
        Self {
            heads,
            rows: rows.collect(),
            encoding: Encoding::default(),
        }
    }

    /// Gives each row with a text as a document.
    ///
    /// # Errors
    /// [`LoadError::NoTextColumn`] where no column holds texts.
    fn read(self, parts: &mut Parts<'_>) -> Result<(), LoadError> {
        let columns = Columns::new(&self.heads, &self.rows).ok_or(LoadError::NoTextColumn)?;
        for Row { number, cells } in self.rows {
            match cells {
                Err(error) => parts.numbered(number, |_| Err(error))?,
                Ok(cells) => {
                    if let Some(mut part) = columns.part_of(cells) {
                        part.encoding = self.encoding;
                        parts.numbered(number, |parts| parts.whole(part))?;
                    }
                }
            }
        }
        Ok(())
    }
}
