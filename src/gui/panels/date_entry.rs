//! The place where a document date is typed.

use std::ops::RangeInclusive;
use std::sync::Arc;

use egui::{Key, Ui, vec2};

use crate::gui::text::TextField;
use crate::gui::view_context::ViewContext;
use crate::i18n::ReadDayError;
use crate::index::AnalyzedDocument;
use crate::session::Command;
use crate::time::Day;
use crate::typeset::TextStyle;

/// The narrowest and the widest field in points.
const FIELD_WIDTHS: RangeInclusive<f32> = 90.0..=170.0;
/// What is seen of the panel above and below the field when it opens.
const ROOM: f32 = 80.0;
/// What the button beside the field takes.
const BUTTON_ROOM: f32 = 66.0;

/// The field for the date of one document.
#[derive(Default)]
pub(super) struct DateEntry {
    field: TextField,
    /// What is wrong with the typed text, until it is changed.
    error: Option<ReadDayError>,
    /// The day that the field was filled with; it is filled anew when the document has another one.
    filled_with: Option<Day>,
    /// Whether the field takes the keys when it is drawn next.
    wants_focus: bool,
}

impl DateEntry {
    /// A field that takes the keys when it is drawn first.
    pub(super) fn focused() -> Self {
        let mut entry = Self {
            wants_focus: true,
            ..Self::default()
        };
        entry.field.focus();
        entry
    }

    /// Draws field, button and what is wrong; asks for the new date by command, and to be closed by Escape.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        analysed: &AnalyzedDocument,
    ) {
        self.fill(frame, analysed.dct.best);
        let id = &analysed.document.id;
        let width = ui.available_width();
        ui.allocate_ui_with_layout(vec2(width, 0.0), frame.row(), |ui| {
            let is_entered = self.field_ui(ui, frame, analysed);
            let is_set = frame.button(ui, "sources-date-set").clicked();
            if is_entered || is_set {
                self.commit(frame, id);
            }
        });
        if let Some(error) = self.error {
            let message = frame.words.text(error.key());
            frame.wrapped(ui, &message, TextStyle::SECONDARY, frame.theme.accent);
        }
    }

    /// The field itself; whether Enter was pressed in it.
    fn field_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        analysed: &AnalyzedDocument,
    ) -> bool {
        let name = analysed.document.name();
        let name = frame
            .words
            .format("sources-date-entry-name", &[("name", name.into())]);
        let hint = frame.words.text("sources-date-hint");
        let is_rtl = frame.is_rtl();
        let room = ui.available_width() - BUTTON_ROOM;
        let width = room.clamp(*FIELD_WIDTHS.start(), *FIELD_WIDTHS.end());
        let response = self.field.ui(ui, frame.text, width, &name, &hint, is_rtl);
        if std::mem::take(&mut self.wants_focus) {
            // With what stands below it, and no half of it.
            ui.scroll_to_rect(response.rect.expand2(vec2(0.0, ROOM)), None);
        }
        if response.changed() {
            self.error = None;
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            frame.push(Command::EditDocumentTime(None));
        }
        response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    fn fill(&mut self, frame: &ViewContext<'_>, best: Option<Day>) {
        if self.filled_with != best {
            self.filled_with = best;
            let shown = best.map(|day| frame.words.day_short(day));
            self.field.set_text(&shown.unwrap_or_default());
        }
    }

    fn commit(&mut self, frame: &mut ViewContext<'_>, document: &Arc<str>) {
        match frame.words.read_day(self.field.text()) {
            Ok(day) => {
                self.error = None;
                // Filled anew in its usual form once the document has it.
                self.filled_with = None;
                frame.push(Command::SetDocumentTime {
                    document: document.clone(),
                    day: Some(day),
                });
            }
            Err(error) => self.error = Some(error),
        }
    }
}
