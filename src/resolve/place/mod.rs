//! Meaning and context to days: one file for each kind of meaning.

mod date;
mod expr;
mod happening;
mod inside;
mod other;
mod shift;
mod unit;
mod weekday;
mod year;

pub(crate) use date::days_of;
pub(crate) use expr::place;
pub(crate) use happening::meant;

use crate::resolve::{Basis, Certainty, Step, TimexKind};
use crate::time::{Grain, Interval, Modifier};

/// Where a meaning falls.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) kind: TimexKind,
    pub(crate) value: String,
    pub(crate) modifier: Option<Modifier>,
    pub(crate) interval: Interval,
    pub(crate) grain: Grain,
    pub(crate) certainty: Certainty,
    pub(crate) basis: Basis,
    pub(crate) steps: Vec<Step>,
}

impl Place {
    /// Known days that rest on `basis`.
    pub(crate) fn date(value: String, interval: Interval, grain: Grain, basis: Basis) -> Self {
        let certainty = match basis {
            Basis::Text | Basis::Calendar => Certainty::Exact,
            Basis::Dct | Basis::Mention | Basis::History | Basis::User => Certainty::Inferred,
            Basis::None => Certainty::Vague,
        };
        Self {
            kind: TimexKind::Date,
            value,
            modifier: None,
            interval,
            grain,
            certainty,
            basis,
            steps: Vec::new(),
        }
    }

    /// Days that the text does not fix.
    pub(crate) fn unknown(value: String, grain: Grain) -> Self {
        let place = Self::date(value, Interval::ALWAYS, grain, Basis::None);
        Self {
            certainty: Certainty::Inferred,
            ..place
        }
    }

    /// The same with one more reason.
    pub(crate) fn because(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// The same with conventional limits.
    pub(crate) fn vague(self) -> Self {
        Self {
            certainty: Certainty::Vague,
            ..self
        }
    }
}
