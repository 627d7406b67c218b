//! The line through everything at one day, with the day in words.

use egui::Align2;
use egui::CursorIcon;
use egui::Id;
use egui::Rect;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use crate::gui::frame::Frame;
use crate::gui::text::Text;
use crate::gui::timeline::ruler;
use crate::gui::timeline::scale::Scale;
use crate::typeset::TextStyle;

/// Height of the pill in points.
const PILL_HEIGHT: f32 = 24.0;
/// Width in which the line can be taken hold of.
const GRIP: f32 = 9.0;

/// Draws it over `rect`, the ruler and the lanes; dragging it moves it.
pub fn ui(ui: &Ui, frame: &mut Frame<'_>, scale: &Scale, rect: Rect) {
    let Some(day) = frame.state.playhead else {
        return;
    };
    let x = scale.x_from_civil_day(day).round();
    if !scale.x.contains(x) {
        return;
    }
    let words = frame.words.day(day);
    let style = TextStyle {
        size_points: 13.0,
        ..TextStyle::STRONG
    };
    let text = Text::new(&words, style, frame.theme.on_accent).rtl(frame.is_rtl());
    let width = text.size(ui.ctx(), frame.text).x + 28.0;
    let least = scale.x.min + width / 2.0 + 2.0;
    let middle = x.clamp(least, (scale.x.max - width / 2.0 - 2.0).max(least));
    let center = pos2(middle, rect.top() + ruler::GREGORIAN_MIDDLE);
    let pill = Rect::from_center_size(center, vec2(width, PILL_HEIGHT));
    interact(ui, frame, scale, rect, (x, pill));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.vline(x, rect.y_range(), Stroke::new(1.5, frame.theme.accent));
    painter.rect_filled(pill, PILL_HEIGHT / 2.0, frame.theme.accent);
    text.paint(&painter, frame.text, center, Align2::CENTER_CENTER);
}

fn interact(ui: &Ui, frame: &mut Frame<'_>, scale: &Scale, rect: Rect, (x, pill): (f32, Rect)) {
    let Some(day) = frame.state.playhead else {
        return;
    };
    let line = Rect::from_x_y_ranges(x - GRIP / 2.0..=x + GRIP / 2.0, rect.y_range());
    let line = ui.interact(line, Id::unique("timeline-playhead-line"), Sense::DRAG);
    let pill = ui.interact(pill, Id::unique("timeline-playhead"), Sense::drag());
    let name = frame.words.format(
        "timeline-playhead-at",
        &[("day", frame.words.day(day).into())],
    );
    pill.widget_info(|| WidgetInfo::slider(true, f64::from(day.number()), &name));
    let line_name = frame.words.text("timeline-playhead");
    line.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, &line_name));
    for response in [&line, &pill] {
        if let Some(pointer) = response
            .interact_pointer_pos()
            .filter(|_| response.dragged())
        {
            ruler::move_playhead(frame, scale.civil_day_from_x(pointer.x));
        }
        if response.hovered() || response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
    }
}
