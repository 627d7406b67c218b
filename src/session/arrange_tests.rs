//! Lanes are moved, pinned, collapsed and hidden, and come back as they were left.

use std::sync::Arc;

use crate::index::samples;
use crate::index::{Index, LaneBy, LaneKey};
use crate::resolve::Certainty;
use crate::session::Command;
use crate::session::{ColorBy, LaneCommand, LanePlace, Notice, State, Toward, ViewSnapshot};

fn key(name: &str) -> LaneKey {
    LaneKey::Of(name.into())
}

/// Four sources of one document with one event each.
fn state() -> State {
    let document = |source: &str| {
        let id = format!("{source}.txt");
        let mentions = [("أمس", "2015-07-20", Certainty::Exact)];
        Arc::new(samples::analysed(&id, source, "وقع أمس.", &mentions))
    };
    let mut state = State::default();
    state.library.index = Index::new(["أ", "ب", "ج", "د"].map(document).to_vec()).into();
    state
}

fn wish(state: &mut State, wish: LaneCommand) {
    state.apply(Command::Lanes(wish));
}

/// The lanes that are not hidden, from the top.
fn shown(state: &State) -> String {
    let grouping = state.grouping();
    let arranged = state.arranged(&grouping).into_iter();
    let groups = arranged.map(|at| &grouping.groups[at]);
    let groups = groups.filter(|group| !state.is_lane_hidden(&group.key));
    groups.map(|group| &*group.name).collect()
}

#[test]
fn lanes_are_moved_above_and_below_one_another() {
    let mut state = state();
    assert_eq!(shown(&state), "أبجد");
    wish(
        &mut state,
        LaneCommand::Move(key("ج"), LanePlace::Above(key("أ"))),
    );
    assert_eq!(shown(&state), "جأبد");
    wish(
        &mut state,
        LaneCommand::Move(key("ج"), LanePlace::Below(key("د"))),
    );
    assert_eq!(shown(&state), "أبدج");
    let before = state.view.lanes.clone();
    wish(
        &mut state,
        LaneCommand::Move(key("ج"), LanePlace::Below(key("ج"))),
    );
    wish(
        &mut state,
        LaneCommand::Move(key("ز"), LanePlace::Below(key("أ"))),
    );
    assert_eq!(state.view.lanes, before);
}

#[test]
fn only_what_the_user_changed_is_written_down() {
    let mut state = state();
    wish(
        &mut state,
        LaneCommand::Move(key("ب"), LanePlace::Above(key("أ"))),
    );
    assert_eq!(state.view.lanes.now().unwrap().order, [key("ب"), key("أ")]);
    wish(
        &mut state,
        LaneCommand::Move(key("أ"), LanePlace::Above(key("ب"))),
    );
    assert!(state.view.lanes.now().unwrap().order.is_empty());
}

#[test]
fn a_chosen_lane_steps_over_those_that_are_seen() {
    let mut state = state();
    wish(&mut state, LaneCommand::Choose(Some(key("د"))));
    wish(&mut state, LaneCommand::Hide(key("ج")));
    wish(&mut state, LaneCommand::Step(Toward::Top));
    assert_eq!(shown(&state), "أدب");
    wish(&mut state, LaneCommand::ShowHidden);
    assert_eq!(shown(&state), "أدبج");
    for toward in [Toward::Top, Toward::Top, Toward::Top] {
        wish(&mut state, LaneCommand::Step(toward));
    }
    assert_eq!(shown(&state), "دأبج");
    wish(&mut state, LaneCommand::Step(Toward::Bottom));
    assert_eq!(shown(&state), "أدبج");
}

