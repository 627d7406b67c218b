//! The panel of sources.

use std::sync::Arc;

use egui::Key;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use khatt::corpus::Encoding;
use khatt::gui::panels::sources::Sources;
use khatt::query::DateCounts;
use khatt::session::ColorBy;
use khatt::session::Command;
use khatt::session::LaneCommand;
use khatt::session::Legend;
use khatt::session::State;
use khatt::time::Interval;

use crate::window::View;
use crate::window::Window;
use crate::window::event;
use crate::window::look;
use crate::window::sample;
use crate::window::selecting;
use crate::window::undated_sample;

/// What the first two documents of the sample are called.
fn names() -> [String; 2] {
    let mut documents = khatt::corpus::sample().into_iter();
    [(); 2].map(|()| documents.next().unwrap().name().into_owned())
}

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
    let [first, _] = names();
    let mut harness = Window::new(256.0, 700.0).open(sample(), view());
    harness.get_by_label(&format!("إظهار {first}")).click();
    harness.run();
    let hidden = &harness.state().view.filter.hidden_sources;
    assert_eq!(
        hidden.iter().map(|name| name.as_str()).collect::<Vec<_>>(),
        ["000_e0b61fc5f78971f8"]
    );
    harness.get_by_label(&format!("إظهار {first}")).click();
    harness.run();
    assert!(harness.state().view.filter.is_empty());
}

#[test]
fn only_this_hides_the_others() {
    let [first, _] = names();
    let mut harness = Window::new(256.0, 700.0).open(sample(), view());
    let row = format!("{first}، تاريخ الوثيقة: 30 ديسمبر 2022، 13 حدثًا");
    harness.get_by_label(&row).click();
    harness.run();
    harness.get_by_label(&format!("إظهار {first} وحده")).click();
    harness.run();
    let hidden = &harness.state().view.filter.hidden_sources;
    assert_eq!(hidden.len(), 4);
    assert!(
        hidden
            .iter()
            .all(|name| name.as_str() != "000_e0b61fc5f78971f8")
    );
}

#[test]
fn a_typed_date_moves_what_rests_on_it_and_can_be_taken_back() {
    let [_, second] = names();
    let mut harness = Window::new(256.0, 700.0).open(undated_sample(), view());
    let friday = event(harness.state(), "يوم الجمعة");
    let days =
        |state: &khatt::session::State| state.library.index.event(friday).unwrap().1.interval;
    let day = |iso: &str| Interval::day(iso.parse().unwrap());
    assert_eq!(days(harness.state()), day("2022-12-30"));
    let document = harness
        .state()
        .library
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

    let field = format!("تاريخ الوثيقة: {second}");
    assert!(
        harness.get_by_label(&field).accesskit_node().is_focused(),
        "the field has the keys"
    );
    harness.get_by_label(&field).type_text("غدا");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label_contains("يكتب التاريخ هكذا");
    assert!(harness.state().corrections.given.is_empty());

    clear_field(&mut harness, &field);
    harness.get_by_label(&field).type_text("7 يناير 2023");
    harness.run();
    harness.get_by_label("اعتماد").click();
    harness.run();
    assert_eq!(days(harness.state()), day("2023-01-06"));
    harness.get_by_label_contains("تحركت").click();
    harness.run();
    let change = "30 ديسمبر 2022 › 6 يناير 2023";
    assert!(harness.query_all_by_label_contains(change).next().is_some());

    harness.get_by_label("العودة إلى التاريخ المستنتج").click();
    harness.run();
    assert_eq!(days(harness.state()), day("2022-12-30"));
    let undo = "تراجع عن: تاريخ";
    harness.get_by_label_contains(undo).click();
    harness.run();
    assert_eq!(days(harness.state()), day("2023-01-06"));
    harness.get_by_label_contains(undo).click();
    harness.run();
    assert!(harness.state().corrections.given.is_empty());
    harness.get_by_label_contains("إعادة: تاريخ").click();
    harness.run();
    assert_eq!(days(harness.state()), day("2023-01-06"));
}

#[test]
fn colours_by_month_name_the_one_without_a_month() {
    let mut harness = Window::new(256.0, 760.0).open(sample(), view());
    let by_month = Command::Lanes(LaneCommand::Color(ColorBy::Month));
    harness.state_mut().apply(by_month);
    harness.run();
    harness.get_by_label("أشهر مختلفة معًا، أو بداية غير معروفة");
}

