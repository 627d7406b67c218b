//! All of time in one strip, with the part that is shown as a window to drag.

use egui::CursorIcon;
use egui::Id;
use egui::Rangef;
use egui::Rect;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::StrokeKind;
use egui::Ui;
use egui::WidgetInfo;

use crate::gui::command::Command;
use crate::gui::frame::Frame;
use crate::gui::state::TimeView;
use crate::gui::timeline::model::Model;
use crate::gui::timeline::scale::Scale;
use crate::time::Day;
use crate::time::Interval;

/// Height of the strip in points.
pub const HEIGHT: f32 = 58.0;
/// Least distance of two columns in points.
const COLUMN: f32 = 4.0;
/// Width of a column in points.
const COLUMN_WIDTH: f32 = 2.0;
/// Air above the highest column and below the line.
const MARGIN: f32 = 7.0;
/// The narrowest window that can be taken hold of.
const LEAST_WINDOW: f32 = 10.0;

/// How the events are spread over all of time.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    key: Option<(u64, usize)>,
    columns: Vec<f32>,
}

impl Overview {
    /// Draws the strip; a drag moves the window, a click brings it there.
    pub fn ui(&mut self, ui: &Ui, frame: &mut Frame<'_>, model: &Model, strip: Rect) {
        let Some(extent) = model.extent else {
            return;
        };
        let scale = Scale {
            view: whole(extent),
            x: strip.x_range().shrink(4.0),
            is_rtl: frame.is_rtl(),
        };
        self.update(model, &scale);
        self.interact(ui, frame, &scale, strip);
        self.paint(ui, frame, &scale, strip);
    }

    fn update(&mut self, model: &Model, scale: &Scale) {
        // Never narrower than a day, which would have gaps between days.
        let count = f64::from(scale.x.span() / COLUMN).min(scale.view.days());
        let count = count.max(1.0) as usize;
        let key = Some((model.generation, count));
        if self.key != key {
            self.key = key;
            let items = model.lanes.iter().flat_map(|lane| &lane.items);
            self.columns = density(items.map(|item| (item.begin, item.end)), scale.view, count);
        }
    }

    fn interact(&self, ui: &Ui, frame: &mut Frame<'_>, scale: &Scale, strip: Rect) {
        let id = Id::unique("timeline-overview");
        let response = ui.interact(strip, id, Sense::CLICK | Sense::DRAG);
        let name = frame.words.text("timeline-overview");
        response.widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
        let view = frame.state.view;
        if response.clicked()
            && let Some(pointer) = response.interact_pointer_pos()
        {
            let middle = f64::midpoint(view.first, view.last);
            let there = scale.day_from_x(pointer.x);
            frame.push(Command::Show(view.moved(there - middle)));
        } else if response.dragged() && response.drag_delta().x != 0.0 {
            // The window goes with the pointer: what is pushed is the window, not the time below it.
            let pushed = scale.pushed(-response.drag_delta().x);
            frame.push(Command::Show(view.moved(pushed.first - scale.view.first)));
        }
        response.on_hover_cursor(CursorIcon::Grab);
    }

    fn paint(&self, ui: &Ui, frame: &Frame<'_>, scale: &Scale, strip: Rect) {
        let painter = ui.painter().with_clip_rect(strip.intersect(ui.clip_rect()));
        let bottom = strip.bottom() - MARGIN;
        let line = Stroke::new(1.0, frame.theme.hairline);
        painter.hline(scale.x, bottom, line);
        let most = self.columns.iter().copied().fold(0.0, f32::max).max(1e-6);
        let height = strip.height() - 2.0 * MARGIN;
        for (place, amount) in self.columns.iter().enumerate() {
            if *amount <= 0.0 {
                continue;
            }
            let days = scale.view.days() / self.columns.len() as f64;
            let begin = scale.view.first + place as f64 * days;
            let x = scale.x_range(begin, begin + days);
            let middle = x.center().round();
            let x = Rangef::new(middle - COLUMN_WIDTH / 2.0, middle + COLUMN_WIDTH / 2.0);
            // By the square root, so that a single event is seen beside a thousand.
            let top = bottom - ((amount / most).sqrt() * height).max(2.0);
            let column = Rect::from_x_y_ranges(x, top..=bottom);
            painter.rect_filled(column, 0.0, frame.theme.faint);
        }
        let window = strip.shrink2(egui::vec2(0.0, 4.0));
        let window = Rect::from_x_y_ranges(window_x(frame.state.view, scale), window.y_range());
        let fill = frame.theme.accent.gamma_multiply(0.14);
        let stroke = Stroke::new(1.0, frame.theme.accent);
        painter.rect(window, 4.0, fill, stroke, StrokeKind::Inside);
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

fn whole((first, last): (f64, f64)) -> TimeView {
    let day = |at: f64| Day::from_number(at as i32);
    TimeView::around(Interval::days(day(first), day(last - 1.0)))
}

/// How much happens in each of `count` equal parts of a view: each event is one, shared out over the parts it touches.
pub fn density(
    events: impl IntoIterator<Item = (f64, f64)>,
    view: TimeView,
    count: usize,
) -> Vec<f32> {
    let part = view.days() / count.max(1) as f64;
    let last = count.saturating_sub(1);
    // Steps up at the first part and down after the last, summed afterwards: long ranges cost no more than days.
    let mut steps = vec![0.0; count + 1];
    for (begin, end) in events {
        let place = |at: f64| (((at - view.first) / part).max(0.0) as usize).min(last);
        let (from, to) = (place(begin), place((end - 1e-6).max(begin)));
        let share = 1.0 / (to - from + 1) as f64;
        if let Some(step) = steps.get_mut(from) {
            *step += share;
        }
        if let Some(step) = steps.get_mut(to + 1) {
            *step -= share;
        }
    }
    steps
        .iter()
        .take(count)
        .scan(0.0, |sum, step| {
            *sum += step;
            // What remains of adding and taking away is not an event.
            Some(if *sum < 1e-9 { 0.0 } else { *sum as f32 })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_shared_out_over_the_parts_it_touches() {
        let view = TimeView::new(0.0, 100.0);
        let columns = density([(10.0, 11.0), (0.0, 40.0)], view, 10);
        let expected = [0.25, 1.25, 0.25, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
        for (column, expected) in columns.iter().zip(expected) {
            assert!((column - expected).abs() < 1e-6, "{columns:?}");
        }
        assert_eq!(columns.len(), 10);
        assert!(density([(1.0, 2.0)], view, 0).is_empty());
    }

    #[test]
    fn the_window_never_leaves_the_strip() {
        let scale = Scale {
            view: TimeView::new(0.0, 1000.0),
            x: Rangef::new(0.0, 500.0),
            is_rtl: false,
        };
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