#[test]
fn pinned_lanes_come_first_and_move_among_themselves() {
    let mut state = state();
    wish(&mut state, LaneCommand::Pin(key("ج")));
    wish(&mut state, LaneCommand::Pin(key("ب")));
    assert_eq!(shown(&state), "بجأد");
    wish(&mut state, LaneCommand::Choose(Some(key("ج"))));
    wish(&mut state, LaneCommand::Step(Toward::Bottom));
    assert_eq!(shown(&state), "بجأد");
    wish(&mut state, LaneCommand::Step(Toward::Top));
    assert_eq!(shown(&state), "جبأد");
    wish(&mut state, LaneCommand::Pin(key("ج")));
    assert!(shown(&state).starts_with('ب'));
    assert!(!state.view.lanes.is_pinned(&key("ج")) && state.view.lanes.is_pinned(&key("ب")));
}

#[test]
fn a_hidden_source_is_hidden_in_the_filter_and_a_hidden_name_only_as_a_lane() {
    let mut state = state();
    wish(&mut state, LaneCommand::Hide(key("أ")));
    assert_eq!(
        (shown(&state).as_str(), state.view.filter.is_empty()),
        ("بجد", false)
    );
    assert_eq!(state.hidden_lanes(&state.grouping()), 1);
    wish(&mut state, LaneCommand::By(LaneBy::Place));
    assert_eq!(state.hidden_lanes(&state.grouping()), 0);
    state.apply(Command::ShowAll);
    wish(&mut state, LaneCommand::Hide(LaneKey::Nameless));
    assert!(state.view.filter.is_empty());
    assert_eq!(state.hidden_lanes(&state.grouping()), 1);
    wish(&mut state, LaneCommand::ShowHidden);
    assert_eq!(state.hidden_lanes(&state.grouping()), 0);
    wish(&mut state, LaneCommand::By(LaneBy::Document));
    wish(&mut state, LaneCommand::Hide(key("ب.txt")));
    assert_eq!(state.view.filter.hidden_documents.len(), 1);
    wish(&mut state, LaneCommand::ShowHidden);
    assert!(state.view.filter.is_empty());
}

#[test]
fn each_kind_of_lanes_comes_back_as_it_was_left() {
    let mut state = state();
    wish(&mut state, LaneCommand::Collapse(key("ب")));
    wish(&mut state, LaneCommand::Choose(Some(key("ب"))));
    wish(&mut state, LaneCommand::By(LaneBy::Document));
    assert_eq!(state.chosen_lane(), None);
    assert!(!state.view.lanes.is_collapsed(&key("ب")));
    wish(&mut state, LaneCommand::By(LaneBy::Source));
    assert!(state.view.lanes.is_collapsed(&key("ب")));
}

#[test]
fn a_saved_view_remembers_lanes_and_colours() {
    let mut state = state();
    wish(&mut state, LaneCommand::Pin(key("د")));
    wish(&mut state, LaneCommand::Collapse(key("أ")));
    wish(
        &mut state,
        LaneCommand::Move(key("ج"), LanePlace::Above(key("أ"))),
    );
    wish(&mut state, LaneCommand::Color(ColorBy::Month));
    state.apply(Command::SaveView("ترتيبي".to_owned()));
    let then = state.view.lanes.clone();
    wish(&mut state, LaneCommand::By(LaneBy::Place));
    wish(&mut state, LaneCommand::Color(ColorBy::Source));
    wish(&mut state, LaneCommand::ShowOthers(true));
    state.apply(Command::OpenView(0));
    assert_eq!(state.view.lanes, then);
    let text = serde_json::to_string(&state.kept()).unwrap();
    assert_eq!(
        serde_json::from_str::<ViewSnapshot>(&text).unwrap(),
        state.kept()
    );
}

#[test]
fn what_was_kept_before_there_were_kinds_of_lanes_is_read() {
    let old = r#"{"view": [100.0, 200.0], "query": "قناة"}"#;
    let kept: ViewSnapshot = serde_json::from_str(old).unwrap();
    let mut state = state();
    wish(&mut state, LaneCommand::By(LaneBy::Place));
    state.show_snapshot(&kept);
    assert_eq!(state.view.lanes.by, LaneBy::Source);
    assert_eq!(state.view.filter.query, "قناة");
}

