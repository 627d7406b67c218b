//! The axis in cells: how much happens in each, and where that is too much for single marks.

use crate::gui::timeline::scale::Scale;
use crate::index::FilteredTrack;

/// The narrowest cell in points: a number of hidden events has room in it.
const CELL: f64 = 26.0;
/// The narrowest column of a crowd in points: its number has room above it.
const COLUMN: f64 = 24.0;
/// Events that begin in a cell beyond which they are drawn as a crowd.
const MOST_SINGLE: usize = 12;
/// Cells before the view from which rows are found, so that rows stay while time is pushed along.
const BEFORE: i32 = 16;

/// Equal stretches of the axis, as long as a power of two of days: borders stay where they are while time is pushed
/// along, and move seldom while it is zoomed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cells {
    /// The place where the first begins, some cells before the view.
    first: i32,
    /// How many there are; the last holds the end of the view.
    count: usize,
    /// Days in a cell.
    cell: i32,
    /// Days in a column.
    column: i32,
}

/// What touches a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// The number of its first day.
    pub first: i32,
    /// The number of the day after its last.
    pub end: i32,
    /// Events that touch it.
    pub touching: usize,
    /// Events that began before it and go on in it.
    pub going_on: usize,
}

impl Load {
    /// Whether too much begins in it for single marks.
    pub fn is_crowded(&self) -> bool {
        self.touching.saturating_sub(self.going_on) > MOST_SINGLE
    }
}

impl Cells {
    /// The cells of a view.
    pub fn new(scale: &Scale) -> Self {
        let (first, last) = scale.places();
        let cell = power_of_two(CELL * scale.days_per_point());
        let block = cell * BEFORE;
        let begin = ((first / f64::from(block)).floor() as i32 - 1) * block;
        let count = ((last - f64::from(begin)) / f64::from(cell)).floor() as usize + 1;
        Self {
            first: begin,
            count,
            cell,
            column: power_of_two(COLUMN * scale.days_per_point()),
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The cell that holds a place; the first or the last for those beyond.
    pub fn at(&self, place: f64) -> usize {
        let cell = (place - f64::from(self.first)) / f64::from(self.cell);
        (cell.max(0.0) as usize).min(self.count - 1)
    }

    /// The places from one cell's beginning to its end.
    pub fn places(&self, cell: usize) -> (f64, f64) {
        let begin = self.first + self.cell * cell as i32;
        (f64::from(begin), f64::from(begin + self.cell))
    }

    /// What touches each cell.
    pub fn loads<'a>(
        &'a self,
        track: &'a FilteredTrack,
        scale: &'a Scale,
    ) -> impl Iterator<Item = Load> {
        let borders = (0..=self.count as i32).map(|cell| self.first + cell * self.cell);
        loads(track, scale, borders)
    }

    /// What touches each column of some neighbouring cells.
    pub fn columns<'a>(
        &'a self,
        track: &'a FilteredTrack,
        scale: &'a Scale,
        from: usize,
        to: usize,
    ) -> impl Iterator<Item = Load> {
        let columns = self.cell / self.column;
        let first = self.first + from as i32 * self.cell;
        let count = (to - from) as i32 * columns;
        loads(
            track,
            scale,
            (0..=count).map(move |column| first + column * self.column),
        )
    }
}

fn loads<'a>(
    track: &'a FilteredTrack,
    scale: &'a Scale,
    places: impl Iterator<Item = i32> + Clone + 'a,
) -> impl Iterator<Item = Load> {
    let days = places.map(|place| scale.folds.day(f64::from(place)).round() as i32);
    let counts = track.counts(days.clone());
    days.clone()
        .zip(days.skip(1))
        .zip(counts)
        .map(|((first, end), count)| Load {
            first,
            end,
            touching: count.touching,
            going_on: count.going_on,
        })
}

/// The least power of two that is not below a number of days; at least one day.
fn power_of_two(days: f64) -> i32 {
    (days.ceil().clamp(1.0, f64::from(1 << 24)) as u32).next_power_of_two() as i32
}

#[cfg(test)]
mod tests {
    use egui::Rangef;

    use super::*;
    use crate::session::{Folds, TimeView};

    fn cells(first: f64, last: f64) -> Cells {
        let view = TimeView::new(first, last);
        let x = Rangef::new(0.0, 1000.0);
        Cells::new(&Scale::new(view, x, true, Folds::default()))
    }

    #[test]
    fn a_cell_is_a_power_of_two_of_days() {
        assert_eq!(cells(0.0, 10.0).cell, 1);
        assert_eq!(cells(0.0, 1000.0).cell, 32);
        assert_eq!(cells(0.0, 1000.0).column, 32);
        assert_eq!(cells(0.0, 100_000.0).cell, 4096);
        assert_eq!(cells(-4e6, 2.9e6).cell, 262_144);
    }

    #[test]
    fn borders_stay_while_time_is_pushed_along() {
        let (one, other) = (cells(100.0, 1100.0), cells(151.0, 1151.0));
        assert_eq!(one.first, other.first);
        assert!(f64::from(one.first) <= 100.0 - f64::from(one.cell * BEFORE));
        let (_, end) = one.places(one.count - 1);
        assert!(end > 1100.0);
        assert_eq!(one.at(-1e9), 0);
        assert_eq!(one.at(1e9), one.count - 1);
        let place = one.at(777.0);
        let (begin, end) = one.places(place);
        assert!(begin <= 777.0 && 777.0 < end);
    }
}
