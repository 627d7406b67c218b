//! The coverage as a place: what is unfolded, which reports are chosen, and the page that is open.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::align::{SentenceRef, Statement};
use crate::corpus::SourceName;
use crate::index::{EventRef, LaneBy, LaneKey};
use crate::session::{BottomPane, LaneCommand, LanePlace, State};
use crate::time::Interval;

/// So many reports are chosen at once; two stand side by side, more in pairs below each other.
const MOST_CHOSEN: usize = 8;
/// The least that can be compared.
const LEAST_COMPARED: usize = 2;

/// What is seen of the coverage; nothing of it outlasts the folder.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct CoverageView {
    /// The page that is open.
    pub page: CoveragePage,
    /// The unfolded stories, by position; each says whether all of its happenings are listed.
    pub unfolded: BTreeMap<u32, bool>,
    /// The chosen reports, of one happening.
    pub chosen: Vec<ChosenReport>,
}

/// A page of the coverage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum CoveragePage {
    /// Stories against sources.
    #[default]
    Table,
    /// The chosen reports side by side, more than two in pairs with the first.
    Comparison,
    /// One source, by its position.
    Source(u32),
}

/// A cell that was chosen: the report of a source on a happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChosenReport {
    /// The position of the happening among the clusters of sentences.
    pub cluster: usize,
    /// The position of the source.
    pub source: u32,
    /// Its sentence.
    pub at: SentenceRef,
    /// The event in it, by its position in the document.
    pub event: Option<u32>,
}

/// What a user can do in the coverage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CoverageCommand {
    /// Unfolds a story, or folds it.
    Unfold(u32),
    /// Lists all happenings of an unfolded story.
    ListAll(u32),
    /// Reads a report, and nothing beside it.
    Choose(ChosenReport),
    /// Reads a report beside the one that is chosen, or puts it away.
    Add(ChosenReport),
    /// No report is chosen any more.
    Clear,
    /// Opens a page.
    Open(CoveragePage),
    /// Moves the column of a source over the next one, toward the end or toward the start.
    MoveColumn {
        /// The position of the source.
        source: u32,
        /// Whether it moves on in the direction of reading.
        is_onward: bool,
    },
}

impl State {
    /// The positions of the sources that are not hidden, in the order of their lanes: that of all columns.
    pub fn columns(&self) -> Vec<u32> {
        let sources = self.library.index.sources();
        let order = self.view.lanes.order_of(LaneBy::Source);
        let rank = |at: &u32| {
            let name = sources.get(*at as usize)?.source.as_str();
            let is_it = |key: &LaneKey| matches!(key, LaneKey::Of(known) if **known == *name);
            order.iter().position(is_it)
        };
        // What the user has an event of one's own from is no source that could have told of others.
        let is_read = |at: &u32| self.library.index.is_read(*at as usize);
        let all = (0..).zip(sources).map(|(at, _)| at);
        let mut columns: Vec<u32> = all.filter(is_read).collect();
        let group = |at: &u32| self.group_of(*at).unwrap_or(usize::MAX);
        columns.sort_by_cached_key(|at| (group(at), rank(at).unwrap_or(usize::MAX)));
        columns.retain(|at| {
            let source = sources.get(*at as usize).map(|source| &source.source);
            !source.is_some_and(|source| self.view.filter.hidden_sources.contains(source))
        });
        columns
    }

    pub(super) fn carry_out_on_coverage(&mut self, command: CoverageCommand) {
        match command {
            CoverageCommand::Unfold(story) => {
                if self.view.coverage.unfolded.remove(&story).is_none() {
                    self.view.coverage.unfolded.insert(story, false);
                }
            }
            CoverageCommand::ListAll(story) => {
                self.view.coverage.unfolded.insert(story, true);
            }
            CoverageCommand::Choose(report) => {
                self.view.coverage.chosen = vec![report];
                self.read_report(report);
            }
            CoverageCommand::Add(report) => self.add_report(report),
            CoverageCommand::Clear => self.view.coverage.chosen.clear(),
            CoverageCommand::Open(page) => {
                self.view.lower = BottomPane::Coverage;
                self.view.coverage.page = page;
            }
            CoverageCommand::MoveColumn { source, is_onward } => {
                self.move_column(source, is_onward);
            }
        }
        if self.view.coverage.chosen.len() < LEAST_COMPARED
            && self.view.coverage.page == CoveragePage::Comparison
        {
            self.view.coverage.page = CoveragePage::Table;
        }
    }

