//! Happenings against sources.

use std::sync::Arc;

use egui_kittest::kittest::Queryable as _;
use khatt::coverage::{Agreement, ClusterTable, Comparison, EventCluster};
use khatt::gui::coverage::Coverage;
use khatt::i18n::{Language, Words};
use khatt::index::AnalyzedDocument;
use khatt::pipeline;
use khatt::query::ClusterFilter;
use khatt::session::Command;
use khatt::session::{BottomPane, CoverageBy, CoverageChoice, State};

use crate::window::{View, Window, document_of, event, look, sample, showing};

fn view() -> View {
    let mut coverage = Coverage::default();
    Box::new(move |ui, frame| coverage.ui(ui, frame))
}

/// Finds the happenings of a state, and shows the coverage.
fn aligned(mut state: State) -> State {
    let documents: Vec<Arc<AnalyzedDocument>> = state.library.index.documents().to_vec();
    let found = pipeline::align(&documents, &Arc::default()).unwrap();
    state.aligned(Arc::new(found));
    state.apply(Command::ShowLower(BottomPane::Coverage));
    state
}

/// The sample with its happenings.
fn told() -> State {
    aligned(sample())
}

/// The sample with a sentence selected that another document copies.
fn chosen() -> State {
    let mut state = told();
    let at = event(&state, "يوم الخميس");
    state.apply(Command::Read(at));
    state
}

/// Three sources, of which one gives another day, and one that tells nothing else.
fn disagreeing() -> State {
    let said = |day: &str| {
        format!(
            "افتتح الرئيس السيسي قناة السويس الجديدة يوم {day} أغسطس 2015 في الإسماعيلية بحضور وفود أجنبية."
        )
    };
    let documents = [
        ("الأولى", said("6")),
        ("الثانية", said("6")),
        ("الثالثة", said("8")),
    ];
    let documents = documents.map(|(source, text)| {
        document_of([&format!("{source}/1.txt"), source], &text, "2015-08-10")
    });
    aligned(showing(documents.into()))
}

fn table_of(state: &State, choice: CoverageChoice) -> ClusterTable {
    let clusters = state.shown_clusters();
    ClusterTable::new(&clusters, choice.tellers, choice.is_newest_first)
}

fn choose(state: &mut State, choice: CoverageChoice) -> ClusterTable {
    state.apply(Command::ArrangeCoverage(choice));
    state.cluster_table()
}

fn named<'t>(state: &State, table: &'t ClusterTable, name: &str) -> &'t EventCluster {
    let name_of = |row: &&EventCluster| {
        let (analysed, event) = state.library.index.event(row.label).unwrap();
        let mention = state.library.index.mention(row.label);
        khatt::event::label(&analysed.document.text, event, mention).contains(name)
    };
    table.rows.iter().find(name_of).unwrap()
}

#[test]
fn happenings_look() {
    let pictures = vec![
        ("happenings_light", Window::new(1160.0, 640.0)),
        (
            "happenings_dark",
            Window::new(1160.0, 640.0).dark().english(),
        ),
        ("happenings_low", Window::new(1000.0, 330.0)),
    ];
    look(pictures, chosen, view);
}

#[test]
fn disagreement_look() {
    let selecting = || {
        let mut state = disagreeing();
        let at = state.library.index.placed()[0];
        state.apply(Command::Read(at));
        state
    };
    let pictures = vec![("happenings_disagree", Window::new(1000.0, 420.0))];
    look(pictures, selecting, view);
}

#[test]
fn rows_are_what_several_tell_unless_all_is_wanted() {
    let mut state = told();
    let several = table_of(&state, CoverageChoice::default());
    let attack = named(&state, &several, "أطلقت روسيا");
    let cells: Vec<(usize, bool)> = attack.cells.iter().map(|c| (c.lane, c.is_copied)).collect();
    assert_eq!(cells, [(0, false), (1, true)]);
    assert_eq!(attack.agreement, Agreement::Copied);
    let visit = named(&state, &several, "زيارة شي جين");
    assert_eq!(visit.agreement, Agreement::PlannedThenHappened);
    assert!(several.rows.iter().all(|row| row.cells.len() > 1));
    let all = CoverageChoice {
        tellers: ClusterFilter::All,
        ..CoverageChoice::default()
    };
    let all = choose(&mut state, all);
    assert!(all.rows.len() > several.rows.len());
    let none = CoverageChoice {
        tellers: ClusterFilter::Conflicts,
        ..CoverageChoice::default()
    };
    assert!(choose(&mut state, none).rows.is_empty());
}

#[test]
fn rows_stand_by_their_days_and_follow_filter_and_visible_time() {
    let mut state = told();
    let table = table_of(&state, CoverageChoice::default());
    let ends: Vec<_> = table
        .rows
        .iter()
        .filter_map(|row| row.interval.last())
        .collect();
    assert!(ends.is_sorted() && ends.len() > 3, "{ends:?}");
    let newest = CoverageChoice {
        is_newest_first: true,
        ..CoverageChoice::default()
    };
    let turned = table_of(&state, newest);
    let begins: Vec<_> = turned
        .rows
        .iter()
        .filter_map(|row| row.interval.first())
        .collect();
    assert!(begins.iter().rev().is_sorted(), "{begins:?}");
    let march = "2023-03-01".parse().unwrap();
    let days = khatt::time::Interval::days(march, march.plus(30));
    let seen = table.within(days, false);
    assert!(!seen.is_empty() && seen.len() < ends.len());
    let undated = table.within(days, true).len() - seen.len();
    assert_eq!(undated, table.rows.len() - ends.len());
    let source = state.library.index.sources()[1].source.clone();
    state.apply(Command::ToggleSource(source));
    let without = table_of(&state, CoverageChoice::default());
    assert!(without.rows.len() < table.rows.len());
    let cells = without.rows.iter().flat_map(|row| &row.cells);
    assert!(cells.into_iter().all(|cell| cell.lane != 1));
}

