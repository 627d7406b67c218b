//! How much two figures are told with the same words.

use crate::align::figures::Figure;

impl Figure {
    /// How many of the words around two figures are the same.
    pub(in crate::align) fn shared_around(&self, other: &Self) -> usize {
        let is_shared = |stem: &&_| other.around.binary_search(stem).is_ok();
        self.around.iter().filter(is_shared).count()
    }
}
