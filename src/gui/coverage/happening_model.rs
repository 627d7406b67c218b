//! Happenings against sources, without any window.

use std::collections::BTreeSet;

use crate::align::Alignment;
use crate::align::Cluster;
use crate::align::Status;
use crate::gui::coverage::happening_agreement::Agreement;
use crate::gui::coverage::happening_telling::Telling;
use crate::gui::coverage::happening_telling::outliers;
use crate::gui::coverage::happening_telling::tellings;
use crate::index::EventRef;
use crate::index::Index;
use crate::query::ClusterFilter;
use crate::query::Mask;
use crate::session::CoverageChoice;
use crate::session::State;
use crate::time::Day;
use crate::time::Interval;

/// What one source tells of a happening.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The position of the source in [`Index::lanes`].
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

/// One happening.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its position in [`Alignment::clusters`].
    pub happening: usize,
    /// The event that names it.
    pub label: EventRef,
    /// When it was; [`Interval::ALWAYS`] where nobody says it.
    pub interval: Interval,
    /// The sources that tell of it, by lane; never empty.
    pub cells: Vec<Cell>,
    /// Whether they agree.
    pub agreement: Agreement,
}

/// All happenings that have a row: by time, those without a time last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// Of the happenings that the filter shows.
    pub fn new(state: &State, choice: CoverageChoice) -> Self {
        let (index, alignment) = (&state.library.index, &*state.library.happenings);
        let mask = state.view.filter.mask(index);
        let clusters = alignment.clusters().iter().enumerate();
        let mut rows: Vec<Row> = clusters
            .filter(|(_, cluster)| is_wanted(index, &mask, cluster, choice.tellers))
            .filter_map(|(number, cluster)| row(index, alignment, &mask, number, cluster))
            .filter(|row| {
                choice.tellers != ClusterFilter::Conflicts || row.agreement == Agreement::Disagree
            })
            .collect();
        rows.sort_by_key(|row| place_of(row, choice.is_newest_first));
        Self { rows }
    }

    /// Positions of the rows that reach into some days; with those without a time where `with_undated`.
    pub fn within(&self, days: Interval, with_undated: bool) -> Vec<usize> {
        let is_seen = |row: &Row| match row.interval {
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
fn place_of(row: &Row, is_newest_first: bool) -> (bool, i32, usize) {
    let day = if is_newest_first {
        row.interval.first().map(|day| -day.number())
    } else {
        row.interval.last().map(Day::number)
    };
    let is_undated = row.interval == Interval::ALWAYS;
    (is_undated, day.unwrap_or(i32::MAX), row.happening)
}

/// The happening that an event tells of as a row, whether the choice lets it into the table or not; `None` where the
/// filter hides the event, or nothing is known that happened.
pub fn row_of(state: &State, at: EventRef) -> Option<Row> {
    let (index, alignment) = (&state.library.index, &*state.library.happenings);
    let mask = state.view.filter.mask(index);
    let id = alignment
        .cluster_of(at)
        .filter(|_| mask.shows(index, at))?
        .id;
    let mut clusters = alignment.clusters().iter().enumerate();
    let (number, cluster) =
        clusters.find(|(_, cluster)| cluster.id == id && cluster.members.contains(&at))?;
    row(index, alignment, &mask, number, cluster)
}

fn is_wanted(index: &Index, mask: &Mask, cluster: &Cluster, tellers: ClusterFilter) -> bool {
    let shown = || {
        let members = cluster.members.iter();
        members.filter(|at| mask.shows(index, **at))
    };
    match tellers {
        ClusterFilter::All => shown().next().is_some(),
        ClusterFilter::Documents => are_several(shown().map(|at| at.document)),
        ClusterFilter::Sources => are_several(shown().map(|at| index.source_of(at.document))),
        ClusterFilter::Conflicts => cluster.status == Status::Conflict,
    }
}

fn are_several<T: PartialEq>(mut all: impl Iterator<Item = T>) -> bool {
    let first = all.next();
    all.any(|one| Some(one) != first)
}

fn row(
    index: &Index,
    alignment: &Alignment,
    mask: &Mask,
    happening: usize,
    cluster: &Cluster,
) -> Option<Row> {
    let shown = cluster.members.iter().copied();
    let shown = shown.filter(|at| mask.shows(index, *at));
    let tellings = tellings(index, alignment, shown);
    let apart = match cluster.status {
        Status::Conflict => outliers(&tellings),
        Status::Agree | Status::Single => vec![false; tellings.len()],
    };
    let is_shown = |at: EventRef| tellings.iter().any(|telling| telling.at == at);
    Some(Row {
        happening,
        label: Some(cluster.label)
            .filter(|at| is_shown(*at))
            .or(tellings.first().map(|telling| telling.at))?,
        interval: cluster.interval,
        cells: cells(&tellings, &apart),
        agreement: Agreement::of(&tellings, apart.contains(&true)),
    })
}

fn cells(tellings: &[Telling], apart: &[bool]) -> Vec<Cell> {
    let sources: BTreeSet<usize> = tellings.iter().map(|telling| telling.source).collect();
    let cell = |source: usize| {
        let own = || {
            let all = tellings.iter().zip(apart);
            all.filter(move |(telling, _)| telling.source == source)
        };
        let best = own().min_by_key(|(telling, is_apart)| {
            let days = telling.interval.len_days().unwrap_or(i32::MAX);
            let is_undated = telling.interval == Interval::ALWAYS;
            (!**is_apart, is_undated, days, telling.at)
        });
        let (telling, is_apart) = best?;
        Some(Cell {
            lane: source,
            at: telling.at,
            count: own().count(),
            is_copied: own().any(|(telling, _)| telling.copied.is_some()),
            is_apart: *is_apart,
        })
    };
    sources.into_iter().filter_map(cell).collect()
}
