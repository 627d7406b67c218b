//! The timeline alone in a window.

use std::cell::RefCell;
use std::rc::Rc;

use egui::{
    Event, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, UiBuilder,
    Vec2,
};
use egui_kittest::Harness;
use khatt::gui::text::TextEngine;
use khatt::gui::theme::Theme;
use khatt::gui::timeline::Timeline;
use khatt::gui::view_context::ViewContext;
use khatt::i18n::{Language, Words};
use khatt::session::ColorScheme;
use khatt::session::Command;
use khatt::session::State;

use crate::sample;
use crate::soft_render::SoftRenderer;

/// A window with the timeline alone; what it wants is carried out and noted.
pub(crate) struct Window {
    pub(crate) state: State,
    pub(crate) said: Vec<Command>,
}

fn theme_of(shade: ColorScheme) -> egui::Theme {
    match shade {
        ColorScheme::Light | ColorScheme::System => egui::Theme::Light,
        ColorScheme::Dark => egui::Theme::Dark,
    }
}

pub(crate) type Shared = Rc<RefCell<Window>>;

pub(crate) fn window(state: State) -> (Harness<'static>, Shared) {
    let (language, shade) = (state.preferences.language, state.preferences.shade);
    let shared = Rc::new(RefCell::new(Window {
        state,
        said: Vec::new(),
    }));
    let window = Rc::clone(&shared);
    let (words, theme) = (Words::new(language), Theme::new(shade));
    let style = theme.style(shade);
    let mut timeline = Timeline::default();
    let mut engine = TextEngine::default();
    let mut harness = Harness::builder()
        .with_size([1100.0, 520.0])
        .with_pixels_per_point(1.0)
        .with_render_cursor(false)
        .renderer(SoftRenderer::default())
        .build_ui(move |ui| {
            ui.ctx().set_style_of(theme_of(shade), style.clone());
            ui.ctx().set_theme(theme_of(shade));
            let window = &mut *window.borrow_mut();
            let mut commands = Vec::new();
            let mut frame = ViewContext {
                state: &window.state,
                text: &mut engine,
                theme: &theme,
                words: &words,
                commands: &mut commands,
            };
            let whole = UiBuilder::new().max_rect(ui.ctx().content_rect());
            ui.scope_builder(whole, |ui| timeline.ui(ui, &mut frame));
            for command in commands {
                window.said.push(command.clone());
                window.state.apply(command);
            }
        });
    harness.run();
    (harness, shared)
}

pub(crate) fn arabic() -> (Harness<'static>, Shared) {
    window(sample::state(Language::Arabic, ColorScheme::Light))
}

pub(crate) fn take(window: &Shared) -> Vec<Command> {
    std::mem::take(&mut window.borrow_mut().said)
}

/// Presses at one place, moves by so much, lets go.
pub(crate) fn drag(harness: &mut Harness<'_>, from: Pos2, by: Vec2) {
    harness.drag_at(from);
    harness.run_ok();
    harness.hover_at(from + by);
    harness.run_ok();
    harness.drop_at(from + by);
    harness.run_ok();
}

/// Presses and lets go at one place, and waits until the next click is not a double one.
pub(crate) fn click(harness: &mut Harness<'_>, at: Pos2) {
    harness.drag_at(at);
    harness.run_ok();
    harness.drop_at(at);
    harness.run_ok();
    harness.run_steps(30);
}

/// Turns the wheel at a place, so many points up.
pub(crate) fn wheel(harness: &mut Harness<'_>, at: Pos2, up: f32, modifiers: Modifiers) {
    harness.hover_at(at);
    let turn = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        source: MouseWheelSource::Wheel,
        delta: Vec2::new(0.0, up),
        phase: TouchPhase::Move,
        modifiers,
    };
    harness.event_modifiers(turn, modifiers);
    harness.run_ok();
}

/// Presses and lets go twice in one frame: frames of a test lie too far apart for a double click.
pub(crate) fn double_click(harness: &mut Harness<'_>, at: Pos2) {
    harness.hover_at(at);
    harness.run_ok();
    for pressed in [true, false, true, false] {
        harness.input_mut().events.push(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    harness.run_ok();
}
