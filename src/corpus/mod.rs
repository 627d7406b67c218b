//! Files to documents: walking, decoding, where a document comes from, and what went wrong.
//!
//! [`list`] walks the paths that a user gave and is cheap: it opens no file.
//! Each [`Entry`] that it finds is read later by [`Entry::read`], from any thread and in any order.
//! [`JsonLines`] reads documents from a stream, and [`sample`] holds the five that come with the program.
//!
//! A byte order mark is not part of the text: all spans count from the first byte after it.
//! Line ends stay as they are written.

mod decode;
mod document;
mod error;
mod folder;
mod format;
mod hint;
mod label;
mod read;
mod sample;
mod seen;
mod walk;

pub use document::{Document, SourceName};
pub use error::{LoadError, LoadProblem};
pub use format::{JsonLineError, JsonLines, LineFault};
pub use hint::{DateHint, HintKind};
pub use read::MAX_BYTES;
pub use sample::sample;
pub use walk::{Entry, list};
