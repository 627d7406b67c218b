//! From what words mean to the days they name, given a document time and the mentions before.

mod dct;
mod mention;

pub use dct::{Basis as DctBasis, DocumentTime};
pub use mention::{Basis, Certainty, Mention, Step, TimexKind};
