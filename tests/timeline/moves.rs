//! What clicks, drags and the wheel ask for.

use egui::{Modifiers, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use khatt::session::Command;
use khatt::session::TimeView;
use khatt::time::Day;

use crate::sample::event;
use crate::window::{arabic, click, double_click, drag, take, wheel};

#[test]
fn a_click_selects_the_event() {
    let (mut harness, window) = arabic();
    let wanted = event(&window.borrow().state.library.index, "20 مارس 2023");
    harness
        .get_by_label("20 مارس 2023 — وصل الوفد إلى العاصمة")
        .click();
    harness.run();
    assert_eq!(take(&window), [Command::Read(wanted)]);
}

#[test]
fn nothing_is_asked_for_and_nothing_repainted_while_nothing_changes() {
    let (mut harness, window) = arabic();
    assert!(take(&window).is_empty());
    assert_eq!(harness.run(), 1, "one frame and no repaint asked for");
}

#[test]
fn the_playhead_is_dragged_to_a_day() {
    let (mut harness, window) = arabic();
    let pill = harness.get_by_label_contains("الجمعة 17 مارس 2023").rect();
    let from = pill.center();
    drag(&mut harness, from, vec2(60.0, 0.0));
    let said = take(&window);
    let friday = "2023-03-17".parse().unwrap();
    let Some(Command::MovePlayhead(day)) = said.last() else {
        panic!("{said:?}");
    };
    assert!(
        *day < friday,
        "to the right is earlier in Arabic, found {day}"
    );
}

#[test]
fn the_line_of_the_playhead_can_be_dragged_over_the_lanes() {
    let (mut harness, window) = arabic();
    let pill = harness.get_by_label_contains("الجمعة 17 مارس 2023").rect();
    let from = pos2(pill.center().x, 440.0);
    drag(&mut harness, from, -vec2(60.0, 0.0));
    let said = take(&window);
    let is_move = |command: &Command| matches!(command, Command::MovePlayhead(_));
    assert!(!said.is_empty() && said.iter().all(is_move), "{said:?}");
    let friday = "2023-03-17".parse().unwrap();
    assert!(window.borrow().state.selection.playhead.unwrap() > friday);
}

#[test]
fn time_is_pushed_along_by_dragging_it() {
    let (mut harness, window) = arabic();
    let before = window.borrow().state.view.time;
    let from = pos2(600.0, 440.0);
    drag(&mut harness, from, vec2(90.0, 0.0));
    let after = window.borrow().state.view.time;
    assert!((after.days() - before.days()).abs() < 1e-6);
    assert!(
        after.first > before.first,
        "from the left comes what is later"
    );
}

#[test]
fn the_wheel_pans_and_zooms_at_the_pointer() {
    let (mut harness, window) = arabic();
    let before = window.borrow().state.view.time;
    let at = pos2(300.0, 250.0);
    wheel(&mut harness, at, 120.0, Modifiers::CTRL);
    let zoomed = window.borrow().state.view.time;
    assert!(zoomed.days() < before.days() * 0.95);
    let time = harness.get_by_label("وكالة الأنباء، 6 أحداث").rect();
    let share = f64::from((time.right() - at.x) / time.width());
    let under = |view: TimeView| view.first + share * view.days();
    assert!((under(before) - under(zoomed)).abs() < 0.05);
    wheel(&mut harness, at, -80.0, Modifiers::NONE);
    let panned = window.borrow().state.view.time;
    assert!((panned.days() - zoomed.days()).abs() < 1e-6);
    assert!(panned.first > zoomed.first, "down is on in time");
}

#[test]
fn lanes_overview_and_tray_are_named() {
    let (mut harness, window) = arabic();
    harness.get_by_label("وكالة الأنباء، 6 أحداث");
    harness.get_by_label("نظرة على كل الزمن");
    let undated = event(&window.borrow().state.library.index, "أيام");
    harness.get_by_label("أيام ×2").click();
    harness.run();
    assert_eq!(take(&window), [Command::Read(undated)]);
}

#[test]
fn the_overview_is_dragged_and_clicked() {
    let (mut harness, window) = arabic();
    let whole = window.borrow().state.view.time;
    let near = TimeView::new(whole.last - 20.0, whole.last);
    window.borrow_mut().state.apply(Command::Show(near));
    harness.run();
    let strip = harness.get_by_label("نظرة على كل الزمن").rect();
    drag(&mut harness, strip.center(), vec2(30.0, 0.0));
    let dragged = window.borrow().state.view.time;
    assert!(dragged.first < near.first, "to the right is earlier");
    assert!((dragged.days() - near.days()).abs() < 1e-6);
    click(&mut harness, strip.center());
    let clicked = window.borrow().state.view.time;
    let middle = f64::midpoint(clicked.first, clicked.last);
    assert!((middle - f64::midpoint(whole.first, whole.last)).abs() < 0.5);
}

#[test]
fn a_click_on_the_ruler_brings_the_playhead() {
    let (mut harness, window) = arabic();
    let ruler = harness.get_by_label("مسطرة الزمن").rect();
    click(
        &mut harness,
        pos2(ruler.right() - 3.0, ruler.bottom() - 8.0),
    );
    let view = window.borrow().state.view.time;
    let day = view.first + 3.0 * view.days() / f64::from(ruler.width());
    let day = Day::from_number(day.floor() as i32);
    assert_eq!(take(&window), [Command::MovePlayhead(day)]);
}

#[test]
fn a_double_click_beside_the_marks_shows_everything() {
    let (mut harness, window) = arabic();
    double_click(&mut harness, pos2(600.0, 440.0));
    assert_eq!(take(&window), [Command::FitAll]);
}
