//! Everything that the views ask for, frozen and ready: documents, lanes, events by time.
//!
//! [`Index`] is the folder, a [`Lane`] a source of it, a [`Group`] a lane by anything else. What is asked at every frame, where events lie in time and
//! how they are drawn, stands in a [`Track`] of small [`Slot`]s, of which a [`Part`] is what a filter leaves; words are looked up in the documents only for the few
//! events that are read.

mod analysed;
mod assignment;
mod bits;
mod cast;
mod ends;
mod facet;
mod facet_counts;
mod folder;
mod grouping;
#[cfg(test)]
mod grouping_tests;
mod lane_by;
mod part;
#[cfg(test)]
mod part_tests;
mod quiet;
mod said;
mod slot;
mod stamp;
mod track;

pub use crate::event::EventRef;
pub use analysed::Analysed;
pub use facet::{Facet, Facets, Unit, Wording};
pub use facet_counts::FacetCounts;
pub use folder::{Index, Lane};
pub use grouping::{Group, Grouping};
pub use lane_by::{LaneBy, LaneKey};
pub use part::{Count, Part};
pub use slot::{Kind, Slot};
pub use stamp::Stamp;
pub use track::Track;
