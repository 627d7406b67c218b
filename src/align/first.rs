//! Which documents were first to tell, by the days they were written.

use std::collections::BTreeSet;

use crate::align::Report;
use crate::time::Interval;

/// The documents of the first known day, ascending; all of them where no day is known. A day that is only likely makes
/// none the first before one whose day is known.
pub(super) fn first_of(reports: &[Report<'_>], documents: &[u32]) -> Vec<u32> {
    let day = |document: &u32| reports.get(*document as usize)?.dct.best;
    let sure_day = |document: &u32| {
        let dct = reports.get(*document as usize)?.dct;
        dct.best.filter(|best| dct.interval == Interval::day(*best))
    };
    let sure = documents.iter().filter_map(sure_day).min();
    let Some(earliest) = sure.or(documents.iter().filter_map(day).min()) else {
        return documents.to_vec();
    };
    let is_first = |document: &&u32| day(document) == Some(earliest);
    documents.iter().filter(is_first).copied().collect()
}

/// The first of the documents of a happening that report it; where none does, of those that mention it, then of those that
/// plan it.
pub(super) fn first_reports(
    reports: &[Report<'_>],
    documents: &[u32],
    planned: &BTreeSet<u32>,
    mentioning: &BTreeSet<u32>,
) -> Vec<u32> {
    let told = documents.iter().filter(|at| !planned.contains(at));
    let told: Vec<u32> = told.copied().collect();
    let reported = told.iter().filter(|at| !mentioning.contains(at));
    let reported: Vec<u32> = reported.copied().collect();
    let best = [reported, told].into_iter().find(|those| !those.is_empty());
    first_of(reports, best.as_deref().unwrap_or(documents))
}
