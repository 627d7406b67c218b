//! The parts that patterns share: numbers, months, years, quantities, the adjectives behind a unit.

mod month;
mod number;
mod quantity;
mod which;
mod year;

pub(crate) use which::offset_of;
pub(crate) use year::{Year, date};
