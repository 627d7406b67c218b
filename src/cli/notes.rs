//! What a run says beside its results.

use std::sync::Arc;

use crate::corpus::{Encoding, Notice};
use crate::text::quoted_name;

/// Where a fault of ours stops that documents date each other, each has the time that its own words give.
pub(super) const UNDATED: &str =
    "A fault in Khatt stopped the dating of the documents by one another, please report it";

/// A document whose encoding is assumed.
pub(super) struct Assumed {
    pub(super) id: Arc<str>,
    pub(super) encoding: Encoding,
}

/// A notice of a document with its name.
pub(super) fn noticed(notice: &Notice, id: &str) -> String {
    format!("{notice}: {id}")
}

/// That the encoding of some documents is a guess.
pub(super) fn note_of(assumed: &[Assumed]) -> Option<String> {
    let Assumed { id, encoding } = assumed.first()?;
    let encoding = encoding.name();
    Some(match assumed.len() {
        1 => format!(
            "Read as {encoding}, because it is not UTF-8: {}",
            quoted_name(id.as_bytes())
        ),
        count => {
            format!(
                "{count} documents are not UTF-8 and read as {encoding}, the first of them: {}",
                quoted_name(id.as_bytes())
            )
        }
    })
}
