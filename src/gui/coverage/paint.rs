//! The coverage view: the page that is open.

use egui::Ui;

use crate::gui::coverage::stories::{StoriesView, head};
use crate::gui::view_context::ViewContext;

/// The view with its last result.
#[derive(Default)]
pub struct Coverage {
    stories: StoriesView,
}

impl Coverage {
    /// Draws the whole view into `ui`.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let whole = ui.available_rect_before_wrap();
        ui.painter().rect_filled(whole, 0.0, frame.theme.surface);
        let counts = self.stories.refresh(frame);
        let has_page =
            self.stories.source_ui(ui, frame, whole) || self.stories.compare_ui(ui, frame, whole);
        if !has_page {
            let rect = head::ui(ui, frame, whole, counts);
            self.stories.ui(ui, frame, rect);
        }
        ui.advance_cursor_after_rect(whole);
    }
}
