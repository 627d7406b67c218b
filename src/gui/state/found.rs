//! Which sentences hold the words that are searched for: asked once a query, not once a frame.

use std::collections::HashMap;
use std::sync::Arc;

use crate::gui::state::query::Query;
use crate::index::{Analysed, Index};
use crate::text::Span;

/// Answers for each sentence of each document. Only ever a memory: without it the same is computed again.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// The folded words that the answers are for.
    words: String,
    /// By document; shared, so that a copy of the filter is cheap.
    sentences: Arc<HashMap<Arc<str>, Arc<[bool]>>>,
}

/// Two filters with the same words are equal, whatever they remember.
impl PartialEq for Found {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Found {
    /// Answers for all documents; a query that grew is searched only where it was found before.
    pub(super) fn search(&mut self, index: &Index, words: &str) {
        if words.is_empty() {
            *self = Self::default();
            return;
        }
        if self.words != words {
            let before = std::mem::take(self);
            let query = Query::new(words);
            if !before.words.is_empty() && query.narrows(&Query::new(&before.words)) {
                self.narrow(index, &before, &query);
            }
            words.clone_into(&mut self.words);
        }
        self.complete(index, words);
    }

    /// Adds the answers for documents that have none yet.
    fn complete(&mut self, index: &Index, words: &str) {
        let query = Query::new(words);
        let is_new = |id: &Arc<str>| !self.sentences.contains_key(id);
        let added: Vec<_> = index
            .documents()
            .iter()
            .filter(|analysed| is_new(&analysed.document.id))
            .map(|analysed| {
                let all = vec![true; analysed.sentences.len()];
                let id = Arc::clone(&analysed.document.id);
                (id, answers(analysed, &all, &query))
            })
            .collect();
        if !added.is_empty() {
            Arc::make_mut(&mut self.sentences).extend(added);
        }
    }

    fn narrow(&mut self, index: &Index, before: &Self, query: &Query) {
        let narrowed = index.documents().iter().filter_map(|analysed| {
            let id = &analysed.document.id;
            let wider = before.sentences.get(id)?;
            Some((Arc::clone(id), answers(analysed, wider, query)))
        });
        self.sentences = Arc::new(narrowed.collect());
    }

    /// The answers for the sentences of a document, where they are remembered for these words.
    pub(super) fn of(&self, analysed: &Analysed, words: &str) -> Option<&[bool]> {
        let sentences = self.sentences.get(&analysed.document.id)?;
        (self.words == words).then_some(sentences.as_ref())
    }
}

fn answers(analysed: &Analysed, wider: &[bool], query: &Query) -> Arc<[bool]> {
    let text = &analysed.document.text;
    let sentences = analysed.sentences.iter().zip(wider);
    sentences
        .map(|(sentence, candidate)| *candidate && query.is_in(sentence.of(text)))
        .collect()
}

/// Whether a sentence of a document holds all of the folded words.
pub(super) fn sentence_holds(analysed: &Analysed, sentence: u32, words: &str) -> bool {
    let span = analysed.sentences.get(sentence as usize).copied();
    let sentence = span.unwrap_or(Span::default()).of(&analysed.document.text);
    Query::new(words).is_in(sentence)
}
