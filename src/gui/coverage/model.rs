//! Who reports how much, and when: units of time against sources, without any window.

use std::collections::BTreeMap;

use crate::gui::coverage::unit::Unit;
use crate::index::EventRef;
use crate::index::Index;
use crate::index::Kind;
use crate::index::Slot;
use crate::time::Day;
use crate::time::Interval;

/// An event that touches more units than this is about a longer time than the rows and has a row of its own.
const MOST_UNITS: i32 = 8;

/// What time a row stands for. The longer times come first, then the units in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowTime {
    /// Times that are longer than the rows, such as a year where the rows are days.
    Longer,
    /// One unit.
    Unit(Interval),
}

/// One row: a time, and for each source of the grid its events at that time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The time.
    pub time: RowTime,
    /// Events by source, in the order of [`Grid::lanes`]; by begin within a cell.
    pub cells: Vec<Vec<EventRef>>,
    /// Whether units without any event lie between this row and the one before.
    pub follows_gap: bool,
}

/// The whole grid. Units without any event have no row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// What a row stands for.
    pub unit: Unit,
    /// Positions of the shown sources in [`Index::lanes`].
    pub lanes: Vec<usize>,
    /// Rows, longer times first, then by time.
    pub rows: Vec<Row>,
}

impl Grid {
    /// Counts the events that overlap `visible` and that the filter shows.
    ///
    /// An event counts in each unit that it touches; one that touches more than a few counts as a longer time.
    pub fn new(
        index: &Index,
        lanes: Vec<usize>,
        visible: Interval,
        unit: Unit,
        is_shown: impl Fn(EventRef) -> bool,
    ) -> Self {
        let mut by_time = BTreeMap::<RowTime, Vec<Vec<EventRef>>>::new();
        for (column, lane) in lanes.iter().enumerate() {
            for slot in reaching(index, *lane, visible) {
                let event = &slot.at;
                let Some((_, found)) = index.event(*event) else {
                    continue;
                };
                let Some(part) = found.interval.intersection(visible) else {
                    continue;
                };
                if !is_shown(*event) {
                    continue;
                }
                for time in times_of(found.interval, part, unit) {
                    let row = by_time
                        .entry(time)
                        .or_insert_with(|| vec![Vec::new(); lanes.len()]);
                    if let Some(cell) = row.get_mut(column) {
                        cell.push(*event);
                    }
                }
            }
        }
        Self {
            unit,
            lanes,
            rows: rows_of(by_time),
        }
    }

    /// The row of a time, where it has events.
    pub fn row(&self, time: RowTime) -> Option<&Row> {
        self.rows.iter().find(|row| row.time == time)
    }

    /// The most events that a cell holds; at least 1.
    pub fn most(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.map(Vec::len).max().unwrap_or(0).max(1)
    }

    /// Events of one row over all sources.
    pub fn total(row: &Row) -> usize {
        row.cells.iter().map(Vec::len).sum()
    }
}

/// The placed events of a lane that may reach into some days: most others are told by their slots alone.
fn reaching(index: &Index, lane: usize, visible: Interval) -> impl Iterator<Item = &Slot> {
    let slots = index.lanes().get(lane).map(|lane| lane.placed.slots());
    let slots = slots.unwrap_or_default();
    let is_begun = |slot: &Slot| {
        visible
            .last()
            .is_none_or(|last| slot.begin <= last.number())
    };
    let count = slots.partition_point(is_begun);
    let first = visible.first().map_or(i32::MIN, Day::number);
    let begun = slots.get(..count).unwrap_or_default().iter();
    // What is open to the end stands at its begin.
    begun.filter(move |slot| slot.end > first || slot.kind == Kind::After)
}

/// The units that the visible part of an event touches, or the row of longer times.
pub(super) fn times_of(whole: Interval, part: Interval, unit: Unit) -> Vec<RowTime> {
    let Some((first, last)) = whole.bounds() else {
        return vec![RowTime::Longer];
    };
    if !touches_few(first, last, unit) {
        return vec![RowTime::Longer];
    }
    let (Some(mut day), Some(last)) = (part.first(), part.last()) else {
        return vec![RowTime::Longer];
    };
    let mut times = Vec::new();
    while day <= last {
        let around = unit.around(day);
        times.push(RowTime::Unit(around));
        match around.end() {
            Some(next) if next > day => day = next,
            _ => break,
        }
    }
    times
}

