//! Which event is under the pointer.

use egui::Pos2;

use crate::gui::timeline::layout::PlacedLane;
use crate::index::EventRef;

/// How near the pointer must be, in points.
const REACH: f32 = 8.0;

/// The nearest event within reach; of several at the same distance the one drawn last, hence on top.
pub fn event_at(lanes: &[PlacedLane], place: Pos2) -> Option<EventRef> {
    let lane = lanes
        .iter()
        .find(|lane| lane.rect.y_range().contains(place.y))?;
    let singles = lane
        .marks
        .iter()
        .rev()
        .map(|placed| (placed.mark.distance(place), placed.at));
    let counts = lane
        .more
        .iter()
        .map(|more| (more.rect.distance_to_pos(place), more.first));
    singles
        .chain(counts)
        .filter(|(distance, _)| *distance <= REACH)
        .min_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, at)| at)
}
