//! A screen that nobody sees, and the timeline alone on it.

use egui::{Context, Event, FullOutput, Pos2, RawInput, Rect, UiBuilder, pos2, vec2};
use khatt::gui::text::TextEngine;
use khatt::gui::theme::Theme;
use khatt::gui::timeline::Timeline;
use khatt::gui::view_context::ViewContext;
use khatt::i18n::{Language, Words};
use khatt::session::ColorScheme;
use khatt::session::Command;
use khatt::session::State;

/// Width and height of the screen in points.
pub(crate) const SIZE: [f32; 2] = [1280.0, 800.0];

/// Something that is shown frame after frame.
pub(crate) trait Screen {
    fn state(&self) -> &State;

    fn apply(&mut self, command: Command);

    /// One frame from the input to triangles.
    fn frame(&mut self, frame: usize);
}

/// Where the pointer is in a frame: in circles over everything.
pub(crate) fn pointer(frame: usize) -> Pos2 {
    let angle = frame as f32 * 0.13;
    pos2(
        640.0 + 560.0 * angle.cos(),
        420.0 + 330.0 * (1.7 * angle).sin(),
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

/// Triangles of what a frame drew, as they would go to the graphics card.
pub(crate) fn tessellate(ctx: &Context, mut output: FullOutput) {
    let shapes = std::mem::take(&mut output.shapes);
    let meshes = ctx.tessellate(shapes, output.pixels_per_point);
    std::hint::black_box(meshes.len());
    // Nobody takes the textures here, and egui insists that somebody does.
    output.textures_delta.clear();
}

/// A timeline with its state.
pub(crate) struct Alone {
    ctx: Context,
    state: State,
    timeline: Timeline,
    engine: TextEngine,
    theme: Theme,
    words: Words,
}

impl Alone {
    pub(crate) fn new(state: State) -> Self {
        Self {
            ctx: Context::default(),
            state,
            timeline: Timeline::default(),
            engine: TextEngine::default(),
            theme: Theme::new(ColorScheme::Light),
            words: Words::new(Language::Arabic),
        }
    }
}

impl Screen for Alone {
    fn state(&self) -> &State {
        &self.state
    }

    fn apply(&mut self, command: Command) {
        self.state.apply(command);
    }

    fn frame(&mut self, frame: usize) {
        let ctx = self.ctx.clone();
        let output = ctx.run_ui(input(frame), |ui| {
            let mut commands = Vec::new();
            let mut shown = ViewContext {
                state: &self.state,
                text: &mut self.engine,
                theme: &self.theme,
                words: &self.words,
                commands: &mut commands,
            };
            let whole = UiBuilder::new().max_rect(ui.ctx().content_rect());
            ui.scope_builder(whole, |ui| self.timeline.ui(ui, &mut shown));
        });
        tessellate(&ctx, output);
    }
}
