//! An index that is updated beside one that is built afresh.

use std::sync::Arc;

use crate::index::samples::analysed;
use crate::index::{AnalyzedDocument, Index};
use crate::resolve::Certainty::Exact;

fn document(id: &str, source: &str, iso: &str) -> Arc<AnalyzedDocument> {
    Arc::new(analysed(
        id,
        source,
        "وصل الوفد أمس.",
        &[("أمس", iso, Exact)],
    ))
}

/// What two indexes of the same documents must have in common.
fn compare(updated: &Index, documents: &[Arc<AnalyzedDocument>]) {
    let fresh = Index::new(documents.to_vec());
    assert_eq!(updated.sources(), fresh.sources());
    assert_eq!(updated.placed(), fresh.placed());
    assert_eq!(updated.extent(), fresh.extent());
    assert_ne!(updated.stamp(), fresh.stamp());
    for at in 0..documents.len() {
        assert_eq!(updated.sentences_of(at), fresh.sentences_of(at));
        assert_eq!(updated.source_of(at as u32), fresh.source_of(at as u32));
    }
}

#[test]
fn a_new_date_touches_its_own_source_alone() {
    let mut documents = vec![
        document("1", "سبق", "2015-07-20"),
        document("2", "عكاظ", "2015-07-21"),
        document("3", "سبق", "2015-07-22"),
    ];
    let before = Index::new(documents.clone());
    documents[1] = document("2", "عكاظ", "2016-01-01");
    let after = before.updated(documents.clone());
    compare(&after, &documents);
    let is_kept = |at: usize| {
        let [old, new] = [&before, &after].map(|index| &index.sources()[at].placed);
        Arc::ptr_eq(old, new)
    };
    assert_eq!([0, 1].map(is_kept), [true, false]);
}

#[test]
fn documents_that_come_move_or_go_are_indexed_anew() {
    let one = document("1", "سبق", "2015-07-20");
    let two = document("2", "عكاظ", "2015-07-21");
    let more = document("3", "سبق", "2015-07-22");
    let before = Index::new(vec![Arc::clone(&one), Arc::clone(&two)]);
    for documents in [
        vec![Arc::clone(&one), Arc::clone(&two), Arc::clone(&more)],
        vec![Arc::clone(&two), Arc::clone(&one)],
        vec![two],
        vec![one, more],
        Vec::new(),
    ] {
        compare(&before.updated(documents.clone()), &documents);
    }
}
