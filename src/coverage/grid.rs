//! Units of time against sources: who reports how much, and when.

use crate::coverage::time_row::Cells;
use crate::coverage::{RowTime, RowUnit, TimeRow};
use crate::index::EventRef;
use crate::index::FilteredTrack;
use crate::index::Kind;
use crate::index::PlacedEvent;
use crate::time::Day;
use crate::time::Interval;

/// An event that touches more units than this is about a longer time than the rows and has a row of its own.
const MOST_UNITS: i32 = 8;

/// The whole grid. Units without any event have no row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The unit that a row stands for.
    pub unit: RowUnit,
    /// Positions of the shown sources in `Index::sources`.
    pub lanes: Vec<usize>,
    /// Rows, longer times first, then by time.
    pub rows: Vec<TimeRow>,
}

impl Grid {
    /// Counts the shown events that overlap `visible`, by source.
    ///
    /// An event counts in each unit that it touches; one that touches more than a few counts as a longer time.
    pub fn new(shown: &[(usize, &FilteredTrack)], visible: Interval, unit: RowUnit) -> Self {
        let days = days_of(shown, visible);
        let mut rows = Rows::new(unit, days);
        for (_, part) in shown {
            for slot in part.reaching(days.0, days.1) {
                rows.add(slot);
            }
            rows.end();
        }
        Self {
            unit,
            lanes: shown.iter().map(|(lane, _)| *lane).collect(),
            rows: rows.done(),
        }
    }

    /// The row of a time, where it has events.
    pub fn row(&self, time: RowTime) -> Option<&TimeRow> {
        self.rows.iter().find(|row| row.time == time)
    }

    /// The most events that a cell holds; at least 1.
    pub fn most(&self) -> usize {
        let cells = self.rows.iter().flat_map(TimeRow::cells);
        cells.map(<[EventRef]>::len).max().unwrap_or(0).max(1)
    }
}

/// The first day of a time and the day after its last; where it is open, as far as there are events.
fn days_of(shown: &[(usize, &FilteredTrack)], time: Interval) -> (i32, i32) {
    let extents = || shown.iter().filter_map(|(_, part)| part.extent());
    let first = time.first().map(Day::number);
    let end = time.end().map(Day::number);
    (
        first.unwrap_or_else(|| extents().map(|(first, _)| first).min().unwrap_or(0)),
        end.unwrap_or_else(|| extents().map(|(_, end)| end).max().unwrap_or(0)),
    )
}

/// Rows while events are counted.
struct Rows {
    unit: RowUnit,
    /// The first of the days that are counted, and the day after their last.
    days: (i32, i32),
    longer: Cells,
    /// Each unit of the days, in their order.
    units: Vec<(Interval, Cells)>,
    /// The day after the last of each unit.
    ends: Vec<i32>,
}

impl Rows {
    fn new(unit: RowUnit, days: (i32, i32)) -> Self {
        let units = unit.touching(Day::from_number(days.0), Day::from_number(days.1 - 1));
        Self {
            unit,
            days,
            longer: Cells::default(),
            ends: units
                .iter()
                .map(|unit| unit.end().map_or(i32::MAX, Day::number))
                .collect(),
            units: units
                .into_iter()
                .map(|unit| (unit, Cells::default()))
                .collect(),
        }
    }

    fn add(&mut self, slot: &PlacedEvent) {
        if self.is_longer(slot) {
            self.longer.events.push(slot.at);
            return;
        }
        let last = (slot.end - 1).min(self.days.1 - 1);
        let first = slot.begin.max(self.days.0);
        let from = self.ends.partition_point(|end| *end <= first);
        for (place, (_, cells)) in self.units.iter_mut().enumerate().skip(from) {
            cells.events.push(slot.at);
            if self.ends.get(place).is_none_or(|end| *end > last) {
                break;
            }
        }
    }

    /// Begins the next source.
    fn end(&mut self) {
        self.longer.end();
        self.units.iter_mut().for_each(|(_, cells)| cells.end());
    }

    fn is_longer(&self, slot: &PlacedEvent) -> bool {
        match slot.kind {
            Kind::After | Kind::Before => true,
            Kind::Day => false,
            Kind::Days => {
                let last = Day::from_number(slot.end - 1);
                // No unit is shorter than a day.
                slot.end - slot.begin > MOST_UNITS
                    && !touches_few(Day::from_number(slot.begin), last, self.unit)
            }
        }
    }

    fn done(self) -> Vec<TimeRow> {
        let units = self.units.into_iter();
        let units = units.map(|(unit, cells)| (RowTime::Unit(unit), cells));
        let rows = std::iter::once((RowTime::Longer, self.longer)).chain(units);
        rows_of(rows.filter(|(_, cells)| !cells.events.is_empty()))
    }
}

