//! The coverage by happening: the table, and below or beside it the sentences of the chosen happening.

use std::sync::Arc;

use egui::Rect;
use egui::Stroke;
use egui::Ui;

use crate::align::Alignment;
use crate::gui::command::Command;
use crate::gui::coverage::happening_compare::Comparison;
use crate::gui::coverage::happening_model::Table;
use crate::gui::coverage::happening_sentences;
use crate::gui::coverage::happening_sentences::Chosen;
use crate::gui::coverage::happening_table;
use crate::gui::coverage::happening_table::Scroll;
use crate::gui::coverage::happening_table::Shown;
use crate::gui::coverage::paint;
use crate::gui::coverage::scope::Scope;
use crate::gui::empty;
use crate::gui::empty::Way;
use crate::gui::frame::Frame;
use crate::gui::shown::EventsKey;
use crate::gui::state::CoverageChoice;
use crate::gui::state::State;
use crate::gui::state::Tellers;
use crate::index::EventRef;
use crate::time::Interval;

/// The view with its last results.
#[derive(Default)]
pub(super) struct Happenings {
    key: Option<Key>,
    table: Table,
    lanes: Vec<usize>,
    /// The days of the rows below, and whether those without a time are among them.
    days: Option<(Interval, bool)>,
    rows: Vec<usize>,
    /// The selected event, its row among those, and the sentences of its happening.
    chosen: Option<(EventRef, usize, Comparison)>,
    /// The selected event whose sentences the user closed.
    closed: Option<EventRef>,
    scroll: Scroll,
}

/// When the table holds.
struct Key {
    events: EventsKey,
    happenings: Arc<Alignment>,
    choice: CoverageChoice,
}

impl Key {
    fn of(state: &State) -> Self {
        Self {
            events: EventsKey::of(state),
            happenings: Arc::clone(&state.happenings),
            choice: state.settings.coverage,
        }
    }

    fn is_of(&self, state: &State) -> bool {
        self.events.is_of(state)
            && Arc::ptr_eq(&self.happenings, &state.happenings)
            && self.choice == state.settings.coverage
    }
}

impl Happenings {
    /// Draws the view into `rect`.
    pub(super) fn ui(&mut self, ui: &mut Ui, frame: &mut Frame<'_>, rect: Rect) {
        self.refresh(frame.state);
        if self.rows.is_empty() {
            empty_ui(ui, frame, rect);
            return;
        }
        let chosen = self.chosen.as_ref();
        // While the playhead runs, the table stays as it is.
        let is_running = frame.state.playing.is_on;
        let open = chosen.filter(|(at, ..)| self.closed != Some(*at) && !is_running);
        let (above, below) = paint::split(rect, open.is_some(), frame.is_rtl());
        let shown = Shown {
            table: &self.table,
            rows: &self.rows,
            lanes: &self.lanes,
            chosen: chosen.map(|(_, row, _)| *row),
        };
        let is_clicked = happening_table::ui(ui, frame, above, &shown, &mut self.scroll);
        let mut is_closed = false;
        if let (Some((at, row, comparison)), Some(below)) = (open, below)
            && let Some(row) = shown.row(*row)
        {
            let stroke = Stroke::new(1.0, frame.theme.hairline);
            ui.painter().rect_filled(below, 0.0, frame.theme.field);
            ui.painter()
                .line_segment(paint::border(above, below), stroke);
            let chosen = Chosen {
                at: *at,
                row,
                comparison,
            };
            is_closed = happening_sentences::ui(ui, frame, below, &chosen);
        }
        if is_clicked {
            self.closed = None;
        } else if is_closed {
            self.closed = frame.state.selected;
        }
    }

    /// What is shown now, computed anew as far as it changed.
    fn refresh(&mut self, state: &State) {
        if !self.key.as_ref().is_some_and(|key| key.is_of(state)) {
            self.key = Some(Key::of(state));
            self.table = Table::new(state, state.settings.coverage);
            self.lanes = shown_lanes(state);
            self.days = None;
        }
        let days = (Scope::of(state).days, state.range.is_none());
        if self.days != Some(days) {
            self.days = Some(days);
            self.rows = self.table.within(days.0, days.1);
            self.chosen = None;
        }
        if self.chosen.as_ref().map(|(at, ..)| *at) != state.selected {
            self.chosen = state.selected.and_then(|at| self.choose(state, at));
            self.scroll.wanted = self.chosen.as_ref().map(|(_, row, _)| *row);
        }
    }

    fn choose(&self, state: &State, at: EventRef) -> Option<(EventRef, usize, Comparison)> {
        let id = state.happenings.cluster_of(at)?.id;
        let clusters = state.happenings.clusters();
        let mut rows = self.rows.iter().enumerate();
        let (place, row) = rows.find_map(|(place, row)| {
            let row = self.table.rows.get(*row)?;
            let cluster = clusters.get(row.happening)?;
            (cluster.id == id && cluster.members.contains(&at)).then_some((place, row))
        })?;
        Some((at, place, Comparison::new(state, row, at)))
    }
}

/// The sources that are not hidden.
fn shown_lanes(state: &State) -> Vec<usize> {
    let lanes = state.index.lanes().iter().enumerate();
    lanes
        .filter(|(_, lane)| !state.filter.hidden_sources.contains(&lane.source))
        .map(|(position, _)| position)
        .collect()
}

fn empty_ui(ui: &mut Ui, frame: &mut Frame<'_>, rect: Rect) {
    let key = match frame.state.settings.coverage.tellers {
        Tellers::All => "coverage-none",
        Tellers::Documents | Tellers::Sources => "coverage-none-of-several",
        Tellers::Conflicts => "coverage-none-disagree",
    };
    let choice = frame.state.settings.coverage;
    let all = (choice.tellers != Tellers::All).then(|| Way {
        key: Tellers::All.key(),
        command: Command::ArrangeCoverage(CoverageChoice {
            tellers: Tellers::All,
            ..choice
        }),
    });
    let way = empty::way_back(frame.state).or(all);
    empty::ui(ui, frame, rect, key, way);
}
