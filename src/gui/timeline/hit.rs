//! Which event is under the pointer.

use egui::Pos2;

use crate::gui::timeline::layout::Column;
use crate::gui::timeline::layout::PlacedLane;
use crate::gui::timeline::model::Model;
use crate::gui::timeline::scale::Scale;
use crate::index::EventRef;

/// How near the pointer must be, in points.
const REACH: f32 = 8.0;
/// Columns that are weaker stand behind the marks that say the same.
const CROWDED: f32 = 0.5;

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
    let at = |column: &&Column| column.strength >= CROWDED && column.x.contains(place.x);
    Some((lane, *lane.columns.iter().find(at)?))
}

/// The event of a crowd that begins nearest to a place.
pub fn event_of_crowd(
    model: &Model,
    lanes: &[PlacedLane],
    scale: &Scale,
    place: Pos2,
) -> Option<EventRef> {
    let (placed, _) = column_at(lanes, place)?;
    let lane = model.lanes.get(placed.lane)?;
    let nearest = lane
        .track
        .nearest_begin(scale.day_from_x(place.x).floor() as i32)?;
    let off = (scale.x_from_day(f64::from(nearest.begin)) - place.x).abs();
    (off <= REACH).then_some(nearest.at)
}

fn lane_at(lanes: &[PlacedLane], place: Pos2) -> Option<&PlacedLane> {
    lanes
        .iter()
        .find(|lane| lane.rect.y_range().contains(place.y))
}
