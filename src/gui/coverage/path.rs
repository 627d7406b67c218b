//! The way back from a page of the coverage: coverage › story › happening › page.

use egui::{Rect, Stroke, Ui, UiBuilder, vec2};

use crate::gui::coverage::stories::PADDING;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::session::{Command, CoverageCommand, CoveragePage};
use crate::typeset::TextStyle;

/// Height of the line in points.
const HEIGHT: f32 = 44.0;
/// The widest name on the way.
const NAME: f32 = 300.0;

/// Draws the way at the top of `rect`, the last of its names being the page, and returns what is left.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, rect: Rect, names: &[String]) -> Rect {
    let head = Rect::from_min_size(rect.min, vec2(rect.width(), HEIGHT));
    ui.painter().rect_filled(head, 0.0, frame.theme.panel);
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(head.x_range(), head.bottom() - 0.5, stroke);
    let side = LogicalRect::new(head.shrink2(vec2(PADDING, 8.0)), frame.is_rtl());
    let builder = UiBuilder::new()
        .id_salt("coverage-path")
        .max_rect(side.rect())
        .layout(frame.line());
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let is_rtl = frame.is_rtl();
        let words = frame.words.text("app-coverage");
        let back = text::link(ui, frame.text, &words, TextStyle::INTERFACE, is_rtl);
        if back.clicked() {
            let table = CoverageCommand::Open(CoveragePage::Table);
            frame.push(Command::Coverage(table));
        }
        for (place, name) in names.iter().enumerate() {
            let sign = if is_rtl { "‹" } else { "›" };
            Text::new(sign, TextStyle::INTERFACE, frame.theme.faint)
                .rtl(false)
                .label(ui, frame.text);
            let (style, color) = match place + 1 == names.len() {
                true => (TextStyle::STRONG, frame.theme.ink),
                false => (TextStyle::INTERFACE, frame.theme.soft),
            };
            Text::new(name, style, color)
                .rtl(is_rtl)
                .max_width(NAME)
                .label(ui, frame.text);
        }
    });
    rect.with_min_y(head.bottom())
}
