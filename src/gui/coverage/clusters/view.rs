//! The coverage by happening: the table, and below or beside it the sentences of the chosen happening.

use std::sync::Arc;

use egui::Rect;
use egui::Stroke;
use egui::Ui;

use crate::align::Alignment;
use crate::coverage::ClusterTable;
use crate::coverage::Comparison;
use crate::coverage::EventCluster;
use crate::gui::coverage::clusters::sentences;
use crate::gui::coverage::clusters::sentences::Chosen;
use crate::gui::coverage::clusters::table;
use crate::gui::coverage::clusters::table::Scroll;
use crate::gui::coverage::clusters::table::Shown;
use crate::gui::coverage::paint;
use crate::gui::empty;
use crate::gui::empty::Way;
use crate::gui::view_context::ViewContext;
use crate::index::EventRef;
use crate::query::ClusterFilter;
use crate::session::Command;
use crate::session::CoverageChoice;
use crate::session::State;
use crate::session::shown_key::EventsKey;
use crate::time::Interval;

/// The view with its last results.
#[derive(Default)]
pub(in crate::gui::coverage) struct ClustersView {
    key: Option<Key>,
    table: ClusterTable,
    lanes: Vec<usize>,
    /// The days of the rows below, and whether those without a time are among them.
    days: Option<(Interval, bool)>,
    rows: Vec<usize>,
    /// The selected event for which the next holds.
    selected: Option<EventRef>,
    chosen: Option<Selected>,
    /// The selected event whose sentences the user closed.
    closed: Option<EventRef>,
    scroll: Scroll,
    /// The pass of egui in which it was drawn last.
    pass: Option<u64>,
}

/// The happening of the selected event.
struct Selected {
    at: EventRef,
    row: EventCluster,
    /// Its place among the rows in view, where it has one.
    place: Option<usize>,
    comparison: Comparison,
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
            happenings: Arc::clone(&state.library.happenings),
            choice: state.preferences.settings.coverage,
        }
    }

    fn is_of(&self, state: &State) -> bool {
        self.events.is_of(state)
            && Arc::ptr_eq(&self.happenings, &state.library.happenings)
            && self.choice == state.preferences.settings.coverage
    }
}

impl ClustersView {
    /// Draws the view into `rect`.
    pub(in crate::gui::coverage) fn ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        rect: Rect,
    ) {
        self.refresh(frame.state);
        let pass = ui.ctx().cumulative_pass_nr();
        if self.pass.is_none_or(|before| before + 1 < pass) {
            self.begin();
        }
        self.pass = Some(pass);
        if self.rows.is_empty() {
            empty_ui(ui, frame, rect);
            return;
        }
        let chosen = self.chosen.as_ref();
        // While the playhead runs, the table stays as it is.
        let is_running = frame.state.view.playing.is_on;
        let open = chosen.filter(|chosen| self.closed != Some(chosen.at) && !is_running);
        let (above, below) = paint::split(rect, open.is_some(), frame.is_rtl());
        let shown = Shown {
            table: &self.table,
            rows: &self.rows,
            lanes: &self.lanes,
            chosen: chosen.and_then(|chosen| chosen.place),
        };
        let is_clicked = table::ui(ui, frame, above, &shown, &mut self.scroll);
        let mut is_closed = false;
        if let (Some(open), Some(below)) = (open, below) {
            let stroke = Stroke::new(1.0, frame.theme.hairline);
            ui.painter().rect_filled(below, 0.0, frame.theme.field);
            ui.painter()
                .line_segment(paint::border(above, below), stroke);
            let chosen = Chosen {
                at: open.at,
                row: &open.row,
                comparison: &open.comparison,
            };
            is_closed = sentences::ui(ui, frame, below, &chosen);
        }
        if is_clicked {
            self.closed = None;
        } else if is_closed {
            self.closed = frame.state.selection.event;
        }
    }

    /// The table comes first: what was selected before and is not in it takes no room from it.
    fn begin(&mut self) {
        let chosen = self.chosen.as_ref();
        let is_beside = chosen.is_some_and(|chosen| chosen.place.is_none());
        self.closed = self.selected.filter(|_| is_beside);
    }

    /// What is shown now, computed anew as far as it changed.
    fn refresh(&mut self, state: &State) {
        let is_same = self.key.as_ref().is_some_and(|key| key.is_of(state));
        if !is_same {
            self.key = Some(Key::of(state));
            self.table = state.cluster_table();
            self.lanes = shown_lanes(state);
            self.days = None;
        }
        let is_other = self.selected != state.selection.event;
        if is_other {
            self.closed = None;
        }
        if is_other || !is_same {
            self.selected = state.selection.event;
            self.chosen = state
                .selection
                .event
                .and_then(|at| Selected::new(state, at));
        }
        let days = (state.scope().days, state.view.range.is_none());
        let is_moved = self.days != Some(days);
        if is_moved {
            self.days = Some(days);
            self.rows = self.table.within(days.0, days.1);
        }
        if let Some(chosen) = &mut self.chosen
            && (is_moved || is_other)
        {
            let of = |row: &usize| self.table.rows.get(*row).map(|row| row.cluster);
            let mut rows = self.rows.iter();
            chosen.place = rows.position(|row| of(row) == Some(chosen.row.cluster));
            if is_other {
                self.scroll.wanted = chosen.place;
            }
        }
    }
}

impl Selected {
    fn new(state: &State, at: EventRef) -> Option<Self> {
        let clusters = state.shown_clusters();
        let row = clusters.cluster_of(at)?;
        Some(Self {
            at,
            comparison: Comparison::new(&clusters, &row, at),
            row,
            place: None,
        })
    }
}

/// The sources that are not hidden.
fn shown_lanes(state: &State) -> Vec<usize> {
    let lanes = state.library.index.sources().iter().enumerate();
    lanes
        .filter(|(_, lane)| !state.view.filter.hidden_sources.contains(&lane.source))
        .map(|(position, _)| position)
        .collect()
}

fn empty_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, rect: Rect) {
    let key = match frame.state.preferences.settings.coverage.tellers {
        ClusterFilter::All => "coverage-none",
        ClusterFilter::Documents | ClusterFilter::Sources => "coverage-none-of-several",
        ClusterFilter::Conflicts => "coverage-none-disagree",
    };
    let choice = frame.state.preferences.settings.coverage;
    let all = (choice.tellers != ClusterFilter::All).then(|| Way {
        key: ClusterFilter::All.key(),
        command: Command::ArrangeCoverage(CoverageChoice {
            tellers: ClusterFilter::All,
            ..choice
        }),
    });
    let way = empty::way_back(frame.state).or(all);
    empty::ui(ui, frame, rect, key, way);
}
