//! Files to documents: walking, decoding, where a document comes from, and what went wrong.
//!
//! [`list`] walks the paths that a user gave and opens no document, only the manifests that lie beside them.
//! Each [`Entry`] that it finds is read later by [`Entry::read`], from any thread and in any order.
//! [`JsonLines`] reads documents from a stream, and [`sample`] holds the five that come with the program.
//!
//! A byte order mark is not part of the text: all spans count from the first byte after it.
//! Line ends stay as they are written; of a page only its words are the text.
//!
//! Dates that stand beside a text (in a manifest, a page's tags, an address, a name) become [`DateHint`]s:
//! this room says where they stand and which days they are, not what they are worth.

mod beside;
mod container;
mod date;
mod decode;
#[cfg(test)]
mod decode_tests;
mod document;
mod encoding;
mod entities;
mod error;
mod field;
mod fingerprint;
mod folder;
mod folder_state;
mod format;
mod hint;
mod label;
mod legacy;
mod limits;
mod link;
mod mac_arabic;
mod manifest;
mod mended;
mod meta;
mod others;
mod read;
mod sample;
mod seen;
mod stream;
mod utf16;
mod walk;
mod wire;

pub use date::{NoDay, given_day, read_day};
pub use document::{Document, SourceName};
pub use encoding::Encoding;
pub use error::{LoadError, LoadProblem, shown_name, shown_path};
pub use field::is_known_column;
pub use fingerprint::Fingerprint;
pub use folder_state::{FileState, FolderChanges, FolderState};
pub(crate) use format::Found;
#[cfg(test)]
pub(crate) use format::Piece;
pub(crate) use format::with_few_attributes;
#[cfg(feature = "tables")]
pub use format::{ColumnFault, RecordColumns};
pub use format::{JsonLineError, JsonLines, LineFault, Pages, Record};
pub use hint::{DateHint, HintKind};
pub use limits::{Beside, Notice};
pub use manifest::{ManifestFault, RowFault, is_manifest_name};
pub use others::OtherFiles;
pub use read::MAX_BYTES;
pub(crate) use read::read_parts;
pub use sample::sample;
pub use stream::MAX_STREAM_BYTES;
pub use walk::{Entry, list};
