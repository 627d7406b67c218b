//! What is hidden now, and how many events that hides: a row of chips, and a menu to hide more.
//!
//! `Tally` counts, once a change; `chips` says what each restriction hides; [`FilterRow`] and [`menu`] are drawn.

pub mod menu;
mod row;

pub use row::{FilterRow, HEIGHT};
