//! Small parts of the reader: where its column stands, the title above the text, hints.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use egui::{Rect, Ui};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::reader::header::PADDING;
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::index::AnalyzedDocument;
use crate::session::Hit;
use crate::session::reader::model;
use crate::typeset::TextStyle;

/// Width of the text: about 85 letters of the reading size.
pub(super) const MEASURE: f32 = 640.0;

/// The first byte of a hit's sentence.
pub(super) fn start_of(hit: Hit, analysed: &AnalyzedDocument) -> usize {
    let sentence = analysed.sentences.get(hit.sentence as usize);
    sentence.map_or(0, |sentence| sentence.range().start)
}

/// The column of readable width at the reading side.
pub(super) fn column_of(rect: Rect, is_rtl: bool) -> Rect {
    let side = LogicalRect::new(rect, is_rtl);
    let width = (side.width() - 2.0 * PADDING).min(MEASURE);
    side.part(PADDING, width).rect()
}

/// The title above the text, where the text does not begin with it.
pub(super) fn title_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, analysed: &AnalyzedDocument) {
    if let Some(title) = model::title_above(&analysed.document) {
        let style = TextStyle {
            size_points: 19.0,
            weight: 700.0,
            line_height: 1.6,
            ..TextStyle::READING
        };
        frame.wrapped(ui, title, style, frame.theme.ink);
        ui.add_space(6.0);
    }
}

/// The date in words beside the pointer.
pub(super) fn date_hint_ui(
    frame: &mut ViewContext<'_>,
    response: egui::Response,
    analysed: &AnalyzedDocument,
    event: u32,
) {
    let event = analysed.events.get(event as usize);
    if let Some(mention) = event.and_then(|event| analysed.mentions.get(event.mention? as usize)) {
        let date = frame.words.interval(mention.interval, mention.grain);
        text::tooltip(response, frame.text, &date, frame.words.is_rtl());
    }
}

pub(super) fn hint_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, body: Rect) {
    let hint = frame.words.text("reader-empty");
    let look = Look {
        style: TextStyle::INTERFACE,
        color: frame.theme.soft,
        width: body.width() - 2.0 * PADDING,
    };
    let place = frame.paint_line(ui, body.center(), egui::Align2::CENTER_CENTER, &hint, look);
    frame.name_place(ui, place, egui::Role::Label, &hint);
}

pub(super) fn key_of(analysed: &AnalyzedDocument) -> u64 {
    let mut hasher = DefaultHasher::new();
    analysed.document.id.hash(&mut hasher);
    hasher.finish()
}
