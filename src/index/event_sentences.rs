//! In which sentence each event is told.

use std::sync::Arc;

use crate::index::AnalyzedDocument;

/// The sentences of all events side by side: the events themselves lie far apart, and a search asks for each.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentences {
    /// By document, then by event.
    all: Arc<[u32]>,
    /// Where each document begins among them, and one more at the end.
    begins: Arc<[usize]>,
}

impl Sentences {
    /// Of all documents in their order.
    pub(super) fn new(documents: &[Arc<AnalyzedDocument>]) -> Self {
        let count = documents.iter().map(|analysed| analysed.events.len()).sum();
        let (mut all, mut begins) = (Vec::with_capacity(count), vec![0]);
        for analysed in documents {
            all.extend(analysed.events.iter().map(|event| event.sentence));
            begins.push(all.len());
        }
        Self {
            all: all.into(),
            begins: begins.into(),
        }
    }

    /// Of the events of a document, in their order.
    pub(super) fn of(&self, document: usize) -> &[u32] {
        let ends = self.begins.get(document).zip(self.begins.get(document + 1));
        let all = ends.and_then(|(begin, end)| self.all.get(*begin..*end));
        all.unwrap_or_default()
    }

    /// Bytes of its arrays.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.all) + size_of_val(&*self.begins)
    }
}
