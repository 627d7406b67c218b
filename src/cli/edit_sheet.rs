//! A document that lines of edits speak of: what is worked out once for all of them.

use crate::index::AnalyzedDocument;
use crate::text::{Span, sentences, whole_words};

/// A document with where its letters and its sentences stand.
pub(super) struct Sheet<'d> {
    pub(super) analyzed: &'d AnalyzedDocument,
    pub(super) sentences: Vec<Span>,
    /// Where each code point begins, in bytes, and the end of the text.
    borders: Vec<u32>,
}

impl<'d> Sheet<'d> {
    pub(super) fn new(analyzed: &'d AnalyzedDocument) -> Self {
        let text = &*analyzed.document.text;
        let borders = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        Self {
            analyzed,
            sentences: sentences(text),
            borders: borders.filter_map(|at| u32::try_from(at).ok()).collect(),
        }
    }

    /// The words between two code points, as the window takes them: without white space at their ends, and whole, where
    /// they are not what the program found itself.
    pub(super) fn words(&self, start: u32, end: u32) -> Result<Span, String> {
        let text = &*self.analyzed.document.text;
        let at = |wanted: u32| self.borders.get(wanted as usize).copied();
        let found = match (at(start), at(end)) {
            (Some(first), Some(last)) if start < end => Span::new(first as usize, last as usize),
            _ => return Err(format!("the text has no letters from {start} to {end}")),
        };
        let trimmed = found.trimmed(text);
        if trimmed.is_empty() {
            return Err(format!("from {start} to {end} stands only white space"));
        }
        match self.is_found(trimmed) {
            true => Ok(trimmed),
            false => Ok(whole_words(text, trimmed)),
        }
    }

    /// Whether the program reads a time or an event in exactly these letters, which need be no whole word.
    fn is_found(&self, span: Span) -> bool {
        let mut mentions = self.analyzed.mentions.iter();
        let mut events = self.analyzed.events.iter();
        mentions.any(|mention| mention.span == span)
            || events.any(|event| event.trigger == Some(span))
    }
}
