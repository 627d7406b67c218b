//! What the shapes mean.

use egui::{Align2, CursorIcon, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::describe::document_time::TimeShape;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::marks;
use crate::gui::marks::Fill;
use crate::gui::paint_line::Look;
use crate::gui::panels::shapes;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::typeset::{Direction, TextStyle};

const HEADING_HEIGHT: f32 = 34.0;
const ROW_HEIGHT: f32 = 25.0;
/// Width of the column of shapes.
const SHAPE_WIDTH: f32 = 38.0;

/// A shape of the legend.
#[derive(Clone, Copy)]
enum Entry {
    Day,
    Range,
    Inferred,
    Vague,
    Open,
    Scheduled,
    Unknown,
    Crowd,
    More,
    Folded,
    Conflict,
    Found,
}

impl Entry {
    const ALL: [(Self, &'static str); 12] = [
        (Self::Day, "shapes-day"),
        (Self::Range, "shapes-range"),
        (Self::Inferred, "shapes-inferred"),
        (Self::Vague, "shapes-vague"),
        (Self::Open, "shapes-open"),
        (Self::Scheduled, "shapes-scheduled"),
        (Self::Unknown, "shapes-unknown"),
        (Self::Crowd, "shapes-crowd"),
        (Self::More, "shapes-more"),
        (Self::Folded, "shapes-folded"),
        (Self::Conflict, "shapes-conflict"),
        (Self::Found, "shapes-found"),
    ];

    /// Draws it as the timeline does, in the colour of the first source.
    fn paint(self, ui: &Ui, frame: &mut ViewContext<'_>, center: Pos2, is_rtl: bool) {
        let (painter, theme) = (ui.painter(), frame.theme);
        let color = theme.source(0);
        let bar = Rect::from_center_size(center, vec2(30.0, marks::BAR_HEIGHT));
        match self {
            Self::Day => marks::dot(painter, center, color, Fill::Solid),
            Self::Range => marks::bar(painter, bar, color, Fill::Solid),
            Self::Inferred => marks::dot(painter, center, color, Fill::Outlined),
            Self::Vague => marks::bar(painter, bar.expand2(vec2(3.0, 0.0)), color, Fill::Faded),
            Self::Open => {
                let half = vec2(if is_rtl { -12.0 } else { 12.0 }, 0.0);
                marks::arrow(painter, center - half, center + half, color);
            }
            Self::Scheduled => marks::bar(painter, bar, color, Fill::Dashed),
            Self::Unknown => marks::dot(painter, center, theme.faint, Fill::Dashed),
            Self::Crowd => marks::columns(painter, bar.expand2(vec2(0.0, 2.0)), color),
            Self::More => {
                let words = frame.words.format("timeline-more", &[("count", 3.into())]);
                let text = Text::new(&words, TextStyle::SECONDARY, theme.soft);
                let text = text.direction(Direction::Ltr);
                text.paint(painter, frame.text, center, Align2::CENTER_CENTER);
            }
            Self::Folded => marks::hatched(painter, bar.expand2(vec2(0.0, 2.0)), theme.faint),
            Self::Conflict => {
                marks::dot(painter, center, color, Fill::Solid);
                let tip = center - vec2(0.0, marks::DOT_RADIUS + 1.5);
                marks::notch(painter, tip, theme.accent);
            }
            Self::Found => {
                let dot = Rect::from_center_size(center, Vec2::splat(2.0 * marks::DOT_RADIUS));
                marks::dot(painter, center, color, Fill::Solid);
                marks::underline(painter, dot, theme.accent);
            }
        }
    }
}

/// How sure document times are, with their shapes.
const TIMES: [(TimeShape, &str); 4] = [
    (TimeShape::Given, "shapes-time-given"),
    (TimeShape::Inferred, "shapes-time-inferred"),
    (TimeShape::Corpus, "shapes-time-corpus"),
    (TimeShape::Unknown, "shapes-time-unknown"),
];

/// Draws the heading and, where open, one line for each shape: those of the timeline, then those of document times.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, padding: f32) {
    let is_open = frame.state.shows_legend();
    if switch_ui(ui, frame, is_open, padding) {
        frame.push(Command::ShowLegend(!is_open));
    }
    if !is_open {
        return;
    }
    for (entry, key) in Entry::ALL {
        // What is underlined is only there while words are searched for.
        if matches!(entry, Entry::Found) && !frame.state.view.filter.is_searching() {
            continue;
        }
        let paint = |ui: &Ui, frame: &mut ViewContext<'_>, center, is_rtl| {
            entry.paint(ui, frame, center, is_rtl);
        };
        entry_ui(ui, frame, key, padding, paint);
    }
    heading_ui(ui, frame, "shapes-times", padding);
    for (shape, key) in TIMES {
        let color = match shape {
            TimeShape::Unknown => frame.theme.faint,
            _ => frame.theme.source(0),
        };
        let paint = |ui: &Ui, _: &mut ViewContext<'_>, center, _| {
            shapes::time_shape(ui.painter(), center, shape, color);
        };
        entry_ui(ui, frame, key, padding, paint);
    }
}

/// The heading of all; whether it was clicked.
fn switch_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, is_open: bool, padding: f32) -> bool {
    let size = vec2(ui.available_width(), HEADING_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let side = LogicalRect::new(rect.shrink2(vec2(padding, 0.0)), frame.is_rtl());
    let color = if response.hovered() || response.has_focus() {
        frame.theme.ink
    } else {
        frame.theme.soft
    };
    let look = Look::new(TextStyle::STRONG, color, side.width() - 20.0);
    let words = frame.words.text("shapes-heading");
    frame.paint_line(ui, side.at(0.0, 18.0), side.start(), &words, look);
    let center = side.at_end(6.0, 18.0);
    shapes::chevron(ui.painter(), center, color, is_open, side.is_rtl());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, &*words));
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

fn heading_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, key: &str, padding: f32) {
    let look = Look {
        style: TextStyle::STRONG,
        color: frame.theme.soft,
        width: ui.available_width() - 2.0 * padding,
    };
    let side = line(ui, frame, key, padding, HEADING_HEIGHT);
    let words = frame.words.text(key);
    frame.paint_line(ui, side.at(0.0, 18.0), side.start(), &words, look);
}

/// A shape with what it means; `paint` draws it around a point.
fn entry_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    key: &str,
    padding: f32,
    paint: impl FnOnce(&Ui, &mut ViewContext<'_>, Pos2, bool),
) {
    const GAP: f32 = 12.0;
    let side = line(ui, frame, key, padding, ROW_HEIGHT);
    let look = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.soft,
        width: side.width() - SHAPE_WIDTH - GAP,
    };
    let middle = ROW_HEIGHT / 2.0;
    paint(ui, frame, side.at(SHAPE_WIDTH / 2.0, middle), side.is_rtl());
    let words = frame.words.text(key);
    let at = side.at(SHAPE_WIDTH + GAP, middle);
    frame.paint_line(ui, at, side.start(), &words, look);
}

/// Takes a line's place and names it by its message.
fn line(ui: &mut Ui, frame: &ViewContext<'_>, key: &str, padding: f32, height: f32) -> LogicalRect {
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, frame.words.text(key)));
    LogicalRect::new(rect.shrink2(vec2(padding, 0.0)), frame.is_rtl())
}
