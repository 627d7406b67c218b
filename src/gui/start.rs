//! The start screen: how to open something.

use std::path::Path;

use egui::{Align, Layout, Response, Ui, UiBuilder, vec2};

use crate::corpus::{shown_name, shown_path};
use crate::gui::text::{Text, TextField, button, link, tooltip};
use crate::gui::view_context::ViewContext;
use crate::session::{Command, Notice};
use crate::typeset::TextStyle;

/// Width of the column in points.
const WIDTH: f32 = 460.0;

/// The start screen's own state.
#[derive(Debug, Default)]
pub struct Start {
    path: TextField,
}

impl Start {
    /// Shows it in the space there is.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let space = ui.available_rect_before_wrap();
        let column = egui::Rect::from_center_size(
            space.center() - vec2(0.0, space.height() * 0.04),
            vec2(WIDTH.min(space.width() - 32.0), space.height().min(480.0)),
        );
        ui.scope_builder(
            UiBuilder::new()
                .max_rect(column)
                .layout(Layout::top_down(Align::Center)),
            |ui| {
                ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
                heading(ui, frame);
                actions(ui, frame);
                self.path_ui(ui, frame);
                recent(ui, frame);
            },
        );
    }

    fn path_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let is_rtl = frame.is_rtl();
        if frame.state.notice == Some(Notice::NoDialog) {
            let words = frame.words.text("start-no-dialog");
            note(ui, frame, &words);
        }
        let hint = frame.words.text("start-path").into_owned();
        let open = frame.words.text("start-path-open").into_owned();
        let button_width = Text::new(&open, TextStyle::INTERFACE, frame.theme.ink)
            .size(ui.ctx(), frame.text)
            .x
            + 24.0;
        let width = ui.available_width() - button_width - ui.spacing().item_spacing.x;
        let mut go = false;
        row(ui, is_rtl, |ui| {
            let field = self.path.ui(ui, frame.text, width, &hint, &hint, is_rtl);
            go |= field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            go |= button(ui, frame.text, &open, is_rtl).clicked();
        });
        if go && !self.path.text().trim().is_empty() {
            frame.push(Command::OpenTyped(self.path.text().to_owned()));
        }
        if let Some(Notice::NoSuchPath(path)) = &frame.state.notice {
            let words = frame
                .words
                .format("start-no-such-path", &[("path", path.as_str().into())]);
            note(ui, frame, &words);
        }
    }
}

fn heading(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let is_rtl = frame.is_rtl();
    let mark = TextStyle {
        size_points: 56.0,
        ..TextStyle::TITLE
    };
    Text::new("خطّ", mark, frame.theme.accent)
        .rtl(true)
        .label(ui, frame.text);
    let tagline = frame.words.text("app-tagline");
    Text::new(&tagline, TextStyle::INTERFACE, frame.theme.soft)
        .rtl(is_rtl)
        .label(ui, frame.text);
    ui.add_space(14.0);
    let heading = frame.words.text("start-heading");
    Text::new(&heading, TextStyle::HEADING, frame.theme.ink)
        .rtl(is_rtl)
        .label(ui, frame.text);
    let hint = frame.words.text("start-hint");
    Text::new(&hint, TextStyle::SECONDARY, frame.theme.soft)
        .rtl(is_rtl)
        .label(ui, frame.text);
}

fn actions(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let is_rtl = frame.is_rtl();
    let (open, sample) = (
        frame.words.text("app-open-folder"),
        frame.words.text("start-sample"),
    );
    let width: f32 = [&open, &sample]
        .iter()
        .map(|text| {
            Text::new(text, TextStyle::INTERFACE, frame.theme.ink)
                .size(ui.ctx(), frame.text)
                .x
                + 24.0
        })
        .sum();
    centered_row(ui, is_rtl, width + 10.0, |ui| {
        if button(ui, frame.text, &open, is_rtl).clicked() {
            frame.commands.push(Command::PickFolder);
        }
        if button(ui, frame.text, &sample, is_rtl).clicked() {
            frame.commands.push(Command::OpenSample);
        }
    });
}

fn recent(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    if frame.state.preferences.recent.is_empty() {
        return;
    }
    let is_rtl = frame.is_rtl();
    ui.add_space(10.0);
    let heading = frame.words.text("start-recent");
    Text::new(&heading, TextStyle::SECONDARY, frame.theme.soft)
        .rtl(is_rtl)
        .label(ui, frame.text);
    ui.spacing_mut().item_spacing.y = 0.0;
    for path in &frame.state.preferences.recent {
        if recent_ui(ui, frame, path).clicked() {
            frame.commands.push(Command::Open(vec![path.clone()]));
        }
    }
}

fn recent_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, path: &Path) -> Response {
    let name = path.file_name().map_or_else(
        || shown_path(path).into_owned(),
        |name| shown_name(name).into_owned(),
    );
    let response = link(ui, frame.text, &name, TextStyle::INTERFACE, frame.is_rtl());
    tooltip(response, frame.text, &shown_path(path), false)
}

/// Why something did not work.
fn note(ui: &mut Ui, frame: &mut ViewContext<'_>, words: &str) {
    let width = ui.available_width();
    let text = Text::new(words, TextStyle::SECONDARY, frame.theme.accent).rtl(frame.words.is_rtl());
    text.wrap(width).label(ui, frame.text);
}

/// A row that begins at the reading side.
fn row<R>(ui: &mut Ui, is_rtl: bool, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = if is_rtl {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    };
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 30.0), layout, add)
        .inner
}

/// A row of a known width in the middle.
fn centered_row<R>(ui: &mut Ui, is_rtl: bool, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = if is_rtl {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    };
    ui.allocate_ui_with_layout(vec2(width, 34.0), layout, add)
        .inner
}
