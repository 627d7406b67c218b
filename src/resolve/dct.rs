//! When a document was written, and how that is known.

use serde::{Deserialize, Serialize};

use crate::resolve::{Step, Written, value};
use crate::time::{Day, Interval, Unit};

/// The document creation time (DCT).
///
/// Serialized without its reasons: what others are made from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DocumentTime {
    /// The best day, or `None` where the text does not fix one.
    pub best: Option<Day>,
    /// The days that are possible.
    pub interval: Interval,
    /// What it rests on.
    pub basis: Basis,
    /// From 0 to 1.
    pub confidence: f32,
    /// What speaks for it, in order.
    #[serde(skip)]
    pub evidence: Vec<Step>,
    /// What speaks against it.
    #[serde(skip)]
    pub against: Vec<Step>,
}

/// What a document time rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the contract's own words")]
pub enum Basis {
    Given,
    Metadata,
    Filename,
    Dateline,
    Inferred,
    Corpus,
    Unknown,
}

impl DocumentTime {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self {
        best: None,
        interval: Interval::ALWAYS,
        basis: Basis::Unknown,
        confidence: 0.0,
        evidence: Vec::new(),
        against: Vec::new(),
    };

    /// Its TIMEX3 value (TimeML 1.2.1): the best day, or that of a day of which nothing is known.
    pub fn value(&self) -> String {
        self.best
            .map_or_else(|| value::unknown(Unit::Day), value::day)
    }

    /// The day that mentions are counted from: the best day, where it is sure enough to place anything by it.
    pub fn anchor(&self) -> Option<Day> {
        const ENOUGH: f32 = 0.3;
        self.best.filter(|_| self.confidence >= ENOUGH)
    }

    /// What mentions are counted from: the [anchor](Self::anchor), else the days that are possible.
    pub fn written(&self) -> Written {
        match self.anchor() {
            Some(day) => Written::On(day),
            None => Written::within(self.interval),
        }
    }

    /// Given by the user or with the document.
    pub fn given(day: Day) -> Self {
        Self {
            best: Some(day),
            interval: Interval::day(day),
            basis: Basis::Given,
            confidence: 1.0,
            evidence: Vec::new(),
            against: Vec::new(),
        }
    }
}
