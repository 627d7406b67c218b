//! What of the input gave no document, as a row.

use crate::tables::Cell;

/// A line or a path that gave no document, or a part of one that was not read.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The number of the line in the stream, from 1.
    pub line: Option<u64>,
    /// The file.
    pub path: Option<String>,
    /// Why, in words.
    pub error: String,
}

impl Problem {
    pub(super) fn cells(&self) -> [Cell<'_>; 3] {
        [
            self.line.into(),
            self.path.as_deref().into(),
            self.error.as_str().into(),
        ]
    }
}
