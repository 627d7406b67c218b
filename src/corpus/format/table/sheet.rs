//! Spreadsheets: XLSX, XLSB, XLS and ODS.

use std::io::Cursor;

use calamine::{Data, Ods, Range, Reader, Sheets, Xls, Xlsb, Xlsx};

use crate::corpus::LoadError;
use crate::corpus::format::table::Table;
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
    Ods,
}

/// Gives the rows of all sheets.
pub(crate) fn read_sheets(
    kind: Kind,
    bytes: &[u8],
    parts: &mut Parts<'_>,
) -> Result<(), LoadError> {
    let damaged = |error: calamine::Error| LoadError::damaged(NAME, error);
    let from = Cursor::new(bytes);
    let book = match kind {
        Kind::Xls => Xls::new(from).map(Sheets::Xls).map_err(Into::into),
        Kind::Xlsx => Xlsx::new(from).map(Sheets::Xlsx).map_err(Into::into),
        Kind::Xlsb => Xlsb::new(from).map(Sheets::Xlsb).map_err(Into::into),
        Kind::Ods => Ods::new(from).map(Sheets::Ods).map_err(Into::into),
    };
    let mut book = book.map_err(damaged)?;
    let mut tables = Vec::new();
    for name in book.sheet_names() {
        let table = table_of(&mut book, &name).map_err(damaged)?;
        if !table.rows.is_empty() {
            tables.push((name, table));
        }
    }
    let is_only = tables.len() == 1;
    let mut has_texts = false;
    for (name, table) in tables {
        let read = match is_only {
            true => table.read(parts),
            false => parts.named(&name, |parts| table.read(parts)),
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

fn table_of(book: &mut Sheets<Cursor<&[u8]>>, name: &str) -> Result<Table, calamine::Error> {
    let range: Range<Data> = book.worksheet_range(name)?;
    let rows = range.rows().map(|row| row.iter().map(words_of).collect());
    let rows: Vec<Vec<String>> = rows
        .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty()))
        .collect();
    Ok(Table::with_heads(rows))
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
