//! What leaves the program: the events of a folder in formats that others read, one file a format.
//!
//! [`ExportView`] is the one typed model of what is exported: events by time ([`EventRecord`]) and the documents that
//! tell them ([`DocumentRecord`]). An [`Exporter`] writes it; [`exporters`] lists them all. [`write_file`] puts what is
//! written in place whole or not at all.
//!
//! No format invents: what is inferred says so, what a format cannot hold is counted as [`Omitted`].

mod bibliography;
mod delimited;
mod edtf;
mod edtf_list;
mod exporter;
mod ics;
mod iri;
mod json;
mod markdown;
mod out_file;
#[cfg(feature = "tables")]
mod parquet;
#[cfg(feature = "gui")]
mod picture;
mod picture_options;
mod record;
mod standard_output;
mod table;
mod timelinejs;
mod timeml;
mod view;
mod webanno;
mod xlsx;

pub use edtf::edtf;
pub use exporter::{Exporter, Omitted, aliases_of, exporter, exporter_of_file, exporters};
pub use out_file::{OutFileError, Overwrite, check_destination, check_not_read, write_file};
pub use picture_options::{Ground, PictureOptions};
pub use record::{DocumentRecord, EventRecord};
pub use standard_output::is_output_closed;
pub use view::{ExportView, Undated};
