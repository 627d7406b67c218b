//! All of time in one strip, with the part that is shown as a window to drag.

use egui::{CursorIcon, Id, Rangef, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use crate::gui::timeline::brush::Brush;
use crate::gui::timeline::scale::Scale;
use crate::gui::timeline::{brush, folded};
use crate::gui::view_context::ViewContext;
use crate::session::timeline::density::Parts;
use crate::session::timeline::model::Model;
use crate::session::{Command, Folds, TimeView};
use crate::time::{Day, Interval};

/// Height of the strip in points.
pub const HEIGHT: f32 = 58.0;
/// Least distance of two columns in points.
const COLUMN: f32 = 4.0;
/// Width of a column in points.
const COLUMN_WIDTH: f32 = 2.0;
/// Air above the highest column and below the line.
const MARGIN: f32 = 7.0;
/// Height of the tick below the line where the searched words are found.
const TICK: f32 = 4.0;
/// How near to an edge of the window a drag takes hold of it, in points.
const EDGE: f32 = 5.0;
/// The narrowest window that can be taken hold of.
const LEAST_WINDOW: f32 = 10.0;

/// How the events are spread over all of time.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    key: Option<(u64, usize, Folds)>,
    columns: Vec<f32>,
    /// What of these holds the searched words.
    found: Vec<f32>,
    held: Held,
    brush: Brush,
}

/// What a drag over the strip moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum Held {
    /// The window as it is.
    #[default]
    Window,
    /// Its left or its right edge.
    Edge { is_left: bool },
}

impl Held {
    /// What is under an x.
    fn at(x: f32, window: Rangef) -> Self {
        let (left, right) = ((x - window.min).abs(), (x - window.max).abs());
        if left.min(right) <= EDGE {
            Self::Edge {
                is_left: left < right,
            }
        } else {
            Self::Window
        }
    }
}

impl Overview {
    /// Draws the strip; a drag moves the window or one of its edges, with Shift it chooses a time, a click brings the
    /// window there.
    pub fn ui(&mut self, ui: &Ui, frame: &mut ViewContext<'_>, model: &Model, strip: Rect) {
        let Some(extent) = model.extent else {
            return;
        };
        let folds = frame.state.view.folds;
        let x = strip.x_range().shrink(4.0);
        let scale = Scale::new(whole(extent, &folds), x, frame.state.is_axis_rtl(), folds);
        self.update(model, extent, &scale);
        self.interact(ui, frame, &scale, strip);
        self.paint(ui, frame, &scale, strip);
    }

    fn update(&mut self, model: &Model, extent: (i32, i32), scale: &Scale) {
        // Never narrower than a day, which would have gaps between days.
        let (first, last) = scale.places();
        let count = f64::from(scale.x.span() / COLUMN).min(last - first);
        let count = count.max(1.0) as usize;
        let key = Some((model.generation, count, scale.folds));
        if self.key != key {
            self.key = key;
            let parts = Parts::new(&scale.folds, (first, last), count, extent);
            self.columns = parts.density(&model.shown);
            self.found = parts.density(&model.found);
        }
    }

    fn interact(&mut self, ui: &Ui, frame: &mut ViewContext<'_>, scale: &Scale, strip: Rect) {
        let id = Id::unique("timeline-overview");
        let response = ui.interact(strip, id, Sense::CLICK | Sense::DRAG);
        let name = frame.words.text("timeline-overview");
        response.widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
        if self.brush.update(frame, scale, &response) {
            return;
        }
        let view = frame.state.view.time;
        let window = window_x(view, scale);
        if response.drag_started()
            && let Some(origin) = ui.input(|input| input.pointer.press_origin())
        {
            self.held = Held::at(origin.x, window);
        }
        if let Some(pointer) = response.interact_pointer_pos() {
            if response.clicked() {
                frame.push(Command::Show(brought(view, scale, pointer.x)));
            } else if response.dragged() && response.drag_delta().x != 0.0 {
                let view = match self.held {
                    Held::Window => carried(view, scale, response.drag_delta().x),
                    Held::Edge { is_left } => stretched(view, scale, is_left, pointer.x),
                };
                frame.push(Command::Show(view));
            }
        }
        let under = response.hover_pos().map(|at| Held::at(at.x, window));
        let icon = match under {
            Some(Held::Edge { .. }) => CursorIcon::ResizeHorizontal,
            _ => CursorIcon::Grab,
        };
        response.on_hover_cursor(icon);
    }

