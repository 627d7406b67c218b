//! TIMEX3's own names of modifiers.

use crate::time::Modifier;

impl Modifier {
    /// The word that TIMEX3 has for it in `mod`.
    pub fn timex_name(self) -> &'static str {
        match self {
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
            Self::MoreThan => "MORE_THAN",
            Self::LessThan => "LESS_THAN",
            Self::Approx => "APPROX",
            Self::EqualOrMore => "EQUAL_OR_MORE",
            Self::EqualOrLess => "EQUAL_OR_LESS",
        }
    }
}
