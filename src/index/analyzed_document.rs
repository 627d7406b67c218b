//! A document with what was read in it.

use crate::corpus::Document;
use crate::event::Event;
use crate::resolve::{DocumentTime, Mention};
use crate::text::Span;

/// A document with everything that was read in it.
#[derive(Clone, Debug)]
pub struct AnalyzedDocument {
    /// The document.
    pub document: Document,
    /// Its creation time.
    pub dct: DocumentTime,
    /// Its sentences, in order, in bytes.
    pub sentences: Vec<Span>,
    /// Its time expressions, in order.
    pub mentions: Vec<Mention>,
    /// Its events, in the order of the text.
    pub events: Vec<Event>,
}

impl AnalyzedDocument {
    /// Whether it holds an event of the user and no text of others.
    pub fn is_own(&self) -> bool {
        let is_own = |event: &Event| event.user.as_ref().is_some_and(|user| user.is_own);
        self.events.iter().any(is_own)
    }
}
