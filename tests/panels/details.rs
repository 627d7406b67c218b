//! Why this date.

use khatt::gui::corrections::CorrectionsPanel;
use khatt::gui::panels::details;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use khatt::session::Command;

use crate::window::View;
use crate::window::Window;
use crate::window::document;
use crate::window::look;
use crate::window::selecting;

fn view() -> View {
    let mut corrections = CorrectionsPanel::default();
    Box::new(move |ui, frame| details::ui(ui, frame, &mut corrections))
}

#[test]
fn details_look() {
    let pictures = vec![
        ("details_light", Window::new(380.0, 400.0)),
        ("details_dark", Window::new(380.0, 400.0).dark()),
        ("details_english", Window::new(380.0, 400.0).english()),
    ];
    look(pictures, || selecting("يوم الجمعة"), view);
}

#[test]
fn the_reasons_lead_to_the_document_date() {
    let mut harness = Window::new(380.0, 480.0).open(selecting("يوم الجمعة"), view());
    assert!(harness.query_by_label("القيمة: 2022-12-30").is_none());
    harness.get_by_label("التفاصيل").click();
    harness.run();
    harness.get_by_label("القيمة: 2022-12-30");
    harness.get_by_label("تصحيح تاريخ الوثيقة").click();
    harness.run();
    let editing = harness.state().corrections.editing.as_deref();
    assert_eq!(editing, Some("001_71064e9d4f5d7d53.txt"));
}

#[test]
fn an_unplaced_event_says_what_is_missing() {
    let harness = Window::new(380.0, 400.0).open(selecting("اليوم الثاني"), view());
    harness.get_by_label("لماذا لا تاريخ هنا؟");
    harness.get_by_label("تاريخ الوثيقة غير معروف");
}

/// A sentence that says no time had nothing in the panel but the evidence for its document's date.
#[test]
fn a_sentence_without_a_date_is_noted_and_collected() {
    let text = "عبرت ثلاث سفن زرقاء القناة الجديدة. وصل الوفد يوم 5 مارس 2023.";
    let mut state = document(text);
    state.apply(Command::SetQuery("زرقاء".to_owned()));
    let (_, sentence) = state.sentence_without_event().unwrap();
    let mut harness = Window::new(380.0, 900.0).open(state, view());
    harness.get_by_label("تصحيح وملاحظة وجمع …").click();
    harness.run();
    assert!(
        harness.query_by_label("أيامه").is_none(),
        "it has no days to change"
    );
    for (field, typed) in [("ملاحظة", "للتحقق"), ("ملف", "السماء")] {
        harness
            .get_by_role_and_label(Role::TextInput, field)
            .click();
        harness.run();
        harness.event(egui::Event::Text(typed.to_owned()));
        harness.key_press(egui::Key::Enter);
        harness.run();
    }
    let state = harness.state();
    let marks = &state.corrections.marks;
    assert_eq!(marks.note(sentence.into()), "للتحقق");
    assert_eq!(state.dossiers_of(sentence.into()), ["السماء"]);
}
