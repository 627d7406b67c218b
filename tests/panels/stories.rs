//! Stories and happenings against sources, and two reports side by side.

use std::sync::Arc;

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use khatt::coverage::{Agreement, ClusterReports, Difference, ReportPair, Silence};
use khatt::gui::coverage::Coverage;
use khatt::i18n::{Language, Words};
use khatt::index::AnalyzedDocument;
use khatt::pipeline;
use khatt::query::ClusterFilter;
use khatt::session::coverage_model::{CoverageLine, CoverageModel};
use khatt::session::{BottomPane, CoverageChoice, CoveragePage, State};
use khatt::session::{Command, CoverageCommand, GroupCommand};

use crate::window::{View, Window, document_of, look, showing};

/// A story of three sources, of which two wrote on one day, differ in a number, and the third copies; one is silent, and
/// one has no documents of these days.
const NEWS: [(&str, &str, &str); 5] = [
    (
        "البرق",
        "2023-03-14",
        "حريق في مصنع النسيج بنورسة\n\nشب حريق كبير في مصنع النسيج بمدينة نورسة يوم الثلاثاء 14 مارس 2023 وأسفر عن مقتل 13 عاملا وإصابة 41 آخرين. وقال المتحدث باسم الدفاع المدني رائد السردلي إن النيران بدأت في مخزن الأقمشة وامتدت إلى القاعة السفلى. ونقل المصابون إلى مستشفى المراسي وسط المدينة.",
    ),
    (
        "المرفأ",
        "2023-03-14",
        "حريق كبير في مصنع النسيج بنورسة\n\nاندلعت النيران في مصنع النسيج شرقي مدينة نورسة صباح الثلاثاء 14 مارس 2023 وأسفرت عن مقتل 15 عاملا وإصابة 41 آخرين بحروق. وأوضح رائد السردلي من الدفاع المدني أن حريق المصنع خرج من غرفة المحركات قبل أن يبلغ القاعة السفلى. وزار المحافظ فؤاد الهندالي موقع الحريق مساء الثلاثاء.",
    ),
    (
        "الشراع",
        "2023-03-16",
        "حريق في مصنع النسيج بنورسة\n\nوشب حريق كبير في مصنع النسيج بمدينة نورسة يوم الثلاثاء 14 مارس 2023 وأسفر عن مقتل 13 عاملا وإصابة 41 آخرين. وقال المتحدث باسم الدفاع المدني رائد السردلي إن النيران بدأت في مخزن الأقمشة وامتدت إلى القاعة السفلى.",
    ),
    (
        "النهار",
        "2023-03-15",
        "افتتح الوزير معرض الكتاب في مدينة رملان يوم 15 مارس 2023 بمشاركة عشرات الناشرين.",
    ),
    (
        "القديم",
        "2020-01-05",
        "اختتم مهرجان الصيد أعماله في جزيرة المراسي يوم 5 يناير 2020 وسط حضور كبير.",
    ),
];

fn view() -> View {
    let mut coverage = Coverage::default();
    Box::new(move |ui, frame| coverage.ui(ui, frame))
}

/// The folder above with its happenings, and the coverage open.
fn told() -> State {
    let documents = NEWS.map(|(source, written, text)| {
        document_of([&format!("{source}/1.txt"), source], text, written)
    });
    let mut state = showing(documents.into());
    let documents: Vec<Arc<AnalyzedDocument>> = state.library.index.documents().to_vec();
    let found = pipeline::align(&documents, &Arc::default()).unwrap();
    state.aligned(Arc::new(found));
    state.apply(Command::ShowLower(BottomPane::Coverage));
    state
}

/// The model of a state with all stories unfolded, and the line of the fire.
fn model(state: &mut State) -> (CoverageModel, CoverageLine) {
    unfold(state);
    let mut model = CoverageModel::default();
    model.refresh(state);
    let fire = fire(state);
    let line = model.lines[model.line_of(fire).unwrap()];
    (model, line)
}

fn unfold(state: &mut State) {
    for story in 0..state.library.happenings.stories().len() {
        let story = CoverageCommand::ListAll(story as u32);
        state.apply(Command::Coverage(story));
    }
}

/// The happening that is in conflict.
fn fire(state: &State) -> usize {
    let ranking = state.ranking();
    let mut rows = ranking.rows().iter();
    rows.find(|row| row.is_conflict).unwrap().cluster
}

fn reports(state: &mut State) -> Arc<ClusterReports> {
    let (mut model, line) = model(state);
    model.reports(state, line).unwrap()
}

