//! The playhead's own run: buttons, the passing of time, and what is read out as it goes.

use egui::accesskit::Live;
use egui::{
    Align2, Color32, CursorIcon, Id, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui,
    WidgetInfo, vec2,
};
use std::time::Duration;

use crate::gui::text::{Text, tooltip};
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::time::Grain;
use crate::typeset::{Direction, TextStyle};

/// Side of a button in points.
const BUTTON: f32 = 26.0;
/// Space between two buttons.
const GAP: f32 = 4.0;
/// Time between two frames while the playhead runs.
const FRAME: Duration = Duration::from_millis(33);

/// When the last frame of a run was, in the window's seconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    last: Option<f64>,
}

impl Clock {
    /// Tells how much time went by while the playhead runs, and asks for the next frame; otherwise nothing moves.
    pub fn tick(&mut self, ui: &Ui, frame: &mut ViewContext<'_>) {
        if !frame.state.view.playing.is_on {
            self.last = None;
            return;
        }
        let now = ui.input(|input| input.time);
        let seconds = self.last.map_or(0.0, |last| now - last);
        self.last = Some(now);
        // A style without animations asks for no gliding.
        let is_still = ui.style().animation_time <= 0.0;
        frame.push(Command::RunOn { seconds, is_still });
        ui.ctx().request_repaint_after(FRAME);
    }
}

/// What a button shows.
#[derive(Clone, Copy)]
enum Sign {
    Previous,
    Play,
    Pause,
    Next,
}

/// The buttons in a corner: they turn with the axis, so that each points the way in which it goes.
pub fn ui(ui: &Ui, frame: &mut ViewContext<'_>, corner: Rect) {
    let playing = frame.state.view.playing;
    let run = if playing.is_on {
        (Sign::Pause, "play-pause")
    } else {
        (Sign::Play, "play-start")
    };
    let later = if frame.state.is_axis_rtl() { -1.0 } else { 1.0 };
    let mut from = -1.5 * (BUTTON + GAP);
    let mut place = || {
        let center = corner.center() + vec2(later * from, 0.0);
        from += BUTTON + GAP;
        Rect::from_center_size(center, vec2(BUTTON, BUTTON))
    };
    if sign_ui(ui, frame, place(), Sign::Previous, "play-previous").clicked() {
        frame.push(Command::PreviousEvent);
    }
    if sign_ui(ui, frame, place(), run.0, run.1).clicked() {
        frame.push(Command::Play(!playing.is_on));
    }
    if sign_ui(ui, frame, place(), Sign::Next, "play-next").clicked() {
        frame.push(Command::NextEvent);
    }
    let speed = format!("{}×", playing.speed.factor());
    let name = frame
        .words
        .format("play-speed", &[("speed", speed.as_str().into())]);
    let rect = place();
    let response = button(ui, frame, rect, "play-speed", &name);
    Text::new(&speed, TextStyle::SECONDARY, color(&response, frame))
        .direction(Direction::Ltr)
        .paint(
            ui.painter(),
            frame.text,
            rect.center(),
            Align2::CENTER_CENTER,
        );
    if response.clicked() {
        frame.push(Command::SetSpeed(playing.speed.cycled()));
    }
}

fn sign_ui(ui: &Ui, frame: &mut ViewContext<'_>, rect: Rect, sign: Sign, key: &str) -> Response {
    let name = frame.words.text(key).into_owned();
    let response = button(ui, frame, rect, key, &name);
    let later = if frame.state.is_axis_rtl() { -1.0 } else { 1.0 };
    sign.paint(ui.painter(), rect.center(), color(&response, frame), later);
    response
}

fn button(ui: &Ui, frame: &mut ViewContext<'_>, rect: Rect, key: &str, name: &str) -> Response {
    let response = ui.interact(rect, Id::unique(("timeline", key)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 8.0, frame.theme.selected);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    tooltip(response, frame.text, name, frame.words.is_rtl())
}

fn color(response: &Response, frame: &ViewContext<'_>) -> Color32 {
    if response.hovered() || response.has_focus() {
        frame.theme.accent
    } else {
        frame.theme.soft
    }
}

impl Sign {
    /// `later` is 1 where time runs to the right, −1 where it runs to the left.
    fn paint(self, painter: &Painter, center: Pos2, color: Color32, later: f32) {
        let triangle = |shift: f32, toward: f32| {
            let (at, toward) = (center + vec2(shift * later, 0.0), toward * later);
            let points = vec![
                at + vec2(-3.5 * toward, -5.0),
                at + vec2(4.5 * toward, 0.0),
                at + vec2(-3.5 * toward, 5.0),
            ];
            painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
        };
        let bar = |shift: f32| {
            let at = center + vec2(shift * later, 0.0);
            let rect = Rect::from_center_size(at, vec2(2.5, 10.0));
            painter.rect_filled(rect, 0.0, color);
        };
        match self {
            Self::Previous => {
                triangle(1.0, -1.0);
                bar(-5.0);
            }
            Self::Play => triangle(0.0, 1.0),
            Self::Pause => {
                bar(-3.0);
                bar(3.0);
            }
            Self::Next => {
                triangle(-1.0, 1.0);
                bar(5.0);
            }
        }
    }
}

/// A line that nobody sees and a screen reader reads whenever it changes: the event at the playhead.
pub fn read_out(ui: &Ui, frame: &ViewContext<'_>, rect: Rect) {
    if !frame.state.view.playing.is_on {
        return;
    }
    let Some(at) = frame.state.selection.event else {
        return;
    };
    let index = &frame.state.library.index;
    let (Some((_, event)), Some((_, sentence))) = (index.event(at), index.sentence(at)) else {
        return;
    };
    let grain = index
        .mention(at)
        .map_or(Grain::Day, |mention| mention.grain);
    let date = frame.words.interval(event.interval, grain);
    let name = frame.words.format(
        "timeline-now-at",
        &[("day", date.into()), ("sentence", sentence.trim().into())],
    );
    let id = Id::unique("timeline-now");
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_live(Live::Polite));
}
