//! Lanes by places, and what can be done with their heads.

use std::sync::Arc;

use egui::{Key, Modifiers, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use khatt::corpus::Document;
use khatt::i18n::Language;
use khatt::index::{Index, LaneBy, LaneKey};
use khatt::pipeline::{self, Options};
use khatt::session::ColorScheme;
use khatt::session::Command;
use khatt::session::{ColorBy, LaneCommand, LanePlace, State};

use crate::sample::crowd;
use crate::window::{Shared, click, drag, take, window};

const DOCUMENTS: [[&str; 3]; 3] = [
    [
        "agency.txt",
        "وكالة الأنباء",
        "زار الرئيس روسيا في 6 مارس 2023. والتقى الوفد مع الصين يوم 9 مارس 2023. \
         وعقد الاجتماع في موسكو من 12 إلى 16 مارس 2023. وسيزور الوفد فرنسا في 2 أبريل 2023.",
    ],
    [
        "daily.txt",
        "الصحيفة اليومية",
        "وقعت روسيا والصين الاتفاق في 20 مارس 2023. وأعلنت فرنسا القرار في فبراير 2023. \
         ووقع الحادث في 25 فبراير 2023.",
    ],
    [
        "radio.txt",
        "إذاعة المدينة",
        "التقى الوزير مع روسيا في 1 مارس 2023. وانتهى الاجتماع في موسكو يوم 17 مارس 2023.",
    ],
];

fn state(language: Language, shade: ColorScheme) -> State {
    let analysed = DOCUMENTS.map(|[id, source, text]| {
        let document = Document {
            dct: Some("2023-03-21".parse().unwrap()),
            ..Document::of_text(id, source, text)
        };
        Arc::new(pipeline::analyse(document, Options::default()))
    });
    let mut state = State::default();
    state.library.index = Index::new(analysed.to_vec()).into();
    state.preferences.language = language;
    state.preferences.shade = shade;
    state.apply(Command::FitAll);
    state.apply(Command::Lanes(LaneCommand::By(LaneBy::Place)));
    state
}

fn key(name: &str) -> LaneKey {
    LaneKey::Of(name.into())
}

fn wished(window: &Shared) -> Vec<LaneCommand> {
    let said = take(window).into_iter();
    said.filter_map(|command| match command {
        Command::Lanes(wish) => Some(wish),
        _ => None,
    })
    .collect()
}

#[test]
fn lanes_by_place_in_light_colours() {
    let mut state = state(Language::Arabic, ColorScheme::Light);
    for wish in [
        LaneCommand::Pin(key("الصين")),
        LaneCommand::Collapse(key("موسكو")),
        LaneCommand::Hide(LaneKey::Nameless),
        LaneCommand::Choose(Some(key("الصين"))),
    ] {
        state.apply(Command::Lanes(wish));
    }
    let (mut harness, _) = window(state);
    harness.get_by_label("إظهار المسار المخفي");
    harness.snapshot("lanes_place_light");
}

#[test]
fn lanes_by_place_and_colours_by_month_in_dark_colours() {
    let mut state = state(Language::English, ColorScheme::Dark);
    state.apply(Command::Lanes(LaneCommand::Color(ColorBy::Month)));
    let (mut harness, _) = window(state);
    harness.get_by_label("Lane: No place named");
    harness.snapshot("lanes_place_dark_english");
}

#[test]
fn one_lane_for_everything_takes_the_height_there_is() {
    let mut state = state(Language::Arabic, ColorScheme::Light);
    state.apply(Command::Lanes(LaneCommand::By(LaneBy::Nothing)));
    let (harness, _) = window(state);
    let lane = harness.get_by_label("كل الأحداث، 9 أحداث").rect();
    assert!(lane.height() > 100.0, "{lane:?}");
}

#[test]
fn a_head_is_chosen_and_dragged_over_another() {
    let (mut harness, window) = window(state(Language::Arabic, ColorScheme::Light));
    let head = |name: &str| harness.get_by_label(name).rect().center();
    let (from, to) = (head("المسار: الصين"), head("المسار: روسيا"));
    take(&window);
    let by = vec2(0.0, to.y - from.y - 10.0);
    drag(&mut harness, from, by);
    let moved = LaneCommand::Move(key("الصين"), LanePlace::Above(key("روسيا")));
    assert!(wished(&window).contains(&moved));
    let china = harness.get_by_label("المسار: الصين").rect();
    let russia = harness.get_by_label("المسار: روسيا").rect();
    assert!(china.top() < russia.top());
    click(&mut harness, russia.center());
    let chosen = LaneCommand::Choose(Some(key("روسيا")));
    assert_eq!(wished(&window), [chosen]);
}

/// At the edge the lanes are scrolled, and the head itself goes out of sight.
#[test]
fn a_head_is_dragged_to_a_lane_far_below() {
    let (mut harness, window) = window(crowd());
    let head = harness.get_by_label("المسار: مزدحم").rect().center();
    take(&window);
    harness.drag_at(head);
    harness.run_ok();
    let below = pos2(head.x, 470.0);
    harness.hover_at(below);
    harness.run_steps(200);
    assert!(harness.query_by_label("المسار: مزدحم").is_none());
    harness.drop_at(below);
    harness.run_ok();
    let moved = LaneCommand::Move(key("مزدحم"), LanePlace::Below(key("مصدر 14")));
    assert!(wished(&window).contains(&moved));
    harness.get_by_label("المسار: مزدحم");
    harness.hover_at(head);
    harness.run_ok();
    assert!(wished(&window).is_empty(), "nothing is dragged any more");
}

#[test]
fn the_keyboard_reaches_a_head() {
    let (mut harness, window) = window(state(Language::Arabic, ColorScheme::Light));
    harness.get_by_label("المسار: الصين").focus();
    harness.run();
    let chosen = LaneCommand::Choose(Some(key("الصين")));
    assert_eq!(wished(&window), [chosen]);
    harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
    harness.run();
    assert!(harness.get_by_label("أوامر هذا المسار").is_focused());
}

#[test]
fn the_menu_of_a_lane_hides_it_and_a_line_brings_it_back() {
    let (mut harness, window) = window(state(Language::Arabic, ColorScheme::Light));
    let head = harness.get_by_label("المسار: الصين").rect();
    harness.hover_at(head.center());
    harness.run();
    harness.get_by_label("أوامر هذا المسار").click();
    harness.run();
    harness.get_by_label("إخفاء").click();
    harness.run();
    assert!(wished(&window).contains(&LaneCommand::Hide(key("الصين"))));
    assert!(harness.query_by_label("المسار: الصين").is_none());
    harness.get_by_label("إظهار المسار المخفي").click();
    harness.run();
    harness.get_by_label("المسار: الصين");
}

#[test]
fn what_lanes_stand_for_is_chosen_above_them() {
    let (mut harness, window) = window(state(Language::English, ColorScheme::Light));
    harness.get_by_label("Lanes: by place").click();
    harness.run();
    harness.get_by_label("by participant").click();
    harness.run();
    assert_eq!(wished(&window), [LaneCommand::By(LaneBy::Participant)]);
    harness.get_by_label("Lane: Nobody named");
    harness.get_by_label("Lanes: by participant");
}
