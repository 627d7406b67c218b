//! Which documents were first to tell, by the days they were written.

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
