//! Happenings against sources.

use std::collections::BTreeSet;

use crate::align::{Alignment, Cluster, Status};
use crate::coverage::report::{outliers, reports_of};
use crate::coverage::{Agreement, Report};
use crate::index::{EventRef, Index};
use crate::query::{ClusterFilter, Filter, Mask};
use crate::time::{Day, Interval};

/// The reports of one source on a happening.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceCell {
    /// The position of the source in [`Index::sources`].
    pub lane: usize,
    /// The event that stands for it: the one that says most exactly when.
    pub at: EventRef,
    /// How many of its sentences tell of it.
    pub count: usize,
    /// Whether it says no more than others wrote before.
    pub is_copied: bool,
    /// Whether its days exclude those of most others.
    pub is_apart: bool,
}

/// One happening with its sources: a row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct EventCluster {
    /// Its position in [`Alignment::clusters`].
    pub cluster: usize,
    /// The event that names it.
    pub label: EventRef,
    /// When it was; [`Interval::ALWAYS`] where nobody says it.
    pub interval: Interval,
    /// The sources that tell of it, by lane; never empty.
    pub cells: Vec<SourceCell>,
    /// Whether they agree.
    pub agreement: Agreement,
}

impl EventCluster {
    /// The agreement in the three words of the output.
    pub fn status(&self) -> Status {
        match self.agreement {
            Agreement::Disagree => Status::Conflict,
            _ if self.cells.len() == 1 => Status::Single,
            _ => Status::Agree,
        }
    }
}

/// The happenings of a folder, as far as a filter shows them.
#[derive(Clone, Debug)]
pub struct ShownClusters<'a> {
    /// The folder.
    pub index: &'a Index,
    /// Its happenings.
    pub alignment: &'a Alignment,
    /// The shown events.
    pub shown: Mask,
}

impl<'a> ShownClusters<'a> {
    /// All happenings of a folder, nothing hidden.
    pub fn whole(index: &'a Index, alignment: &'a Alignment) -> Self {
        Self {
            index,
            alignment,
            shown: Filter::default().mask(index),
        }
    }

    /// The shown events of the happening at a position.
    pub fn members(&self, cluster: usize) -> impl Iterator<Item = EventRef> + '_ {
        let cluster = self.alignment.clusters().get(cluster);
        let members = cluster.map_or(&[][..], |cluster| &cluster.members);
        let members = members.iter().copied();
        members.filter(|at| self.shown.shows(self.index, *at))
    }

    /// The happening at a position; `None` where the filter hides all of it.
    pub fn cluster(&self, position: usize) -> Option<EventCluster> {
        let cluster = self.alignment.clusters().get(position)?;
        let reports = reports_of(self.index, self.alignment, self.members(position));
        let apart = match cluster.status {
            Status::Conflict => outliers(&reports),
            Status::Agree | Status::Single => vec![false; reports.len()],
        };
        let is_shown = |at: EventRef| reports.iter().any(|report| report.at == at);
        Some(EventCluster {
            cluster: position,
            label: Some(cluster.label)
                .filter(|at| is_shown(*at))
                .or(reports.first().map(|report| report.at))?,
            interval: cluster.interval,
            cells: cells(&reports, &apart),
            agreement: Agreement::of(&reports, apart.contains(&true)),
        })
    }

    /// The happening that an event tells of; `None` where the filter hides the event, or nothing is known that
    /// happened.
    pub fn cluster_of(&self, at: EventRef) -> Option<EventCluster> {
        let id = self
            .alignment
            .cluster_of(at)
            .filter(|_| self.shown.shows(self.index, at))?
            .id;
        let mut clusters = self.alignment.clusters().iter();
        let is_it = |cluster: &Cluster| cluster.id == id && cluster.members.contains(&at);
        self.cluster(clusters.position(is_it)?)
    }

    fn is_wanted(&self, position: usize, filter: ClusterFilter) -> bool {
        let shown = || self.members(position);
        match filter {
            ClusterFilter::All => shown().next().is_some(),
            ClusterFilter::Documents => are_several(shown().map(|at| at.document)),
            ClusterFilter::Sources => {
                are_several(shown().map(|at| self.index.source_of(at.document)))
            }
            ClusterFilter::Conflicts => {
                let cluster = self.alignment.clusters().get(position);
                cluster.is_some_and(|cluster| cluster.status == Status::Conflict)
            }
        }
    }
}

fn are_several<T: PartialEq>(mut all: impl Iterator<Item = T>) -> bool {
    let first = all.next();
    all.any(|one| Some(one) != first)
}

/// All happenings that have a row: by time, those without a time last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClusterTable {
    /// The rows.
    pub rows: Vec<EventCluster>,
}

impl ClusterTable {
    /// The rows of the happenings that a choice lets in.
    pub fn new(clusters: &ShownClusters<'_>, filter: ClusterFilter, is_newest_first: bool) -> Self {
        let mut rows: Vec<EventCluster> = (0..clusters.alignment.clusters().len())
            .filter(|position| clusters.is_wanted(*position, filter))
            .filter_map(|position| clusters.cluster(position))
            .filter(|row| {
                filter != ClusterFilter::Conflicts || row.agreement == Agreement::Disagree
            })
            .collect();
        rows.sort_by_key(|row| place_of(row, is_newest_first));
        Self { rows }
    }

    /// Positions of the rows that reach into some days; with those without a time where `with_undated`.
    pub fn within(&self, days: Interval, with_undated: bool) -> Vec<usize> {
        let is_seen = |row: &EventCluster| match row.interval {
            Interval::ALWAYS => with_undated,
            interval => interval.overlaps(days),
        };
        let rows = self.rows.iter().enumerate();
        rows.filter(|(_, row)| is_seen(row))
            .map(|(position, _)| position)
            .collect()
    }
}

/// Where a row stands: by its last day, or by its first where the newest stand first, so that what is only roughly
/// known follows what is known to the day. What is open that way comes behind, what has no time at the end.
fn place_of(row: &EventCluster, is_newest_first: bool) -> (bool, i32, usize) {
    let day = if is_newest_first {
        row.interval.first().map(|day| -day.number())
    } else {
        row.interval.last().map(Day::number)
    };
    let is_undated = row.interval == Interval::ALWAYS;
    (is_undated, day.unwrap_or(i32::MAX), row.cluster)
}

fn cells(reports: &[Report], apart: &[bool]) -> Vec<SourceCell> {
    let sources: BTreeSet<usize> = reports.iter().map(|report| report.source).collect();
    let cell = |source: usize| {
        let own = || {
            let all = reports.iter().zip(apart);
            all.filter(move |(report, _)| report.source == source)
        };
        let best = own().min_by_key(|(report, is_apart)| {
            let days = report.interval.len_days().unwrap_or(i32::MAX);
            let is_undated = report.interval == Interval::ALWAYS;
            (!**is_apart, is_undated, days, report.at)
        });
        let (report, is_apart) = best?;
        Some(SourceCell {
            lane: source,
            at: report.at,
            count: own().count(),
            is_copied: own().any(|(report, _)| report.copied.is_some()),
            is_apart: *is_apart,
        })
    };
    sources.into_iter().filter_map(cell).collect()
}
