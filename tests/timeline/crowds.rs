//! More events than there is room for.

use egui::accesskit::Role;
use egui::{Modifiers, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use khatt::index::{EventRef, LaneBy, LaneKey};
use khatt::session::Command;
use khatt::session::LaneCommand;
use khatt::time::Day;

use crate::sample::crowd;
use crate::window::{click, take, wheel, window};

#[test]
fn a_number_visits_what_it_counts_one_click_after_the_other() {
    let (mut harness, window) = window(crowd());
    let lane = harness.get_by_label("يوم واحد، 9 أحداث").rect();
    let day: Day = "2023-03-02".parse().unwrap();
    let view = window.borrow().state.view.time;
    let share = (f64::from(day.number()) + 0.5 - view.first) / view.days();
    let number = pos2(
        lane.right() - share as f32 * lane.width(),
        lane.bottom() - 8.0,
    );
    let mut visited = Vec::new();
    for _ in 0..5 {
        click(&mut harness, number);
        let at = window.borrow().state.selection.event.unwrap();
        visited.push((at.document, at.event));
    }
    assert_eq!(visited, [2, 3, 4, 5, 6].map(|event| (1, event)));
}

#[test]
fn a_column_of_a_crowd_opens_its_days() {
    let (mut harness, window) = window(crowd());
    let lane = harness.get_by_label("مزدحم، 3000 حدث").rect();
    click(&mut harness, lane.center());
    let opened = window.borrow().state.view.opened_days.clone().unwrap();
    let lane = opened.column.unwrap().lane;
    assert_eq!(lane, LaneKey::Of("مزدحم".into()));
    let event = harness.query_all_by_role(Role::ListItem).next();
    event.unwrap().click();
    harness.run();
    let read = window.borrow().state.selection.event.unwrap();
    assert_eq!(read.document, 0);
}

#[test]
fn a_crowd_becomes_columns_and_what_has_no_row_is_counted() {
    let (mut harness, window) = window(crowd());
    harness.snapshot("timeline_crowd");
    let lane = harness.get_by_label("يوم واحد، 9 أحداث").rect();
    assert!(take(&window).is_empty());
    assert!(lane.height() <= 80.0);
}

#[test]
fn many_lanes_are_scrolled_by_the_wheel() {
    let (mut harness, window) = window(crowd());
    let lane = |harness: &Harness<'_>| {
        let found = harness.query_by_label("مصدر 5، حدث واحد");
        found.map(|node| node.rect().top())
    };
    let before = lane(&harness).unwrap();
    wheel(&mut harness, pos2(300.0, 250.0), -60.0, Modifiers::NONE);
    assert!(lane(&harness).unwrap() < before - 40.0);
    assert!(take(&window).is_empty(), "time stays where it is");
}

/// Lanes that stand for something else begin at the top, wherever the selected event is among them; and they stay
/// where they are while the playhead runs through the lanes.
#[test]
fn lanes_begin_at_the_top_and_stay_while_the_playhead_runs() {
    let (mut harness, window) = window(crowd());
    let apply = |harness: &mut Harness<'_>, command: Command| {
        window.borrow_mut().state.apply(command);
        harness.run_steps(3);
    };
    let top = |harness: &Harness<'_>, label: &str| {
        let found = harness.query_by_label(label);
        found.map(|node| node.rect().top())
    };
    let crowd = "مزدحم، 3000 حدث";
    let at_top = top(&harness, crowd);
    let last = EventRef {
        document: window.borrow().state.library.index.documents().len() as u32 - 1,
        event: 0,
    };
    window.borrow_mut().state.view.playing.is_on = true;
    apply(&mut harness, Command::Select(Some(last)));
    assert_eq!(top(&harness, crowd), at_top, "it runs");
    window.borrow_mut().state.view.playing.is_on = false;
    apply(&mut harness, Command::Select(None));
    apply(&mut harness, Command::Select(Some(last)));
    assert_ne!(top(&harness, crowd), at_top, "it was chosen");
    apply(
        &mut harness,
        Command::Lanes(LaneCommand::By(LaneBy::Document)),
    );
    apply(
        &mut harness,
        Command::Lanes(LaneCommand::By(LaneBy::Source)),
    );
    assert_eq!(top(&harness, crowd), at_top, "the lanes are others");
}
