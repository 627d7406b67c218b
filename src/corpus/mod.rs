//! Files to documents: walking, decoding, where a document comes from, and what went wrong.

mod document;
mod error;

pub use document::{Document, SourceName};
pub use error::{LoadError, LoadProblem};
