//! Which events without a place have the same words, however they are spelt.

use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::RandomState;

use crate::index::folder::Source;
use crate::index::{AnalyzedDocument, EventRef};
use crate::text::Normalised;

/// The number of its words by event: read once where the index is made, since the texts lie far apart.
#[derive(Debug, Default)]
pub(super) struct Spelling(HashMap<EventRef, u32, RandomState>);

impl Spelling {
    /// Of all events of some sources that wait for a date.
    pub(super) fn new(documents: &[Arc<AnalyzedDocument>], sources: &[Source]) -> Self {
        let mut by_words = HashMap::<String, u32>::new();
        // Most are spelt alike: folding each anew costs more than all the rest.
        let mut by_spelling = HashMap::<&str, u32>::new();
        let events = sources.iter().flat_map(|lane| lane.unplaced.iter());
        let numbers = events.filter_map(|at| {
            let words = words_of(documents, *at)?;
            let number = *by_spelling.entry(words).or_insert_with(|| {
                let key = Normalised::new(words).as_str().to_lowercase();
                let next = by_words.len() as u32;
                *by_words.entry(key).or_insert(next)
            });
            Some((*at, number))
        });
        Self(numbers.collect())
    }

    pub(super) fn number(&self, at: EventRef) -> Option<u32> {
        self.0.get(&at).copied()
    }
}

fn words_of(documents: &[Arc<AnalyzedDocument>], at: EventRef) -> Option<&str> {
    let analysed = documents.get(at.document as usize)?;
    let mention = analysed.events.get(at.event as usize)?.mention?;
    let mention = analysed.mentions.get(mention as usize)?;
    Some(mention.span.of(&analysed.document.text))
}