/// Both reports of the fire that differ are chosen.
fn chosen() -> State {
    chosen_of(2)
}

/// The first reports of the fire are chosen.
fn chosen_of(count: usize) -> State {
    let mut state = told();
    let (cluster, all) = (fire(&state), reports(&mut state));
    for cell in &all.cells[..count] {
        let report = khatt::session::ChosenReport {
            cluster,
            source: cell.source,
            at: cell.at,
            event: cell.event,
        };
        state.apply(Command::Coverage(CoverageCommand::Add(report)));
    }
    state
}

fn compared() -> State {
    let mut state = chosen();
    let page = CoverageCommand::Open(CoveragePage::Comparison);
    state.apply(Command::Coverage(page));
    state
}

#[test]
fn the_table_looks() {
    let pictures = vec![
        ("stories_light", Window::new(1280.0, 640.0)),
        ("stories_dark", Window::new(1280.0, 640.0).dark().english()),
        ("stories_narrow", Window::new(700.0, 480.0)),
    ];
    look(pictures, chosen, view);
}

#[test]
fn the_comparison_looks() {
    let pictures = vec![
        ("compare_light", Window::new(1280.0, 720.0)),
        ("compare_dark", Window::new(1280.0, 720.0).dark().english()),
    ];
    look(pictures, compared, view);
}

/// Two groups, of which one is folded into a column.
fn grouped() -> State {
    let mut state = chosen();
    for (at, (name, sources)) in [("وكالات", [0, 1]), ("حكومية", [2, 3])]
        .into_iter()
        .enumerate()
    {
        state.apply(Command::Group(GroupCommand::Make(name.to_owned())));
        for source in sources {
            let source = state.library.index.sources()[source]
                .source
                .as_str()
                .to_owned();
            state.apply(Command::Group(GroupCommand::Put(source, Some(at))));
        }
    }
    state.apply(Command::Group(GroupCommand::Collapse(1, true)));
    state
}

fn three_compared() -> State {
    let mut state = chosen_of(3);
    assert_eq!(state.view.coverage.chosen.len(), 3);
    let page = CoverageCommand::Open(CoveragePage::Comparison);
    state.apply(Command::Coverage(page));
    state
}

#[test]
fn groups_of_sources_look() {
    let pictures = vec![
        ("stories_groups", Window::new(1280.0, 480.0)),
        (
            "stories_groups_english",
            Window::new(900.0, 480.0).dark().english(),
        ),
    ];
    look(pictures, grouped, view);
}

#[test]
fn a_folded_group_says_how_many_tell_and_unfolds_by_a_click() {
    let mut harness = Window::new(1280.0, 480.0).open(grouped(), view());
    assert!(harness.query_all_by_label_contains("1/2\n").count() > 0);
    harness.get_by_label_contains("حكومية\n").click();
    harness.run();
    assert!(!harness.state().corrections.groups[1].is_collapsed);
    harness.get_by_label("وكالات").click();
    harness.run();
    assert!(harness.state().corrections.groups[0].is_collapsed);
    harness.run();
    let in_conflict = |harness: &Harness<'_, State>| {
        let cells = harness.query_all_by_label_contains("المرفأ\nتعارض");
        cells.count()
    };
    assert_eq!(in_conflict(&harness), 2, "the story and its happening");
}

#[test]
fn three_reports_are_compared_below_each_other() {
    let pictures = vec![("compare_three", Window::new(1280.0, 900.0))];
    look(pictures, three_compared, view);
    let harness = Window::new(1280.0, 2400.0).open(three_compared(), view());
    for source in ["المرفأ", "الشراع"] {
        assert!(
            harness.query_all_by_label_contains(source).count() > 0,
            "{source}"
        );
    }
}

#[test]
fn an_order_that_puts_nothing_in_front_says_so() {
    let mut state = told();
    let calm = Command::SetQuery("معرض الكتاب".to_owned());
    state.apply(Command::OrderHappenings(
        khatt::coverage::ClusterOrder::Conflict,
    ));
    state.apply(Command::ArrangeCoverage(CoverageChoice {
        tellers: ClusterFilter::All,
    }));
    let words = "لا تعارض فيما يظهر";
    let harness = Window::new(1280.0, 480.0).open(state.clone(), view());
    assert!(harness.query_by_label(words).is_none());
    state.apply(calm);
    let harness = Window::new(1280.0, 480.0).open(state, view());
    harness.get_by_label(words);
}

