//! When something computed from what is shown is stale.

use crate::index::Index;
use crate::index::Revision;
use crate::query::Filter;
use crate::session::State;
use crate::time::Interval;

/// Documents and filter at the time of a computation, which holds until one of them changes.
///
/// It is compared with a state where that stands, and copied only where it changed: sets of hidden names may be long.
#[derive(Clone, Debug)]
pub struct EventsKey {
    documents: Revision,
    filter: Filter,
}

impl EventsKey {
    /// The key of now.
    pub fn of(state: &State) -> Self {
        Self {
            documents: state.library.index.stamp().clone(),
            filter: state.view.filter.clone(),
        }
    }

    /// Whether what was computed still holds.
    pub fn is_of(&self, state: &State) -> bool {
        self.has_documents_of(state) && self.filter == state.view.filter
    }

    /// Whether the documents are still the same, whatever is hidden of them.
    pub fn has_documents_of(&self, state: &State) -> bool {
        self.documents == *state.library.index.stamp()
    }
}

/// An [`EventsKey`] of a computation that is limited to the chosen range.
#[derive(Clone, Debug)]
pub struct ShownKey {
    events: EventsKey,
    range: Option<Interval>,
}

impl ShownKey {
    /// The key of now.
    pub fn of(state: &State) -> Self {
        Self {
            events: EventsKey::of(state),
            range: state.view.range,
        }
    }

    /// Whether what was computed still holds.
    pub fn is_of(&self, state: &State) -> bool {
        self.range == state.view.range && self.events.is_of(state)
    }

    /// Whether the documents are still the same, whatever is hidden of them.
    pub fn has_documents_of(&self, state: &State) -> bool {
        self.events.has_documents_of(state)
    }
}

/// Something counted over all documents, once for each index and not once a frame.
#[derive(Clone, Debug)]
pub struct Counted<T>(Option<(Revision, T)>);

impl<T> Default for Counted<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Clone> Counted<T> {
    /// The count, made anew where the index is another.
    pub fn of(&mut self, index: &Index, count: impl FnOnce(&Index) -> T) -> T {
        match &self.0 {
            Some((stamp, counted)) if stamp == index.stamp() => counted.clone(),
            _ => {
                let counted = count(index);
                self.0 = Some((index.stamp().clone(), counted.clone()));
                counted
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples::interval;
    use crate::session::Command;

    #[test]
    fn a_key_holds_until_documents_filter_or_range_change() {
        let mut state = State::default();
        let key = ShownKey::of(&state);
        assert!(key.is_of(&state) && key.is_of(&state.clone()));
        state.apply(Command::SetRange(Some(interval("2015-07-20"))));
        assert!(!key.is_of(&state) && key.events.is_of(&state));
        state.apply(Command::SetRange(None));
        assert!(key.is_of(&state));
        state.apply(Command::ToggleDocument("1.txt".into()));
        assert!(!key.is_of(&state) && key.has_documents_of(&state));
        state.apply(Command::ToggleDocument("1.txt".into()));
        assert!(key.is_of(&state));
        state.library.index = Index::new(Vec::new()).into();
        assert!(!key.is_of(&state) && !key.has_documents_of(&state));
    }

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
