//! How it looks.

use egui_kittest::kittest::Queryable as _;
use khatt::corpus::SourceName;
use khatt::i18n::Language;
use khatt::session::ColorScheme;
use khatt::session::Command;
use khatt::session::TimeView;

use crate::sample::{DOCUMENTS, state};
use crate::window::{arabic, take, window};

fn assert_looks(language: Language, shade: ColorScheme, name: &str) {
    let (mut harness, _) = window(state(language, shade));
    harness.snapshot(name);
}

#[test]
fn arabic_in_light_colours() {
    assert_looks(
        Language::Arabic,
        ColorScheme::Light,
        "timeline_arabic_light",
    );
}

#[test]
fn arabic_in_dark_colours() {
    assert_looks(Language::Arabic, ColorScheme::Dark, "timeline_arabic_dark");
}

#[test]
fn english_runs_the_other_way() {
    assert_looks(
        Language::English,
        ColorScheme::Light,
        "timeline_english_light",
    );
}

#[test]
fn the_card_of_an_event_says_when_who_and_what() {
    let (mut harness, _) = arabic();
    let at = harness.get_by_label_contains("20 مارس 2023 — وصل").rect();
    harness.hover_at(at.center());
    harness.run_ok();
    harness.get_by_label("وكالة الأنباء");
    harness.snapshot("timeline_card");
}

#[test]
fn the_card_goes_away_at_a_key_and_comes_back_with_the_pointer() {
    let (mut harness, _) = arabic();
    let at = harness.get_by_label_contains("20 مارس 2023 — وصل").rect();
    let is_there = |harness: &egui_kittest::Harness<'_>| {
        harness.query_all_by_label("وكالة الأنباء").next().is_some()
    };
    harness.hover_at(at.center());
    harness.run_ok();
    assert!(is_there(&harness));
    harness.key_press(egui::Key::ArrowLeft);
    harness.run_ok();
    assert!(!is_there(&harness));
    harness.hover_at(at.center() + egui::vec2(1.0, 0.0));
    harness.run_ok();
    assert!(is_there(&harness));
}

#[test]
fn hidden_sources_have_no_lane_and_one_sentence_says_so() {
    let (mut harness, window) = arabic();
    for [_, source, ..] in DOCUMENTS {
        let source = SourceName(source.into());
        window
            .borrow_mut()
            .state
            .apply(Command::ToggleSource(source));
    }
    harness.run();
    assert!(harness.query_by_label_contains("وكالة الأنباء").is_none());
    harness.snapshot("timeline_hidden");
}

#[test]
fn every_zoom_has_labels_and_no_size_is_too_small() {
    let (mut harness, window) = arabic();
    let middle = window.borrow().state.view.time.first + 90.0;
    for days in [3.0, 20.0, 400.0, 9_000.0, 300_000.0, 7_000_000.0] {
        let view = TimeView::new(middle - days / 2.0, middle + days / 2.0);
        window.borrow_mut().state.apply(Command::Show(view));
        harness.run_ok();
        assert!(harness.query_by_label("مسطرة الزمن").is_some());
        if [3.0, 9_000.0, 7_000_000.0].contains(&days) {
            harness.snapshot(format!("timeline_zoom_{days}"));
        }
    }
    for size in [[160.0, 100.0], [40.0, 30.0], [1.0, 1.0], [2560.0, 1440.0]] {
        harness.set_size(size.into());
        harness.run_ok();
    }
    assert!(take(&window).is_empty());
}
