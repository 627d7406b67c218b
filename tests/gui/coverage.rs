//! The coverage as a place of its own in the whole window.

use std::fs;

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use khatt::query::ClusterFilter;
use khatt::session::Command;
use khatt::session::{BottomPane, CoverageChoice};

use crate::window::{SIZE, Window};

/// Two sources that tell of one happening and name two days, and the coverage.
fn disagreeing() -> Window {
    let mut window = Window::sized(SIZE, |folder| {
        let folder = folder.path().join("القناة");
        for (source, day) in [("البرق", 6), ("المرفأ", 8)] {
            let text = format!(
                "افتتح الرئيس السيسي قناة السويس الجديدة يوم {day} أغسطس 2015 في الإسماعيلية بحضور وفود أجنبية."
            );
            fs::create_dir_all(folder.join(source)).unwrap();
            fs::write(folder.join(source).join("1.txt"), text).unwrap();
        }
        vec![folder]
    });
    window.wait();
    window.apply(Command::ShowLower(BottomPane::Coverage));
    window
}

#[test]
fn the_coverage_takes_the_whole_window() {
    let mut window = disagreeing();
    assert!(window.shows("أول من نشر"));
    assert!(
        !window.shows("الأحداث"),
        "the list beside the timeline gives way"
    );
    let heading = window.harness.get_by_label("القصة والحدث").rect();
    assert!(heading.top() < 180.0, "{heading:?}");
    window.apply(Command::ShowLower(BottomPane::Reader));
    assert!(window.shows("الأحداث"));
}

#[test]
fn arrows_go_from_cell_to_cell_and_leave_the_playhead() {
    let mut window = disagreeing();
    let focus = |window: &mut Window, source: &str| {
        let cells = window.harness.get_all_by_label_contains(source);
        let is_cell = |label: String| label.starts_with(&format!("{source}: "));
        let cells = cells.filter(|node| is_cell(node.accesskit_node().label().unwrap_or_default()));
        let cells: Vec<_> = cells.collect();
        cells.last().unwrap().focus();
        window.harness.run();
    };
    focus(&mut window, "البرق");
    let playhead = window.state().selection.playhead;
    window.press(Key::ArrowLeft);
    assert_eq!(window.state().selection.playhead, playhead);
    window.press(Key::Enter);
    let selected = window.state().selection.event.unwrap();
    let (analysed, _) = window.state().library.index.event(selected).unwrap();
    assert_eq!(analysed.document.source.as_str(), "المرفأ");
    assert_eq!(window.state().view.lower, BottomPane::Coverage);
}

#[test]
fn how_the_coverage_is_arranged_is_kept() {
    let mut window = disagreeing();
    let choice = CoverageChoice {
        tellers: ClusterFilter::Conflicts,
    };
    window.apply(Command::ArrangeCoverage(choice));
    let again = window.restarted();
    assert_eq!(again.state().preferences.settings.coverage, choice);
}
