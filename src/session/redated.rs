//! Documents with another time, and the index that has them.

use std::collections::HashMap;
use std::sync::Arc;

use crate::index::{AnalyzedDocument, Index};

/// A document as it was and as it is.
pub(super) type Change = (Arc<AnalyzedDocument>, Arc<AnalyzedDocument>);

/// An index in which some documents took the place of what they were.
#[derive(Clone, Debug)]
pub struct Redated {
    /// The index; the same as before where nothing changed.
    pub(super) index: Arc<Index>,
    /// The documents that changed. Shared, so that the window need not free what they were.
    pub(super) changes: Arc<Vec<Change>>,
}

impl Redated {
    /// Puts documents in the place of those with the same ids; an id that is not there is passed over.
    pub(super) fn new(index: &Arc<Index>, changed: Vec<Arc<AnalyzedDocument>>) -> Self {
        let ids = changed.into_iter();
        let mut by_id: HashMap<Arc<str>, Arc<AnalyzedDocument>> = ids
            .map(|analysed| (Arc::clone(&analysed.document.id), analysed))
            .collect();
        let mut documents = index.documents().to_vec();
        let mut changes = Vec::new();
        for known in &mut documents {
            if let Some(new) = by_id.remove(&known.document.id) {
                let old = std::mem::replace(known, Arc::clone(&new));
                changes.push((old, new));
            }
        }
        let index = if changes.is_empty() {
            Arc::clone(index)
        } else {
            Arc::new(index.updated(documents))
        };
        Self {
            index,
            changes: Arc::new(changes),
        }
    }
}
