//! What the colours of marks mean, where they are not those of sources.

use egui::{Panel, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::event::Modality;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::marks;
use crate::gui::paint_line::Look;
use crate::gui::view_context::ViewContext;
use crate::i18n::Words;
use crate::resolve::Certainty;
use crate::session::ColorBy;
use crate::session::tint::{CERTAINTIES, MODALITIES, Tint};
use crate::typeset::TextStyle;

const ROW_HEIGHT: f32 = 25.0;
/// Months stand beside one another, so many in a line.
const MONTHS_IN_LINE: usize = 2;
const HEADING_HEIGHT: f32 = 34.0;
/// Between two lines, and below the last.
const SPACING: f32 = 2.0;
const FOOT: f32 = 6.0;
/// The part of the panel's height that the meanings take at most; the rest is scrolled.
const MOST_OF_PANEL: f32 = 0.5;
/// From the middle of a swatch to its words.
const GAP: f32 = 14.0;

/// The meanings of the colours at the foot of the panel, always in sight; by sources, whose colours stand beside their
/// names, nothing.
pub(super) fn foot_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, padding: f32) {
    let entries = entries(frame.state.view.lanes.color, frame.words);
    if entries.is_empty() {
        return;
    }
    let in_line = in_line(frame.state.view.lanes.color);
    let lines = entries.len().div_ceil(in_line) + 1;
    let whole = HEADING_HEIGHT + lines as f32 * (ROW_HEIGHT + SPACING) + 2.0 * SPACING + FOOT;
    let most = ui.available_height() * MOST_OF_PANEL;
    Panel::bottom("colors")
        .exact_size(whole.min(most))
        .frame(egui::Frame::new().fill(frame.theme.panel))
        .show(ui, |ui| {
            let area = ScrollArea::vertical().id_salt("colors");
            area.auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = SPACING;
                meanings_ui(ui, frame, padding, &entries);
                ui.add_space(FOOT);
            });
        });
}

/// How many meanings stand beside one another.
fn in_line(by: ColorBy) -> usize {
    match by {
        ColorBy::Month => MONTHS_IN_LINE,
        _ => 1,
    }
}

/// The colours with their meanings; none by sources.
fn entries(by: ColorBy, words: &Words) -> Vec<(Tint, String)> {
    match by {
        ColorBy::Source => Vec::new(),
        ColorBy::Certainty => {
            let entry = |it| (Tint::Certainty(it), certainty(words, it));
            CERTAINTIES.map(entry).into()
        }
        ColorBy::Modality => {
            let entry = |it| (Tint::Modality(it), modality(words, it));
            MODALITIES.map(entry).into()
        }
        ColorBy::Month => {
            let name = |month: u8| words.month_name(u32::from(month) + 1);
            let entry = |month: u8| (Tint::Month(month), name(month));
            (0..12).map(entry).collect()
        }
    }
}

/// A heading, a swatch with its meaning for each colour, and what is of no colour.
fn meanings_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, padding: f32, entries: &[(Tint, String)]) {
    let by = frame.state.view.lanes.color;
    let named = frame.words.text(by.key()).into_owned();
    let heading = [("by", named.into())];
    let heading = frame.words.format("colors-heading", &heading);
    let side = line(ui, frame, padding, HEADING_HEIGHT, &heading);
    let look = Look::new(TextStyle::STRONG, frame.theme.soft, side.width());
    let at = side.at(0.0, HEADING_HEIGHT / 2.0 + 2.0);
    frame.paint_line(ui, at, side.start(), &heading, look);
    let in_line = in_line(by);
    let many = match by {
        ColorBy::Month => "colors-months",
        _ => "colors-many",
    };
    for entries in entries.chunks(in_line) {
        line_ui(ui, frame, padding, entries, in_line);
    }
    let many = frame.words.text(many).into_owned();
    line_ui(ui, frame, padding, &[(Tint::Neutral, many)], 1);
}

fn line_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    padding: f32,
    entries: &[(Tint, String)],
    in_line: usize,
) {
    let names: Vec<&str> = entries.iter().map(|(_, name)| name.as_str()).collect();
    let side = line(ui, frame, padding, ROW_HEIGHT, &names.join(" "));
    let width = side.width() / in_line as f32;
    let middle = ROW_HEIGHT / 2.0;
    for (place, (tint, name)) in entries.iter().enumerate() {
        let part = side.part(place as f32 * width, width);
        let center = part.at(7.0, middle);
        let swatch = Rect::from_center_size(center, vec2(14.0, marks::BAR_HEIGHT));
        let color = frame.theme.tint(*tint);
        ui.painter().rect_filled(swatch, 3.0, color);
        let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, width - 7.0 - GAP);
        frame.paint_line(ui, part.at(7.0 + GAP, middle), part.start(), name, look);
    }
}

/// That there are fewer colours than sources, where that is so and colours tell sources.
pub(super) fn repeat_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, padding: f32) {
    let is_by_source = frame.state.view.lanes.color == ColorBy::Source;
    if !is_by_source || frame.state.library.index.sources().len() <= frame.theme.most_sources() {
        return;
    }
    let words = frame.words.text("colors-repeat");
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, 0.0), frame.column(), |ui| {
        ui.set_max_width(width - 2.0 * padding);
        frame.wrapped(ui, &words, TextStyle::SECONDARY, frame.theme.soft);
    });
}

/// Takes a line's place and names it.
fn line(
    ui: &mut Ui,
    frame: &ViewContext<'_>,
    padding: f32,
    height: f32,
    name: &str,
) -> LogicalRect {
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    LogicalRect::new(rect.shrink2(vec2(padding, 0.0)), frame.is_rtl())
}

fn certainty(words: &Words, certainty: Certainty) -> String {
    let key = match certainty {
        Certainty::Exact => "certainty-exact",
        Certainty::Inferred => "certainty-inferred",
        Certainty::Vague => "certainty-vague",
    };
    words.text(key).into_owned()
}

fn modality(words: &Words, modality: Modality) -> String {
    let key = match modality {
        Modality::Actual => "modality-actual",
        Modality::Scheduled => "modality-scheduled",
        Modality::Proposed => "modality-proposed",
        Modality::Predicted => "modality-predicted",
        Modality::Negated => "modality-negated",
    };
    words.text(key).into_owned()
}
