//! The sentences that a filter shows, to be asked of many of them.

use std::sync::Arc;

use crate::align::SentenceRef;
use crate::index::{EventRef, Index, StatementRef};
use crate::query::{Filter, Mask, Starred};

/// Which sentences a filter shows, and which of them hold the searched words.
#[derive(Clone, Debug)]
pub struct StatementFilter {
    /// The shown events, whatever is searched for.
    shown: Mask,
    /// The sentences that hold the words, as positions of document and sentence, ascending; `None` where none are
    /// searched for.
    hits: Option<Vec<(u32, u32)>>,
    hides_others: bool,
    /// What has a star, where only that is shown.
    starred: Option<Arc<Starred>>,
}

impl StatementFilter {
    /// The sentences of an index under a filter.
    pub fn new(filter: &Filter, index: &Index) -> Self {
        Self {
            shown: filter.mask_of(index, false, filter.facets),
            hits: filter.is_searching().then(|| filter.shown_sentences(index)),
            hides_others: filter.hides_others(),
            starred: filter.starred.clone(),
        }
    }

    /// Whether a sentence of this index is shown: with the event that it tells of, where it has one.
    pub fn shows(&self, index: &Index, document: u32, sentence: u32, event: Option<u32>) -> bool {
        let is_shown = match event {
            Some(event) => self.shown.shows(index, EventRef { document, event }),
            None => self.shown.shows_all(document),
        };
        is_shown
            && self.has_star(document, sentence, event)
            && (!self.hides_others || self.finds(document, sentence))
    }

    fn has_star(&self, document: u32, sentence: u32, event: Option<u32>) -> bool {
        let sentence = SentenceRef { document, sentence };
        let event = event.map(|event| EventRef { document, event });
        let at = event.map_or(StatementRef::Sentence(sentence), StatementRef::Event);
        (self.starred.as_ref()).is_none_or(|starred| starred.has(at))
    }

    /// The shown sentences that hold the searched words, ascending; `None` where none are searched for.
    pub fn hits(&self) -> Option<&[(u32, u32)]> {
        self.hits.as_deref()
    }

    /// Whether a sentence holds the searched words; all do where none are searched for.
    pub fn finds(&self, document: u32, sentence: u32) -> bool {
        let is_hit = |hits: &Vec<(u32, u32)>| hits.binary_search(&(document, sentence)).is_ok();
        self.hits.as_ref().is_none_or(is_hit)
    }
}
