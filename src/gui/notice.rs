//! A line under the bar that says what did not work.

use egui::{Role, Ui, WidgetInfo, vec2};

use crate::gui::text::{Text, button};
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::session::Notice;
use crate::typeset::TextStyle;

/// Draws why what the user did is not on disk; it cannot be closed, and goes when everything is saved.
pub fn not_saved_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, reason: &str) {
    let args = [("reason", frame.words.name(reason).into())];
    let words = frame.words.format("notice-not-saved", &args);
    let is_rtl = frame.is_rtl();
    let size = vec2(ui.available_width(), 34.0);
    ui.allocate_ui_with_layout(size, frame.line(), |ui| {
        ui.add_space(24.0);
        let width = ui.available_width() - 24.0;
        let response = Text::new(&words, TextStyle::INTERFACE, frame.theme.accent)
            .rtl(is_rtl)
            .wrap(width)
            .label(ui, frame.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    });
}

/// Draws the words and the way to close them, in as many lines as they need.
pub fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, notice: &Notice) {
    let words = notice.in_words(frame.words);
    let is_rtl = frame.is_rtl();
    let close = frame.words.text("notice-close");
    let size = vec2(ui.available_width(), 34.0);
    ui.allocate_ui_with_layout(size, frame.line_from_end(), |ui| {
        ui.add_space(10.0);
        if button(ui, frame.text, &close, is_rtl).clicked() {
            frame.commands.push(Command::CloseNotice);
        }
        let width = ui.available_width() - 24.0;
        ui.with_layout(frame.line(), |ui| {
            ui.add_space(14.0);
            let color = match notice.is_news() {
                true => frame.theme.ink,
                false => frame.theme.accent,
            };
            let response = Text::new(&words, TextStyle::INTERFACE, color)
                .rtl(is_rtl)
                .wrap(width)
                .label(ui, frame.text);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        });
    });
}
