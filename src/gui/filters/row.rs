//! The row under the bar: a chip for each restriction, at the end how much is shown.

use egui::{Role, Ui, UiBuilder, Vec2, WidgetInfo, vec2};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::i18n::Locale;
use crate::query::Tally;
use crate::session::Command;
use crate::session::chips::{Chip, chips};
use crate::session::shown_key::ShownKey;
use crate::typeset::TextStyle;

/// Height of the row in points while its chips fit into one line.
pub const HEIGHT: f32 = 40.0;
/// Height of a line of chips.
const LINE: f32 = 28.0;
/// Between the edges of the row and what stands in it.
const PADDING: Vec2 = vec2(16.0, 6.0);
/// Between two chips.
const GAP: f32 = 6.0;

/// The row with what was counted last.
#[derive(Debug, Default)]
pub struct FilterRow {
    key: Option<(ShownKey, Locale)>,
    tally: Tally,
    chips: Vec<Chip>,
}

impl FilterRow {
    /// Counts anew where the documents or what is hidden changed.
    pub fn update(&mut self, frame: &ViewContext<'_>) {
        let (state, locale) = (frame.state, frame.words.locale());
        let known = self.key.as_ref();
        if known.is_some_and(|(key, of)| *of == locale && key.is_of(state)) {
            return;
        }
        if known.is_none_or(|(key, _)| !key.has_documents_of(state)) {
            self.tally = Tally::new(&state.library.index);
        }
        self.tally.update(
            &state.library.index,
            &state.view.filter,
            &state.filtered(),
            state.view.range,
        );
        self.chips = chips(state, &self.tally, frame.words);
        self.key = Some((ShownKey::of(state), locale));
    }

    /// Whether there is anything to say.
    pub fn is_needed(&self) -> bool {
        !self.chips.is_empty()
    }

    /// What was counted.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Draws the row over the whole width; as many lines as the chips need.
    pub fn ui(&self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let rect = ui.available_rect_before_wrap().shrink2(PADDING);
        let side = LogicalRect::new(rect, frame.is_rtl());
        let end = self.total_ui(ui, frame, side);
        let chips = side.part(0.0, (side.width() - end).max(LINE)).rect();
        // One line high at first, so that the chips stand in it and more lines come below.
        let line = chips.with_max_y(chips.top() + LINE);
        let builder = UiBuilder::new().max_rect(line).layout(frame.row());
        let drawn = ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(GAP);
            for chip in &self.chips {
                chip_ui(ui, frame, chip);
                if matches!(chip.remove, Command::SetQuery(_)) {
                    hits_only_ui(ui, frame);
                }
            }
        });
        let bottom = drawn.response.rect.bottom().max(rect.top() + LINE);
        ui.advance_cursor_after_rect(rect.with_max_y(bottom).expand2(PADDING));
    }

    /// How much is shown, and the way to all; returns the width that they take.
    fn total_ui(&self, ui: &mut Ui, frame: &mut ViewContext<'_>, side: LogicalRect) -> f32 {
        let state = frame.state;
        if state.view.filter.is_empty() && state.view.range.is_none() {
            return 0.0;
        }
        let is_rtl = frame.is_rtl();
        let all = frame.words.text("filter-clear");
        let style = TextStyle::SECONDARY;
        let link = Text::new(&all, style, frame.theme.soft).rtl(is_rtl);
        let width = link.size(ui.ctx(), frame.text).x;
        let place = side.part(side.width() - width, width).rect();
        let place = place.with_max_y(place.top() + LINE);
        let builder = UiBuilder::new().max_rect(place).layout(frame.line());
        let clear = ui.scope_builder(builder, |ui| {
            text::link(ui, frame.text, &all, style, is_rtl)
        });
        if clear.inner.clicked() {
            frame.commands.push(Command::ShowAll);
        }
        let args = [
            ("shown", self.tally.shown.into()),
            ("all", self.tally.all().into()),
        ];
        let shown = frame.words.format("filter-shown", &args);
        let at = side.at_end(width + 3.0 * GAP, LINE / 2.0);
        let place = Text::new(&shown, style, frame.theme.soft)
            .rtl(is_rtl)
            .paint(ui.painter(), frame.text, at, side.end());
        frame.name_place(ui, place, Role::Label, &shown);
        width + place.width() + 6.0 * GAP
    }
}

fn chip_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, chip: &Chip) {
    let words = format!("{} ×", chip.words);
    let response = text::chip(ui, frame.text, &words, frame.is_rtl(), false);
    let label = format!("{}: {}", chip.words, chip.hint);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    if text::tooltip(response, frame.text, &chip.hint, frame.words.is_rtl()).clicked() {
        frame.push(chip.remove.clone());
    }
}

/// Whether the rest is hidden or what is found is only marked among it.
fn hits_only_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let is_on = frame.state.view.filter.is_hits_only;
    let (words, name) = (
        frame.words.text("filter-hits-only"),
        frame.words.text("filter-hits-only-name"),
    );
    let is_rtl = frame.words.is_rtl();
    let response = text::chip(ui, frame.text, &words, is_rtl, is_on);
    if text::tooltip(response, frame.text, &name, is_rtl).clicked() {
        frame.commands.push(Command::ShowHitsOnly(!is_on));
    }
}
