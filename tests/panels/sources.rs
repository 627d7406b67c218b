//! The panel of sources.

use egui::Key;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use khatt::gui::command::Command;
use khatt::gui::panels::sources::Sources;
use khatt::gui::state::DateCounts;
use khatt::time::Interval;

use crate::window::View;
use crate::window::Window;
use crate::window::event;
use crate::window::look;
use crate::window::sample;
use crate::window::selecting;
use crate::window::undated_sample;

const FIRST: &str = "000_e0b61fc5f78971f8";
const SECOND: &str = "001_71064e9d4f5d7d53";

fn view() -> View {
    let mut sources = Sources::default();
    Box::new(move |ui, frame| sources.ui(ui, frame))
}

#[test]
fn sources_look() {
    let pictures = vec![
        ("sources_light", Window::new(256.0, 580.0)),
        ("sources_dark", Window::new(256.0, 580.0).dark()),
        ("sources_english", Window::new(256.0, 580.0).english()),
    ];
    look(pictures, || selecting("يوم الجمعة"), view);
}

#[test]
fn a_swatch_hides_and_shows_its_source() {
    let mut harness = Window::new(256.0, 700.0).open(sample(), view());
    harness.get_by_label(&format!("إظهار {FIRST}")).click();
    harness.run();
    let hidden = &harness.state().filter.hidden_sources;
    assert_eq!(
        hidden.iter().map(|name| name.as_str()).collect::<Vec<_>>(),
        [FIRST]
    );
    harness.get_by_label(&format!("إظهار {FIRST}")).click();
    harness.run();
    assert!(harness.state().filter.is_empty());
}

#[test]
fn only_this_hides_the_others() {
    let mut harness = Window::new(256.0, 700.0).open(sample(), view());
    let row = format!("{FIRST}، تاريخ الوثيقة: 30 ديسمبر 2022، 15 عبارة زمنية");
    harness.get_by_label(&row).click();
    harness.run();
    harness.get_by_label(&format!("إظهار {FIRST} وحده")).click();
    harness.run();
    let hidden = &harness.state().filter.hidden_sources;
    assert_eq!(hidden.len(), 4);
    assert!(hidden.iter().all(|name| name.as_str() != FIRST));
}

#[test]
fn a_typed_date_moves_what_rests_on_it_and_can_be_taken_back() {
    let mut harness = Window::new(256.0, 700.0).open(undated_sample(), view());
    let friday = event(harness.state(), "يوم الجمعة");
    let days = |state: &khatt::gui::state::State| state.index.event(friday).unwrap().1.interval;
    let day = |iso: &str| Interval::day(iso.parse().unwrap());
    assert_eq!(days(harness.state()), day("2022-12-30"));
    let document = harness
        .state()
        .index
        .event(friday)
        .unwrap()
        .0
        .document
        .id
        .clone();
    harness
        .state_mut()
        .apply(Command::EditDocumentTime(Some(document)));
    harness.run();

    let field = format!("تاريخ الوثيقة: {SECOND}");
    assert!(
        harness.get_by_label(&field).accesskit_node().is_focused(),
        "the field has the keys"
    );
    harness.get_by_label(&field).type_text("غدا");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label_contains("يكتب التاريخ هكذا");
    assert!(harness.state().given.is_empty());

    clear_field(&mut harness, &field);
    harness.get_by_label(&field).type_text("7 يناير 2023");
    harness.run();
    harness.get_by_label("تثبيت").click();
    harness.run();
    assert_eq!(days(harness.state()), day("2023-01-06"));
    harness.get_by_label_contains("تحركت").click();
    harness.run();
    let change = "30 ديسمبر 2022 › 6 يناير 2023";
    assert!(harness.query_all_by_label_contains(change).next().is_some());

    harness.get_by_label("عودة إلى ما في النص").click();
    harness.run();
    assert_eq!(days(harness.state()), day("2022-12-30"));
    let undo = format!("التراجع عن تاريخ {SECOND}");
    harness.get_by_label(&undo).click();
    harness.run();
    assert_eq!(days(harness.state()), day("2023-01-06"));
    harness.get_by_label(&undo).click();
    harness.run();
    assert!(harness.state().given.is_empty());
    harness
        .get_by_label(&format!("إعادة تاريخ {SECOND}"))
        .click();
    harness.run();
    assert_eq!(days(harness.state()), day("2023-01-06"));
}

#[test]
fn documents_without_a_date_are_one_click_away() {
    let mut harness = Window::new(256.0, 760.0).open(undated_sample(), view());
    let counts = DateCounts::of(&harness.state().index);
    assert!(counts.unknown > 0, "{counts:?}");
    let chip = format!("بلا تاريخ · {}", counts.unknown);
    harness.get_by_label(&chip).click();
    harness.run();
    let filter = &harness.state().filter;
    let documents = harness.state().index.documents().iter();
    let shown = documents.filter(|analysed| filter.shows_document(analysed));
    assert_eq!(shown.count(), counts.unknown);
    harness.get_by_label(&chip).click();
    harness.run();
    assert!(harness.state().filter.is_empty());
}

fn clear_field(harness: &mut egui_kittest::Harness<'_, khatt::gui::state::State>, field: &str) {
    harness.get_by_label(field).click();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.key_press(Key::Backspace);
    harness.run();
}

#[test]
fn unread_files_are_counted_and_told() {
    let mut state = sample();
    let problem = khatt::corpus::LoadProblem {
        path: "/corpus/broken.txt".into(),
        error: khatt::corpus::LoadError::NotUtf8 { offset: 17 },
    };
    state.add(Vec::new(), vec![problem]);
    let mut harness = Window::new(256.0, 760.0).open(state, view());
    harness.get_by_label("ملف واحد لم يقرأ").click();
    harness.run();
    harness.get_by_label_contains("/corpus/broken.txt");
    harness.get_by_label("ليس نصا بترميز UTF-8: أول بايت خاطئ عند 17");
}

#[test]
fn what_is_wrong_in_a_manifest_is_told_with_its_row() {
    let mut state = sample();
    let problem = |fault| khatt::corpus::LoadProblem {
        path: "/corpus/manifest.tsv".into(),
        error: khatt::corpus::LoadError::Manifest(fault),
    };
    let fault = khatt::corpus::RowFault::NotThere {
        file: "غائب.txt".to_owned(),
    };
    let row = khatt::corpus::ManifestFault::Row { row: 12, fault };
    let more = khatt::corpus::ManifestFault::MoreRows { count: 3 };
    state.add(Vec::new(), vec![problem(row), problem(more)]);
    let mut harness = Window::new(256.0, 760.0).open(state, view());
    harness.get_by_label("خللان في القوائم").click();
    harness.run();
    harness.get_by_label_contains("السطر 12: لا وثيقة بهذا الاسم في المجلد: ");
    harness.get_by_label("في 3 أسطر أخرى خلل");
}
