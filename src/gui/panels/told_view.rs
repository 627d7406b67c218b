//! The list of those who tell of the selected event too; a click leads to their words.

use egui::CursorIcon;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;
use egui::vec2;

use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::frame::Frame;
use crate::gui::panels::told;
use crate::gui::panels::told::Teller;
use crate::gui::put::Look;
use crate::gui::side::Side;
use crate::gui::text::Text;
use crate::gui::tint::Tint;
use crate::typeset::TextStyle;

/// Height of a row, and its middle.
const ROW: f32 = 26.0;
const MIDDLE: f32 = ROW / 2.0;
/// Radius of the point in the colour of a source, and where the words behind it begin.
const POINT: f32 = 4.0;
const WORDS_START: f32 = 20.0;
/// Between a name and its date.
const GAP: f32 = 12.0;

/// Draws it below the heading; nothing where nobody else tells of the selected event.
pub(super) fn ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let selected = frame.state.selected;
    let Some(told) = selected.and_then(|at| told::told(frame.state, frame.words, at)) else {
        return;
    };
    let color = if told.is_conflict {
        frame.theme.accent
    } else {
        frame.theme.soft
    };
    frame.wrapped(ui, &told.heading, TextStyle::SECONDARY, color);
    for teller in &told.others {
        if row_ui(ui, frame, teller) {
            frame.push(Command::Read(teller.at));
        }
    }
    if told.more > 0 {
        let more = frame
            .words
            .format("told-more", &[("count", told.more.into())]);
        frame.wrapped(ui, &more, TextStyle::SECONDARY, frame.theme.soft);
    }
    ui.add_space(10.0);
}

/// One of them: the point of its source, its name, and at the end its date. Whether it was clicked.
fn row_ui(ui: &mut Ui, frame: &mut Frame<'_>, teller: &Teller) -> bool {
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let side = Side::new(rect, frame.is_rtl());
    let source = frame.state.index.source_of(teller.at.document);
    let tint = frame.theme.tint(source.map_or(Tint::Neutral, Tint::Source));
    ui.painter()
        .circle_filled(side.at(POINT, MIDDLE), POINT, tint);
    let date = Text::new(&teller.date, TextStyle::SECONDARY, frame.theme.soft).rtl(frame.is_rtl());
    let taken = date.size(ui.ctx(), frame.text).x;
    date.paint(
        ui.painter(),
        frame.text,
        side.at_end(0.0, MIDDLE),
        side.end(),
    );
    let look = Look {
        style: TextStyle::SECONDARY,
        color: if response.hovered() || response.has_focus() {
            frame.theme.accent
        } else {
            frame.theme.ink
        },
        width: side.width() - WORDS_START - GAP - taken,
    };
    let at = side.at(WORDS_START, MIDDLE);
    frame.put(ui, at, side.start(), &teller.name, look);
    response.widget_info(|| {
        let name = format!("{} {}", teller.name, teller.date);
        WidgetInfo::labeled(Role::Button, true, name)
    });
    focus::ring(ui, &response, rect.expand2(vec2(6.0, 0.0)));
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
