//! Whether the reports of one happening agree.

use std::collections::BTreeSet;

use crate::align::{Alignment, StatementCluster};
use crate::coverage::Report;
use crate::coverage::report::reports_of;
use crate::event::Modality;
use crate::index::Index;
use crate::time::{Day, Interval};

/// The relation of the reports of one happening to each other. Only days that were given can agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Agreement {
    /// Several sources give the same days; others may give none.
    Agree,
    /// Several sources, none of which says when.
    Undated,
    /// Several sources, of which only one says when.
    OneDated,
    /// Several sources, of which some say more exactly when than others.
    OtherPrecision,
    /// Several sources whose sentences are one text.
    Copied,
    /// The same, and the text does not say when.
    CopiedUndated,
    /// One source.
    Single,
    /// One source, and it does not say when.
    SingleUndated,
    /// Days that exclude each other.
    Disagree,
    /// Some expect what others report.
    PlannedThenHappened,
    /// Happenings of a story whose sources agree on some of them: none of their days exclude each other.
    NoConflict,
}

impl Agreement {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Agree,
        Self::Undated,
        Self::OneDated,
        Self::OtherPrecision,
        Self::Copied,
        Self::CopiedUndated,
        Self::Single,
        Self::SingleUndated,
        Self::Disagree,
        Self::PlannedThenHappened,
        Self::NoConflict,
    ];

    /// The agreement of all reports of a happening, whatever a filter shows of it.
    pub fn of_cluster(index: &Index, alignment: &Alignment, cluster: &StatementCluster) -> Self {
        let members = (0..).zip(&cluster.members);
        let reports = reports_of(index, alignment, members);
        Self::of(&reports, !cluster.conflicts.is_empty())
    }

    /// The agreement of reports that may exclude each other's days only where `is_conflict`.
    pub fn of(reports: &[Report], is_conflict: bool) -> Self {
        let mut sources = reports.iter().map(|one| one.source);
        let first = sources.next();
        let is_single = sources.all(|source| Some(source) == first);
        let dated = dated_sources(reports);
        match dated {
            _ if is_conflict => Self::Disagree,
            0 if is_single => Self::SingleUndated,
            _ if is_single => Self::Single,
            _ if was_planned(reports) => Self::PlannedThenHappened,
            0 if is_one_text(reports) => Self::CopiedUndated,
            _ if is_one_text(reports) => Self::Copied,
            0 => Self::Undated,
            1 => Self::OneDated,
            _ if have_same_days(reports) => Self::Agree,
            _ => Self::OtherPrecision,
        }
    }

    /// The word that the output has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Undated => "no_day",
            Self::OneDated => "one_day",
            Self::OtherPrecision => "other_precision",
            Self::Copied => "copied",
            Self::CopiedUndated => "copied_no_day",
            Self::Single => "single",
            Self::SingleUndated => "single_no_day",
            Self::Disagree => "conflict",
            Self::PlannedThenHappened => "planned_then_happened",
            Self::NoConflict => "no_conflict",
        }
    }

    /// Whether nobody says when.
    pub(super) fn is_undated(self) -> bool {
        matches!(
            self,
            Self::Undated | Self::CopiedUndated | Self::SingleUndated
        )
    }

    /// The key of the message that says it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Agree => "agreement-agree",
            Self::Undated => "agreement-undated",
            Self::OneDated => "agreement-one-dated",
            Self::OtherPrecision => "agreement-other-precision",
            Self::Copied => "agreement-copied",
            Self::CopiedUndated => "agreement-copied-undated",
            Self::Single => "agreement-single",
            Self::SingleUndated => "agreement-single-undated",
            Self::Disagree => "agreement-disagree",
            Self::PlannedThenHappened => "agreement-planned-then-happened",
            Self::NoConflict => "agreement-no-conflict",
        }
    }
}

/// Whether a document reports what another one expects that was not written later.
fn was_planned(reports: &[Report]) -> bool {
    let is_before = |one: Option<Day>, other: Option<Day>| match (one, other) {
        (Some(one), Some(other)) => one <= other,
        _ => true,
    };
    let actual: Vec<&Report> = reports
        .iter()
        .filter(|one| one.modality == Modality::Actual && !one.is_planned && !one.is_background)
        .collect();
    let mut plans = reports.iter().filter(|one| one.is_planned);
    plans.any(|plan| {
        actual.iter().any(|report| {
            report.at.document != plan.at.document && is_before(plan.written, report.written)
        })
    })
}

