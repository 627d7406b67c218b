//! How it looks.

use egui_kittest::kittest::Queryable as _;
use khatt::corpus::SourceName;
use khatt::gui::command::Command;
use khatt::gui::theme::Shade;
use khatt::i18n::Language;

use crate::sample::{DOCUMENTS, state};
use crate::window::{arabic, window};

fn assert_looks(language: Language, shade: Shade, name: &str) {
    let (mut harness, _) = window(state(language, shade));
    harness.snapshot(name);
}

#[test]
fn arabic_in_light_colours() {
    assert_looks(Language::Arabic, Shade::Light, "timeline_arabic_light");
}

#[test]
fn arabic_in_dark_colours() {
    assert_looks(Language::Arabic, Shade::Dark, "timeline_arabic_dark");
}

#[test]
fn english_runs_the_other_way() {
    assert_looks(Language::English, Shade::Light, "timeline_english_light");
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
