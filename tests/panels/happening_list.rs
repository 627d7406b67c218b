//! What happened, by how many sources tell of it.

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use khatt::coverage::ClusterOrder;
use khatt::gui::happenings::HappeningList;
use khatt::index::AnalyzedDocument;
use khatt::pipeline;
use khatt::session::{Command, State};

use crate::window::{View, Window, look, sample};

fn view() -> View {
    let mut list = HappeningList::default();
    Box::new(move |ui, frame| list.ui(ui, frame))
}

/// The sample with its happenings, of which the first is read.
fn told() -> State {
    let mut state = sample();
    let documents: Vec<Arc<AnalyzedDocument>> = state.library.index.documents().to_vec();
    let found = pipeline::align(&documents, &Arc::default()).unwrap();
    state.aligned(Arc::new(found));
    let first = state.ranking().rows()[0].cluster;
    state.apply(Command::OpenHappening(first));
    state
}

#[test]
fn the_list_looks() {
    let pictures = vec![
        ("happening_list_light", Window::new(352.0, 620.0)),
        (
            "happening_list_dark_english",
            Window::new(352.0, 620.0).dark().english(),
        ),
    ];
    look(pictures, told, view);
}

#[test]
fn a_click_shows_a_happening_and_reads_what_was_written_first() {
    let mut harness = Window::new(352.0, 620.0).open(told(), view());
    let rows: Vec<_> = harness.query_all_by_role(Role::ListItem).collect();
    assert!((5..30).contains(&rows.len()), "only those in sight");
    rows[2].click();
    harness.run();
    let state = harness.state();
    let third = state.ranking().rows()[2].cluster;
    assert_eq!(state.happening(), Some(third));
    assert!(state.reading().is_some());
}

#[test]
fn words_and_order_change_the_list() {
    let mut state = told();
    let all = state.ranking().rows().len();
    state.apply(Command::SetQuery("زيارة".to_owned()));
    assert!((1..all).contains(&state.ranking().rows().len()));
    state.apply(Command::OrderHappenings(ClusterOrder::Time));
    let ranking = state.ranking();
    let shared = &ranking.rows()[..ranking.shared()];
    let days = shared
        .iter()
        .map(|row| row.interval.first().or(row.published));
    assert!(days.flatten().is_sorted());
    state.apply(Command::SetQuery("كلمة لا ترد أبدا".to_owned()));
    let harness = Window::new(352.0, 620.0).open(state, view());
    harness.get_by_label("لا حدث ترد فيه هذه الكلمات");
}
