//! Buttons, chips, check boxes, links and tooltips.

use egui::accesskit::Toggled;
use egui::{Key, Theme, Ui};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use khatt::gui::text::{TextEngine, button, checkbox, chip, link, selectable, tooltip};
use khatt::typeset::TextStyle;

use crate::window::Window;

#[derive(Default)]
struct Seen {
    opened: usize,
    hijri: bool,
    filter: bool,
    source: bool,
    followed: usize,
}

fn view(ui: &mut Ui, engine: &mut TextEngine, seen: &mut Seen) {
    let start = egui::Layout::top_down(egui::Align::Max);
    ui.with_layout(start, |ui| {
        let open = button(ui, engine, "فتح مجلد", true);
        seen.opened += usize::from(open.clicked());
        tooltip(open, engine, "يفتح مجلدا من النصوص (txt، html)", true);
        let hijri = selectable(ui, engine, "هجري + ميلادي", true, seen.hijri);
        seen.hijri ^= hijri.clicked();
        let filter = chip(ui, engine, "منذ قرن", true, seen.filter);
        seen.filter ^= filter.clicked();
        checkbox(ui, engine, &mut seen.source, "وكالة فرانس برس", true);
        let next = link(ui, engine, "التالي ‹", TextStyle::SECONDARY, true);
        seen.followed += usize::from(next.clicked());
        ui.add_enabled_ui(false, |ui| button(ui, engine, "تصدير", true));
    });
}

fn open(theme: Theme) -> Harness<'static, Seen> {
    let window = Window::new(200.0, 230.0).theme(theme);
    window.open(Seen::default(), view)
}

fn click(harness: &mut Harness<'_, Seen>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

#[test]
fn clicks_arrive() {
    let mut harness = open(Theme::Light);
    click(&mut harness, "فتح مجلد");
    click(&mut harness, "هجري + ميلادي");
    click(&mut harness, "منذ قرن");
    click(&mut harness, "وكالة فرانس برس");
    click(&mut harness, "التالي ‹");
    let seen = harness.state();
    assert_eq!((seen.opened, seen.followed), (1, 1));
    assert!(seen.hijri && seen.filter && seen.source);
    click(&mut harness, "وكالة فرانس برس");
    assert!(!harness.state().source);
}

#[test]
fn enter_and_space_press_what_has_the_keyboard() {
    let mut harness = open(Theme::Light);
    harness.get_by_label("فتح مجلد").focus();
    harness.run();
    for (key, opened) in [(Key::Enter, 1), (Key::Space, 2)] {
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().opened, opened, "{key:?}");
    }
}

#[test]
fn what_is_disabled_says_so_and_does_nothing() {
    let mut harness = open(Theme::Light);
    assert!(harness.get_by_label("تصدير").accesskit_node().is_disabled());
    click(&mut harness, "تصدير");
    assert_eq!(harness.state().opened, 0);
}

#[test]
fn states_are_said() {
    let mut harness = open(Theme::Light);
    let toggled = |harness: &Harness<'_, Seen>, label: &str| {
        harness.get_by_label(label).accesskit_node().toggled()
    };
    assert_eq!(toggled(&harness, "وكالة فرانس برس"), Some(Toggled::False));
    click(&mut harness, "وكالة فرانس برس");
    assert_eq!(toggled(&harness, "وكالة فرانس برس"), Some(Toggled::True));
    click(&mut harness, "منذ قرن");
    assert_eq!(toggled(&harness, "منذ قرن"), Some(Toggled::True));
}

#[test]
fn targets_are_high_enough_to_hit() {
    let harness = open(Theme::Light);
    for label in [
        "فتح مجلد",
        "هجري + ميلادي",
        "منذ قرن",
        "وكالة فرانس برس",
        "التالي ‹",
    ] {
        let height = harness.get_by_label(label).rect().height();
        assert!(height >= 26.0, "{label} is {height} high");
    }
}

#[test]
fn widgets_look_right() {
    let mut results = SnapshotResults::new();
    for theme in [Theme::Light, Theme::Dark] {
        let name = |state: &str| format!("text_widgets_{state}_{theme:?}").to_lowercase();
        let mut harness = open(theme);
        harness.snapshot(name("off"));
        for label in ["هجري + ميلادي", "منذ قرن", "وكالة فرانس برس"] {
            click(&mut harness, label);
        }
        harness.get_by_label("فتح مجلد").focus();
        harness.remove_cursor();
        harness.run();
        harness.snapshot(name("on"));
        results.extend_harness(&mut harness);
    }
}

#[test]
fn a_tooltip_comes_to_the_pointer() {
    let mut harness = open(Theme::Light);
    let hint = "يفتح مجلدا من النصوص (txt، html)";
    assert!(harness.query_by_label(hint).is_none());
    harness.get_by_label("فتح مجلد").hover();
    harness.run_steps(90);
    harness.get_by_label(hint);
    harness.snapshot("text_tooltip");
}
