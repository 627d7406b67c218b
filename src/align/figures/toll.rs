//! People that a happening struck, whatever they are called.

use crate::align::figures::{Figure, FigureKey};

/// Whom a figure counts, where it counts what became of people: «6 عمال» that were killed are dead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Toll {
    /// Who died.
    Dead,
    /// Who was hurt.
    Wounded,
}

impl Figure {
    /// What became of those that are counted, where the sentence says it.
    pub fn toll(&self) -> Option<Toll> {
        match self.key {
            FigureKey::Dead => Some(Toll::Dead),
            FigureKey::Wounded => Some(Toll::Wounded),
            FigureKey::Percent | FigureKey::Noun(_) => None,
        }
    }
}
