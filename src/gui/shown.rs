//! When something computed from what is shown is stale.

use crate::gui::state::Filter;
use crate::gui::state::State;
use crate::index::Index;
use crate::index::Stamp;
use crate::time::Interval;

/// Documents, filter and range at the time of a computation; equal as long as its result holds.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct ShownKey {
    documents: Stamp,
    filter: Filter,
    range: Option<Interval>,
}

impl ShownKey {
    /// The key of now.
    pub(crate) fn of(state: &State) -> Self {
        Self {
            documents: state.index.stamp().clone(),
            filter: state.filter.clone(),
            range: state.range,
        }
    }

    /// Whether both are of the same documents, whatever is hidden of them.
    pub(crate) fn has_documents_of(&self, other: &Self) -> bool {
        self.documents == other.documents
    }
}

/// Something counted over all documents, once for each index and not once a frame.
#[derive(Clone, Debug)]
pub(crate) struct Counted<T>(Option<(Stamp, T)>);

impl<T> Default for Counted<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Copy> Counted<T> {
    /// What is counted, anew where the index is another.
    pub(crate) fn of(&mut self, index: &Index, count: impl FnOnce(&Index) -> T) -> T {
        match &self.0 {
            Some((stamp, counted)) if stamp == index.stamp() => *counted,
            _ => {
                let counted = count(index);
                self.0 = Some((index.stamp().clone(), counted));
                counted
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_is_counted_once() {
        let (mut counted, mut asked) = (Counted::default(), 0);
        let (one, other) = (Index::new(Vec::new()), Index::new(Vec::new()));
        for index in [&one, &one, &one.clone(), &other, &other] {
            counted.of(index, |index| {
                asked += 1;
                index.documents().len()
            });
        }
        assert_eq!(asked, 2);
    }
}
