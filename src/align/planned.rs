//! Which documents tell of a happening before it was: as planned or expected. The first report of it is another's.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::Report;
use crate::align::copies::SentenceRef;
use crate::event::Modality;
use crate::time::Interval;

/// The documents of a happening of some days that only expect it.
///
/// One that was written before the days does; of one of the same day its own words decide. What is past when a document is
/// written is nothing that it expects.
pub(super) fn planning(
    reports: &[Report<'_>],
    places: &[SentenceRef],
    given: &[(Option<u32>, Interval)],
    days: Interval,
) -> BTreeSet<u32> {
    let mut by_document: BTreeMap<u32, bool> = BTreeMap::new();
    for (place, (event, _)) in places.iter().zip(given) {
        let Some(report) = reports.get(place.document as usize) else {
            continue;
        };
        let event = event.and_then(|event| report.events.get(event as usize));
        if is_before(report, days) {
            by_document.insert(place.document, true);
        } else if let Some(event) = event {
            let is_open = is_open(event.modality) && !is_behind(report, days);
            let planned = by_document.entry(place.document).or_insert(is_open);
            *planned &= is_open;
        }
    }
    let planned = by_document.into_iter().filter(|(_, planned)| *planned);
    planned.map(|(document, _)| document).collect()
}

fn is_open(modality: Modality) -> bool {
    matches!(
        modality,
        Modality::Scheduled | Modality::Proposed | Modality::Predicted
    )
}

/// Whether a document was written before some days, on every possible day.
fn is_before(report: &Report<'_>, days: Interval) -> bool {
    let written = report.dct.best.and(report.dct.interval.last());
    written
        .zip(days.first())
        .is_some_and(|(written, first)| written < first)
}

/// Whether a document was written behind some days.
fn is_behind(report: &Report<'_>, days: Interval) -> bool {
    let written = report.dct.best.zip(days.last());
    written.is_some_and(|(written, last)| written > last)
}
