//! What the rows of the window are called.

use std::borrow::Cow;

use crate::index::{Index, Lane};

/// The name of a source: a document that is its own source has the document's.
pub fn of_lane<'a>(index: &'a Index, lane: &'a Lane) -> Cow<'a, str> {
    let only = match lane.documents.as_slice() {
        [only] => index.documents().get(*only as usize),
        _ => None,
    };
    match only {
        Some(analysed) => analysed.document.source_name(),
        None => lane.source.as_str().into(),
    }
}

/// The name of the source at a position among the lanes; empty where there is none.
pub fn at(index: &Index, position: usize) -> Cow<'_, str> {
    let lane = index.lanes().get(position);
    lane.map_or(Cow::Borrowed(""), |lane| of_lane(index, lane))
}
