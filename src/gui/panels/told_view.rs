//! The list of those who tell of the selected event too; a click leads to their words.

use egui::CursorIcon;
use egui::Ui;

use crate::gui::command::Command;
use crate::gui::frame::Frame;
use crate::gui::panels::step;
use crate::gui::panels::step::StepLook;
use crate::gui::panels::told;
use crate::gui::side::Side;
use crate::gui::tint::Tint;
use crate::index::EventRef;
use crate::typeset::TextStyle;

/// Radius of the point in the colour of a source.
const POINT: f32 = 4.0;

/// Draws it below the reasons; nothing where nobody else tells of the event.
pub(super) fn ui(ui: &mut Ui, frame: &mut Frame<'_>, at: EventRef) {
    let Some(told) = told::told(frame.state, frame.words, at) else {
        return;
    };
    ui.add_space(12.0);
    let color = if told.is_conflict {
        frame.theme.accent
    } else {
        frame.theme.ink
    };
    frame.wrapped(ui, &told.heading, TextStyle::STRONG, color);
    ui.add_space(4.0);
    for (other, line) in &told.others {
        let look = StepLook {
            title: frame.theme.ink,
            ground: None,
            is_button: true,
        };
        let response = step::ui(ui, frame, line, look).on_hover_cursor(CursorIcon::PointingHand);
        let side = Side::new(response.rect, frame.is_rtl());
        let center = side.at(POINT, 10.5);
        let source = frame.state.index.source_of(other.document);
        let tint = source.map_or(Tint::Neutral, Tint::Source);
        ui.painter()
            .circle_filled(center, POINT, frame.theme.tint(tint));
        if response.clicked() {
            frame.push(Command::Read(*other));
        }
    }
    if told.more > 0 {
        let more = frame
            .words
            .format("told-more", &[("count", told.more.into())]);
        frame.wrapped(ui, &more, TextStyle::SECONDARY, frame.theme.soft);
    }
}
