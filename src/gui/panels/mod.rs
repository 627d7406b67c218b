//! What stands beside the timeline.

pub mod why;
