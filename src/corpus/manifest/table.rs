//! Manifests with a row a line.

use std::io::BufRead;

use csv_core::ReadFieldResult;

use crate::corpus::decode::bytes_without_mark;
use crate::corpus::field::{Field, Where, field_of};
use crate::corpus::manifest::fault::{ManifestFault, RowFault};
use crate::corpus::manifest::lines::{Line, Lines, MAX_LINE};
use crate::corpus::manifest::reading::{Cell, Reading};

/// What may stand between the cells of a `.csv` file; spreadsheets write semicolons in many countries.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// A quoted cell may have so many lines; beyond them its quote was not meant to open one.
const MAX_QUOTED_LINES: usize = 200;

/// Reads a table with cells between tabs and without quotes.
pub(super) fn read_tabs(
    reader: impl BufRead,
    reading: &mut Reading<'_>,
) -> Result<(), ManifestFault> {
    read(reader, reading, |_| Splitter::Tabs)
}

/// Reads a table with quotes, whose first row shows what stands between its cells.
pub(super) fn read_commas(
    reader: impl BufRead,
    reading: &mut Reading<'_>,
) -> Result<(), ManifestFault> {
    read(reader, reading, |head| {
        let known = |delimiter: &u8| {
            let cells = Splitter::quoted(*delimiter).cells_of_line(head);
            let heads = cells.iter().map(|cell| String::from_utf8_lossy(cell));
            heads
                .filter(|head| field_of(Where::Column, head).is_some())
                .count()
        };
        // The last of the largest wins, so the usual one comes last.
        let best = DELIMITERS.into_iter().rev().max_by_key(known);
        Splitter::quoted(best.unwrap_or(b','))
    })
}

fn read(
    reader: impl BufRead,
    reading: &mut Reading<'_>,
    splitter_for: impl FnOnce(&[u8]) -> Splitter,
) -> Result<(), ManifestFault> {
    let mut lines = Lines::new(reader);
    let Some(head) = next_filled(&mut lines)? else {
        return Err(ManifestFault::NoFileColumn);
    };
    let head_bytes = bytes_without_mark(&head.bytes).to_vec();
    let mut splitter = splitter_for(&head_bytes);
    let columns = Columns::new(splitter.cells_of_line(&head_bytes), head.number, reading)?;
    while let Some(line) = next_filled(&mut lines)? {
        if reading.is_cancelled() {
            return Ok(());
        }
        let row = line.number;
        match splitter.cells(line, &mut lines)? {
            Ok(cells) => columns.read_row(row, &cells, reading),
            Err(fault) => reading.fault(row, fault),
        }
    }
    Ok(())
}

/// The next line that is not blank.
fn next_filled<R: BufRead>(lines: &mut Lines<R>) -> Result<Option<Line>, ManifestFault> {
    while let Some(line) = lines.next()? {
        if line.is_cut || !line.bytes.trim_ascii().is_empty() {
            return Ok(Some(line));
        }
    }
    Ok(None)
}

/// What the columns are, in their order; `None` for one that means nothing.
struct Columns(Vec<(String, Option<Field>)>);

impl Columns {
    fn new(
        heads: Vec<Vec<u8>>,
        row: u64,
        reading: &mut Reading<'_>,
    ) -> Result<Self, ManifestFault> {
        let mut columns: Vec<(String, Option<Field>)> = Vec::new();
        for head in heads {
            let name = String::from_utf8_lossy(&head).trim().to_owned();
            let field = field_of(Where::Column, &name);
            let is_same = |other: &&(String, Option<Field>)| field.is_some() && other.1 == field;
            // A head that means nothing is compared with none: there may be any number of them.
            let known = field.and_then(|_| columns.iter().find(is_same));
            let first = known.map(|(first, _)| first.clone());
            match (field, first) {
                (None, _) => reading.unknown_column(&name),
                // Two dates are two hints.
                (Some(Field::Date(_)), _) | (Some(_), None) => {}
                (Some(_), Some(first)) => {
                    let column = name.clone();
                    reading.fault(row, RowFault::SameColumn { column, first });
                    columns.push((name, None));
                    continue;
                }
            }
            columns.push((name, field));
        }
        match columns.iter().any(|(_, field)| *field == Some(Field::File)) {
            true => Ok(Self(columns)),
            false => Err(ManifestFault::NoFileColumn),
        }
    }