#[test]
fn another_folder_keeps_the_kind_and_not_the_arrangement() {
    let mut state = state();
    wish(&mut state, LaneCommand::Pin(key("ب")));
    wish(&mut state, LaneCommand::Color(ColorBy::Certainty));
    state.apply(Command::Close);
    assert_eq!(state.view.lanes.color, ColorBy::Certainty);
    assert!(!state.view.lanes.is_pinned(&key("ب")));
}

#[test]
fn what_is_done_with_lanes_is_undone_and_done_again() {
    let mut state = state();
    let moved = LaneCommand::Move(key("ج"), LanePlace::Above(key("أ")));
    let wishes = [
        moved,
        LaneCommand::Pin(key("د")),
        LaneCommand::Collapse(key("ب")),
        LaneCommand::Hide(key("أ")),
        LaneCommand::ShowHidden,
    ];
    let now = |state: &State| {
        let arrangement = state.view.lanes.now().cloned().unwrap_or_default();
        (arrangement, state.view.filter.clone())
    };
    let mut seen = vec![now(&state)];
    for one in &wishes {
        wish(&mut state, one.clone());
        seen.push(now(&state));
    }
    for before in seen.iter().rev().skip(1) {
        assert!(state.apply(Command::Undo).is_none());
        assert_eq!(now(&state), *before);
    }
    assert_eq!(state.corrections.edits.last_done(), None);
    for after in seen.iter().skip(1) {
        state.apply(Command::Redo);
        assert_eq!(now(&state), *after);
    }
    assert_eq!(state.corrections.edits.first_undone(), None);
}

/// A check box is no change of the lanes: undo leaves alone what it hid meanwhile.
#[test]
fn undo_of_a_hidden_lane_touches_nothing_else() {
    let mut state = state();
    wish(&mut state, LaneCommand::Hide(key("أ")));
    let other = state.library.index.sources()[1].source.clone();
    state.apply(Command::ToggleSource(other));
    state.apply(Command::Undo);
    assert_eq!(shown(&state), "أجد");
}

#[test]
fn a_wish_that_changes_nothing_is_no_edit() {
    let mut state = state();
    wish(&mut state, LaneCommand::ShowHidden);
    wish(&mut state, LaneCommand::Color(ColorBy::Month));
    wish(
        &mut state,
        LaneCommand::Move(key("أ"), LanePlace::Above(key("ب"))),
    );
    assert_eq!(state.corrections.edits.last_done(), None);
}

#[test]
fn undo_shows_the_lanes_that_it_is_about() {
    let mut state = state();
    wish(&mut state, LaneCommand::Pin(key("د")));
    wish(&mut state, LaneCommand::By(LaneBy::Nothing));
    state.apply(Command::Undo);
    assert_eq!(
        (state.view.lanes.by, &*shown(&state)),
        (LaneBy::Source, "أبجد")
    );
}

/// The lane of the others cannot be thinner than it is; to collapse it opens it, or says why not.
#[test]
fn the_lane_of_the_others_opens_or_says_why_not() {
    let mut state = state();
    wish(&mut state, LaneCommand::Collapse(LaneKey::Others));
    assert_eq!(state.notice, Some(Notice::TooManyLanes));
    assert_eq!(state.corrections.edits.last_done(), None);
    let document = |number: usize| {
        let id = format!("{number}.txt");
        let mentions = [("أمس", "2015-07-20", Certainty::Exact)];
        Arc::new(samples::analysed(&id, &id, "وقع أمس.", &mentions))
    };
    state.library.index = Index::new((0..60).map(document).collect()).into();
    wish(&mut state, LaneCommand::By(LaneBy::Document));
    wish(&mut state, LaneCommand::Collapse(LaneKey::Others));
    assert!(state.view.lanes.shows_others() && state.notice.is_none());
    state.apply(Command::Undo);
    assert!(!state.view.lanes.shows_others());
}
