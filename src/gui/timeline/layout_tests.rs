//! Nothing that is visible is lost, and nothing costs more than the screen is wide.

use std::sync::Arc;

use egui::{Rangef, Rect, pos2};

use crate::gui::timeline::layout;
use crate::gui::timeline::layout::PlacedLane;
use crate::gui::timeline::scale::Scale;
use crate::gui::timeline::stack::Stack;
use crate::index::{EventRef, FilteredTrack, Index, Kind, LaneKey, PlacedEvent, Track};
use crate::session::timeline::drawn_lane::DrawnLane;
use crate::session::timeline::model::Model;
use crate::session::{Folds, TimeView};

const WIDTH: f32 = 1000.0;

fn slot(number: u32, begin: i32, days: i32) -> PlacedEvent {
    PlacedEvent {
        kind: if days > 1 { Kind::Days } else { Kind::Day },
        ..PlacedEvent::of_days(begin, begin + days, 0, number)
    }
}

/// Days, weeks, months and years over some years, most of them on a few days.
fn crowd(count: u32) -> Vec<PlacedEvent> {
    let mut roll = 7_u32;
    let mut next = |limit: u32| {
        roll = roll.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((roll >> 8) % limit) as i32
    };
    let events = (0..count).map(|number| {
        let begin = if next(3) == 0 {
            next(2_000)
        } else {
            1_000 + next(9)
        };
        let days = match next(20) {
            0..14 => 1,
            14..17 => 7,
            17..19 => 31,
            _ => 365,
        };
        slot(number, begin, days)
    });
    events.collect()
}

fn placed(slots: Vec<PlacedEvent>, view: TimeView) -> (PlacedLane, Arc<Track>, Scale) {
    let track = Arc::new(Track::new(slots));
    let mut model = Model::default();
    model.lanes.push(DrawnLane {
        key: LaneKey::All,
        name: "".into(),
        written: None,
        source: Some(0),
        count: track.slots().len(),
        track: FilteredTrack::whole(&track),
        unplaced: Arc::new([]),
        found: None,
        is_pinned: false,
        is_collapsed: false,
    });
    let scale = Scale::new(view, Rangef::new(0.0, WIDTH), true, Folds::default());
    let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(WIDTH, 80.0));
    let stack = Stack::new(&model, rect, 0);
    let lane = layout::place(&model, &scale, &stack, None, &Index::default()).remove(0);
    (lane, track, scale)
}

fn views() -> impl Iterator<Item = TimeView> {
    let lengths = [5.0, 12.0, 40.0, 200.0, 900.0, 5_000.0];
    lengths.into_iter().flat_map(|length| {
        [-100.0, 990.5, 1_003.0, 1_015.0, 1_700.0].map(|first| TimeView::new(first, first + length))
    })
}

#[test]
fn every_visible_event_is_a_mark_a_number_a_line_or_in_a_column() {
    for count in [10, 300, 20_000] {
        for view in views() {
            let (lane, track, scale) = placed(crowd(count), view);
            let mut told: Vec<EventRef> = lane.marks.iter().map(|placed| placed.at).collect();
            let signs = lane.more.iter().chain(&lane.through);
            told.extend(signs.flat_map(|more| &more.events));
            told.sort_unstable();
            for slot in track.slots() {
                let (begin, end) = (f64::from(slot.begin), f64::from(slot.end));
                let x = scale.x_range(begin.max(view.first), end.min(view.last));
                let is_visible = end > view.first && begin < view.last;
                let in_column = |column: &layout::Column| {
                    column.first < slot.end && slot.begin < column.end && column.x.intersects(x)
                };
                let is_told = told.binary_search(&slot.at).is_ok();
                assert!(
                    !is_visible || is_told || lane.columns.iter().any(in_column),
                    "{count} events, {view:?}: {slot:?} is lost"
                );
            }
        }
    }
}

#[test]
fn what_is_drawn_is_bounded_by_the_width() {
    for view in views() {
        let (lane, ..) = placed(crowd(50_000), view);
        assert!(
            lane.marks.len() < 400,
            "{view:?}: {} marks",
            lane.marks.len()
        );
        assert!(
            lane.columns.len() < 400,
            "{view:?}: {} columns",
            lane.columns.len()
        );
    }
}

#[test]
fn numbers_do_not_overlap() {
    for view in views() {
        let (lane, ..) = placed(crowd(600), view);
        for (place, one) in lane.more.iter().enumerate() {
            for other in lane.more.iter().skip(place + 1) {
                assert!(!one.rect.shrink(0.5).intersects(other.rect), "{view:?}");
            }
        }
    }
}

#[test]
fn many_long_bars_leave_room_for_days() {
    let mut slots: Vec<PlacedEvent> = (0..11).map(|number| slot(number, 3, 30)).collect();
    slots.extend((0..5).map(|number| slot(100 + number as u32, 6 + 5 * number, 1)));
    let (lane, ..) = placed(slots, TimeView::new(0.0, 40.0));
    let days = lane.marks.iter().filter(|placed| placed.at.event >= 100);
    assert_eq!(days.count(), 5);
}

#[test]
fn rows_stay_while_time_is_pushed_along() {
    let slots = crowd(250);
    let rows = |first: f64| {
        let (lane, ..) = placed(slots.clone(), TimeView::new(first, first + 120.0));
        let row = |placed: &layout::PlacedMark| (placed.at, placed.mark.rect.center().y as i32);
        lane.marks.iter().map(row).collect::<Vec<_>>()
    };
    let (before, after) = (rows(1_203.0), rows(1_207.0));
    let moved = before.iter().filter(|(at, y)| {
        let now = after.iter().find(|(other, _)| other == at);
        now.is_some_and(|(_, now)| now != y)
    });
    assert_eq!(moved.count(), 0);
    assert!(before.len() > 3);
}
