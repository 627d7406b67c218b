//! One thing that a document tells.

use crate::align::SentenceRef;
use crate::index::EventRef;

/// A statement: an event, or a sentence that tells of none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatementRef {
    /// An event.
    Event(EventRef),
    /// A sentence without one.
    Sentence(SentenceRef),
}

impl StatementRef {
    /// The position of its document.
    pub fn document(self) -> u32 {
        match self {
            Self::Event(at) => at.document,
            Self::Sentence(at) => at.document,
        }
    }

    /// The event, where it is one.
    pub fn event(self) -> Option<EventRef> {
        match self {
            Self::Event(at) => Some(at),
            Self::Sentence(_) => None,
        }
    }
}

impl From<SentenceRef> for StatementRef {
    fn from(at: SentenceRef) -> Self {
        Self::Sentence(at)
    }
}

impl From<EventRef> for StatementRef {
    fn from(at: EventRef) -> Self {
        Self::Event(at)
    }
}
