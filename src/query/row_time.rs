//! The times that rows of a table stand for.

use crate::time::Interval;

/// The time that a row stands for. The longer times come first, then the units in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowTime {
    /// Times that are longer than the rows, such as a year where the rows are days.
    Longer,
    /// One unit.
    Unit(Interval),
}
