//! The timeline in a window without a screen: what is found by name, what a click, a drag and the wheel ask for.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod support {
    pub(crate) mod soft_render;
}

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, UiBuilder, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use khatt::corpus::{Document, SourceName};
use khatt::event::Modality;
use khatt::gui::command::Command;
use khatt::gui::frame::Frame;
use khatt::gui::state::State;
use khatt::gui::text::TextEngine;
use khatt::gui::theme::{Shade, Theme};
use khatt::gui::timeline::Timeline;
use khatt::i18n::{Language, Words};
use khatt::index::{Analysed, EventRef, Index};
use khatt::pipeline::{self, Options};
use khatt::time::{Day, Interval};
use support::soft_render::SoftRenderer;

/// Name, source, document time and text of the documents.
const DOCUMENTS: [[&str; 4]; 4] = [
    [
        "agency.txt",
        "وكالة الأنباء",
        "2023-03-17",
        "وصل الوفد إلى العاصمة في 20 مارس 2023. وقال المتحدث يوم الجمعة إن اللقاء سيعقد الأسبوع المقبل. \
         وكانت المحادثات قد بدأت في فبراير 2023. واستمرت الأزمة من 5 يناير إلى 2 فبراير 2023. \
         وتوقفت الرحلات في 25 مارس 2023. وكان المشروع قد طرح قبل سنوات.",
    ],
    [
        "daily.txt",
        "الصحيفة اليومية",
        "2023-03-21",
        "أعلنت الوزارة أمس أن الميناء أغلق في أوائل مارس 2023. وستفتتح المدرسة في 2 أبريل 2023. \
         وكان المبنى قائما في 10 يناير 2023. وقد زاره الوزير ذات مرة. وتزور اللجنة الموقع كل أسبوع. وسيعلن القرار خلال الأيام المقبلة.",
    ],
    [
        "radio.txt",
        "إذاعة المدينة",
        "2023-02-10",
        "أعيد فتح الطريق يوم الأربعاء. وقال السكان إن العمل استمر ثلاثة أشهر. وبدأ الموسم في شتاء 2022. \
         ووقع الحادث في 28 يناير 2023.",
    ],
    [
        "notes.txt",
        "دفتر الملاحظات",
        "2023-03-01",
        "حضرت العرض في رمضان 1444. والتقينا في 14 فبراير 2023.",
    ],
];

fn index() -> Index {
    let analysed = DOCUMENTS.map(|[id, source, dct, text]| {
        let document = Document {
            id: id.into(),
            path: None,
            source: SourceName(source.into()),
            title: None,
            url: None,
            text: text.into(),
            dct: Some(dct.parse().unwrap()),
        };
        let mut analysed = pipeline::analyse(document, Options::default());
        schedule(&mut analysed, "2 أبريل 2023");
        Arc::new(analysed)
    });
    Index::new(analysed.to_vec())
}

/// Makes the event with these words one that is still to come.
fn schedule(analysed: &mut Analysed, words: &str) {
    for event in &mut analysed.events {
        let mention = &analysed.mentions[event.mention as usize];
        if mention.span.of(&analysed.document.text) == words {
            event.modality = Modality::Scheduled;
        }
    }
}

/// The event whose words these are.
fn event(index: &Index, words: &str) -> EventRef {
    index
        .documents()
        .iter()
        .enumerate()
        .flat_map(|(document, analysed)| {
            let count = analysed.events.len() as u32;
            (0..count).map(move |event| EventRef {
                document: document as u32,
                event,
            })
        })
        .find(|at| {
            let mention = index.mention(*at).unwrap();
            mention.span.of(&index.event(*at).unwrap().0.document.text) == words
        })
        .unwrap_or_else(|| panic!("No event says {words:?}"))
}

/// The documents, all of them in view, one event selected.
fn state(language: Language, shade: Shade) -> State {
    let mut state = State::default();
    state.index = index();
    state.language = language;
    state.shade = shade;
    state.apply(Command::FitAll);
    let selected = event(&state.index, "يوم الجمعة");
    state.apply(Command::Select(Some(selected)));
    state
}

