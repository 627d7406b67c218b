//! Which sentences hold the words that are searched for: asked once a query, not once a frame.

use std::collections::HashMap;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Arc, Weak};
use std::thread;

use crate::event::Event;
use crate::gui::state::query::Query;
use crate::index::{Analysed, Index};
use crate::text::Span;

/// Fewer documents than this are not worth a thread of their own.
const LEAST_SHARE: usize = 500;

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
        let documents = index.documents().iter();
        let new: Vec<&Arc<Analysed>> = documents.filter(|one| !self.knows(one)).collect();
        if new.is_empty() {
            return;
        }
        let added = shared_out(&new, |analysed| {
            let known = self.documents.get(&analysed.document.id);
            let sentences = match known {
                Some(known) => Arc::clone(&known.sentences),
                None => answers(analysed, std::iter::repeat(&true), &query),
            };
            Answers::new(analysed, sentences)
        });
        let ids = new.iter().map(|analysed| Arc::clone(&analysed.document.id));
        Arc::make_mut(&mut self.documents).extend(ids.zip(added));
    }

    /// Whether there are answers for a document as it was read last.
    fn knows(&self, analysed: &Analysed) -> bool {
        let known = self.documents.get(&analysed.document.id);
        known.is_some_and(|known| known.is_of(analysed))
    }

    fn narrow(&mut self, index: &Index, before: &Self, query: &Query) {
        let wider = |analysed: &Analysed| before.documents.get(&analysed.document.id);
        let documents = index.documents().iter();
        let known: Vec<&Arc<Analysed>> = documents.filter(|one| wider(one).is_some()).collect();
        let narrowed = shared_out(&known, |analysed| {
            let wider = wider(analysed).map(|wider| &*wider.sentences);
            let sentences = answers(analysed, wider.unwrap_or_default().iter(), query);
            Answers::new(analysed, sentences)
        });
        let ids = known
            .iter()
            .map(|analysed| Arc::clone(&analysed.document.id));
        self.documents = Arc::new(ids.zip(narrowed).collect());
    }

    /// The answers for a document, where they are remembered for these words.
    pub(super) fn of(&self, analysed: &Analysed, words: &str) -> Option<&Answers> {
        let answers = self.documents.get(&analysed.document.id)?;
        (self.words == words && answers.is_of(analysed)).then_some(answers)
    }
}

fn answers<'a>(
    analysed: &Analysed,
    wider: impl Iterator<Item = &'a bool>,
    query: &Query,
) -> Arc<[bool]> {
    let text = &analysed.document.text;
    let sentences = analysed.sentences.iter().zip(wider);
    sentences
        .map(|(sentence, candidate)| *candidate && query.is_in(sentence.of(text)))
        .collect()
}

/// Asks the same of many documents, on all cores where they are many; answers in their order.
fn shared_out<T: Send>(
    documents: &[&Arc<Analysed>],
    ask: impl Fn(&Arc<Analysed>) -> T + Sync,
) -> Vec<T> {
    let ask_all = |part: &[&Arc<Analysed>]| part.iter().map(|one| ask(one)).collect::<Vec<T>>();
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let each = documents.len().div_ceil(cores).max(LEAST_SHARE);
    thread::scope(|scope| {
        let mut parts = documents.chunks(each);
        let own = parts.next().unwrap_or_default();
        let others: Vec<_> = parts.map(|part| scope.spawn(|| ask_all(part))).collect();
        let mut answers = ask_all(own);
        for other in others {
            match other.join() {
                Ok(part) => answers.extend(part),
                Err(panic) => resume_unwind(panic),
            }
        }
        answers
    })
}

/// Whether a sentence of a document holds all of the folded words.
pub(super) fn sentence_holds(analysed: &Analysed, sentence: u32, words: &str) -> bool {
    let span = analysed.sentences.get(sentence as usize).copied();
    let sentence = span.unwrap_or(Span::default()).of(&analysed.document.text);
    Query::new(words).is_in(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::samples;
    use crate::resolve::Certainty;

    #[test]
    fn many_documents_are_answered_in_their_order() {
        let count = 3 * LEAST_SHARE + 7;
        let document = |number: usize| {
            let id = format!("{number}.txt");
            let mentions = [("أمس", "2015-07-20", Certainty::Exact)];
            samples::analysed(&id, "سبق", "عبرت السفينة أمس.", &mentions)
        };
        let documents: Vec<Arc<Analysed>> = (0..count).map(document).map(Arc::new).collect();
        let asked: Vec<&Arc<Analysed>> = documents.iter().collect();
        let ids = shared_out(&asked, |analysed| analysed.document.id.to_string());
        let expected: Vec<String> = (0..count).map(|number| format!("{number}.txt")).collect();
        assert_eq!(ids, expected);
        assert!(shared_out(&[], |_| ()).is_empty());
    }
}
