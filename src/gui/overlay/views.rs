//! What was shown, by name: kept, opened, renamed, deleted.

use egui::{Context, Role, ScrollArea, Ui, WidgetInfo, vec2};

use crate::gui::overlay::sheet::{self, Place};
use crate::gui::text::{self, TextField};
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::typeset::TextStyle;

const PLACE: Place = Place {
    id: "views",
    width: 520.0,
    hangs: false,
};
/// What the button beside the field takes.
const BUTTON_ROOM: f32 = 110.0;
const LINE_HEIGHT: f32 = 34.0;

/// The sheet with what is typed in it.
#[derive(Debug, Default)]
pub(super) struct ViewsSheet {
    name: TextField,
    /// The position of the view that gets a new name.
    renamed: Option<usize>,
    new_name: TextField,
}

impl ViewsSheet {
    /// The sheet with the caret in the field for a name.
    pub(super) fn new() -> Self {
        let mut sheet = Self::default();
        sheet.name.focus();
        sheet
    }

    /// Shows it over the window.
    pub(super) fn ui(&mut self, ctx: &Context, frame: &mut ViewContext<'_>) {
        sheet::show(ctx, frame, PLACE, |ui, frame| {
            sheet::heading(ui, frame, "views-heading");
            line_ui(ui, frame, |ui, frame| self.save_ui(ui, frame));
            ui.add_space(8.0);
            if frame.state.preferences.saved_views.is_empty() {
                let words = frame.words.text("views-empty");
                frame.wrapped(ui, &words, TextStyle::SECONDARY, frame.theme.soft);
            }
            let area = ScrollArea::vertical().auto_shrink([false, true]);
            area.show(ui, |ui| {
                ui.with_layout(frame.column(), |ui| self.list_ui(ui, frame));
            });
        });
    }

    fn save_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let (name, hint) = (
            frame.words.text("views-name"),
            frame.words.text("views-hint"),
        );
        let (width, is_rtl) = (ui.available_width() - BUTTON_ROOM, frame.words.is_rtl());
        self.name.ui(ui, frame.text, width, &name, &hint, is_rtl);
        let is_asked = frame.button(ui, "views-save").clicked();
        if (is_asked || self.name.entered()) && !self.name.text().trim().is_empty() {
            frame.push(Command::SaveView(self.name.text().to_owned()));
            self.name.set_text("");
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let state = frame.state;
        for (position, view) in state.preferences.saved_views.iter().enumerate() {
            line_ui(ui, frame, |ui, frame| {
                if self.renamed == Some(position) {
                    self.rename_ui(ui, frame, position, &view.name);
                } else {
                    self.view_ui(ui, frame, position, &view.name);
                }
            });
        }
    }

    /// The name opens the view; what changes the list stands at the other side.
    fn view_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, position: usize, name: &str) {
        let shown = frame.words.name(name);
        let style = TextStyle::INTERFACE;
        if text::link(ui, frame.text, &shown, style, frame.words.is_rtl()).clicked() {
            frame.push(Command::ShowOverlay(None));
            frame.push(Command::OpenView(position));
        }
        ui.with_layout(frame.line_from_end(), |ui| {
            if change_ui(ui, frame, "views-delete", "views-delete-name", name) {
                frame.push(Command::DeleteView(position));
            }
            if change_ui(ui, frame, "views-rename", "views-rename-name", name) {
                self.renamed = Some(position);
                self.new_name.set_text(name);
                self.new_name.focus();
            }
        });
    }

    fn rename_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, position: usize, name: &str) {
        let label = frame
            .words
            .format("views-rename-name", &[("name", name.into())]);
        let (width, is_rtl) = (ui.available_width() - BUTTON_ROOM, frame.words.is_rtl());
        let field = self
            .new_name
            .ui(ui, frame.text, width, &label, &label, is_rtl);
        let is_asked = frame.button(ui, "views-save").clicked();
        if is_asked || self.new_name.entered() {
            frame.push(Command::RenameView(
                position,
                self.new_name.text().to_owned(),
            ));
            self.renamed = None;
        } else if field.lost_focus() {
            self.renamed = None;
        }
    }
}

/// A quiet way to change a view; its name says which for assistive programs.
fn change_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    key: &str,
    name_key: &str,
    name: &str,
) -> bool {
    let words = frame.words.text(key);
    let label = frame.words.format(name_key, &[("name", name.into())]);
    let style = TextStyle::SECONDARY;
    let response = text::link(ui, frame.text, &words, style, frame.words.is_rtl());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    response.clicked()
}

fn line_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    content: impl FnOnce(&mut Ui, &mut ViewContext<'_>),
) {
    let size = vec2(ui.available_width(), LINE_HEIGHT);
    ui.allocate_ui_with_layout(size, frame.line(), |ui| content(ui, frame));
}
