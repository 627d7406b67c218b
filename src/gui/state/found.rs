//! Which sentences hold the words that are searched for: asked once a query, not once a frame.

use std::collections::HashMap;
use std::sync::{Arc, Weak};

use crate::event::Event;
use crate::gui::state::query::Query;
use crate::index::{Analysed, Index};
use crate::text::Span;

/// Answers for each sentence and event of each document. Only ever a memory: without it the same is computed again.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// The folded words that the answers are for.
    words: String,
    /// By document; shared, so that a copy of the filter is cheap.
    documents: Arc<HashMap<Arc<str>, Answers>>,
}

/// The answers for one document.
#[derive(Clone, Debug)]
pub(super) struct Answers {
    /// By sentence.
    pub(super) sentences: Arc<[bool]>,
    /// By event, empty where no sentence holds the words.
    pub(super) events: Arc<[bool]>,
    /// Whose events these are: another reading of the text may have others.
    of: Weak<Analysed>,
}

impl Answers {
    fn new(analysed: &Arc<Analysed>, sentences: Arc<[bool]>) -> Self {
        let holds = |event: &Event| sentences.get(event.sentence as usize) == Some(&true);
        let events = if sentences.contains(&true) {
            analysed.events.iter().map(holds).collect()
        } else {
            Arc::default()
        };
        Self {
            sentences,
            events,
            of: Arc::downgrade(analysed),
        }
    }

    fn is_of(&self, analysed: &Analysed) -> bool {
        std::ptr::eq(self.of.as_ptr(), analysed)
    }
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

    /// Adds the answers for documents that have none yet, or were read anew.
    fn complete(&mut self, index: &Index, words: &str) {
        let query = Query::new(words);
        let added: Vec<_> = index
            .documents()
            .iter()
            .filter_map(|analysed| {
                let id = &analysed.document.id;
                let known = self.documents.get(id);
                let sentences = match known {
                    Some(known) if known.is_of(analysed) => return None,
                    Some(known) => Arc::clone(&known.sentences),
                    None => answers(analysed, &vec![true; analysed.sentences.len()], &query),
                };
                Some((Arc::clone(id), Answers::new(analysed, sentences)))
            })
            .collect();
        if !added.is_empty() {
            Arc::make_mut(&mut self.documents).extend(added);
        }
    }

    fn narrow(&mut self, index: &Index, before: &Self, query: &Query) {
        let narrowed = index.documents().iter().filter_map(|analysed| {
            let id = &analysed.document.id;
            let wider = before.documents.get(id)?;
            let sentences = answers(analysed, &wider.sentences, query);
            Some((Arc::clone(id), Answers::new(analysed, sentences)))
        });
        self.documents = Arc::new(narrowed.collect());
    }

    /// The answers for a document, where they are remembered for these words.
    pub(super) fn of(&self, analysed: &Analysed, words: &str) -> Option<&Answers> {
        let answers = self.documents.get(&analysed.document.id)?;
        (self.words == words && answers.is_of(analysed)).then_some(answers)
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
