//! XLSX: the same table as CSV, for Excel and LibreOffice.

use std::io::{self, Write};

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use crate::export::table::{COLUMNS, cells};
use crate::export::{ExportView, Exporter, Omitted};

/// A workbook; a sheet that is full is followed by another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Xlsx;

/// Events that a sheet holds below its head: Excel's own limit.
const MOST_ROWS: usize = 1_048_575;
/// Excel's limit of a cell, in UTF-16 code units.
const MOST_UNITS: usize = 32_767;
/// Widths of columns, in letters: most cells, and those that hold sentences.
const WIDTH: f64 = 14.0;
const WIDE: f64 = 48.0;

impl Exporter for Xlsx {
    fn name(&self) -> &'static str {
        "xlsx"
    }

    fn extension(&self) -> &'static str {
        "xlsx"
    }

    fn is_text(&self) -> bool {
        false
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        let bytes = workbook(view).map_err(io::Error::other)?;
        out.write_all(&bytes)?;
        Ok(Omitted::default())
    }
}

fn workbook(view: &ExportView<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let mut events = view.events().peekable();
    loop {
        let sheet = workbook.add_worksheet();
        write_head(sheet, view.words().is_rtl())?;
        for (row, record) in (1..).zip(events.by_ref().take(MOST_ROWS)) {
            for (column, cell) in (0..).zip(cells(&record)) {
                // A text is never read as a formula.
                sheet.write_string(row, column, shortened(&cell))?;
            }
        }
        if events.peek().is_none() {
            return workbook.save_to_buffer();
        }
    }
}

fn write_head(sheet: &mut Worksheet, is_rtl: bool) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, name) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, name, &bold)?;
        let is_long = matches!(name, "event" | "sentence" | "reason" | "title");
        sheet.set_column_width(column, if is_long { WIDE } else { WIDTH })?;
    }
    sheet.set_right_to_left(is_rtl);
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// A text as far as a cell holds it; what is cut ends with ….
fn shortened(cell: &str) -> String {
    if cell.encode_utf16().count() <= MOST_UNITS {
        return cell.to_owned();
    }
    let mut units = 0;
    let mut kept: String = cell
        .chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units < MOST_UNITS
        })
        .collect();
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_what_excel_holds() {
        for whole in ["", "وصل", &"🚢".repeat(MOST_UNITS / 2)] {
            assert_eq!(shortened(whole), whole);
        }
        let cut = shortened(&"🚢".repeat(MOST_UNITS / 2 + 1));
        assert!(cut.encode_utf16().count() <= MOST_UNITS && cut.ends_with('…'));
    }
}
