//! In which format tables are written.

/// A format of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// Apache Parquet, with Snappy.
    Parquet,
    /// Arrow IPC, the file format.
    Arrow,
    /// RFC 4180, UTF-8; lists are JSON in a cell, null is an empty cell.
    Csv,
    /// An object a line.
    JsonLines,
}

impl TableFormat {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Parquet, Self::Arrow, Self::Csv, Self::JsonLines];

    /// How a file of it ends.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Parquet => "parquet",
            Self::Arrow => "arrow",
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
        }
    }
}
