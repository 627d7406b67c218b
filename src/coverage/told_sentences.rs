//! How much of a folder stands in a list of happenings.

use std::collections::BTreeSet;

use crate::align::{Alignment, SentenceRef};
use crate::index::Index;

/// Sentences of a folder, and those that tell of a happening.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ToldSentences {
    /// Those in a happening of one source or of several.
    pub told: usize,
    /// Those in a happening of several documents.
    pub shared: usize,
    /// All sentences.
    pub all: usize,
}

impl ToldSentences {
    /// Of these documents.
    pub fn of(index: &Index, alignment: &Alignment) -> Self {
        let sentences = index.documents().iter();
        let (mut told, mut shared): (BTreeSet<SentenceRef>, BTreeSet<SentenceRef>) =
            Default::default();
        for cluster in alignment.statement_clusters() {
            let places = || cluster.members.iter().map(|member| member.at);
            told.extend(places());
            let first = places().next().map(|at| at.document);
            if places().any(|at| Some(at.document) != first) {
                shared.extend(places());
            }
        }
        Self {
            told: told.len(),
            shared: shared.len(),
            all: sentences.map(|analysed| analysed.sentences.len()).sum(),
        }
    }

    /// Those that name no happening, and that no other document says, too.
    pub fn untold(self) -> usize {
        self.all.saturating_sub(self.told)
    }
}
