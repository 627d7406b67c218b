//! Names of events that survive a new run.

use std::fmt;

use xxhash_rust::xxh3::Xxh3;

use crate::resolve::Mention;

/// Hash of document name, sentence place and words; sixteen hexadecimal digits in text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub u64);

impl EventId {
    /// The name of the event that `mention` dates in the document called `doc_id`.
    pub fn of(doc_id: &str, text: &str, mention: &Mention) -> Self {
        let mut hasher = Xxh3::new();
        hasher.update(doc_id.as_bytes());
        hasher.update(&mention.span.start.to_le_bytes());
        hasher.update(mention.span.of(text).as_bytes());
        Self(hasher.digest())
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
