//! Search, filters, language: the views follow one state.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use khatt::gui::command::Command;
use khatt::gui::theme::Shade;

use crate::window::{SIZE, Window};

#[test]
fn search_filters_the_events() {
    let mut window = Window::opened();
    assert_eq!(window.state().shown().count(), 4);
    window.type_into("ابحث في الأحداث والجمل…", "السفينه");
    assert_eq!(window.state().shown().count(), 2);
    window.apply(Command::ShowAll);
    assert_eq!(window.state().shown().count(), 4);
    let field = window.harness.get_by_role(Role::TextInput);
    assert_eq!(field.value().unwrap_or_default(), "");
}

#[test]
fn a_source_is_hidden_by_its_box() {
    let mut window = Window::opened();
    window.click("إظهار البرق");
    assert_eq!(window.state().shown().count(), 3);
    window.click("إظهار البرق");
    assert_eq!(window.state().shown().count(), 4);
}

#[test]
fn the_language_turns_the_window_around() {
    let mut window = Window::opened();
    let (open, search) = (
        window.x_of("فتح مجلد"),
        window.x_of("ابحث في الأحداث والجمل…"),
    );
    assert!(open < search, "actions lie at the end of the bar");
    window.click("English");
    let (open, search) = (
        window.x_of("Open folder"),
        window.x_of("Search events and sentences…"),
    );
    assert!(open > search);
    window.click("العربية");
    assert!(window.x_of("فتح مجلد") < window.x_of("ابحث في الأحداث والجمل…"));
}

/// `run` fails where the window asks for frames without end.
#[test]
fn nothing_moves_by_itself() {
    for size in [[900.0, 600.0], SIZE, [2560.0, 1440.0]] {
        let mut window = Window::sized(size, |folder| vec![folder.path().to_owned()]);
        window.wait();
        window.apply(Command::SetShade(Shade::Dark));
        assert!(window.harness.run() <= 2, "{size:?}");
    }
}
