//! Which marks stand where on the screen: all that a frame asks of the events, bounded by what is visible.

use egui::{Rangef, Rect};

use crate::gui::timeline::cells::Cells;
use crate::gui::timeline::lane_layout;
use crate::gui::timeline::scale::Scale;
use crate::gui::timeline::shapes::Mark;
use crate::gui::timeline::stack::Stack;
use crate::index::{EventRef, Index, PlacedEvent};
use crate::session::timeline::model::Model;
use crate::session::tint::{Tint, Tints};

/// The count of a column as high as its lane, at least.
const LEAST_PEAK: usize = 8;
/// The lowest column in points: a single event is seen beside a thousand.
const LOWEST: f32 = 2.0;
/// Room above the highest column, for its number, and below all of them, in points.
const NUMBER_AIR: f32 = 20.0;
const COLUMN_AIR: f32 = 4.0;

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
}

/// One visible lane.
#[derive(Clone, Debug)]
pub struct PlacedLane {
    /// Position in [`Model::lanes`].
    pub lane: usize,
    /// The position of its source, where all its events are of one.
    pub source: Option<usize>,
    /// The whole strip, as wide as time is.
    pub rect: Rect,
    /// The part of the screen in which it is seen: not under the pinned lanes.
    pub clip: Rect,
    /// Whether it is thin and has columns only.
    pub is_collapsed: bool,
    /// Its single marks, by begin; none where it has columns.
    pub marks: Vec<PlacedMark>,
    /// What found no row; each number has its own place.
    pub more: Vec<More>,
    /// What lasts through all that is visible, as one line; its events say nothing about where others stand.
    pub through: Option<More>,
    /// What the colour of that line stands for.
    pub through_tint: Tint,
    /// How much happens, where that is too much for marks anywhere in view.
    pub columns: Vec<Column>,
    /// The count of a column as high as the lane: that of the highest of all lanes, or of its own highest.
    pub peak: usize,
    /// How many events touch the visible days.
    pub visible: usize,
}

impl PlacedLane {
    /// What a column fills: twice the count is twice the height, in all lanes alike.
    pub fn column_rect(&self, column: &Column) -> Rect {
        let most = self.peak.max(LEAST_PEAK) as f32;
        let above = if self.is_collapsed {
            COLUMN_AIR
        } else {
            NUMBER_AIR
        };
        let bottom = self.rect.bottom() - COLUMN_AIR;
        let height = self.rect.height() - above - COLUMN_AIR;
        let own = (column.count as f32 / most * height).max(LOWEST);
        Rect::from_x_y_ranges(column.x, bottom - own..=bottom)
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
    /// The documents, for the hours that events say.
    pub index: &'a Index,
}

/// The visible lanes with their marks, where `stack` puts them.
pub fn place(
    model: &Model,
    scale: &Scale,
    stack: &Stack,
    selected: Option<PlacedEvent>,
    index: &Index,
) -> Vec<PlacedLane> {
    let cells = Cells::new(scale);
    let placing = Placing {
        scale,
        cells: &cells,
        selected,
        tints: &model.tints,
        index,
    };
    let lanes = model.lanes.iter().enumerate();
    let placed = lanes.filter_map(|(number, lane)| {
        let strip = stack.strip(number)?;
        let is_visible = strip.rect.intersects(strip.clip);
        is_visible.then(|| lane_layout::place(placing, lane, number, strip))
    });
    let mut placed: Vec<PlacedLane> = placed.collect();
    let of_all = peak(&placed).unwrap_or_default();
    for lane in &mut placed {
        lane.peak = match model.has_own_scales {
            true => peak(std::slice::from_ref(lane)).unwrap_or_default(),
            false => of_all,
        };
    }
    placed
}

/// The count of the highest column of all lanes; `None` where there is none.
pub fn peak(lanes: &[PlacedLane]) -> Option<usize> {
    let columns = lanes.iter().flat_map(|lane| &lane.columns);
    columns.map(|column| column.count).max()
}
