//! Which sentences hold the words that are searched for: asked once a query, not once a frame.

use std::collections::HashMap;
use std::sync::{Arc, Weak};

use crate::index::{AnalyzedDocument, Index, Revision};
use crate::query::par_map;
use crate::query::search_query::SearchQuery;
use crate::text::Span;

/// Fewer documents than this are not worth a thread of their own.
const LEAST_SHARE: usize = 500;

/// Answers for each sentence and event of each document. Only ever a memory: without it the same is computed again.
#[derive(Clone, Debug, Default)]
pub(super) struct SearchResults {
    /// The folded words that the answers are for.
    words: String,
    /// The index that they are about; none of it is missing.
    of: Revision,
    /// By position of the document; shared, so that a copy of the filter is cheap.
    documents: Arc<Vec<Answers>>,
    /// The position of each document by its name.
    positions: Arc<HashMap<Arc<str>, usize>>,
}

/// The answers for one document.
#[derive(Clone, Debug)]
pub(super) struct Answers {
    /// By sentence.
    pub(super) sentences: Arc<[bool]>,
    /// By event, empty where no sentence holds the words.
    pub(super) events: Arc<[bool]>,
    /// Whose events these are: another reading of the text may have others.
    of: Weak<AnalyzedDocument>,
}

impl Answers {
    /// For a document, `told` being the sentences of its events.
    fn new(analysed: &Arc<AnalyzedDocument>, told: &[u32], sentences: Arc<[bool]>) -> Self {
        let holds = |at: &u32| sentences.get(*at as usize) == Some(&true);
        let events = if sentences.contains(&true) {
            told.iter().map(holds).collect()
        } else {
            Arc::default()
        };
        Self {
            sentences,
            events,
            of: Arc::downgrade(analysed),
        }
    }

    /// The sentences that hold the words, by position, ascending.
    pub(super) fn holding(&self) -> impl Iterator<Item = u32> {
        let numbered = (0_u32..).zip(self.sentences.iter());
        numbered.filter(|(_, holds)| **holds).map(|(at, _)| at)
    }

    fn is_of(&self, analysed: &AnalyzedDocument) -> bool {
        std::ptr::eq(self.of.as_ptr(), analysed)
    }
}

/// Two filters with the same words are equal, whatever they remember.
impl PartialEq for SearchResults {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl SearchResults {
    /// Answers for all documents; what is known of the same words stays, and a query that grew is searched only where it
    /// was found before.
    pub(super) fn search(&mut self, index: &Index, words: &str) {
        if self.is_of(index, words) {
            return;
        }
        let before = std::mem::take(self);
        let documents = if words.is_empty() {
            Vec::new()
        } else {
            before.asked(index, words)
        };
        *self = Self {
            words: words.to_owned(),
            of: index.stamp().clone(),
            positions: before.positions_in(index),
            documents: Arc::new(documents),
        };
    }

    /// The answers for all documents of an index, from what is known of these words or of wider ones.
    fn asked(&self, index: &Index, words: &str) -> Vec<Answers> {
        let query = SearchQuery::new(words);
        let is_same_index = self.of == *index.stamp();
        let is_same = self.words == words;
        let narrows = !self.words.is_empty() && query.narrows(&SearchQuery::new(&self.words));
        par_map(index.documents(), LEAST_SHARE, |position, analysed| {
            let known = if is_same_index {
                self.documents.get(position)
            } else {
                self.known(analysed)
            };
            let sentences = match known {
                Some(known) if is_same && known.is_of(analysed) => return known.clone(),
                Some(known) if is_same => Arc::clone(&known.sentences),
                Some(known) if narrows => answers(analysed, known.sentences.iter(), &query),
                _ => answers(analysed, std::iter::repeat(&true), &query),
            };
            Answers::new(analysed, index.sentences_of(position), sentences)
        })
    }

    /// Whether all of an index is answered for these words.
    fn is_of(&self, index: &Index, words: &str) -> bool {
        self.words == words && self.of == *index.stamp()
    }

    /// The positions of the documents of an index: the same as they were where it is.
    fn positions_in(self, index: &Index) -> Arc<HashMap<Arc<str>, usize>> {
        if self.of == *index.stamp() {
            return self.positions;
        }
        let documents = index.documents().iter();
        let names = documents.map(|analysed| Arc::clone(&analysed.document.id));
        Arc::new(names.zip(0..).collect())
    }

    /// The answers for a document, however it was read, to the words as they were.
    fn known(&self, analysed: &AnalyzedDocument) -> Option<&Answers> {
        let position = self.positions.get(&analysed.document.id)?;
        self.documents.get(*position)
    }

    /// The answers for a document, where they are remembered for these words.
    pub(super) fn of(&self, analysed: &AnalyzedDocument, words: &str) -> Option<&Answers> {
        let answers = self.known(analysed).filter(|_| self.words == words)?;
        answers.is_of(analysed).then_some(answers)
    }

    /// The answers for all documents of an index in their order, where they are remembered for these words.
    pub(super) fn all(&self, index: &Index, words: &str) -> Option<&[Answers]> {
        self.is_of(index, words).then_some(&self.documents)
    }
}

fn answers<'a>(
    analysed: &AnalyzedDocument,
    wider: impl Iterator<Item = &'a bool>,
    query: &SearchQuery,
) -> Arc<[bool]> {
    let text = &analysed.document.text;
    let sentences = analysed.sentences.iter().zip(wider);
    sentences
        .map(|(sentence, candidate)| *candidate && query.is_in(sentence.of(text)))
        .collect()
}

/// Whether a sentence of a document holds all of the folded words.
pub(super) fn sentence_holds(analysed: &AnalyzedDocument, sentence: u32, words: &str) -> bool {
    let span = analysed.sentences.get(sentence as usize).copied();
    let sentence = span.unwrap_or(Span::default()).of(&analysed.document.text);
    SearchQuery::new(words).is_in(sentence)
}
