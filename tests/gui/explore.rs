//! Search, filters, language: the views follow one state.

use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::Queryable as _;
use khatt::corpus::SourceName;
use khatt::i18n::Language;
use khatt::session::ColorScheme;
use khatt::session::{Command, SidePane};

use crate::window::{SIZE, Window};

#[test]
fn search_marks_events_and_hides_the_others_where_that_is_asked() {
    let mut window = Window::opened();
    window.type_into("ابحث في الأحداث والجمل…", "السفينه");
    assert_eq!(window.state().shown().count(), 4);
    assert!(window.shows_part("البحث: السفينه · حدثان"));
    window.click("النتائج وحدها");
    assert_eq!(window.state().shown().count(), 2);
    assert!(window.shows_part("الظاهر 2 من "));
    // The list of happenings says that nothing is left of it, and offers the same.
    let ways = window.harness.query_all_by_label("إظهار الكل");
    ways.last().unwrap().click();
    window.harness.run();
    assert_eq!(window.state().shown().count(), 4);
    window.harness.get_by_label_contains("مسح البحث").click();
    window.harness.run();
    let field = window.harness.get_by_role(Role::TextInput);
    assert_eq!(field.value().unwrap_or_default(), "");
}

#[test]
fn a_source_is_hidden_by_its_box() {
    let mut window = Window::opened();
    window.apply(Command::ShowSide(SidePane::Sources));
    window.click("إظهار البرق");
    assert_eq!(window.state().shown().count(), 3);
    window.click("إظهار البرق");
    assert_eq!(window.state().shown().count(), 4);
}

#[test]
fn the_language_turns_the_window_around() {
    let mut window = Window::opened();
    let (open, search) = (
        window.x_of("القائمة"),
        window.x_of("ابحث في الأحداث والجمل…"),
    );
    assert!(open < search, "actions lie at the end of the bar");
    window.apply(Command::SetLanguage(Language::English));
    let (open, search) = (
        window.x_of("Menu"),
        window.x_of("Search events and sentences…"),
    );
    assert!(open > search);
    window.apply(Command::SetLanguage(Language::French));
    assert!(window.shows("Événements"));
    window.apply(Command::SetLanguage(Language::Arabic));
    assert!(window.x_of("القائمة") < window.x_of("ابحث في الأحداث والجمل…"));
}

/// `run` fails where the window asks for frames without end.
#[test]
fn nothing_moves_by_itself() {
    for size in [[900.0, 600.0], SIZE, [2560.0, 1440.0]] {
        let mut window = Window::sized(size, |folder| vec![folder.path().to_owned()]);
        window.wait();
        window.apply(Command::SetShade(ColorScheme::Dark));
        assert!(window.harness.run() <= 2, "{size:?}");
    }
}

/// Event to reader to reasons and back: one selection everywhere.
#[test]
fn a_click_on_an_event_opens_its_sentence_and_its_reasons() {
    let mut window = Window::opened();
    let sentence = "قال المدير إن السفينة رست يوم 17 مارس 2023.";
    let name = "17 مارس 2023 — السفينة رست";
    let node = window.harness.get_by_role_and_label(Role::Button, name);
    node.click();
    window.harness.run();
    assert_eq!(window.selected_words().unwrap(), "يوم 17 مارس 2023");
    assert_eq!(
        window.state().selection.playhead.unwrap().to_string(),
        "2023-03-17"
    );
    assert!(window.shows_part(sentence), "the reader");
    assert!(
        window.shows("لماذا هذا التاريخ: 17 مارس 2023؟"),
        "the reasons"
    );
    window.apply(Command::ToggleSource(SourceName("البرق".into())));
    assert!(!window.shows(name));
}

/// What cannot be placed is in the tray, and its words lead to the text too.
#[test]
fn an_event_without_a_date_is_in_the_tray() {
    let mut window = Window::opened();
    window.apply(Command::Close);
    let path = window.folder.path().join("undated.txt");
    std::fs::write(&path, "وصل الوفد أمس إلى العاصمة.").unwrap();
    window.apply(Command::Open(vec![path]));
    window.wait();
    window.click("أمس");
    assert_eq!(window.selected_words().unwrap(), "أمس");
    assert!(window.shows("لماذا لا تاريخ هنا؟"));
}

/// The nearest event comes along.
#[test]
fn the_playhead_is_dragged_along_the_ruler() {
    let mut window = Window::opened();
    let begin = window.state().selection.playhead.unwrap();
    let playhead = window.harness.get_by_role(Role::Slider).rect().center();
    window.harness.drag_at(playhead);
    for step in 1..=8_u8 {
        window
            .harness
            .hover_at(playhead - vec2(f32::from(step) * 20.0, 0.0));
        window.harness.run();
    }
    window.harness.drop_at(playhead - vec2(160.0, 0.0));
    window.harness.run();
    let end = window.state().selection.playhead.unwrap();
    assert!(end > begin, "{end:?} is not after {begin:?}: left is later");
    assert_eq!(window.state().nearest(end), window.state().selection.event);
}
