//! Who reports what, and when, drawn: happenings or units of time against sources, and the sentences behind a cell.

mod cell;
mod compare;
mod follow;
mod grid;
mod header;
mod paint;
mod path;
mod quotes;
mod same;
mod source_page;
mod stories;

pub use paint::Coverage;
