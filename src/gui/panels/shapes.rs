//! Small shapes of the panels: document times, swatches that can be ticked, chevrons.

use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, vec2};

use crate::describe::document_time::TimeShape;
use crate::gui::marks;

/// Side of a source's swatch in points.
pub(super) const SWATCH: f32 = 14.0;
const RADIUS: f32 = 5.5;
const STROKE: f32 = 1.8;

/// Radius and ties of the ring of a time that other documents told.
const TIED_RADIUS: f32 = 4.0;
const TIE: f32 = 3.0;

/// A ring with a point (given), a ring (inferred), a ring tied to both sides (from other documents), a dashed ring
/// (unknown).
pub(super) fn time_shape(painter: &Painter, center: Pos2, shape: TimeShape, color: Color32) {
    let stroke = Stroke::new(STROKE, color);
    match shape {
        TimeShape::Given => {
            painter.circle_stroke(center, RADIUS, stroke);
            painter.circle_filled(center, 2.0, color);
        }
        TimeShape::Inferred => {
            painter.circle_stroke(center, RADIUS, stroke);
        }
        TimeShape::Corpus => {
            painter.circle_stroke(center, TIED_RADIUS, stroke);
            for toward in [-1.0, 1.0] {
                let at = |far: f32| center + vec2(toward * far, 0.0);
                painter.line_segment([at(TIED_RADIUS), at(TIED_RADIUS + TIE)], stroke);
            }
        }
        TimeShape::Unknown => {
            let stroke = Stroke::new(1.5, color);
            painter.extend(marks::dashed_ring(center, RADIUS, stroke));
        }
    }
}

/// The swatch of a source as a check box: filled with a tick where shown, outlined where hidden.
pub(super) fn swatch(painter: &Painter, center: Pos2, color: Color32, tick: Color32, is_on: bool) {
    let rect = Rect::from_center_size(center, vec2(SWATCH, SWATCH));
    let corner = CornerRadius::same(4);
    if is_on {
        painter.rect_filled(rect, corner, color);
        let points = [vec2(-3.2, 0.2), vec2(-0.9, 2.5), vec2(3.4, -2.4)];
        let points = points.map(|offset| center + offset);
        painter.add(Shape::line(points.into(), Stroke::new(1.6, tick)));
    } else {
        painter.rect_stroke(rect, corner, Stroke::new(1.5, color), StrokeKind::Inside);
    }
}

/// An angle that points to the end of reading where closed, and down where open.
pub(super) fn chevron(
    painter: &Painter,
    center: Pos2,
    color: Color32,
    is_open: bool,
    is_rtl: bool,
) {
    let toward_end = if is_rtl { -1.0 } else { 1.0 };
    let points = if is_open {
        [vec2(-3.5, -2.0), vec2(0.0, 2.0), vec2(3.5, -2.0)]
    } else {
        [(-2.0, -3.5), (2.0, 0.0), (-2.0, 3.5)].map(|(x, y)| vec2(x * toward_end, y))
    };
    let points = points.map(|offset| center + offset);
    painter.add(Shape::line(points.into(), Stroke::new(1.3, color)));
}
