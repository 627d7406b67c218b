//! A playhead that runs, a time that is chosen, a time that is folded.

use egui::{Event, Modifiers, Pos2, Vec2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use khatt::i18n::Language;
use khatt::session::Command;
use khatt::session::Speed;
use khatt::time::{Day, Interval};

use crate::sample;
use crate::window::{arabic, click, drag, take, window};

fn day(iso: &str) -> Day {
    iso.parse().unwrap()
}

/// A drag with Shift held.
fn drag_with_shift(harness: &mut Harness<'_>, from: Pos2, by: Vec2) {
    harness.event(Event::ModifiersChanged(Modifiers::SHIFT));
    drag(harness, from, by);
    harness.event(Event::ModifiersChanged(Modifiers::NONE));
    harness.run_ok();
}

#[test]
fn the_playhead_runs_and_stops_at_a_click() {
    let (mut harness, window) = arabic();
    let before = window.borrow().state.selection.playhead.unwrap();
    harness.get_by_label("تشغيل المؤشر").click();
    harness.step();
    for _ in 0..10 {
        harness.step();
    }
    let after = window.borrow().state.selection.playhead.unwrap();
    assert!(after > before, "{before} {after}");
    harness.get_by_label_contains("إيقاف المؤشر").click();
    harness.run_ok();
    assert!(!window.borrow().state.view.playing.is_on);
    take(&window);
    assert_eq!(harness.run(), 1, "nothing is repainted once it stands");
    assert!(take(&window).is_empty());
}

#[test]
fn a_running_playhead_takes_events_along_and_ends_with_the_last() {
    let (_, window) = arabic();
    let state = &mut window.borrow_mut().state;
    state.apply(Command::FitAll);
    state.apply(Command::MovePlayhead(day("2022-11-20")));
    state.apply(Command::SetSpeed(Speed::Fourfold));
    state.apply(Command::Play(true));
    assert_eq!(
        state.selection.playhead,
        state.library.index.extent().unwrap().first(),
        "from before everything it goes to the first"
    );
    let mut seen = Vec::new();
    for _ in 0..1000 {
        state.apply(Command::RunOn {
            seconds: 0.05,
            is_still: false,
        });
        if seen.last() != state.selection.event.as_ref() {
            seen.extend(state.selection.event);
        }
    }
    assert!(!state.view.playing.is_on, "it stops at the end");
    assert_eq!(
        state.selection.playhead,
        state.library.index.extent().unwrap().last()
    );
    assert!(seen.len() >= 10, "{seen:?}");
}

#[test]
fn without_gliding_it_goes_from_event_to_event() {
    let (_, window) = arabic();
    let state = &mut window.borrow_mut().state;
    state.apply(Command::Play(true));
    let before = state.selection.event;
    for _ in 0..11 {
        state.apply(Command::RunOn {
            seconds: 0.2,
            is_still: true,
        });
    }
    assert_eq!(state.selection.event, before, "not yet");
    for _ in 0..5 {
        state.apply(Command::RunOn {
            seconds: 0.2,
            is_still: true,
        });
    }
    assert_ne!(state.selection.event, before);
}

#[test]
fn the_event_at_the_playhead_is_read_out() {
    let (mut harness, window) = arabic();
    window.borrow_mut().state.apply(Command::Play(true));
    harness.step();
    harness.step();
    harness.get_by_label_contains(": وقال المتحدث");
}

#[test]
fn shift_and_a_drag_over_the_ruler_choose_a_time() {
    let (mut harness, window) = arabic();
    let ruler = harness.get_by_label("مسطرة الزمن").rect();
    drag_with_shift(
        &mut harness,
        pos2(700.0, ruler.center().y + 20.0),
        vec2(-300.0, 0.0),
    );
    let said = take(&window);
    let is_range = |command: &Command| matches!(command, Command::SetRange(Some(_)));
    assert!(!said.is_empty() && said.iter().all(is_range), "{said:?}");
    let range = window.borrow().state.view.range.unwrap();
    let (all, shown) = {
        let state = &window.borrow().state;
        (state.library.index.placed().len(), state.shown().count())
    };
    assert!(0 < shown && shown < all);
    assert!(range.len_days().unwrap() > 20);
    harness.run_ok();
    harness.snapshot("timeline_range");
}

#[test]
fn shift_and_a_drag_over_the_overview_choose_a_time_and_edges_stretch_the_window() {
    let (mut harness, window) = arabic();
    let strip = harness.get_by_label("نظرة على كل الزمن").rect();
    drag_with_shift(
        &mut harness,
        pos2(600.0, strip.center().y),
        vec2(-120.0, 0.0),
    );
    assert!(window.borrow().state.view.range.is_some());
    window.borrow_mut().state.apply(Command::SetRange(None));
    let whole = window.borrow().state.view.time;
    harness.run_ok();
    let edge = pos2(strip.right() - 5.0, strip.center().y);
    drag(&mut harness, edge, vec2(-200.0, 0.0));
    let view = window.borrow().state.view.time;
    assert!(
        view.first > whole.first + 10.0,
        "the right edge is the earlier one"
    );
    assert!((view.last - whole.last).abs() < 1.0);
}

#[test]
fn what_is_outside_the_range_is_not_listed() {
    let (_, window) = arabic();
    let state = &mut window.borrow_mut().state;
    let range = Interval::days(day("2023-03-19"), day("2023-03-22"));
    state.apply(Command::SetRange(Some(range)));
    for at in state.shown() {
        let interval = state.library.index.event(at).unwrap().1.interval;
        assert!(interval.overlaps(range), "{interval:?}");
    }
    assert!(state.shown().count() > 0);
}

#[test]
fn an_empty_century_is_folded_and_opens_at_a_click() {
    let (mut harness, window) = window(sample::apart(Language::Arabic));
    harness.snapshot("timeline_folded");
    let gap = window.borrow().state.view.folds.gaps()[0];
    assert!(gap.days() > 80 * 365);
    let folded = harness.get_by_label_contains("انقر لفتحها").rect();
    assert!(folded.width() < 120.0);
    click(&mut harness, folded.center());
    assert!(window.borrow().state.view.folds.gaps().is_empty());
    assert!(harness.query_by_label_contains("انقر لفتحها").is_none());
    harness.snapshot("timeline_unfolded");
    window.borrow_mut().state.apply(Command::FitAll);
    assert_eq!(
        window.borrow().state.view.folds.gaps(),
        [gap],
        "all of time is folded again"
    );
}
