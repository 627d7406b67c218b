//! Sentences of a story that say the same, before anything else is known of them.

use std::collections::BTreeSet;

/// Sentences that say the same.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct JoinedSentences {
    /// Numbers of the sentences, ascending; of two documents or more.
    pub(super) members: Vec<u32>,
    /// How alike they are on average across documents.
    pub(super) cohesion: f32,
    /// Pairs across documents.
    pub(super) pairs: u32,
    /// Those of them that cannot be the same by themselves.
    pub(super) vetoed: u32,
    /// Those of them that are copies.
    pub(super) copied: u32,
}

impl JoinedSentences {
    /// With more sentences, which tell of the same event.
    pub(super) fn with(&self, more: &BTreeSet<u32>) -> Self {
        let mut members: Vec<u32> = self.members.iter().chain(more).copied().collect();
        members.sort_unstable();
        Self {
            members,
            ..self.clone()
        }
    }
}
