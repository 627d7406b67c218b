//! When something computed from what is shown is stale.

use crate::gui::state::Filter;
use crate::gui::state::State;
use crate::time::Interval;

/// Documents, filter and range at the time of a computation; equal as long as its result holds.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct ShownKey {
    /// Where the documents lie: an index is never changed in place, a new one lies elsewhere.
    documents: usize,
    count: usize,
    filter: Filter,
    range: Option<Interval>,
}

impl ShownKey {
    /// The key of now.
    pub(crate) fn of(state: &State) -> Self {
        let documents = state.index.documents();
        Self {
            documents: documents.as_ptr().addr(),
            count: documents.len(),
            filter: state.filter.clone(),
            range: state.range,
        }
    }

    /// Whether both are of the same documents, whatever is hidden of them.
    pub(crate) fn has_documents_of(&self, other: &Self) -> bool {
        (self.documents, self.count) == (other.documents, other.count)
    }
}