/// The units that the visible part of an event touches, or the row of longer times.
pub(super) fn times_of(whole: Interval, part: Interval, unit: RowUnit) -> Vec<RowTime> {
    let Some((first, last)) = whole.bounds() else {
        return vec![RowTime::Longer];
    };
    if !touches_few(first, last, unit) {
        return vec![RowTime::Longer];
    }
    let Some((first, last)) = part.bounds() else {
        return vec![RowTime::Longer];
    };
    let units = unit.touching(first, last).into_iter();
    units.map(RowTime::Unit).collect()
}

fn touches_few(first: Day, last: Day, unit: RowUnit) -> bool {
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

fn rows_of(by_time: impl Iterator<Item = (RowTime, Cells)>) -> Vec<TimeRow> {
    let mut end_before = None;
    by_time
        .map(|(time, cells)| {
            let (begin, end) = match time {
                RowTime::Longer => (None, None),
                RowTime::Unit(unit) => (unit.first(), unit.end()),
            };
            let follows_gap = end_before.is_some_and(|before: Day| begin != Some(before));
            end_before = end;
            TimeRow {
                time,
                cells,
                follows_gap,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::*;
    use crate::index::Index;
    use crate::index::samples;
    use crate::index::samples::at;
    use crate::resolve::Certainty;
    use crate::time::WeekStart;

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

    fn grid(unit: RowUnit, visible: &str) -> Grid {
        let index = index();
        let parts: Vec<FilteredTrack> = index
            .sources()
            .iter()
            .map(|lane| FilteredTrack::whole(&lane.placed))
            .collect();
        let shown: Vec<(usize, &FilteredTrack)> = parts.iter().enumerate().collect();
        Grid::new(&shown, samples::interval(visible), unit)
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
                (time, row.cells().map(<[EventRef]>::len).collect())
            })
            .collect()
    }

    #[test]
    fn a_range_counts_in_each_day_and_a_year_in_a_row_of_its_own() {
        let grid = grid(RowUnit::Day, "2023-03-01/2023-04-30");
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
            counts(&grid(RowUnit::Month, "2023-03-21/2023-04-30")),
            [
                ("longer".to_owned(), vec![1, 1]),
                ("2023-03-01".to_owned(), vec![1, 1]),
                ("2023-04-01".to_owned(), vec![1, 0]),
            ]
        );
        assert_eq!(
            counts(&grid(RowUnit::Year, "2023-01-01/2023-12-31")).len(),
            2
        );
    }

    #[test]
    fn the_filter_decides_what_counts() {
        let visible = samples::interval("2023-03-01/2023-03-31");
        let part = FilteredTrack::of(&index().sources()[1].placed, |slot| slot.at != at(1, 1));
        let grid = Grid::new(&[(1, &part)], visible, RowUnit::Week(WeekStart::Monday));
        assert_eq!(grid.lanes, [1]);
        assert_eq!(counts(&grid), [("2023-03-20".to_owned(), vec![1])]);
        assert_eq!(grid.most(), 1);
    }

    /// The same by asking each event for its times.
    fn asked(
        index: &Index,
        visible: Interval,
        unit: RowUnit,
    ) -> BTreeMap<RowTime, Vec<Vec<EventRef>>> {
        let mut rows = BTreeMap::<RowTime, Vec<Vec<EventRef>>>::new();
        for (column, lane) in index.sources().iter().enumerate() {
            let begun = |slot: &&PlacedEvent| {
                visible
                    .last()
                    .is_none_or(|last| slot.begin <= last.number())
            };
            for slot in lane.placed.slots().iter().filter(begun) {
                let (_, event) = index.event(slot.at).unwrap();
                let Some(part) = event.interval.intersection(visible) else {
                    continue;
                };
                for time in times_of(event.interval, part, unit) {
                    let row = rows.entry(time).or_insert_with(|| vec![Vec::new(); 2]);
                    row[column].push(slot.at);
                }
            }
        }
        rows
    }

    #[test]
    fn rows_hold_what_each_event_says_of_its_times() {
        let index = index();
        let units = [
            RowUnit::Day,
            RowUnit::Week(WeekStart::Saturday),
            RowUnit::Month,
            RowUnit::Year,
            RowUnit::Decade,
        ];
        let times = [
            "2023-03-01/2023-04-30",
            "2023-03-21/2023-03-21",
            "2023-03-22/2023-04-10",
            "2024-01-01/2024-02-01",
            "2022-12-30/..",
            "../2023-03-20",
        ];
        for unit in units {
            for visible in times {
                let rows = asked(&index, samples::interval(visible), unit);
                let grid = grid(unit, visible).rows.into_iter();
                let grid: BTreeMap<_, _> = grid
                    .map(|row| (row.time, row.cells().map(<[EventRef]>::to_vec).collect()))
                    .collect();
                assert_eq!(grid, rows, "{unit:?} {visible}");
            }
        }
    }
}
