//! A line under the bar that says what did not work.

use std::path::Path;

use egui::{Role, Ui, WidgetInfo, vec2};

use crate::gui::text::{Text, button};
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::session::Notice;
use crate::store::StoreNotice;
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

/// What happened to saved state that could not be taken as it was.
fn state_words(frame: &ViewContext<'_>, notice: &StoreNotice) -> String {
    let path = |path: &Path| frame.words.name(&path.display().to_string()).into_owned();
    let isolated = |text: &str| frame.words.name(text).into_owned();
    let (key, args) = match notice {
        StoreNotice::SetAside {
            count,
            first,
            path: file,
        } => (
            "notice-state-set-aside",
            vec![
                ("count", (*count).into()),
                ("reason", isolated(first).into()),
                ("path", path(file).into()),
            ],
        ),
        StoreNotice::Unreadable { reason, path: file } => (
            "notice-state-unreadable",
            vec![
                ("reason", isolated(reason).into()),
                ("path", path(file).into()),
            ],
        ),
        StoreNotice::Before { reason, path: file } => (
            "notice-state-before",
            vec![
                ("reason", isolated(reason).into()),
                ("path", path(file).into()),
            ],
        ),
        StoreNotice::Newer { path: file } => {
            ("notice-state-newer", vec![("path", path(file).into())])
        }
        StoreNotice::NotOpened { reason, path: file } => (
            "notice-state-not-opened",
            vec![
                ("reason", isolated(reason).into()),
                ("path", path(file).into()),
            ],
        ),
    };
    frame.words.format(key, &args)
}

/// Draws the words and the way to close them, in as many lines as they need.
pub fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, notice: &Notice) {
    let words = words_of(frame, notice);
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
            let response = Text::new(&words, TextStyle::INTERFACE, frame.theme.accent)
                .rtl(is_rtl)
                .wrap(width)
                .label(ui, frame.text);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        });
    });
}

/// What it says.
pub fn words_of(frame: &ViewContext<'_>, notice: &Notice) -> String {
    match notice {
        Notice::NoDialog => frame.words.text("start-no-dialog").into_owned(),
        Notice::TooManyLanes => frame.words.text("notice-too-many-lanes").into_owned(),
        Notice::NoSuchPath(path) => frame.words.format(
            "start-no-such-path",
            &[("path", frame.words.name(path).into())],
        ),
        Notice::Project(reason) => frame.words.format(
            "notice-project",
            &[("reason", frame.words.name(reason).into())],
        ),
        Notice::State(notice) => state_words(frame, notice),
        Notice::Fault(message) => frame
            .words
            .format("notice-fault", &[("reason", message.as_str().into())]),
    }
}
