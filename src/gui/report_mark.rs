//! The shape of a source's report of a happening, wherever in time it is.

use egui::{Color32, Painter, Pos2, Rect, Stroke, vec2};

use crate::gui::marks;
use crate::gui::marks::Fill;
use crate::gui::theme::Theme;
use crate::index::{Kind, PlacedEvent};

/// Width of a bar, and half the length of an arrow, in points.
const BAR_WIDTH: f32 = 21.0;
const HALF_ARROW: f32 = 9.0;
/// The two rings of a copied sentence: their radius and how far they stand from the middle.
const RING: f32 = 5.0;
const RING_OFF: f32 = 2.8;
/// Space between a mark and the notch above it.
const NOTCH_GAP: f32 = 3.0;

/// The shape of a report.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::gui) enum Shape {
    /// It has days of its own.
    Placed(PlacedEvent),
    /// Its words are another's.
    Copied,
    /// It does not say when.
    Undated,
}

/// The colours and the direction of a shape.
#[derive(Clone, Copy, Debug)]
pub(in crate::gui) struct Ink {
    /// The colour of its source.
    pub(in crate::gui) color: Color32,
    /// What it stands on.
    pub(in crate::gui) ground: Color32,
    /// Whether time runs to the right.
    pub(in crate::gui) is_later_right: bool,
}

/// Draws a shape.
pub(in crate::gui) fn paint(
    painter: &Painter,
    theme: &Theme,
    center: Pos2,
    shape: Shape,
    ink: Ink,
) {
    match shape {
        Shape::Placed(slot) => placed(painter, center, &slot, ink),
        Shape::Copied => rings(painter, center, ink),
        Shape::Undated => {
            let stroke = Stroke::new(1.5, theme.soft);
            painter.extend(marks::dashed_ring(center, marks::DOT_RADIUS, stroke));
        }
    }
}

fn placed(painter: &Painter, center: Pos2, slot: &PlacedEvent, ink: Ink) {
    let color = ink.color;
    let fill = slot.fill();
    match slot.kind {
        Kind::Day => marks::dot(painter, center, color, fill),
        Kind::Days => {
            let size = vec2(BAR_WIDTH, marks::BAR_HEIGHT);
            marks::bar(painter, Rect::from_center_size(center, size), color, fill);
        }
        Kind::After | Kind::Before => {
            let toward = match (slot.kind == Kind::After, ink.is_later_right) {
                (true, true) | (false, false) => vec2(HALF_ARROW, 0.0),
                _ => vec2(-HALF_ARROW, 0.0),
            };
            let color = match fill {
                Fill::Solid | Fill::Outlined | Fill::Dashed => color,
                Fill::Faded => color.gamma_multiply(0.7),
            };
            marks::arrow(painter, center - toward, center + toward, color);
        }
    }
}

/// The ring of the copy over that of the first text.
fn rings(painter: &Painter, center: Pos2, ink: Ink) {
    let off = vec2(RING_OFF, -RING_OFF);
    let stroke = Stroke::new(1.5, ink.color);
    painter.circle_stroke(center + off, RING, stroke);
    painter.circle(center - off, RING, ink.ground, stroke);
}

/// The notch above a mark that stands in the middle of a cell.
pub(in crate::gui) fn notch(painter: &Painter, center: Pos2, color: Color32) {
    let tip = center - vec2(0.0, marks::BAR_HEIGHT / 2.0 + NOTCH_GAP);
    marks::notch(painter, tip, color);
}

/// The ring around the mark of the selected event.
pub(in crate::gui) fn selection(painter: &Painter, center: Pos2, shape: Shape, color: Color32) {
    let stroke = Stroke::new(2.0, color);
    let half = match shape {
        Shape::Placed(slot) if slot.kind != Kind::Day => vec2(BAR_WIDTH, marks::BAR_HEIGHT) / 2.0,
        Shape::Copied => vec2(RING, RING) + vec2(RING_OFF, RING_OFF),
        _ => {
            marks::selection_ring(painter, center, color);
            return;
        }
    };
    let rect = Rect::from_center_size(center, 2.0 * half).expand(3.5);
    painter.rect_stroke(rect, rect.height() / 2.0, stroke, egui::StrokeKind::Outside);
}
