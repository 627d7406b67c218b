//! The days that the user named, for all documents of a folder.

use std::sync::OnceLock;

use crate::lexicon::happenings::row::NamedDay;
use crate::lexicon::happenings::table::Happenings;
use crate::text::Normalised;

/// Names that a user gave to days; each name stands once.
#[derive(Debug, Default)]
pub struct NamedDays {
    rows: Vec<NamedDay>,
    table: LazyTable,
}

/// Built when the first text is read with it.
type LazyTable = OnceLock<Happenings>;

impl NamedDays {
    /// Of rows; of two of one name the first counts.
    pub fn new(rows: impl IntoIterator<Item = NamedDay>) -> Self {
        let mut kept: Vec<NamedDay> = Vec::new();
        for row in rows {
            if !kept.iter().any(|known| is_same(&known.name, &row.name)) {
                kept.push(row);
            }
        }
        Self {
            rows: kept,
            table: LazyTable::new(),
        }
    }

    /// These and those of another folder whose names are not among them.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self::new(self.rows.iter().chain(&other.rows).cloned())
    }

    /// The rows, in their order.
    pub fn rows(&self) -> &[NamedDay] {
        &self.rows
    }

    pub(super) fn table(&self) -> &Happenings {
        self.table.get_or_init(|| Happenings::of_user(&self.rows))
    }
}

impl PartialEq for NamedDays {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl Eq for NamedDays {}

/// Whether two names are one in different spellings.
pub fn is_same(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let folded = Normalised::new(name);
        folded
            .as_str()
            .split_whitespace()
            .map(str::to_owned)
            .collect()
    };
    words(one) == words(other)
}
