//! A chosen stretch of time: drawn with Shift over ruler or overview, shown everywhere, taken back by its chip.

use egui::{Painter, Rect, Response, Stroke, vec2};

use crate::gui::timeline::scale::Scale;
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::time::{Day, Interval};

/// A stretch that is being drawn.
#[derive(Clone, Copy, Debug, Default)]
pub struct Brush {
    from: Option<Day>,
}

impl Brush {
    /// Follows a drag over a strip of time; says whether it draws a stretch, and then it does nothing else.
    pub fn update(&mut self, frame: &mut ViewContext<'_>, scale: &Scale, strip: &Response) -> bool {
        let (is_shift, origin) = strip
            .ctx
            .input(|input| (input.modifiers.shift, input.pointer.press_origin()));
        if strip.drag_started() {
            let origin = origin.filter(|_| is_shift);
            self.from = origin.map(|origin| scale.civil_day_from_x(origin.x));
        }
        let Some(from) = self.from else {
            return false;
        };
        if let Some(pointer) = strip.interact_pointer_pos().filter(|_| strip.dragged()) {
            let range = Some(Interval::days(from, scale.civil_day_from_x(pointer.x)));
            if frame.state.view.range != range {
                frame.push(Command::SetRange(range));
            }
        }
        if strip.drag_stopped() {
            self.from = None;
        }
        true
    }
}

/// The part of a strip that the chosen stretch takes, and the parts beside it.
fn parts(scale: &Scale, range: Interval, rect: Rect) -> Option<(Rect, [Rect; 2])> {
    let (first, end) = (range.first()?, range.end()?);
    let x = scale.x_range(f64::from(first.number()), f64::from(end.number()));
    let clamp = |x: f32| x.clamp(rect.left(), rect.right());
    let (left, right) = (clamp(x.min), clamp(x.max));
    let part = |from: f32, to: f32| Rect::from_x_y_ranges(from..=to, rect.y_range());
    let beside = [part(rect.left(), left), part(right, rect.right())];
    Some((part(left, right), beside))
}

/// Tints the chosen stretch and fades what lies beside it.
pub fn paint(painter: &Painter, frame: &ViewContext<'_>, scale: &Scale, rect: Rect) {
    let parts = frame
        .state
        .view
        .range
        .and_then(|range| parts(scale, range, rect));
    let Some((inside, beside)) = parts else {
        return;
    };
    for part in beside {
        painter.rect_filled(part, 0.0, frame.theme.surface.gamma_multiply(0.6));
    }
    let stroke = Stroke::new(1.0, frame.theme.accent);
    for x in [inside.left(), inside.right()] {
        painter.vline(x, rect.y_range(), stroke);
    }
    let edge = Rect::from_min_size(inside.left_top(), vec2(inside.width(), 3.0));
    painter.rect_filled(edge, 0.0, frame.theme.accent);
}
