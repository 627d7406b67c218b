//! The documents of a folder as they are put into stories.

use std::ops::Range;

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
    /// Its headline alone.
    pub(super) headline: Vector,
    /// Its headline and its lead.
    pub(super) opening: Vector,
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
        let vector_of = |own: Range<u32>| {
            let stems = own.flat_map(|sentence| sentences.stems(sentence));
            Vector::of_counted(stems.collect(), sentences)
        };
        let vector = vector_of(own.clone());
        let report = reports.get(at);
        let dct = report.map(|report| report.dct);
        let second = sentences.words(own.start + 1).len();
        let lead = if own.len() > 2 && second < LEAST_LEAD {
            2
        } else {
            1
        };
        let until = |sentence: u32| own.start..own.end.min(own.start + sentence + 1);
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
            headline: vector_of(until(0)),
            opening: vector_of(until(lead)),
            series: 0.0,
            lead,
        }
    }
}
