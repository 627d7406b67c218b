//! The coverage by happening: the table, below it the chosen reports, or one of its other pages.

use std::sync::Arc;

use egui::{Rect, Ui};

use crate::align::SentenceRef;
use crate::coverage::{ClusterCounts, ClusterReports, ReportPair};
use crate::gui::coverage::compare::{self, Compared};
use crate::gui::coverage::source_page::SourcePage;
use crate::gui::coverage::stories::chosen;
use crate::gui::coverage::stories::table::Table;
use crate::gui::empty;
use crate::gui::empty::Way;
use crate::gui::view_context::ViewContext;
use crate::query::ClusterFilter;
use crate::session::coverage_model::{CoverageLine, CoverageModel};
use crate::session::{Command, CoverageChoice, CoveragePage};

/// A happening and its chosen sentences.
type PairsKey = (usize, Vec<SentenceRef>);

/// The view with its last results.
#[derive(Default)]
pub(in crate::gui::coverage) struct StoriesView {
    model: CoverageModel,
    table: Table,
    source: SourcePage,
    /// The reports that were compared last: their happening and their sentences, and each with the first.
    pairs: Option<(PairsKey, Vec<ReportPair>)>,
    /// The happening that was read in the last frame.
    followed: Option<usize>,
}

impl StoriesView {
    /// Takes in what changed; how many happenings each choice would leave.
    pub(in crate::gui::coverage) fn refresh(&mut self, frame: &ViewContext<'_>) -> ClusterCounts {
        if self.model.refresh(frame.state) {
            self.table.texts.clear();
            self.pairs = None;
            self.source.clear();
        }
        let read = frame.state.selection.happening;
        if read != self.followed {
            self.followed = read;
            self.table.sought = read;
        }
        self.model.table.counts
    }

    /// The page of the chosen reports, where it is open; whether it was drawn.
    pub(in crate::gui::coverage) fn compare_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        rect: Rect,
    ) -> bool {
        let coverage = &frame.state.view.coverage;
        let [one, _, ..] = coverage.chosen.as_slice() else {
            return false;
        };
        if coverage.page != CoveragePage::Comparison {
            return false;
        }
        let (cluster, library) = (one.cluster, &frame.state.library);
        let places: Vec<SentenceRef> = coverage.chosen.iter().map(|report| report.at).collect();
        let key = (cluster, places);
        if self.pairs.as_ref().is_none_or(|(known, _)| *known != key) {
            let pairs =
                ReportPair::with_first(&library.index, &library.happenings, cluster, &key.1);
            self.pairs = Some((key, pairs));
        }
        let reports = self.reports_of(frame, cluster);
        let pairs = self.pairs.as_ref().map_or(&[][..], |(_, pairs)| pairs);
        let compared: Vec<Compared<'_>> = pairs
            .iter()
            .map(|pair| Compared {
                cluster,
                pair,
                reports: reports.as_deref(),
            })
            .collect();
        if !compared.is_empty() {
            compare::ui(ui, frame, rect, &compared);
        }
        !compared.is_empty()
    }

    /// The page of a source, where it is open; whether it was drawn.
    pub(in crate::gui::coverage) fn source_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        rect: Rect,
    ) -> bool {
        let CoveragePage::Source(source) = frame.state.view.coverage.page else {
            return false;
        };
        let (model, state) = (&self.model, frame.state);
        let shown = (source, &model.table.ranking);
        self.source
            .ui(ui, frame, rect, shown, || model.summary(state, source));
        true
    }

    /// Draws the view into `rect`.
    pub(in crate::gui::coverage) fn ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        rect: Rect,
    ) {
        if self.model.lines.is_empty() {
            empty_ui(ui, frame, rect);
            return;
        }
        let chosen = frame.state.view.coverage.chosen.first().copied();
        let Some(chosen) = chosen else {
            self.table.ui(ui, frame, rect, &mut self.model);
            return;
        };
        let height = chosen::height(rect.height());
        let (mut above, mut below) = (rect, rect);
        above.max.y -= height;
        below.min.y = above.max.y;
        self.table.ui(ui, frame, above, &mut self.model);
        let reports = self.reports_of(frame, chosen.cluster);
        chosen::ui(ui, frame, below, reports.as_deref());
    }

    /// The reports of a happening, wherever its row is.
    fn reports_of(
        &mut self,
        frame: &ViewContext<'_>,
        cluster: usize,
    ) -> Option<Arc<ClusterReports>> {
        let row = u32::try_from(self.model.table.ranking.place(cluster)?).ok()?;
        let line = CoverageLine::Cluster {
            row,
            is_inside: false,
        };
        self.model.reports(frame.state, line)
    }
}

fn empty_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, rect: Rect) {
    let choice = frame.state.preferences.settings.coverage;
    let key = match frame.state.coverage_filter() {
        _ if !frame.state.library.is_aligned => "happenings-waiting",
        _ if frame.state.view.filter.is_searching() => "happenings-not-found",
        ClusterFilter::All => "coverage-none",
        ClusterFilter::Documents | ClusterFilter::Sources | ClusterFilter::Copied => {
            "coverage-none-of-several"
        }
        ClusterFilter::Conflicts => "coverage-none-disagree",
    };
    let all = (choice.tellers != ClusterFilter::All).then(|| Way {
        key: ClusterFilter::All.key(),
        command: Command::ArrangeCoverage(CoverageChoice {
            tellers: ClusterFilter::All,
        }),
    });
    let way = empty::way_back(frame.state).or(all);
    empty::ui(ui, frame, rect, key, way);
}
