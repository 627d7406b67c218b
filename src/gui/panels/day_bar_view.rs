//! The head of a group of reasons, with the days that are still possible beside it.

use egui::{Align2, Rect, Role, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::describe::day_bar::DayState;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::time::Day;
use crate::typeset::TextStyle;

/// Height of the head, and the width of a day.
const HEIGHT: f32 = 30.0;
const DAY: f32 = 22.0;
/// Between the words and the bar.
const GAP: f32 = 12.0;

/// Draws the head with its days in the order of time; without them where both do not fit.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, key: &str, days: &[(Day, DayState)]) {
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let side = LogicalRect::new(rect, frame.is_rtl());
    let words = frame.words.text(key);
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, side.width());
    let at = side.at(0.0, HEIGHT / 2.0);
    let place = frame.paint_line(ui, at, side.start(), &words, look);
    frame.name_place(ui, place, Role::Heading, &words);
    let width = days.len() as f32 * DAY;
    if place.width() + GAP + width > side.width() {
        return;
    }
    let bar = side.part(side.width() - width, width).rect();
    let is_rtl = frame.state.is_axis_rtl();
    for (place, (day, state)) in days.iter().enumerate() {
        let from = match is_rtl {
            true => bar.right() - (place as f32 + 1.0) * DAY,
            false => bar.left() + place as f32 * DAY,
        };
        let cell = Rect::from_min_size(pos2(from, bar.top()), vec2(DAY, HEIGHT));
        day_ui(ui, frame, cell, (*day, *state));
    }
}

/// Filled is chosen, outlined is possible, struck is ruled out.
fn day_ui(ui: &Ui, frame: &mut ViewContext<'_>, cell: Rect, (day, state): (Day, DayState)) {
    let place = Rect::from_center_size(cell.center(), vec2(DAY - 2.0, 20.0));
    let theme = frame.theme;
    let color = match state {
        DayState::Chosen => theme.on_accent,
        DayState::Possible => theme.ink,
        DayState::RuledOut => theme.soft,
    };
    match state {
        DayState::Chosen => {
            ui.painter().rect_filled(place, 4.0, theme.accent);
        }
        DayState::Possible => {
            let stroke = Stroke::new(1.3, theme.accent);
            ui.painter()
                .rect_stroke(place, 4.0, stroke, StrokeKind::Inside);
        }
        DayState::RuledOut => {
            let line = Stroke::new(1.0, theme.soft);
            let x = place.shrink(3.0).x_range();
            ui.painter().hline(x, place.center().y, line);
        }
    }
    let number = frame.words.number(i64::from(day.day()));
    Text::new(&number, TextStyle::SECONDARY, color)
        .rtl(frame.is_rtl())
        .paint(
            ui.painter(),
            frame.text,
            cell.center(),
            Align2::CENTER_CENTER,
        );
    let key = match state {
        DayState::Chosen => "day-chosen",
        DayState::Possible => "day-possible",
        DayState::RuledOut => "day-ruled-out",
    };
    let words = [("day", frame.words.day(day).into())];
    let words = frame.words.format(key, &words);
    let label = frame.name_place(ui, cell, Role::Label, &words);
    crate::gui::text::tooltip(label, frame.text, &words, frame.words.is_rtl());
}
