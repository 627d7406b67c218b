//! The other documents that report a happening, in the order of their list.

use std::collections::BTreeSet;

use crate::align::ToldWith;
use crate::coverage::by_writing;
use crate::index::{EventRef, Index};

/// One event of each other document than that of `at`: first one of each source, those of other sources before that of
/// its own, each by the day of writing; then the rest of these sources.
pub fn other_reports(index: &Index, told: &ToldWith, at: EventRef) -> Vec<EventRef> {
    let source = |other: &EventRef| index.source_of(other.document);
    let own = source(&at);
    let written = |other: &EventRef| {
        let analysed = index.documents().get(other.document as usize);
        analysed.and_then(|analysed| analysed.dct.best)
    };
    // A document tells the same several times.
    let mut documents = BTreeSet::from([at.document]);
    let members = told.members.iter().copied();
    let mut others: Vec<EventRef> = members
        .filter(|other| documents.insert(other.document))
        .collect();
    others.sort_by_key(|other| (source(other) == own, by_writing(written(other)), *other));
    let mut sources = BTreeSet::new();
    let (mut firsts, rest): (Vec<EventRef>, Vec<EventRef>) = others
        .into_iter()
        .partition(|other| sources.insert(source(other)));
    firsts.extend(rest);
    firsts
}
