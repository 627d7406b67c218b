//! Whether the reports of one happening agree.

use crate::coverage::Report;
use crate::event::Modality;
use crate::time::Day;
use crate::time::Interval;

/// The relation of the reports of one happening to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Agreement {
    /// Several sources that give the same days.
    Agree,
    /// Several sources, none of which says when.
    Undated,
    /// Several sources, of which some say more exactly when than others.
    OtherPrecision,
    /// Several sources whose sentences are one text.
    Copied,
    /// One source.
    Single,
    /// One source, and it does not say when.
    SingleUndated,
    /// Days that exclude each other.
    Disagree,
    /// Some expect what others report.
    PlannedThenHappened,
}

impl Agreement {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Agree,
        Self::Undated,
        Self::OtherPrecision,
        Self::Copied,
        Self::Single,
        Self::SingleUndated,
        Self::Disagree,
        Self::PlannedThenHappened,
    ];

    /// The agreement of reports that may exclude each other's days only where `is_conflict`.
    pub fn of(reports: &[Report], is_conflict: bool) -> Self {
        let is_undated = reports.iter().all(|one| one.interval == Interval::ALWAYS);
        let mut sources = reports.iter().map(|one| one.source);
        let first = sources.next();
        let is_single = sources.all(|source| Some(source) == first);
        if is_conflict {
            Self::Disagree
        } else if was_planned(reports) {
            Self::PlannedThenHappened
        } else if is_single && is_undated {
            Self::SingleUndated
        } else if is_single {
            Self::Single
        } else if is_one_text(reports) {
            Self::Copied
        } else if is_undated {
            Self::Undated
        } else if have_same_days(reports) {
            Self::Agree
        } else {
            Self::OtherPrecision
        }
    }

    /// The key of the message that says it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Agree => "agreement-agree",
            Self::Undated => "agreement-undated",
            Self::OtherPrecision => "agreement-other-precision",
            Self::Copied => "agreement-copied",
            Self::Single => "agreement-single",
            Self::SingleUndated => "agreement-single-undated",
            Self::Disagree => "agreement-disagree",
            Self::PlannedThenHappened => "agreement-planned-then-happened",
        }
    }
}

/// Whether a document reports what another one expects that was not written later.
fn was_planned(reports: &[Report]) -> bool {
    let expects = |one: &&Report| {
        matches!(
            one.modality,
            Modality::Scheduled | Modality::Proposed | Modality::Predicted
        )
    };
    let is_before = |one: Option<Day>, other: Option<Day>| match (one, other) {
        (Some(one), Some(other)) => one <= other,
        _ => true,
    };
    let actual: Vec<&Report> = reports
        .iter()
        .filter(|one| one.modality == Modality::Actual)
        .collect();
    reports.iter().filter(expects).any(|plan| {
        actual.iter().any(|report| {
            report.at.document != plan.at.document && is_before(plan.written, report.written)
        })
    })
}

/// Whether every source but the first one copies.
fn is_one_text(reports: &[Report]) -> bool {
    let first = reports.first().map(|one| one.source);
    let mut others = reports.iter().filter(|one| Some(one.source) != first);
    others.all(|one| {
        let mut own = reports.iter().filter(|same| same.source == one.source);
        own.any(|same| same.copied.is_some() || same.is_shared)
    })
}

fn have_same_days(reports: &[Report]) -> bool {
    let mut days = reports.iter().map(|one| one.interval);
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
        assert_eq!(agreement(&[one, sample(1, "")]), Agreement::OtherPrecision);
        assert_eq!(
            agreement(&[sample(0, ""), sample(1, "")]),
            Agreement::Undated
        );
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
        let first = sample(0, "2022-12-29");
        assert_eq!(agreement(&[first.clone(), copy(1)]), Agreement::Copied);
        let own_words = sample(2, "2022-12-29");
        let all = [first, copy(1), own_words];
        assert_eq!(agreement(&all), Agreement::Agree);
    }

    #[test]
    fn a_plan_that_came_true_is_told_after_it() {
        let plan = Report {
            modality: Modality::Scheduled,
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
