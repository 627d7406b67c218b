//! How long the start takes, told on standard error where `KHATT_MEASURE_START` is set; the window closes after it.

use std::env;
use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use egui::{Context, Ui, ViewportCommand};

use crate::gui::app::App;

/// The variable that asks for it.
const VARIABLE: &str = "KHATT_MEASURE_START";

/// Whether the start is to be measured.
pub(super) fn is_asked() -> bool {
    env::var_os(VARIABLE).is_some()
}

/// The window with a clock beside it.
pub(super) struct Measured {
    app: App,
    begun: Instant,
    frames: u32,
    first_frame: Option<Duration>,
    opened: Option<Duration>,
}

impl Measured {
    /// Counts from `begun`, the beginning of the program.
    pub(super) fn new(app: App, begun: Instant) -> Self {
        Self {
            app,
            begun,
            frames: 0,
            first_frame: None,
            opened: None,
        }
    }

    /// The call after a frame comes when that frame is on the screen.
    fn note(&mut self, ctx: &Context) {
        let now = self.begun.elapsed();
        if self.frames > 0 && self.first_frame.is_none() {
            self.first_frame = Some(now);
        }
        let state = self.app.state();
        let is_opened = self.opened.is_none() && state.library.loading.is_none() && self.frames > 0;
        if is_opened {
            self.opened = Some(now);
        }
        if let (true, Some(first_frame), Some(opened)) = (is_opened, self.first_frame, self.opened)
        {
            let told = writeln!(
                io::stderr(),
                "first frame after {} ms, {} documents shown after {} ms",
                first_frame.as_millis(),
                state.library.index.documents().len(),
                opened.as_millis()
            );
            // Where standard error is closed there is nobody to tell.
            told.unwrap_or_default();
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        self.frames += 1;
        ctx.request_repaint();
    }
}

impl eframe::App for Measured {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.note(&ui.ctx().clone());
        self.app.ui(ui, frame);
    }
}
