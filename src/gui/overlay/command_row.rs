//! A line with something to do and its key, in the palette and in menus.

use egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::gui::focus;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::typeset::{Direction, TextStyle};

/// Height of a row in points.
pub(super) const ROW_HEIGHT: f32 = 34.0;
/// What the keys at the end of a row take.
const KEYS_WIDTH: f32 = 90.0;
/// From the edges of a row to its words.
const PADDING: f32 = 12.0;

/// What a row shows.
pub(in crate::gui) struct Row<'a> {
    /// What is done.
    pub(in crate::gui) name: &'a str,
    /// Its key, as written; empty where it has none.
    pub(in crate::gui) keys: &'a str,
    /// What the row is for assistive programs.
    pub(in crate::gui) role: Role,
    /// Whether Enter would do it.
    pub(in crate::gui) is_chosen: bool,
}

/// Draws a row over the whole width.
pub(in crate::gui) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, row: &Row<'_>) -> Response {
    let size = vec2(ui.available_width(), ROW_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    focus::reveal(ui, &response);
    response.widget_info(|| WidgetInfo::selected(row.role, true, row.is_chosen, row.name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let theme = frame.theme;
    if row.is_chosen {
        ui.painter().rect_filled(rect, 8.0, theme.selected);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, theme.surface);
    }
    if response.has_focus() {
        let stroke = Stroke::new(1.5, theme.accent);
        ui.painter()
            .rect_stroke(rect, 8.0, stroke, StrokeKind::Inside);
    }
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let middle = ROW_HEIGHT / 2.0;
    let room = if row.keys.is_empty() { 0.0 } else { KEYS_WIDTH };
    let look = Look::new(TextStyle::INTERFACE, theme.ink, side.width() - room);
    frame.paint_line(ui, side.at(0.0, middle), side.start(), row.name, look);
    keys_ui(ui, frame, side, row.keys, theme.soft);
    response
}

/// Keys at the end of a row; they are read from the left in every language.
pub(super) fn keys_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    keys: &str,
    color: Color32,
) {
    let at = side.at_end(0.0, side.rect().height() / 2.0);
    Text::new(keys, TextStyle::SECONDARY, color)
        .direction(Direction::Ltr)
        .paint(ui.painter(), frame.text, at, side.end());
}
