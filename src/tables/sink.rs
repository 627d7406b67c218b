//! A table on its way into a file.

use std::io::{self, Write};
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_ipc::writer::FileWriter;
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::schema::types::ColumnPath;

use crate::tables::error::{io_error, io_error_of_arrow};
use crate::tables::text_lines::{write_csv, write_csv_head, write_json_lines};
use crate::tables::{Table, TableFormat};

/// A row group is written when it is so many bytes long, so that a table of any length needs no more memory.
const ROW_GROUP_BYTES: usize = 16 << 20;
/// A row group has at most so many rows, so that its statistics tell something.
const ROW_GROUP_ROWS: usize = 250_000;

/// What takes the rows of one table.
pub enum Sink<W: Write + Send> {
    /// In row groups.
    Parquet(Box<ArrowWriter<W>>),
    /// In batches.
    Arrow(Box<FileWriter<W>>),
    /// A line a row.
    Csv(W),
    /// An object a row.
    JsonLines(W),
}

impl<W: Write + Send> Sink<W> {
    /// Begins a table.
    ///
    /// # Errors
    /// Where `out` refuses it.
    pub fn new(table: &Table, format: TableFormat, mut out: W) -> io::Result<Self> {
        let schema = table.schema();
        Ok(match format {
            TableFormat::Parquet => {
                let writer = ArrowWriter::try_new(out, schema, Some(properties(table)));
                Self::Parquet(Box::new(writer.map_err(io_error)?))
            }
            TableFormat::Arrow => {
                let writer = FileWriter::try_new(out, &schema).map_err(io_error_of_arrow)?;
                Self::Arrow(Box::new(writer))
            }
            TableFormat::Csv => {
                write_csv_head(&mut out, &schema)?;
                Self::Csv(out)
            }
            TableFormat::JsonLines => Self::JsonLines(out),
        })
    }

    /// Adds rows.
    ///
    /// # Errors
    /// Where they could not be written.
    pub fn write(&mut self, batch: &RecordBatch) -> io::Result<()> {
        match self {
            Self::Parquet(writer) => writer.write(batch).map_err(io_error),
            Self::Arrow(_) if batch.num_rows() == 0 => Ok(()),
            Self::Arrow(writer) => writer.write(batch).map_err(io_error_of_arrow),
            Self::Csv(out) => write_csv(out, batch),
            Self::JsonLines(out) => write_json_lines(out, batch),
        }
    }

    /// Ends the table and gives back what took it.
    ///
    /// # Errors
    /// Where the end could not be written.
    pub fn finish(self) -> io::Result<W> {
        match self {
            Self::Parquet(writer) => writer.into_inner().map_err(io_error),
            Self::Arrow(mut writer) => {
                writer.finish().map_err(io_error_of_arrow)?;
                writer.into_inner().map_err(io_error_of_arrow)
            }
            Self::Csv(out) | Self::JsonLines(out) => Ok(out),
        }
    }
}

/// Snappy, statistics of row groups, and the version of the schema for readers that know no Arrow.
fn properties(table: &Table) -> WriterProperties {
    let metadata = table.metadata().into_iter();
    let mut metadata: Vec<KeyValue> = metadata
        .map(|(key, value)| KeyValue::new(key, value))
        .collect();
    metadata.sort_by(|one, other| one.key.cmp(&other.key));
    WriterProperties::builder()
        .set_created_by(concat!("khatt version ", env!("CARGO_PKG_VERSION")).to_owned())
        .set_compression(Compression::SNAPPY)
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_max_row_group_bytes(Some(ROW_GROUP_BYTES))
        .set_max_row_group_row_count(Some(ROW_GROUP_ROWS))
        .set_key_value_metadata(Some(metadata))
        .set_column_dictionary_enabled(ColumnPath::from("text"), table.name != "documents")
        .build()
}

/// So that a folder can hold sinks of files.
pub(super) type FileSink = Sink<io::BufWriter<Arc<std::fs::File>>>;
