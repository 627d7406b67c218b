//! What stands beside the timeline: sources with their dates and filters, and why a date is what it is.

mod colors;
mod date_entry;
mod dates;
mod day_bar_view;
pub mod details;
mod evidence_view;
mod heading;
mod legend;
mod moved;
mod opened;
mod other_reports_view;
mod problems;
mod row;
mod shapes;
pub mod sources;
mod step;
