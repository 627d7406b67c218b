//! Everything that the views ask for, frozen and ready: documents, lanes, events by time.
//!
//! [`Index`] is the folder, a [`Lane`] a source of it. What is asked at every frame, where events lie in time and
//! how they are drawn, stands in a [`Track`] of small [`Slot`]s; words are looked up in the documents only for the few
//! events that are read.

mod analysed;
mod ends;
mod facet;
mod facet_counts;
mod folder;
mod quiet;
mod slot;
mod stamp;
mod track;

pub use analysed::{Analysed, EventRef};
pub use facet::{Facet, Facets, Unit, Wording};
pub use facet_counts::FacetCounts;
pub use folder::{Index, Lane};
pub use slot::{Kind, Slot};
pub use stamp::Stamp;
pub use track::{Count, Track};