    fn read_row(&self, row: u64, cells: &[Vec<u8>], reading: &mut Reading<'_>) {
        let beyond = cells.get(self.0.len()..).unwrap_or_default();
        if beyond.iter().any(|cell| !cell.trim_ascii().is_empty()) {
            // A comma too many has moved the cells behind it.
            let (expected, found) = (self.0.len(), cells.len());
            return reading.fault(row, RowFault::TooManyCells { expected, found });
        }
        let mut known = Vec::with_capacity(cells.len());
        for ((column, field), bytes) in self.0.iter().zip(cells) {
            let Some(field) = *field else {
                continue;
            };
            match str::from_utf8(bytes) {
                Ok(text) => known.push(Cell {
                    field,
                    column,
                    text,
                }),
                Err(_) => {
                    let column = column.clone();
                    reading.fault(row, RowFault::NotUtf8 { column });
                    if field == Field::File {
                        return;
                    }
                }
            }
        }
        reading.row(row, &known);
    }
}

/// Cuts lines into cells.
enum Splitter {
    Tabs,
    Quoted(Box<csv_core::Reader>),
}

/// The cells of a row.
type Cells = Vec<Vec<u8>>;

impl Splitter {
    fn quoted(delimiter: u8) -> Self {
        let mut builder = csv_core::ReaderBuilder::new();
        Self::Quoted(Box::new(builder.delimiter(delimiter).build()))
    }

    /// The cells of one line, whatever its quotes.
    fn cells_of_line(&mut self, line: &[u8]) -> Cells {
        match self {
            Self::Tabs => tab_cells(line),
            Self::Quoted(parser) => {
                let mut record = Record::default();
                parser.reset();
                if !record.feed(parser, line) {
                    record.end_cell();
                }
                record.cells
            }
        }
    }

    /// The cells of the row that begins with `first`, and goes on in `lines` while a quote is open.
    ///
    /// A quote that is not closed is the fault of its own row: the lines behind it are read as rows again.
    fn cells<R: BufRead>(
        &mut self,
        first: Line,
        lines: &mut Lines<R>,
    ) -> Result<Result<Cells, RowFault>, ManifestFault> {
        if first.is_cut {
            return Ok(Err(RowFault::TooLong { limit: MAX_LINE }));
        }
        let Self::Quoted(parser) = self else {
            return Ok(Ok(tab_cells(&first.bytes)));
        };
        parser.reset();
        let mut record = Record::default();
        let mut held = Vec::new();
        let mut len = 0;
        let mut line = first;
        loop {
            if record.feed(parser, &line.bytes) {
                return Ok(Ok(record.cells));
            }
            len += line.bytes.len();
            held.push(line);
            let next = match held.len() < MAX_QUOTED_LINES && len < MAX_LINE {
                true => lines.next()?,
                false => None,
            };
            match next {
                Some(next) => line = next,
                None => {
                    lines.put_back(held.into_iter().skip(1));
                    return Ok(Err(RowFault::OpenQuote));
                }
            }
        }
    }
}

fn tab_cells(line: &[u8]) -> Cells {
    line.split(|byte| *byte == b'\t')
        .map(<[u8]>::to_vec)
        .collect()
}

/// A row while it is parsed.
#[derive(Default)]
struct Record {
    cells: Cells,
    cell: Vec<u8>,
}

impl Record {
    /// Parses one more line; whether the row ends with it.
    fn feed(&mut self, parser: &mut csv_core::Reader, line: &[u8]) -> bool {
        self.parse(parser, line) || self.parse(parser, b"\n")
    }

    fn parse(&mut self, parser: &mut csv_core::Reader, mut input: &[u8]) -> bool {
        let mut buffer = [0; 1024];
        // An empty input would be the end of the file to the parser.
        while !input.is_empty() {
            let (result, read, written) = parser.read_field(input, &mut buffer);
            input = input.get(read..).unwrap_or_default();
            self.cell.extend(buffer.iter().take(written));
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    self.end_cell();
                    if record_end {
                        return true;
                    }
                }
                ReadFieldResult::End => return true,
            }
        }
        false
    }

    fn end_cell(&mut self) {
        self.cells.push(std::mem::take(&mut self.cell));
    }
}
