//! What aligning needs to know of one document.

use serde::Serialize;

use crate::event::Event;
use crate::resolve::{DocumentTime, Mention};
use crate::text::Span;

/// One document with what was read in it.
///
/// Serialized it is all that an alignment hangs on.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Report<'a> {
    /// Its name, stable between runs.
    pub name: &'a str,
    /// The name of its source.
    pub source_name: &'a str,
    /// Its text.
    pub text: &'a str,
    /// Position of its source among those of the folder.
    pub source: u32,
    /// When it was written.
    pub dct: &'a DocumentTime,
    /// Its sentences, in order, in bytes.
    pub sentences: &'a [Span],
    /// Its time expressions, in order.
    pub mentions: &'a [Mention],
    /// Its events, in the order of the text.
    pub events: &'a [Event],
}
