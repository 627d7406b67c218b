//! Wheel, pinch and drag over the lanes.

use egui::CursorIcon;
use egui::PointerButton;
use egui::Rect;
use egui::Response;
use egui::Ui;

use crate::gui::command::Command;
use crate::gui::frame::Frame;
use crate::gui::timeline::hit;
use crate::gui::timeline::hover;
use crate::gui::timeline::layout::PlacedLane;
use crate::gui::timeline::scale::Scale;

/// How far lanes can be scrolled, and how far they are.
#[derive(Clone, Copy, Debug)]
pub struct Scroll {
    /// Points that are out of sight above.
    pub at: f32,
    /// The most that can be.
    pub most: f32,
}

/// Pans and zooms; returns how far the lanes are scrolled afterwards.
pub fn travel(
    ui: &Ui,
    frame: &mut Frame<'_>,
    scale: &Scale,
    rect: Rect,
    lanes: &Response,
    scroll: Scroll,
) -> f32 {
    let mut down = 0.0;
    let mut view = scale.view;
    if lanes.dragged_by(PointerButton::Primary) || lanes.dragged_by(PointerButton::Middle) {
        let delta = lanes.drag_delta();
        view = scale.pushed(delta.x);
        down -= delta.y;
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    }
    if ui.rect_contains_pointer(rect) {
        let (wheel, zoom, pointer) = ui.input(|input| {
            (
                input.smooth_scroll_delta,
                input.zoom_delta(),
                input.pointer.hover_pos(),
            )
        });
        let can_scroll = scroll.most > 0.0;
        if let Some(pointer) = pointer.filter(|_| zoom != 1.0) {
            view = scale.zoomed(1.0 / f64::from(zoom), pointer.x);
        } else if can_scroll {
            view = scale.pushed(wheel.x);
            down -= wheel.y;
        } else {
            // Wheel down is on in time, whichever way it runs.
            let on = wheel.y * scale.toward_later();
            view = scale.pushed(wheel.x + on);
        }
    }
    if view != scale.view {
        frame.push(Command::Show(view));
    }
    (scroll.at + down).clamp(0.0, scroll.most)
}

/// Clicks on marks, the card of the mark under the pointer; a double click beside them shows everything.
pub fn pick(ui: &Ui, frame: &mut Frame<'_>, lanes: &[PlacedLane], plot: &Response) {
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let Some(pointer) = pointer.filter(|_| ui.rect_contains_pointer(plot.rect)) else {
        return;
    };
    let under = hit::event_at(lanes, pointer);
    match under {
        Some(at) if plot.clicked() => frame.push(Command::Select(Some(at))),
        None if plot.double_clicked() => frame.push(Command::FitAll),
        _ => {}
    }
    let is_moving = ui.input(|input| input.pointer.is_decidedly_dragging());
    if let Some(at) = under.filter(|_| !is_moving) {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        hover::card(plot, frame, at);
    }
}
