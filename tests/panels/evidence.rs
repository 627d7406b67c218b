//! The evidence for a document's date: in the panel of reasons, and in the text beside it.

use egui::Rect;
use egui::UiBuilder;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::Queryable as _;
use khatt::gui::corrections::CorrectionsPanel;
use khatt::gui::panels::details;
use khatt::gui::panels::sources::Sources;
use khatt::gui::reader::Reader;
use khatt::index::AnalyzedDocument;
use khatt::resolve::DocumentTime;
use khatt::resolve::Step;
use khatt::session::Command;
use khatt::session::OpenEvidence;
use khatt::session::State;
use khatt::text::Span;

use crate::window::View;
use crate::window::Window;
use crate::window::document;
use crate::window::document_of;
use crate::window::showing;

const TEXT: &str = "قال وزير النقل أمس الخميس إن العمل في الميناء بدأ في فبراير 2023. \
    وأضاف أن السفينة الأولى سترسو في 8 مارس المقبل. \
    وكان الوزير قد زار الميناء نهاية الأسبوع الماضي.";

/// The reader with the reasons beside it.
fn view() -> View {
    let mut reader = Reader::default();
    let mut corrections = CorrectionsPanel::default();
    Box::new(move |ui, frame| {
        let whole = ui.available_rect_before_wrap();
        let (left, right) = whole.split_left_right_at_x(whole.left() + 340.0);
        let mut part = |rect: Rect, draw: &mut dyn FnMut(&mut egui::Ui)| {
            ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| draw(ui));
        };
        part(left, &mut |ui| details::ui(ui, frame, &mut corrections));
        part(right, &mut |ui| reader.ui(ui, frame));
    })
}

/// A document with two pieces for its date and one against it.
fn contradicted() -> State {
    let mut state = document(TEXT);
    let mut analysed = AnalyzedDocument::clone(&state.library.index.documents()[0]);
    let step = |key, words: &str| {
        let start = TEXT.find(words).unwrap();
        let span = Span::new(start, start + words.len());
        Step::on(
            key,
            [("words", khatt::resolve::StepValue::Words(words.to_owned()))],
            span,
        )
    };
    analysed.dct = DocumentTime {
        basis: khatt::resolve::DctBasis::Inferred,
        confidence: 0.7,
        evidence: vec![
            step("dct-deictic-weekday", "أمس الخميس"),
            step("dct-past", "فبراير 2023"),
        ],
        against: vec![step("dct-ahead", "8 مارس")],
        ..DocumentTime::given("2023-03-17".parse().unwrap())
    };
    state.redated(vec![std::sync::Arc::new(analysed)]);
    state
}

fn opened(piece: Option<usize>) -> State {
    let mut state = contradicted();
    state.apply(Command::ShowEvidence(Some(0)));
    if let Some(piece) = piece {
        state.apply(Command::PointAtPiece(piece));
    }
    state
}

#[test]
fn evidence_looks() {
    let mut results = SnapshotResults::new();
    let pictures = [
        ("evidence_light", Window::new(1000.0, 420.0), Some(0)),
        ("evidence_dark", Window::new(1000.0, 420.0).dark(), Some(2)),
        (
            "evidence_english",
            Window::new(1000.0, 420.0).english(),
            None,
        ),
    ];
    for (name, window, piece) in pictures {
        let mut harness = window.open(opened(piece), view());
        harness.snapshot(name);
        results.extend(harness.take_snapshot_results());
    }
}

#[test]
fn pieces_for_and_against_are_apart_and_a_click_points_at_the_text() {
    let mut harness = Window::new(1000.0, 420.0).open(opened(None), view());
    harness.get_by_label("يؤيده دليلان");
    harness.get_by_label("يخالفه دليل واحد");
    harness.get_by_label_contains("على أنه آتٍ").click();
    harness.run();
    let pointed = OpenEvidence {
        document: 0,
        piece: Some(2),
    };
    assert_eq!(harness.state().selection.evidence, Some(pointed));
    harness.get_by_label("إغلاق").click();
    harness.run();
    assert_eq!(harness.state().selection.evidence, None);
}

/// The way to the date lay below all that speaks against it.
#[test]
fn the_way_to_the_date_stands_above_the_evidence() {
    let harness = Window::new(1000.0, 420.0).open(opened(None), view());
    let top = |label: &str| harness.get_by_label(label).rect().top();
    assert!(top("تصحيح تاريخ الوثيقة") < top("يخالفه دليل واحد"));
}

#[test]
fn the_field_for_a_date_is_in_sight_when_it_opens() {
    let documents = (0..40).map(|number| {
        let id = format!("{number}.txt");
        document_of([&id, &format!("وكالة {number}")], TEXT, "2023-03-17")
    });
    let mut state = showing(documents.collect());
    let last = state.library.index.documents()[39].document.id.clone();
    state.apply(Command::EditDocumentTime(Some(last)));
    let mut sources = Sources::default();
    let view: View = Box::new(move |ui, frame| sources.ui(ui, frame));
    let harness = Window::new(256.0, 600.0).open(state, view);
    let field = harness.get_by_role(egui::accesskit::Role::TextInput).rect();
    assert!(field.bottom() < 560.0 && field.top() > 100.0, "{field:?}");
}

#[test]
fn a_click_on_a_date_opens_its_evidence() {
    let mut sources = Sources::default();
    let view: View = Box::new(move |ui, frame| sources.ui(ui, frame));
    let mut harness = Window::new(256.0, 600.0).open(contradicted(), view);
    harness.get_by_label("أدلة تاريخ وكالة").click();
    harness.run();
    let open = harness.state().selection.evidence.map(|open| open.document);
    assert_eq!(open, Some(0));
}
