//! A lane where days are wide enough for their hours: what says its hour stands at it, the rest is counted.

use egui::{Rect, Vec2, pos2, vec2};

use crate::gui::timeline::layout::{More, PlacedLane, PlacedMark, Placing};
use crate::gui::timeline::scale::Scale;
use crate::gui::timeline::shapes::Mark;
use crate::index::{DayHours, PlacedEvent};
use crate::session::timeline::drawn_lane::DrawnLane;
use crate::session::timeline::lane_rows;
use crate::session::timeline::lane_rows::Extent;

/// The width of a day from which on its hours are shown, in points.
const DAY: f64 = 400.0;
/// The most events of a lane whose words are asked for hours.
const MOST_ASKED: usize = 20_000;
/// Half the width of a mark at a minute, and air between two marks, in points.
const HALF_MARK: f64 = 6.0;
const GAP: f64 = 4.0;
/// Size of the number of what says no hour, and its middle from the bottom of the lane.
const NUMBER: Vec2 = vec2(30.0, 13.0);
const FOOT: f32 = 8.0;

/// Whether days are so wide that their hours are shown.
pub fn are_shown(scale: &Scale) -> bool {
    scale.days_per_point() * DAY <= 1.0
}

/// Places the events of the visible days into a lane.
pub fn place(placing: Placing<'_>, lane: &DrawnLane, placed: &mut PlacedLane) {
    let view = placing.scale.view;
    let (first, end) = (view.first.floor() as i32, view.last.ceil() as i32);
    let mut timed: Vec<(Extent, PlacedEvent)> = Vec::new();
    for slot in lane.track.beginning(first, end).take(MOST_ASKED) {
        let hours = placing.index.mention(slot.at).and_then(DayHours::of);
        match hours.filter(|_| slot.days() == 1) {
            Some(hours) => timed.push((extent(slot, hours, placing.scale), *slot)),
            None => count(placing, slot, placed),
        }
    }
    timed.sort_by(|(one, _), (other, _)| one.begin.total_cmp(&other.begin));
    let most = lane_rows::rows_in(placed.rect.height());
    let extents = timed.iter().map(|(extent, _)| (*extent, most));
    let rows: Vec<Option<u8>> =
        lane_rows::stack(extents, GAP * placing.scale.days_per_point()).collect();
    let used = rows
        .iter()
        .flatten()
        .max()
        .map_or(0, |row| usize::from(*row) + 1);
    for ((extent, slot), row) in timed.iter().zip(&rows) {
        let is_selected = placing
            .selected
            .is_some_and(|selected| selected.at == slot.at);
        match row.or(is_selected.then_some(0)) {
            Some(row) => mark(placing, (*extent, slot), (row, used), placed),
            None => count(placing, slot, placed),
        }
    }
}

/// Where an event stands along the axis: at its minute, or over the hours of its part of the day.
fn extent(slot: &PlacedEvent, hours: DayHours, scale: &Scale) -> Extent {
    let (begin, end) = hours.shares();
    let place = |share: f64| scale.folds.place(f64::from(slot.begin) + share);
    let (begin, end) = (place(begin), place(end));
    let half = if begin < end {
        0.0
    } else {
        HALF_MARK * scale.days_per_point()
    };
    Extent {
        begin: begin - half,
        end: end + half,
    }
}

fn mark(
    placing: Placing<'_>,
    (extent, slot): (Extent, &PlacedEvent),
    (row, used): (u8, usize),
    placed: &mut PlacedLane,
) {
    let y = lane_rows::row_middle(row, used, placed.rect.height());
    let is_part = (extent.end - extent.begin) / placing.scale.days_per_point() > 3.0 * HALF_MARK;
    let mark = Mark::spanning(slot, extent, placing.scale, placed.rect.top() + y);
    let mark = if is_part { mark.as_part() } else { mark };
    if mark.rect.x_range().intersection(placing.scale.x).span() >= 0.0 {
        placed.marks.push(PlacedMark {
            at: slot.at,
            mark,
            tint: placing.tints.of(slot),
        });
    }
}

/// Counts an event at the beginning of its day.
fn count(placing: Placing<'_>, slot: &PlacedEvent, placed: &mut PlacedLane) {
    let scale = placing.scale;
    let x = scale.x_from_day(f64::from(slot.begin)) + scale.toward_later() * (NUMBER.x / 2.0 + 4.0);
    let center = pos2(x, placed.rect.bottom() - FOOT);
    let rect = Rect::from_center_size(center, NUMBER);
    let known = placed.more.iter_mut().find(|more| more.rect == rect);
    match known {
        Some(more) => more.events.push(slot.at),
        None => placed.more.push(More {
            rect,
            events: vec![slot.at],
        }),
    }
}
