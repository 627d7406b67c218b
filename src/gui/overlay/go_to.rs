//! A field for a date: the view and the playhead go there.

use egui::{Context, Ui, vec2};

use crate::gui::overlay::sheet::{self, Place};
use crate::gui::text::TextField;
use crate::gui::view_context::ViewContext;
use crate::i18n::{ReadTimeError, Words};
use crate::pipeline;
use crate::session::Command;
use crate::time::Interval;
use crate::typeset::TextStyle;

const PLACE: Place = Place {
    id: "go to",
    width: 500.0,
    hangs: true,
};
/// What the button beside the field takes.
const BUTTON_ROOM: f32 = 90.0;

/// The field, and what was wrong with what it held last.
#[derive(Debug, Default)]
pub(super) struct GoTo {
    field: TextField,
    error: Option<ReadTimeError>,
}

impl GoTo {
    /// An empty field with the caret in it.
    pub(super) fn new() -> Self {
        let mut sheet = Self::default();
        sheet.field.focus();
        sheet
    }

    /// Shows it over the window.
    pub(super) fn ui(&mut self, ctx: &Context, frame: &mut ViewContext<'_>) {
        sheet::show(ctx, frame, PLACE, |ui, frame| {
            sheet::heading(ui, frame, "goto-heading");
            let size = vec2(ui.available_width(), 34.0);
            ui.allocate_ui_with_layout(size, frame.line(), |ui| self.line_ui(ui, frame));
            if let Some(error) = &self.error {
                ui.add_space(6.0);
                let message = error.message(frame.words);
                frame.wrapped(ui, &message, TextStyle::INTERFACE, frame.theme.accent);
            }
        });
    }

    fn line_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let (name, hint) = (frame.words.text("goto-name"), frame.words.text("goto-hint"));
        let (width, is_rtl) = (ui.available_width() - BUTTON_ROOM, frame.words.is_rtl());
        let field = self.field.ui(ui, frame.text, width, &name, &hint, is_rtl);
        if field.changed() {
            self.error = None;
        }
        let is_asked = frame.button(ui, "goto-go").clicked();
        if self.field.entered() || is_asked {
            match read(frame.words, self.field.text()) {
                Ok(interval) => {
                    frame.push(Command::ShowOverlay(None));
                    frame.push(Command::GoTo(interval));
                }
                Err(error) => {
                    self.error = Some(error);
                    self.field.focus();
                }
            }
        }
    }
}

/// What is typed as days: a date, or any other expression of time that needs no document, such as a feast of a year.
fn read(words: &Words, typed: &str) -> Result<Interval, ReadTimeError> {
    let read = words.read_time(typed).map(|(interval, _)| interval);
    read.or_else(|error| as_in_text(typed).ok_or(error))
}

/// The days of an expression of time that fills the whole text.
fn as_in_text(typed: &str) -> Option<Interval> {
    let typed = typed.trim();
    let mentions = pipeline::extract(typed, None);
    let [mention] = mentions.as_slice() else {
        return None;
    };
    let is_whole = mention.span.range() == (0..typed.len());
    let interval = Some(mention.interval).filter(|interval| interval.bounds().is_some());
    interval.filter(|_| is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn read_first(typed: &str) -> Option<String> {
        let interval = read(&Words::new(Language::Arabic), typed).ok()?;
        interval.first().map(|day| day.to_string())
    }

    #[test]
    fn what_documents_say_can_be_typed_too() {
        assert_eq!(read_first("17 آذار 2023").as_deref(), Some("2023-03-17"));
        assert_eq!(read_first("صيف 1967").as_deref(), Some("1967-06-01"));
        assert_eq!(read_first("القرن العشرين").as_deref(), Some("1901-01-01"));
    }

    #[test]
    fn what_depends_on_a_document_is_no_place_to_go_to() {
        for typed in ["غدا", "يوم الخميس", "وصل الوفد في 17 مارس 2023"] {
            assert_eq!(read_first(typed), None, "{typed}");
        }
    }
}
