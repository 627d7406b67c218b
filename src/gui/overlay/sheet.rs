//! A sheet over the window: its ground, its heading, its ways to close.

use egui::{Align2, Color32, Context, Id, Margin, Modal, Ui, Vec2, vec2};

use crate::gui::text;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::typeset::TextStyle;

/// Air around what a sheet holds.
const PADDING: i8 = 20;
/// What stays free between a sheet and the edges of the window.
const MARGIN: f32 = 24.0;
/// How dark the window becomes behind a sheet.
const SHADE: u8 = 70;

/// Where a sheet lies.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Its name for egui.
    pub(super) id: &'static str,
    /// Its width in points, where the window has room.
    pub(super) width: f32,
    /// Whether it hangs from the top, so that what is typed stays where it is; else it lies in the middle.
    pub(super) hangs: bool,
}

/// Shows a sheet; a click beside it and Esc close it.
pub(super) fn show(
    ctx: &Context,
    frame: &mut ViewContext<'_>,
    place: Place,
    content: impl FnOnce(&mut Ui, &mut ViewContext<'_>),
) {
    let id = Id::unique(place.id);
    let (anchor, offset) = if place.hangs {
        (Align2::CENTER_TOP, vec2(0.0, 72.0))
    } else {
        (Align2::CENTER_CENTER, Vec2::ZERO)
    };
    let window = ctx.content_rect();
    let width = place.width.min(window.width() - 2.0 * MARGIN);
    let ground = egui::Frame::new()
        .fill(frame.theme.panel)
        .stroke(egui::Stroke::new(1.0, frame.theme.hairline))
        .corner_radius(12)
        .inner_margin(Margin::same(PADDING));
    let modal = Modal::new(id)
        .area(Modal::default_area(id).anchor(anchor, offset))
        .frame(ground)
        .backdrop_color(Color32::from_black_alpha(SHADE))
        .show(ctx, |ui| {
            let inner = width - 2.0 * f32::from(PADDING);
            ui.set_width(inner);
            ui.set_max_height(window.height() - offset.y - 2.0 * (MARGIN + f32::from(PADDING)));
            ui.with_layout(frame.column(), |ui| content(ui, frame));
        });
    if modal.should_close() {
        frame.push(Command::ShowOverlay(None));
    }
}

/// The heading of a sheet, with its way out at the other side.
pub(super) fn heading(ui: &mut Ui, frame: &mut ViewContext<'_>, key: &str) {
    let (heading, close) = (frame.words.text(key), frame.words.text("sheet-close"));
    let is_rtl = frame.words.is_rtl();
    let size = vec2(ui.available_width(), 30.0);
    ui.allocate_ui_with_layout(size, frame.line(), |ui| {
        Text::new(&heading, TextStyle::HEADING, frame.theme.ink)
            .rtl(is_rtl)
            .label(ui, frame.text);
        ui.with_layout(frame.line_from_end(), |ui| {
            if text::link(ui, frame.text, &close, TextStyle::SECONDARY, is_rtl).clicked() {
                frame.commands.push(Command::ShowOverlay(None));
            }
        });
    });
    ui.add_space(8.0);
}
