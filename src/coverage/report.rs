//! The sentences that report one happening, each with its days and its day of writing.

use crate::align::{Alignment, Copied, Direction, SentenceRef, Statement};
use crate::event::Modality;
use crate::index::Index;
use crate::time::Day;
use crate::time::Interval;

/// A report is compared with so many others at most.
const MOST_COMPARED: usize = 64;

/// A sentence that tells of a happening.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Its position among the members of the happening.
    pub member: u32,
    /// Where it stands.
    pub at: SentenceRef,
    /// The event in it that the happening is, by its position in the document; `None` where none was read.
    pub event: Option<u32>,
    /// The position of its source among [`Index::sources`].
    pub source: usize,
    /// The days that it gives; [`Interval::ALWAYS`] where it gives none.
    pub interval: Interval,
    /// How it is asserted.
    pub modality: Modality,
    /// Whether its document tells the happening before it was.
    pub is_planned: bool,
    /// The day its document was written, as far as known.
    pub written: Option<Day>,
    /// How much of it stands in one that another source wrote before: from 0 to 1.
    pub copied: Option<f32>,
    /// Whether another source has the same text of the same day, and nobody can tell who took it from whom.
    pub is_shared: bool,
    /// Whether another source took it from here.
    pub is_original: bool,
    /// Whether its document only mentions the happening.
    pub is_background: bool,
}

/// The reports of some members of one happening, each with its position; those written first at the front.
pub(super) fn reports_of<'a>(
    index: &Index,
    alignment: &Alignment,
    members: impl Iterator<Item = (u32, &'a Statement)>,
) -> Vec<Report> {
    let mut reports: Vec<Report> = members
        .filter_map(|(member, statement)| report(index, member, statement))
        .collect();
    reports.sort_by_key(|report| (by_writing(report.written), report.at));
    let others: Vec<Report> = reports.iter().take(MOST_COMPARED).cloned().collect();
    let mut originals = vec![false; others.len()];
    for (number, report) in reports.iter_mut().enumerate() {
        for (other, from) in others.iter().enumerate() {
            if from.source == report.source {
                continue;
            }
            let Some(found) = copy(alignment, report.at, from.at) else {
                continue;
            };
            match order_of(report, from, found, other < number) {
                Some(true) => {
                    let most = report.copied.unwrap_or_default();
                    report.copied = Some(most.max(found.similarity));
                    if let Some(is_original) = originals.get_mut(other) {
                        *is_original = true;
                    }
                }
                Some(false) => {}
                None => report.is_shared = true,
            }
        }
    }
    for (report, is_original) in reports.iter_mut().zip(originals) {
        report.is_original = is_original;
    }
    reports
}

/// Whether a report was taken from another one; `None` where nobody can tell which was first.
fn order_of(own: &Report, other: &Report, found: &Copied, is_behind: bool) -> Option<bool> {
    match (own.written, other.written) {
        (Some(one), Some(two)) if one != two => Some(is_behind),
        (one, two) if one.is_some() != two.is_some() => Some(is_behind),
        _ => match found.direction {
            Direction::FromA => Some(own.at == found.b),
            Direction::FromB => Some(own.at == found.a),
            Direction::Unknown => None,
        },
    }
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

/// Two sentences of which one is a copy of the other; set phrases are nobody's.
pub(super) fn copy(alignment: &Alignment, one: SentenceRef, other: SentenceRef) -> Option<&Copied> {
    let pair = (one.min(other), one.max(other));
    let copies = alignment.copies();
    let found = copies.binary_search_by_key(&pair, |copied| (copied.a, copied.b));
    let copied = copies.get(found.ok()?)?;
    (!copied.is_formula).then_some(copied)
}

fn report(index: &Index, member: u32, statement: &Statement) -> Option<Report> {
    let SentenceRef { document, .. } = statement.at;
    let analysed = index.documents().get(document as usize)?;
    let event = statement
        .event
        .and_then(|event| analysed.events.get(event as usize));
    Some(Report {
        member,
        at: statement.at,
        event: statement.event,
        source: index.source_of(document)?,
        interval: statement.interval,
        modality: event.map_or(Modality::Actual, |event| event.modality),
        is_planned: statement.is_planned,
        written: analysed.dct.best,
        copied: None,
        is_shared: false,
        is_original: false,
        is_background: statement.is_background,
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::align::CopyKind;
    use crate::index::samples::{day, interval};

    /// The report of a document that is its own source.
    pub(crate) fn sample(document: u32, iso: &str) -> Report {
        Report {
            member: document,
            at: SentenceRef {
                document,
                sentence: 0,
            },
            event: Some(0),
            source: document as usize,
            interval: interval(iso),
            modality: Modality::Actual,
            is_planned: false,
            written: None,
            copied: None,
            is_shared: false,
            is_original: false,
            is_background: false,
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
    fn of_one_day_nobody_can_tell_who_copied_unless_the_copy_does() {
        let place = |document| SentenceRef {
            document,
            sentence: 0,
        };
        let found = |direction| Copied {
            a: place(0),
            b: place(1),
            similarity: 1.0,
            held: 1.0,
            kind: CopyKind::Identical,
            direction,
            is_formula: false,
        };
        let of = |document, iso: &str| Report {
            written: Some(day(iso)),
            ..sample(document, "")
        };
        let (one, same, later) = (
            of(0, "2015-07-20"),
            of(1, "2015-07-20"),
            of(1, "2015-07-21"),
        );
        let (unknown, from_a) = (found(Direction::Unknown), found(Direction::FromA));
        assert_eq!(order_of(&same, &one, &unknown, true), None);
        assert_eq!(order_of(&same, &one, &from_a, true), Some(true));
        assert_eq!(order_of(&one, &same, &from_a, false), Some(false));
        assert_eq!(order_of(&later, &one, &unknown, true), Some(true));
        assert_eq!(order_of(&one, &later, &unknown, false), Some(false));
        let undated = sample(1, "");
        assert_eq!(order_of(&undated, &one, &unknown, true), Some(true));
    }

    #[test]
    fn a_document_does_not_exclude_itself() {
        let mut again = sample(0, "2015-07-28");
        again.at.sentence = 1;
        assert_eq!(outliers(&[sample(0, "2015-07-20"), again]), [false, false]);
    }
}
