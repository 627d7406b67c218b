//! The document of the selected event.

use khatt::gui::reader::Reader;

use egui_kittest::kittest::Queryable as _;
use khatt::session::Command;
use khatt::time::Day;
use khatt::time::Interval;

use crate::window::View;
use crate::window::Window;
use crate::window::document;
use crate::window::event;
use crate::window::look;
use crate::window::selecting;

fn view() -> View {
    let mut reader = Reader::default();
    Box::new(move |ui, frame| reader.ui(ui, frame))
}

#[test]
fn reader_look() {
    let pictures = vec![
        ("reader_light", Window::new(720.0, 280.0)),
        ("reader_dark", Window::new(720.0, 280.0).dark()),
    ];
    look(pictures, || selecting("يوم الثلاثاء"), view);
}

#[test]
fn the_header_leads_through_the_document() {
    let state = selecting("يوم الثلاثاء");
    let before = state.selection.event.unwrap();
    let mut harness = Window::new(720.0, 280.0).open(state, view());
    harness.get_by_label("الحدث التالي في الوثيقة").click();
    harness.run();
    let after = harness.state().selection.event.unwrap();
    assert_eq!(after.document, before.document);
    assert_ne!(after.event, before.event);
    harness.get_by_label("الحدث السابق في الوثيقة").click();
    harness.run();
    assert_eq!(harness.state().selection.event, Some(before));
}

#[test]
fn events_around_the_playhead_are_listed_and_selected() {
    let mut harness = Window::new(720.0, 500.0).open(selecting("يوم الثلاثاء"), view());
    harness.get_by_label("حول المؤشر").click();
    harness.run();
    harness.get_by_label("حول 21 مارس 2023");
    harness
        .get_by_label_contains("20–22 مارس 2023: أعلنت بكين وموسكو")
        .click();
    harness.run();
    let state = harness.state();
    let (analysed, _) = state
        .library
        .index
        .event(state.selection.event.unwrap())
        .unwrap();
    let words = state
        .library
        .index
        .mention(state.selection.event.unwrap())
        .unwrap()
        .span;
    assert_eq!(words.of(&analysed.document.text), "20 إلى 22 مارس");
}

/// The list is short while a stretch is chosen, and springs back where it is scrolled in the frame in which it grows.
#[test]
fn a_list_that_grows_again_still_shows_the_day() {
    let days = (1..=28).map(|day| format!("وصل الوفد يوم {day} مارس 2023."));
    let text: Vec<String> = days.collect();
    let mut state = document(&text.join("\n"));
    let last = event(&state, "يوم 28 مارس 2023");
    state.apply(Command::Select(Some(last)));
    let day = |iso: &str| iso.parse::<Day>().unwrap();
    let stretch = Interval::days(day("2023-03-27"), day("2023-03-28"));
    state.apply(Command::SetRange(Some(stretch)));
    let mut harness = Window::new(720.0, 300.0).open(state, view());
    harness.get_by_label("حول المؤشر").click();
    harness.run();
    harness.state_mut().apply(Command::SetRange(None));
    harness.run();
    harness.run_steps(30);
    assert!(harness.query_by_label_contains("28 مارس 2023: ").is_some());
    assert!(harness.query_by_label_contains("· 2 مارس 2023").is_none());
}

#[test]
fn a_click_on_a_mention_selects_its_event() {
    let mut state = document("يوم الاثنين وصل الوفد.\nوغادر البلاد يوم الثلاثاء.");
    let (monday, tuesday) = (event(&state, "يوم الاثنين"), event(&state, "يوم الثلاثاء"));
    state.apply(Command::Select(Some(tuesday)));
    let mut harness = Window::new(720.0, 280.0).open(state, view());
    // The first words of the first line, at the right of the text.
    let at = egui::pos2(660.0, 50.0);
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run();
    assert_eq!(harness.state().selection.event, Some(monday));
}

#[test]
fn without_a_selection_the_reader_says_what_to_do() {
    let harness = Window::new(720.0, 280.0).open(crate::window::sample(), view());
    harness.get_by_label("اختر حدثًا ليظهر نصه هنا");
}