    fn paint(&self, ui: &Ui, frame: &ViewContext<'_>, scale: &Scale, strip: Rect) {
        let painter = ui.painter().with_clip_rect(strip.intersect(ui.clip_rect()));
        let bottom = strip.bottom() - MARGIN;
        let line = Stroke::new(1.0, frame.theme.hairline);
        folded::paint(&painter, frame, scale, strip);
        painter.hline(scale.x, bottom, line);
        let most = self.columns.iter().copied().fold(0.0, f32::max).max(1e-6);
        let height = strip.height() - 2.0 * MARGIN;
        let found = self.found.iter().map(|amount| *amount > 0.0);
        for (place, (amount, is_found)) in self.columns.iter().zip(found).enumerate() {
            if *amount <= 0.0 {
                continue;
            }
            let (first, last) = scale.places();
            let part = (last - first) / self.columns.len() as f64;
            let middle = scale
                .x_from_place(first + (place as f64 + 0.5) * part)
                .round();
            let x = Rangef::new(middle - COLUMN_WIDTH / 2.0, middle + COLUMN_WIDTH / 2.0);
            // By the square root, so that a single event is seen beside a thousand.
            let top = bottom - ((amount / most).sqrt() * height).max(2.0);
            let column = Rect::from_x_y_ranges(x, top..=bottom);
            painter.rect_filled(column, 0.0, frame.theme.faint);
            if is_found {
                let tick = Rect::from_x_y_ranges(x.expand(0.5), bottom + 2.0..=bottom + 2.0 + TICK);
                painter.rect_filled(tick, 0.0, frame.theme.accent);
            }
        }
        let window = strip.shrink2(egui::vec2(0.0, 4.0));
        let window =
            Rect::from_x_y_ranges(window_x(frame.state.view.time, scale), window.y_range());
        let fill = frame.theme.accent.gamma_multiply(0.14);
        let stroke = Stroke::new(1.0, frame.theme.accent);
        painter.rect(window, 4.0, fill, stroke, StrokeKind::Inside);
        brush::paint(&painter, frame, scale, strip);
    }
}

/// The view with its middle at an x.
fn brought(view: TimeView, scale: &Scale, x: f32) -> TimeView {
    let folds = scale.folds;
    let middle = folds.place(view.first) + folds.length(view) / 2.0;
    let there = folds.place(scale.day_from_x(x));
    folds.changed(view, |view| view.moved(there - middle))
}

/// The view that goes with the pointer: what is pushed is the window, not the time below it.
fn carried(view: TimeView, scale: &Scale, points: f32) -> TimeView {
    let places = f64::from(points * scale.toward_later()) * scale.days_per_point();
    scale.folds.changed(view, |view| view.moved(places))
}

/// The view with one edge at an x.
fn stretched(view: TimeView, scale: &Scale, is_left: bool, x: f32) -> TimeView {
    let day = scale.day_from_x(x);
    if is_left == scale.is_rtl {
        TimeView::new(view.first, day.max(view.first))
    } else {
        TimeView::new(day.min(view.last), view.last)
    }
}

/// Where the window stands: inside the strip, even where it looks at time beyond.
fn window_x(view: TimeView, scale: &Scale) -> Rangef {
    let x = scale.x_range(view.first, view.last);
    let most = (scale.x.max - LEAST_WINDOW).max(scale.x.min);
    let min = x.min.clamp(scale.x.min, most);
    Rangef::new(
        min,
        x.max
            .clamp(min + LEAST_WINDOW, scale.x.max.max(min + LEAST_WINDOW)),
    )
}

fn whole((first, end): (i32, i32), folds: &Folds) -> TimeView {
    let day = Day::from_number;
    folds.around(Interval::days(day(first), day(end - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_never_leaves_the_strip() {
        let all = TimeView::new(0.0, 1000.0);
        let scale = Scale::new(all, Rangef::new(0.0, 500.0), false, Folds::default());
        assert_eq!(
            window_x(TimeView::new(100.0, 200.0), &scale),
            Rangef::new(50.0, 100.0)
        );
        assert_eq!(
            window_x(TimeView::new(9e3, 9.1e3), &scale),
            Rangef::new(490.0, 500.0)
        );
        assert_eq!(
            window_x(TimeView::new(-9e3, 9e3), &scale),
            Rangef::new(0.0, 500.0)
        );
        assert_eq!(
            window_x(TimeView::new(500.0, 503.0), &scale).span(),
            LEAST_WINDOW
        );
    }
}
