//! Spreadsheets: XLSX, XLSB and XLS.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::iter;

use calamine::{Cell, Data, DataRef, Reader, Sheets, Xls, Xlsb, Xlsx};

use crate::corpus::LoadError;
use crate::corpus::format::table::{About, Cells, read_with_heads};
use crate::corpus::format::{File, Format, Parts};

/// Spreadsheets of before 2007, and office documents that are locked with a password: they lie in the same container.
pub(crate) static FORMAT: Format = Format {
    extensions: &["xls"],
    is: |bytes| bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
    is_isolated: true,
    read,
};

const NAME: &str = "spreadsheet";

fn read(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let is_old = file.name.to_ascii_lowercase().ends_with(".xls");
    match is_old {
        true => read_sheets(Kind::Xls, &file.bytes, parts),
        false if is_locked(&file.bytes) => Err(LoadError::Locked),
        false => Err(LoadError::damaged("office", "it was made before 2007")),
    }
}

/// Whether the container holds a document that is locked: the name of the stream stands in it as UTF-16.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// What a spreadsheet is written in.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    Xls,
    Xlsx,
    Xlsb,
}

/// Gives the rows of all sheets.
pub(crate) fn read_sheets(
    kind: Kind,
    bytes: &[u8],
    parts: &mut Parts<'_>,
) -> Result<(), LoadError> {
    let from = Cursor::new(bytes);
    let book = match kind {
        Kind::Xls => Xls::new(from).map(Sheets::Xls).map_err(Into::into),
        Kind::Xlsx => Xlsx::new(from).map(Sheets::Xlsx).map_err(Into::into),
        Kind::Xlsb => Xlsb::new(from).map(Sheets::Xlsb).map_err(Into::into),
    };
    let mut book = book.map_err(damaged)?;
    let names = book.sheet_names().into_iter();
    let sheets = names.map(|name| {
        let cells = cells_of(&mut book, &name).map_err(damaged);
        (name, cells)
    });
    read_all(sheets.collect(), parts)
}

fn damaged(error: calamine::Error) -> LoadError {
    LoadError::damaged(NAME, error)
}

/// The cells of one sheet that hold something, or why it cannot be read.
pub(super) type Sheet = (String, Result<SparseCells, LoadError>);

/// Gives the rows of all sheets that hold texts; one that cannot be read costs itself.
pub(super) fn read_all(sheets: Vec<Sheet>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let is_filled = |(_, cells): &Sheet| cells.as_ref().map_or(true, |cells| !cells.0.is_empty());
    let sheets: Vec<Sheet> = sheets.into_iter().filter(is_filled).collect();
    let is_only = sheets.len() == 1;
    let mut has_texts = false;
    for (name, cells) in sheets {
        let read =
            |parts: &mut Parts<'_>| read_with_heads(cells?.into_rows(), About::default(), parts);
        let read = match is_only {
            true => read(parts),
            false => parts.named(&name, |parts| match read(parts) {
                Err(error @ LoadError::Damaged { .. }) => {
                    parts.fault(error);
                    Ok(())
                }
                read => read,
            }),
        };
        match read {
            // Of several sheets, some hold figures.
            Err(LoadError::NoTextColumn) => {}
            read => {
                has_texts = true;
                read?;
            }
        }
    }
    match has_texts {
        true => Ok(()),
        false => Err(LoadError::NoTextColumn),
    }
}

/// Cells that hold something with their rows and columns; a cell far from the others costs no more than itself.
#[derive(Debug, Default)]
pub(super) struct SparseCells(Vec<(u32, u32, String)>);

impl SparseCells {
    pub(super) fn add(&mut self, row: u32, column: u32, words: String) {
        if !words.trim().is_empty() {
            self.0.push((row, column, words));
        }
    }

    /// The rows that hold something, without the columns that hold nothing.
    fn into_rows(mut self) -> impl Iterator<Item = Cells> {
        // Some programs write them in another order.
        self.0.sort_by_key(|(row, column, _)| (*row, *column));
        let columns: BTreeSet<u32> = self.0.iter().map(|(_, column, _)| *column).collect();
        let columns: Vec<u32> = columns.into_iter().collect();
        let mut cells = self.0.into_iter().peekable();
        iter::from_fn(move || {
            let (row, ..) = *cells.peek()?;
            let mut words = Vec::new();
            while let Some((_, column, cell)) = cells.next_if(|(next, ..)| *next == row) {
                let at = columns.partition_point(|known| *known < column);
                words.resize(at, String::new());
                words.push(cell);
            }
            Some(Ok(words))
        })
    }
}

fn cells_of(book: &mut Sheets<Cursor<&[u8]>>, name: &str) -> Result<SparseCells, calamine::Error> {
    let mut cells = SparseCells::default();
    let mut add = |cell: Cell<DataRef<'_>>| {
        let (row, column) = cell.get_position();
        cells.add(row, column, words_of(&cell.get_value().clone().into()));
    };
    match book {
        Sheets::Xlsx(book) => {
            let mut reader = book.worksheet_cells_reader(name)?;
            while let Some(cell) = reader.next_cell()? {
                add(cell);
            }
        }
        Sheets::Xlsb(book) => {
            let mut reader = book.worksheet_cells_reader(name)?;
            while let Some(cell) = reader.next_cell()? {
                add(cell);
            }
        }
        book => {
            let range = book.worksheet_range(name)?;
            for (row, column, cell) in range.used_cells() {
                cells.add(row as u32, column as u32, words_of(cell));
            }
        }
    }
    Ok(cells)
}

/// A cell as words; a date as ISO 8601 has it.
fn words_of(cell: &Data) -> String {
    match cell {
        Data::DateTime(date) if date.is_datetime() => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Empty | Data::Error(_) => String::new(),
        cell => cell.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_far_from_the_others_costs_no_row_between() {
        let mut cells = SparseCells::default();
        for (row, column, words) in [
            (1_048_575, 16_383, "far"),
            (0, 0, "head"),
            (0, 2, "text"),
            (7, 2, "told"),
            (8, 1, " "),
        ] {
            cells.add(row, column, words.to_owned());
        }
        let rows: Vec<Vec<String>> = cells.into_rows().map(Result::unwrap).collect();
        assert_eq!(
            rows,
            [vec!["head", "text"], vec!["", "told"], vec!["", "", "far"]]
        );
    }
}
