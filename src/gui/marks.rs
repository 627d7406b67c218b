//! The shapes that events have, for the timeline, the coverage view and the legend alike.
//!
//! Shape says how sure, colour says who: a dot is an exact day, a bar a stated range, an outline is inferred,
//! faded ends are approximate, an arrow is open, dashes are scheduled.

use egui::{
    Color32, CornerRadius, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2,
};

pub use crate::index::Fill;

/// Radius of a dot in points.
pub const DOT_RADIUS: f32 = 5.5;
/// Half the width of a single day with faded ends, in points.
pub const FADED_RADIUS: f32 = 2.2 * DOT_RADIUS;
/// Room that an underline takes below a mark, in points.
pub const UNDERLINE_ROOM: f32 = 4.0;
/// Height of a bar in points.
pub const BAR_HEIGHT: f32 = 11.0;
/// Width of an outline in points.
const OUTLINE: f32 = 1.8;
/// Width of a dashed outline in points.
const DASHED: f32 = 1.5;
/// Corner radius of a bar.
const RADIUS: CornerRadius = CornerRadius::same(3);
/// Share of a faded bar that each end takes.
const FADE: f32 = 0.28;

/// Distance of two lines of folded time in points.
const HATCH: f32 = 7.0;

/// A line just below something, as wide as that: it holds the searched words.
pub fn underline(painter: &Painter, above: Rect, color: Color32) {
    let y = above.bottom() + UNDERLINE_ROOM / 2.0..=above.bottom() + UNDERLINE_ROOM;
    painter.rect_filled(Rect::from_x_y_ranges(above.x_range(), y), 1.0, color);
}

/// One day.
pub fn dot(painter: &Painter, center: Pos2, color: Color32, fill: Fill) {
    match fill {
        Fill::Solid => {
            painter.circle_filled(center, DOT_RADIUS, color);
        }
        Fill::Outlined => {
            // The line's middle lies inside, so that a ring is hardly larger than a dot.
            painter.circle_stroke(center, DOT_RADIUS - 0.4, Stroke::new(OUTLINE, color));
        }
        Fill::Faded => {
            let ends = vec2(FADED_RADIUS, BAR_HEIGHT / 2.0);
            faded_bar(painter, Rect::from_center_size(center, 2.0 * ends), color);
        }
        Fill::Dashed => {
            let stroke = Stroke::new(DASHED, color);
            painter.extend(dashed_ring(center, DOT_RADIUS, stroke));
        }
    }
}

/// Several days.
pub fn bar(painter: &Painter, rect: Rect, color: Color32, fill: Fill) {
    match fill {
        Fill::Solid => {
            painter.rect_filled(rect, RADIUS, color);
        }
        Fill::Outlined => {
            let stroke = Stroke::new(OUTLINE, color);
            painter.rect_stroke(rect, RADIUS, stroke, StrokeKind::Inside);
        }
        Fill::Faded => faded_bar(painter, rect, color),
        Fill::Dashed => {
            let stroke = Stroke::new(DASHED, color);
            painter.extend(dashed_outline(rect.shrink(0.75), stroke));
        }
    }
}

/// How much happens, where that is too much for single marks: a picture of columns.
pub fn columns(painter: &Painter, rect: Rect, color: Color32) {
    let heights = [0.3, 0.55, 1.0, 0.8, 0.45, 0.25];
    let width = rect.width() / heights.len() as f32;
    for (place, height) in heights.into_iter().enumerate() {
        let left = rect.left() + place as f32 * width;
        let top = rect.bottom() - height * rect.height();
        let column = Rect::from_min_max(pos2(left, top), pos2(left + width - 1.0, rect.bottom()));
        painter.rect_filled(column, 0.0, color);
    }
}

/// Time that is folded: lines across.
pub fn hatched(painter: &Painter, rect: Rect, color: Color32) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let count = ((rect.width() + rect.height()) / HATCH) as usize;
    for line in 0..=count {
        let from = rect.left() - rect.height() + line as f32 * HATCH;
        let ends = [
            pos2(from, rect.bottom()),
            pos2(from + rect.height(), rect.top()),
        ];
        painter.line_segment(ends, Stroke::new(1.0, color));
    }
}