/// A window with the timeline alone; what it wants is carried out and noted.
struct Window {
    state: State,
    said: Vec<Command>,
}

fn theme_of(shade: Shade) -> egui::Theme {
    match shade {
        Shade::Light => egui::Theme::Light,
        Shade::Dark => egui::Theme::Dark,
    }
}

type Shared = Rc<RefCell<Window>>;

fn window(state: State) -> (Harness<'static>, Shared) {
    let (language, shade) = (state.language, state.shade);
    let shared = Rc::new(RefCell::new(Window {
        state,
        said: Vec::new(),
    }));
    let window = Rc::clone(&shared);
    let (words, theme) = (Words::new(language), Theme::new(shade));
    let style = theme.style(shade);
    let mut timeline = Timeline::default();
    let mut engine = TextEngine::default();
    let mut harness = Harness::builder()
        .with_size([1100.0, 520.0])
        .with_pixels_per_point(1.0)
        .with_render_cursor(false)
        .renderer(SoftRenderer::default())
        .build_ui(move |ui| {
            ui.ctx().set_style_of(theme_of(shade), style.clone());
            ui.ctx().set_theme(theme_of(shade));
            let window = &mut *window.borrow_mut();
            let mut commands = Vec::new();
            let mut frame = Frame {
                state: &window.state,
                text: &mut engine,
                theme: &theme,
                words: &words,
                commands: &mut commands,
            };
            let whole = UiBuilder::new().max_rect(ui.ctx().content_rect());
            ui.scope_builder(whole, |ui| timeline.ui(ui, &mut frame));
            for command in commands {
                window.said.push(command.clone());
                window.state.apply(command);
            }
        });
    harness.run();
    (harness, shared)
}

fn arabic() -> (Harness<'static>, Shared) {
    window(state(Language::Arabic, Shade::Light))
}

fn take(window: &Shared) -> Vec<Command> {
    std::mem::take(&mut window.borrow_mut().said)
}

fn assert_looks(language: Language, shade: Shade, name: &str) {
    let (mut harness, _) = window(state(language, shade));
    harness.snapshot(name);
}

#[test]
fn arabic_in_light_colours() {
    assert_looks(Language::Arabic, Shade::Light, "timeline_arabic_light");
}

#[test]
fn arabic_in_dark_colours() {
    assert_looks(Language::Arabic, Shade::Dark, "timeline_arabic_dark");
}

#[test]
fn english_runs_the_other_way() {
    assert_looks(Language::English, Shade::Light, "timeline_english_light");
}

#[test]
fn the_card_of_an_event_says_when_who_and_what() {
    let (mut harness, _) = arabic();
    let at = harness.get_by_label_contains("20 مارس 2023 — وصل").rect();
    harness.hover_at(at.center());
    harness.run_ok();
    harness.get_by_label("وكالة الأنباء");
    harness.snapshot("timeline_card");
}

#[test]
fn a_click_selects_the_event() {
    let (mut harness, window) = arabic();
    let wanted = event(&window.borrow().state.index, "20 مارس 2023");
    harness
        .get_by_label("20 مارس 2023 — وصل الوفد إلى العاصمة في 20 مارس 2023.")
        .click();
    harness.run();
    assert_eq!(take(&window), [Command::Select(Some(wanted))]);
}

#[test]
fn nothing_is_asked_for_and_nothing_repainted_while_nothing_changes() {
    let (mut harness, window) = arabic();
    assert!(take(&window).is_empty());
    assert_eq!(harness.run(), 1, "one frame and no repaint asked for");
}

