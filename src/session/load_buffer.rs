//! Documents that were read and are not shown yet: an index is made of all of them, so it waits until that is worth it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::corpus::LoadProblem;
use crate::index::{AnalyzedDocument, Index};

/// A document that waits longer is shown, however little it is.
pub(super) const PATIENCE: Duration = Duration::from_millis(400);
/// Between two indexes lies at least so many times what one costs.
const COST_SHARE: u32 = 4;
/// A new index is made of all documents, so it waits until this share of them is new.
const NEW_SHARE: usize = 8;

/// The documents so far in an index, and how many of them and which problems are new.
#[derive(Clone, Debug)]
pub(super) struct Portion {
    pub(super) index: Arc<Index>,
    pub(super) documents: usize,
    pub(super) problems: Vec<LoadProblem>,
}

impl Portion {
    /// Documents and problems after those of an index.
    pub(super) fn new(
        index: &Arc<Index>,
        documents: Vec<Arc<AnalyzedDocument>>,
        problems: Vec<LoadProblem>,
    ) -> Self {
        let count = documents.len();
        let index = if documents.is_empty() {
            Arc::clone(index)
        } else {
            let mut all = index.documents().to_vec();
            all.extend(documents);
            Arc::new(index.updated(all))
        };
        Self {
            index,
            documents: count,
            problems,
        }
    }
}

/// Documents and problems that are read and not shown yet.
#[derive(Debug)]
pub(super) struct LoadBuffer {
    pub(super) documents: Vec<Arc<AnalyzedDocument>>,
    pub(super) problems: Vec<LoadProblem>,
    /// Documents with another time: shown in one batch when all is read.
    pub(super) redated: Vec<Arc<AnalyzedDocument>>,
    shown: Instant,
    cost: Duration,
}

impl LoadBuffer {
    /// Nothing, and nothing shown before.
    pub(super) fn new() -> Self {
        Self {
            documents: Vec::new(),
            problems: Vec::new(),
            redated: Vec::new(),
            shown: Instant::now(),
            cost: Duration::ZERO,
        }
    }

    /// Whether it is much beside the documents of an index, or waits for long.
    pub(super) fn is_worth_it(&self, index: &Index) -> bool {
        let known = index.documents().len();
        let patience = PATIENCE.max(self.cost * COST_SHARE);
        !self.is_empty()
            && (self.documents.len() > known / NEW_SHARE || self.shown.elapsed() >= patience)
    }

    /// Whether there is nothing to show; what has another time waits for the end of reading.
    pub(super) fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.problems.is_empty()
    }

    /// All that waits, behind the documents of an index.
    pub(super) fn take(&mut self, index: &Arc<Index>) -> Portion {
        let documents = std::mem::take(&mut self.documents);
        let problems = std::mem::take(&mut self.problems);
        let begun = Instant::now();
        let portion = Portion::new(index, documents, problems);
        self.shown = Instant::now();
        self.cost = self.shown - begun;
        portion
    }
}
