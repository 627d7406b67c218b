//! Why a table was not written or not read.

use std::io;
use std::path::PathBuf;

use arrow_schema::ArrowError;
use parquet::errors::ParquetError;

use crate::corpus::shown_path;
use crate::tables::{Column, Table};

/// Why a table was not written; nothing of the folder is in its place then.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum TableError {
    #[error(
        "There are tables of this name already; give --force to replace them: {}",
        shown_path(path)
    )]
    Exists { path: PathBuf },
    #[error(
        "The folder holds {name:?}, which is no table of Khatt: it is not replaced, name another folder: {}",
        shown_path(path)
    )]
    OtherFiles { path: PathBuf, name: String },
    #[error("A file is in the place of the folder: {}", shown_path(path))]
    File { path: PathBuf },
    #[error("There is no such folder, make it first: {}", shown_path(path))]
    NoFolder { path: PathBuf },
    #[error("This names no folder to make: {}", shown_path(path))]
    NoName { path: PathBuf },
    #[error(
        "The tables could not be written ({error}); nothing was changed: {}",
        shown_path(path)
    )]
    Io { path: PathBuf, error: io::Error },
    #[error(
        "A fault in Khatt, please report it: the column {column:?} of the table {table:?} got a wrong cell"
    )]
    WrongCell {
        table: &'static str,
        column: &'static str,
    },
    #[error("A fault in Khatt, please report it: {0}")]
    Arrow(#[from] ArrowError),
}

impl TableError {
    pub(super) fn wrong_cell(table: &Table, column: &Column) -> Self {
        Self::WrongCell {
            table: table.name,
            column: column.name,
        }
    }
}

/// What the writers of tables refuse, as a system's error where it is one.
pub(super) fn io_error(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(inner) => io::Error::other(inner),
        },
        error => io::Error::other(error),
    }
}

/// The same for Arrow's.
pub(super) fn io_error_of_arrow(error: ArrowError) -> io::Error {
    match error {
        ArrowError::IoError(_, error) => error,
        error => io::Error::other(error),
    }
}
