//! Who reports what, and when, drawn: happenings or units of time against sources, and the sentences behind a cell.

mod cell;
mod clusters;
mod follow;
mod grid;
mod header;
mod paint;
mod quotes;

pub use paint::Coverage;
