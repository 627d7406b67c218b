//! Why this date.

use khatt::gui::corrections::CorrectionsPanel;
use khatt::gui::panels::details;

use egui_kittest::kittest::Queryable as _;

use crate::window::View;
use crate::window::Window;
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