/// Whether every source copies or was copied.
fn is_one_text(reports: &[Report]) -> bool {
    let is_of_text = |one: &Report| one.copied.is_some() || one.is_shared || one.is_original;
    reports.iter().all(|one| {
        let mut own = reports.iter().filter(|same| same.source == one.source);
        own.any(is_of_text)
    })
}

/// How many sources say when.
fn dated_sources(reports: &[Report]) -> usize {
    let sources: BTreeSet<usize> = dated(reports).map(|one| one.source).collect();
    sources.len()
}

fn dated(reports: &[Report]) -> impl Iterator<Item = &Report> {
    let known = |one: &&Report| one.interval != Interval::ALWAYS;
    reports.iter().filter(known)
}

/// Whether all that give days give the same.
fn have_same_days(reports: &[Report]) -> bool {
    let mut days = dated(reports).map(|one| one.interval);
    let first = days.next();
    days.all(|interval| Some(interval) == first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::report::tests::sample;
    use crate::index::samples::day;

    fn agreement(reports: &[Report]) -> Agreement {
        Agreement::of(reports, false)
    }

    #[test]
    fn the_same_days_agree_and_a_month_is_less_precise() {
        let (one, same) = (sample(0, "2022-12-30"), sample(1, "2022-12-30"));
        assert_eq!(agreement(&[one.clone(), same]), Agreement::Agree);
        let month = sample(1, "2022-12-01/2022-12-31");
        assert_eq!(agreement(&[one.clone(), month]), Agreement::OtherPrecision);
    }

    #[test]
    fn only_days_that_were_given_agree() {
        let (one, same) = (sample(0, "2022-12-30"), sample(1, "2022-12-30"));
        let undated = [sample(2, ""), sample(3, "")];
        assert_eq!(agreement(&undated), Agreement::Undated);
        let alone = [one.clone(), sample(2, ""), sample(3, "")];
        assert_eq!(agreement(&alone), Agreement::OneDated);
        let twice_by_one = Report {
            source: 0,
            ..same.clone()
        };
        let by_one = [one.clone(), twice_by_one, sample(2, "")];
        assert_eq!(agreement(&by_one), Agreement::OneDated);
        assert_eq!(agreement(&[one, same, sample(2, "")]), Agreement::Agree);
    }

    #[test]
    fn two_documents_of_one_source_are_one_source() {
        let again = |iso: &str| Report {
            source: 0,
            ..sample(1, iso)
        };
        let one = sample(0, "2022-12-30");
        assert_eq!(agreement(&[one, again("2022-12-30")]), Agreement::Single);
        let undated = [sample(0, ""), again("")];
        assert_eq!(agreement(&undated), Agreement::SingleUndated);
    }

    #[test]
    fn copies_are_one_text_where_all_but_the_first_copy() {
        let copy = |document| Report {
            copied: Some(0.8),
            ..sample(document, "2022-12-29")
        };
        let first = Report {
            is_original: true,
            ..sample(0, "2022-12-29")
        };
        assert_eq!(agreement(&[first.clone(), copy(1)]), Agreement::Copied);
        let in_any_order = [copy(1), first.clone()];
        assert_eq!(agreement(&in_any_order), Agreement::Copied);
        let undated = [
            Report {
                is_original: true,
                ..sample(0, "")
            },
            Report {
                interval: Interval::ALWAYS,
                ..copy(1)
            },
        ];
        assert_eq!(agreement(&undated), Agreement::CopiedUndated);
        let own_words = sample(2, "2022-12-29");
        let all = [first, copy(1), own_words];
        assert_eq!(agreement(&all), Agreement::Agree);
    }

    #[test]
    fn a_plan_that_came_true_is_told_after_it() {
        let plan = Report {
            modality: Modality::Scheduled,
            is_planned: true,
            written: Some(day("2022-12-30")),
            ..sample(0, "2023-03-01/2023-05-31")
        };
        let report = Report {
            written: Some(day("2023-03-21")),
            ..sample(1, "2023-03-20/2023-03-22")
        };
        let all = [plan.clone(), report.clone()];
        assert_eq!(agreement(&all), Agreement::PlannedThenHappened);
        let earlier = Report {
            written: Some(day("2022-01-01")),
            ..report.clone()
        };
        assert_eq!(agreement(&[plan, earlier]), Agreement::OtherPrecision);
        assert_eq!(Agreement::of(&all, true), Agreement::Disagree);
    }
}
