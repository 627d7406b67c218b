//! One lane: single marks with numbers for what finds no row, or columns where events crowd.

use egui::Rect;

use crate::gui::timeline::cells::Load;
use crate::gui::timeline::layout::{Column, More, PlacedLane, PlacedMark, Placing};
use crate::gui::timeline::numbers::Numbers;
use crate::gui::timeline::shapes::Mark;
use crate::gui::timeline::stack::Strip;
use crate::gui::timeline::{hour_marks, shapes};
use crate::index::PlacedEvent;
use crate::session::timeline::drawn_lane::DrawnLane;
use crate::session::timeline::lane_rows;
use crate::session::timeline::lane_rows::Extent;
use crate::session::tint::Tint;

/// Share of the view beyond which a bar is long.
const LONG: f64 = 0.25;
/// Air between two marks of a row in points.
const GAP: f64 = 3.0;
/// Events that go on at the beginning beyond which they are not drawn one by one.
const MOST_GOING_ON: usize = 512;
/// Height of the line of what lasts through everything, and its distance from the top.
const THROUGH: (f32, f32) = (3.0, 2.0);

/// Places what is visible of a lane into a strip.
pub fn place(placing: Placing<'_>, lane: &DrawnLane, number: usize, strip: Strip) -> PlacedLane {
    let Strip { rect: strip, clip } = strip;
    let loads: Vec<Load> = placing.cells.loads(&lane.track, placing.scale).collect();
    let mut work = Work {
        placing,
        lane,
        strip,
        rows: lane_rows::rows_in(strip.height()),
        is_selected_here: placing.selected.filter(|slot| lane.track.holds(slot)),
        loads,
        through: Vec::new(),
    };
    let has_hours = hour_marks::are_shown(placing.scale) && !lane.is_collapsed;
    if !has_hours {
        work.through = work.find_through();
    }
    let singles = if has_hours || work.is_crowded() {
        Vec::new()
    } else {
        work.singles()
    };
    let rows = work.rows_of(&singles);
    let mut placed = PlacedLane {
        lane: number,
        source: lane.source,
        rect: strip,
        clip,
        is_collapsed: lane.is_collapsed,
        marks: Vec::new(),
        more: Vec::new(),
        through: None,
        through_tint: work.through_tint(),
        columns: if has_hours {
            Vec::new()
        } else {
            work.columns()
        },
        peak: 0,
        visible: work.visible(),
    };
    if has_hours {
        hour_marks::place(placing, lane, &mut placed);
        return placed;
    }
    work.put(&singles, &rows, &mut placed);
    placed.through = work.through_line();
    placed
}

struct Work<'a> {
    placing: Placing<'a>,
    lane: &'a DrawnLane,
    strip: Rect,
    rows: usize,
    is_selected_here: Option<PlacedEvent>,
    loads: Vec<Load>,
    /// What lasts through all that is visible.
    through: Vec<PlacedEvent>,
}

