//! What is hidden.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::corpus::SourceName;
use crate::event::Event;
use crate::index::Analysed;
use crate::text::{Normalised, Span};

/// What is hidden, and the words that must be found.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Filter {
    /// Sources that are hidden whole.
    pub hidden_sources: BTreeSet<SourceName>,
    /// Documents that are hidden, by name.
    pub hidden_documents: BTreeSet<Arc<str>>,
    /// Words that a sentence must hold, as typed.
    pub query: String,
    folded: String,
}

impl Filter {
    /// Whether a document is shown.
    pub fn shows_document(&self, analysed: &Analysed) -> bool {
        let document = &analysed.document;
        !self.hidden_sources.contains(&document.source)
            && !self.hidden_documents.contains(&document.id)
    }

    /// Whether an event is shown.
    pub fn shows(&self, analysed: &Analysed, event: &Event) -> bool {
        self.shows_document(analysed) && self.finds(analysed, event)
    }

    /// Whether the words are in the event's sentence, spellings folded.
    fn finds(&self, analysed: &Analysed, event: &Event) -> bool {
        if self.folded.is_empty() {
            return true;
        }
        let sentence = analysed
            .sentences
            .get(event.sentence as usize)
            .copied()
            .unwrap_or(Span::default());
        let folded = Normalised::new(sentence.of(&analysed.document.text));
        self.folded
            .split_whitespace()
            .all(|word| folded.as_str().contains(word))
    }

    /// Sets the words.
    pub fn set_query(&mut self, query: &str) {
        query.clone_into(&mut self.query);
        self.folded = Normalised::new(query).as_str().trim().to_lowercase();
    }

    /// Whether anything is hidden.
    pub fn is_empty(&self) -> bool {
        self.hidden_sources.is_empty() && self.hidden_documents.is_empty() && self.folded.is_empty()
    }
}
