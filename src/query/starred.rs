//! What a user marked with a star, as a filter asks for it.

use std::collections::BTreeSet;

use crate::align::SentenceRef;
use crate::event::EventId;
use crate::index::{Index, StatementRef};

/// Events and sentences with a star.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Starred {
    statements: BTreeSet<StatementRef>,
    /// The events among them, by the names that no other event has.
    events: BTreeSet<EventId>,
    /// The sentences of all.
    sentences: BTreeSet<SentenceRef>,
}

impl Starred {
    /// These statements of an index.
    pub fn new(index: &Index, statements: impl IntoIterator<Item = StatementRef>) -> Self {
        let mut starred = Self::default();
        for statement in statements {
            if let Some((_, event)) = statement.event().and_then(|at| index.event(at)) {
                starred.events.insert(event.id);
            }
            starred.sentences.extend(index.sentence_of(statement));
            starred.statements.insert(statement);
        }
        starred
    }

    /// All of them, by document.
    pub fn statements(&self) -> impl Iterator<Item = StatementRef> {
        self.statements.iter().copied()
    }

    /// Whether an event is among them.
    pub fn has_event(&self, id: EventId) -> bool {
        self.events.contains(&id)
    }

    /// Whether a statement is among them.
    pub fn has(&self, statement: StatementRef) -> bool {
        self.statements.contains(&statement)
    }

    /// Whether a sentence is among them, or one of its events.
    pub fn has_sentence(&self, at: SentenceRef) -> bool {
        self.sentences.contains(&at)
    }

    /// How many events are among them.
    pub fn event_count(&self) -> usize {
        self.events.len()
    }
}
