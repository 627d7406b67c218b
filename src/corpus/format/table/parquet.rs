//! Parquet: a folder of tables that Khatt wrote, or a table of articles of others.
//!
//! One row group is in memory at a time. A group that is damaged costs its own rows, and is told by its number.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Date32Type, TimestampMicrosecondType};
use arrow_array::types::{TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, Schema, TimeUnit};
use bytes::Bytes;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowReaderMetadata, ParquetRecordBatchReaderBuilder};

use crate::corpus::LoadError;
use crate::corpus::format::table::record_columns::text_at;
use crate::corpus::format::table::{About, Cells, read_rows};
use crate::corpus::format::{File, Format, Part, Parts};
use crate::corpus::meta::Meta;
use crate::time::Day;

/// Told by its first bytes, whatever it is called.
pub(crate) static FORMAT: Format = Format {
    extensions: &["parquet"],
    is: |bytes| bytes.starts_with(b"PAR1"),
    is_isolated: true,
    read,
};

/// The version of Khatt's schema that is read, and those before it.
pub(super) const KNOWN_VERSION: u32 = 1;
const SECONDS_OF_DAY: i64 = 86_400;

fn read(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let groups = Groups::open(file.bytes)?;
    match groups.key("khatt.table") {
        None => read_rows(groups.heads(), groups.rows(), About::default(), parts),
        Some(_) if groups.version() > KNOWN_VERSION => Err(damaged(format!(
            "it has version {} of the tables of Khatt, and this program reads up to {KNOWN_VERSION}",
            groups.version()
        ))),
        Some("documents") => read_documents(&groups, parts),
        Some(_) => {
            parts.holds_none();
            Ok(())
        }
    }
}

/// Gives the documents of Khatt's own table under their names.
fn read_documents(groups: &Groups, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let heads = groups.heads();
    let column = |name: &str| {
        let found = heads.iter().position(|head| head == name);
        found.ok_or_else(|| damaged(format!("the table of documents has no column {name:?}")))
    };
    let [id, text] = [column("id")?, column("text")?];
    let known = ["source", "title", "url", "dct_best", "dct_basis"].map(|name| column(name).ok());
    for (number, row) in groups.rows() {
        match row {
            Err(error) => parts.numbered(number, |_| Err(error))?,
            Ok(cells) => {
                let cell = |at: usize| cells.get(at).map_or("", String::as_str);
                let part = Part {
                    text: cell(text).into(),
                    meta: meta_of(known.map(|at| at.map_or("", cell))),
                    ..Part::default()
                };
                parts.named(cell(id), |parts| parts.whole(part))?;
            }
        }
    }
    Ok(())
}

/// A day of writing that was given stays given; one that was worked out is worked out again.
fn meta_of([source, title, url, dct, basis]: [&str; 5]) -> Meta {
    let given = |text: &str| (!text.is_empty()).then(|| text.into());
    let is_given = matches!(basis, "given" | "metadata" | "filename" | "user");
    Meta {
        source: given(source),
        title: given(title),
        url: given(url),
        dct: is_given.then(|| dct.parse().ok()).flatten(),
        ..Meta::default()
    }
}

fn damaged(reason: impl std::fmt::Display) -> LoadError {
    LoadError::damaged("Parquet", reason)
}

/// The row groups of a file.
struct Groups {
    bytes: Bytes,
    metadata: ArrowReaderMetadata,
}

impl Groups {
    fn open(bytes: Vec<u8>) -> Result<Self, LoadError> {
        let bytes = Bytes::from(bytes);
        let metadata = ArrowReaderMetadata::load(&bytes, Default::default()).map_err(damaged)?;
        Ok(Self { bytes, metadata })
    }

    /// What the file says of itself.
    fn key(&self, key: &str) -> Option<&str> {
        let file = self.metadata.metadata().file_metadata();
        let mut known = file.key_value_metadata()?.iter();
        known.find(|known| known.key == key)?.value.as_deref()
    }

    fn version(&self) -> u32 {
        let version = self
            .key("khatt.schema")
            .and_then(|version| version.parse().ok());
        version.unwrap_or(u32::MAX)
    }

    fn heads(&self) -> Vec<String> {
        let fields = self.metadata.schema().fields().iter();
        fields.map(|field| field.name().clone()).collect()
    }

