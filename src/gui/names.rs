//! What the rows of the window are called.

use crate::index::{Index, Lane};

/// The name of a source: a document that is its own source has the document's.
pub fn of_lane<'a>(index: &'a Index, lane: &'a Lane) -> &'a str {
    let only = match lane.documents.as_slice() {
        [only] => index.documents().get(*only as usize),
        _ => None,
    };
    only.map_or(lane.source.as_str(), |analysed| {
        analysed.document.source_name()
    })
}

/// The name of the source at a position among the lanes; empty where there is none.
pub fn at(index: &Index, position: usize) -> &str {
    let lane = index.lanes().get(position);
    lane.map_or("", |lane| of_lane(index, lane))
}
