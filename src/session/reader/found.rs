//! Where the words that are searched for stand in the document that is read: looked up once, not once a frame.

use std::sync::Arc;

use crate::index::AnalyzedDocument;
use crate::query::Filter;
use crate::text::Span;

/// The places in the last document for the last words.
#[derive(Debug, Default)]
pub struct FoundWords {
    document: Option<Arc<str>>,
    query: String,
    places: Arc<[Span]>,
}

impl FoundWords {
    /// The places in a document, ascending, in its bytes.
    pub fn of(&mut self, filter: &Filter, analysed: &AnalyzedDocument) -> Arc<[Span]> {
        let id = &analysed.document.id;
        if self.document.as_ref() != Some(id) || self.query != filter.query {
            self.document = Some(Arc::clone(id));
            self.query.clone_from(&filter.query);
            self.places = filter.places(analysed).into();
        }
        Arc::clone(&self.places)
    }
}
