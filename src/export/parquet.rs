//! Parquet: the same table as CSV, with its days and offsets as such.

use std::borrow::Cow;
use std::io::{self, Write};
use std::sync::LazyLock;

use crate::export::table::{COLUMNS, cells};
use crate::export::{EventRecord, ExportView, Exporter, Omitted};
use crate::tables::{Cell, Column, Kind, Rows, Sink, Table, TableFormat};

/// A file of one table; what is empty in CSV is null.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parquet;

/// So many events are written together.
const BATCH: usize = 8_192;

static FIELDS: LazyLock<Vec<Column>> = LazyLock::new(|| {
    let names = COLUMNS.into_iter();
    names
        .map(|name| Column::or_null(name, kind_of(name), ""))
        .collect()
});

static TABLE: LazyLock<Table> = LazyLock::new(|| Table {
    name: "export",
    about: "",
    columns: &FIELDS,
});

impl Exporter for Parquet {
    fn name(&self) -> &'static str {
        "parquet"
    }

    fn extension(&self) -> &'static str {
        "parquet"
    }

    fn is_text(&self) -> bool {
        false
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        let mut sink = Sink::new(&TABLE, TableFormat::Parquet, Vec::new())?;
        let mut rows = Rows::new(&TABLE);
        for record in view.events() {
            rows.push(typed_cells(&record)).map_err(io::Error::other)?;
            if rows.len() == BATCH {
                sink.write(&rows.take().map_err(io::Error::other)?)?;
            }
        }
        sink.write(&rows.take().map_err(io::Error::other)?)?;
        out.write_all(&sink.finish()?)?;
        Ok(Omitted::default())
    }
}

fn kind_of(column: &str) -> Kind {
    match column {
        "first_day" | "last_day" | "written" => Kind::Day,
        "start" | "end" => Kind::Int,
        _ => Kind::Text,
    }
}

fn typed_cells<'r>(record: &EventRecord<'r>) -> Vec<Cell<'r>> {
    let columns = COLUMNS.into_iter().zip(cells(record));
    columns
        .map(|(column, words)| typed(record, column, words))
        .collect()
}

fn typed<'r>(record: &EventRecord<'r>, column: &str, words: Cow<'r, str>) -> Cell<'r> {
    match column {
        "first_day" => record.days().first().into(),
        "last_day" => record.days().last().into(),
        "written" => record.document.analyzed.dct.best.into(),
        "start" => record.sentence_chars().start.into(),
        "end" => record.sentence_chars().end.into(),
        _ if words.is_empty() => Cell::Null,
        _ => Cell::Text(words),
    }
}
