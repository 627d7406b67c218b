//! What the sources of one happening say of it, ready to be compared.

use crate::align::Alignment;
use crate::align::SentenceRef;
use crate::event::Modality;
use crate::index::EventRef;
use crate::index::Index;
use crate::time::Day;
use crate::time::Interval;

/// A telling is compared with so many others at most.
const MOST_COMPARED: usize = 64;

/// One sentence that tells of a happening.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// Its event.
    pub at: EventRef,
    /// The position of its source among the lanes of the index.
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

/// The tellings of some events of one happening, those written first at the front.
pub fn tellings(
    index: &Index,
    alignment: &Alignment,
    events: impl Iterator<Item = EventRef>,
) -> Vec<Telling> {
    let mut tellings: Vec<Telling> = events.filter_map(|at| telling(index, at)).collect();
    tellings.sort_by_key(|telling| (telling.written.is_none(), telling.written, telling.at));
    let places: Vec<Option<SentenceRef>> = tellings
        .iter()
        .map(|telling| place_of(index, telling.at))
        .collect();
    for (number, telling) in tellings.iter_mut().enumerate() {
        let Some(Some(own)) = places.get(number).copied() else {
            continue;
        };
        let before = places.iter().take(number.min(MOST_COMPARED)).flatten();
        telling.copied = before
            .filter_map(|other| similarity(alignment, own, *other))
            .max_by(f32::total_cmp);
    }
    tellings
}

/// Which of some tellings give days that most of the others exclude; where that is none, that any other excludes.
pub fn outliers(tellings: &[Telling]) -> Vec<bool> {
    let counts: Vec<Counts> = tellings.iter().map(|own| counts(own, tellings)).collect();
    let is_alone = |counts: &Counts| counts.apart > counts.shared;
    if counts.iter().any(is_alone) {
        return counts.iter().map(is_alone).collect();
    }
    counts.iter().map(|counts| counts.apart > 0).collect()
}

/// How many others share days with a telling, and how many exclude them.
struct Counts {
    shared: usize,
    apart: usize,
}

fn counts(own: &Telling, tellings: &[Telling]) -> Counts {
    let others = tellings
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
pub fn similarity(alignment: &Alignment, one: SentenceRef, other: SentenceRef) -> Option<f32> {
    let pair = (one.min(other), one.max(other));
    let copies = alignment.copies();
    let found = copies.binary_search_by_key(&pair, |copied| (copied.a, copied.b));
    copies.get(found.ok()?).map(|copied| copied.similarity)
}

/// The sentence of an event.
pub fn place_of(index: &Index, at: EventRef) -> Option<SentenceRef> {
    let (_, event) = index.event(at)?;
    Some(SentenceRef {
        document: at.document,
        sentence: event.sentence,
    })
}

fn telling(index: &Index, at: EventRef) -> Option<Telling> {
    let (analysed, event) = index.event(at)?;
    Some(Telling {
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

    /// The telling of a document that is its own source.
    pub(crate) fn told(document: u32, iso: &str) -> Telling {
        Telling {
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
            told(0, "2015-07-20"),
            told(1, "2015-07-20/2015-07-22"),
            told(2, "2015-07-28"),
        );
        let all = [one.clone(), other, third.clone(), told(3, "")];
        assert_eq!(outliers(&all), [false, false, true, false]);
        assert_eq!(outliers(&[one.clone(), third]), [true, true]);
        let both = told(2, "2015-07-20/2015-07-28");
        let between = [one, both, told(4, "2015-07-28")];
        assert_eq!(outliers(&between), [true, false, true]);
    }

    #[test]
    fn a_document_does_not_exclude_itself() {
        let mut again = told(0, "2015-07-28");
        again.at = at(0, 1);
        assert_eq!(outliers(&[told(0, "2015-07-20"), again]), [false, false]);
    }
}
