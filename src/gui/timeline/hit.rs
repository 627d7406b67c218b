//! Which event is under the pointer.

use egui::Pos2;

use crate::gui::timeline::layout::{Column, PlacedLane};
use crate::index::EventRef;

/// How near the pointer must be, in points.
const REACH: f32 = 8.0;

/// The nearest event within reach; of several at the same distance the one drawn last, hence on top.
///
/// On a number it is the next of those that are counted there.
pub fn event_at(lanes: &[PlacedLane], place: Pos2, selected: Option<EventRef>) -> Option<EventRef> {
    let lane = lane_at(lanes, place)?;
    let singles = lane
        .marks
        .iter()
        .rev()
        .map(|placed| (placed.mark.distance(place), placed.at));
    let counts = lane
        .more
        .iter()
        .chain(&lane.through)
        .filter_map(|more| Some((more.rect.distance_to_pos(place), more.next(selected)?)));
    singles
        .chain(counts)
        .filter(|(distance, _)| *distance <= REACH)
        .min_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, at)| at)
}

/// The column of a crowd at a place.
pub fn column_at(lanes: &[PlacedLane], place: Pos2) -> Option<(&PlacedLane, Column)> {
    let lane = lane_at(lanes, place)?;
    let at = |column: &&Column| column.x.contains(place.x);
    Some((lane, *lane.columns.iter().find(at)?))
}

fn lane_at(lanes: &[PlacedLane], place: Pos2) -> Option<&PlacedLane> {
    lanes
        .iter()
        .find(|lane| lane.rect.y_range().contains(place.y) && lane.clip.contains(place))
}
