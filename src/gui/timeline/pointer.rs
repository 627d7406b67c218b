//! Wheel, pinch and drag over the lanes.

use egui::{CursorIcon, Event, PointerButton, Popup, Pos2, Rect, Response, Ui, Vec2};

use crate::gui::context_menu::{self, Subject};
use crate::gui::timeline::layout::{Column, PlacedLane};
use crate::gui::timeline::playhead::Playhead;
use crate::gui::timeline::scale::Scale;
use crate::gui::timeline::{hit, hover, ruler};
use crate::gui::view_context::ViewContext;
use crate::index::EventRef;
use crate::session::timeline::model::Model;
use crate::session::{Command, LaneColumn, OpenedDays};

/// How far the lanes can be scrolled, and how far they are.
#[derive(Clone, Copy, Debug)]
pub struct Scroll {
    /// Points that are out of sight above.
    pub at: f32,
    /// The most that can be.
    pub most: f32,
}

/// What a drag over the lanes moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Held {
    /// Time, and the lanes up and down.
    #[default]
    Time,
    /// The playhead: the drag began on its line.
    Playhead,
}

impl Held {
    /// Looks where a drag begins.
    pub fn update(&mut self, lanes: &Response, playhead: Option<&Playhead>) {
        if !lanes.drag_started() {
            return;
        }
        let origin = lanes.ctx.input(|input| input.pointer.press_origin());
        let is_on_line = origin
            .zip(playhead)
            .is_some_and(|(origin, playhead)| playhead.is_near(origin.x));
        *self = if is_on_line {
            Self::Playhead
        } else {
            Self::Time
        };
    }
}

/// Whether the card beside the pointer stays away: from a pressed key on, until the pointer moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct TooltipsSuppressed(bool);

impl TooltipsSuppressed {
    /// Looks what came since the last frame.
    pub fn update(&mut self, ui: &Ui) {
        // The events as they came: those that were used by somebody count, too.
        ui.input(|input| {
            for event in &input.raw.events {
                match event {
                    Event::Key { pressed: true, .. } => self.0 = true,
                    Event::PointerMoved(_) | Event::PointerButton { .. } => self.0 = false,
                    _ => {}
                }
            }
        });
    }
}

/// Moves the playhead while its line is dragged.
pub fn drag_playhead(frame: &mut ViewContext<'_>, scale: &Scale, lanes: &Response) {
    if let Some(pointer) = lanes
        .interact_pointer_pos()
        .filter(|_| lanes.dragged_by(PointerButton::Primary))
    {
        ruler::move_playhead(frame, scale.civil_day_from_x(pointer.x));
    }
}

/// Pans and zooms; returns how far the lanes are scrolled afterwards.
pub fn travel(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    scale: &Scale,
    rect: Rect,
    dragged: Vec2,
    scroll: Scroll,
) -> f32 {
    let (wheel, zoom, pointer) = wheel(ui, rect);
    let can_scroll = scroll.most > 0.0;
    // Wheel down is on in time, whichever way it runs, unless there are lanes below.
    let on = if can_scroll {
        0.0
    } else {
        wheel.y * scale.toward_later()
    };
    let mut view = scale.pushed(dragged.x + wheel.x + on);
    if let Some(pointer) = pointer.filter(|_| zoom != 1.0) {
        view = scale.zoomed(1.0 / f64::from(zoom), pointer.x);
    }
    if view != scale.view {
        frame.push(Command::Show(view));
    }
    (scroll.at - dragged.y - wheel.y).clamp(0.0, scroll.most)
}

/// How far the wheel goes up over the names.
pub fn scrolled(ui: &Ui, names: Rect) -> f32 {
    wheel(ui, names).0.y
}

/// How far a drag over the lanes went, with the main or the middle button.
pub fn dragged(ui: &Ui, lanes: &Response) -> Vec2 {
    let buttons = [PointerButton::Primary, PointerButton::Middle];
    if !buttons.into_iter().any(|button| lanes.dragged_by(button)) {
        return Vec2::ZERO;
    }
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    lanes.drag_delta()
}

/// Wheel, zoom and place of a pointer over `rect`; none where it is elsewhere.
fn wheel(ui: &Ui, rect: Rect) -> (Vec2, f32, Option<Pos2>) {
    if !ui.rect_contains_pointer(rect) {
        return (Vec2::ZERO, 1.0, None);
    }
    ui.input(|input| {
        (
            input.smooth_scroll_delta,
            input.zoom_delta(),
            input.pointer.hover_pos(),
        )
    })
}

/// A second click on a mark selects its event and opens its menu.
fn menu_of(ui: &Ui, frame: &mut ViewContext<'_>, plot: &Response, under: Option<EventRef>) {
    let opened = under.filter(|_| plot.secondary_clicked());
    if let Some(at) = opened {
        frame.push(Command::Select(Some(at)));
    }
    let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(plot));
    let selected = frame.state.selection.event.filter(|_| is_open);
    if let Some(at) = opened.or(selected) {
        context_menu::attach(frame, plot, Subject::Event(at));
    }
}

/// What a column opens: the events that it counts.
fn days_of(
    frame: &ViewContext<'_>,
    model: &Model,
    (placed, column): (&PlacedLane, Column),
) -> OpenedDays {
    let view = frame.state.view.time;
    let through = placed.through.as_ref();
    let drawn = model.lanes.get(placed.lane);
    OpenedDays {
        first: column.first,
        end: column.end,
        column: drawn.map(|drawn| LaneColumn {
            lane: drawn.key.clone(),
            through: through.map(|_| (view.first.floor() as i32, view.last.ceil() as i32)),
        }),
    }
}

/// Clicks on marks, the card of the mark under the pointer; a double click beside them shows everything.
pub fn pick(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    (model, lanes): (&Model, &[PlacedLane]),
    plot: &Response,
    hushed: TooltipsSuppressed,
) {
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let over = pointer.filter(|_| ui.rect_contains_pointer(plot.rect));
    let selected = frame.state.selection.event;
    let under = over.and_then(|pointer| hit::event_at(lanes, pointer, selected));
    menu_of(ui, frame, plot, under);
    let Some(pointer) = over else {
        return;
    };
    let column = hit::column_at(lanes, pointer);
    match under {
        _ if plot.clicked() && !plot.double_clicked() => {
            if let Some(at) = under {
                frame.push(Command::Read(at));
            } else if let Some((lane, column)) = column {
                let days = days_of(frame, model, (lane, column));
                frame.push(Command::OpenDays(Some(days)));
            }
        }
        None if plot.double_clicked() => frame.push(Command::FitAll),
        _ => {}
    }
    let is_moving = ui.input(|input| input.pointer.is_decidedly_dragging());
    if is_moving || hushed.0 {
        return;
    }
    if let Some(at) = under {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        hover::card(plot, frame, at);
    } else if let Some((lane, column)) = column {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        let days = days_of(frame, model, (lane, column));
        hover::crowd_card(plot, frame, &model.events_of(&days), column);
    }
}
