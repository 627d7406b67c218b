//! How far a document time can be relied on.

use crate::index::Index;
use crate::resolve::{DctBasis, DocumentTime};

/// A confidence from here on is sure.
const SURE: f32 = 0.9;
/// A confidence from here on is likely.
const LIKELY: f32 = 0.5;

/// How far a document time can be relied on, the surest first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum Trust {
    /// Hardly ever wrong.
    Sure,
    /// More often right than wrong.
    Likely,
    /// A guess.
    Doubtful,
    /// No day is told.
    Unknown,
}

impl Trust {
    /// The trust in a document time.
    pub fn of(time: &DocumentTime) -> Self {
        match time.confidence {
            _ if time.best.is_none() => Self::Unknown,
            confidence if confidence >= SURE => Self::Sure,
            confidence if confidence >= LIKELY => Self::Likely,
            _ => Self::Doubtful,
        }
    }

    /// Key of the message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sure => "trust-sure",
            Self::Likely => "trust-likely",
            Self::Doubtful => "trust-doubtful",
            Self::Unknown => "trust-unknown",
        }
    }
}

/// Documents by what is known of their dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct DateCounts {
    /// Without any day.
    pub unknown: usize,
    /// With a day that is a guess.
    pub doubtful: usize,
    /// Dated by the documents beside them.
    pub beside: usize,
}

impl DateCounts {
    /// Counts the documents of an index.
    pub fn of(index: &Index) -> Self {
        let mut counts = Self::default();
        for analysed in index.documents() {
            match Trust::of(&analysed.dct) {
                Trust::Unknown => counts.unknown += 1,
                Trust::Doubtful => counts.doubtful += 1,
                Trust::Sure | Trust::Likely => {}
            }
            let is_told = analysed.dct.best.is_some() && analysed.dct.basis == DctBasis::Corpus;
            counts.beside += usize::from(is_told);
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples::day;

    #[test]
    fn confidence_becomes_words_at_its_limits() {
        let trust = |confidence| {
            Trust::of(&DocumentTime {
                confidence,
                ..DocumentTime::given(day("2023-03-17"))
            })
        };
        assert_eq!(
            [1.0, 0.9, 0.89, 0.5, 0.49].map(trust),
            [
                Trust::Sure,
                Trust::Sure,
                Trust::Likely,
                Trust::Likely,
                Trust::Doubtful
            ]
        );
        assert_eq!(Trust::of(&DocumentTime::UNKNOWN), Trust::Unknown);
    }
}