/// However many sources there are, and however low the panel is.
#[test]
fn the_meanings_of_the_colours_are_in_sight() {
    for (color, last) in [
        (ColorBy::Certainty, "أحداث مصادر أو أنواع مختلفة معًا"),
        (ColorBy::Modality, "أحداث مصادر أو أنواع مختلفة معًا"),
        (ColorBy::Month, "أشهر مختلفة معًا، أو بداية غير معروفة"),
    ] {
        let mut harness = Window::new(256.0, 540.0).open(sample(), view());
        let by = Command::Lanes(LaneCommand::Color(color));
        harness.state_mut().apply(by);
        harness.run();
        let place = harness.get_by_label(last).rect();
        assert!(place.bottom() <= 540.0 && place.top() > 300.0, "{place:?}");
    }
}

#[test]
fn documents_without_a_date_are_one_click_away() {
    let mut harness = Window::new(256.0, 760.0).open(undated_sample(), view());
    let counts = DateCounts::of(&harness.state().library.index);
    assert!(counts.unknown > 0, "{counts:?}");
    let chip = format!("بلا تاريخ · {}", counts.unknown);
    harness.get_by_label(&chip).click();
    harness.run();
    let filter = &harness.state().view.filter;
    let documents = harness.state().library.index.documents().iter();
    let shown = documents.filter(|analysed| filter.shows_document(analysed));
    assert_eq!(shown.count(), counts.unknown);
    harness.get_by_label(&chip).click();
    harness.run();
    assert!(harness.state().view.filter.is_empty());
}

fn clear_field(harness: &mut egui_kittest::Harness<'_, khatt::session::State>, field: &str) {
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
    harness.get_by_label("ليس نصًا بترميز UTF-8: أول بايت خاطئ عند 17");
}

#[test]
fn assumed_encodings_are_told_also_of_documents_that_come_later() {
    let guessed = |state: &State, id: &str| {
        let mut analysed = state.library.index.documents()[0].as_ref().clone();
        analysed.document.id = id.into();
        analysed.document.encoding = Encoding::Assumed("windows-1256");
        Arc::new(analysed)
    };
    let mut state = sample();
    state.add(vec![guessed(&state, "guessed.txt")], Vec::new());
    let mut harness = Window::new(256.0, 760.0).open(state, view());
    harness.get_by_label("ترميز وثيقة واحدة مقدر").click();
    harness.run();
    harness.get_by_label_contains("guessed.txt");
    harness.get_by_label("قرئ بترميز windows-1256 لأنه ليس UTF-8");
    let later = guessed(harness.state(), "later.txt");
    harness.state_mut().add(vec![later], Vec::new());
    harness.run();
    harness.get_by_label("ترميز وثيقتين مقدر");
    harness.get_by_label_contains("later.txt");
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

#[test]
fn the_meanings_of_the_shapes_are_closed_and_opened() {
    let mut harness = Window::new(256.0, 900.0).open(sample(), view());
    assert!(harness.query_by_label("زمن خال مطوي").is_some());
    harness.get_by_label("مفتاح الأشكال").click();
    harness.run();
    assert!(harness.query_by_label("زمن خال مطوي").is_none());
    assert_eq!(harness.state().preferences.settings.legend, Legend::Closed);
    harness.get_by_label("مفتاح الأشكال").click();
    harness.run();
    assert!(harness.state().shows_legend());
}

#[test]
fn many_sources_take_the_room_of_the_legend() {
    let mut state = sample();
    let mut sixth = state.library.index.documents()[0].as_ref().clone();
    sixth.document.id = "sixth.txt".into();
    sixth.document.source = khatt::corpus::SourceName("سادس".into());
    state.add(vec![std::sync::Arc::new(sixth)], Vec::new());
    assert!(!state.shows_legend());
    state.apply(Command::ShowLegend(true));
    assert!(state.shows_legend());
}

#[test]
fn one_date_is_typed_at_a_time() {
    let mut harness = Window::new(256.0, 900.0).open(sample(), view());
    let row = |name: &str| format!("{name}، تاريخ الوثيقة: 30 ديسمبر 2022");
    for (at, name) in names().iter().enumerate() {
        harness.get_by_label_contains(&row(name)).click();
        harness.run();
        let document = &harness.state().library.index.documents()[at].document;
        assert_eq!(
            harness.state().corrections.editing.as_ref(),
            Some(&document.id)
        );
        let field = format!("تاريخ الوثيقة: {name}");
        assert_eq!(harness.query_all_by_label(&field).count(), 1);
        assert_eq!(harness.query_all_by_label("اعتماد").count(), 1);
    }
    assert_eq!(harness.state().reading(), Some(1));
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().corrections.editing, None);
    assert_eq!(harness.query_all_by_label("اعتماد").count(), 0);
}
