//! One happening against its sources: a row of the coverage.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::{Alignment, ConflictKind, SentenceRef, Statement, StatementCluster};
use crate::coverage::report::{outliers, reports_of};
use crate::coverage::silence::near_cluster;
use crate::coverage::{Agreement, FirstToPublish, Report, Silences, SourceDays};
use crate::index::Index;
use crate::query::StatementFilter;
use crate::time::{Day, Interval};

/// The reports of one source on a happening, or on the happenings of a story.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceReport {
    /// The position of the source in [`Index::sources`].
    pub source: u32,
    /// Its sentence that was written first.
    pub at: SentenceRef,
    /// The event in it, by its position in the document; `None` where none was read.
    pub event: Option<u32>,
    /// When that was written, as far as known.
    pub written: Option<Day>,
    /// How many of its sentences tell of the happening; of a story, how many of its happenings it tells.
    pub count: u32,
    /// Whether it says when that was.
    pub is_dated: bool,
    /// Whether it says what another wrote before.
    pub is_copied: bool,
    /// Whether it has the text of another source of the same day, and nobody can tell who took it from whom.
    pub is_shared: bool,
    /// Whether its days or figures exclude those of most others.
    pub is_apart: bool,
    /// Whether it only mentions it, and reports something else.
    pub is_background: bool,
}

/// What the sources of a folder did with a happening, or with a story.
#[derive(Clone, Debug, PartialEq)]
pub struct ClusterReports {
    /// The sources that tell of it, by position; never empty.
    pub cells: Vec<SourceReport>,
    /// Whether they agree.
    pub agreement: Agreement,
    /// Who was first to publish.
    pub first: FirstToPublish,
    /// What each other source did.
    pub silences: Silences,
}

impl ClusterReports {
    /// The cell of a source.
    pub fn cell(&self, source: u32) -> Option<&SourceReport> {
        let found = self.cells.binary_search_by_key(&source, |cell| cell.source);
        self.cells.get(found.ok()?)
    }

    /// How many sources copied others.
    pub fn copied(&self) -> usize {
        self.cells.iter().filter(|cell| cell.is_copied).count()
    }

    /// How many say when that was.
    pub fn dated(&self) -> usize {
        self.cells.iter().filter(|cell| cell.is_dated).count()
    }

    /// How many share one text of one day, so that nobody can tell who copied.
    pub fn shared(&self) -> usize {
        let cells = self.cells.iter();
        cells
            .filter(|cell| cell.is_shared && !cell.is_copied)
            .count()
    }
}

/// What the reports of a happening are read from.
#[derive(Clone, Copy, Debug)]
pub struct ReportsInput<'a> {
    /// The folder.
    pub index: &'a Index,
    /// Its happenings.
    pub alignment: &'a Alignment,
    /// The shown sentences.
    pub filter: &'a StatementFilter,
    /// When its sources wrote.
    pub days: &'a SourceDays,
}

impl ReportsInput<'_> {
    /// The happening at a position in [`Alignment::statement_clusters`]; `None` where the filter hides all of it.
    pub fn cluster(&self, position: usize) -> Option<ClusterReports> {
        let cluster = self.alignment.statement_clusters().get(position)?;
        let members = (0..).zip(&cluster.members);
        let shown = members.filter(|(_, member)| self.shows(member));
        let reports = reports_of(self.index, self.alignment, shown);
        let apart = apart(cluster, &reports);
        let statements = reports
            .iter()
            .filter_map(|report| cluster.members.get(report.member as usize));
        let cells = cells(&reports, &apart);
        (!cells.is_empty()).then(|| ClusterReports {
            agreement: Agreement::of(&reports, !cluster.conflicts.is_empty()),
            first: FirstToPublish::of_statements(self.index, statements),
            silences: Silences::new(
                self.index,
                self.days,
                reports.iter().map(|report| report.at.document),
                near_cluster(self.alignment, cluster),
            ),
            cells,
        })
    }

    /// Several happenings taken together: who tells any of them. `None` where the filter hides all.
    pub fn story(&self, positions: impl Iterator<Item = usize>) -> Option<ClusterReports> {
        let positions: Vec<usize> = positions.collect();
        let near = self.near_story(&positions);
        let all: Vec<ClusterReports> = (positions.into_iter())
            .filter_map(|at| self.cluster(at))
            .collect();
        let mut by_source: BTreeMap<u32, SourceReport> = BTreeMap::new();
        for cell in all.iter().flat_map(|reports| &reports.cells) {
            let known = by_source.entry(cell.source);
            let known = known.and_modify(|known| known.take_in(cell));
            known.or_insert_with(|| SourceReport {
                count: 1,
                ..cell.clone()
            });
        }
        let cells: Vec<SourceReport> = by_source.into_values().collect();
        let documents = all.iter().flat_map(|reports| &reports.cells);
        let documents = documents.map(|cell| cell.at.document);
        let agreement = all.iter().map(|reports| reports.agreement);
        (!cells.is_empty()).then(|| ClusterReports {
            agreement: together(agreement),
            first: FirstToPublish::of(self.index, documents.clone()),
            silences: Silences::new(self.index, self.days, documents, near.into_iter()),
            cells,
        })
    }

    pub(super) fn shows(&self, member: &Statement) -> bool {
        let SentenceRef { document, sentence } = member.at;
        self.filter
            .shows(self.index, document, sentence, member.event)
    }

    /// Documents that possibly tell of the story of some happenings in another row.
    fn near_story(&self, positions: &[usize]) -> Vec<u32> {
        let clusters = positions
            .iter()
            .filter_map(|at| self.alignment.statement_clusters().get(*at));
        let stories: BTreeSet<u32> = clusters.filter_map(|cluster| cluster.story).collect();
        let stories = stories
            .iter()
            .filter_map(|story| self.alignment.stories().get(*story as usize));
        stories.flat_map(|story| &story.near).copied().collect()
    }
}

