//! The sentences that report one happening, each with its days and its day of writing.

use crate::align::Alignment;
use crate::align::SentenceRef;
use crate::event::Modality;
use crate::index::EventRef;
use crate::index::Index;
use crate::time::Day;
use crate::time::Interval;

/// A report is compared with so many others at most.
const MOST_COMPARED: usize = 64;

/// A sentence that tells of a happening.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Its event.
    pub at: EventRef,
    /// The position of its source among [`Index::sources`].
    pub source: usize,
    /// The days that it gives; [`Interval::ALWAYS`] where it gives none.
    pub interval: Interval,
    /// How it is asserted.
    pub modality: Modality,
    /// The day its document was written, as far as known.
    pub written: Option<Day>,
    /// How much of its sentence stands in one that was written before it: from 0 to 1.
    pub copied: Option<f32>,
}

/// The reports of some events of one happening, those written first at the front.
pub(super) fn reports_of(
    index: &Index,
    alignment: &Alignment,
    events: impl Iterator<Item = EventRef>,
) -> Vec<Report> {
    let mut reports: Vec<Report> = events.filter_map(|at| report(index, at)).collect();
    reports.sort_by_key(|report| (by_writing(report.written), report.at));
    let places: Vec<Option<SentenceRef>> = reports
        .iter()
        .map(|report| place_of(index, report.at))
        .collect();
    for (number, report) in reports.iter_mut().enumerate() {
        let Some(Some(own)) = places.get(number).copied() else {
            continue;
        };
        let before = places.iter().take(number.min(MOST_COMPARED)).flatten();
        report.copied = before
            .filter_map(|other| similarity(alignment, own, *other))
            .max_by(f32::total_cmp);
    }
    reports
}

/// The order of writing: by day, documents without one last.
pub fn by_writing(written: Option<Day>) -> (bool, Option<Day>) {
    (written.is_none(), written)
}

/// Whether each report gives days that most of the others exclude; where none does, that any other excludes.
pub(super) fn outliers(reports: &[Report]) -> Vec<bool> {
    let counts: Vec<Counts> = reports.iter().map(|own| counts(own, reports)).collect();
    let is_alone = |counts: &Counts| counts.apart > counts.shared;
    if counts.iter().any(is_alone) {
        return counts.iter().map(is_alone).collect();
    }
    counts.iter().map(|counts| counts.apart > 0).collect()
}

/// How many others share days with a report, and how many exclude them.
struct Counts {
    shared: usize,
    apart: usize,
}

fn counts(own: &Report, reports: &[Report]) -> Counts {
    let others = reports
        .iter()
        .filter(|other| other.at.document != own.at.document && other.interval != Interval::ALWAYS);
    let (shared, apart): (Vec<_>, Vec<_>) = others
        .take(MOST_COMPARED)
        .partition(|other| own.interval.overlaps(other.interval));
    Counts {
        shared: shared.len(),
        apart: apart.len(),
    }
}

/// How alike two sentences are, where one was copied from the other.
pub(super) fn similarity(
    alignment: &Alignment,
    one: SentenceRef,
    other: SentenceRef,
) -> Option<f32> {
    let pair = (one.min(other), one.max(other));
    let copies = alignment.copies();
    let found = copies.binary_search_by_key(&pair, |copied| (copied.a, copied.b));
    copies.get(found.ok()?).map(|copied| copied.similarity)
}

/// The sentence of an event.
pub(super) fn place_of(index: &Index, at: EventRef) -> Option<SentenceRef> {
    let (_, event) = index.event(at)?;
    Some(SentenceRef {
        document: at.document,
        sentence: event.sentence,
    })
}

fn report(index: &Index, at: EventRef) -> Option<Report> {
    let (analysed, event) = index.event(at)?;
    Some(Report {
        at,
        source: index.source_of(at.document)?,
        interval: if event.places {
            event.interval
        } else {
            Interval::ALWAYS
        },
        modality: event.modality,
        written: analysed.dct.best,
        copied: None,
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::index::samples::at;
    use crate::index::samples::interval;

    /// The report of a document that is its own source.
    pub(crate) fn sample(document: u32, iso: &str) -> Report {
        Report {
            at: at(document, 0),
            source: document as usize,
            interval: interval(iso),
            modality: Modality::Actual,
            written: None,
            copied: None,
        }
    }

    #[test]
    fn who_stands_alone_is_the_outlier_and_of_two_both_are() {
        let (one, other, third) = (
            sample(0, "2015-07-20"),
            sample(1, "2015-07-20/2015-07-22"),
            sample(2, "2015-07-28"),
        );
        let all = [one.clone(), other, third.clone(), sample(3, "")];
        assert_eq!(outliers(&all), [false, false, true, false]);
        assert_eq!(outliers(&[one.clone(), third]), [true, true]);
        let both = sample(2, "2015-07-20/2015-07-28");
        let between = [one, both, sample(4, "2015-07-28")];
        assert_eq!(outliers(&between), [true, false, true]);
    }

    #[test]
    fn a_document_does_not_exclude_itself() {
        let mut again = sample(0, "2015-07-28");
        again.at = at(0, 1);
        assert_eq!(outliers(&[sample(0, "2015-07-20"), again]), [false, false]);
    }
}
