//! The field to type in.

use egui::{Event, ImeEvent, Key, Modifiers, Theme, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotResults};
use khatt::gui::text::TextField;

use crate::window::{Window, copied};

const NAME: &str = "بحث";
const HINT: &str = "ابحث في الأحداث والجمل…";

struct Search {
    field: TextField,
    is_rtl: bool,
    changes: usize,
    entered: usize,
}

fn open(text: &str, theme: Theme) -> Harness<'static, Search> {
    let mut field = TextField::default();
    field.set_text(text);
    let search = Search {
        field,
        is_rtl: true,
        changes: 0,
        entered: 0,
    };
    let window = Window::new(240.0, 46.0).theme(theme);
    window.open(search, |ui, engine, search| {
        let response = search
            .field
            .ui(ui, engine, 220.0, NAME, HINT, search.is_rtl);
        search.changes += usize::from(response.changed());
        search.entered += usize::from(search.field.entered());
    })
}

fn type_in(harness: &mut Harness<'_, Search>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn press(harness: &mut Harness<'_, Search>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn focused(text: &str) -> Harness<'static, Search> {
    let mut harness = open(text, Theme::Light);
    harness.get_by_label(NAME).focus();
    harness.run();
    harness
}

fn text<'a>(harness: &'a Harness<'_, Search>) -> &'a str {
    harness.state().field.text()
}

#[test]
fn arabic_goes_in_and_is_said() {
    let mut harness = focused("");
    type_in(&mut harness, "قناة ");
    type_in(&mut harness, "السويس");
    assert_eq!(text(&harness), "قناة السويس");
    assert_eq!(harness.state().changes, 2);
    let value = harness.get_by_label(NAME).value();
    assert_eq!(value.as_deref(), Some("قناة السويس"));
}

#[test]
fn the_left_arrow_goes_on_in_arabic() {
    let mut harness = focused("سلام");
    // The caret stands at the end, which is at the left.
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    type_in(&mut harness, "X");
    assert_eq!(text(&harness), "سلاXم");
}

#[test]
fn arrows_follow_the_eye_through_latin_words() {
    let mut harness = focused("سلام NATO سلام");
    press(&mut harness, Modifiers::NONE, Key::Home);
    for _ in 0..5 {
        press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    }
    // Past the first word and its space: entering NATO from the right is entering at its end.
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    type_in(&mut harness, "-");
    assert_eq!(text(&harness), "سلام NAT-O سلام");
}

#[test]
fn ctrl_arrows_go_by_words() {
    let mut harness = focused("قناة السويس الجديدة");
    press(&mut harness, Modifiers::CTRL, Key::ArrowRight);
    type_in(&mut harness, "X");
    assert_eq!(text(&harness), "قناة السويس Xالجديدة");
    press(&mut harness, Modifiers::CTRL, Key::Backspace);
    assert_eq!(text(&harness), "قناة السويس الجديدة");
}

#[test]
fn shift_selects_and_copy_takes_it() {
    let mut harness = focused("قناة السويس");
    press(
        &mut harness,
        Modifiers::CTRL | Modifiers::SHIFT,
        Key::ArrowRight,
    );
    harness.event(Event::Copy);
    harness.step();
    assert_eq!(copied(&harness), ["السويس"]);
    harness.event(Event::Cut);
    harness.step();
    assert_eq!(copied(&harness), ["السويس"]);
    assert_eq!(text(&harness), "قناة ");
    harness.event(Event::Paste("بنما\nوالسويس".to_owned()));
    harness.run();
    assert_eq!(text(&harness), "قناة بنما والسويس");
}

#[test]
fn everything_is_selected_and_replaced() {
    let mut harness = focused("قديم");
    press(&mut harness, Modifiers::COMMAND, Key::A);
    type_in(&mut harness, "جديد");
    assert_eq!(text(&harness), "جديد");
}

#[test]
fn backspace_takes_a_vowel_before_its_letter() {
    let mut harness = focused("مُ");
    press(&mut harness, Modifiers::NONE, Key::Backspace);
    assert_eq!(text(&harness), "م");
    press(&mut harness, Modifiers::NONE, Key::Backspace);
    assert_eq!(text(&harness), "");
}

