//! Which marks stand where on the screen: all that a frame asks of the events, bounded by what is visible.

use egui::Rangef;
use egui::Rect;

use crate::gui::timeline::cells::Cells;
use crate::gui::timeline::lane_layout;
use crate::gui::timeline::scale::Scale;
use crate::gui::timeline::shapes::Mark;
use crate::gui::timeline::stack::Stack;
use crate::index::EventRef;
use crate::index::PlacedEvent;
use crate::session::timeline::model::Model;
use crate::session::tint::Tint;
use crate::session::tint::Tints;

/// The count of a column as high as its lane, at least.
const LEAST_PEAK: usize = 8;
/// Room above the highest column and below all of them, in points.
const COLUMN_AIR: f32 = 8.0;
/// The same in a thin lane.
const THIN_AIR: f32 = 4.0;

/// One mark.
#[derive(Clone, Copy, Debug)]
pub struct PlacedMark {
    /// The event.
    pub at: EventRef,
    /// Its shape.
    pub mark: Mark,
    /// What its colour stands for.
    pub tint: Tint,
}

/// Events at one place that are told by one sign.
#[derive(Clone, Debug)]
pub struct More {
    /// Where the sign stands.
    pub rect: Rect,
    /// They, by begin; at least one.
    pub events: Vec<EventRef>,
}

impl More {
    /// The one after the selected, or the first: one click after the other visits them all.
    pub fn next(&self, selected: Option<EventRef>) -> Option<EventRef> {
        let at = self.events.iter().position(|at| Some(*at) == selected);
        let next = at.and_then(|at| self.events.get(at + 1));
        next.or(self.events.first()).copied()
    }
}

/// How much happens in a few days, where it is too much for single marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Where it stands.
    pub x: Rangef,
    /// The number of its first day.
    pub first: i32,
    /// The number of the day after its last.
    pub end: i32,
    /// The events that touch its days.
    pub count: usize,
    /// What it stands for.
    pub strength: Strength,
}

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// All that happens there: no mark is drawn.
    Crowd,
    /// What began in a crowd and goes on where there are marks again.
    Rest,
}

/// One visible lane.
#[derive(Clone, Debug)]
pub struct PlacedLane {
    /// Position in [`Model::lanes`].
    pub lane: usize,
    /// The whole strip, as wide as time is.
    pub rect: Rect,
    /// The part of the screen in which it is seen: not under the pinned lanes.
    pub clip: Rect,
    /// Whether it is thin and has columns only.
    pub is_collapsed: bool,
    /// Its single marks, by begin.
    pub marks: Vec<PlacedMark>,
    /// What found no row; each number has its own place.
    pub more: Vec<More>,
    /// What lasts through all that is visible, as one line; its events say nothing about where others stand.
    pub through: Option<More>,
    /// What the colour of that line stands for.
    pub through_tint: Tint,
    /// What is too much for marks.
    pub columns: Vec<Column>,
    /// How many events touch the visible days.
    pub visible: usize,
}

impl PlacedLane {
    /// What a column fills: its height is by the square root, so that a single event is seen beside a thousand.
    pub fn column_rect(&self, column: &Column) -> Rect {
        let most = self.columns.iter().map(|column| column.count).max();
        let most = most.unwrap_or(1).max(LEAST_PEAK) as f32;
        let air = if self.is_collapsed {
            THIN_AIR
        } else {
            COLUMN_AIR
        };
        let bottom = self.rect.bottom() - air;
        let height = self.rect.height() - 2.0 * air;
        let top = bottom - (column.count as f32 / most).sqrt() * height;
        Rect::from_x_y_ranges(column.x, top..=bottom)
    }

    /// The parts of the lane without a crowd, from left to right.
    pub fn open_parts(&self) -> Vec<Rangef> {
        let mut crowds: Vec<Rangef> = self
            .columns
            .iter()
            .filter(|column| column.strength == Strength::Crowd)
            .map(|column| column.x)
            .collect();
        crowds.sort_by(|one, other| one.min.total_cmp(&other.min));
        let mut parts = Vec::new();
        let mut from = f32::NEG_INFINITY;
        for crowd in crowds {
            // Neighbouring columns touch, give or take what numbers lose.
            if crowd.min > from + 0.5 {
                parts.push(Rangef::new(from, crowd.min));
            }
            from = from.max(crowd.max);
        }
        parts.push(Rangef::new(from, f32::INFINITY));
        parts
    }

    /// Whether no mark, no number and no crowd stands in a place.
    pub fn is_free(&self, rect: Rect) -> bool {
        let is_mark = |placed: &PlacedMark| placed.mark.rect.expand(1.0).intersects(rect);
        let is_number = |more: &More| more.rect.intersects(rect);
        let is_column = |column: &Column| column.x.intersection(rect.x_range()).span() > 0.0;
        !self.marks.iter().any(is_mark)
            && !self.more.iter().any(is_number)
            && !self.columns.iter().any(is_column)
    }
}

/// What all lanes of a frame share.
#[derive(Clone, Copy, Debug)]
pub struct Placing<'a> {
    /// Days to points.
    pub scale: &'a Scale,
    /// The axis in cells.
    pub cells: &'a Cells,
    /// The selected event, which is always drawn.
    pub selected: Option<PlacedEvent>,
    /// What colours stand for.
    pub tints: &'a Tints,
}

/// The visible lanes with their marks, where `stack` puts them.
pub fn place(
    model: &Model,
    scale: &Scale,
    stack: &Stack,
    selected: Option<PlacedEvent>,
) -> Vec<PlacedLane> {
    let cells = Cells::new(scale);
    let placing = Placing {
        scale,
        cells: &cells,
        selected,
        tints: &model.tints,
    };
    let lanes = model.lanes.iter().enumerate();
    lanes
        .filter_map(|(number, lane)| {
            let strip = stack.strip(number)?;
            let is_visible = strip.rect.intersects(strip.clip);
            is_visible.then(|| lane_layout::place(placing, lane, number, strip))
        })
        .collect()
}
