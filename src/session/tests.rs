//! The state without a window: commands in, changes out.

use std::path::PathBuf;
use std::sync::Arc;

use crate::corpus::{Document, LoadError, LoadProblem};
use crate::index::samples::{analysed, at, day};
use crate::index::{AnalyzedDocument, EventRef};
use crate::pipeline::{self, History, Options};
use crate::query::Trust;
use crate::resolve::Certainty::{Exact, Inferred};
use crate::resolve::DocumentTime;
use crate::session::Command;
use crate::session::{BottomPane, Effect, Notice, OpenEvidence, Opened, Panel, State, TimeView};
use crate::session::{ColorScheme, Settings};
use crate::time::Interval;

const VISIT: &str =
    "زار الوفد موسكو في 16 مارس 2023. وعاد في 20 مارس 2023. ثم كتب تقريرا في نيسان 2023.";
pub(super) const MARKET: &str = "أغلقت السوق في NATO يوم 17 مارس 2023. ولم يحدد موعد آخر قريبا.";

/// Two sources: three events (16 and 20 March, April), then one on 17 March and one without a place.
pub(super) fn two_sources() -> State {
    let visit = analysed(
        "وفد/1.txt",
        "وفد",
        VISIT,
        &[
            ("16 مارس 2023", "2023-03-16", Exact),
            ("20 مارس 2023", "2023-03-20", Inferred),
            ("نيسان 2023", "2023-04-01/2023-04-30", Exact),
        ],
    );
    let market = analysed(
        "سوق/1.txt",
        "سوق",
        MARKET,
        &[("17 مارس 2023", "2023-03-17", Exact), ("قريبا", "", Exact)],
    );
    opened(vec![visit, market])
}

pub(super) fn opened(documents: Vec<AnalyzedDocument>) -> State {
    let mut state = State::default();
    assert_eq!(
        state.apply(Command::OpenSample),
        Some(Effect::Load(Opened::Sample))
    );
    state.listed(documents.len());
    state.add(documents.into_iter().map(Arc::new).collect(), Vec::new());
    state.finished();
    state
}

pub(super) fn shown(state: &State) -> Vec<EventRef> {
    state.shown().collect()
}

#[test]
fn a_loaded_folder_shows_its_first_event() {
    let state = two_sources();
    assert_eq!(state.library.loading, None);
    assert_eq!(state.selection.event, Some(at(0, 0)));
    assert_eq!(state.selection.playhead, Some(day("2023-03-16")));
    assert!(state.view.time.interval().contains(day("2023-03-16")));
    assert!(state.view.time.interval().contains(day("2023-04-30")));
}

#[test]
fn next_and_previous_follow_time_across_sources() {
    let mut state = two_sources();
    let mut walked = vec![state.selection.event.unwrap()];
    for _ in 0..4 {
        state.apply(Command::NextEvent);
        walked.push(state.selection.event.unwrap());
    }
    assert_eq!(walked, [at(0, 0), at(1, 0), at(0, 1), at(0, 2), at(0, 2)]);
    state.apply(Command::PreviousEvent);
    assert_eq!(state.selection.event, Some(at(0, 1)));
    assert_eq!(state.selection.playhead, Some(day("2023-03-20")));
}

#[test]
fn an_event_without_a_place_leaves_the_playhead() {
    let mut state = two_sources();
    let before = (state.selection.playhead, state.view.time);
    state.apply(Command::Select(Some(at(1, 1))));
    assert_eq!(state.selection.event, Some(at(1, 1)));
    assert_eq!((state.selection.playhead, state.view.time), before);
    state.apply(Command::Select(Some(at(7, 0))));
    assert_eq!(state.selection.event, None);
}