    /// All rows with their numbers, from 1, group by group.
    fn rows(&self) -> impl Iterator<Item = (usize, Cells)> {
        let groups = self.metadata.metadata().row_groups().iter().enumerate();
        let mut next = 1;
        groups.flat_map(move |(number, group)| {
            let first = next;
            next += usize::try_from(group.num_rows()).unwrap_or(0);
            self.group(number, first, next)
        })
    }

    /// The rows of a group, from number `first` on; what cannot be read of it is told once.
    fn group(
        &self,
        number: usize,
        first: usize,
        end: usize,
    ) -> impl Iterator<Item = (usize, Cells)> + use<> {
        let told = move |error: &dyn ToString| {
            damaged(format!(
                "row group {number}, rows {first} to {}: {}",
                end.saturating_sub(1),
                error.to_string()
            ))
        };
        let builder = ParquetRecordBatchReaderBuilder::new_with_metadata(
            self.bytes.clone(),
            self.metadata.clone(),
        );
        let flat = flat_columns(self.metadata.schema());
        let mask = ProjectionMask::roots(builder.parquet_schema(), flat.iter().copied());
        let reader = builder
            .with_row_groups(vec![number])
            .with_projection(mask)
            .build();
        let width = self.metadata.schema().fields().len();
        let (reader, fault) = match reader {
            Ok(reader) => (Some(reader), None),
            Err(error) => (None, Some((first, Err(told(&error))))),
        };
        let mut row = first;
        let mut is_whole = true;
        let batches = reader.into_iter().flatten().map_while(move |batch| {
            is_whole.then(|| match batch {
                Ok(batch) => {
                    let cells = rows_of(&batch, &flat, width);
                    let rows: Vec<_> = (row..).zip(cells.map(Ok)).collect();
                    row += rows.len();
                    rows
                }
                Err(error) => {
                    is_whole = false;
                    vec![(row, Err(told(&error)))]
                }
            })
        });
        batches.flatten().chain(fault)
    }
}

/// The places of columns whose values are words; lists and structures hold no article.
fn flat_columns(schema: &Schema) -> Vec<usize> {
    let fields = schema.fields().iter().enumerate();
    let flat = fields.filter(|(_, field)| !field.data_type().is_nested());
    flat.map(|(at, _)| at).collect()
}

fn rows_of<'a>(
    batch: &'a RecordBatch,
    flat: &'a [usize],
    width: usize,
) -> impl Iterator<Item = Vec<String>> + 'a {
    (0..batch.num_rows()).map(move |row| {
        let mut cells = vec![String::new(); width];
        for (column, at) in batch.columns().iter().zip(flat) {
            if let Some(cell) = cells.get_mut(*at) {
                *cell = words_of(column, row).unwrap_or_default();
            }
        }
        cells
    })
}

/// A value as words; of a moment its day.
fn words_of(column: &ArrayRef, row: usize) -> Option<String> {
    if row >= column.len() || column.is_null(row) {
        return None;
    }
    match column.data_type() {
        DataType::Date32 => {
            let day = column.as_primitive::<Date32Type>().value(row);
            Some(Day::from_number(day).to_string())
        }
        DataType::Timestamp(unit, _) => Some(day_of(seconds(column, *unit, row)).to_string()),
        _ => text_at(column, row),
    }
}

fn seconds(column: &ArrayRef, unit: TimeUnit, row: usize) -> i64 {
    match unit {
        TimeUnit::Second => column.as_primitive::<TimestampSecondType>().value(row),
        TimeUnit::Millisecond => {
            let moment = column.as_primitive::<TimestampMillisecondType>().value(row);
            moment.div_euclid(1_000)
        }
        TimeUnit::Microsecond => {
            let moment = column.as_primitive::<TimestampMicrosecondType>().value(row);
            moment.div_euclid(1_000_000)
        }
        TimeUnit::Nanosecond => {
            let moment = column.as_primitive::<TimestampNanosecondType>().value(row);
            moment.div_euclid(1_000_000_000)
        }
    }
}

fn day_of(seconds: i64) -> Day {
    let number = seconds.div_euclid(SECONDS_OF_DAY);
    Day::from_number(i32::try_from(number).unwrap_or(i32::MAX))
}
