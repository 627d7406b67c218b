//! Going to a date that is typed.

use egui::{Key, Modifiers};
use egui_kittest::SnapshotResults;
use khatt::i18n::Language;
use khatt::session::ColorScheme;
use khatt::session::Command;
use khatt::session::Overlay;

use crate::window::Window;

fn go_to(window: &mut Window, typed: &str) {
    window.press_with(Modifiers::COMMAND, Key::G);
    assert_eq!(window.state().view.overlay, Some(Overlay::GoTo));
    window.type_text(typed);
    window.press(Key::Enter);
}

#[test]
fn view_and_playhead_go_there() {
    let mut window = Window::opened();
    for (typed, day) in [
        ("1 أيلول 1998", "1998-09-01"),
        ("2023-03-20", "2023-03-20"),
        ("5/6/1967", "1967-06-05"),
        ("١ رمضان ١٤٤٤", "2023-03-23"),
        ("1952", "1952-01-01"),
    ] {
        go_to(&mut window, typed);
        assert_eq!(window.state().view.overlay, None, "{typed}");
        let playhead = window.state().selection.playhead.unwrap();
        assert_eq!(playhead.to_string(), day, "{typed}");
        assert!(
            window.state().view.time.interval().contains(playhead),
            "{typed}"
        );
    }
    let view = window.state().view.time.interval();
    assert!(
        view.contains("1952-12-31".parse().unwrap()),
        "a year fills the view"
    );
}

#[test]
fn a_wrong_date_says_what_is_wrong_and_stays() {
    let mut window = Window::opened();
    let before = (window.state().view.time, window.state().selection.playhead);
    go_to(&mut window, "30 فبراير 2023");
    assert!(window.shows("ليس في فبراير 2023 يوم 30: آخر أيامه 28"));
    assert_eq!(
        (window.state().view.time, window.state().selection.playhead),
        before
    );
    // All is selected, so what is typed now takes its place.
    window.type_text("28 فبراير 2023");
    assert!(!window.shows_part("آخر أيامه"));
    window.press(Key::Enter);
    assert_eq!(
        window.state().selection.playhead.unwrap().to_string(),
        "2023-02-28"
    );
}

#[test]
fn nothing_is_gone_to_where_nothing_is_open() {
    let mut window = Window::start();
    window.press_with(Modifiers::COMMAND, Key::G);
    assert_eq!(window.state().view.overlay, None);
}

#[test]
fn a_wrong_date_looks_as_it_did() {
    let mut results = SnapshotResults::new();
    let mut window = Window::start();
    window.apply(Command::ShowOverlay(Some(Overlay::GoTo)));
    window.type_text("17 مارش 2023");
    window.press(Key::Enter);
    window.harness.snapshot("sheet_goto_light");
    window.apply(Command::SetLanguage(Language::French));
    window.apply(Command::SetShade(ColorScheme::Dark));
    window.harness.snapshot("sheet_goto_dark_french");
    results.extend(window.harness.take_snapshot_results());
}
