//! The documents of a folder as they are put into stories.

use crate::align::Report;
use crate::align::sentences::{Sentences, StemNumber};
use crate::align::vectors::Vector;
use crate::resolve::DctBasis;
use crate::similarity::Workers;

/// The heaviest stems of a document, by which others like it are found.
const KEYS: usize = 28;
/// Words below which the line behind a headline is a place, an agency or a byline.
pub(super) const LEAST_LEAD: usize = 6;

/// A document as it is compared with others.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) source: u32,
    /// The day it was written, as a number of days; `None` where that is not known.
    pub(super) day: Option<i32>,
    /// Whether that day is given with the document or in its text, not inferred.
    pub(super) is_day_known: bool,
    pub(super) vector: Vector,
    pub(super) keys: Vec<StemNumber>,
    /// How much it is like other days of a series of its source: 0 where it is of none.
    pub(super) series: f32,
    /// The first sentence behind the headline that is no byline.
    pub(super) lead: u32,
}

impl Document {
    /// All documents of a folder.
    pub(super) fn all(
        reports: &[Report<'_>],
        sentences: &Sentences,
        workers: &impl Workers,
    ) -> Vec<Self> {
        workers.map(reports.len(), |at| Self::of(reports, at, sentences))
    }

    fn of(reports: &[Report<'_>], at: usize, sentences: &Sentences) -> Self {
        let own = sentences.of_document(at as u32);
        let stems = own.clone().flat_map(|sentence| sentences.stems(sentence));
        let vector = Vector::of_counted(stems.collect(), sentences);
        let report = reports.get(at);
        let dct = report.map(|report| report.dct);
        let second = sentences.words(own.start + 1).len();
        Self {
            source: report.map_or(0, |report| report.source),
            day: dct.and_then(|dct| dct.best).map(|day| day.number()),
            is_day_known: dct.is_some_and(|dct| {
                matches!(
                    dct.basis,
                    DctBasis::Given | DctBasis::Metadata | DctBasis::Filename | DctBasis::Dateline
                )
            }),
            keys: vector.heaviest(KEYS),
            vector,
            series: 0.0,
            lead: if own.len() > 2 && second < LEAST_LEAD {
                2
            } else {
                1
            },
        }
    }
}
