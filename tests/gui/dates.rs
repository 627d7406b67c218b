//! Document dates through the program's own worker: from the folder, from the user, and back.

use std::fs;
use std::thread;
use std::time::Duration;

use egui::Key;
use egui::Modifiers;
use khatt::query::DateCounts;
use khatt::resolve::DctBasis;
use khatt::session::{Command, SidePane};
use khatt::time::Day;

use crate::window::Window;

/// What two papers print alike.
const REPORT: &str = "افتتح الرئيس المصري قناة السويس الجديدة أمس بحضور وفود من دول كثيرة. \
    وألقى الرئيس كلمة أمام الضيوف في مدينة الإسماعيلية عصر أمس.";

/// A window on two copies of an undated report.
fn copies() -> Window {
    let mut window = Window::sized(crate::window::SIZE, |folder| {
        let copies = folder.path().join("copies");
        fs::create_dir_all(&copies).unwrap();
        for name in ["1.txt", "2.txt"] {
            fs::write(copies.join(name), REPORT).unwrap();
        }
        vec![copies]
    });
    window.wait();
    window
}

impl Window {
    fn dates(&self) -> Vec<Option<Day>> {
        let documents = self.state().library.index.documents().iter();
        documents.map(|analysed| analysed.dct.best).collect()
    }

    /// Runs until the worker has dated the documents anew.
    fn wait_for_dates(&mut self) {
        for _ in 0..2000 {
            self.harness.step();
            if self.state().corrections.redating.is_none() {
                break;
            }
            thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(
            self.state().corrections.redating,
            None,
            "dating never ended"
        );
        self.harness.run();
    }
}

#[test]
fn a_users_date_dates_the_copy_beside_it_and_is_undone_by_a_key() {
    let mut window = copies();
    window.apply(Command::ShowSide(SidePane::Sources));
    assert_eq!(window.dates(), [None, None]);
    assert!(window.shows("بلا تاريخ · 2"));
    let day: Day = "2015-08-07".parse().unwrap();
    let document = window.state().library.index.documents()[0]
        .document
        .id
        .clone();
    window.apply(Command::EditDocumentTime(Some(document.clone())));
    window.apply(Command::SetDocumentTime {
        document,
        day: Some(day),
    });
    window.wait_for_dates();
    assert_eq!(window.dates(), [Some(day), Some(day)]);
    assert_eq!(DateCounts::of(&window.state().library.index).beside, 1);
    let copy = &window.state().library.index.documents()[1].dct;
    assert_eq!(copy.basis, DctBasis::Corpus);
    assert!(window.shows("وثيقة واحدة أرختها وثائق بجوارها"));
    assert!(window.shows("تحركت 4 عبارات"));

    // The field has the keys; Escape gives them back.
    window.press(Key::Escape);
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.harness.run();
    window.wait_for_dates();
    assert_eq!(window.dates(), [None, None]);
    let redo = Modifiers::COMMAND | Modifiers::SHIFT;
    window.harness.key_press_modifiers(redo, Key::Z);
    window.harness.run();
    window.wait_for_dates();
    assert_eq!(window.dates(), [Some(day), Some(day)]);
}

#[test]
fn a_users_date_comes_back_when_the_program_is_started_again() {
    let mut window = copies();
    let day: Day = "2015-08-07".parse().unwrap();
    let document = window.state().library.index.documents()[0]
        .document
        .id
        .clone();
    window.apply(Command::SetDocumentTime {
        document,
        day: Some(day),
    });
    window.wait_for_dates();
    window.press(Key::Period);
    let selected = window.state().selection.event;
    assert!(selected.is_some());
    let mut again = window.restarted();
    for _ in 0..2000 {
        again.harness.step();
        let state = again.state();
        if state.library.loading.is_none() && !state.is_returning() && state.library.is_aligned {
            break;
        }
        thread::sleep(Duration::from_millis(5));
    }
    again.harness.run();
    assert_eq!(again.dates(), [Some(day), Some(day)]);
    assert_eq!(again.state().selection.event, selected);
    assert_eq!(
        again.state().selection.playhead,
        window.state().selection.playhead
    );
    again.press_with(Modifiers::COMMAND, Key::Z);
    again.wait_for_dates();
    assert_eq!(again.dates(), [None, None]);
}

#[test]
fn the_evidence_of_a_date_is_read_in_its_text() {
    let mut window = Window::opened();
    let documents = window.state().library.index.documents();
    let is_told = |at: &usize| documents[*at].dct.evidence.len() > 1;
    let document = (0..documents.len()).find(is_told).unwrap();
    window.apply(Command::ShowEvidence(Some(document as u32)));
    assert!(window.shows("متى كتبت هذه الوثيقة؟"));
    let text = documents_text(&window, document);
    assert!(window.shows(&text), "the reader shows the document");
    window.press(Key::Escape);
    assert!(!window.shows("متى كتبت هذه الوثيقة؟"));
}

fn documents_text(window: &Window, at: usize) -> String {
    window.state().library.index.documents()[at]
        .document
        .text
        .to_string()
}
