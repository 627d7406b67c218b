//! Days that the user gave a mention, in the place of those that the program found.

use crate::resolve::{Basis, Certainty, Mention, Step, StepValue, TimexKind, Why, value};
use crate::text::Span;
use crate::time::{Grain, Interval};

/// The TIMEX3 value of days in a unit.
pub fn days_value(days: Interval, grain: Grain) -> String {
    value::of_days(days, grain)
}

/// What the program had said of words that the user knows better.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The TIMEX3 value.
    pub value: String,
    /// The days.
    pub interval: Interval,
    /// The unit of the words.
    pub grain: Grain,
    /// How sure the days were.
    pub certainty: Certainty,
    /// What they rested on.
    pub basis: Basis,
}

impl Mention {
    /// The same words with days of the user; what the program had said stays beside them.
    #[must_use]
    pub fn corrected(self, interval: Interval, grain: Grain) -> Self {
        let step = Step::new(
            "why-user-days",
            [("value", StepValue::Timex(self.value.clone()))],
        );
        let said = Said {
            value: self.value,
            interval: self.interval,
            grain: self.grain,
            certainty: self.certainty,
            basis: self.basis,
        };
        let mut mention = Self::of_user(self.span, self.sentence, interval, grain);
        mention.why = Why {
            said: Some(Box::new(said)),
            ..Why::of(vec![step])
        };
        mention
    }

    /// Words that only the user takes for a time.
    pub fn of_user(span: Span, sentence: u32, interval: Interval, grain: Grain) -> Self {
        Self {
            span,
            sentence,
            kind: TimexKind::Date,
            value: value::of_days(interval, grain),
            modifier: None,
            interval,
            grain,
            certainty: Certainty::Exact,
            basis: Basis::User,
            confidence: 1.0,
            why: Why::of(vec![Step::on("why-user-added", [], span)]),
        }
    }

    /// The days of an event that the user added: no words are marked.
    pub fn of_own(span: Span, interval: Interval, grain: Grain) -> Self {
        Self {
            why: Why::of(vec![Step::on("why-user-own", [], span)]),
            ..Self::of_user(span, 0, interval, grain)
        }
    }

    /// What the program had said, where the user knows better.
    pub fn said(&self) -> Option<&Said> {
        self.why.said.as_deref()
    }
}