/// Open to one side: a line from `from` with its head at `to`.
pub fn arrow(painter: &Painter, from: Pos2, to: Pos2, color: Color32) {
    let stroke = Stroke::new(OUTLINE, color);
    painter.line_segment([from, to], stroke);
    let back = if to.x < from.x { 5.0 } else { -5.0 };
    let head = vec![to + vec2(back, -4.5), to, to + vec2(back, 4.5)];
    painter.add(Shape::line(head, stroke));
}

/// A triangle above a mark that sources disagree about; `tip` is its lower point.
pub fn notch(painter: &Painter, tip: Pos2, color: Color32) {
    let points = vec![tip, tip + vec2(-4.0, -5.5), tip + vec2(4.0, -5.5)];
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}

/// A star with five points: filled where something is marked, else its outline.
pub fn star(painter: &Painter, center: Pos2, radius: f32, color: Color32, is_filled: bool) {
    let point = |at: u8| {
        let angle = f32::from(at) * std::f32::consts::PI / 5.0;
        let length = if at.is_multiple_of(2) {
            radius
        } else {
            radius * 0.45
        };
        center + length * vec2(angle.sin(), -angle.cos())
    };
    let points: Vec<Pos2> = (0..10).map(point).collect();
    if !is_filled {
        painter.add(Shape::closed_line(points, Stroke::new(1.2, color)));
        return;
    }
    // A star is not convex: a fan around its middle is.
    let mut mesh = Mesh::default();
    mesh.colored_vertex(center, color);
    points.iter().for_each(|at| mesh.colored_vertex(*at, color));
    (0..10).for_each(|at| mesh.add_triangle(0, at + 1, (at + 1) % 10 + 1));
    painter.add(Shape::mesh(mesh));
}

/// A sheet with two lines: the user says something.
pub fn note(painter: &Painter, center: Pos2, color: Color32) {
    let sheet = Rect::from_center_size(center, vec2(9.0, 11.0));
    painter.rect_stroke(sheet, 1.5, Stroke::new(1.2, color), StrokeKind::Inside);
    for y in [-1.8, 1.2] {
        let line = center.x - 2.2..=center.x + 2.2;
        painter.hline(line, center.y + y, Stroke::new(1.0, color));
    }
}

/// The ring around what is selected.
pub fn selection_ring(painter: &Painter, center: Pos2, color: Color32) {
    painter.circle_stroke(center, DOT_RADIUS + 3.5, Stroke::new(2.0, color));
}

/// A ring of six dashes.
pub fn dashed_ring(center: Pos2, radius: f32, stroke: Stroke) -> Vec<Shape> {
    let point = |sixths: f32| {
        let angle = sixths * std::f32::consts::FRAC_PI_3;
        center + radius * vec2(angle.cos(), angle.sin())
    };
    (0..6_u8)
        .map(|dash| {
            let begin = f32::from(dash);
            let points = [0.0, 0.2, 0.4, 0.55].map(|part| point(begin + part));
            Shape::line(points.into(), stroke)
        })
        .collect()
}

fn dashed_outline(rect: Rect, stroke: Stroke) -> Vec<Shape> {
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    Shape::dashed_line(&corners, stroke, 4.5, 3.0)
}

/// Transparent ends, full in the middle.
fn faded_bar(painter: &Painter, rect: Rect, color: Color32) {
    let clear = Color32::TRANSPARENT;
    let full = color.gamma_multiply(0.85);
    let fade = rect.width() * FADE;
    let columns = [
        (rect.left(), clear),
        (rect.left() + fade, full),
        (rect.right() - fade, full),
        (rect.right(), clear),
    ];
    let mut mesh = Mesh::default();
    for (x, color) in columns {
        mesh.colored_vertex(pos2(x, rect.top()), color);
        mesh.colored_vertex(pos2(x, rect.bottom()), color);
    }
    for column in 0..3_u32 {
        let first = 2 * column;
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    }
    painter.add(Shape::mesh(mesh));
}
