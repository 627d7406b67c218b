//! Keys do what the table says, and nothing while a field is typed into.

use std::collections::BTreeSet;

use egui::{Key, Modifiers};
use khatt::i18n::Language;
use khatt::session::actions::{ACTIONS, Stroke};
use khatt::session::{BottomPane, Command, Panel, SidePane};

use crate::window::Window;

#[test]
fn full_stop_and_comma_walk_through_the_events() {
    let mut window = Window::opened();
    assert_eq!(window.selected_words().unwrap(), "يوم 16 مارس 2023");
    window.press(Key::Period);
    assert_eq!(window.selected_words().unwrap(), "يوم 17 مارس 2023");
    window.press(Key::Period);
    assert_eq!(window.selected_words().unwrap(), "20 مارس 2023");
    window.press(Key::Comma);
    assert_eq!(window.selected_words().unwrap(), "يوم 17 مارس 2023");
    window.press(Key::Escape);
    assert_eq!(window.state().selection.event, None);
}

/// Later lies to the left in Arabic and to the right in English.
#[test]
fn arrows_go_where_they_point() {
    let mut window = Window::opened();
    let begin = window.state().selection.playhead.unwrap();
    window.press(Key::ArrowLeft);
    assert_eq!(window.state().selection.playhead, Some(begin.plus(1)));
    window.apply(Command::SetLanguage(Language::English));
    assert_eq!(window.state().preferences.language, Language::English);
    window.press(Key::ArrowLeft);
    assert_eq!(window.state().selection.playhead, Some(begin));
    window
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.harness.run();
    assert_eq!(window.state().selection.playhead, Some(begin.plus(10)));
}

#[test]
fn no_key_fires_while_a_field_is_typed_into() {
    let mut window = Window::opened();
    let before = (
        window.state().selection.event,
        window.state().selection.playhead,
        window.state().view.time,
    );
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.harness.run();
    for (key, letter) in [
        (Key::Period, "."),
        (Key::C, "ؤ"),
        (Key::P, "ح"),
        (Key::S, "س"),
    ] {
        window.harness.event(egui::Event::Text(letter.to_owned()));
        window.press(key);
    }
    assert_eq!(window.state().view.filter.query, ".ؤحس");
    assert_eq!(window.state().view.lower, BottomPane::Reader);
    assert!(window.state().is_open(Panel::Sources));
    let after = (
        window.state().selection.event,
        window.state().selection.playhead,
        window.state().view.time,
    );
    assert_eq!(after, before);
}

#[test]
fn panels_close_and_come_back() {
    let mut window = Window::opened();
    window.apply(Command::ShowSide(SidePane::Sources));
    let is_there = |window: &Window| window.shows_part("مفتاح الأشكال");
    assert!(is_there(&window));
    window.press(Key::P);
    assert!(!is_there(&window));
    window.press(Key::P);
    assert!(is_there(&window));
    window.press(Key::C);
    assert_eq!(window.state().view.lower, BottomPane::Coverage);
    window.press(Key::C);
    assert_eq!(window.state().view.lower, BottomPane::Reader);
}

/// What xdotool calls a stroke.
fn xdotool_name(stroke: Stroke) -> String {
    let key = match stroke.key.0 {
        "Plus" => "plus".to_owned(),
        "Equals" => "equal".to_owned(),
        "Minus" => "minus".to_owned(),
        "Space" => "space".to_owned(),
        "Period" => "period".to_owned(),
        "Comma" => "comma".to_owned(),
        "Questionmark" => "question".to_owned(),
        "OpenBracket" => "bracketleft".to_owned(),
        "CloseBracket" => "bracketright".to_owned(),
        letter if letter.len() == 1 => letter.to_lowercase(),
        name => name.to_owned(),
    };
    let held = [
        (stroke.ctrl, "ctrl+"),
        (stroke.shift, "shift+"),
        (stroke.alt, "alt+"),
    ];
    let held = held.iter().filter(|(is_held, _)| *is_held);
    let mut name: String = held.map(|(_, name)| *name).collect();
    name.push_str(&key);
    name
}

/// The walk through the real window presses every key of the table, and no key that is not one.
#[test]
fn the_walk_presses_every_key() {
    let script = include_str!("../../.ci/walk.sh");
    let presses = script
        .lines()
        .filter_map(|line| line.strip_prefix("press "));
    let pressed: BTreeSet<String> = presses
        .filter_map(|line| line.split_whitespace().nth(2))
        // Codes of an Arabic keyboard, and what fields know by themselves.
        .filter(|key| key.trim_start_matches("ctrl+").parse::<u8>().is_err() || *key == "ctrl+0")
        .filter(|key| !["Return", "Tab"].contains(key))
        .map(str::to_owned)
        .collect();
    let strokes = ACTIONS.iter().flat_map(|action| action.strokes);
    let known: BTreeSet<String> = strokes.map(|stroke| xdotool_name(*stroke)).collect();
    assert_eq!(pressed, known);
}
