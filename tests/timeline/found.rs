//! Searched words on the timeline.

use khatt::i18n::Language;
use khatt::session::ColorScheme;
use khatt::session::Command;

use crate::sample::{crowd, state};
use crate::window::window;

fn assert_looks(language: Language, shade: ColorScheme, name: &str) {
    let mut state = state(language, shade);
    state.apply(Command::SetQuery("كان".to_owned()));
    assert!(state.selection.hits.total() > 2);
    let (mut harness, _) = window(state);
    harness.snapshot(name);
}

#[test]
fn what_is_found_is_underlined_among_the_rest() {
    assert_looks(Language::Arabic, ColorScheme::Light, "timeline_found");
}

#[test]
fn what_is_found_in_the_dark_is_underlined() {
    assert_looks(
        Language::English,
        ColorScheme::Dark,
        "timeline_found_dark_english",
    );
}

#[test]
fn a_column_shows_the_share_that_is_found() {
    let mut state = crowd();
    state.apply(Command::SetQuery("الوفد".to_owned()));
    let (mut harness, _) = window(state);
    harness.snapshot("timeline_found_crowd");
}

/// Nothing steps back for words that are nowhere.
#[test]
fn what_is_found_nowhere_changes_nothing() {
    let mut state = state(Language::Arabic, ColorScheme::Light);
    state.apply(Command::SetQuery("برلين".to_owned()));
    let (mut harness, _) = window(state);
    harness.snapshot("timeline_arabic_light");
}
