//! Everything that can be done, found by typing.

use egui::{Context, Key, Modifiers, Role, ScrollArea, Ui};

use crate::gui::overlay::command_row::{self, ROW_HEIGHT, Row};
use crate::gui::overlay::sheet::{self, Place};
use crate::gui::text::TextField;
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::session::palette_entries::{Entry, day_entry, entries, found, last_used_first};
use crate::typeset::TextStyle;

const PLACE: Place = Place {
    id: "palette",
    width: 580.0,
    hangs: true,
};
/// So many of the chosen are remembered.
const MOST_USED: usize = 6;
/// Rows in view.
const ROWS: f32 = 10.0;

/// The palette with what is typed into it.
#[derive(Debug, Default)]
pub(super) struct Palette {
    field: TextField,
    entries: Vec<Entry>,
    found: Vec<usize>,
    /// How many entries there are beside the one of a typed day, which stands behind them.
    actions: usize,
    /// The names of what was chosen, the last first.
    used: Vec<String>,
    /// The chosen row.
    row: usize,
    /// Whether the chosen row is to be brought into view.
    wants_scroll: bool,
}

impl Palette {
    /// All that can be done now, what was chosen last at the front, with the caret in the field.
    pub(super) fn opened(self, frame: &ViewContext<'_>) -> Self {
        let mut palette = Self {
            entries: entries(frame.state, frame.words),
            used: self.used,
            ..Self::default()
        };
        last_used_first(&mut palette.entries, &palette.used);
        palette.actions = palette.entries.len();
        palette.found = found(&palette.entries, "");
        palette.field.focus();
        palette
    }

    /// Shows it over the window.
    pub(super) fn ui(&mut self, ctx: &Context, frame: &mut ViewContext<'_>) {
        sheet::show(ctx, frame, PLACE, |ui, frame| {
            self.arrows(ui);
            let (name, hint) = (
                frame.words.text("palette-name"),
                frame.words.text("palette-hint"),
            );
            let (width, is_rtl) = (ui.available_width(), frame.words.is_rtl());
            let field = self.field.ui(ui, frame.text, width, &name, &hint, is_rtl);
            if field.changed() {
                self.entries.truncate(self.actions);
                self.entries
                    .extend(day_entry(frame.words, self.field.text()));
                let known = self.entries.get(..self.actions).unwrap_or_default();
                self.found = found(known, self.field.text());
                if self.entries.len() > self.actions {
                    self.found.insert(0, self.actions);
                }
                self.row = 0;
                self.wants_scroll = true;
            }
            let is_entered = self.field.entered();
            ui.add_space(8.0);
            self.list_ui(ui, frame);
            if is_entered {
                self.choose(frame, self.row);
            }
        });
    }

    /// Up and down move through the rows, not through the field.
    fn arrows(&mut self, ui: &Ui) {
        let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
        if up + down > 0 {
            let last = self.found.len().saturating_sub(1);
            self.row = (self.row + down).saturating_sub(up).min(last);
            self.wants_scroll = true;
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        if self.found.is_empty() {
            let nothing = frame.words.text("palette-nothing");
            frame.wrapped(ui, &nothing, TextStyle::INTERFACE, frame.theme.soft);
            return;
        }
        let area = ScrollArea::vertical().max_height(ROWS * ROW_HEIGHT);
        let mut clicked = None;
        area.auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (row, position) in self.found.iter().enumerate() {
                let Some(entry) = self.entries.get(*position) else {
                    continue;
                };
                let shown = Row {
                    name: &entry.name,
                    keys: &entry.keys,
                    role: Role::ListItem,
                    is_chosen: row == self.row,
                };
                let response = command_row::ui(ui, frame, &shown);
                if row == self.row && self.wants_scroll {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    clicked = Some(row);
                }
            }
        });
        self.wants_scroll = false;
        if let Some(row) = clicked {
            self.choose(frame, row);
        }
    }

    fn choose(&mut self, frame: &mut ViewContext<'_>, row: usize) {
        let entry = self.found.get(row).and_then(|at| self.entries.get(*at));
        if let Some(entry) = entry {
            frame.push(Command::ShowOverlay(None));
            frame.push(entry.command.clone());
            let name = entry.name.clone();
            self.used.retain(|used| *used != name);
            self.used.insert(0, name);
            self.used.truncate(MOST_USED);
        }
    }
}