    /// The reports of one happening stand beside each other; the first gives way where they are too many.
    fn add_report(&mut self, report: ChosenReport) {
        let chosen = &mut self.view.coverage.chosen;
        let before = chosen.len();
        chosen.retain(|one| one.cluster == report.cluster && *one != report);
        if chosen.len() < before
            && chosen
                .first()
                .is_some_and(|one| one.cluster == report.cluster)
        {
            return;
        }
        chosen.push(report);
        let beyond = chosen.len().saturating_sub(MOST_CHOSEN);
        chosen.drain(..beyond);
        self.read_report(report);
    }

    /// Selects what a report tells, so that the text shows it, too.
    fn read_report(&mut self, report: ChosenReport) {
        self.read_statement(&Statement {
            is_planned: false,
            is_background: false,
            at: report.at,
            event: report.event,
            interval: Interval::ALWAYS,
        });
        self.selection.happening = Some(report.cluster);
    }

    /// An event that is read while the coverage is open is chosen there; whether it tells of a happening.
    pub(super) fn choose_report_of(&mut self, at: EventRef) -> bool {
        let alignment = Arc::clone(&self.library.happenings);
        let found = alignment.statement_cluster_of(at).and_then(|cluster| {
            let members = &alignment.statement_clusters().get(cluster)?.members;
            let is_it =
                |one: &&Statement| one.at.document == at.document && one.event == Some(at.event);
            Some(ChosenReport {
                cluster,
                source: u32::try_from(self.library.index.source_of(at.document)?).ok()?,
                at: members.iter().find(is_it)?.at,
                event: Some(at.event),
            })
        });
        if let Some(report) = found {
            self.view.coverage.chosen = vec![report];
            self.view.coverage.page = CoveragePage::Table;
            self.unfold_story_of(report.cluster);
        }
        found.is_some()
    }

    /// Opens one of the parts of the window; the coverage shows the happening that is read.
    pub(super) fn show_lower(&mut self, lower: BottomPane) {
        self.view.lower = lower;
        if lower == BottomPane::Coverage
            && let Some(happening) = self.happening()
        {
            self.unfold_story_of(happening);
        }
    }

    fn unfold_story_of(&mut self, cluster: usize) {
        let cluster = self.library.happenings.statement_clusters().get(cluster);
        if let Some(story) = cluster.and_then(|cluster| cluster.story) {
            self.view.coverage.unfolded.entry(story).or_default();
        }
    }

    /// The order of the columns is that of the lanes of sources, whatever lanes are drawn now.
    fn move_column(&mut self, source: u32, is_onward: bool) {
        let columns = self.columns();
        let key = |at: Option<&u32>| {
            let source = self.library.index.sources().get(*at? as usize)?;
            Some(LaneKey::Of(source.source.as_str().into()))
        };
        let at = columns.iter().position(|column| *column == source);
        let next = at.and_then(|at| match is_onward {
            true => columns.get(at + 1),
            false => columns.get(at.checked_sub(1)?),
        });
        let (Some(lane), Some(next)) = (key(Some(&source)), key(next)) else {
            return;
        };
        let place = match is_onward {
            true => LanePlace::Below(next),
            false => LanePlace::Above(next),
        };
        let by = std::mem::replace(&mut self.view.lanes.by, LaneBy::Source);
        self.rearrange(LaneCommand::Move(lane, place));
        self.view.lanes.by = by;
    }

    /// The names of the hidden sources, in the order of the folder.
    pub fn hidden_sources(&self) -> impl Iterator<Item = &SourceName> {
        let sources = self.library.index.sources().iter();
        sources
            .map(|source| &source.source)
            .filter(|source| self.view.filter.hidden_sources.contains(*source))
    }
}
