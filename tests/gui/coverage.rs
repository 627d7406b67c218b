//! The coverage by happening in the whole window.

use std::fs;

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use khatt::session::Command;
use khatt::session::{BottomPane, CoverageBy, CoverageChoice};

use crate::window::{SIZE, Window};

/// Two sources that tell of one happening and name two days, and the coverage below the timeline.
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
fn arrows_go_from_cell_to_cell_and_leave_the_playhead() {
    let mut window = disagreeing();
    let cells = [
        "البرق: الخميس 6 أغسطس 2015، وغيره ينفي هذا التاريخ",
        "المرفأ: السبت 8 أغسطس 2015، وغيره ينفي هذا التاريخ",
    ];
    window.harness.get_by_label(cells[0]).focus();
    window.harness.run();
    let playhead = window.state().selection.playhead;
    for (key, cell) in [(Key::ArrowLeft, cells[1]), (Key::ArrowRight, cells[0])] {
        window.press(key);
        let cell = window.harness.get_by_label(cell);
        assert!(cell.accesskit_node().is_focused(), "{key:?}");
        assert_eq!(window.state().selection.playhead, playhead, "{key:?}");
    }
    window.press(Key::Enter);
    let selected = window.state().selection.event.unwrap();
    let (analysed, _) = window.state().library.index.event(selected).unwrap();
    assert_eq!(analysed.document.source.as_str(), "البرق");
    assert_eq!(window.state().view.lower, BottomPane::Coverage);
}

#[test]
fn how_the_coverage_is_arranged_is_kept() {
    let mut window = disagreeing();
    assert_eq!(window.state().coverage_by(), CoverageBy::Happening);
    let choice = CoverageChoice {
        by: CoverageBy::Time,
        is_newest_first: true,
        ..CoverageChoice::default()
    };
    window.apply(Command::ArrangeCoverage(choice));
    let again = window.restarted();
    assert_eq!(again.state().preferences.settings.coverage, choice);
}
