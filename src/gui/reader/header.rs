//! The line above the text: whose it is, where in it, and the way to its other events.

use egui::Role;
use egui::Ui;
use egui::WidgetInfo;

use crate::event::Event;
use crate::gui::command::Command;
use crate::gui::frame::Frame;
use crate::gui::put::Look;
use crate::gui::reader::model;
use crate::gui::side::Side;
use crate::gui::text;
use crate::index::Analysed;
use crate::index::EventRef;
use crate::typeset::TextStyle;

/// Between the edges of the reader and what stands in it.
pub(super) const PADDING: f32 = 28.0;
/// Height of the line in points.
pub(super) const HEIGHT: f32 = 34.0;
/// Below this width the line leaves the source out.
const NARROW: f32 = 460.0;
/// What the links take.
const LINKS_ROOM: f32 = 250.0;

/// Source, name and file of the document whose evidence is open.
pub(super) fn evidence_ui(ui: &mut Ui, frame: &mut Frame<'_>, side: Side, analysed: &Analysed) {
    let document = &analysed.document;
    let source = document.source_name();
    let mut line = frame.words.name(&source).into_owned();
    // A first line stands below already.
    for part in [document.title.as_deref(), Some(document.file_name())] {
        if let Some(part) = part.filter(|part| *part != source) {
            line = format!("{line} · {}", frame.words.name(part));
        }
    }
    let look = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.soft,
        width: side.width() - 2.0 * PADDING,
    };
    let at = side.at(PADDING, HEIGHT / 2.0);
    let place = frame.put(ui, at, side.start(), &line, look);
    frame.name_place(ui, place, Role::Label, &line);
}

/// Source and name of a document; where both are the same, once.
fn name_of(frame: &Frame<'_>, analysed: &Analysed) -> String {
    let document = &analysed.document;
    let (source, name) = (document.source_name(), document.name());
    let shown = frame.words.name(&source);
    if source == name {
        return shown.into_owned();
    }
    format!("{shown} · {}", frame.words.name(&name))
}

/// Name of its document, place of an event in it, and links to those before and after it.
pub(super) fn place_ui(ui: &mut Ui, frame: &mut Frame<'_>, at: EventRef, analysed: &Analysed) {
    let is_in_range = |event: &Event| frame.state.is_in_range(event.interval);
    let Some(place) = model::place(analysed, at.event, is_in_range) else {
        return;
    };
    let (number, total) = (place.sentence.into(), place.sentences.into());
    let position = frame
        .words
        .format("reader-position", &[("number", number), ("total", total)]);
    let soft = frame.theme.soft;
    let is_rtl = frame.is_rtl();
    let line = |line: &str, width: f32, ui: &mut Ui, frame: &mut Frame<'_>| {
        let words = text::Text::new(line, TextStyle::SECONDARY, soft).rtl(is_rtl);
        words.max_width(width).label(ui, frame.text)
    };
    let room = (ui.available_width() - LINKS_ROOM).max(60.0);
    if ui.available_width() > NARROW {
        // The name gives way, the position does not.
        let position_width = text::Text::new(&position, TextStyle::SECONDARY, soft)
            .rtl(is_rtl)
            .size(ui.ctx(), frame.text)
            .x;
        let gap = ui.spacing().item_spacing.x;
        let name_room = room - position_width - gap;
        let name = at_words(&name_of(frame, analysed), |words| {
            let words = text::Text::new(words, TextStyle::SECONDARY, soft).rtl(is_rtl);
            words.size(ui.ctx(), frame.text).x <= name_room
        });
        let name = line(&name, name_room, ui, frame);
        let file = frame.words.name(&analysed.document.id);
        text::tooltip(name, frame.text, &file, is_rtl);
        line(&position, position_width + 1.0, ui, frame);
    } else {
        line(&position, room, ui, frame);
    }
    let previous = ("reader-previous", "reader-previous-event", place.previous);
    let next = ("reader-next", "reader-next-event", place.next);
    for (key, name, event) in [previous, next] {
        let words = frame.words.text(key);
        let shown = if key == "reader-previous" {
            format!("‹ {words}")
        } else {
            format!("{words} ›")
        };
        ui.add_enabled_ui(event.is_some(), |ui| {
            let style = TextStyle::SECONDARY;
            let response = text::link(ui, frame.text, &shown, style, frame.words.is_rtl());
            let name = frame.words.text(name);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, event.is_some(), &*name));
            if let Some(event) = event
                && response.clicked()
            {
                frame.push(Command::Select(Some(EventRef { event, ..at })));
            }
        });
    }
}

/// The words, or as many of the first ones as fit before a …; at least one.
fn at_words(words: &str, mut fits: impl FnMut(&str) -> bool) -> String {
    if fits(words) {
        return words.to_owned();
    }
    let mut head = words;
    while let Some((shorter, _)) = head.rsplit_once(' ') {
        head = shorter.trim_end_matches([' ', '·', '،', ',', ':', '-']);
        let shown = format!("{head}…");
        if fits(&shown) {
            return shown;
        }
    }
    format!("{head}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_between_its_words() {
        let cut = |most: usize| {
            let fits = |line: &str| line.chars().count() <= most;
            at_words("سبق · سفن تعبر القناة", fits)
        };
        assert_eq!(cut(40), "سبق · سفن تعبر القناة");
        assert_eq!(cut(18), "سبق · سفن تعبر…");
        assert_eq!(cut(8), "سبق…");
        assert_eq!(cut(1), "سبق…");
    }
}
