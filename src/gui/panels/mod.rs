//! What stands beside the timeline.

pub mod document_time;
pub mod facts;
pub mod reasons;
pub mod source_rows;
pub mod why;
