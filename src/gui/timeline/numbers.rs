//! Numbers of what found no row in a lane.

use egui::{Rect, Vec2, pos2, vec2};

use crate::gui::timeline::layout::{More, Placing};
use crate::gui::timeline::shapes;
use crate::index::PlacedEvent;

/// Size of a number in points.
const NUMBER: Vec2 = vec2(24.0, 13.0);
/// Its middle, from the bottom of the lane.
const FOOT: f32 = 8.0;

/// Numbers of what found no row, one for a cell.
#[derive(Default)]
pub struct Numbers {
    numbers: Vec<(usize, f32, More)>,
}

impl Numbers {
    /// Counts an event where it is visible.
    pub fn add(&mut self, placing: Placing<'_>, slot: &PlacedEvent) {
        let scale = placing.scale;
        let (first, last) = scale.places();
        let extent = shapes::extent(slot, scale);
        if extent.end < first || extent.begin > last {
            return;
        }
        let place = f64::midpoint(extent.begin, extent.end).clamp(first, last);
        let cell = placing.cells.at(place);
        let x = scale.x_from_place(place);
        let known = self.numbers.iter_mut().find(|(known, ..)| *known == cell);
        if let Some((_, sum, more)) = known {
            *sum += x;
            more.events.push(slot.at);
            return;
        }
        let more = More {
            rect: Rect::NOTHING,
            events: vec![slot.at],
        };
        self.numbers.push((cell, x, more));
    }

    /// Each at the middle of its events, but inside its own cell and the view, so that no two overlap.
    pub fn done(self, placing: Placing<'_>, bottom: f32) -> Vec<More> {
        let mut done: Vec<More> = Vec::new();
        for (cell, sum, more) in self.numbers {
            let x = Self::x(placing, cell, sum / more.events.len() as f32);
            let at = pos2(x, bottom - FOOT);
            let rect = Rect::from_center_size(at, NUMBER);
            // At the edges of the view two cells may share the room of one.
            match done
                .iter_mut()
                .find(|other| other.rect.shrink(0.5).intersects(rect))
            {
                Some(other) => other.events.extend(more.events),
                None => done.push(More { rect, ..more }),
            }
        }
        done
    }

    fn x(placing: Placing<'_>, cell: usize, wanted: f32) -> f32 {
        let scale = placing.scale;
        let half = NUMBER.x / 2.0;
        let (begin, end) = placing.cells.places(cell);
        let (one, other) = (scale.x_from_place(begin), scale.x_from_place(end));
        let (left, right) = (one.min(other) + half, one.max(other) - half);
        let inside = wanted.clamp(left, right.max(left));
        inside.clamp(
            scale.x.min + half,
            (scale.x.max - half).max(scale.x.min + half),
        )
    }
}
