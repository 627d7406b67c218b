//! The line above the text: whose it is, where in it, and the way to its other events.

use egui::{Response, Role, Ui, WidgetInfo};

use crate::event::Event;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::index::{AnalyzedDocument, EventRef};
use crate::session::Command;
use crate::session::reader::model;
use crate::typeset::TextStyle;

/// Between the edges of the reader and what stands in it.
pub(super) const PADDING: f32 = 28.0;
/// Height of the line in points.
pub(super) const HEIGHT: f32 = 34.0;
/// Below this width the links are only signs.
const NARROW: f32 = 460.0;
/// What the links take, and what their signs take.
const LINKS_ROOM: f32 = 250.0;
const SIGNS_ROOM: f32 = 150.0;
/// Where there is less room for the name it is left out.
const LEAST_NAME: f32 = 70.0;

/// Source and name of the document that is read without an event; whole, and with its file, beside the pointer.
pub(super) fn document_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    analysed: &AnalyzedDocument,
) {
    let line = name_of(frame, analysed);
    let look = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.soft,
        width: side.width() - 2.0 * PADDING,
    };
    let at = side.at(PADDING, HEIGHT / 2.0);
    let place = frame.paint_line(ui, at, side.start(), &line, look);
    let label = frame.name_place(ui, place, Role::Label, &line);
    hint_ui(frame, label, &line, analysed);
}

/// The whole name and the file beside the pointer.
fn hint_ui(frame: &mut ViewContext<'_>, label: Response, name: &str, analysed: &AnalyzedDocument) {
    if label.hovered() {
        let file = frame.words.name(&analysed.document.id);
        let hint = format!("{name}\n{file}");
        text::tooltip(label, frame.text, &hint, frame.words.is_rtl());
    }
}

/// Source and name of a document; where both are the same, once.
fn name_of(frame: &ViewContext<'_>, analysed: &AnalyzedDocument) -> String {
    let document = &analysed.document;
    let (source, name) = (document.source_name(), document.name());
    let shown = frame.words.name(&source);
    if source == name {
        return shown.into_owned();
    }
    format!("{shown} · {}", frame.words.name(&name))
}

/// Name of its document, place of an event in it, and links to those before and after it.
pub(super) fn place_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    at: EventRef,
    analysed: &AnalyzedDocument,
) {
    let is_in_range = |event: &Event| frame.state.is_in_range(event.interval);
    let Some(place) = model::place(analysed, at.event, is_in_range) else {
        return;
    };
    let is_narrow = ui.available_width() < NARROW;
    let (number, total) = (place.sentence.into(), place.sentences.into());
    let position = frame
        .words
        .format("reader-position", &[("number", number), ("total", total)]);
    let soft = frame.theme.soft;
    let words = text::Text::new(&position, TextStyle::SECONDARY, soft).rtl(frame.is_rtl());
    let links = if is_narrow { SIGNS_ROOM } else { LINKS_ROOM };
    let room = (ui.available_width() - links).max(60.0);
    // The name gives way, the position does not.
    let position_width = words.size(ui.ctx(), frame.text).x;
    let name_room = room - position_width - ui.spacing().item_spacing.x;
    if name_room > LEAST_NAME {
        name_ui(ui, frame, analysed, name_room);
    }
    words.max_width(room).label(ui, frame.text);
    links_ui(ui, frame, at, (place.previous, place.next), is_narrow);
}

/// The name of the document as far as there is room; whole, and with its file, beside the pointer.
fn name_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, analysed: &AnalyzedDocument, room: f32) {
    let name = name_of(frame, analysed);
    let is_rtl = frame.is_rtl();
    let words = text::Text::new(&name, TextStyle::SECONDARY, frame.theme.soft).rtl(is_rtl);
    let label = words.max_width(room).label(ui, frame.text);
    hint_ui(frame, label, &name, analysed);
}

/// The ways to the event before and the one after; only their signs where there is little room.
fn links_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    at: EventRef,
    (previous, next): (Option<u32>, Option<u32>),
    is_narrow: bool,
) {
    let shown = |words: &str, before: &str, after: &str| match is_narrow {
        true => format!("{before}{after}"),
        false => format!("{before} {words} {after}").trim().to_owned(),
    };
    let ways = [
        (
            ("reader-previous", "reader-previous-event"),
            ("‹", ""),
            previous,
        ),
        (("reader-next", "reader-next-event"), ("", "›"), next),
    ];
    for ((words, name), (before, after), event) in ways {
        let shown = shown(&frame.words.text(words), before, after);
        ui.add_enabled_ui(event.is_some(), |ui| {
            let (style, is_rtl) = (TextStyle::SECONDARY, frame.words.is_rtl());
            let response = text::link(ui, frame.text, &shown, style, is_rtl);
            let name = frame.words.text(name);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, event.is_some(), &*name));
            if let Some(event) = event
                && text::tooltip(response, frame.text, &name, is_rtl).clicked()
            {
                frame
                    .commands
                    .push(Command::Select(Some(EventRef { event, ..at })));
            }
        });
    }
}
