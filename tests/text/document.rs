//! A document to read: marks, selection, copying, scrolling.

use std::ops::Range;

use egui::{Color32, Event, Key, Modifiers, PointerButton, Pos2, ScrollArea, Theme, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotResults};
use khatt::gui::text::{DocumentText, DocumentView};
use khatt::typeset::{Mark, TextStyle, Underline};

use crate::window::{Window, copied};

const FIRST: &str =
    "أعلنت بكين وموسكو أن زيارة شي جين بينغ لروسيا ستتم في الفترة من 20 إلى 22 مارس.";
const SECOND: &str =
    "NATO والصين: قال يوري أوشاكوف يوم الجمعة إن شي وبوتين سيجريان أول لقاء يوم الاثنين.";
const SIZE: [f32; 2] = [360.0, 200.0];

#[derive(Default)]
struct Reader {
    view: DocumentView,
    text: String,
    clicked: Option<usize>,
    hovered: Option<usize>,
}

impl Reader {
    fn two_paragraphs() -> Self {
        Self {
            text: format!("{FIRST}\n{SECOND}"),
            ..Self::default()
        }
    }

    fn place_of(&self, words: &str) -> Range<usize> {
        let start = self.text.find(words).unwrap();
        start..start + words.len()
    }

    fn marks(&self) -> Vec<Mark> {
        let marks = [
            ("20 إلى 22 مارس", 0, Underline::Dotted),
            ("يوم الجمعة", 1, Underline::Thick),
            ("يوم الاثنين", 0, Underline::Thin),
        ];
        let marks = marks.iter().filter(|(words, ..)| self.text.contains(words));
        let marks = marks.map(|(words, ink, underline)| Mark {
            range: self.place_of(words),
            ink: *ink,
            is_bold: *ink == 1,
            underline: Some(*underline),
        });
        marks.collect()
    }

    fn grounds(&self) -> Vec<(Range<usize>, Color32)> {
        let sentence = "قال يوري أوشاكوف يوم الجمعة إن شي وبوتين سيجريان أول لقاء يوم الاثنين.";
        let yellow = Color32::from_rgb(0xF9, 0xE9, 0xB8);
        let found = self.text.contains(sentence);
        let place = found.then(|| (self.place_of(sentence), yellow));
        place.into_iter().collect()
    }
}

fn open(reader: Reader, theme: Theme) -> Harness<'static, Reader> {
    let window = Window::new(SIZE[0], SIZE[1]).theme(theme);
    window.open(reader, |ui, engine, reader| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let (marks, grounds) = (reader.marks(), reader.grounds());
            let palette = [
                ui.visuals().text_color(),
                Color32::from_rgb(0xB4, 0x47, 0x1F),
            ];
            let shown = DocumentText {
                text: &reader.text,
                style: TextStyle::READING,
                marks: &marks,
                grounds: &grounds,
                palette: &palette,
            };
            let response = reader.view.ui(ui, engine, 7, &shown);
            reader.clicked = response.clicked.or(reader.clicked);
            reader.hovered = response.hovered;
        });
    })
}

fn press(harness: &mut Harness<'_, Reader>, at: Pos2, pressed: bool, modifiers: Modifiers) {
    harness.event(Event::PointerMoved(at));
    let button = Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers,
    };
    harness.event_modifiers(button, modifiers);
    harness.step();
}

fn click(harness: &mut Harness<'_, Reader>, at: Pos2) {
    press(harness, at, true, Modifiers::NONE);
    press(harness, at, false, Modifiers::NONE);
}

fn drag(harness: &mut Harness<'_, Reader>, from: Pos2, to: Pos2) {
    press(harness, from, true, Modifiers::NONE);
    for part in [0.3, 0.7, 1.0] {
        harness.hover_at(from + (to - from) * part);
        harness.step();
    }
    press(harness, to, false, Modifiers::NONE);
}

fn copy(harness: &mut Harness<'_, Reader>) -> String {
    harness.event(Event::Copy);
    harness.step();
    copied(harness).concat()
}

/// The right end of the first line of a paragraph, where reading starts.
fn start_of(harness: &Harness<'_, Reader>, paragraph: &str) -> Pos2 {
    harness.get_by_label(paragraph).rect().right_top() + vec2(-2.0, 14.0)
}

#[test]
fn it_looks_as_drawn() {
    let mut results = SnapshotResults::new();
    for theme in [Theme::Light, Theme::Dark] {
        let mut harness = open(Reader::two_paragraphs(), theme);
        harness.snapshot(format!("text_document_{theme:?}").to_lowercase());
        results.extend_harness(&mut harness);
    }
}

