//! What stands beside the timeline: sources with their dates and filters, and why a date is what it is.

mod date_entry;
pub mod details;
pub mod document_time;
pub mod facts;
mod filter;
mod legend;
mod manifest_reasons;
mod problems;
pub mod reasons;
mod row;
mod shapes;
pub mod source_rows;
pub mod sources;
pub mod why;
