//! The days of the grid, and the row and column that an event has in it.

use crate::corpus::SourceName;
use crate::coverage::grid::times_of;
use crate::coverage::{RowTime, RowUnit};
use crate::index::{EventRef, Index};
use crate::time::{Interval, WeekStart};

/// The days of the grid and the unit of its rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scope {
    /// The visible days within the chosen range; the range itself where it is out of sight.
    pub days: Interval,
    /// The unit that a row stands for.
    pub unit: RowUnit,
}

/// A cell of the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct CellChoice {
    /// Its row.
    pub time: RowTime,
    /// Its source, or all sources of the row.
    pub source: Option<SourceName>,
}

impl Scope {
    /// The scope of a view that is so many days wide, and of a range within it.
    pub fn new(
        visible: Interval,
        visible_days: f64,
        range: Option<Interval>,
        week_start: WeekStart,
    ) -> Self {
        let days = range.map_or(visible, |range| {
            range.intersection(visible).unwrap_or(range)
        });
        let count = days.len_days().map_or(f64::INFINITY, f64::from);
        Self {
            days,
            unit: RowUnit::for_days(count.min(visible_days), week_start),
        }
    }

    /// The first cell in which an event counts; `None` where it has no place among the days.
    pub fn cell_of(self, index: &Index, at: EventRef) -> Option<CellChoice> {
        let (analysed, event) = index.event(at)?;
        let part = event.interval.intersection(self.days);
        let part = part.filter(|_| event.is_placed())?;
        let times = times_of(event.interval, part, self.unit);
        Some(CellChoice {
            time: *times.first()?,
            source: Some(analysed.document.source.clone()),
        })
    }
}
