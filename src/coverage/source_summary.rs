//! One source among the others: what it told, first or late, alone or not at all, and when it wrote.

use crate::align::Statement;
use crate::coverage::{ClusterRanking, RankedCluster, ReportsInput, RowUnit};
use crate::time::{Day, Interval, WeekStart};

/// What a source did in a folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceSummary {
    /// How many documents it has.
    pub documents: usize,
    /// The first and the last day on which one was written, as far as known.
    pub span: Option<(Day, Day)>,
    /// How many happenings that others tell, too, it told in its own words.
    pub own: usize,
    /// How many of those it copied.
    pub copied: usize,
    /// Of how many it was first to publish.
    pub first: usize,
    /// Of how many it was first together with others.
    pub tied: usize,
    /// How many it told later than another.
    pub late: usize,
    /// The happenings that it alone told, by their place in the ranking.
    pub alone: Vec<u32>,
    /// Those that several others told while it had documents of these days, by their place in the ranking.
    pub untold: Vec<u32>,
    /// How many documents it wrote in each unit of time, in order, without gaps.
    pub over_time: Vec<(Interval, usize)>,
}

impl SourceSummary {
    /// The source at a position in [`Index::sources`](crate::index::Index::sources).
    pub fn new(
        input: ReportsInput<'_>,
        ranking: &ClusterRanking,
        source: u32,
        week: WeekStart,
    ) -> Self {
        let days = input.days.of(source as usize);
        let span = days.first().copied().zip(days.last().copied());
        let documents = input.index.sources().get(source as usize);
        let mut summary = Self {
            documents: documents.map_or(0, |source| source.documents.len()),
            span,
            over_time: over_time(days, span, week),
            ..Self::default()
        };
        for (place, row) in (0..).zip(ranking.rows()) {
            summary.take_in(input, source, place, row);
        }
        summary
    }

    fn take_in(&mut self, input: ReportsInput<'_>, source: u32, place: u32, row: &RankedCluster) {
        let tells = row.sources.binary_search(&source).is_ok();
        match (tells, row.source_count()) {
            (true, 1) => self.alone.push(place),
            (true, _) => self.take_report(input, source, row.cluster),
            (false, 1) => {}
            (false, _) => {
                let days = published(input, row.cluster);
                if input.days.has_within(source as usize, days) {
                    self.untold.push(place);
                }
            }
        }
    }

    /// A happening that others tell, too.
    fn take_report(&mut self, input: ReportsInput<'_>, source: u32, cluster: usize) {
        let Some(reports) = input.cluster(cluster) else {
            return;
        };
        let Some(cell) = reports.cell(source) else {
            return;
        };
        self.copied += usize::from(cell.is_copied);
        self.own += usize::from(!cell.is_copied);
        let is_first = reports.first.sources.contains(&source);
        self.tied += usize::from(is_first && reports.first.is_tie());
        self.first += usize::from(is_first && !reports.first.is_tie());
        let is_late = cell.written.zip(reports.first.day);
        self.late += usize::from(is_late.is_some_and(|(own, first)| own > first));
    }
}

/// From the first to the last day on which a happening was published.
fn published(input: ReportsInput<'_>, cluster: usize) -> Option<(Day, Day)> {
    let cluster = input.alignment.statement_clusters().get(cluster)?;
    let written = |member: &Statement| {
        let analysed = input.index.documents().get(member.at.document as usize)?;
        analysed.dct.best
    };
    let shown = cluster.members.iter().filter(|member| input.shows(member));
    let days = shown.filter_map(written);
    days.clone().min().zip(days.max())
}

/// Documents by unit of time; the unit follows how long a source wrote.
fn over_time(days: &[Day], span: Option<(Day, Day)>, week: WeekStart) -> Vec<(Interval, usize)> {
    let Some((first, last)) = span else {
        return Vec::new();
    };
    let length = f64::from(last.number() - first.number() + 1);
    let units = RowUnit::for_days(length, week).touching(first, last);
    let count = |unit: &Interval| {
        let from = days.partition_point(|day| Some(*day) < unit.first());
        let to = days.partition_point(|day| Some(*day) <= unit.last());
        to - from
    };
    units.into_iter().map(|unit| (unit, count(&unit))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples::day;

    #[test]
    fn documents_over_time_have_no_gaps_and_lose_none() {
        let days = ["2015-07-20", "2015-07-20", "2015-07-23"].map(day);
        let span = Some((days[0], days[2]));
        let counts = over_time(&days, span, WeekStart::Saturday);
        let counts: Vec<usize> = counts.iter().map(|(_, count)| *count).collect();
        assert_eq!(counts, [2, 0, 0, 1]);
        let years = ["1990-01-01", "2015-07-20", "2015-07-23"].map(day);
        let counts = over_time(&years, Some((years[0], years[2])), WeekStart::Saturday);
        assert_eq!(counts.len(), 26, "a bar a year");
        assert_eq!(counts.iter().map(|(_, count)| count).sum::<usize>(), 3);
        assert!(over_time(&[], None, WeekStart::Saturday).is_empty());
    }
}