#[test]
fn the_playhead_is_dragged_to_a_day() {
    let (mut harness, window) = arabic();
    let pill = harness.get_by_label_contains("الجمعة 17 مارس 2023").rect();
    let from = pill.center();
    harness.drag_at(from);
    harness.run_ok();
    harness.hover_at(from + vec2(60.0, 0.0));
    harness.run_ok();
    harness.drop_at(from + vec2(60.0, 0.0));
    harness.run_ok();
    let said = take(&window);
    let friday = "2023-03-17".parse().unwrap();
    let Some(Command::MovePlayhead(day)) = said.last() else {
        panic!("{said:?}");
    };
    assert!(
        *day < friday,
        "to the right is earlier in Arabic, found {day}"
    );
}

#[test]
fn the_line_of_the_playhead_can_be_dragged_over_the_lanes() {
    let (mut harness, window) = arabic();
    let pill = harness.get_by_label_contains("الجمعة 17 مارس 2023").rect();
    let from = egui::pos2(pill.center().x, 440.0);
    harness.drag_at(from);
    harness.run_ok();
    harness.hover_at(from - vec2(60.0, 0.0));
    harness.run_ok();
    harness.drop_at(from - vec2(60.0, 0.0));
    harness.run_ok();
    let said = take(&window);
    let is_move = |command: &Command| matches!(command, Command::MovePlayhead(_));
    assert!(!said.is_empty() && said.iter().all(is_move), "{said:?}");
    let friday = "2023-03-17".parse().unwrap();
    assert!(window.borrow().state.playhead.unwrap() > friday);
}

#[test]
fn time_is_pushed_along_by_dragging_it() {
    let (mut harness, window) = arabic();
    let before = window.borrow().state.view;
    let from = egui::pos2(600.0, 440.0);
    harness.drag_at(from);
    harness.run_ok();
    harness.hover_at(from + vec2(90.0, 0.0));
    harness.run_ok();
    harness.drop_at(from + vec2(90.0, 0.0));
    harness.run_ok();
    let after = window.borrow().state.view;
    assert!((after.days() - before.days()).abs() < 1e-6);
    assert!(
        after.first > before.first,
        "from the left comes what is later"
    );
}

#[test]
fn a_number_visits_what_it_counts_one_click_after_the_other() {
    let (mut harness, window) = window(crowd());
    let lane = harness.get_by_label("يوم واحد، 9 أحداث").rect();
    let day: Day = "2023-03-02".parse().unwrap();
    let view = window.borrow().state.view;
    let share = (f64::from(day.number()) + 0.5 - view.first) / view.days();
    let number = egui::pos2(
        lane.right() - share as f32 * lane.width(),
        lane.bottom() - 8.0,
    );
    let mut visited = Vec::new();
    for _ in 0..6 {
        harness.drag_at(number);
        harness.run_ok();
        harness.drop_at(number);
        harness.run_ok();
        // Not so soon that it would be a double click.
        harness.run_steps(30);
        let at = window.borrow().state.selected.unwrap();
        visited.push((at.document, at.event));
    }
    assert_eq!(visited, [3, 4, 5, 6, 7, 8].map(|event| (1, event)));
}

#[test]
fn a_column_of_a_crowd_can_be_clicked() {
    let (mut harness, window) = window(crowd());
    let lane = harness.get_by_label("مزدحم، 3000 حدث").rect();
    harness.drag_at(lane.center());
    harness.run_ok();
    harness.drop_at(lane.center());
    harness.run_ok();
    assert_eq!(window.borrow().state.selected.unwrap().document, 0);
}

