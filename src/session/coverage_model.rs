//! The rows of the coverage, each worked out when it is seen first.

use std::collections::HashMap;
use std::sync::Arc;

use crate::align::Alignment;
use crate::coverage::{
    ClusterRanking, ClusterReports, ReportsInput, SourceDays, SourceSummary, StoryTable,
};
use crate::query::{ClusterFilter, StatementFilter};
use crate::session::shown_key::EventsKey;
use crate::session::{CoverageColumn, CoverageView, State};

/// So many happenings of an unfolded story are listed at first.
const MOST_LISTED: usize = 8;

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CoverageLine {
    /// A story, by its place in [`StoryTable::stories`].
    Story(usize),
    /// A happening, by its place in the ranking; inside an unfolded story, or of none.
    Cluster {
        /// Its place in the ranking.
        row: u32,
        /// Whether it stands below its story.
        is_inside: bool,
    },
    /// How many more happenings a story has.
    More {
        /// The story, by its position in the alignment.
        story: u32,
        /// How many.
        count: usize,
    },
}

/// The table with what was seen of it.
#[derive(Default)]
pub struct CoverageModel {
    key: Option<Key>,
    filter: Option<StatementFilter>,
    days: SourceDays,
    /// The stories and their happenings.
    pub table: StoryTable,
    /// The lines, as far as stories are unfolded.
    pub lines: Vec<CoverageLine>,
    /// The columns, in order.
    pub columns: Vec<CoverageColumn>,
    known: HashMap<CoverageLine, Option<Arc<ClusterReports>>>,
}

/// When the table holds.
struct Key {
    ranking: Arc<ClusterRanking>,
    alignment: Arc<Alignment>,
    events: EventsKey,
    filter: ClusterFilter,
    view: CoverageView,
}

impl CoverageModel {
    /// Takes in what changed since it was asked last; whether the lines are others.
    pub fn refresh(&mut self, state: &State) -> bool {
        let ranking = state.ranking();
        let filter = state.coverage_filter();
        let known = self.key.as_ref();
        let has_table = known.is_some_and(|key| {
            Arc::ptr_eq(&key.ranking, &ranking)
                && Arc::ptr_eq(&key.alignment, &state.library.happenings)
                && key.filter == filter
        });
        let has_events = known.is_some_and(|key| key.events.is_of(state));
        self.columns = state.coverage_columns();
        if has_table
            && has_events
            && known.is_some_and(|key| key.view.unfolded == state.view.coverage.unfolded)
        {
            return false;
        }
        if !has_events {
            self.filter = Some(StatementFilter::new(
                &state.view.filter,
                &state.library.index,
            ));
            self.days = SourceDays::new(&state.library.index);
        }
        if !has_table || !has_events {
            self.known.clear();
            let alignment = &state.library.happenings;
            let order = state.preferences.settings.happenings;
            self.table = StoryTable::new(alignment, Arc::clone(&ranking), filter, order);
        }
        self.lines = self.lines_of(&state.view.coverage);
        self.key = Some(Key {
            ranking,
            alignment: Arc::clone(&state.library.happenings),
            events: EventsKey::of(state),
            filter,
            view: state.view.coverage.clone(),
        });
        true
    }

    /// A story of one happening is that happening.
    fn lines_of(&self, view: &CoverageView) -> Vec<CoverageLine> {
        let mut lines = Vec::new();
        for (at, row) in self.table.stories.iter().enumerate() {
            let story = row.story.filter(|_| row.rows.len() > 1);
            let Some(story) = story else {
                let alone = |row: &u32| CoverageLine::Cluster {
                    row: *row,
                    is_inside: false,
                };
                lines.extend(row.rows.iter().map(alone));
                continue;
            };
            lines.push(CoverageLine::Story(at));
            let Some(lists_all) = view.unfolded.get(&story) else {
                continue;
            };
            let most = match *lists_all || row.rows.len() <= MOST_LISTED + 1 {
                true => row.rows.len(),
                false => MOST_LISTED,
            };
            let inside = |row: &u32| CoverageLine::Cluster {
                row: *row,
                is_inside: true,
            };
            lines.extend(row.rows.iter().take(most).map(inside));
            let count = row.rows.len() - most;
            lines.extend((count > 0).then_some(CoverageLine::More { story, count }));
        }
        lines
    }

    /// The reports of a line; `None` where the filter hides all of it.
    pub fn reports(&mut self, state: &State, line: CoverageLine) -> Option<Arc<ClusterReports>> {
        if let Some(known) = self.known.get(&line) {
            return known.clone();
        }
        let input = ReportsInput {
            index: &state.library.index,
            alignment: &state.library.happenings,
            filter: self.filter.as_ref()?,
            days: &self.days,
        };
        let reports = match line {
            CoverageLine::Story(at) => {
                let story = self.table.stories.get(at)?;
                input.story(self.table.clusters(story))
            }
            CoverageLine::Cluster { row, .. } => {
                let row = self.table.ranking.row(row as usize)?;
                input.cluster(row.cluster)
            }
            CoverageLine::More { .. } => None,
        };
        let reports = reports.map(Arc::new);
        self.known.insert(line, reports.clone());
        reports
    }

    /// The line of a happening, by its position among the clusters of sentences.
    pub fn line_of(&self, cluster: usize) -> Option<usize> {
        self.lines.iter().position(|line| match line {
            CoverageLine::Cluster { row, .. } => {
                let row = self.table.ranking.row(*row as usize);
                row.is_some_and(|row| row.cluster == cluster)
            }
            _ => false,
        })
    }

    /// One source among the others; `None` before the table was made.
    pub fn summary(&self, state: &State, source: u32) -> Option<SourceSummary> {
        let input = ReportsInput {
            index: &state.library.index,
            alignment: &state.library.happenings,
            filter: self.filter.as_ref()?,
            days: &self.days,
        };
        let week = state.week_start();
        Some(SourceSummary::new(input, &self.table.ranking, source, week))
    }
}

impl State {
    /// Which happenings have a row: where all documents are of one source, no two can tell the same.
    pub fn coverage_filter(&self) -> ClusterFilter {
        let chosen = self.preferences.settings.coverage.tellers;
        match chosen {
            ClusterFilter::Sources if self.library.index.sources().len() < 2 => ClusterFilter::All,
            chosen => chosen,
        }
    }
}
