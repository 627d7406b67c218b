//! Documents and happenings as tables for other engines: Parquet, Arrow IPC, CSV and JSON Lines.
//!
//! [`TABLES`] is the one schema, as data: `docs/SCHEMA.md` is made from it. The rows are the records of
//! [`output`](crate::output), column by column, so that a table says what `khatt extract` says. [`Rows`] gathers them in
//! Arrow arrays, [`TableFolder`] writes a folder of them whole or not at all, and `nested` puts all that was read in a
//! document into one row, for engines that take one batch for one batch.

mod cell;
mod column;
mod coverage_rows;
mod document_rows;
mod error;
mod folder;
mod format;
mod merger;
mod nested;
mod problem;
mod rows;
mod schema;
mod schema_page;
mod sink;
mod text_lines;

pub use cell::Cell;
pub use column::{Column, Kind, SCHEMA_VERSION, Table};
pub use coverage_rows::{CoverageTables, coverage_tables};
pub use document_rows::{DocumentTables, Flushed};
pub use error::TableError;
pub use folder::TableFolder;
pub use format::TableFormat;
pub use merger::Merger;
pub use nested::{NestedRows, nested_schema};
pub use problem::Problem;
pub use rows::Rows;
pub use schema::{COVERAGE_TABLES, DOCUMENT_TABLES, TABLES};
pub use schema_page::schema_page;
pub use sink::Sink;
pub use text_lines::object_of;