impl Work<'_> {
    /// The days of the view that are at least partly visible.
    fn view(&self) -> (i32, i32) {
        let view = self.placing.scale.view;
        (view.first.floor() as i32, view.last.ceil() as i32)
    }

    fn visible(&self) -> usize {
        let (first, end) = self.view();
        self.lane.track.touching(first, end)
    }

    fn is_through(&self, slot: &PlacedEvent) -> bool {
        let (first, end) = self.view();
        slot.begin <= first && slot.end >= end
    }

    /// The cells from which marks are drawn: those after the last crowd before the view.
    fn drawn_loads(&self) -> &[Load] {
        let (first, _) = self.view();
        let mut loads = self.loads.iter();
        let crowd = loads.rposition(|load| load.end <= first && load.is_crowded());
        let from = crowd.map_or(0, |crowd| crowd + 1);
        self.loads.get(from..).unwrap_or_default()
    }

    /// The events that are drawn one by one, by begin.
    fn singles(&self) -> Vec<PlacedEvent> {
        let loads = self.drawn_loads();
        let first = loads.first();
        let going_on = first.into_iter().flat_map(|load| self.going_on(load.first));
        let beginning = loads
            .iter()
            .flat_map(|load| self.lane.track.beginning(load.first, load.end));
        going_on
            .chain(beginning)
            .filter(|slot| !self.is_through(slot))
            .copied()
            .collect()
    }

    /// What began before a day and goes on in it, unless that is too much to be drawn one by one.
    fn going_on(&self, day: i32) -> impl Iterator<Item = &PlacedEvent> {
        let track = &self.lane.track;
        let is_few = track.touching(day, day) <= MOST_GOING_ON;
        is_few.then(|| track.going_on(day)).into_iter().flatten()
    }

    /// What lasts through all that is visible.
    fn find_through(&self) -> Vec<PlacedEvent> {
        let (first, _) = self.view();
        let through = self.going_on(first + 1);
        through
            .filter(|slot| self.is_through(slot))
            .copied()
            .collect()
    }

    fn rows_of(&self, singles: &[PlacedEvent]) -> Vec<Option<u8>> {
        let scale = self.placing.scale;
        let (first, last) = scale.places();
        let long = (last - first) * LONG;
        // Long bars leave room for what is short.
        let most = |extent: &Extent| {
            if extent.end - extent.begin > long {
                (self.rows / 2).max(1)
            } else {
                self.rows
            }
        };
        let extents = singles.iter().map(|slot| {
            let extent = shapes::extent(slot, scale);
            (extent, most(&extent))
        });
        lane_rows::stack(extents, GAP * scale.days_per_point()).collect()
    }

    /// Marks and numbers of the single events, and the selected one in any case.
    fn put(&self, singles: &[PlacedEvent], rows: &[Option<u8>], placed: &mut PlacedLane) {
        let used = rows
            .iter()
            .flatten()
            .max()
            .map_or(0, |row| usize::from(*row) + 1);
        let full = self.rows as u8 - 1;
        let mut numbers = Numbers::default();
        let mut is_selected_drawn = false;
        for (slot, row) in singles.iter().zip(rows) {
            let is_selected = self
                .is_selected_here
                .is_some_and(|selected| selected.at == slot.at);
            is_selected_drawn |= is_selected;
            match row {
                Some(row) => self.mark(slot, *row, used, placed),
                None => {
                    numbers.add(self.placing, slot);
                    if is_selected {
                        self.mark(slot, full, used, placed);
                    }
                }
            }
        }
        placed.more = numbers.done(self.placing, self.strip.bottom());
        if let Some(selected) = self.is_selected_here
            && !is_selected_drawn
            && placed.columns.is_empty()
            && !self.is_through(&selected)
        {
            self.mark(&selected, 0, used, placed);
        }
    }

    fn mark(&self, slot: &PlacedEvent, row: u8, used: usize, placed: &mut PlacedLane) {
        let y = lane_rows::row_middle(row, used, self.strip.height());
        let mark = Mark::new(slot, self.placing.scale, self.strip.top() + y);
        if mark
            .rect
            .x_range()
            .intersection(self.placing.scale.x)
            .span()
            >= 0.0
        {
            placed.marks.push(PlacedMark {
                at: slot.at,
                mark,
                tint: self.placing.tints.of(slot),
            });
        }
    }

    /// Columns for all that is visible.
    fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        if !self.is_crowded() {
            return columns;
        }
        for (cell, load) in self.loads.iter().enumerate() {
            if load.touching > 0 {
                self.add_columns(cell, &mut columns);
            }
        }
        columns
    }

    /// Whether anything in view is too much for single marks: a lane has either columns or marks.
    fn is_crowded(&self) -> bool {
        let (first, end) = self.view();
        let mut seen = self.loads.iter();
        let is_crowded = |load: &Load| {
            let is_seen = load.first < end && load.end > first;
            is_seen && (load.is_crowded() || load.going_on > MOST_GOING_ON)
        };
        let is_many = |load: &Load| load.going_on > MOST_GOING_ON;
        self.lane.is_collapsed
            || self.drawn_loads().first().is_some_and(is_many)
            || seen.any(is_crowded)
    }

    fn add_columns(&self, cell: usize, columns: &mut Vec<Column>) {
        let scale = self.placing.scale;
        for load in self
            .placing
            .cells
            .columns(&self.lane.track, scale, cell, cell + 1)
        {
            let count = load.touching.saturating_sub(self.through.len());
            let x = scale.x_range(f64::from(load.first), f64::from(load.end));
            if count > 0 && x.intersection(scale.x).span() > 0.0 {
                columns.push(Column {
                    x,
                    first: load.first,
                    end: load.end,
                    count,
                });
            }
        }
    }

    /// That of all of them, where they share one.
    fn through_tint(&self) -> Tint {
        let mut tints = self.through.iter().map(|slot| self.placing.tints.of(slot));
        let first = tints.next();
        let shared = first.filter(|first| tints.all(|tint| tint == *first));
        shared.unwrap_or(Tint::Neutral)
    }

    fn through_line(&self) -> Option<More> {
        let events: Vec<_> = self.through.iter().map(|slot| slot.at).collect();
        let (height, top) = THROUGH;
        let y = self.strip.top() + top;
        let rect = Rect::from_x_y_ranges(self.placing.scale.x, y..=y + height);
        (!events.is_empty()).then_some(More { rect, events })
    }
}
