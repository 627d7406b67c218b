//! How the inside of a mark says how sure an event is.

use crate::event::Modality;
use crate::index::PlacedEvent;
use crate::resolve::Certainty;

/// How the inside of a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fill {
    /// Stated: filled.
    Solid,
    /// Inferred: an outline.
    Outlined,
    /// Approximate: ends fade out.
    Faded,
    /// Scheduled, proposed or predicted: a dashed outline.
    Dashed,
}

impl PlacedEvent {
    /// How sure it is, as a look: what is only expected before what is only said roughly, and that before what is
    /// inferred.
    pub fn fill(&self) -> Fill {
        match self.modality {
            Modality::Scheduled | Modality::Proposed | Modality::Predicted => Fill::Dashed,
            Modality::Actual | Modality::Negated => match self.certainty {
                _ if self.wording.is_rough() => Fill::Faded,
                Certainty::Vague => Fill::Faded,
                Certainty::Inferred => Fill::Outlined,
                Certainty::Exact => Fill::Solid,
            },
        }
    }
}
