//! The coverage by happening in the whole window.

use std::thread;
use std::time::Duration;

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use khatt::gui::command::Command;
use khatt::gui::state::{CoverageBy, CoverageChoice, Lower};

use crate::window::Window;

/// The folder with its happenings, and the coverage below the timeline.
fn aligned() -> Window {
    let mut window = Window::opened();
    for _ in 0..2000 {
        if !window.state().happenings.clusters().is_empty() {
            break;
        }
        thread::sleep(Duration::from_millis(5));
        window.harness.step();
    }
    window.apply(Command::ShowLower(Lower::Coverage));
    window
}

#[test]
fn arrows_go_from_cell_to_cell_and_leave_the_playhead() {
    let mut window = aligned();
    let cells = [
        "البرق: الجمعة 17 مارس 2023، وغيره ينفي هذا التاريخ",
        "المرفأ: الخميس 16 مارس 2023، وغيره ينفي هذا التاريخ",
    ];
    window.harness.get_by_label(cells[0]).focus();
    window.harness.run();
    let playhead = window.state().playhead;
    for (key, cell) in [(Key::ArrowLeft, cells[1]), (Key::ArrowRight, cells[0])] {
        window.press(key);
        let cell = window.harness.get_by_label(cell);
        assert!(cell.accesskit_node().is_focused(), "{key:?}");
    }
    assert_eq!(window.state().playhead, playhead);
    window.press(Key::Enter);
    let selected = window.state().selected.unwrap();
    let (analysed, _) = window.state().index.event(selected).unwrap();
    assert_eq!(analysed.document.source.as_str(), "البرق");
    assert_eq!(window.state().lower, Lower::Coverage);
}

#[test]
fn how_the_coverage_is_arranged_is_kept() {
    let mut window = aligned();
    assert_eq!(window.state().coverage_by(), CoverageBy::Happening);
    let choice = CoverageChoice {
        by: CoverageBy::Time,
        is_newest_first: true,
        ..CoverageChoice::default()
    };
    window.apply(Command::ArrangeCoverage(choice));
    let again = window.restarted();
    assert_eq!(again.state().settings.coverage, choice);
}
