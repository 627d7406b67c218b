//! Commands of actions that depend on the state.

use crate::session::Command;
use crate::session::{
    BottomPane, CoverageCommand, CoveragePage, LaneCommand, Overlay, Panel, Settings, SidePane,
    State, TextSize,
};

/// Opens a sheet, or closes it where it is open.
pub(super) fn toggle(state: &State, overlay: Overlay) -> Option<Command> {
    let is_open = state.view.overlay == Some(overlay);
    Some(Command::ShowOverlay((!is_open).then_some(overlay)))
}

/// The command, where documents are open.
pub(super) fn opened(state: &State, command: Command) -> Option<Command> {
    state.library.opened.as_ref().map(|_| command)
}

/// The left arrow goes to the left, which is later where time runs from the right.
pub(super) fn step(state: &State, units: i32, is_left: bool) -> Option<Command> {
    let is_later = is_left == state.is_axis_rtl();
    opened(
        state,
        Command::StepUnits(if is_later { units } else { -units }),
    )
}

pub(super) fn pan(state: &State, is_left: bool) -> Option<Command> {
    let share = if is_left == state.is_axis_rtl() {
        0.15
    } else {
        -0.15
    };
    opened(state, Command::Pan(share))
}

/// Another size of text, where it is another.
pub(super) fn sized(state: &State, text_size: TextSize) -> Option<Command> {
    let is_other = text_size != state.preferences.settings.text_size;
    is_other.then_some(Command::SetSettings(Settings {
        text_size,
        ..state.preferences.settings
    }))
}

/// The first or the last event that is shown.
pub(super) fn edge(state: &State, is_last: bool) -> Option<Command> {
    let mut shown = state.shown();
    let at = if is_last {
        shown.next_back()
    } else {
        shown.next()
    };
    at.map(|at| Command::Select(Some(at)))
}

pub(super) fn other_lower(state: &State) -> Option<Command> {
    let other = match state.view.lower {
        BottomPane::Reader => BottomPane::Coverage,
        BottomPane::Coverage => BottomPane::Reader,
    };
    opened(state, Command::ShowLower(other))
}

/// The happenings, or the sources where those are shown.
pub(super) fn other_side(state: &State) -> Option<Command> {
    let shows_happenings = state.is_open(Panel::Sources) && state.view.side == SidePane::Happenings;
    let other = match shows_happenings {
        true => SidePane::Sources,
        false => SidePane::Happenings,
    };
    opened(state, Command::ShowSide(other))
}

/// Takes back one thing at a time.
/// From a page of the coverage back to its table, and from chosen reports to none.
fn leave_coverage(state: &State) -> Option<Command> {
    let coverage = &state.view.coverage;
    let command = match coverage.page {
        _ if state.view.lower != BottomPane::Coverage => return None,
        CoveragePage::Table if coverage.chosen.is_empty() => return None,
        CoveragePage::Table => CoverageCommand::Clear,
        CoveragePage::Comparison | CoveragePage::Source(_) => {
            CoverageCommand::Open(CoveragePage::Table)
        }
    };
    Some(Command::Coverage(command))
}

pub(super) fn escape(state: &State) -> Option<Command> {
    if state.view.overlay.is_some() {
        return Some(Command::ShowOverlay(None));
    }
    if state.notice.is_some() {
        return Some(Command::CloseNotice);
    }
    if state.view.shows_problems {
        return Some(Command::ShowProblems(false));
    }
    if state.corrections.editing.is_some() || state.corrections.moved.is_some() {
        return Some(Command::EditDocumentTime(None));
    }
    if state.selection.evidence.is_some() {
        return Some(Command::ShowEvidence(None));
    }
    if let Some(command) = leave_coverage(state) {
        return Some(command);
    }
    if state.view.opened_days.is_some() {
        return Some(Command::OpenDays(None));
    }
    if state.view.playing.is_on {
        return Some(Command::Play(false));
    }
    if state.view.range.is_some() {
        return Some(Command::SetRange(None));
    }
    if !state.view.filter.query.is_empty() {
        return Some(Command::SetQuery(String::new()));
    }
    if state.view.lane.is_some() {
        return Some(Command::Lanes(LaneCommand::Choose(None)));
    }
    state.selection.event.map(|_| Command::Select(None))
}
