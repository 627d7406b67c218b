//! Why a date is what it is, as data.

use std::fmt;
use std::sync::Arc;

use crate::text::Span;
use crate::time::Day;

/// The step of a mention that cannot be placed because the document time is not known, and because it is doubtful.
pub(super) const NO_DCT: &str = "why-no-dct";
pub(super) const DOUBTFUL_DCT: &str = "why-doubtful-dct";

/// A value of a step, typed until it is put into words; it displays as the output has it, days as ISO 8601.
#[derive(Clone, Debug, PartialEq)]
pub enum StepValue {
    /// Words of the document or of what stands beside it; never altered.
    Words(String),
    /// The name of a rule of the grammar.
    Rule(&'static str),
    /// The name by which messages choose their words for a calendar.
    Calendar(&'static str),
    /// A day.
    Day(Day),
    /// A number that is a name, such as a year.
    Number(i32),
    /// The id of a document.
    Document(String),
    /// The column, tag, address or name where a date stands beside a text.
    Place(String),
    /// A TIMEX3 value.
    Timex(String),
}

impl fmt::Display for StepValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(text) | Self::Document(text) | Self::Place(text) | Self::Timex(text) => {
                f.write_str(text)
            }
            Self::Rule(name) | Self::Calendar(name) => f.write_str(name),
            Self::Day(day) => day.fmt(f),
            Self::Number(number) => number.fmt(f),
        }
    }
}

impl From<Day> for StepValue {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<i32> for StepValue {
    fn from(number: i32) -> Self {
        Self::Number(number)
    }
}

/// One step of the reasoning, as data; `describe` turns it into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Message key, `why-…` in `assets/ui`.
    pub key: &'static str,
    /// Named values of the message.
    pub args: Arc<[(&'static str, StepValue)]>,
    /// Words in the document that this step rests on.
    pub evidence: Option<Span>,
}

impl Step {
    /// A step without evidence.
    pub fn new<const N: usize>(key: &'static str, args: [(&'static str, StepValue); N]) -> Self {
        Self {
            key,
            args: args.into(),
            evidence: None,
        }
    }

    /// A step that rests on words of the document.
    pub fn on<const N: usize>(
        key: &'static str,
        args: [(&'static str, StepValue); N],
        evidence: Span,
    ) -> Self {
        Self {
            evidence: Some(evidence),
            ..Self::new(key, args)
        }
    }
}
