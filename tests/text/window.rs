//! A small window for one test.

use egui::{OutputCommand, Theme, Ui, Vec2};
use egui_kittest::Harness;
use khatt::gui::text::TextEngine;

use crate::soft_render::SoftRenderer;

/// How the window is made.
#[derive(Clone, Copy)]
pub(crate) struct Window {
    pub(crate) size: [f32; 2],
    pub(crate) scale: f32,
    pub(crate) theme: Theme,
}

impl Window {
    /// A light window at one pixel for each point.
    pub(crate) fn new(width: f32, height: f32) -> Self {
        Self {
            size: [width, height],
            scale: 1.0,
            theme: Theme::Light,
        }
    }

    /// The same in another theme.
    pub(crate) fn theme(self, theme: Theme) -> Self {
        Self { theme, ..self }
    }

    /// The same with more pixels for each point.
    pub(crate) fn scale(self, scale: f32) -> Self {
        Self { scale, ..self }
    }

    /// Opens it on a view with a state of its own, and runs until it rests.
    pub(crate) fn open<'a, State: 'a>(
        self,
        state: State,
        mut view: impl FnMut(&mut Ui, &mut TextEngine, &mut State) + 'a,
    ) -> Harness<'a, State> {
        let mut engine = TextEngine::default();
        let mut harness = Harness::builder()
            .with_size(Vec2::from(self.size))
            .with_pixels_per_point(self.scale)
            .with_theme(self.theme)
            .with_step_dt(1.0 / 60.0)
            .renderer(SoftRenderer::default())
            .build_ui_state(
                move |ui, state| {
                    let window = ui.ctx().content_rect();
                    let ground = ui.painter().with_clip_rect(window);
                    ground.rect_filled(window, 0.0, ui.visuals().panel_fill);
                    view(ui, &mut engine, state);
                },
                state,
            );
        harness.run();
        harness
    }
}

/// What the last step put on the clipboard.
pub(crate) fn copied<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let commands = &harness.output().platform_output.commands;
    let copied = commands.iter().filter_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    copied.collect()
}
