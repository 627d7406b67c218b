//! Which event is under the pointer.

use egui::Pos2;

use crate::gui::timeline::layout::Column;
use crate::gui::timeline::layout::PlacedLane;
use crate::gui::timeline::layout::Strength;
use crate::index::EventRef;
use crate::session::timeline::model::Model;

/// How near the pointer must be, in points.
const REACH: f32 = 8.0;

/// The nearest event within reach; of several at the same distance the one drawn last, hence on top.
///
/// On a number it is the next of those that are counted there.
pub fn event_at(lanes: &[PlacedLane], place: Pos2, selected: Option<EventRef>) -> Option<EventRef> {
    let lane = lane_at(lanes, place)?;
    let is_crowd = column_at(lanes, place).is_some();
    let singles = lane
        .marks
        .iter()
        .rev()
        .filter(|placed| !is_crowd || Some(placed.at) == selected)
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
    let at = |column: &&Column| column.strength == Strength::Crowd && column.x.contains(place.x);
    Some((lane, *lane.columns.iter().find(at)?))
}

/// An event of the crowd at a place: the one after the selected, or the first of those that begin in the column's days;
/// one click after the other visits them all.
pub fn event_of_crowd(
    model: &Model,
    lanes: &[PlacedLane],
    place: Pos2,
    selected: Option<EventRef>,
) -> Option<EventRef> {
    let (placed, column) = column_at(lanes, place)?;
    let track = &model.lanes.get(placed.lane)?.track;
    let begins = track.beginning(column.first, column.end);
    let mut after = begins.skip_while(|slot| Some(slot.at) != selected);
    let next = after.nth(1);
    let next = next.or_else(|| track.beginning(column.first, column.end).next());
    let next = next.or_else(|| track.nearest(column.first, |_| true));
    next.map(|slot| slot.at)
}

fn lane_at(lanes: &[PlacedLane], place: Pos2) -> Option<&PlacedLane> {
    lanes
        .iter()
        .find(|lane| lane.rect.y_range().contains(place.y) && lane.clip.contains(place))
}
