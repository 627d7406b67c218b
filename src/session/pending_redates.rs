//! What a folder was dated to while the wish for it was taken back.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::index::AnalyzedDocument;

/// Documents that were dated anew and that the window does not know yet, by id.
///
/// A wish can be cancelled when the folder has changed already: what changed then is told with the next wish.
#[derive(Debug, Default)]
pub(super) struct PendingRedates(BTreeMap<Arc<str>, Arc<AnalyzedDocument>>);

impl PendingRedates {
    /// Adds documents as they are now.
    pub(super) fn add(&mut self, changed: Vec<Arc<AnalyzedDocument>>) {
        // All own events that there are come with every change.
        self.0.retain(|_, known| !known.is_own());
        let changed = changed.into_iter();
        self.0
            .extend(changed.map(|analysed| (Arc::clone(&analysed.document.id), analysed)));
    }

    /// All of them, in the order of their ids; nothing where the wish is cancelled.
    pub(super) fn take_for(&mut self, cancel: &AtomicBool) -> Option<Vec<Arc<AnalyzedDocument>>> {
        let is_cancelled = cancel.load(Ordering::Relaxed);
        (!is_cancelled).then(|| std::mem::take(&mut self.0).into_values().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples;
    use crate::resolve::Certainty;

    #[test]
    fn what_a_cancelled_wish_changed_is_told_with_the_next() {
        let read = |id, day| {
            let mentions = [("أمس", day, Certainty::Exact)];
            Arc::new(samples::analysed(id, "سبق", "وقع أمس.", &mentions))
        };
        let (first, other) = (read("1.txt", "2015-07-20"), read("2.txt", "2015-07-21"));
        let later = read("1.txt", "2015-07-22");
        let mut pending = PendingRedates::default();
        pending.add(vec![Arc::clone(&first), Arc::clone(&other)]);
        assert!(pending.take_for(&AtomicBool::new(true)).is_none());
        pending.add(vec![Arc::clone(&later)]);
        let never = AtomicBool::new(false);
        let told = pending.take_for(&never).unwrap();
        let is_it = |(one, expected)| Arc::ptr_eq(one, expected);
        assert_eq!(told.len(), 2);
        assert!(told.iter().zip([&later, &other]).all(is_it));
        assert!(pending.take_for(&never).unwrap().is_empty());
    }
}
