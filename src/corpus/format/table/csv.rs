//! CSV and TSV, with commas, semicolons, tabs or bars between cells.

use crate::corpus::LoadError;
use crate::corpus::decode::decode;
use crate::corpus::format::table::{About, Cells, MOST_CELLS, read_with_heads};
use crate::corpus::format::{File, Format, Parts};

/// Cells between commas, or what stands in their place.
pub(crate) static FORMAT: Format = Format {
    extensions: &["csv"],
    is: |_| false,
    is_isolated: false,
    read: |file, parts| read(file, &[',', ';', '\t', '|'], parts),
};

/// Cells between tabs.
pub(crate) static TABS: Format = Format {
    extensions: &["tsv", "tab"],
    is: |_| false,
    is_isolated: false,
    read: |file, parts| read(file, &['\t'], parts),
};

/// So many records show what stands between cells.
const LOOK: usize = 20;
/// So many quotes that are never closed are mended; each costs a walk to the end of the file.
const MOST_OPEN: usize = 20;

fn read(file: File<'_>, delimiters: &[char], parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let decoded = decode(file.bytes, |_| None)?;
    let delimiter = delimiter_of(&decoded.text, delimiters);
    let rows = Rows {
        records: Records::new(&decoded.text, delimiter),
        open: 0,
    };
    let about = About {
        encoding: decoded.encoding,
        notices: decoded.notices,
    };
    read_with_heads(rows, about, parts)
}

/// The records that hold something; one that opens a quote and does not close it costs its line.
struct Rows<'a> {
    records: Records<'a>,
    open: usize,
}

impl Iterator for Rows<'_> {
    type Item = Cells;

    fn next(&mut self) -> Option<Cells> {
        loop {
            let record = self.records.next()?;
            if record.is_open && self.open < MOST_OPEN {
                self.open += 1;
                self.records.at = record.first_line_end;
                let reason = "a quote is opened and not closed";
                return Some(Err(LoadError::damaged("CSV", reason)));
            }
            if !record.is_blank() {
                return Some(Ok(record.cells));
            }
        }
    }
}

/// What stands between the cells: what cuts the first records into equally many, and into more than one.
fn delimiter_of(text: &str, delimiters: &[char]) -> char {
    let score = |delimiter: &char| {
        let records: Vec<Record> = Records::new(text, *delimiter)
            .filter(|record| !record.is_blank())
            .take(LOOK)
            .collect();
        let width = records.first().map_or(0, |record| record.cells.len());
        let alike = records.iter().filter(|record| record.cells.len() == width);
        match width {
            0 | 1 => (0, 0),
            width => (alike.count(), width),
        }
    };
    // The last of the largest wins, so the usual one comes last.
    let best = delimiters.iter().rev().max_by_key(|one| score(one));
    best.copied().unwrap_or(',')
}

/// One record, which may have several lines.
struct Record {
    cells: Vec<String>,
    /// Whether a quote is still open at the end of the file.
    is_open: bool,
    /// Where the line behind its first begins.
    first_line_end: usize,
}

impl Record {
    /// Adds a cell; one beyond the limit says that there are more.
    fn push(&mut self, cell: String) {
        match self.cells.len() {
            len if len < MOST_CELLS => self.cells.push(cell),
            MOST_CELLS => self.cells.push(String::new()),
            _ => {}
        }
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// The records of a file.
struct Records<'a> {
    text: &'a str,
    delimiter: char,
    at: usize,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, delimiter: char) -> Self {
        let at = 0;
        Self {
            text,
            delimiter,
            at,
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let first_line = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let mut record = Record {
            cells: Vec::new(),
            is_open: false,
            first_line_end: self.at + first_line,
        };
        let mut cell = String::new();
        let mut letters = rest.char_indices().peekable();
        let mut end = rest.len();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '"' if record.is_open => match letters.next_if(|(_, next)| *next == '"') {
                    Some(_) => cell.push('"'),
                    None => record.is_open = false,
                },
                letter if record.is_open => cell.push(letter),
                // A quote inside a cell is a letter of it.
                '"' if cell.is_empty() => record.is_open = true,
                '\n' => {
                    end = at + 1;
                    break;
                }
                letter if letter == self.delimiter => record.push(std::mem::take(&mut cell)),
                letter => cell.push(letter),
            }
        }
        if cell.ends_with('\r') {
            cell.pop();
        }
        record.push(cell);
        self.at += end;
        Some(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str, delimiter: char) -> Vec<Vec<String>> {
        Records::new(text, delimiter)
            .map(|record| record.cells)
            .collect()
    }

    #[test]
    fn quotes_hold_cells_together() {
        assert_eq!(
            cells("a,\"b,\n\"\"c\"\"\",d\r\ne\n", ','),
            [vec!["a", "b,\n\"c\"", "d"], vec!["e"]]
        );
        assert_eq!(cells("5\" disk,b", ','), [["5\" disk", "b"]]);
    }

    #[test]
    fn a_row_has_as_many_cells_as_the_limit_and_more_are_counted_as_one() {
        for (commas, len) in [
            (MOST_CELLS - 1, MOST_CELLS),
            (MOST_CELLS, MOST_CELLS + 1),
            (1_000_000, MOST_CELLS + 1),
        ] {
            assert_eq!(cells(&"a,".repeat(commas), ',')[0].len(), len);
        }
    }

    #[test]
    fn what_stands_between_cells_is_what_cuts_rows_alike() {
        for (text, delimiter) in [
            ("a;b\n1,5;2\n3,5;4", ';'),
            ("a,b\n1,2\n", ','),
            ("a\tb\n1,5\t2\n", '\t'),
            ("a|b\nc|d", '|'),
            ("one column\nof words", ','),
        ] {
            assert_eq!(
                delimiter_of(text, &[',', ';', '\t', '|']),
                delimiter,
                "{text}"
            );
        }
    }
}
