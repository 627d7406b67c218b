//! Who reports how much, and when: units of time against sources, and the sentences behind a cell.

mod cell;
mod follow;
mod grid;
mod header;
pub mod model;
mod paint;
pub mod quote;
mod quotes;
mod rows;
pub mod scope;
pub mod unit;

pub use paint::Coverage;