impl SourceReport {
    /// Takes the report of another happening of the same story in.
    fn take_in(&mut self, other: &Self) {
        self.count += 1;
        self.is_dated |= other.is_dated;
        self.is_copied &= other.is_copied;
        self.is_shared &= other.is_shared;
        self.is_apart |= other.is_apart;
        self.is_background &= other.is_background;
        let place = |one: &Self| (one.written.is_none(), one.written, one.at);
        if place(other) < place(self) {
            (self.at, self.event, self.written) = (other.at, other.event, other.written);
        }
    }
}

/// The agreement of a story: that of its happenings where they are alike, else whether any is in conflict.
fn together(mut all: impl Iterator<Item = Agreement> + Clone) -> Agreement {
    if all.clone().any(|one| one == Agreement::Disagree) {
        return Agreement::Disagree;
    }
    let is_shared = |one: &Agreement| !matches!(one, Agreement::Single | Agreement::SingleUndated);
    let mut shared = all.clone().filter(is_shared);
    match shared.next() {
        Some(first) if shared.clone().all(|one| one == first) => first,
        Some(first) if first.is_undated() && shared.all(Agreement::is_undated) => {
            Agreement::Undated
        }
        Some(_) => Agreement::NoConflict,
        None => all.next().unwrap_or(Agreement::Single),
    }
}

fn cells(reports: &[Report], apart: &[bool]) -> Vec<SourceReport> {
    let mut by_source: BTreeMap<u32, SourceReport> = BTreeMap::new();
    for (report, is_apart) in reports.iter().zip(apart) {
        let Ok(source) = u32::try_from(report.source) else {
            continue;
        };
        // The reports are in the order of writing, so the first of a source makes its cell.
        let cell = by_source.entry(source).or_insert_with(|| SourceReport {
            source,
            at: report.at,
            event: report.event,
            written: report.written,
            count: 0,
            is_dated: false,
            is_copied: false,
            is_shared: false,
            is_apart: false,
            is_background: true,
        });
        cell.count += 1;
        cell.is_dated |= report.interval != Interval::ALWAYS;
        cell.is_copied |= report.copied.is_some();
        cell.is_shared |= report.is_shared;
        cell.is_apart |= is_apart;
        cell.is_background &= report.is_background;
        if cell.event.is_none() && cell.at.document == report.at.document {
            (cell.at, cell.event) = (report.at, report.event);
        }
    }
    by_source.into_values().collect()
}

/// Which reports stand against most of the others, by their days or by their figures.
fn apart(cluster: &StatementCluster, reports: &[Report]) -> Vec<bool> {
    let is_conflict = |kind| cluster.conflicts.iter().any(|one| one.kind == kind);
    let mut apart = match is_conflict(ConflictKind::Day) {
        true => outliers(reports),
        false => vec![false; reports.len()],
    };
    if !is_conflict(ConflictKind::Figure) {
        return apart;
    }
    for figure in cluster.figures.iter().filter(|figure| figure.differs()) {
        let given: Vec<(usize, u64)> = reports
            .iter()
            .enumerate()
            .filter_map(|(place, report)| {
                let mut given = figure.given.iter();
                let (_, found) = given.find(|(member, _)| *member == report.member)?;
                Some((place, found.value.to_bits()))
            })
            .collect();
        for place in minority(reports, &given) {
            if let Some(is_apart) = apart.get_mut(place) {
                *is_apart = true;
            }
        }
    }
    apart
}

/// The places of those whose value fewer sources give than another; of all where no value leads.
fn minority(reports: &[Report], given: &[(usize, u64)]) -> Vec<usize> {
    let mut sources: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (place, value) in given {
        let known = sources.entry(*value).or_default();
        let source = reports.get(*place).map_or(usize::MAX, |one| one.source);
        if !known.contains(&source) {
            known.push(source);
        }
    }
    let most = sources.values().map(Vec::len).max().unwrap_or(0);
    let leading = sources.values().filter(|known| known.len() == most).count();
    let leads =
        |value: &u64| leading == 1 && sources.get(value).is_some_and(|known| known.len() == most);
    let others = given.iter().filter(|(_, value)| !leads(value));
    others.map(|(place, _)| *place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::report::tests::sample;

    #[test]
    fn the_figure_of_fewer_sources_is_apart_and_of_two_both_are() {
        let reports: Vec<Report> = (0..4).map(|source| sample(source, "")).collect();
        let given = [(0, 13), (1, 13), (2, 15)];
        assert_eq!(minority(&reports, &given), [2]);
        assert_eq!(minority(&reports, &[(0, 13), (2, 15)]), [0, 2]);
        let mut same = reports.clone();
        same[3].source = 2;
        let copies_of_one = [(0, 13), (1, 13), (2, 15), (3, 15), (3, 15)];
        assert_eq!(
            minority(&same, &copies_of_one),
            [2, 3, 3],
            "one source is one witness"
        );
    }

    #[test]
    fn a_story_agrees_where_its_happenings_do() {
        use Agreement::{Agree, Copied, CopiedUndated, Disagree, NoConflict, Single, Undated};
        let of = |all: &[Agreement]| together(all.iter().copied());
        assert_eq!(of(&[Agree, Disagree, Single]), Disagree);
        assert_eq!(of(&[Copied, Single, Copied]), Copied);
        assert_eq!(of(&[Copied, Agree]), NoConflict);
        assert_eq!(of(&[Agree, Undated]), NoConflict, "not all were compared");
        assert_eq!(of(&[CopiedUndated, Undated, Single]), Undated);
        assert_eq!(of(&[Single]), Single);
    }
}
