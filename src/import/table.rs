//! Tables: CSV or TSV, whose first row says what the columns are.

use crate::i18n::Words;
use crate::import::{Draft, ImportError, Imported, RowFault};
use crate::store::Days;
use crate::text::Normalised;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Title,
    Begin,
    Until,
    Year,
    Month,
    Day,
    EndYear,
    EndMonth,
    EndDay,
    DayWords,
    Note,
    Sentence,
    Source,
}

/// What columns are called, in small letters: those of `khatt export`, of TimelineJS, and what people write.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Title,
        &[
            "event",
            "title",
            "headline",
            "summary",
            "name",
            "label",
            "subject",
            "الحدث",
            "حدث",
            "العنوان",
            "عنوان",
            "الاسم",
            "titre",
            "événement",
            "evenement",
            "nom",
        ],
    ),
    (
        Column::Begin,
        &[
            "first_day",
            "begin",
            "start",
            "start date",
            "start_date",
            "from",
            "date",
            "التاريخ",
            "تاريخ",
            "البداية",
            "من",
            "تاريخ البداية",
            "début",
            "debut",
            "date de début",
        ],
    ),
    (
        Column::Until,
        &[
            "last_day",
            "until",
            "end",
            "end date",
            "end_date",
            "to",
            "النهاية",
            "الى",
            "تاريخ النهاية",
            "fin",
            "date de fin",
        ],
    ),
    (Column::Year, &["year", "السنة", "العام", "année"]),
    (Column::Month, &["month", "الشهر", "mois"]),
    (Column::Day, &["day", "اليوم", "jour"]),
    (Column::EndYear, &["end year"]),
    (Column::EndMonth, &["end month"]),
    (Column::EndDay, &["end day"]),
    (Column::DayWords, &["days_in_words", "display date"]),
    (
        Column::Note,
        &[
            "note",
            "notes",
            "description",
            "text",
            "comment",
            "ملاحظة",
            "ملاحظات",
            "الوصف",
            "وصف",
            "remarque",
        ],
    ),
    (Column::Sentence, &["sentence"]),
    (Column::Source, &["source", "المصدر", "مصدر", "الجهة"]),
];

/// Reads a table.
///
/// # Errors
/// Where its first row names no column of titles and none of days.
pub(super) fn read(text: &str, words: &Words) -> Result<Imported, ImportError> {
    let head = text.lines().next().unwrap_or_default();
    let counts = ['\t', ';', ','].map(|mark| (head.matches(mark).count(), mark));
    let (found, delimiter) = counts.into_iter().max().unwrap_or((0, ','));
    if found == 0 {
        return Err(ImportError::Unknown);
    }
    let mut rows = rows(text, delimiter).into_iter();
    let columns: Vec<Option<Column>> = rows
        .next()
        .unwrap_or_default()
        .iter()
        .map(|name| column(name))
        .collect();
    let has = |column: Column| columns.contains(&Some(column));
    if !has(Column::Title) || !(has(Column::Begin) || has(Column::Year)) {
        return Err(ImportError::NoColumns);
    }
    let mut imported = Imported::default();
    for (number, cells) in (2..).zip(rows) {
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            let row = Row {
                columns: &columns,
                cells: &cells,
            };
            imported.take(number, row.draft(words));
        }
    }
    Ok(imported)
}

fn column(name: &str) -> Option<Column> {
    let folded = |name: &str| {
        Normalised::new(&name.trim().to_lowercase())
            .as_str()
            .to_owned()
    };
    let name = folded(name);
    let mut known = NAMES.iter();
    let found = known.find(|(_, names)| names.iter().any(|known| folded(known) == name));
    found.map(|(column, _)| *column)
}

struct Row<'r> {
    columns: &'r [Option<Column>],
    cells: &'r [String],
}

impl Row<'_> {
    /// The cell of a column; an apostrophe that keeps a formula from running is none of its text.
    fn cell(&self, column: Column) -> &str {
        let mut cells = self.columns.iter().zip(self.cells);
        let cell = cells.find(|(known, cell)| **known == Some(column) && !cell.trim().is_empty());
        let cell = cell.map_or("", |(_, cell)| cell.trim());
        match cell.strip_prefix('\'') {
            Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
            _ => cell,
        }
    }

    fn draft(&self, words: &Words) -> Result<Draft, RowFault> {
        let days = self.days(words)?;
        let note = [self.cell(Column::Sentence), self.cell(Column::Note)];
        let note: Vec<&str> = note.into_iter().filter(|part| !part.is_empty()).collect();
        Ok(Draft {
            note: note.join("\n"),
            source: self.cell(Column::Source).to_owned(),
            ..Draft::new(self.cell(Column::Title), days)?
        })
    }

    fn days(&self, words: &Words) -> Result<Option<Days>, RowFault> {
        let parts = |columns: [Column; 3]| {
            let parts = columns.map(|column| self.cell(column));
            let given = parts.into_iter().take_while(|part| !part.is_empty());
            given.collect::<Vec<_>>().join("-")
        };
        let or = |typed: &str, parts: String| match typed {
            "" => parts,
            typed => typed.to_owned(),
        };
        let begin = parts([Column::Year, Column::Month, Column::Day]);
        let begin = or(self.cell(Column::Begin), begin);
        let until = parts([Column::EndYear, Column::EndMonth, Column::EndDay]);
        let until = or(self.cell(Column::Until), until);
        if begin.is_empty() && until.is_empty() {
            return Ok(None);
        }
        let read = |typed: &str| {
            // The hour of a day is not kept.
            let day = typed.split(['T', ' ']).next().unwrap_or_default();
            let read = words.read_days(typed).or_else(|_| words.read_days(day));
            read.map_err(|_| RowFault::WrongDays(typed.to_owned()))
        };
        let first = (!begin.is_empty()).then(|| read(&begin)).transpose()?;
        let last = (!until.is_empty()).then(|| read(&until)).transpose()?;
        let grain = first.or(last).map(|(_, grain)| grain);
        let end = last.or(first).and_then(|(days, _)| days.last());
        let day_words = self.cell(Column::DayWords).to_owned();
        Ok(grain.map(|grain| Days {
            begin: first.and_then(|(days, _)| days.first()),
            until: end,
            grain,
            words: day_words,
        }))
    }
}

/// Whether a quote opens a cell: between tabs, where most files have none, only one that is closed on its line.
fn is_closed(text: &str, at: usize, delimiter: char) -> bool {
    let behind = text.get(at + 1..).unwrap_or_default();
    let line = behind.lines().next().unwrap_or_default();
    delimiter != '\t' || line.contains('"')
}

/// The cells of all rows (RFC 4180).
fn rows(text: &str, delimiter: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut is_quoted = false;
    let mut letters = text.char_indices().peekable();
    let follows =
        |next: Option<&(usize, char)>, letter: char| next.is_some_and(|(_, next)| *next == letter);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' if is_quoted && follows(letters.peek(), '"') => {
                letters.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            _ if is_quoted => cell.push(letter),
            '"' if cell.is_empty() && is_closed(text, at, delimiter) => is_quoted = true,
            '\r' if follows(letters.peek(), '\n') => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ if letter == delimiter => row.push(std::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}
