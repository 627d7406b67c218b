//! Spreadsheets in the open format (ODS).

use crate::corpus::LoadError;
use crate::corpus::format::table::sheet::{Sheet, SparseCells, read_all};
use crate::corpus::format::{Parts, Step, Tag, cut_short, walk};

const NAME: &str = "ODS";

/// Gives the rows of all sheets of `content.xml`.
pub(crate) fn read_open_sheets(content: Vec<u8>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let mut book = Book::default();
    let end = walk(NAME, content, |step| match step {
        Step::Open(tag) => book.open(&tag),
        Step::Close(name) => book.close(name),
        Step::Text(words) => book.words(words),
    });
    if end.is_err() && book.cell.is_some() {
        book.end_cell();
    }
    if let Err(error) = read_all(book.sheets, parts) {
        return Err(end.err().unwrap_or(error));
    }
    end.map_err(|error| cut_short(NAME, error, parts))
}

#[derive(Default)]
struct Book {
    sheets: Vec<Sheet>,
    row: u32,
    column: u32,
    /// How often the row and the cell that are read now stand there; only the first of several is read.
    rows: u32,
    columns: u32,
    /// The cell that is read now: what it shows, and its date where it holds one.
    cell: Option<String>,
    date: Option<String>,
    paragraphs: usize,
    /// Open comments, which are no part of a cell.
    comments: usize,
}

impl Book {
    fn open(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "table" => {
                let name = tag.attribute("name").unwrap_or_default();
                self.sheets.push((name, Ok(SparseCells::default())));
                (self.row, self.column) = (0, 0);
            }
            "table-row" => {
                self.column = 0;
                self.rows = repeated(tag, "number-rows-repeated");
            }
            "table-cell" | "covered-table-cell" => {
                self.columns = repeated(tag, "number-columns-repeated");
                self.cell = Some(String::new());
                self.date = tag.attribute("date-value");
            }
            "annotation" => self.comments += 1,
            "p" if self.comments == 0 => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.is_empty()) {
                    cell.push('\n');
                }
                self.paragraphs += 1;
            }
            "s" | "tab" | "line-break" => self.words(" "),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "table-row" => self.row = self.row.saturating_add(self.rows),
            "table-cell" | "covered-table-cell" => self.end_cell(),
            "annotation" => self.comments = self.comments.saturating_sub(1),
            "p" if self.comments == 0 => self.paragraphs = self.paragraphs.saturating_sub(1),
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if let Some(cell) = &mut self.cell
            && self.paragraphs > 0
            && self.comments == 0
        {
            cell.push_str(words);
        }
    }

    fn end_cell(&mut self) {
        let shown = self.cell.take().unwrap_or_default();
        // A date as ISO 8601 has it, however it is shown.
        let date = self.date.take();
        let date = date.and_then(|date| date.get(..10).map(str::to_owned));
        if let Some((_, Ok(cells))) = self.sheets.last_mut() {
            cells.add(self.row, self.column, date.unwrap_or(shown));
        }
        self.column = self.column.saturating_add(self.columns);
    }
}

fn repeated(tag: &Tag<'_>, name: &str) -> u32 {
    let count = tag.attribute(name).and_then(|count| count.parse().ok());
    count.unwrap_or(1)
}
