//! Who reports how much, and when.

pub mod model;
pub mod unit;
