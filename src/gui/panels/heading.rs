//! What stands at the head of the panel of sources, and in the place of its rows where there are none.

use egui::{Role, Sense, Ui, vec2};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::panels::row::PADDING;
use crate::gui::view_context::ViewContext;
use crate::gui::{empty, text};
use crate::typeset::TextStyle;

/// The name of the panel, and what its numbers count.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let side = line(ui, frame, 48.0);
    let heading = frame.words.text("sources-heading");
    let look = Look::new(TextStyle::HEADING, frame.theme.ink, side.width() - 80.0);
    let place = frame.paint_line(ui, side.at(0.0, 26.0), side.start(), &heading, look);
    frame.name_place(ui, place, Role::Heading, &heading);
    let count = frame.words.text("sources-column-count");
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, 76.0);
    let place = frame.paint_line(ui, side.at_end(0.0, 26.0), side.end(), &count, look);
    let hint = frame.words.text("sources-column-hint");
    let label = frame.name_place(ui, place, Role::ColumnHeader, &hint);
    text::tooltip(label, frame.text, &hint, frame.words.is_rtl());
}

/// That no document was read, or that none is listed and the way back.
pub(super) fn empty_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let way = empty::way_back(frame.state);
    let (key, height) = match way {
        Some(_) => ("sources-hidden", 110.0),
        None => ("sources-empty", 40.0),
    };
    let side = line(ui, frame, height);
    empty::ui(ui, frame, side.rect(), key, way);
}

/// Takes a line of the panel.
fn line(ui: &mut Ui, frame: &ViewContext<'_>, height: f32) -> LogicalRect {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl())
}
