//! What can be done by name: the palette, the sheet of keys, the menu.

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use khatt::i18n::Language;
use khatt::session::ColorScheme;
use khatt::session::Command;
use khatt::session::{BottomPane, Overlay};

use crate::window::Window;

fn open_palette(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::K);
    assert_eq!(window.state().view.overlay, Some(Overlay::Palette));
}

#[test]
fn typed_words_and_enter_do_it() {
    let mut window = Window::opened();
    open_palette(&mut window);
    window.type_text("التغطيه");
    assert!(window.shows("النص أو التغطية"));
    assert!(
        !window.shows("تقريب"),
        "only what holds the words is listed"
    );
    window.press(Key::Enter);
    assert_eq!(window.state().view.overlay, None);
    assert_eq!(window.state().view.lower, BottomPane::Coverage);
}

#[test]
fn arrows_choose_among_what_is_found() {
    let mut window = Window::opened();
    open_palette(&mut window);
    window.type_text("الحدث");
    let chosen = |window: &Window| {
        let rows = window.harness.query_all_by_role(Role::ListItem);
        let is_chosen = Some(Toggled::True);
        let mut chosen = rows.filter(|row| row.accesskit_node().toggled() == is_chosen);
        // The list of happenings has a chosen row, too; the palette lies over it.
        chosen
            .next_back()
            .and_then(|row| row.accesskit_node().label())
            .unwrap()
    };
    let first = chosen(&window);
    window.press(Key::ArrowDown);
    let second = chosen(&window);
    assert_ne!(first, second);
    window.press(Key::ArrowUp);
    assert_eq!(chosen(&window), first);
    window.press(Key::ArrowUp);
    assert_eq!(chosen(&window), first, "there is nothing above the first");
}

#[test]
fn escape_closes_a_sheet_and_nothing_else() {
    let mut window = Window::opened();
    let selected = window.state().selection.event;
    assert!(selected.is_some());
    open_palette(&mut window);
    window.press(Key::Escape);
    assert_eq!(window.state().view.overlay, None);
    assert_eq!(window.state().selection.event, selected);
    window.press_with(Modifiers::SHIFT, Key::Questionmark);
    assert_eq!(window.state().view.overlay, Some(Overlay::Help));
    let view = window.state().view.time;
    window.press(Key::W);
    assert_eq!(window.state().view.time, view, "keys rest below a sheet");
    window.press(Key::Escape);
    assert_eq!(window.state().view.overlay, None);
    assert_eq!(window.state().selection.event, selected);
}

/// Letters of the table went through a sheet, which one of them replaced by its own.
#[test]
fn a_sheet_takes_every_key_that_does_not_close_it() {
    let mut window = Window::opened();
    let overlays = [
        Overlay::Help,
        Overlay::Settings,
        Overlay::Filter,
        Overlay::Views,
        Overlay::Giving,
        Overlay::SaveAs,
        Overlay::Import,
        Overlay::About,
        Overlay::Groups,
        Overlay::Unread,
    ];
    for overlay in overlays {
        let lower = window.state().view.lower;
        window.apply(Command::ShowOverlay(Some(overlay)));
        for key in [Key::L, Key::V, Key::G, Key::C, Key::S, Key::Questionmark] {
            let closes = matches!(
                (overlay, key),
                (Overlay::Filter, Key::L) | (Overlay::Help, Key::Questionmark)
            );
            if !closes {
                window.press(key);
            }
        }
        assert_eq!(window.state().view.overlay, Some(overlay));
        assert_eq!(window.state().view.lower, lower, "{overlay:?}");
        window.press(Key::Escape);
        window.apply(Command::ShowOverlay(None));
    }
}

#[test]
fn the_sheet_of_keys_names_them_in_the_language_of_the_window() {
    let mut window = Window::opened();
    window.press(Key::Questionmark);
    assert!(window.shows("الذهاب إلى تاريخ…: Ctrl+G"));
    window.press(Key::Escape);
    window.apply(Command::SetLanguage(Language::English));
    window.press(Key::Questionmark);
    assert!(window.shows("Go to a date…: Ctrl+G"));
    window.click("Close");
    assert_eq!(window.state().view.overlay, None);
}

#[test]
fn the_menu_does_what_it_says() {
    let mut window = Window::start();
    window.click("القائمة");
    assert!(
        !window.shows("إغلاق المجلد"),
        "nothing is open that could be closed"
    );
    window.click("مظهر داكن");
    assert_eq!(window.state().preferences.shade, ColorScheme::Dark);
    assert!(!window.shows("مظهر فاتح"), "the menu closed");
}

/// Over the start screen, whose content is the same everywhere.
#[test]
fn the_sheets_look_as_they_did() {
    let mut results = SnapshotResults::new();
    let mut window = Window::start();
    open_palette(&mut window);
    window.harness.snapshot("sheet_palette_light");
    window.press(Key::Escape);
    window.press(Key::Questionmark);
    window.harness.snapshot("sheet_help_light");
    window.press(Key::Escape);
    window.apply(Command::SetLanguage(Language::English));
    window.apply(Command::SetShade(ColorScheme::Dark));
    window.press(Key::Questionmark);
    window.harness.snapshot("sheet_help_dark_english");
    results.extend(window.harness.take_snapshot_results());
}
