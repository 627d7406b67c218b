//! Everything that the views ask for, frozen and ready: documents, lanes, events by time.
//!
//! [`Index`] is the folder, a [`Source`] a source of it, a [`Lane`] a lane by anything else. What is asked at every frame, where events lie in time and
//! how they are drawn, stands in a [`Track`] of small [`PlacedEvent`]s, of which a [`FilteredTrack`] is what a filter leaves; words are looked up in the documents only for the few
//! events that are read.

mod analyzed_document;
mod bits;
mod day_hours;
mod empty_periods;
mod ends;
mod event_counts;
mod event_sentences;
mod facet;
mod facet_counts;
mod fill;
mod filtered_track;
#[cfg(test)]
mod filtered_track_tests;
mod folder;
#[cfg(test)]
mod folder_tests;
mod lane_assignment;
mod lane_by;
mod lane_set;
#[cfg(test)]
mod lane_set_tests;
mod name_edits;
mod name_table;
mod placed_event;
mod revision;
#[cfg(test)]
pub(crate) mod samples;
mod spelling;
mod statement_ref;
mod track;

pub use crate::event::EventRef;
pub use analyzed_document::AnalyzedDocument;
pub use day_hours::DayHours;
pub use event_counts::EventCounts;
pub use facet::{Facet, Facets, Unit, Wording};
pub use facet_counts::FacetCounts;
pub use fill::Fill;
pub use filtered_track::{Count, FilteredTrack};
pub use folder::{Index, Source};
pub use lane_by::{LaneBy, LaneKey};
pub use lane_set::{Lane, LaneSet};
pub use name_edits::NameEdits;
pub use placed_event::{Kind, PlacedEvent};
pub use revision::Revision;
pub use statement_ref::StatementRef;
pub use track::Track;
