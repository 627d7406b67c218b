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
        let added: Vec<_> = (by_id.values().filter(|one| one.is_own()))
            .map(Arc::clone)
            .collect();
        let mut documents = index.documents().to_vec();
        let mut changes = Vec::new();
        for known in &mut documents {
            if let Some(new) = by_id.remove(&known.document.id) {
                let old = std::mem::replace(known, Arc::clone(&new));
                changes.push((old, new));
            }
        }
        let is_other_own = put_own(&mut documents, &changes, added);
        let index = if changes.is_empty() && !is_other_own {
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

/// Puts the own events of the user behind all others, and takes away those that are none any more; whether any came or
/// went. All that there are come with every change.
fn put_own(
    documents: &mut Vec<Arc<AnalyzedDocument>>,
    changes: &[Change],
    mut own: Vec<Arc<AnalyzedDocument>>,
) -> bool {
    let before = documents.len();
    let is_kept = |known: &Arc<AnalyzedDocument>| {
        !known.is_own() || changes.iter().any(|(_, new)| Arc::ptr_eq(new, known))
    };
    documents.retain(is_kept);
    let is_gone = documents.len() < before;
    own.retain(|one| !documents.iter().any(|known| Arc::ptr_eq(one, known)));
    own.sort_by(|one, other| one.document.id.cmp(&other.document.id));
    let has_new = !own.is_empty();
    documents.append(&mut own);
    is_gone || has_new
}
