//! A document of a folder, and how it is placed anew.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::corpus::Document;
use crate::dating::Evidence;
use crate::index::AnalyzedDocument;
use crate::pipeline::extractor::Readings;
use crate::pipeline::known::Traced;
use crate::pipeline::named::ReadAgain;
use crate::pipeline::{assemble, is_doubtful, revise};
use crate::resolve::{DctBasis, DocumentTime};
use crate::store::DocumentRevision;
use crate::time::Day;

/// A document of a folder.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// As it was told last.
    pub(super) analysed: Arc<AnalyzedDocument>,
    /// What is read in it, so that another time costs no reading.
    pub(super) readings: Arc<Readings>,
    pub(super) evidence: Arc<Evidence>,
    /// Its time without its user and without the others.
    pub(super) own: DocumentTime,
    /// It without its user.
    pub(super) document: Document,
    /// What the user changed in it when it was told last.
    pub(super) revision: Arc<DocumentRevision>,
    /// Whether it was read again and is not told yet.
    pub(super) is_stale: bool,
}

impl Member {
    /// What was read in it before other documents and its user had their say, where `document` is the same.
    pub(super) fn traced(&self, document: &Document) -> Option<Traced> {
        (self.document == *document).then(|| {
            let analysed = self.at_time(&self.own, &Arc::default());
            (
                analysed,
                Arc::clone(&self.readings),
                Arc::clone(&self.evidence),
            )
        })
    }

    /// Takes what was read in it once more; it is placed anew with the next dating.
    pub(super) fn take(&mut self, again: ReadAgain) {
        let analysed = AnalyzedDocument {
            sentences: again.sentences,
            ..AnalyzedDocument::clone(&self.analysed)
        };
        self.analysed = Arc::new(analysed);
        self.readings = Arc::new(again.readings);
        self.evidence = Arc::new(again.evidence);
        self.own = again.time;
        self.is_stale = true;
    }

    /// Its time without the others: by its user, with what its words say for and against that, else its own.
    pub(super) fn time(&self, given: &BTreeMap<Arc<str>, Day>) -> DocumentTime {
        let Some(day) = given.get(&self.analysed.document.id) else {
            return self.own.clone();
        };
        let mut time = DocumentTime::given(*day);
        for clue in self.evidence.clues() {
            let list = if clue.contradicts(*day) {
                &mut time.against
            } else {
                &mut time.evidence
            };
            list.push(clue.step.clone());
        }
        time
    }

    /// The document under another time and as the user corrected it; placed anew only where mentions are counted from
    /// another day, or are corrected.
    pub(super) fn at_time(
        &self,
        time: &DocumentTime,
        revision: &Arc<DocumentRevision>,
    ) -> AnalyzedDocument {
        let told = &self.analysed.dct;
        let is_other_day =
            told.written() != time.written() || is_doubtful(told) != is_doubtful(time);
        if !self.is_stale && !is_other_day && self.revision == *revision {
            return AnalyzedDocument {
                dct: time.clone(),
                ..AnalyzedDocument::clone(&self.analysed)
            };
        }
        let mut document = self.document.clone();
        revise::label(&mut document, revision);
        let sentences = self.analysed.sentences.clone();
        assemble(document, time.clone(), sentences, &self.readings, revision)
    }
}

/// Whether its user gave a time.
pub(super) fn is_given(time: &DocumentTime) -> bool {
    time.basis == DctBasis::Given
}