#[test]
fn the_wheel_pans_and_zooms_at_the_pointer() {
    let (mut harness, window) = arabic();
    let before = window.borrow().state.view;
    let at = egui::pos2(300.0, 250.0);
    let wheel = |harness: &mut Harness<'_>, modifiers: Modifiers, lines: f32| {
        harness.hover_at(at);
        harness.event_modifiers(
            Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                source: MouseWheelSource::Wheel,
                delta: vec2(0.0, lines),
                phase: TouchPhase::Move,
                modifiers,
            },
            modifiers,
        );
        harness.run_ok();
    };
    wheel(&mut harness, Modifiers::CTRL, 120.0);
    let zoomed = window.borrow().state.view;
    assert!(zoomed.days() < before.days() * 0.95);
    let time = harness.get_by_label("وكالة الأنباء، 7 أحداث").rect();
    let share = f64::from((time.right() - at.x) / time.width());
    let under = |view: khatt::gui::state::TimeView| view.first + share * view.days();
    assert!((under(before) - under(zoomed)).abs() < 0.05);
    wheel(&mut harness, Modifiers::NONE, -80.0);
    let panned = window.borrow().state.view;
    assert!((panned.days() - zoomed.days()).abs() < 1e-6);
    assert!(panned.first > zoomed.first, "down is on in time");
}

#[test]
fn lanes_overview_and_tray_are_named() {
    let (mut harness, window) = arabic();
    harness.get_by_label("وكالة الأنباء، 7 أحداث");
    harness.get_by_label("نظرة على كل الزمن");
    let undated = event(&window.borrow().state.index, "كل أسبوع");
    harness.get_by_label("كل أسبوع").click();
    harness.run();
    assert_eq!(take(&window), [Command::Select(Some(undated))]);
}

#[test]
fn hidden_sources_have_no_lane_and_one_sentence_says_so() {
    let (mut harness, window) = arabic();
    for [_, source, ..] in DOCUMENTS {
        let source = SourceName(source.into());
        window
            .borrow_mut()
            .state
            .apply(Command::ToggleSource(source));
    }
    harness.run();
    assert!(harness.query_by_label_contains("وكالة الأنباء").is_none());
    harness.snapshot("timeline_hidden");
}

/// One source with many events on a few days, and many sources with one.
fn crowd() -> State {
    let agency = index().documents()[0].clone();
    let first: Day = "2023-01-01".parse().unwrap();
    let event = |number: i32, day: Day| {
        let mut event = agency.events[number as usize % 2].clone();
        event.interval = Interval::day(day);
        event
    };
    let with = |name: &str, events| {
        let mut analysed = Analysed::clone(&agency);
        analysed.document.source = SourceName(name.into());
        analysed.document.id = name.into();
        analysed.events = events;
        Arc::new(analysed)
    };
    // Most of them in the middle, none at all in the first weeks.
    let day = |number: i32| first.plus(30 + (number * number) % 97 + number % 31);
    let mut documents = vec![
        with(
            "مزدحم",
            (0..3000).map(|number| event(number, day(number))).collect(),
        ),
        with(
            "يوم واحد",
            (0..9).map(|number| event(number, first.plus(60))).collect(),
        ),
    ];
    for number in 3..=14 {
        let name = format!("مصدر {number}");
        documents.push(with(&name, vec![event(number, first.plus(12 * number))]));
    }
    let mut state = State::default();
    state.index = Index::new(documents);
    state.apply(Command::FitAll);
    state
}

#[test]
fn a_crowd_becomes_columns_and_what_has_no_row_is_counted() {
    let (mut harness, window) = window(crowd());
    harness.snapshot("timeline_crowd");
    let lane = harness.get_by_label("يوم واحد، 9 أحداث").rect();
    assert!(take(&window).is_empty());
    assert!(lane.height() <= 80.0);
}

#[test]
fn many_lanes_are_scrolled_by_the_wheel() {
    let (mut harness, window) = window(crowd());
    let lane = |harness: &Harness<'_>| {
        let found = harness.query_by_label("مصدر 5، حدث واحد");
        found.map(|node| node.rect().top())
    };
    let before = lane(&harness).unwrap();
    harness.hover_at(egui::pos2(300.0, 250.0));
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        source: MouseWheelSource::Wheel,
        delta: vec2(0.0, -60.0),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    harness.run_ok();
    assert!(lane(&harness).unwrap() < before - 40.0);
    assert!(take(&window).is_empty(), "time stays where it is");
}
