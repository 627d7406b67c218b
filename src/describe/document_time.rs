//! The document time as words and as a shape.

use crate::i18n::Words;
use crate::query::Trust;
use crate::resolve::DctBasis;
use crate::resolve::DocumentTime;
use crate::time::Grain;
use crate::time::Interval;

/// How sure a document time is; a shape says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeShape {
    /// It was given with the document, or stands in it as such: a ring with a point.
    Given,
    /// It follows from what the text says: a ring.
    Inferred,
    /// It follows from what other documents say: a ring that is tied to both sides.
    Corpus,
    /// No day is known: a dashed ring.
    Unknown,
}

impl TimeShape {
    /// The shape of a document time.
    pub fn of(time: &DocumentTime) -> Self {
        if time.best.is_none() {
            return Self::Unknown;
        }
        match time.basis {
            DctBasis::Given | DctBasis::Metadata | DctBasis::Filename | DctBasis::Dateline => {
                Self::Given
            }
            DctBasis::Inferred => Self::Inferred,
            DctBasis::Corpus => Self::Corpus,
            DctBasis::Unknown => Self::Unknown,
        }
    }
}

/// The document time in words: its best day, else its limits, else that it is unknown.
pub fn in_words(words: &Words, time: &DocumentTime) -> String {
    match time.best {
        Some(day) => words.day_short(day),
        None if time.interval == Interval::ALWAYS => {
            words.text("sources-date-unknown").into_owned()
        }
        None => words.interval(time.interval, Grain::Day),
    }
}

/// The basis of a document time where it was given, how sure it is where it follows; nothing for mere limits.
pub fn trust_in_words(words: &Words, time: &DocumentTime) -> String {
    let key = match TimeShape::of(time) {
        TimeShape::Given => basis_key(time.basis),
        TimeShape::Inferred | TimeShape::Corpus => Trust::of(time).key(),
        TimeShape::Unknown if time.interval == Interval::ALWAYS => basis_key(DctBasis::Unknown),
        TimeShape::Unknown => return String::new(),
    };
    words.text(key).into_owned()
}

/// Key of the message that says what a document time rests on.
pub fn basis_key(basis: DctBasis) -> &'static str {
    match basis {
        DctBasis::Given => "basis-given",
        DctBasis::Metadata => "basis-metadata",
        DctBasis::Filename => "basis-filename",
        DctBasis::Dateline => "basis-dateline",
        DctBasis::Inferred => "basis-inferred",
        DctBasis::Corpus => "basis-corpus",
        DctBasis::Unknown => "basis-unknown",
    }
}