#[test]
fn the_playhead_takes_the_nearest_event_along() {
    let mut state = two_sources();
    state.apply(Command::MovePlayhead(day("2023-03-18")));
    assert_eq!(state.selection.event, Some(at(1, 0)));
    state.apply(Command::StepPlayhead(1));
    assert_eq!(state.selection.playhead, Some(day("2023-03-19")));
    assert_eq!(state.selection.event, Some(at(0, 1)));
    // A day inside a month belongs to that month, unless an exact day is nearer.
    state.apply(Command::MovePlayhead(day("2023-04-11")));
    assert_eq!(state.selection.event, Some(at(0, 2)));
}

pub(super) fn document(id: &str, text: &str) -> Document {
    Document::of_text(id, "مصدر", text)
}

fn read(id: &str, text: &str) -> Arc<AnalyzedDocument> {
    Arc::new(pipeline::analyse(document(id, text), Options::default()))
}

#[test]
fn evidence_opens_beside_the_text_and_an_event_closes_it() {
    let mut state = two_sources();
    state.apply(Command::ShowLower(BottomPane::Coverage));
    state.apply(Command::TogglePanel(Panel::Details));
    let (selected, view) = (state.selection.event, state.view.time);
    state.apply(Command::ShowEvidence(Some(1)));
    assert!(state.is_open(Panel::Details) && state.view.lower == BottomPane::Reader);
    assert_eq!((state.selection.event, state.view.time), (selected, view));
    state.apply(Command::PointAtPiece(3));
    let open = OpenEvidence {
        document: 1,
        piece: Some(3),
    };
    assert_eq!(state.selection.evidence, Some(open));
    state.apply(Command::NextEvent);
    assert_eq!(state.selection.evidence, None);
}

/// Each way to another event or day leaves the evidence: three lists of commands had drifted apart.
#[test]
fn every_way_to_another_day_closes_the_evidence() {
    let day = day("2023-03-17");
    for command in [
        Command::Read(at(1, 0)),
        Command::StepUnits(1),
        Command::GoTo(Interval::day(day)),
        Command::MovePlayhead(day),
    ] {
        let mut state = two_sources();
        state.apply(Command::ShowEvidence(Some(1)));
        state.apply(command.clone());
        assert_eq!(state.selection.evidence, None, "{command:?}");
    }
}

#[test]
fn an_event_that_is_read_keeps_the_view_while_reading_goes_on() {
    let mut state = State::default();
    state.apply(Command::OpenSample);
    let first = vec![read("1.txt", "وقع الاتفاق في 16 مارس 2023.")];
    state.add(first, Vec::new());
    let seen = state.view.time;
    state.apply(Command::Read(at(0, 0)));
    let second = vec![read("2.txt", "وقع الاتفاق في 16 مارس 2021.")];
    state.add(second, Vec::new());
    assert_eq!(state.view.time, seen);
}

#[test]
fn documents_are_chosen_by_what_is_known_of_their_dates() {
    let mut state = two_sources();
    let mut visit = AnalyzedDocument::clone(&state.library.index.documents()[0]);
    visit.dct = DocumentTime {
        confidence: 0.4,
        ..DocumentTime::given(day("2023-03-21"))
    };
    state.redated(vec![Arc::new(visit)]);
    assert_eq!(shown(&state).len(), 4);
    state.apply(Command::FilterDates([Trust::Doubtful].into()));
    assert_eq!(shown(&state), [at(0, 0), at(0, 1), at(0, 2)]);
    state.apply(Command::FilterDates([Trust::Unknown].into()));
    assert_eq!(shown(&state), [at(1, 0)]);
    assert!(!state.view.filter.is_empty());
    state.apply(Command::ShowAll);
    assert_eq!(shown(&state).len(), 4);
}