fn touches_few(first: Day, last: Day, unit: Unit) -> bool {
    let mut units = 0;
    let mut day = first;
    while day <= last {
        units += 1;
        if units > MOST_UNITS {
            return false;
        }
        match unit.around(day).end() {
            Some(next) if next > day => day = next,
            _ => break,
        }
    }
    true
}

fn rows_of(by_time: BTreeMap<RowTime, Vec<Vec<EventRef>>>) -> Vec<Row> {
    let mut end_before = None;
    by_time
        .into_iter()
        .map(|(time, cells)| {
            let (begin, end) = match time {
                RowTime::Longer => (None, None),
                RowTime::Unit(unit) => (unit.first(), unit.end()),
            };
            let follows_gap = end_before.is_some_and(|before: Day| begin != Some(before));
            end_before = end;
            Row {
                time,
                cells,
                follows_gap,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::gui::samples;
    use crate::gui::samples::at;
    use crate::gui::state::WeekStart;
    use crate::resolve::Certainty;

    fn index() -> Index {
        let first = samples::analysed(
            "1.txt",
            "سبق",
            "وقع الانفجار يوم الاثنين وأعلن الحداد الثلاثاء. واستمر العام كله هادئا. ثم هدأ في أبريل.",
            &[
                ("يوم الاثنين", "2023-03-20", Certainty::Exact),
                ("الثلاثاء", "2023-03-21", Certainty::Exact),
                ("العام كله", "2023-01-01/2023-12-31", Certainty::Exact),
                ("أبريل", "2023-04-10", Certainty::Exact),
            ],
        );
        let second = samples::analysed(
            "2.txt",
            "عكاظ",
            "استمرت القمة من الاثنين إلى الأربعاء. ووعد بلقاء قريب.",
            &[
                (
                    "من الاثنين إلى الأربعاء",
                    "2023-03-20/2023-03-22",
                    Certainty::Exact,
                ),
                ("قريب", "2023-03-23/..", Certainty::Vague),
            ],
        );
        Index::new(vec![Arc::new(first), Arc::new(second)])
    }

    fn grid(unit: Unit, visible: &str) -> Grid {
        let visible = samples::interval(visible);
        Grid::new(&index(), vec![0, 1], visible, unit, |_| true)
    }

    /// Each row as first day and counts.
    fn counts(grid: &Grid) -> Vec<(String, Vec<usize>)> {
        grid.rows
            .iter()
            .map(|row| {
                let time = match row.time {
                    RowTime::Longer => "longer".to_owned(),
                    RowTime::Unit(unit) => unit.first().unwrap().to_string(),
                };
                (time, row.cells.iter().map(Vec::len).collect())
            })
            .collect()
    }

    #[test]
    fn a_range_counts_in_each_day_and_a_year_in_a_row_of_its_own() {
        let grid = grid(Unit::Day, "2023-03-01/2023-04-30");
        assert_eq!(
            counts(&grid),
            [
                ("longer".to_owned(), vec![1, 1]),
                ("2023-03-20".to_owned(), vec![1, 1]),
                ("2023-03-21".to_owned(), vec![1, 1]),
                ("2023-03-22".to_owned(), vec![0, 1]),
                ("2023-04-10".to_owned(), vec![1, 0]),
            ]
        );
        let gaps: Vec<bool> = grid.rows.iter().map(|row| row.follows_gap).collect();
        assert_eq!(gaps, [false, false, false, false, true]);
    }

    #[test]
    fn coarser_units_gather_and_the_visible_range_cuts() {
        assert_eq!(
            counts(&grid(Unit::Month, "2023-03-21/2023-04-30")),
            [
                ("longer".to_owned(), vec![1, 1]),
                ("2023-03-01".to_owned(), vec![1, 1]),
                ("2023-04-01".to_owned(), vec![1, 0]),
            ]
        );
        assert_eq!(counts(&grid(Unit::Year, "2023-01-01/2023-12-31")).len(), 2);
    }

    #[test]
    fn the_filter_decides_what_counts() {
        let visible = samples::interval("2023-03-01/2023-03-31");
        let grid = Grid::new(
            &index(),
            vec![1],
            visible,
            Unit::Week(WeekStart::Monday),
            |event| event != at(1, 1),
        );
        assert_eq!(counts(&grid), [("2023-03-20".to_owned(), vec![1])]);
        assert_eq!(grid.most(), 1);
    }
}
