//! A path that is typed: of a project to save, or of a file of events to take where the system has no window for it.

use std::path::PathBuf;

use egui::{Context, Ui, vec2};

use crate::gui::overlay::sheet::{self, Place};
use crate::gui::text::TextField;
use crate::gui::view_context::ViewContext;
use crate::session::giving::GivingState;
use crate::session::{Command, Overlay, meant};
use crate::typeset::TextStyle;

const PLACE: Place = Place {
    id: "path",
    width: 620.0,
    hangs: false,
};

/// The sheet with what is typed in it.
#[derive(Debug, Default)]
pub(super) struct PathSheet {
    field: TextField,
    /// The file that is there and stands in the field, with how it stands there: only that one may be replaced.
    there: Option<(PathBuf, String)>,
}

impl PathSheet {
    /// A sheet that begins with a path that fits.
    pub(super) fn new(frame: &ViewContext<'_>, overlay: Overlay) -> Self {
        let mut sheet = Self::default();
        if overlay == Overlay::SaveAs {
            let path = frame.state.new_project_path();
            sheet.field.set_text(&path.display().to_string());
        }
        sheet.field.focus();
        sheet
    }

    /// Shows it over the window.
    pub(super) fn ui(&mut self, ctx: &Context, frame: &mut ViewContext<'_>, overlay: Overlay) {
        let saves = overlay == Overlay::SaveAs;
        sheet::show(ctx, frame, PLACE, |ui, frame| {
            let (heading, hint) = match saves {
                true => ("save-as-heading", "save-as-hint"),
                false => ("import-heading", "import-hint"),
            };
            sheet::heading(ui, frame, heading);
            let hint = frame.words.text(hint);
            frame.wrapped(ui, &hint, TextStyle::SECONDARY, frame.theme.soft);
            self.line_ui(ui, frame, saves);
            if saves {
                outcome_ui(ui, frame);
            }
        });
    }

    /// Puts the file that is there into the field, so that the user sees what would be replaced.
    fn show_there(&mut self, saving: &GivingState) {
        let GivingState::Exists(path) = saving else {
            return;
        };
        if self.there.as_ref().is_none_or(|(there, _)| there != path) {
            self.field.set_text(&path.display().to_string());
            self.there = Some((path.clone(), self.field.text().to_owned()));
        }
    }

    /// The file that is there, as long as the field says so.
    fn replaced(&self, saving: &GivingState) -> Option<PathBuf> {
        let (path, shown) = self.there.as_ref()?;
        let is_there = matches!(saving, GivingState::Exists(there) if there == path);
        (is_there && self.field.text() == shown).then(|| path.clone())
    }

    fn line_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, saves: bool) {
        let size = vec2(ui.available_width(), 34.0);
        self.show_there(&frame.state.saving);
        let replaced = self.replaced(&frame.state.saving).filter(|_| saves);
        ui.allocate_ui_with_layout(size, frame.line_from_end(), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let key = match saves {
                true if replaced.is_some() => "give-replace",
                true => "save-as-save",
                false => "import-take",
            };
            let words = frame.words.text(key);
            let is_asked = frame.accent_button(ui, &words).clicked();
            if frame.button(ui, "give-browse").clicked() {
                frame.push(match saves {
                    true => Command::PickProject,
                    false => Command::PickEvents,
                });
            }
            let (width, name) = (ui.available_width(), frame.words.text("give-file"));
            self.field.ui(ui, frame.text, width, &name, &name, false);
            let path = self.field.text().to_owned();
            if (is_asked || self.field.entered()) && !path.trim().is_empty() {
                // Asked again for the same, it stands in the field again.
                self.there = None;
                let replaced = replaced.filter(|_| is_asked);
                let replaces = replaced.is_some();
                let file = replaced.unwrap_or_else(|| meant(&path));
                match saves {
                    true => frame.push(Command::SaveAs {
                        path: file,
                        replaces,
                    }),
                    false => {
                        frame.push(Command::ShowOverlay(None));
                        frame.push(Command::Import(path.trim().into()));
                    }
                }
            }
        });
    }
}

/// Why it is not saved.
fn outcome_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let words = match &frame.state.saving {
        GivingState::Exists(path) => {
            let path = frame.words.name(&path.display().to_string()).into_owned();
            frame.words.format("give-exists", &[("path", path.into())])
        }
        GivingState::Failed(reason) => reason.clone(),
        _ => return,
    };
    frame.wrapped(ui, &words, TextStyle::INTERFACE, frame.theme.accent_text);
}
