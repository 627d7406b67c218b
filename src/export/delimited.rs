//! CSV (RFC 4180) and TSV, safe to open in a spreadsheet.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::export::table::{COLUMNS, cells};
use crate::export::{ExportView, Exporter, Omitted};

/// Comma-separated values.
pub(super) const CSV: Delimited = Delimited {
    name: "csv",
    separator: b',',
    line_end: b"\r\n",
};

/// Tab-separated values: no cell holds a tab or a line end, each becomes a space.
pub(super) const TSV: Delimited = Delimited {
    name: "tsv",
    separator: b'\t',
    line_end: b"\n",
};

/// A table of text, UTF-8 without a byte order mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Delimited {
    name: &'static str,
    separator: u8,
    line_end: &'static [u8],
}

impl Exporter for Delimited {
    fn name(&self) -> &'static str {
        self.name
    }

    fn extension(&self) -> &'static str {
        self.name
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        let mut line = Vec::new();
        self.push_row(&mut line, &COLUMNS.map(Cow::Borrowed));
        out.write_all(&line)?;
        for record in view.events() {
            line.clear();
            self.push_row(&mut line, &cells(&record));
            out.write_all(&line)?;
        }
        Ok(Omitted::default())
    }
}

impl Delimited {
    fn push_row(&self, line: &mut Vec<u8>, cells: &[Cow<'_, str>]) {
        for (number, cell) in cells.iter().enumerate() {
            if number > 0 {
                line.push(self.separator);
            }
            self.push_cell(line, cell);
        }
        line.extend_from_slice(self.line_end);
    }

    fn push_cell(&self, line: &mut Vec<u8>, cell: &str) {
        let cell = without_formula(cell);
        let is_quoted = cell.contains(['"', ',', '\t', '\r', '\n']);
        if !is_quoted {
            return line.extend_from_slice(cell.as_bytes());
        }
        line.push(b'"');
        for byte in cell.bytes() {
            match byte {
                b'"' => line.extend_from_slice(b"\"\""),
                b'\t' | b'\r' | b'\n' if self.separator == b'\t' => line.push(b' '),
                other => line.push(other),
            }
        }
        line.push(b'"');
    }
}

/// A cell that a spreadsheet takes for text: before what would begin a formula stands an apostrophe.
///
/// A space before the sign does not help: some programs strip it first.
pub(super) fn without_formula(cell: &str) -> Cow<'_, str> {
    let first = cell.trim_start().chars().next();
    let is_formula = matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\u{FF1D}' | '\u{FF0B}' | '\u{FF0D}' | '\u{FF20}') // full width
    );
    // A tab or a carriage return at the front is left out by some programs, and the formula behind it is not.
    if is_formula || cell.starts_with(['\t', '\r', '\n']) {
        return Cow::Owned(format!("'{cell}"));
    }
    Cow::Borrowed(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(table: Delimited, cells: &[&str]) -> String {
        let mut line = Vec::new();
        let cells: Vec<Cow<'_, str>> = cells.iter().map(|cell| Cow::Borrowed(*cell)).collect();
        table.push_row(&mut line, &cells);
        String::from_utf8(line).unwrap()
    }

    #[test]
    fn cells_with_signs_of_the_table_are_quoted() {
        let cells = ["أ", "ب, ج", "قال \"نعم\"", "سطر\nآخر", ""];
        let csv = "أ,\"ب, ج\",\"قال \"\"نعم\"\"\",\"سطر\nآخر\",\r\n";
        assert_eq!(row(CSV, &cells), csv);
        let tsv = "أ\t\"ب, ج\"\t\"قال \"\"نعم\"\"\"\t\"سطر آخر\"\t\n";
        assert_eq!(row(TSV, &cells), tsv);
    }

    #[test]
    fn no_cell_begins_a_formula() {
        for cell in [
            "=cmd|' /C calc'!A0",
            "+1",
            "-2+3",
            "@SUM(A1)",
            " =1+1",
            "\t=1",
            "\r=1",
            "＝1+1",
            "-0043-03-15",
        ] {
            assert!(without_formula(cell).starts_with('\''), "{cell:?}");
        }
        for cell in ["", "وصل = ذهب", "2023-03-17", "'=1", "a@b"] {
            assert_eq!(without_formula(cell), cell);
        }
    }
}
