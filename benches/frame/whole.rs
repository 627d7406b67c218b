//! The whole window on the same screen.

use egui::{Context, RawInput};
use khatt::gui::app::App;
use khatt::session::Command;
use khatt::session::State;

use crate::screen::{self, Screen};

/// The program's own window, with every panel open.
pub(crate) struct Whole {
    ctx: Context,
    app: App,
}

impl Whole {
    pub(crate) fn new(state: State) -> Self {
        let ctx = Context::default();
        let app = App::showing(&ctx, state);
        Self { ctx, app }
    }

    fn run(&mut self, input: RawInput) {
        let Self { ctx, app } = self;
        let output = ctx.run_ui(input, |ui| app.show(ui));
        screen::tessellate(ctx, output);
    }

    /// From now on what is shown is told to a screen reader as well.
    pub(crate) fn tell(&mut self) {
        self.ctx.enable_accesskit();
    }
}

impl Screen for Whole {
    fn state(&self) -> &State {
        self.app.state()
    }

    fn apply(&mut self, command: Command) {
        self.app.apply(&self.ctx, command);
    }

    fn frame(&mut self, frame: usize) {
        self.run(screen::input(frame));
    }
}
