//! Files that say where the documents beside them come from: `manifest.tsv`, `.csv`, `.json` or `.jsonl`; and
//! `days.tsv`, in which a user names days.
//!
//! A manifest is read when the folder that it lies in is listed, row by row: what stays in memory is what it says
//! about documents that are there, and its first problems. A bad row costs that row, a bad cell that cell.

mod apply;
mod archived;
mod days;
mod elements;
mod fault;
mod json;
mod lines;
mod order;
mod reading;
mod table;
mod transcoded;

pub(crate) use apply::{ListedFile, apply_manifests, days_in, open_file};
pub(crate) use archived::ArchivedManifests;
pub use fault::{ManifestFault, RowFault};

use std::path::Path;

/// Whether a file in a folder is a manifest by its name, one of sources or one of days.
pub fn is_manifest_name(path: &Path) -> bool {
    format_of(path).is_some()
}

/// Whether a file names days of its user.
pub(crate) fn is_days_name(path: &Path) -> bool {
    format_of(path) == Some(Format::Days)
}

/// How a manifest is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    /// Cells between tabs, without quotes.
    Tabs,
    /// RFC 4180, or with semicolons or tabs.
    Commas,
    /// An array of objects, or an object a line.
    Json,
    /// Days that the user named: name, first day, last day.
    Days,
}

fn format_of(path: &Path) -> Option<Format> {
    let name = path.file_name()?.to_str()?.to_ascii_lowercase();
    match name.as_str() {
        "manifest.tsv" => Some(Format::Tabs),
        "days.tsv" => Some(Format::Days),
        "manifest.csv" => Some(Format::Commas),
        "manifest.json" | "manifest.jsonl" | "manifest.ndjson" => Some(Format::Json),
        _ => None,
    }
}
