//! The line through everything at one day, with the day in words.

use egui::{
    Align2, CursorIcon, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::gui::text::Text;
use crate::gui::timeline::brush::Brush;
use crate::gui::timeline::ruler;
use crate::gui::timeline::scale::Scale;
use crate::gui::view_context::ViewContext;
use crate::time::Day;
use crate::typeset::TextStyle;

/// Height of the pill in points.
const PILL_HEIGHT: f32 = 24.0;
/// How near the pointer must be to take hold of the line, in points.
const GRIP: f32 = 4.0;

/// The playhead where it is visible.
#[derive(Clone, Debug)]
pub struct Playhead {
    /// What holds the day in words.
    pub pill: Rect,
    x: f32,
    day: Day,
    words: String,
}

impl Playhead {
    /// Whether the line can be taken hold of at an x.
    pub fn is_near(&self, x: f32) -> bool {
        (x - self.x).abs() <= GRIP
    }
}

/// Finds its place over `rect`, the ruler and the lanes.
pub fn place(ui: &Ui, frame: &mut ViewContext<'_>, scale: &Scale, rect: Rect) -> Option<Playhead> {
    let day = frame.state.selection.playhead?;
    let x = scale.x_of_playhead(day).round();
    if !scale.x.contains(x) {
        return None;
    }
    let words = frame.words.day(day);
    let width = text(&words, frame).size(ui.ctx(), frame.text).x + 28.0;
    let least = scale.x.min + width / 2.0 + 2.0;
    let middle = x.clamp(least, (scale.x.max - width / 2.0 - 2.0).max(least));
    let center = pos2(middle, rect.top() + ruler::GREGORIAN_MIDDLE);
    Some(Playhead {
        pill: Rect::from_center_size(center, vec2(width, PILL_HEIGHT)),
        x,
        day,
        words,
    })
}

fn text<'a>(words: &'a str, frame: &ViewContext<'_>) -> Text<'a> {
    let style = TextStyle {
        size_points: 13.0,
        ..TextStyle::STRONG
    };
    Text::new(words, style, frame.theme.on_accent).rtl(frame.is_rtl())
}

/// Draws it; dragging the pill moves it, and [`Held`](crate::gui::timeline::pointer::Held) looks after its line.
pub fn ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    scale: &Scale,
    (rect, band): (Rect, Rect),
    playhead: &Playhead,
    brush: &mut Brush,
) {
    let has_focus = interact(ui, frame, scale, playhead, brush).has_focus();
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let line = Stroke::new(1.5, frame.theme.accent);
    // The line passes behind the words of the band.
    painter.vline(playhead.x, rect.top()..=band.top(), line);
    painter.vline(playhead.x, band.bottom()..=rect.bottom(), line);
    let pill = playhead.pill;
    painter.rect_filled(pill, PILL_HEIGHT / 2.0, frame.theme.accent);
    if has_focus {
        let ring = Stroke::new(2.0, frame.theme.ink);
        painter.rect_stroke(pill, PILL_HEIGHT / 2.0, ring, StrokeKind::Inside);
    }
    let text = text(&playhead.words, frame);
    text.paint(&painter, frame.text, pill.center(), Align2::CENTER_CENTER);
}

fn interact(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    scale: &Scale,
    playhead: &Playhead,
    brush: &mut Brush,
) -> Response {
    let id = Id::unique("timeline-playhead");
    let response = ui.interact(playhead.pill, id, Sense::drag());
    let words = playhead.words.as_str();
    let name = frame
        .words
        .format("timeline-playhead-at", &[("day", words.into())]);
    let day = f64::from(playhead.day.number());
    response.widget_info(|| WidgetInfo::slider(true, day, &name));
    // With Shift a drag draws a stretch of time, wherever it begins.
    if brush.update(frame, scale, &response) {
        return response;
    }
    if let Some(pointer) = response
        .interact_pointer_pos()
        .filter(|_| response.dragged())
    {
        ruler::move_playhead(frame, scale.civil_day_from_x(pointer.x));
    }
    response.on_hover_cursor(CursorIcon::ResizeHorizontal)
}
