//! What stands where there is little room, and what stays where it is.

use egui::Rect;
use egui_kittest::kittest::Queryable as _;
use khatt::query::Trust;
use khatt::session::Command;
use khatt::session::{SidePane, TimeView};

use crate::looks::seeds;
use crate::window::{SIZE, Window};

/// The places of all with these words in their label.
fn places(window: &Window, words: &str) -> Vec<Rect> {
    let nodes = window.harness.query_all_by_label_contains(words);
    nodes.map(|node| node.rect()).collect()
}

/// How many lanes have room for their marks; the place of a name is the part of it that is seen.
fn lanes_seen(window: &Window) -> usize {
    let lanes = places(window, "المسار:");
    lanes.iter().filter(|lane| lane.height() >= 48.0).count()
}

#[test]
fn three_lanes_are_seen_in_the_smallest_window() {
    for size in [[900.0, 600.0], [1024.0, 700.0], SIZE] {
        let window = seeds(size, 1.0);
        assert!(lanes_seen(&window) >= 3, "{size:?}");
    }
}

#[test]
fn three_lanes_are_seen_after_the_window_is_made_small() {
    let mut window = seeds([1440.0, 900.0], 1.0);
    window.harness.set_size(egui::vec2(900.0, 600.0));
    window.harness.run();
    assert!(lanes_seen(&window) >= 3);
}

/// The row of chips comes at the foot, below everything that is read.
#[test]
fn nothing_moves_when_chips_come_and_go() {
    let mut window = Window::opened();
    let stay = ["كل الزمن", "المصادر"];
    let stand = |window: &Window| -> Vec<Rect> {
        let fixed = stay.iter().flat_map(|label| places(window, label));
        fixed.chain(places(window, "المسار:")).collect()
    };
    let before = stand(&window);
    assert!(before.len() >= 4, "{before:?}");
    window.apply(Command::SetQuery("سفينة".to_owned()));
    let chip = places(&window, "البحث:");
    assert_eq!(stand(&window), before);
    let foot = SIZE[1] - 60.0;
    assert!(chip.iter().all(|chip| chip.top() > foot), "{chip:?}");
    window.apply(Command::ShowAll);
    assert_eq!(stand(&window), before);
}

/// The chip of documents without a date leaves nothing here; one click brings all back.
#[test]
fn an_empty_place_says_what_is_hidden_and_leads_back() {
    let mut window = Window::opened();
    window.apply(Command::ShowSide(SidePane::Sources));
    window.apply(Command::FilterDates([Trust::Sure].into()));
    assert!(window.shows("كل الأحداث المؤرخة مخفية الآن"));
    assert!(window.shows("لا وثيقة ظاهرة هنا"), "in the panel of sources");
    assert!(window.shows_part("وحدها"), "what hides them");
    let back = window.harness.query_all_by_label("إظهار الكل").next();
    back.unwrap().click();
    window.harness.run();
    assert!(window.state().view.filter.is_empty());
    assert!(!window.shows("كل الأحداث المؤرخة مخفية الآن"));
}

#[test]
fn an_empty_time_leads_to_all_time() {
    let mut window = Window::opened();
    window.apply(Command::Show(TimeView::new(-9000.0, -8900.0)));
    assert!(window.shows("لا أحداث في المدة الظاهرة"));
    window.click("عرض كل الزمن");
    assert!(!window.shows("لا أحداث في المدة الظاهرة"));
}
