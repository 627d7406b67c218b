//! A line under the bar that says what did not work.

use egui::{Color32, Role, Ui, WidgetInfo, vec2};

use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::session::{Command, Notice};
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

/// Draws that another window works on what is open, and the way to work on it here.
pub fn elsewhere_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let key = match frame.state.library.is_let_go {
        true => "elsewhere-gone",
        false => "elsewhere",
    };
    let words = frame.words.text(key).into_owned();
    line_ui(
        ui,
        frame,
        (&words, frame.theme.ink),
        ("elsewhere-take", Command::TakeOver),
    );
}

/// Draws the words and the way to close them, in as many lines as they need.
pub fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, notice: &Notice) {
    let words = notice.in_words(frame.words);
    let color = match notice.is_news() {
        true => frame.theme.ink,
        false => frame.theme.accent,
    };
    line_ui(
        ui,
        frame,
        (&words, color),
        ("notice-close", Command::CloseNotice),
    );
}

fn line_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    (words, color): (&str, Color32),
    (key, command): (&str, Command),
) {
    let is_rtl = frame.is_rtl();
    let size = vec2(ui.available_width(), 34.0);
    ui.allocate_ui_with_layout(size, frame.line_from_end(), |ui| {
        ui.add_space(10.0);
        if frame.button(ui, key).clicked() {
            frame.push(command);
        }
        let width = ui.available_width() - 24.0;
        ui.with_layout(frame.line(), |ui| {
            ui.add_space(14.0);
            let response = Text::new(words, TextStyle::INTERFACE, color)
                .rtl(is_rtl)
                .wrap(width)
                .label(ui, frame.text);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
        });
    });
}
