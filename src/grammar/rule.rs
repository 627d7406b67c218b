//! A rule of the grammar.

use std::fmt;

use crate::grammar::{Cursor, RuleMatch};
use crate::lexicon::{Cue, Sense};

/// A named pattern with its meaning.
pub struct Rule {
    /// Name, the same in the cases of `tests/corpus` and in explanations (`rule-…` in `assets/ui`).
    pub name: &'static str,
    /// What its first token can be: the rule is tried nowhere else.
    pub starts: KindSet,
    /// Takes tokens from the cursor as far as the pattern goes; `None` where it does not match.
    pub parse: fn(&mut Cursor<'_>) -> Option<RuleMatch>,
}

/// Kinds of first tokens, as a set of bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct KindSet(u32);

/// What a token can be at the beginning of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of `lexicon::Sense`")]
pub enum Kind {
    Digits,
    Month,
    Weekday,
    Season,
    Unit,
    Cardinal,
    Ordinal,
    Quarters,
    Third,
    Deictic,
    Reference,
    Which,
    Edge,
    DayPart,
    Feast,
    Decade,
    Recurring,
    Modifier,
    Cue,
    Trap,
    /// A word of another script.
    Foreign,
    Other,
}

impl KindSet {
    /// The set of these kinds.
    pub const fn of(kinds: &[Kind]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < kinds.len() {
            bits |= 1 << kinds[index] as u32;
            index += 1;
        }
        Self(bits)
    }

    /// This set with one more kind.
    pub fn with(self, kind: Kind) -> Self {
        Self(self.0 | 1 << kind as u32)
    }

    /// Whether it holds no kind.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the two share a kind.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The kinds, by their numbers.
    pub(crate) fn numbers(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let number = left.trailing_zeros();
            left &= left.wrapping_sub(1);
            (number < u32::BITS).then_some(number as usize)
        })
    }
}

impl Kind {
    /// How many there are.
    pub(crate) const COUNT: usize = Self::Other as usize + 1;

    /// The kind of a sense.
    pub fn of(sense: Sense) -> Self {
        match sense {
            Sense::Month { .. } => Self::Month,
            Sense::Weekday(_) => Self::Weekday,
            Sense::Season(_) => Self::Season,
            Sense::Unit(..) => Self::Unit,
            Sense::Cardinal(_) => Self::Cardinal,
            Sense::Ordinal(_) => Self::Ordinal,
            Sense::Quarters(_) => Self::Quarters,
            Sense::Third => Self::Third,
            Sense::Deictic(..) | Sense::DeicticPart(..) => Self::Deictic,
            Sense::Reference(_) => Self::Reference,
            Sense::Edge(_) => Self::Edge,
            Sense::DayPart(_) => Self::DayPart,
            Sense::Feast(_) => Self::Feast,
            Sense::Decade(_) => Self::Decade,
            Sense::Recurring(_) => Self::Recurring,
            Sense::Modifier(_) => Self::Modifier,
            Sense::Cue(cue) if is_inner(cue) => Self::Other,
            Sense::Cue(_) => Self::Cue,
            Sense::Trap => Self::Trap,
            Sense::Which(_) => Self::Which,
            Sense::OtherMonth(..) | Sense::Era(_) => Self::Other,
            Sense::Verb(_) | Sense::NameHead | Sense::EventHead | Sense::GeneralHead => Self::Other,
        }
    }
}

/// Whether a cue stands only before, inside or behind an expression: no rule begins with it.
///
/// They are every fifth word of a text, so trying the rules there would cost most of the time.
fn is_inner(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::From
            | Cue::To
            | Cue::Until
            | Cue::Between
            | Cue::In
            | Cue::During
            | Cue::On
            | Cue::By
            | Cue::Except
            | Cue::Corresponding
            | Cue::TimeZone
            | Cue::Slightly
            | Cue::Passing
            | Cue::OfTime
            | Cue::CommonEra
            | Cue::HijriEra
            | Cue::BeforeChrist
            | Cue::BeforeHijra
            | Cue::Dated
            | Cue::Numbered
            | Cue::Law
            | Cue::File
            | Cue::Born
            | Cue::Stative
            | Cue::Delivery
            | Cue::Accrued
            | Cue::Elapsed
            | Cue::Remaining
            | Cue::TenDays
            | Cue::Western
            | Cue::Relative
            | Cue::Then
            | Cue::Roughly
            | Cue::AtLeast
            | Cue::AtMost
            | Cue::NotPast
            | Cue::Will
            | Cue::Counted
            | Cue::Age
    )
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}
