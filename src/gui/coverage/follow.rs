//! The row of the playhead: it is marked, and scrolled to when the playhead moves into it.

use std::ops::Range;

use crate::coverage::Grid;
use crate::coverage::RowTime;
use crate::time::{Day, Interval};

/// Where the playhead stands among the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    /// In a row.
    In(usize),
    /// Before a row: the time of the playhead has no row, because nothing happened in it.
    Before(usize),
}

impl Stand {
    /// The row to be seen.
    fn row(self) -> usize {
        match self {
            Self::In(row) | Self::Before(row) => row,
        }
    }

    /// Where a day stands in a grid; after the last row it stands before one that is not there.
    fn of(day: Day, grid: &Grid) -> Self {
        let is_over = |time: Interval| time.last().is_some_and(|last| last < day);
        let before = |time: RowTime| match time {
            RowTime::Longer => true,
            RowTime::Unit(unit) => is_over(unit),
        };
        let row = grid.rows.partition_point(|row| before(row.time));
        match grid.rows.get(row).map(|row| row.time) {
            Some(RowTime::Unit(unit)) if unit.contains(day) => Self::In(row),
            _ => Self::Before(row),
        }
    }
}

/// Follows the playhead.
#[derive(Debug, Default)]
pub(super) struct Follow {
    stand: Option<Stand>,
    /// Whether the row of the playhead is to be brought into sight.
    is_due: bool,
    /// The rows that were wholly seen in the last frame.
    seen: Range<usize>,
}

impl Follow {
    /// Takes the playhead of now.
    pub(super) fn update(&mut self, playhead: Option<Day>, grid: &Grid) {
        let stand = playhead.map(|day| Stand::of(day, grid));
        if stand != self.stand {
            self.stand = stand;
            self.is_due = stand.is_some();
        }
    }

    /// Where the playhead stands.
    pub(super) fn stand(&self) -> Option<Stand> {
        self.stand
    }

    /// How far rows of a height are to be scrolled, once, where the row of the playhead is not seen.
    pub(super) fn offset(&mut self, rows: usize, row_height: f32, height: f32) -> Option<f32> {
        let row = self
            .stand
            .filter(|_| std::mem::take(&mut self.is_due))?
            .row();
        if self.seen.contains(&row) {
            return None;
        }
        let most = (rows as f32 * row_height - height).max(0.0);
        let middle = row as f32 * row_height - (height - row_height) / 2.0;
        Some(middle.clamp(0.0, most))
    }

    /// Notes which rows of a height are wholly seen between two places.
    pub(super) fn see(&mut self, top: f32, bottom: f32, row_height: f32) {
        let row = |y: f32| (y / row_height).max(0.0);
        self.seen = row(top).ceil() as usize..row(bottom).floor() as usize;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::coverage::RowUnit;
    use crate::index::samples::{analysed, day, interval};
    use crate::index::{FilteredTrack, Index};
    use crate::resolve::Certainty::Exact;

    fn grid() -> Grid {
        let text = "وقع أمس. وقع غدا. وقع عاما.";
        let mentions = [
            ("أمس", "2015-07-20", Exact),
            ("غدا", "2015-07-24", Exact),
            ("عاما", "2015-01-01/2015-12-31", Exact),
        ];
        let index = Index::new(vec![Arc::new(analysed("1", "سبق", text, &mentions))]);
        let july = interval("2015-07-01/2015-07-31");
        let whole = FilteredTrack::whole(&index.sources()[0].placed);
        Grid::new(&[(0, &whole)], july, RowUnit::Day)
    }

    #[test]
    fn the_playhead_stands_in_its_row_or_between_rows() {
        let grid = grid();
        let stand = |iso| Stand::of(day(iso), &grid);
        assert_eq!(grid.rows.len(), 3, "longer times, and two days");
        assert_eq!(stand("2015-07-20"), Stand::In(1));
        assert_eq!(stand("2015-07-22"), Stand::Before(2));
        assert_eq!(stand("2015-07-01"), Stand::Before(1));
        assert_eq!(stand("2015-08-01"), Stand::Before(3));
    }

    #[test]
    fn its_row_is_scrolled_to_once_and_only_where_it_is_not_seen() {
        let grid = grid();
        let mut follow = Follow::default();
        follow.update(Some(day("2015-07-24")), &grid);
        assert_eq!(follow.offset(3, 10.0, 10.0), Some(20.0));
        assert_eq!(follow.offset(3, 10.0, 10.0), None, "once");
        follow.see(15.0, 30.0, 10.0);
        follow.update(Some(day("2015-07-25")), &grid);
        assert_eq!(follow.offset(3, 10.0, 15.0), Some(15.0));
        follow.see(0.0, 30.0, 10.0);
        follow.update(Some(day("2015-07-20")), &grid);
        assert_eq!(follow.offset(3, 10.0, 30.0), None, "it is seen");
    }
}
