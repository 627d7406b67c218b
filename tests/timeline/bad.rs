//! What no one expects in a folder: all of it readable, nothing of it stuck.

use egui_kittest::kittest::Queryable as _;
use khatt::session::Command;
use khatt::session::TimeView;

use crate::sample::{self, Made};
use crate::window::{click, take, window};

#[test]
fn years_from_before_history_to_the_last_are_in_one_view() {
    let made = [
        Made::new("قديم", &["-3000-01-01/-3000-12-31", "-0099-03-15"]),
        Made::new("حديث", &["2023-03-17", "2023-03-20"]),
        Made::new("بعيد", &["9999-12-31"]),
    ];
    let (mut harness, window) = window(sample::made(&made));
    assert!(!window.borrow().state.view.folds.gaps().is_empty());
    for words in ["3001 ق.م.", "100 ق.م.", "2023", "9999"] {
        let found = harness.query_all_by_label_contains(words).count();
        assert!(found > 0, "{words} is not to be found");
    }
    harness.snapshot("timeline_far_years");
    for factor in [1e-3, 1e-3, 1e9] {
        window.borrow_mut().state.apply(Command::Zoom(factor));
        harness.run_ok();
    }
    let view = window.borrow().state.view.time;
    assert!(view.first.is_finite() && view.last > view.first);
}

#[test]
fn ten_thousand_events_on_one_day_are_one_column_with_their_number() {
    let day = vec!["2023-03-17"; 10_000];
    let (mut harness, window) = window(sample::made(&[Made::new("يوم", &day)]));
    let group = harness.get_by_label_contains("10,000 حدث ظاهر").rect();
    let lane = harness.get_by_label("يوم، 10,000 حدث").rect();
    assert!(lane.contains_rect(group));
    harness.snapshot("timeline_one_day");
    let view = window.borrow().state.view.time;
    let share = (19_433.5 - view.first) / view.days();
    let at = egui::pos2(lane.right() - share as f32 * lane.width(), lane.center().y);
    harness.hover_at(at);
    harness.run_ok();
    harness.get_by_label("10,000 حدث");
    click(&mut harness, at);
    let said = take(&window);
    assert!(
        matches!(said.as_slice(), [Command::OpenDays(Some(_))]),
        "{said:?}"
    );
}

#[test]
fn one_event_alone_stands_in_the_middle() {
    let (mut harness, window) = window(sample::made(&[Made::new("وحيد", &["2023-03-17"])]));
    let lane = harness.get_by_label("وحيد، حدث واحد").rect();
    let mark = harness.get_by_label_contains("17 مارس 2023 — ").rect();
    assert!((mark.center().x - lane.center().x).abs() < 2.0);
    for factor in [1e6, 1e-9] {
        window.borrow_mut().state.apply(Command::Zoom(factor));
        harness.run_ok();
    }
    window.borrow_mut().state.apply(Command::FitAll);
    harness.run_ok();
    harness.snapshot("timeline_alone");
}

#[test]
fn a_long_label_and_a_mixed_name_stay_in_their_place() {
    let long = "كلمة ".repeat(1000);
    let mut made = Made::new(
        "Reuters رويترز 24 / قناة TV5 الإخبارية",
        &["2023-03-01/2023-03-31", "2023-03-05"],
    );
    made.words = Some(long);
    let beside = Made::new("ب", &["2023-03-10"]);
    let (mut harness, window) = window(sample::made(&[made, beside]));
    let name = "Reuters رويترز 24 / قناة TV5 الإخبارية، حدثان";
    let lane = harness.get_by_label(name).rect();
    assert!(lane.height() <= 80.0);
    window
        .borrow_mut()
        .state
        .apply(Command::Show(TimeView::new(19_420.0, 19_426.0)));
    harness.run_ok();
    window.borrow_mut().state.apply(Command::FitAll);
    harness.run_ok();
    let mark = harness.get_by_label_contains("5 مارس 2023 — ").rect();
    harness.hover_at(mark.center());
    harness.run_ok();
    harness.snapshot("timeline_long_label");
}
