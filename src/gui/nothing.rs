//! What stands in the place of the views where nothing could be read: why, and what can be.

use egui::{Align, Layout, Rect, ScrollArea, Ui, UiBuilder, vec2};

use crate::corpus::shown_path;
use crate::describe::load_error;
use crate::gui::text::{Text, button};
use crate::gui::view_context::ViewContext;
use crate::session::{Command, State};
use crate::typeset::TextStyle;

/// Width of the column in points.
const WIDTH: f32 = 520.0;
/// Reasons that are written out.
const MOST_SHOWN: usize = 50;

/// Whether what was opened is read to its end and gave no document.
pub fn is_all(state: &State) -> bool {
    state.library.opened.is_some()
        && state.library.loading.is_none()
        && state.library.index.documents().is_empty()
}

/// Draws it in the space there is.
pub fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let space = ui.available_rect_before_wrap();
    let size = vec2(WIDTH.min(space.width() - 32.0), space.height() * 0.8);
    let column = Rect::from_center_size(space.center(), size);
    let layout = Layout::top_down(if frame.is_rtl() {
        Align::Max
    } else {
        Align::Min
    });
    ui.scope_builder(UiBuilder::new().max_rect(column).layout(layout), |ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
        said(
            ui,
            frame,
            "nothing-heading",
            TextStyle::TITLE,
            frame.theme.ink,
        );
        said(
            ui,
            frame,
            "nothing-kinds",
            TextStyle::INTERFACE,
            frame.theme.soft,
        );
        ui.add_space(6.0);
        actions_ui(ui, frame);
        ui.add_space(10.0);
        let area = ScrollArea::vertical().id_salt("nothing");
        area.show(ui, |ui| problems_ui(ui, frame));
    });
}

fn said(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    key: &str,
    style: TextStyle,
    color: egui::Color32,
) {
    let words = frame.words.text(key);
    frame.wrapped(ui, &words, style, color);
}

fn actions_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let is_rtl = frame.is_rtl();
    let size = vec2(ui.available_width(), 34.0);
    ui.allocate_ui_with_layout(size, frame.line(), |ui| {
        for (key, command) in [
            ("app-open-folder", Command::PickFolder),
            ("start-sample", Command::OpenSample),
        ] {
            let words = frame.words.text(key);
            if button(ui, frame.text, &words, is_rtl).clicked() {
                frame.commands.push(command);
            }
        }
    });
}

/// Each path that gave nothing, with its reason.
fn problems_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let (is_rtl, width) = (frame.is_rtl(), ui.available_width());
    for problem in frame.state.library.problems.iter().take(MOST_SHOWN) {
        let path = shown_path(&problem.path).into_owned();
        let path = frame.words.name(&path);
        Text::new(&path, TextStyle::SECONDARY, frame.theme.ink)
            .rtl(is_rtl)
            .wrap(width)
            .label(ui, frame.text);
        let reason = load_error::reason(frame.words, &problem.error);
        frame.wrapped(ui, &reason, TextStyle::SECONDARY, frame.theme.accent);
        ui.add_space(6.0);
    }
}
