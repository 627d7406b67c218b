//! The whole window on the documents of `seeds`, in both themes and two languages, and at twice the pixels.

use std::path::Path;

use egui::Vec2;
use egui_kittest::{Harness, SnapshotResults};
use khatt::gui::app::App;
use khatt::i18n::Language;
use khatt::pipeline::Options;
use khatt::session::ApplicationState;
use khatt::session::ColorScheme;
use khatt::session::Command;
use khatt::session::{BottomPane, Overlay};

use crate::soft_render::SoftRenderer;
use crate::window::{SIZE, Window};

/// The program on `seeds` as its README opens it.
pub(crate) fn seeds(size: [f32; 2], pixels_per_point: f32) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let written = "2023-03-17".parse().ok();
    let mut harness = Harness::builder()
        .with_size(Vec2::from(size))
        .with_pixels_per_point(pixels_per_point)
        .with_theme(egui::Theme::Light)
        .with_render_cursor(false)
        .with_max_steps(24)
        .renderer(SoftRenderer::default())
        .build_eframe(|creation| {
            App::new(
                &creation.egui_ctx,
                ApplicationState::default(),
                vec![seeds],
                Options {
                    dct: written,
                    ..Options::default()
                },
            )
        });
    harness.run();
    let mut window = Window {
        harness,
        folder,
        data: std::rc::Rc::new(tempfile::tempdir().unwrap()),
    };
    window.wait();
    window
}

fn put_on(window: &mut Window, language: Language, shade: ColorScheme) {
    window.apply(Command::SetLanguage(language));
    window.apply(Command::SetShade(shade));
}

#[test]
fn the_whole_window_in_two_languages_and_both_shades() {
    let mut results = SnapshotResults::new();
    let mut window = seeds(SIZE, 1.0);
    for (name, language, shade) in [
        ("window_arabic_light", Language::Arabic, ColorScheme::Light),
        ("window_english_dark", Language::English, ColorScheme::Dark),
    ] {
        put_on(&mut window, language, shade);
        results.add(window.harness.try_snapshot(name));
    }
}

#[test]
fn the_coverage_in_the_whole_window() {
    let mut window = seeds(SIZE, 1.0);
    window.apply(Command::ShowLower(BottomPane::Coverage));
    put_on(&mut window, Language::English, ColorScheme::Dark);
    window.harness.snapshot("window_coverage_english_dark");
}

/// The smallest window that the program allows.
#[test]
fn a_small_window_at_twice_the_pixels() {
    let mut results = SnapshotResults::new();
    let mut window = seeds([900.0, 600.0], 2.0);
    results.add(window.harness.try_snapshot("window_small_arabic_light_2x"));
    put_on(&mut window, Language::English, ColorScheme::Dark);
    window.apply(Command::ShowOverlay(Some(Overlay::Palette)));
    results.add(window.harness.try_snapshot("window_small_palette_dark_2x"));
}
