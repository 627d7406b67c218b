//! What was read and is not yet shown: an index is made of all documents, so it waits until that is worth it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::corpus::LoadProblem;
use crate::index::AnalyzedDocument;
use crate::session::State;

/// What waits longer is shown, however little it is.
pub(super) const PATIENCE: Duration = Duration::from_millis(400);
/// Between two indexes lies at least so many times what one costs.
const COST_SHARE: u32 = 4;
/// A new index is made of all documents, so it waits until this share of them is new.
const NEW_SHARE: usize = 8;

/// What is read and not yet shown.
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

    /// Whether there is nothing to show; what has another time waits for the end of reading.
    pub(super) fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.problems.is_empty()
    }

    /// Whether it is much, or waits for long.
    pub(super) fn is_worth_it(&self, state: &State) -> bool {
        let known = state.index.documents().len();
        let patience = PATIENCE.max(self.cost * COST_SHARE);
        !self.is_empty()
            && (self.documents.len() > known / NEW_SHARE || self.shown.elapsed() >= patience)
    }

    /// Hands documents and problems to the state.
    pub(super) fn show(&mut self, state: &mut State) {
        let documents = std::mem::take(&mut self.documents);
        let problems = std::mem::take(&mut self.problems);
        let begun = Instant::now();
        state.add(documents, problems);
        self.shown = Instant::now();
        self.cost = self.shown - begun;
    }
}
