//! The rows of the coverage: what they stand for, and their events by source.

use crate::index::EventRef;
pub use crate::query::RowTime;

/// One row: a time, and for each source of the grid its events at that time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The time.
    pub time: RowTime,
    /// Events cell by cell.
    pub(super) cells: Cells,
    /// Whether units without any event lie between this row and the one before.
    pub follows_gap: bool,
}

impl Row {
    /// The events of a source, by begin; it is told by its position in [`Grid::lanes`].
    pub fn cell(&self, column: usize) -> &[EventRef] {
        self.cells.of(column)
    }

    /// The events of each source, in the order of [`Grid::lanes`].
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

    /// What comes now is of the next source.
    pub(super) fn end(&mut self) {
        self.ends.push(self.events.len());
    }
}
