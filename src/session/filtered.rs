//! The result of the filter, remembered until documents or filter change.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use crate::query::FilterResult;
use crate::session::State;
use crate::session::shown_key::EventsKey;

/// The result that was worked out last; it is never asked without its key.
#[derive(Clone, Default)]
pub(super) struct LastFiltered(Arc<Mutex<Option<Known>>>);

type Known = (EventsKey, Arc<FilterResult>);

impl fmt::Debug for LastFiltered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LastFiltered")
    }
}

impl State {
    /// The events that the filter leaves; asking again costs nothing until documents or filter change.
    pub fn filtered(&self) -> Arc<FilterResult> {
        let last = &self.view.last_filtered.0;
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((key, filtered)) = &*last
            && key.is_of(self)
        {
            return Arc::clone(filtered);
        }
        let filtered = Arc::new(FilterResult::new(&self.library.index, &self.view.filter));
        *last = Some((EventsKey::of(self), Arc::clone(&filtered)));
        filtered
    }
}