#[test]
fn the_source_that_stands_alone_is_marked() {
    let state = disagreeing();
    let conflicts = CoverageChoice {
        tellers: ClusterFilter::Conflicts,
        ..CoverageChoice::default()
    };
    let table = table_of(&state, conflicts);
    let apart: Vec<bool> = table.rows[0]
        .cells
        .iter()
        .map(|cell| cell.is_apart)
        .collect();
    assert_eq!(apart, [false, false, true]);
    assert_eq!(table.rows[0].agreement, Agreement::Disagree);
}

#[test]
fn copies_are_compared_word_by_word() {
    let state = chosen();
    let table = table_of(&state, CoverageChoice::default());
    let row = named(&state, &table, "أطلقت روسيا");
    let comparison = Comparison::new(&state.shown_clusters(), row, state.selection.event.unwrap());
    let words: Vec<Vec<&str>> = comparison
        .sentences
        .iter()
        .map(|sentence| {
            let (analysed, _) = state.library.index.event(sentence.at).unwrap();
            let text = sentence.span.of(&analysed.document.text);
            let differing = sentence.differing.iter();
            differing.map(|range| &text[range.clone()]).collect()
        })
        .collect();
    assert_eq!(words.len(), 2);
    assert!(
        words[0].contains(&"قذائف") && words[1].contains(&"و"),
        "{words:?}"
    );
    assert_eq!(comparison.percent(), Some(78));
    assert_eq!(comparison.sentences[0].dates.len(), 1);
}

#[test]
fn a_cell_selects_its_event_and_shows_the_sentences() {
    let mut harness = Window::new(1160.0, 640.0).open(told(), view());
    let copied = "أخبارشئون عالمية: الخميس 29 ديسمبر 2022، نص منقول";
    harness.get_by_label(copied).click();
    harness.run();
    let selected = harness.state().selection.event.unwrap();
    assert_eq!(
        (selected.document, harness.state().view.lower),
        (1, BottomPane::Coverage)
    );
    harness.get_by_label("نص منقول بنسبة 78%؛ يظهر الفرق وحده");
    let of_two = harness.get_all_by_label_contains("فبراير 2022، في جملتين");
    assert!(of_two.count() > 0);
    harness.get_by_label("إغلاق الجمل").click();
    harness.run();
    assert!(harness.query_by_label("إغلاق الجمل").is_none());
    assert_eq!(harness.state().selection.event, Some(selected));
    harness.get_by_label(copied).click();
    harness.run();
    harness.get_by_label("إغلاق الجمل");
}

#[test]
fn what_one_document_tells_is_read_beside_the_table_but_takes_no_room_at_first() {
    let alone = |state: &State| {
        let mut clusters = state.library.happenings.clusters().iter();
        let found = clusters.find(|cluster| {
            let is_placed = state.library.index.slot(cluster.label).is_some();
            is_placed && cluster.members.len() == 1
        });
        found.unwrap().label
    };
    let mut state = told();
    let at = alone(&state);
    state.apply(Command::Select(Some(at)));
    let mut harness = Window::new(1160.0, 640.0).open(state, view());
    assert!(harness.query_by_label("إغلاق الجمل").is_none());
    let other = event(harness.state(), "يوم الخميس");
    for at in [other, at] {
        harness.state_mut().apply(Command::Read(at));
        harness.run();
        harness.get_by_label("إغلاق الجمل");
        assert_eq!(harness.state().view.lower, BottomPane::Coverage);
    }
    harness.get_by_label_contains("جملة واحدة");
}

#[test]
fn the_head_changes_between_happenings_and_times() {
    let mut harness = Window::new(1160.0, 640.0).open(told(), view());
    assert!(harness.query_by_label("بالشهر").is_none());
    harness.get_by_label("بالزمن").click();
    harness.run();
    assert_eq!(harness.state().coverage_by(), CoverageBy::Time);
    harness.get_by_label("بالشهر");
    harness.get_by_label("بالحدث").click();
    harness.run();
    harness.get_by_label("الأحدث أولًا").click();
    harness.run();
    assert!(
        harness
            .state()
            .preferences
            .settings
            .coverage
            .is_newest_first
    );
}

#[test]
fn every_word_is_there_in_every_language() {
    let keys = Agreement::ALL.map(Agreement::key).into_iter();
    let keys = keys.chain(ClusterFilter::ALL.map(ClusterFilter::key));
    let keys: Vec<&str> = keys.chain(CoverageBy::ALL.map(CoverageBy::key)).collect();
    for language in Language::ALL {
        let words = Words::new(language);
        let missing: Vec<&&str> = keys.iter().filter(|key| !words.has(key)).collect();
        assert!(missing.is_empty(), "{language:?} has no {missing:?}");
    }
}
