//! How many events a folder has, counted where its index is made.

use crate::index::{EventRef, FacetCounts, Facets, Index};

/// Numbers of the events of a folder, with a date or without.
#[derive(Clone, Debug, Default)]
pub struct EventCounts {
    /// All of them.
    pub all: usize,
    /// By what they are.
    pub facets: FacetCounts,
    by_document: Vec<usize>,
}

impl EventCounts {
    pub(super) fn new(index: &Index) -> Self {
        let mut counts = Self {
            by_document: vec![0; index.documents().len()],
            ..Self::default()
        };
        for source in index.sources() {
            for slot in source.placed.slots() {
                counts.add(slot.at, slot.facets());
            }
            for at in source.unplaced.iter() {
                counts.add(*at, index.facets(*at));
            }
        }
        counts
    }

    fn add(&mut self, at: EventRef, facets: Facets) {
        self.all += 1;
        self.facets.add(facets);
        if let Some(count) = self.by_document.get_mut(at.document as usize) {
            *count += 1;
        }
    }

    /// How many events a document has, by its position.
    pub fn of_document(&self, document: u32) -> usize {
        self.by_document
            .get(document as usize)
            .copied()
            .unwrap_or_default()
    }
}
