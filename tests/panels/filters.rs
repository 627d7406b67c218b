//! The row of chips and the menu of the filter.

use egui_kittest::kittest::Queryable as _;
use khatt::gui::filters::FilterRow;
use khatt::gui::filters::menu;
use khatt::index::Facet;
use khatt::index::Unit;
use khatt::resolve::Certainty;
use khatt::session::Command;
use khatt::session::Overlay;
use khatt::session::State;
use khatt::time::Interval;

use crate::window::View;
use crate::window::Window;
use crate::window::look;
use crate::window::sample;

/// The button of the menu, and the row below it.
fn view() -> View {
    let mut row = FilterRow::default();
    Box::new(move |ui, frame| {
        row.update(frame);
        let button = ui
            .available_rect_before_wrap()
            .split_top_bottom_at_y(44.0)
            .0;
        let place = egui::UiBuilder::new().max_rect(button.shrink(8.0));
        ui.scope_builder(place, |ui| menu::ui(ui, frame, row.tally()));
        ui.advance_cursor_after_rect(button);
        row.ui(ui, frame);
    })
}

/// Words, days, a source and two kinds of events are hidden.
fn filtered() -> State {
    let mut state = sample();
    let source = state.library.index.sources()[1].source.clone();
    let days = ["2022-03-01", "2023-03-31"].map(|day| day.parse().unwrap());
    for command in [
        Command::SetQuery("الرئيس".to_owned()),
        Command::SetRange(Some(Interval::days(days[0], days[1]))),
        Command::ToggleFacet(Facet::Unit(Unit::Year)),
        Command::ToggleFacet(Facet::Certainty(Certainty::Vague)),
        Command::ToggleSource(source),
    ] {
        state.apply(command);
    }
    state
}

fn with_menu() -> State {
    let mut state = filtered();
    state.apply(Command::ShowOverlay(Some(Overlay::Filter)));
    state
}

#[test]
fn filters_look() {
    let pictures = vec![
        ("filters_light", Window::new(1040.0, 130.0)),
        (
            "filters_dark_english",
            Window::new(1240.0, 130.0).english().dark(),
        ),
        ("filters_narrow", Window::new(620.0, 200.0)),
    ];
    look(pictures, filtered, view);
}

#[test]
fn the_menu_looks() {
    let pictures = vec![
        ("filters_menu_light", Window::new(640.0, 540.0)),
        (
            "filters_menu_dark_english",
            Window::new(640.0, 540.0).english().dark(),
        ),
    ];
    look(pictures, with_menu, view);
}

#[test]
fn a_kind_of_event_is_hidden_in_the_menu_and_shown_by_its_chip() {
    let mut harness = Window::new(900.0, 560.0).open(sample(), view());
    let all = harness.state().library.index.placed().len();
    harness.get_by_label("تصفية: اختيار ما يخفى").click();
    harness.run();
    assert_eq!(harness.state().view.overlay, Some(Overlay::Filter));
    harness.get_by_label_contains("سنوات، ").click();
    harness.run();
    let year = Facet::Unit(Unit::Year);
    assert!(harness.state().view.filter.facets.contains(year));
    let shown = harness.state().shown().count();
    assert!(0 < shown && shown < all, "{shown} of {all}");
    harness.get_by_label_contains("إظهار سنوات من جديد").click();
    harness.run();
    assert!(harness.state().view.filter.is_empty());
    assert_eq!(
        harness.state().view.overlay,
        None,
        "a click beside the menu closes it"
    );
    assert_eq!(harness.state().shown().count(), all);
}

#[test]
fn all_is_shown_again_by_one_click() {
    let mut harness = Window::new(1000.0, 130.0).open(filtered(), view());
    harness.get_by_label("إظهار الكل").click();
    harness.run();
    assert!(harness.state().view.filter.is_empty() && harness.state().view.range.is_none());
    assert_eq!(
        harness.state().view.filter.query,
        "الرئيس",
        "what is searched for stays marked"
    );
    harness.get_by_label_contains("مسح البحث").click();
    harness.run();
    assert!(harness.state().view.filter.query.is_empty());
}
