//! Opens the window.

use std::path::PathBuf;
use std::time::Instant;

use egui::ViewportBuilder;

use crate::gui::app::App;
use crate::gui::measure::{self, Measured};
use crate::gui::{display, icon};
use crate::pipeline::Options;
use crate::session::ApplicationState;
use crate::time::WeekStart;

/// Why the window cannot be shown; each message is one line that says what works instead.
#[derive(Debug, thiserror::Error)]
pub enum GuiError {
    /// No display server is named.
    #[error(
        "No display: neither DISPLAY nor WAYLAND_DISPLAY is set; use `khatt extract`, which needs no window"
    )]
    NoDisplay,
    /// A library that is opened at run time is not there.
    #[error(
        "The window cannot be opened: {0}; install it (Debian: libxkbcommon-x11-0 libx11-xcb1 libxcursor1 libxi6 \
         libgl1), or use `khatt extract`, which needs no window"
    )]
    MissingLibrary(String),
    /// The display server or the graphics said no.
    #[error(
        "The window cannot be opened: {0}; look at DISPLAY and WAYLAND_DISPLAY, or use `khatt extract`, \
         which needs no window"
    )]
    Window(String),
}

/// Opens the window on these paths, or on the start screen where there are none; returns when it is closed.
///
/// # Errors
/// Where there is no display, or a library of the system is missing.
pub fn run(paths: Vec<PathBuf>, options: Options) -> Result<(), GuiError> {
    let begun = Instant::now();
    display::check()?;
    let viewport = ViewportBuilder::default()
        .with_title("Khatt")
        .with_app_id("khatt")
        .with_icon(icon::icon())
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([900.0, 600.0])
        .with_drag_and_drop(true);
    let native = eframe::NativeOptions {
        viewport,
        // The library keeps the place of the window and the widths of its panels, and truncates its file to write it:
        // that file is to be none that holds the user's work, as the one of older programs does.
        persistence_path: eframe::storage_dir("khatt").map(|data| data.join("window.ron")),
        ..eframe::NativeOptions::default()
    };
    display::catch_panic(|| {
        eframe::run_native(
            "khatt",
            native,
            Box::new(|creation| {
                let ctx = &creation.egui_ctx;
                let app = match eframe::storage_dir("khatt") {
                    Some(data) => App::keeping(ctx, data, paths, options),
                    None => App::new(ctx, ApplicationState::default(), paths, options),
                };
                let app = app.with_week(regional_week());
                Ok(if measure::is_asked() {
                    Box::new(Measured::new(app, begun))
                } else {
                    Box::new(app)
                })
            }),
        )
    })
}

/// The first day of a week in the region that the environment names (POSIX); without one as in Egypt, as CLDR has it for
/// Arabic.
fn regional_week() -> WeekStart {
    let names = ["LC_ALL", "LC_TIME", "LANG"];
    let mut values = names.iter().filter_map(|name| std::env::var(name).ok());
    let locale = values.find(|value| !value.is_empty());
    let of_locale = locale.and_then(|locale| WeekStart::of_locale(&locale));
    of_locale.unwrap_or(WeekStart::Saturday)
}
