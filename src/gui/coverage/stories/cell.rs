//! The mark of a cell: told, copied, first to publish, in conflict, silent, or without documents.

use egui::{Color32, Painter, Pos2, Rect, Shape as Drawn, Stroke, vec2};

use crate::coverage::{ClusterReports, Silence, SourceReport};
use crate::gui::marks;
use crate::gui::marks::Fill;
use crate::gui::report_mark::{self, Ink, Shape};
use crate::gui::theme::Theme;
use crate::gui::view_context::ViewContext;
use crate::index::EventRef;

/// Half the pole of a pennant, how far it stands from the middle of the mark, and its cloth.
const POLE: f32 = 6.0;
const POLE_OFF: f32 = 14.0;
const CLOTH: f32 = 6.0;
/// How much higher the notch of a copy stands.
const COPY_UP: f32 = 4.0;
/// What has no documents.
const HATCH: egui::Vec2 = vec2(24.0, 14.0);

/// An entry of the legend.
#[derive(Clone, Copy)]
pub(super) enum LegendMark {
    Told,
    Inferred,
    Copied,
    First,
    Tie,
    Silent,
    Elsewhere,
    Absent,
    Conflict,
}

/// The entries of the legend with the keys of their words.
pub(super) const LEGEND: [(LegendMark, &str); 9] = [
    (LegendMark::Told, "coverage-legend-told"),
    (LegendMark::Inferred, "happenings-legend-inferred"),
    (LegendMark::Copied, "coverage-legend-copied"),
    (LegendMark::First, "coverage-legend-first"),
    (LegendMark::Tie, "coverage-legend-tie"),
    (LegendMark::Silent, "coverage-legend-silent"),
    (LegendMark::Elsewhere, "coverage-legend-elsewhere"),
    (LegendMark::Absent, "coverage-legend-absent"),
    (LegendMark::Conflict, "coverage-legend-conflict"),
];

/// What a cell stands on.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) center: Pos2,
    pub(super) ground: Color32,
    pub(super) is_rtl: bool,
}

/// Draws the mark of a source that tells; a story has dots only.
pub(super) fn told(
    painter: &Painter,
    frame: &ViewContext<'_>,
    place: Place,
    cell: &SourceReport,
    is_story: bool,
) -> Shape {
    let ink = Ink {
        color: frame.theme.source(cell.source as usize),
        ground: place.ground,
        is_later_right: !frame.state.is_axis_rtl(),
    };
    let is_one_text = cell.is_copied || cell.is_shared;
    let shape = match is_one_text {
        true => Shape::Copied,
        false => shape_of(frame, cell)
            .filter(|_| !is_story)
            .unwrap_or(Shape::Undated),
    };
    match shape {
        Shape::Undated => marks::dot(painter, place.center, ink.color, Fill::Solid),
        shape => report_mark::paint(painter, frame.theme, place.center, shape, ink),
    }
    if cell.is_apart {
        // The upper of the two rings of a copy stands higher than a dot.
        let up = if is_one_text { COPY_UP } else { 0.0 };
        let at = place.center - vec2(0.0, up);
        report_mark::notch(painter, at, frame.theme.accent);
    }
    shape
}

fn shape_of(frame: &ViewContext<'_>, cell: &SourceReport) -> Option<Shape> {
    let at = EventRef {
        document: cell.at.document,
        event: cell.event?,
    };
    frame.state.library.index.slot(at).map(Shape::Placed)
}

/// Draws what stands where a source does not tell.
pub(super) fn empty(painter: &Painter, theme: &Theme, center: Pos2, silence: Silence) {
    let stroke = Stroke::new(1.2, theme.faint);
    match silence {
        Silence::Absent => {
            let field = Rect::from_center_size(center, HATCH);
            marks::hatched(painter, field, theme.hatch);
        }
        Silence::Silent => {
            let half = vec2(5.0, 0.0);
            painter.line_segment([center - half, center + half], stroke);
        }
        Silence::Elsewhere => {
            for dot in [-4.0, 0.0, 4.0] {
                painter.circle_filled(center + vec2(dot, 0.0), 1.1, theme.faint);
            }
        }
    }
}

/// The pennant of the first to publish, hollow where several were; at the side where reading begins.
pub(super) fn pennant(painter: &Painter, theme: &Theme, place: Place, is_tie: bool) {
    let toward = if place.is_rtl { 1.0 } else { -1.0 };
    let top = place.center + vec2(toward * POLE_OFF, -POLE - 4.0);
    let stroke = Stroke::new(1.3, theme.ink);
    painter.line_segment([top, top + vec2(0.0, 2.0 * POLE)], stroke);
    let points = vec![top, top + vec2(-toward * CLOTH, 2.5), top + vec2(0.0, 5.0)];
    let fill = if is_tie { place.ground } else { theme.ink };
    painter.add(Drawn::convex_polygon(points, fill, stroke));
}

/// Draws the pennant where a source was first among others.
pub(super) fn first(
    painter: &Painter,
    theme: &Theme,
    place: Place,
    reports: &ClusterReports,
    source: u32,
) {
    if reports.cells.len() > 1 && reports.first.sources.contains(&source) {
        pennant(painter, theme, place, reports.first.is_tie());
    }
}

/// The ring around a chosen cell.
pub(super) fn selection(painter: &Painter, theme: &Theme, center: Pos2, shape: Shape) {
    report_mark::selection(painter, center, shape, theme.accent);
}

/// Draws a mark of the legend.
pub(super) fn legend(
    painter: &Painter,
    theme: &Theme,
    center: Pos2,
    mark: LegendMark,
    is_rtl: bool,
) {
    let place = Place {
        center,
        ground: theme.panel,
        is_rtl,
    };
    let dot = || marks::dot(painter, center, theme.soft, Fill::Solid);
    match mark {
        LegendMark::Told => dot(),
        LegendMark::Inferred => marks::dot(painter, center, theme.soft, Fill::Outlined),
        LegendMark::Copied => {
            let ink = Ink {
                color: theme.soft,
                ground: theme.panel,
                is_later_right: true,
            };
            report_mark::paint(painter, theme, center, Shape::Copied, ink);
        }
        LegendMark::First | LegendMark::Tie => {
            dot();
            pennant(painter, theme, place, matches!(mark, LegendMark::Tie));
        }
        LegendMark::Silent => empty(painter, theme, center, Silence::Silent),
        LegendMark::Elsewhere => empty(painter, theme, center, Silence::Elsewhere),
        LegendMark::Absent => empty(painter, theme, center, Silence::Absent),
        LegendMark::Conflict => {
            dot();
            report_mark::notch(painter, center, theme.accent);
        }
    }
}
