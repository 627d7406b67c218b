//! Tab-separated rows of the files; a broken row is reported and left out.

use crate::lexicon::{LexiconError, RowError};

/// One row of a file.
pub(super) struct Row {
    pub(super) surface: &'static str,
    pub(super) class: &'static str,
    pub(super) value: &'static str,
    place: (&'static str, usize),
}

impl Row {
    /// Its class is not known.
    pub(super) fn unknown(&self) -> RowError {
        RowError {
            file: self.place.0,
            line: self.place.1,
            error: LexiconError::UnknownSense {
                class: self.class.to_owned(),
                value: self.value.to_owned(),
            },
        }
    }
}

/// The rows of a file, given by name and content.
pub(super) fn rows(
    (file, content): (&'static str, &'static str),
    errors: &mut Vec<RowError>,
) -> Vec<Row> {
    let mut rows = Vec::new();
    for (index, line) in content.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let columns: Vec<&'static str> = line.split('\t').collect();
        let place = (file, index + 1);
        match columns.as_slice() {
            [surface, class, value, _example, ..] => rows.push(Row {
                surface,
                class,
                value,
                place,
            }),
            _ => errors.push(RowError {
                file,
                line: index + 1,
                error: LexiconError::Columns {
                    found: columns.len(),
                },
            }),
        }
    }
    rows
}
