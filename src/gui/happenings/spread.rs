//! The sources of a happening as a row of dots: its place says who, its colour says it again.

use egui::{Painter, pos2};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::theme::Theme;

/// Between the middles of two dots, in points.
const PITCH: f32 = 7.0;
/// Radius of the dot of a source that tells of it, and of the speck of one that does not.
pub(super) const DOT: f32 = 2.5;
pub(super) const SPECK: f32 = 0.8;

/// How wide the spread is that has room in so many points: a place for each source, else dots for those that told.
pub(in crate::gui) fn width(sources: usize, told: usize, room: f32) -> f32 {
    let places = if has_places(sources, room) {
        sources
    } else {
        told.min((room / PITCH) as usize)
    };
    places as f32 * PITCH
}

fn has_places(sources: usize, room: f32) -> bool {
    sources as f32 * PITCH <= room
}

/// Draws it from the start of `side`, on the line through its middle.
pub(in crate::gui) fn paint(
    painter: &Painter,
    theme: &Theme,
    side: LogicalRect,
    sources: usize,
    told: &[u32],
) {
    let middle = side.rect().center().y;
    let x = |place: usize| side.x((place as f32 + 0.5) * PITCH);
    if !has_places(sources, side.width()) {
        let seen = told.iter().take((side.width() / PITCH) as usize);
        for (place, source) in seen.enumerate() {
            let color = theme.source(*source as usize);
            painter.circle_filled(pos2(x(place), middle), DOT, color);
        }
        return;
    }
    let mut told = told.iter().copied().peekable();
    for place in 0..sources {
        let center = pos2(x(place), middle);
        if told.next_if(|source| *source as usize == place).is_some() {
            painter.circle_filled(center, DOT, theme.source(place));
        } else {
            painter.circle_filled(center, SPECK, theme.quiet);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_for_each_source_or_only_those_that_told() {
        assert_eq!(width(14, 3, 120.0), 14.0 * PITCH);
        assert_eq!(width(60, 3, 120.0), 3.0 * PITCH);
        assert_eq!(width(60, 40, 120.0), 17.0 * PITCH);
    }
}
