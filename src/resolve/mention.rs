//! A time expression of a text with its value, its days and the reasons.

use serde::{Deserialize, Serialize};

use crate::resolve::step::{DOUBTFUL_DCT, NO_DCT};
use crate::resolve::{Step, Why};
use crate::text::Span;
use crate::time::{Grain, Interval, Modifier};

/// One time expression, placed as far as the text allows.
///
/// Serialized without its reasons: what others are made from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mention {
    /// The words, in bytes of the document's text.
    pub span: Span,
    /// Index of its sentence in the document.
    pub sentence: u32,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// TIMEX3 value (TimeML 1.2.1), with `X` for what the text does not fix.
    pub value: String,
    /// TIMEX3 `mod`.
    pub modifier: Option<Modifier>,
    /// The days, where they are known; [`Interval::ALWAYS`] where they are not.
    pub interval: Interval,
    /// The unit the words speak in.
    pub grain: Grain,
    /// How sure the days are.
    pub certainty: Certainty,
    /// What the days rest on.
    pub basis: Basis,
    /// From 0 to 1: how surely these words are a time expression, read rightly.
    pub confidence: f32,
    /// What it rests on; [`Mention::steps`] tells it.
    #[serde(skip)]
    pub why: Why,
}

/// TIMEX3 type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "TimeML's own names")]
pub enum TimexKind {
    Date,
    Time,
    Duration,
    Set,
}

/// How sure the days of a mention are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Fully given by the words, or by arithmetic on them.
    Exact,
    /// Needs the document time, an anchor, the tense or the season.
    Inferred,
    /// The limits are conventional or not said.
    Vague,
}

/// What the days of a mention rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Its own words.
    Text,
    /// The document creation time.
    Dct,
    /// An earlier mention.
    Mention,
    /// Another calendar, converted.
    Calendar,
    /// A dated happening that is known by its name.
    History,
    /// A day that the user gave a name.
    User,
    /// Nothing: it is not placed.
    None,
}

impl Mention {
    /// Says that the document time is not unknown but too doubtful to count from.
    pub(crate) fn blame_doubt(&mut self) {
        for step in &mut self.why.more {
            if step.key == NO_DCT {
                step.key = DOUBTFUL_DCT;
            }
        }
    }

    /// Why it is what it is, in order; the first step names the words and the rule.
    ///
    /// `text` is the text in which it was found.
    pub fn steps(&self, text: &str) -> Vec<Step> {
        self.why.steps(text, self.span)
    }

    /// Whether it can be drawn on a time axis: at least one of its two limits is known.
    pub fn is_placed(&self) -> bool {
        self.interval != Interval::ALWAYS
    }
}
