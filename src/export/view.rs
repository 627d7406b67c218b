//! What is exported: events by time, and the documents that tell them.

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use crate::align::SentenceRef;
use crate::event::Event;
use crate::export::{DocumentRecord, EventRecord, PictureOptions};
use crate::i18n::Words;
use crate::index::{EventRef, Index, StatementRef};
use crate::text::{CharCounter, CharSpan, Span};

/// Events of a folder with their documents, ready to be written in any format.
///
/// It borrows the folder: records are made one by one while they are written, so that a million of them need no memory
/// of their own.
#[derive(Debug)]
pub struct ExportView<'a> {
    index: &'a Index,
    words: &'a Words,
    events: Vec<StatementRef>,
    /// What stands for the sentences among them that tell of no event.
    stand_ins: HashMap<SentenceRef, Event>,
    documents: Vec<u32>,
    /// What the user says of events.
    notes: HashMap<StatementRef, String>,
    picture: PictureOptions,
    /// The first code point of each sentence, by document, once one is asked for.
    starts: Vec<OnceLock<Box<[u32]>>>,
}

/// Whether events that no day is known for are exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Undated {
    /// They are not exported.
    #[default]
    Excluded,
    /// They stand behind the others, in the order of the text.
    Last,
}

impl<'a> ExportView<'a> {
    /// All events of a folder by time, and all its documents.
    pub fn of_folder(index: &'a Index, words: &'a Words, undated: Undated) -> Self {
        let mut events = index.placed().to_vec();
        if undated == Undated::Last {
            let sources = index.sources().iter();
            events.extend(sources.flat_map(|source| source.unplaced.iter().copied()));
        }
        let documents = (0..index.documents().len() as u32).collect();
        let events = events.into_iter().map(StatementRef::Event).collect();
        Self::new(index, words, events, documents)
    }

    /// Chosen events, and sentences without one, in their order, and the documents that tell them.
    pub fn of_statements(index: &'a Index, words: &'a Words, chosen: Vec<StatementRef>) -> Self {
        let documents: BTreeSet<u32> = chosen.iter().map(|at| at.document()).collect();
        Self::new(index, words, chosen, documents.into_iter().collect())
    }

    fn new(
        index: &'a Index,
        words: &'a Words,
        events: Vec<StatementRef>,
        documents: Vec<u32>,
    ) -> Self {
        Self {
            index,
            words,
            stand_ins: stand_ins(index, &events),
            events,
            documents,
            notes: HashMap::new(),
            picture: PictureOptions::default(),
            starts: index.documents().iter().map(|_| OnceLock::new()).collect(),
        }
    }

    /// The same with what the user says of events.
    #[must_use]
    pub fn with_notes(self, notes: impl IntoIterator<Item = (StatementRef, String)>) -> Self {
        let mut by_statement: HashMap<StatementRef, String> = HashMap::new();
        for (at, note) in notes {
            let known = by_statement.entry(at).or_default();
            if !known.is_empty() {
                known.push('\n');
            }
            known.push_str(&note);
        }
        let notes = by_statement;
        Self { notes, ..self }
    }

    /// The same, drawn so where it is a picture.
    #[must_use]
    pub fn with_picture(self, picture: PictureOptions) -> Self {
        Self { picture, ..self }
    }

    /// How it is drawn where it is a picture.
    pub fn picture(&self) -> PictureOptions {
        self.picture
    }

    /// An event of the folder.
    pub fn record(&self, at: EventRef) -> Option<EventRecord<'_>> {
        EventRecord::new(self, at.into())
    }

    /// What the user says of an event, where something is said.
    pub(super) fn note_of(&self, at: StatementRef) -> Option<&str> {
        self.notes.get(&at).map(String::as_str)
    }

    /// What stands for a sentence that tells of no event.
    pub(super) fn stand_in(&self, at: SentenceRef) -> Option<&Event> {
        self.stand_ins.get(&at)
    }

    /// The language of names and reasons.
    pub fn words(&self) -> &'a Words {
        self.words
    }

    /// The folder.
    pub fn index(&self) -> &'a Index {
        self.index
    }

    /// How many events there are.
    pub fn event_count(&self) -> usize {
        self.events.len()
    }

    /// The events, in order.
    pub fn events(&self) -> impl Iterator<Item = EventRecord<'_>> {
        let events = self.events.iter();
        events.filter_map(|at| EventRecord::new(self, *at))
    }

    /// The documents, in the order of the folder.
    pub fn documents(&self) -> impl Iterator<Item = DocumentRecord<'a>> + '_ {
        let documents = self.documents.iter();
        documents.filter_map(|at| {
            let analyzed = self.index.documents().get(*at as usize)?;
            Some(DocumentRecord::new(analyzed, self.words))
        })
    }

    /// A span inside a sentence of a document, in code points of the document.
    pub(super) fn char_span(&self, document: u32, sentence: u32, span: Span) -> CharSpan {
        let place = || {
            let analyzed = self.index.documents().get(document as usize)?;
            let starts = self.starts.get(document as usize)?.get_or_init(|| {
                let mut counter = CharCounter::new(&analyzed.document.text);
                let sentences = analyzed.sentences.iter();
                sentences.map(|one| counter.span(*one).start).collect()
            });
            let first = *starts.get(sentence as usize)?;
            let whole = analyzed.sentences.get(sentence as usize)?;
            let count = |from: u32, to: u32| {
                let between = analyzed.document.text.get(from as usize..to as usize);
                between.map(|between| between.chars().count() as u32)
            };
            let start = first + count(whole.start, span.start)?;
            Some(CharSpan {
                start,
                end: start + count(span.start, span.end)?,
            })
        };
        place().unwrap_or_default()
    }
}

/// What stands for the sentences among some statements.
fn stand_ins(index: &Index, chosen: &[StatementRef]) -> HashMap<SentenceRef, Event> {
    let stand_in = |at: &StatementRef| match at {
        StatementRef::Event(_) => None,
        StatementRef::Sentence(at) => {
            let analyzed = index.documents().get(at.document as usize)?;
            let words = analyzed.sentences.get(at.sentence as usize)?;
            let words = words.of(&analyzed.document.text);
            let event = Event::of_sentence(&analyzed.document.id, at.sentence, words);
            Some((*at, event))
        }
    };
    chosen.iter().filter_map(stand_in).collect()
}
