//! Which documents were first to tell, by the days they were written.

use crate::align::Report;

/// The documents of the first day, ascending, and whether they were first on all possible days of writing.
///
/// Where no day is known all of them are named, and nothing is sure.
pub(super) fn first_of(reports: &[Report<'_>], documents: &[u32]) -> (Vec<u32>, bool) {
    let time = |document: u32| reports.get(document as usize).map(|report| report.dct);
    let day = |document: u32| time(document).and_then(|dct| dct.best);
    let Some(earliest) = documents.iter().filter_map(|document| day(*document)).min() else {
        return (documents.to_vec(), false);
    };
    let is_first = |document: &&u32| day(**document) == Some(earliest);
    let first: Vec<u32> = documents.iter().filter(is_first).copied().collect();
    let begins = |document: u32| time(document).and_then(|dct| dct.interval.first());
    let ends = |document: u32| time(document).and_then(|dct| dct.interval.last());
    let last = first.iter().map(|document| ends(*document)).max().flatten();
    let is_whole = first.iter().all(|document| ends(*document).is_some());
    let others = documents
        .iter()
        .filter(|document| !first.contains(document));
    let is_later = |document: &u32| {
        begins(*document)
            .zip(last)
            .is_some_and(|(begin, last)| begin > last)
    };
    let are_one_day = first
        .iter()
        .all(|document| begins(*document) == Some(earliest));
    let is_sure = is_whole
        && others.clone().all(is_later)
        && (first.len() == 1 || are_one_day)
        && documents.len() > 1;
    (first, is_sure)
}
