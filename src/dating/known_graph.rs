//! Where documents tell the same, kept from one dating of a folder to the next.

use std::sync::{Arc, Mutex, PoisonError};

use crate::dating::document_graph::DocumentGraph;

/// The links of a folder, which hang on the words of its documents alone: a date that its user gives leaves them as they
/// are. Cheap to clone; clones share what is kept.
#[derive(Clone, Debug, Default)]
pub struct KnownGraph(Arc<Mutex<Option<Kept>>>);

#[derive(Debug)]
struct Kept {
    /// Which documents these are, by their positions in the folder.
    places: Vec<usize>,
    /// Of which of them the links were looked for.
    is_linked: Vec<bool>,
    links: Arc<Vec<DocumentGraph>>,
}

impl KnownGraph {
    /// The links that are kept where they are of these documents, and of all that are open among them; else those that
    /// are made now, which are kept.
    pub(super) fn links(
        &self,
        places: &[usize],
        is_open: Vec<bool>,
        make: impl FnOnce(&[bool]) -> Vec<DocumentGraph>,
    ) -> Arc<Vec<DocumentGraph>> {
        let holds = |kept: &&Kept| {
            let mut pairs = is_open.iter().zip(&kept.is_linked);
            kept.places == places && pairs.all(|(is_open, is_linked)| *is_linked || !is_open)
        };
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = kept().as_ref().filter(holds) {
            return Arc::clone(&kept.links);
        }
        // Without the lock: a dating that was left behind would keep the next one waiting.
        let links = Arc::new(make(&is_open));
        *kept() = Some(Kept {
            places: places.to_vec(),
            is_linked: is_open,
            links: Arc::clone(&links),
        });
        links
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether links were made anew.
    fn makes(known: &KnownGraph, places: &[usize], is_open: [bool; 2]) -> bool {
        let mut is_made = false;
        known.links(places, is_open.to_vec(), |_| {
            is_made = true;
            Vec::new()
        });
        is_made
    }

    #[test]
    fn links_are_made_anew_for_other_documents_and_for_one_that_was_closed() {
        let known = KnownGraph::default();
        assert!(makes(&known, &[0, 1], [true, false]));
        assert!(!makes(&known, &[0, 1], [true, false]));
        assert!(!makes(&known, &[0, 1], [false, false]));
        assert!(!makes(&known, &[0, 1], [true, false]));
        assert!(makes(&known, &[0, 1], [true, true]));
        assert!(makes(&known, &[1, 0], [true, true]));
    }
}
