//! Which names a text is read with.

use std::sync::Arc;

use crate::lexicon::happenings::named_days::NamedDays;
use crate::lexicon::happenings::table::Happenings;

/// The names of happenings that are counted from: the table of dated happenings, unless it is left aside, and the
/// names that the user gave.
#[derive(Clone, Debug, Default)]
pub struct Naming {
    history: History,
    user: Option<Arc<NamedDays>>,
}

/// Whether the table of dated happenings is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum History {
    /// It is.
    #[default]
    On,
    /// Only what the text and the user say counts.
    Off,
}

impl Naming {
    /// With the table of dated happenings or without it.
    pub fn new(history: History) -> Self {
        Self {
            history,
            user: None,
        }
    }

    /// The same with names that the user gave.
    #[must_use]
    pub fn with(self, named: &Arc<NamedDays>) -> Self {
        let user = (!named.rows().is_empty()).then(|| Arc::clone(named));
        Self { user, ..self }
    }

    pub(super) fn history(&self) -> Option<&'static Happenings> {
        (self.history == History::On).then(Happenings::embedded)
    }

    pub(super) fn user(&self) -> Option<&Happenings> {
        self.user.as_deref().map(NamedDays::table)
    }
}
