//! Rows of units of time, with their events by source.

use crate::index::EventRef;
use crate::time::Interval;

/// The time that a row stands for. The longer times come first, then the units in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowTime {
    /// Times that are longer than the rows, such as a year where the rows are days.
    Longer,
    /// One unit.
    Unit(Interval),
}

/// One row: a time, and for each source of the grid its events at that time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeRow {
    /// The time.
    pub time: RowTime,
    /// Events cell by cell.
    pub(super) cells: Cells,
    /// Whether units without any event lie between this row and the one before.
    pub follows_gap: bool,
}

impl TimeRow {
    /// The events of a source, by begin; it is told by its position in [`Grid::lanes`](crate::coverage::Grid::lanes).
    pub fn cell(&self, column: usize) -> &[EventRef] {
        self.cells.of(column)
    }

    /// The events of each source, in the order of [`Grid::lanes`](crate::coverage::Grid::lanes).
    pub fn cells(&self) -> impl Iterator<Item = &[EventRef]> {
        (0..self.cells.ends.len()).map(|column| self.cells.of(column))
    }

    /// Events over all sources.
    pub fn total(&self) -> usize {
        self.cells.events.len()
    }
}

/// Events by source, all in one piece: a grid has thousands of cells, and most hold next to nothing.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Cells {
    pub(super) events: Vec<EventRef>,
    /// Where each cell ends; it begins where the one before ends.
    ends: Vec<usize>,
}

impl Cells {
    fn of(&self, column: usize) -> &[EventRef] {
        let end = |column: usize| self.ends.get(column).copied();
        let begin = column.checked_sub(1).map_or(Some(0), end);
        let range = begin.zip(end(column)).map(|(begin, end)| begin..end);
        range
            .and_then(|range| self.events.get(range))
            .unwrap_or_default()
    }

    /// Begins the next source.
    pub(super) fn end(&mut self) {
        self.ends.push(self.events.len());
    }
}
