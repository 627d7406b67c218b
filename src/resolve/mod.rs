//! From what words mean to the days they name, given a document time and the mentions before.
//!
//! [`Resolver`] takes the [`Reading`](crate::grammar::Reading)s of one document in order and gives
//! [`Mention`]s; where the text does not fix a day it leaves the limits open rather than guess.

mod context;
mod dateline;
mod dct;
mod mention;
mod place;
mod resolver;
mod step;
mod story;
mod user;
mod value;
mod why;
mod written;

pub(crate) use dateline::{Dateline, behind_clock, dateline};
pub use dct::{Basis as DctBasis, DocumentTime};
pub use mention::{Basis, Certainty, Mention, TimexKind};
pub(crate) use place::days_of;
pub use resolver::Resolver;
pub use step::{Step, StepValue};
pub use user::{Said, days_value};
pub use why::Why;
pub use written::Written;
