//! Edits to undo and redo, in words.

use std::borrow::Cow;

use crate::describe::names;
use crate::i18n::Words;
use crate::session::Command;
use crate::session::actions::Action;
use crate::session::names::of_lane_key;
use crate::session::{Edit, LaneEdit, LaneEditKind, State};
use crate::store::Change;

/// The name of an action: of undo and redo with what they would change now.
pub fn name_of<'a>(action: &Action, state: &State, words: &'a Words) -> Cow<'a, str> {
    let (key, edit) = match (action.command)(state) {
        Some(Command::Undo) => ("undo-of", state.corrections.edits.last_done()),
        Some(Command::Redo) => ("redo-of", state.corrections.edits.first_undone()),
        _ => return words.text(action.name),
    };
    edit.map_or_else(
        || words.text(action.name),
        |edit| {
            words
                .format(key, &[("what", what(edit, state, words).into())])
                .into()
        },
    )
}

/// The change that an edit made.
pub fn what(edit: &Edit, state: &State, words: &Words) -> String {
    match edit {
        Edit::Date(date) => {
            let name = names::of_document(words, &state.library.index, &date.document);
            words.format("edit-date", &[("name", name.into())])
        }
        Edit::Lanes(lanes) => of_lanes(lanes, state, words),
        Edit::Groups(_) => words.text("edit-groups").into_owned(),
        Edit::Changes(edits) => match edits.first().map(|edit| &edit.change) {
            Some(change) if !matches!(change, Change::Own { .. }) => {
                words.text(key_of(change)).into_owned()
            }
            _ => words.format("edit-import", &[("count", edits.len().into())]),
        },
        Edit::Change(edit) => words.text(key_of(&edit.change)).into_owned(),
    }
}

/// The key of the words for a change.
fn key_of(change: &Change) -> &'static str {
    match change {
        Change::MentionDays { .. } | Change::EventDays { .. } => "edit-days",
        Change::MentionDeleted { .. } => "edit-deleted",
        Change::EventTitle { .. } => "edit-title",
        Change::EventStatus { .. } => "edit-status",
        Change::DocumentSource { .. }
        | Change::DocumentTitle { .. }
        | Change::DocumentDate { .. } => "edit-document",
        Change::Same { .. } | Change::NotSame { .. } => "edit-same",
        Change::NameIs { .. } | Change::NameHidden { .. } => "edit-name",
        Change::NamedDay { .. } => "edit-named-day",
        Change::Own { .. } => "edit-own",
        Change::Star { .. } => "edit-star",
        Change::Note { .. } => "edit-note",
        Change::Collect { .. } | Change::Drop { .. } | Change::DossierName { .. } => "edit-dossier",
        Change::TakenBack { .. } => "edit-taken-back",
    }
}

fn of_lanes(edit: &LaneEdit, state: &State, words: &Words) -> String {
    let (key, lane) = match &edit.deed {
        LaneEditKind::Moved(lane) => ("edit-lane-moved", lane),
        LaneEditKind::Pinned(lane) => ("edit-lane-pinned", lane),
        LaneEditKind::Unpinned(lane) => ("edit-lane-unpinned", lane),
        LaneEditKind::Collapsed(lane) => ("edit-lane-collapsed", lane),
        LaneEditKind::Expanded(lane) => ("edit-lane-expanded", lane),
        LaneEditKind::Hidden(lane) => ("edit-lane-hidden", lane),
        LaneEditKind::ShownAll => return words.text("act-lanes-show-hidden").into_owned(),
        LaneEditKind::Opened => return words.text("act-lanes-open-others").into_owned(),
        LaneEditKind::Gathered => return words.text("act-lanes-gather").into_owned(),
    };
    let name = of_lane_key(words, state, edit.by, lane);
    words.format(key, &[("name", name.into())])
}
