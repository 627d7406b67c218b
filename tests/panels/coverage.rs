//! Time against sources.

use khatt::gui::coverage::Coverage;

use egui_kittest::kittest::Queryable as _;
use khatt::session::Command;
use khatt::session::TimeView;
use khatt::time::Interval;

use crate::window::View;
use crate::window::Window;
use crate::window::look;
use crate::window::sample;

fn view() -> View {
    let mut coverage = Coverage::default();
    Box::new(move |ui, frame| coverage.ui(ui, frame))
}

/// What a document of the sample is called.
fn name_of(position: usize) -> String {
    khatt::corpus::sample()[position].name().into_owned()
}

#[test]
fn coverage_look() {
    let pictures = vec![
        ("coverage_light", Window::new(1000.0, 620.0)),
        ("coverage_dark", Window::new(1000.0, 620.0).dark()),
    ];
    look(pictures, sample, view);
}

#[test]
fn a_cell_lists_its_sentences_and_a_sentence_selects_its_event() {
    let mut harness = Window::new(1000.0, 620.0).open(sample(), view());
    harness
        .get_by_label(&format!("{}، ديسمبر 2022: 3 أحداث", name_of(0)))
        .click();
    harness.run();
    assert!(harness.state().selection.cell.is_some());
    let sentence = "الخميس 29 ديسمبر 2022: أطلقت روسيا يوم الخميس";
    let quote = format!("{}، {sentence}", name_of(0));
    harness.get_by_label_contains(&quote).click();
    harness.run();
    let selected = harness.state().selection.event.unwrap();
    let index = &harness.state().library.index;
    let (analysed, _) = index.event(selected).unwrap();
    let words = index.mention(selected).unwrap().span;
    assert_eq!(words.of(&analysed.document.text), "يوم الخميس");
    harness.get_by_label("إغلاق الجمل").click();
    harness.run();
    assert!(harness.state().selection.cell.is_none());
}

#[test]
fn the_grid_follows_the_filter_and_the_visible_time() {
    let mut state = sample();
    let name = state.library.index.sources()[0].source.clone();
    state.apply(Command::ToggleSource(name));
    let all = "2022-12-01".parse().unwrap();
    let last = "2022-12-31".parse().unwrap();
    let december = TimeView::around(Interval::days(all, last));
    state.apply(Command::Show(december));
    let harness = Window::new(1000.0, 620.0).open(state, view());
    assert!(harness.query_by_label_contains(&name_of(0)).is_none());
    harness.get_by_label("باليوم");
    let cell = format!("{}، الجمعة 30 ديسمبر 2022: حدث واحد", name_of(1));
    harness.get_by_label(&cell);
}

#[test]
fn many_sources_begin_at_the_reading_side() {
    let many = || {
        let mut state = sample();
        let first = state.library.index.documents()[0].clone();
        let others = (0..14).map(|number| {
            let mut other = first.as_ref().clone();
            other.document.id = format!("{number}.txt").into();
            other.document.source = khatt::corpus::SourceName(format!("م{number:02}").into());
            std::sync::Arc::new(other)
        });
        let others: Vec<_> = others.collect();
        state.add(others, Vec::new());
        state
    };
    for (window, expected) in [
        (Window::new(640.0, 260.0), 600.0..640.0),
        (Window::new(640.0, 260.0).english(), 0.0..40.0),
    ] {
        let is_rtl = expected.start > 100.0;
        let harness = window.open(many(), view());
        let label = if is_rtl { "بالشهر" } else { "by month" };
        let heading = harness.get_by_label(label).rect();
        let start = if is_rtl {
            heading.right()
        } else {
            heading.left()
        };
        assert!(expected.contains(&start), "{label}: {start}");
    }
}
