//! Where documents tell the same, kept from one dating of a folder to the next.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::dating::document_graph::DocumentGraph;

/// The links of a folder, which hang on the words of its documents alone: a date that its user gives leaves them as they
/// are. Cheap to clone; clones share what is kept.
#[derive(Clone, Debug, Default)]
pub struct KnownGraph(Arc<Mutex<Option<Kept>>>);

#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    /// Which documents these are, by their positions in the folder.
    places: Vec<usize>,
    /// Of which of them the links were looked for.
    is_linked: Vec<bool>,
    links: Arc<Vec<DocumentGraph>>,
    /// Whether they were made here, not read.
    #[serde(skip)]
    is_new: bool,
}

impl KnownGraph {
    /// Whether links are kept.
    pub fn is_made(&self) -> bool {
        self.kept().is_some()
    }

    /// Whether links are kept that were made here, and not read.
    pub fn is_new(&self) -> bool {
        self.kept().as_ref().is_some_and(|kept| kept.is_new)
    }

    fn kept(&self) -> MutexGuard<'_, Option<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

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
        if let Some(kept) = self.kept().as_ref().filter(holds) {
            return Arc::clone(&kept.links);
        }
        // Without the lock: a dating that was left behind would keep the next one waiting.
        let links = Arc::new(make(&is_open));
        *self.kept() = Some(Kept {
            places: places.to_vec(),
            is_linked: is_open,
            links: Arc::clone(&links),
            is_new: true,
        });
        links
    }
}

impl Serialize for KnownGraph {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.kept().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for KnownGraph {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let kept = Option::<Kept>::deserialize(deserializer)?;
        Ok(Self(Arc::new(Mutex::new(kept))))
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

    #[test]
    fn links_that_are_written_and_read_again_are_known() {
        let known = KnownGraph::default();
        assert!(!known.is_made());
        assert!(makes(&known, &[0, 1], [true, false]));
        let bytes = postcard::to_allocvec(&known).unwrap();
        let again: KnownGraph = postcard::from_bytes(&bytes).unwrap();
        assert!(known.is_new() && again.is_made());
        assert!(!makes(&again, &[0, 1], [true, false]));
        assert!(!again.is_new());
        assert!(makes(&again, &[0, 1], [true, true]));
        assert!(again.is_new());
    }
}
