//! Marks of a lane in rows, so that none lies on another and no label on a mark.

use crate::export::picture::axis::Axis;
use crate::index::{Fill, Kind, PlacedEvent};

/// Radius of a dot, height of a bar, and the least length of one, as in the window.
pub(super) const RADIUS: f64 = 5.5;
pub(super) const BAR: f64 = 11.0;
const SHORTEST: f64 = 14.0;
const ARROW: f64 = 26.0;
/// Between two marks of a row, and between a mark and its label.
pub(super) const GAP: f64 = 8.0;
/// So many rows a lane has at most; what has no room is counted.
const MOST_ROWS: usize = 7;
/// What has no room is counted together in places so wide.
const COUNTED: f64 = 56.0;

/// A mark in its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    pub(super) slot: PlacedEvent,
    pub(super) row: usize,
    /// Its left and right end.
    pub(super) left: f64,
    pub(super) right: f64,
    /// Whether its label stands beside it.
    pub(super) is_labelled: bool,
}

/// The marks of a lane, and what has no room: a place and how many.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rows {
    pub(super) marks: Vec<Mark>,
    pub(super) counted: Vec<(f64, usize)>,
    pub(super) count: usize,
}

impl Rows {
    /// Of events by time, each with how wide its label is; labels stand at the later side.
    pub(super) fn new(
        slots: &[PlacedEvent],
        axis: &Axis,
        is_rtl: bool,
        mut width_of: impl FnMut(&PlacedEvent) -> f64,
    ) -> Self {
        // How far each row is filled, along the direction of time.
        let mut filled: Vec<f64> = Vec::new();
        let mut rows = Self::default();
        for slot in slots {
            let (left, right) = ends(slot, axis, is_rtl);
            let along = |x: f64| if is_rtl { -x } else { x };
            let (begin, end) = (along(left).min(along(right)), along(left).max(along(right)));
            let free = filled.iter().position(|filled| *filled + GAP <= begin);
            let free = free.or_else(|| {
                (filled.len() < MOST_ROWS).then(|| {
                    filled.push(f64::NEG_INFINITY);
                    filled.len() - 1
                })
            });
            let Some(row) = free else {
                rows.count_at((left + right) / 2.0);
                continue;
            };
            let width = width_of(slot);
            let edge = along(axis.x(axis.days.1));
            let is_labelled = end + GAP + width <= edge;
            if let Some(filled) = filled.get_mut(row) {
                *filled = if is_labelled { end + GAP + width } else { end };
            }
            rows.marks.push(Mark {
                slot: *slot,
                row,
                left,
                right,
                is_labelled,
            });
        }
        rows.count = filled.len().max(1);
        rows
    }

    fn count_at(&mut self, x: f64) {
        let place = (x / COUNTED).floor() * COUNTED + COUNTED / 2.0;
        match self.counted.iter_mut().find(|(known, _)| *known == place) {
            Some((_, count)) => *count += 1,
            None => self.counted.push((place, 1)),
        }
    }
}

/// What a mark fills, as in the window.
fn ends(slot: &PlacedEvent, axis: &Axis, is_rtl: bool) -> (f64, f64) {
    let (left, right) = axis.span(slot.begin, slot.end);
    let middle = (left + right) / 2.0;
    let around = |half: f64| (middle - half, middle + half);
    let later = |x: f64| {
        if is_rtl {
            (x - ARROW, x)
        } else {
            (x, x + ARROW)
        }
    };
    let earlier = |x: f64| {
        if is_rtl {
            (x, x + ARROW)
        } else {
            (x - ARROW, x)
        }
    };
    match slot.kind {
        Kind::Day if slot.fill() == Fill::Faded => around(2.2 * RADIUS),
        Kind::Day => around(RADIUS),
        Kind::Days if right - left < SHORTEST => around(SHORTEST / 2.0),
        Kind::Days => (left, right),
        Kind::After => later(axis.x(slot.begin)),
        Kind::Before => earlier(axis.x(slot.end)),
    }
}
