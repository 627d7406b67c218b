//! The timeline on a screen that nobody sees.

use egui::{Context, Event, Pos2, RawInput, Rect, UiBuilder, pos2, vec2};
use khatt::gui::command::Command;
use khatt::gui::frame::Frame;
use khatt::gui::state::State;
use khatt::gui::text::TextEngine;
use khatt::gui::theme::{Shade, Theme};
use khatt::gui::timeline::Timeline;
use khatt::i18n::{Language, Words};

/// Width and height of the screen in points.
pub(crate) const SIZE: [f32; 2] = [1280.0, 800.0];

/// Where the pointer is in a frame: in circles over everything.
pub(crate) fn pointer(frame: usize) -> Pos2 {
    let angle = frame as f32 * 0.13;
    pos2(
        640.0 + 420.0 * angle.cos(),
        420.0 + 250.0 * (1.7 * angle).sin(),
    )
}

/// What a frame is told.
pub(crate) fn input(frame: usize) -> RawInput {
    RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(SIZE[0], SIZE[1]))),
        time: Some(frame as f64 / 60.0),
        events: vec![Event::PointerMoved(pointer(frame))],
        ..RawInput::default()
    }
}

/// A timeline with its state.
pub(crate) struct Screen {
    ctx: Context,
    state: State,
    timeline: Timeline,
    engine: TextEngine,
    theme: Theme,
    words: Words,
}

impl Screen {
    pub(crate) fn new(state: State) -> Self {
        Self {
            ctx: Context::default(),
            state,
            timeline: Timeline::default(),
            engine: TextEngine::default(),
            theme: Theme::new(Shade::Light),
            words: Words::new(Language::Arabic),
        }
    }

    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    pub(crate) fn apply(&mut self, command: Command) {
        self.state.apply(command);
    }

    /// One frame from the input to triangles.
    pub(crate) fn frame(&mut self, frame: usize) {
        let ctx = self.ctx.clone();
        let mut output = ctx.run_ui(input(frame), |ui| {
            let mut commands = Vec::new();
            let mut shown = Frame {
                state: &self.state,
                text: &mut self.engine,
                theme: &self.theme,
                words: &self.words,
                commands: &mut commands,
            };
            let whole = UiBuilder::new().max_rect(ui.ctx().content_rect());
            ui.scope_builder(whole, |ui| self.timeline.ui(ui, &mut shown));
        });
        let meshes = ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point);
        std::hint::black_box(meshes.len());
        // Nobody takes the textures here, and egui insists that somebody does.
        output.textures_delta.clear();
    }
}
