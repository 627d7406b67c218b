//! A line to type in with its name above and a button beside it.

use egui::{Key, Ui, vec2};

use crate::gui::text::TextField;
use crate::gui::view_context::ViewContext;
use crate::typeset::TextStyle;

/// What the button beside the field takes.
const BUTTON_ROOM: f32 = 74.0;
/// The narrowest field.
const LEAST_WIDTH: f32 = 90.0;

/// A field that is filled anew when what it is filled with changes.
#[derive(Debug, Default)]
pub(in crate::gui) struct Entry {
    field: TextField,
    filled_with: Option<String>,
    /// What is wrong with the typed text, until it is changed.
    error: Option<String>,
}

impl Entry {
    /// Fills the field where it was filled with something else.
    pub(in crate::gui) fn fill(&mut self, text: &str) {
        if self.filled_with.as_deref() != Some(text) {
            self.filled_with = Some(text.to_owned());
            self.error = None;
            self.field.begin_with(text);
        }
    }

    /// Filled with a text that the next key replaces.
    pub(in crate::gui) fn to_replace(text: &str) -> Self {
        let mut entry = Self::default();
        entry.fill(text);
        entry.field.focus();
        entry
    }

    /// What is typed.
    pub(in crate::gui) fn typed(&self) -> String {
        self.field.text().trim().to_owned()
    }

    /// Says what is wrong with what was typed.
    pub(in crate::gui) fn refuse(&mut self, error: String) {
        self.error = Some(error);
    }

    /// Draws it; returns what was typed once that is entered.
    pub(in crate::gui) fn ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        name: &str,
        button: &str,
    ) -> Option<String> {
        let name = frame.words.text(name);
        frame.wrapped(ui, &name, TextStyle::SECONDARY, frame.theme.soft);
        let width = ui.available_width();
        let is_entered = ui.allocate_ui_with_layout(vec2(width, 0.0), frame.row(), |ui| {
            let width = (ui.available_width() - BUTTON_ROOM).max(LEAST_WIDTH);
            let is_rtl = frame.is_rtl();
            let response = self.field.ui(ui, frame.text, width, &name, "", is_rtl);
            if response.changed() {
                self.error = None;
            }
            let has_ended = response.lost_focus();
            let is_entered = has_ended && ui.input(|input| input.key_pressed(Key::Enter));
            frame.button(ui, button).clicked() || is_entered
        });
        if let Some(error) = &self.error {
            frame.wrapped(ui, error, TextStyle::SECONDARY, frame.theme.accent);
        }
        ui.add_space(4.0);
        is_entered.inner.then(|| self.typed())
    }
}