#[test]
fn the_rows_are_the_clusters_that_the_command_line_prints() {
    let mut state = told();
    let all = CoverageChoice {
        tellers: ClusterFilter::All,
    };
    state.apply(Command::ArrangeCoverage(all));
    let (model, _) = model(&mut state);
    let clusters = state.library.happenings.statement_clusters().len();
    assert_eq!(model.table.len(), clusters);
    state.apply(Command::ArrangeCoverage(CoverageChoice::default()));
    let (shared, _) = self::model(&mut state);
    assert!((1..clusters).contains(&shared.table.len()));
    let rows = shared.table.stories.iter();
    let sources = rows.flat_map(|story| &story.rows).map(|row| {
        let row = shared.table.ranking.row(*row as usize).unwrap();
        row.source_count()
    });
    assert!(sources.into_iter().all(|count| count > 1));
}

#[test]
fn a_source_that_is_silent_is_not_one_without_documents() {
    let mut state = told();
    let all = reports(&mut state);
    let told: Vec<u32> = all.cells.iter().map(|cell| cell.source).collect();
    assert_eq!(told, [0, 1, 2]);
    assert_eq!(
        all.silences.of(3),
        Silence::Silent,
        "it wrote on the next day"
    );
    assert_eq!(
        all.silences.of(4),
        Silence::Absent,
        "it wrote three years before"
    );
}

#[test]
fn who_was_first_is_told_with_ties_and_copies() {
    let mut state = told();
    let all = reports(&mut state);
    assert!(all.first.is_tie() && all.first.is_sure);
    assert_eq!(all.first.sources, [0, 1]);
    let copied: Vec<bool> = all.cells.iter().map(|cell| cell.is_copied).collect();
    assert_eq!(copied, [false, false, true]);
    assert_eq!(all.agreement, Agreement::Disagree);
    let apart: Vec<bool> = all.cells.iter().map(|cell| cell.is_apart).collect();
    assert_eq!(
        apart,
        [false, true, false],
        "the number of one source against two"
    );
}

#[test]
fn a_story_unfolds_and_a_cell_is_read() {
    let mut harness = Window::new(1280.0, 640.0).open(told(), view());
    let folded = harness.get_all_by_label_contains("المرفأ: نُشر").count();
    harness.get_by_label_contains("حريق في مصنع النسيج").click();
    harness.run();
    assert!(harness.get_all_by_label_contains("المرفأ: نُشر").count() > folded);
    // The cell of the story stands above that of its happening.
    let cells = harness.get_all_by_label_contains("يخالف أكثر المصادر");
    cells.last().unwrap().click();
    harness.run();
    let state = harness.state();
    assert_eq!(state.view.lower, BottomPane::Coverage);
    assert_eq!(state.reading(), Some(1));
    assert_eq!(state.view.coverage.chosen.len(), 1);
    harness.get_by_label("فتح النص").click();
    harness.run();
    assert_eq!(harness.state().view.lower, BottomPane::Reader);
    assert_eq!(harness.state().reading(), Some(1));
}

fn open_two(harness: &mut Harness<'_, State>) {
    for source in ["البرق: نُشر", "المرفأ: نُشر"] {
        // The cell of the story stands above that of its first happening.
        let cell = harness.get_all_by_label_contains(source).nth(1);
        cell.unwrap().focus();
        harness.run();
        harness.key_press(Key::Space);
        harness.run();
    }
}

#[test]
fn two_cells_that_are_chosen_by_keys_are_compared_and_escape_leads_back() {
    let mut state = told();
    unfold(&mut state);
    let mut harness = Window::new(1280.0, 640.0).open(state, view());
    open_two(&mut harness);
    assert_eq!(harness.state().view.coverage.chosen.len(), 2);
    harness.get_by_label("مقارنة النصين").click();
    harness.run();
    harness.get_by_label("مقارنة مصدرين");
    harness.get_by_label_contains("13 ≠ 15");
    for (page, chosen) in [(CoveragePage::Table, 2), (CoveragePage::Table, 0)] {
        let escape = khatt::session::actions::ACTIONS;
        let escape = escape
            .iter()
            .find(|action| action.name == "act-escape")
            .unwrap();
        let command = (escape.command)(harness.state()).unwrap();
        harness.state_mut().apply(command);
        harness.run();
        let coverage = &harness.state().view.coverage;
        assert_eq!((coverage.page, coverage.chosen.len()), (page, chosen));
    }
}

