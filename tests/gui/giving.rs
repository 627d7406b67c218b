//! Giving away: the button, the preview, the file.

use std::fs;
use std::thread;
use std::time::Duration;

use egui::{Key, Modifiers};
use khatt::session::Command;
use khatt::session::Overlay;
use khatt::session::giving::{GiveCommand, GivingState};

use crate::window::Window;

/// Runs until the thread that gives away has answered.
fn wait_for(window: &mut Window, is_done: impl Fn(&khatt::session::giving::Giving) -> bool) {
    for _ in 0..2000 {
        window.harness.step();
        if is_done(&window.state().giving) {
            break;
        }
        thread::sleep(Duration::from_millis(5));
    }
    assert!(
        is_done(&window.state().giving),
        "{:?}",
        window.state().giving
    );
    window.harness.run();
}

#[test]
fn the_button_opens_a_preview_and_the_file_is_written_and_asked() {
    let mut window = Window::opened();
    window.click("تصدير");
    assert_eq!(window.state().view.overlay, Some(Overlay::Giving));
    wait_for(&mut window, |giving| giving.preview.is_some());
    assert!(
        window.shows_part("khatt verify"),
        "the page says how it is checked"
    );
    window.click("CSV");
    wait_for(&mut window, |giving| giving.preview.is_some());
    assert!(window.shows_part("first_day"), "the first lines are seen");
    let path = window.data.path().join("events.csv");
    let chosen = GiveCommand::Path(path.clone());
    window.apply(Command::Give(chosen));
    window.click("حفظ");
    wait_for(&mut window, |giving| {
        giving.state == GivingState::Written(path.clone())
    });
    let first = fs::read_to_string(&path).unwrap();
    assert!(first.contains("السفينة"));
    fs::write(&path, "theirs").unwrap();
    window.click("حفظ");
    wait_for(&mut window, |giving| {
        matches!(giving.state, GivingState::Exists(_))
    });
    assert_eq!(fs::read(&path).unwrap(), b"theirs");
    window.click("استبداله");
    wait_for(&mut window, |giving| {
        matches!(giving.state, GivingState::Written(_))
    });
    assert_eq!(fs::read_to_string(&path).unwrap(), first);
}

#[test]
fn the_palette_finds_it_in_every_language() {
    for typed in ["تصدير", "export", "rapport", "report"] {
        let mut window = Window::opened();
        window.press_with(Modifiers::COMMAND, Key::K);
        window.type_text(typed);
        window.press(Key::Enter);
        assert_eq!(
            window.state().view.overlay,
            Some(Overlay::Giving),
            "{typed}"
        );
    }
}
