//! Events along time: overview, ruler, one lane a source, the tray of what has no date.
//!
//! [`Timeline`] is the view, [`Scale`] the one place where days become points and the direction of time is known.
//! [`model`] is what is shown, [`lanes`] where it stands, both without egui; the rest paints.

pub mod lanes;
pub mod model;
pub mod scale;
pub mod ticks;

pub use scale::Scale;