#[test]
fn a_drag_across_paragraphs_is_copied_with_the_line_break() {
    let mut harness = open(Reader::two_paragraphs(), Theme::Light);
    let from = start_of(&harness, FIRST);
    let to = start_of(&harness, SECOND) - vec2(47.0, 0.0);
    drag(&mut harness, from, to);
    let copied = copy(&mut harness);
    assert_eq!(copied, format!("{FIRST}\nNATO"));
    assert_eq!(harness.state().clicked, None, "a drag is no click");
    harness.remove_cursor();
    harness.run();
    harness.snapshot("text_document_selected");
}

#[test]
fn the_second_press_takes_a_word_and_the_third_a_paragraph() {
    let mut harness = open(Reader::two_paragraphs(), Theme::Light);
    let at = start_of(&harness, FIRST) - vec2(10.0, 0.0);
    click(&mut harness, at);
    assert_eq!(copy(&mut harness), "");
    click(&mut harness, at);
    assert_eq!(copy(&mut harness), "أعلنت");
    click(&mut harness, at);
    assert_eq!(copy(&mut harness), FIRST);
}

#[test]
fn a_drag_after_the_second_press_goes_by_words() {
    let mut harness = open(Reader::two_paragraphs(), Theme::Light);
    let at = start_of(&harness, FIRST) - vec2(10.0, 0.0);
    click(&mut harness, at);
    drag(&mut harness, at, at - vec2(47.0, 0.0));
    assert_eq!(copy(&mut harness), "أعلنت بكين");
}

#[test]
fn shift_and_a_press_extend_the_selection() {
    let mut harness = open(Reader::two_paragraphs(), Theme::Light);
    let from = start_of(&harness, FIRST);
    click(&mut harness, from);
    let to = start_of(&harness, SECOND) - vec2(47.0, 0.0);
    press(&mut harness, to, true, Modifiers::SHIFT);
    press(&mut harness, to, false, Modifiers::SHIFT);
    assert_eq!(copy(&mut harness), format!("{FIRST}\nNATO"));
}

#[test]
fn everything_is_selected_by_key() {
    let mut harness = open(Reader::two_paragraphs(), Theme::Light);
    let at = start_of(&harness, FIRST);
    click(&mut harness, at);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    assert_eq!(copy(&mut harness), format!("{FIRST}\n{SECOND}"));
}

#[test]
fn a_click_names_the_letter_under_the_pointer() {
    let mut harness = open(Reader::two_paragraphs(), Theme::Light);
    let start = start_of(&harness, SECOND);
    // The paragraph starts at the right, but its first word is read from its left end.
    for (from_right, letter) in [(3.0, "O"), (40.0, "N"), (55.0, "و")] {
        click(&mut harness, start - vec2(from_right, 0.0));
        let clicked = harness.state_mut().clicked.take().unwrap();
        assert!(
            harness.state().text[clicked..].starts_with(letter),
            "{letter}"
        );
        assert_eq!(harness.state().hovered, Some(clicked));
    }
    let beside = pos2(10.0, harness.get_by_label(SECOND).rect().bottom() - 14.0);
    click(&mut harness, beside);
    assert_eq!(harness.state().clicked, None);
}

#[test]
fn a_long_document_scrolls_to_a_byte_and_sets_only_what_is_seen() {
    let lines = (0..3000).map(|n| format!("{n}: {SECOND}\n"));
    let mut reader = Reader {
        text: lines.collect(),
        ..Reader::default()
    };
    let target = reader.place_of("2000:").start;
    reader.view.scroll_to(target);
    let mut harness = open_long(reader);
    harness.run_ok();
    let shown = harness.get_all_by_role(egui::Role::Label).count();
    assert!(shown < 20, "{shown} paragraphs were set");
    let rect = harness.get_by_label_contains("2000:").rect();
    let middle = SIZE[1] / 2.0;
    assert!((rect.top()..rect.bottom()).contains(&middle), "{rect:?}");
    // And it rests there.
    harness.run_steps(30);
    let later = harness.get_by_label_contains("2000:").rect();
    assert!((later.top() - rect.top()).abs() < 1.0, "{rect:?} {later:?}");
}

fn open_long(reader: Reader) -> Harness<'static, Reader> {
    let mut harness = open(Reader::two_paragraphs(), Theme::Light);
    *harness.state_mut() = reader;
    harness
}

#[test]
fn another_document_forgets_the_selection() {
    let mut harness = open(Reader::two_paragraphs(), Theme::Light);
    let at = start_of(&harness, FIRST) - vec2(10.0, 0.0);
    click(&mut harness, at);
    click(&mut harness, at);
    assert!(harness.state().view.selected().is_some());
    harness.state_mut().text = "نص آخر".to_owned();
    harness.state_mut().view = DocumentView::default();
    harness.run();
    assert!(harness.state().view.selected().is_none());
    harness.get_by_label("نص آخر");
}
