//! Search in the window: what is counted, where it goes, and what it marks.

use egui::{Key, Modifiers};
use khatt::session::Command;

use crate::window::Window;

fn search(window: &mut Window, typed: &str) {
    window.press_with(Modifiers::COMMAND, Key::F);
    window.type_text(typed);
}

#[test]
fn enter_goes_from_hit_to_hit() {
    let mut window = Window::opened();
    window.apply(Command::Select(None));
    search(&mut window, "للسفينه");
    assert!(window.shows("نتيجتان"));
    window.press(Key::Enter);
    assert!(window.shows("1 من 2"));
    let first = window.state().selection.hits.current();
    window.press(Key::Enter);
    assert!(window.shows("2 من 2"));
    assert_ne!(window.state().selection.hits.current(), first);
    assert!(
        window.state().selection.event.is_some(),
        "its event is selected"
    );
    window.press_with(Modifiers::SHIFT, Key::Enter);
    assert_eq!(window.state().selection.hits.current(), first);
    window.click("النتيجة التالية");
    assert!(window.shows("2 من 2"));
    assert_eq!(window.state().view.filter.query, "للسفينه");
}

#[test]
fn the_key_of_the_search_selects_what_was_searched_before() {
    let mut window = Window::opened();
    search(&mut window, "63");
    search(&mut window, "63");
    assert_eq!(window.state().view.filter.query, "63");
}

/// The reader shows sentences that tell of no time, too.
#[test]
fn a_hit_without_an_event_is_read() {
    let mut window = Window::opened();
    let path = window.folder.path().join("بلا.txt");
    std::fs::write(&path, "السماء زرقاء.").unwrap();
    window.apply(Command::Open(vec![path]));
    window.wait();
    search(&mut window, "سماء");
    window.press(Key::Enter);
    assert!(window.shows("1 من 1"));
    assert_eq!(window.state().selection.event, None);
    assert!(window.shows_part("السماء زرقاء."));
}

/// The row of chips appears with the first letter, and the field stays the one that is typed in.
#[test]
fn the_field_keeps_the_keys_while_the_row_of_chips_appears() {
    let mut window = Window::opened();
    window.apply(Command::Select(None));
    search(&mut window, "س");
    for letter in ["ف", "ي", "ن", "ه"] {
        window.type_text(letter);
    }
    assert_eq!(window.state().view.filter.query, "سفينه");
    assert!(window.shows("نتيجتان"));
    assert!(
        window.state().selection.hits.in_view().is_some(),
        "the first is shown"
    );
    assert_eq!(window.state().selection.event, None);
}

#[test]
fn nothing_found_is_said() {
    let mut window = Window::opened();
    search(&mut window, "\"السفينة رست غدا\"");
    assert!(window.shows("لا نتائج"));
    window.press(Key::Enter);
    assert_eq!(window.state().selection.hits.current(), None);
}

#[test]
fn escape_leaves_the_field_and_keeps_the_words() {
    let mut window = Window::opened();
    search(&mut window, "سفينه");
    window.press(Key::Escape);
    assert_eq!(window.state().view.filter.query, "سفينه");
    assert!(window.shows("النتائج"));
    // The field has no keys any more: Escape in the window takes the search back.
    window.press(Key::Escape);
    assert_eq!(window.state().view.filter.query, "");
    assert!(!window.shows("النتائج"));
}

#[test]
fn what_is_found_is_listed_by_source_and_a_click_reads_it() {
    let mut window = Window::opened();
    window.apply(Command::Select(None));
    search(&mut window, "للسفينه");
    assert!(window.shows("المرفأ: 1") && window.shows("البرق: 1"));
    window.click("قال المدير إن السفينة رست يوم 17 مارس 2023.");
    let read = window.state().selection.hits.current().unwrap();
    let documents = window.state().library.index.documents();
    let source = &documents[read.document as usize].document.source;
    assert_eq!(source.as_str(), "البرق");
}
