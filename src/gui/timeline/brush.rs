//! A chosen stretch of time: drawn with Shift over ruler or overview, shown everywhere, taken back by its chip.

use egui::Align;
use egui::Layout;
use egui::Painter;
use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Stroke;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::vec2;

use crate::gui::command::Command;
use crate::gui::frame::Frame;
use crate::gui::side::Side;
use crate::gui::text::chip;
use crate::gui::text::tooltip;
use crate::gui::timeline::scale::Scale;
use crate::time::Day;
use crate::time::Grain;
use crate::time::Interval;

/// The chip's distance from the corner of the lanes, and its height, in points.
const CHIP: egui::Vec2 = vec2(10.0, 28.0);

/// A stretch that is being drawn.
#[derive(Clone, Copy, Debug, Default)]
pub struct Brush {
    from: Option<Day>,
}

impl Brush {
    /// Follows a drag over a strip of time; says whether it draws a stretch, and then it does nothing else.
    pub fn update(&mut self, frame: &mut Frame<'_>, scale: &Scale, strip: &Response) -> bool {
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
            if frame.state.range != range {
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
pub fn paint(painter: &Painter, frame: &Frame<'_>, scale: &Scale, rect: Rect) {
    let parts = frame
        .state
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

/// The chip that says which stretch is chosen, in the corner of the lanes where reading begins; a click takes it back.
pub fn chip_ui(ui: &mut Ui, frame: &mut Frame<'_>, lanes: Rect) {
    let Some(range) = frame.state.range else {
        return;
    };
    let side = Side::new(lanes, frame.is_rtl());
    let place = side.part(CHIP.x, side.width() - 2.0 * CHIP.x).rect();
    let place = Rect::from_x_y_ranges(
        place.x_range(),
        lanes.bottom() - CHIP.x - CHIP.y..=lanes.bottom() - CHIP.x,
    );
    let layout = if frame.is_rtl() {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    };
    let builder = UiBuilder::new()
        .max_rect(place)
        .id_salt("timeline-range")
        .layout(layout);
    let mut child = ui.new_child(builder);
    let range = frame.words.interval(range, Grain::Day);
    let args = [("range", range.as_str().into())];
    let shown = frame.words.format("timeline-range", &args);
    let name = frame.words.format("timeline-range-clear", &args);
    let is_rtl = frame.is_rtl();
    let response = chip(&mut child, frame.text, &format!("{shown} ×"), is_rtl, true);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if tooltip(response, frame.text, &name, is_rtl).clicked() {
        frame.push(Command::SetRange(None));
    }
}