#[test]
fn a_drag_selects_from_the_press_on() {
    let mut harness = open("قناة السويس", Theme::Light);
    let rect = harness.get_by_label(NAME).rect();
    let (start, end) = (rect.right() - 11.0, rect.left() + 20.0);
    harness.drag_at(pos2(start, rect.center().y));
    harness.run();
    harness.hover_at(pos2(start - 30.0, rect.center().y));
    harness.run();
    harness.hover_at(pos2(end, rect.center().y));
    harness.run();
    harness.event(Event::Copy);
    harness.step();
    assert_eq!(copied(&harness), ["قناة السويس"]);
    harness.drop_at(pos2(end, rect.center().y));
    harness.run();
}

#[test]
fn a_double_click_selects_a_word() {
    let mut harness = open("قناة السويس", Theme::Light);
    let rect = harness.get_by_label(NAME).rect();
    let at = rect.right_center() - vec2(20.0, 0.0);
    for _ in 0..2 {
        for pressed in [true, false] {
            harness.event(Event::PointerButton {
                pos: at,
                button: egui::PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
    }
    harness.run();
    harness.event(Event::Copy);
    harness.step();
    assert_eq!(copied(&harness), ["قناة"]);
}

#[test]
fn enter_and_esc_leave_the_field() {
    let mut harness = focused("سلام");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().entered, 1);
    assert!(!harness.get_by_label(NAME).is_focused());

    harness.get_by_label(NAME).focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().entered, 1);
    assert!(!harness.get_by_label(NAME).is_focused());
    assert_eq!(text(&harness), "سلام");
}

#[test]
fn asking_for_focus_selects_what_is_there() {
    let mut harness = open("قديم", Theme::Light);
    harness.state_mut().field.focus();
    harness.run();
    assert!(harness.get_by_label(NAME).is_focused());
    type_in(&mut harness, "جديد");
    assert_eq!(text(&harness), "جديد");
}

#[test]
fn an_input_method_composes_and_commits() {
    let mut harness = focused("قناة ");
    let preedit = |text: &str| {
        Event::Ime(ImeEvent::Preedit {
            text: text.to_owned(),
            active_range_chars: None,
        })
    };
    harness.event(preedit("السو"));
    harness.run();
    assert_eq!(text(&harness), "قناة ");
    let mut results = SnapshotResults::new();
    harness.snapshot("text_field_composing");
    results.extend_harness(&mut harness);
    assert!(harness.output().platform_output.ime.is_some());

    harness.event(preedit(""));
    harness.event(Event::Ime(ImeEvent::Commit("السويس".to_owned())));
    harness.run();
    assert_eq!(text(&harness), "قناة السويس");
}

#[test]
fn an_empty_commit_keeps_the_selection() {
    let mut harness = focused("قناة");
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.event(Event::Ime(ImeEvent::Commit(String::new())));
    harness.run();
    assert_eq!(text(&harness), "قناة");
    type_in(&mut harness, "بنما");
    assert_eq!(text(&harness), "بنما");
}

#[test]
fn the_field_looks_right() {
    let mut results = SnapshotResults::new();
    for theme in [Theme::Light, Theme::Dark] {
        let name = |state: &str| format!("text_field_{state}_{theme:?}").to_lowercase();
        let mut harness = open("", theme);
        harness.snapshot(name("empty"));
        harness.get_by_label(NAME).focus();
        harness.run();
        let long = "نص أطول من الحقل فيه أرقام 2023 وكلمات Latin كثيرة";
        type_in(&mut harness, long);
        harness.snapshot(name("end"));
        press(&mut harness, Modifiers::SHIFT, Key::Home);
        harness.snapshot(name("selected"));
        results.extend_harness(&mut harness);
    }
}

#[test]
fn hints_stand_where_reading_starts() {
    let mut harness = open("", Theme::Light);
    harness.state_mut().is_rtl = false;
    harness.run();
    harness.snapshot("text_field_ltr");
}