#[test]
fn two_reports_differ_in_a_figure_and_one_tells_what_the_other_does_not() {
    let state = chosen();
    let library = &state.library;
    let places = [0, 1].map(|at| state.view.coverage.chosen[at].at);
    let cluster = state.view.coverage.chosen[0].cluster;
    let pair = ReportPair::new(&library.index, &library.happenings, cluster, places).unwrap();
    let first = &pair.rows[0];
    let is_figure = |one: &&Difference| matches!(one, Difference::Figure(_, [a, b]) if a != b);
    assert!(
        first.differences.iter().any(|one| is_figure(&one)),
        "{first:?}"
    );
    let marked = first.sides.iter().flatten().map(|side| {
        let text = &library.index.documents()[side.document as usize]
            .document
            .text;
        let words = side.figures.iter().filter(|(_, differs)| *differs);
        let words = words.map(|(range, _)| &side.span.of(text)[range.clone()]);
        words.collect::<Vec<_>>().join("|")
    });
    let marked: Vec<String> = marked.collect();
    assert!(
        marked[0].contains("13") && marked[1].contains("15"),
        "{marked:?}"
    );
    let alone = |place| {
        let is_alone =
            |row: &&khatt::coverage::PairRow| row.differences == [Difference::Only(place)];
        pair.rows.iter().filter(|row| is_alone(row)).count()
    };
    assert!(alone(1) > 0, "the visit of the governor");
    let same = ReportPair::new(&library.index, &library.happenings, cluster, [places[0]; 2]);
    assert_eq!(same, None, "one document is no pair");
}

#[test]
fn columns_are_moved_and_hidden_and_a_move_is_undone() {
    let mut state = told();
    assert_eq!(state.columns(), [0, 1, 2, 3, 4]);
    let moved = CoverageCommand::MoveColumn {
        source: 0,
        is_onward: true,
    };
    state.apply(Command::Coverage(moved));
    assert_eq!(state.columns(), [1, 0, 2, 3, 4]);
    let name = state.library.index.sources()[2].source.clone();
    state.apply(Command::ToggleSource(name));
    assert_eq!(state.columns(), [1, 0, 3, 4]);
    state.apply(Command::Undo);
    assert_eq!(state.columns(), [0, 1, 3, 4]);
    let last = CoverageCommand::MoveColumn {
        source: 4,
        is_onward: true,
    };
    state.apply(Command::Coverage(last));
    assert_eq!(
        state.columns(),
        [0, 1, 3, 4],
        "nothing stands behind the last"
    );
}

#[test]
fn every_word_is_there_in_every_language() {
    let keys = Agreement::ALL.map(Agreement::key).into_iter();
    let keys: Vec<&str> = keys
        .chain(ClusterFilter::ALL.map(ClusterFilter::key))
        .collect();
    for language in Language::ALL {
        let words = Words::new(language);
        let missing: Vec<&&str> = keys.iter().filter(|key| !words.has(key)).collect();
        assert!(missing.is_empty(), "{language:?} has no {missing:?}");
    }
}

#[test]
fn a_source_has_a_page_with_what_it_alone_told_and_what_it_did_not() {
    let mut state = told();
    let all = CoverageChoice {
        tellers: ClusterFilter::All,
    };
    state.apply(Command::ArrangeCoverage(all));
    let (model, _) = model(&mut state);
    let summary = |source| model.summary(&state, source).unwrap();
    let copying = summary(2);
    assert!(copying.copied > 0 && copying.late >= copying.copied && copying.first == 0);
    let first = summary(0);
    assert!(first.tied > 0 && first.copied == 0 && first.late == 0);
    let silent = summary(3);
    assert!(!silent.untold.is_empty() && silent.own == 0 && !silent.alone.is_empty());
    let absent = summary(4);
    assert!(
        absent.untold.is_empty(),
        "it has no documents of these days"
    );
    let documents: usize = absent.over_time.iter().map(|(_, count)| count).sum();
    assert_eq!(documents, 1);
    let page = CoverageCommand::Open(CoveragePage::Source(3));
    state.apply(Command::Coverage(page));
    let mut harness = Window::new(1280.0, 640.0).open(state, view());
    harness.get_by_label_contains("رواه وحده");
    harness.get_by_label("التغطية").click();
    harness.run();
    assert_eq!(harness.state().view.coverage.page, CoveragePage::Table);
}

#[test]
fn the_page_of_a_source_looks() {
    let opened = || {
        let mut state = told();
        let page = CoverageCommand::Open(CoveragePage::Source(1));
        state.apply(Command::Coverage(page));
        state
    };
    let pictures = vec![
        ("source_page_light", Window::new(1280.0, 640.0)),
        (
            "source_page_dark",
            Window::new(1280.0, 640.0).dark().english(),
        ),
    ];
    look(pictures, opened, view);
}