#[test]
fn a_view_that_the_user_moved_stays_while_reading_goes_on() {
    let mut state = State::default();
    state.apply(Command::OpenSample);
    state.add(
        vec![read("1.txt", "وقع الاتفاق في 16 مارس 2023.")],
        Vec::new(),
    );
    let followed = state.view.time;
    state.add(
        vec![read("2.txt", "وقع الاتفاق في 16 مارس 2021.")],
        Vec::new(),
    );
    assert_ne!(state.view.time, followed);
    let chosen = TimeView::new(10.0, 90.0);
    state.apply(Command::Show(chosen));
    state.add(
        vec![read("3.txt", "وقع الاتفاق في 16 مارس 2011.")],
        Vec::new(),
    );
    assert_eq!(state.view.time, chosen);
}

#[test]
fn problems_and_progress_are_counted_together() {
    let mut state = State::default();
    state.apply(Command::OpenSample);
    state.listed(3);
    let problem = LoadProblem {
        path: PathBuf::from("فارغ.txt"),
        error: LoadError::Empty,
    };
    state.add(vec![read("1.txt", "نص")], vec![problem]);
    let progress = state.library.loading.unwrap();
    assert_eq!((progress.done, progress.of), (2, Some(3)));
    assert_eq!(state.library.problems.len(), 1);
}

#[test]
fn a_wrong_path_is_told_and_the_next_command_takes_it_away() {
    let mut state = State::default();
    for typed in ["", "   ", "/there/is/no such folder"] {
        assert_eq!(state.apply(Command::OpenTyped(typed.to_owned())), None);
        assert_eq!(state.notice, Some(Notice::NoSuchPath(typed.to_owned())));
        assert_eq!(state.library.opened, None);
    }
    state.apply(Command::SetShade(ColorScheme::Dark));
    assert_eq!(state.notice, None);
}

#[test]
fn a_fault_stays_until_it_is_closed() {
    let mut state = State::default();
    let fault = Notice::Fault("وقع خلل".to_owned());
    state.tell(fault.clone());
    state.apply(Command::OpenTyped("/there/is/no such folder".to_owned()));
    state.tell(Notice::NoDialog);
    assert_eq!(state.notice, Some(fault));
    let newer = Notice::Fault("وخلل آخر".to_owned());
    state.tell(newer.clone());
    assert_eq!(state.notice, Some(newer));
    state.apply(Command::CloseNotice);
    assert_eq!(state.notice, None);
}

#[test]
fn a_folder_is_read_anew_where_known_happenings_are_switched_off() {
    let mut state = State::default();
    let settings = |without_history| Settings {
        without_history,
        ..Settings::default()
    };
    let set = |state: &mut State, without| state.apply(Command::SetSettings(settings(without)));
    assert_eq!(set(&mut state, true), Some(Effect::Restyle));
    assert_eq!(state.history(), History::Off);
    assert_eq!(set(&mut state, false), Some(Effect::Restyle));
    state.apply(Command::OpenSample);
    assert_eq!(set(&mut state, false), Some(Effect::Restyle));
    let reads = Some(Effect::Load(Opened::Sample));
    assert_eq!(set(&mut state, true), reads);
    assert_eq!(set(&mut state, false), reads);
    assert_eq!(state.history(), History::On);
}

#[test]
fn folders_are_remembered_the_last_first() {
    let folders: Vec<_> = (0..8).map(|_| tempfile::tempdir().unwrap()).collect();
    let mut state = State::default();
    for folder in folders.iter().chain(&folders[6..7]) {
        let typed = format!("  {}\n", folder.path().display());
        assert!(matches!(
            state.apply(Command::OpenTyped(typed)),
            Some(Effect::Load(Opened::Paths(_)))
        ));
    }
    let wanted: Vec<_> = [6, 7, 5, 4, 3, 2]
        .map(|number| folders[number].path().to_owned())
        .into();
    assert_eq!(state.preferences.recent, wanted);
    state.apply(Command::SetShade(ColorScheme::Dark));
    assert_eq!(state.apply(Command::Close), Some(Effect::CancelLoading));
    assert_eq!(
        (state.library.opened.clone(), state.preferences.shade),
        (None, ColorScheme::Dark)
    );
    assert_eq!(state.preferences.recent, wanted);
}
