//! Which documents were first to tell, by the days they were written.

use crate::align::Report;

/// The documents of the first known day, ascending; all of them where no day is known.
pub(super) fn first_of(reports: &[Report<'_>], documents: &[u32]) -> Vec<u32> {
    let day = |document: &u32| reports.get(*document as usize)?.dct.best;
    let Some(earliest) = documents.iter().filter_map(day).min() else {
        return documents.to_vec();
    };
    let is_first = |document: &&u32| day(document) == Some(earliest);
    documents.iter().filter(is_first).copied().collect()
}
