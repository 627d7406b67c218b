//! Which documents were first to tell, by the days they were written.

use std::collections::BTreeSet;

use crate::align::Report;
use crate::resolve::DocumentTime;
use crate::time::{Day, Interval};

/// The day of the first of some documents; `None` where none has a day.
///
/// A day that is only likely makes none the first before one whose day is known, unless every day that it can be is before.
pub fn first_day<'a>(written: impl Iterator<Item = &'a DocumentTime> + Clone) -> Option<Day> {
    let sure = written.clone().filter_map(sure_day).min();
    let is_before = |one: &&DocumentTime| {
        let last = one.interval.last();
        last.zip(sure).is_some_and(|(last, sure)| last < sure)
    };
    let before = written.clone().filter(is_before).filter_map(writing_day);
    let earliest = before.min().or(sure);
    earliest.or_else(|| written.filter_map(|one| one.best).min())
}

/// The day on which a document was most likely written: the best, or the last that is possible.
pub fn writing_day(written: &DocumentTime) -> Option<Day> {
    written.best.or(written.interval.last())
}

/// The documents of the first day, ascending; all of them where no day is known.
pub(super) fn first_of(reports: &[Report<'_>], documents: &[u32]) -> Vec<u32> {
    let written = |document: &u32| Some(reports.get(*document as usize)?.dct);
    let Some(first) = first_day(documents.iter().filter_map(written)) else {
        return documents.to_vec();
    };
    let is_first = |document: &&u32| written(document).and_then(writing_day) == Some(first);
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

/// The day on which a document was written, where only one is possible.
fn sure_day(written: &DocumentTime) -> Option<Day> {
    let best = written.best?;
    (written.interval == Interval::day(best)).then_some(best)
}
