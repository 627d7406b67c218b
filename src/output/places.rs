//! Where sentences stand in code points.

use std::sync::Arc;

use serde::Serialize;

use crate::align::SentenceRef;
use crate::index::AnalyzedDocument;
use crate::text::{CharCounter, CharSpan, Span};

/// A piece of a document, in code points, half-open.
#[derive(Debug, Serialize)]
pub(crate) struct PlaceField<'a> {
    pub(crate) doc: &'a str,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// Where the sentences of a folder stand; those of a document are counted once, when one is asked for.
pub(crate) struct Places<'a> {
    documents: &'a [Arc<AnalyzedDocument>],
    counted: Vec<Option<Vec<CharSpan>>>,
}

impl<'a> Places<'a> {
    pub(crate) fn new(documents: &'a [Arc<AnalyzedDocument>]) -> Self {
        Self {
            documents,
            counted: vec![None; documents.len()],
        }
    }

    /// The place of a sentence.
    pub(crate) fn of(&mut self, at: SentenceRef) -> Option<PlaceField<'a>> {
        let analysed = self.documents.get(at.document as usize)?;
        let counted = self.counted.get_mut(at.document as usize)?;
        let spans = counted.get_or_insert_with(|| {
            let mut counter = CharCounter::new(&analysed.document.text);
            let spans = analysed.sentences.iter();
            spans.map(|sentence| counter.span(*sentence)).collect()
        });
        let place = *spans.get(at.sentence as usize)?;
        Some(PlaceField {
            doc: &analysed.document.id,
            start: place.start,
            end: place.end,
        })
    }

    /// The place of a span, in bytes, inside a sentence.
    pub(crate) fn within(&mut self, at: SentenceRef, span: Span) -> Option<PlaceField<'a>> {
        let whole = self.of(at)?;
        let analysed = self.documents.get(at.document as usize)?;
        let sentence = analysed.sentences.get(at.sentence as usize)?;
        let text = &analysed.document.text;
        let letters = |from: u32, to: u32| {
            let between = text.get(from as usize..to as usize);
            between.map(|between| between.chars().count() as u32)
        };
        let start = whole.start + letters(sentence.start, span.start)?;
        Some(PlaceField {
            doc: whole.doc,
            start,
            end: start + letters(span.start, span.end)?,
        })
    }
}
