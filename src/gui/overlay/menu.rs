//! The small menu at the end of the bar: what has no button of its own.

use egui::{Popup, Role, Ui};

use crate::gui::overlay::command_row::{self, Row};
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::session::actions::{ACTIONS, Action, undoing};

const WIDTH: f32 = 280.0;

/// The actions of the menu, by name; what does nothing now is left out.
const ENTRIES: [&str; 19] = [
    "act-undo",
    "act-redo",
    "act-palette",
    "act-go-to",
    "act-views",
    "act-give",
    "act-save-as",
    "act-import",
    "act-settings",
    "act-arabic",
    "act-english",
    "act-french",
    "act-light",
    "act-dark",
    "act-help",
    "act-about",
    "act-open",
    "act-sample",
    "act-close",
];

/// The button, and the menu below it while it is open.
pub(in crate::gui) fn menu_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let words = frame.words.text("menu-name");
    let button = text::button(ui, frame.text, &words, frame.words.is_rtl());
    Popup::menu(&button).show(|ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 0.0;
        for name in ENTRIES {
            if let Some(action) = ACTIONS.iter().find(|action| action.name == name) {
                entry_ui(ui, frame, action);
            }
        }
    });
}

fn entry_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, action: &Action) {
    let Some(command) = (action.command)(frame.state) else {
        return;
    };
    let keys = action.strokes.first();
    let keys = keys.map_or_else(String::new, |stroke| stroke.caption(frame.words));
    let row = Row {
        name: &undoing::name_of(action, frame.state, frame.words),
        keys: &keys,
        role: Role::Button,
        is_chosen: false,
    };
    if command_row::ui(ui, frame, &row).clicked() {
        frame.push(command);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_an_action() {
        for name in ENTRIES {
            assert!(ACTIONS.iter().any(|action| action.name == name), "{name}");
        }
    }
}
