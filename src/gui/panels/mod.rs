//! What stands beside the timeline: sources with their dates and filters, and why a date is what it is.

mod colors;
mod date_entry;
mod dates;
pub mod details;
pub mod document_time;
pub mod evidence;
mod evidence_view;
pub mod facts;
mod heading;
mod legend;
mod manifest_reasons;
mod moved;
mod opened;
mod place;
mod problems;
pub mod reasons;
mod row;
mod shapes;
pub mod source_rows;
pub mod sources;
mod step;
pub mod told;
#[cfg(test)]
mod told_tests;
mod told_view;
pub mod why;
