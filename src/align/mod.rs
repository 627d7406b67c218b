//! The same happening in several documents: clusters, copied sentences, and who reports what.
//!
//! [`Aligner`] takes what was read in the documents of a folder as [`Report`]s. It finds sentences that were copied
//! (`copies`) and statements that tell of the same (`matches`): by the type of happening, the names, the words around
//! the trigger and the days, none of which is enough by itself. `cluster` joins them by average linkage, and
//! [`Alignment`] says of each cluster when it was, who told it first, and whether the sources agree.

mod aligner;
mod alignment;
mod bare;
mod cluster;
mod copies;
mod dates;
mod matches;
mod names;
mod profile;
mod report;
mod sentences;

pub use aligner::{Aligner, Matches};
pub use alignment::{Alignment, Cluster, Status};
pub use copies::{Copied, SentenceRef};
pub use report::Report;
