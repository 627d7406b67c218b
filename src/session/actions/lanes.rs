//! Commands of actions on lanes.

use crate::index::{LaneBy, LaneKey};
use crate::session::Command;
use crate::session::{ColorBy, LaneCommand, State, Toward};

/// Something that is done with the chosen lane.
pub(super) fn chosen(state: &State, wish: fn(LaneKey) -> LaneCommand) -> Option<Command> {
    let lane = state.chosen_lane()?;
    Some(Command::Lanes(wish(lane.clone())))
}

/// Moves the chosen lane up or down.
pub(super) fn step(state: &State, toward: Toward) -> Option<Command> {
    state.chosen_lane()?;
    Some(Command::Lanes(LaneCommand::Step(toward)))
}

/// Lanes that stand for something, where they do not.
pub(super) fn by(state: &State, by: LaneBy) -> Option<Command> {
    let is_other = state.library.opened.is_some() && state.view.lanes.by != by;
    is_other.then_some(Command::Lanes(LaneCommand::By(by)))
}

/// Colours that tell something, where they do not.
pub(super) fn color(state: &State, color: ColorBy) -> Option<Command> {
    let is_other = state.library.opened.is_some() && state.view.lanes.color != color;
    is_other.then_some(Command::Lanes(LaneCommand::Color(color)))
}

/// Lanes that stand for what comes next in the menu.
pub(super) fn next(state: &State) -> Option<Command> {
    by(state, after(&LaneBy::ALL, state.view.lanes.by)?)
}

/// Colours that tell what comes next in the menu.
pub(super) fn next_color(state: &State) -> Option<Command> {
    color(state, after(&ColorBy::ALL, state.view.lanes.color)?)
}

fn after<T: Copy + PartialEq>(all: &[T], now: T) -> Option<T> {
    let at = all.iter().position(|known| *known == now)?;
    all.iter().cycle().nth(at + 1).copied()
}

/// Brings hidden lanes back, where there are any.
pub(super) fn show_hidden(state: &State) -> Option<Command> {
    let hidden = state.hidden_lanes(&state.grouping());
    (hidden > 0).then_some(Command::Lanes(LaneCommand::ShowHidden))
}

/// Opens the lane of the others, or closes it.
pub(super) fn others(state: &State, shows: bool) -> Option<Command> {
    let is_so = state.view.lanes.shows_others() != shows;
    let is_possible = is_so && (!shows || state.grouping().opens);
    is_possible.then_some(Command::Lanes(LaneCommand::ShowOthers(shows)))
}
