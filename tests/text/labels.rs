//! Labels and text at a place.

use egui::{Align2, Color32, Rect, Theme, pos2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotResults};
use khatt::gui::text::{Text, TextEngine};
use khatt::typeset::TextStyle;

use crate::window::Window;

const MIXED: &str = "زار الرئيس (NATO) موسكو في 15 مارس 2023، بنسبة 3.5%.";

fn place(
    text: &'static str,
    max_width: Option<f32>,
    anchor: Align2,
    at: egui::Pos2,
) -> (Rect, egui::Vec2) {
    let show = move |ui: &mut egui::Ui, engine: &mut TextEngine, seen: &mut _| {
        let words = Text::new(text, TextStyle::INTERFACE, ui.visuals().text_color());
        let words = max_width.map_or(words, |width| words.max_width(width));
        let size = words.size(ui.ctx(), engine);
        *seen = (words.paint(ui.painter(), engine, at, anchor), size);
    };
    let harness = Window::new(420.0, 60.0).open((Rect::NOTHING, egui::Vec2::ZERO), show);
    *harness.state()
}

#[test]
#[should_panic]
fn stock_label_with_arabic_is_caught() {
    let mut harness = Harness::new_ui(|ui| {
        ui.label(MIXED);
    });
    harness.run();
}

#[test]
fn labels_look_right_in_both_themes() {
    let mut results = SnapshotResults::new();
    for theme in [Theme::Light, Theme::Dark] {
        let mut harness = Window::new(400.0, 170.0)
            .theme(theme)
            .open((), |ui, engine, ()| {
                ui.with_layout(egui::Layout::top_down(egui::Align::Max), |ui| {
                    let color = ui.visuals().text_color();
                    for style in [
                        TextStyle::HEADING,
                        TextStyle::INTERFACE,
                        TextStyle::SECONDARY,
                    ] {
                        Text::new(MIXED, style, color).label(ui, engine);
                    }
                    Text::new(MIXED, TextStyle::READING, color)
                        .wrap(300.0)
                        .label(ui, engine);
                });
            });
        assert_eq!(harness.get_all_by_label(MIXED).count(), 4);
        harness.snapshot(format!("text_labels_{theme:?}").to_lowercase());
        results.extend_harness(&mut harness);
    }
}

#[test]
fn letters_stay_crisp_at_each_scale() {
    let mut results = SnapshotResults::new();
    for scale in [1.0, 1.5, 2.0] {
        let view = |ui: &mut egui::Ui, engine: &mut TextEngine, (): &mut ()| {
            let words = Text::new("قناة السويس 1956", TextStyle::READING, Color32::BLACK);
            // A place between pixels: the painter moves it to a whole one.
            words.paint(
                ui.painter(),
                engine,
                pos2(150.3, 20.4),
                Align2::RIGHT_CENTER,
            );
        };
        let mut harness = Window::new(160.0, 40.0).scale(scale).open((), view);
        harness.snapshot(format!("text_scale_{scale}"));
        results.extend_harness(&mut harness);
    }
}

#[test]
fn text_keeps_to_its_anchor() {
    let at = pos2(400.0, 30.0);
    let (rect, size) = place(MIXED, None, Align2::RIGHT_CENTER, at);
    assert_eq!(rect.size(), size);
    assert!((rect.right() - at.x).abs() < 0.01, "{rect:?}");
    assert!((rect.center().y - at.y).abs() < 0.01, "{rect:?}");
}

#[test]
fn long_text_is_shortened_to_its_room() {
    let (full, _) = place(MIXED, None, Align2::LEFT_TOP, pos2(0.0, 0.0));
    let (cut, _) = place(MIXED, Some(120.0), Align2::LEFT_TOP, pos2(0.0, 0.0));
    assert!(full.width() > 200.0, "{full:?}");
    assert!((60.0..=120.0).contains(&cut.width()), "{cut:?}");
    let (roomy, _) = place(
        MIXED,
        Some(full.width() + 1.0),
        Align2::LEFT_TOP,
        pos2(0.0, 0.0),
    );
    assert_eq!(roomy, full);
}

#[test]
fn the_dots_stand_where_reading_ends() {
    let mut harness = Window::new(140.0, 56.0).open((), |ui, engine, ()| {
        let arabic = Text::new(MIXED, TextStyle::INTERFACE, Color32::BLACK);
        arabic
            .max_width(120.0)
            .paint(ui.painter(), engine, pos2(130.0, 4.0), Align2::RIGHT_TOP);
        let english = Text::new("The long way around", TextStyle::INTERFACE, Color32::BLACK);
        english.rtl(false).max_width(90.0).paint(
            ui.painter(),
            engine,
            pos2(10.0, 28.0),
            Align2::LEFT_TOP,
        );
    });
    harness.snapshot("text_ellipsis");
}
