//! What a word can mean, as one bit for each kind of sense: most questions about a word end here.

use crate::lexicon::{Cue, Sense};

/// Kinds of senses, as a set of bits; each cue is a kind of its own.
///
/// It may hold more than it should, never less: rows of several words count before the other words are seen,
/// and the last cues share a bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Senses(u64);

/// Bits below this one are kinds, the others cues.
const FIRST_CUE_BIT: u32 = 22;

#[expect(missing_docs, reason = "the names are those of `Sense`")]
impl Senses {
    pub const NONE: Self = Self(0);
    pub const MONTH: Self = Self(1);
    pub const WEEKDAY: Self = Self(1 << 1);
    pub const SEASON: Self = Self(1 << 2);
    pub const UNIT: Self = Self(1 << 3);
    pub const CARDINAL: Self = Self(1 << 4);
    pub const ORDINAL: Self = Self(1 << 5);
    pub const QUARTERS: Self = Self(1 << 6);
    pub const THIRD: Self = Self(1 << 7);
    pub const WHICH: Self = Self(1 << 8);
    pub const DEICTIC: Self = Self(1 << 9);
    pub const DEICTIC_PART: Self = Self(1 << 10);
    pub const REFERENCE: Self = Self(1 << 11);
    pub const EDGE: Self = Self(1 << 12);
    pub const DAY_PART: Self = Self(1 << 13);
    pub const FEAST: Self = Self(1 << 14);
    pub const DECADE: Self = Self(1 << 15);
    pub const RECURRING: Self = Self(1 << 16);
    pub const MODIFIER: Self = Self(1 << 17);
    pub const TRAP: Self = Self(1 << 18);
    /// Of names, of happenings, of "general".
    pub const HEAD: Self = Self(1 << 19);
    /// Of a calendar that is neither Gregorian nor Hijri.
    pub const OTHER_MONTH: Self = Self(1 << 20);
    pub const ERA: Self = Self(1 << 21);
}

impl Senses {
    /// The set that holds this sense alone.
    pub const fn of(sense: Sense) -> Self {
        match sense {
            Sense::Month { .. } => Self::MONTH,
            Sense::OtherMonth(..) => Self::OTHER_MONTH,
            Sense::Era(_) => Self::ERA,
            Sense::Weekday(_) => Self::WEEKDAY,
            Sense::Season(_) => Self::SEASON,
            Sense::Unit(..) => Self::UNIT,
            Sense::Cardinal(_) => Self::CARDINAL,
            Sense::Ordinal(_) => Self::ORDINAL,
            Sense::Quarters(_) => Self::QUARTERS,
            Sense::Third => Self::THIRD,
            Sense::Which(_) => Self::WHICH,
            Sense::Deictic(..) => Self::DEICTIC,
            Sense::DeicticPart(..) => Self::DEICTIC_PART,
            Sense::Reference(_) => Self::REFERENCE,
            Sense::Edge(_) => Self::EDGE,
            Sense::DayPart(_) => Self::DAY_PART,
            Sense::Feast(_) => Self::FEAST,
            Sense::Decade(_) => Self::DECADE,
            Sense::Recurring(_) => Self::RECURRING,
            Sense::Modifier(_) => Self::MODIFIER,
            Sense::Cue(cue) => Self::cue(cue),
            Sense::Trap => Self::TRAP,
            Sense::NameHead | Sense::EventHead | Sense::GeneralHead => Self::HEAD,
            // Verbs are kept in a table of their own.
            Sense::Verb(_) => Self::NONE,
        }
    }

    /// The set that holds one cue.
    #[inline]
    pub const fn cue(cue: Cue) -> Self {
        let bit = FIRST_CUE_BIT + cue as u32;
        Self(1 << if bit < u64::BITS { bit } else { u64::BITS - 1 })
    }

    /// The set of these cues.
    #[inline]
    pub const fn cues(cues: &[Cue]) -> Self {
        let mut all = Self::NONE;
        let mut index = 0;
        while index < cues.len() {
            all = all.or(Self::cue(cues[index]));
            index += 1;
        }
        all
    }

    /// What either holds.
    #[inline]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two share a kind.
    #[inline]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::WordKey;

    #[test]
    fn the_set_of_a_word_holds_all_that_its_rows_say() {
        let lexicon = Lexicon::embedded();
        for entry in lexicon.entries() {
            if matches!(entry.sense, Sense::Verb(_)) {
                continue;
            }
            let word = entry.surface.split(' ').next().unwrap_or_default();
            let found = lexicon.find(WordKey::of(word)).senses;
            assert!(found.meets(Senses::of(entry.sense)), "{entry:?}");
        }
    }

    #[test]
    fn kinds_and_cues_do_not_mix() {
        assert!(!Senses::cue(Cue::Age).meets(Senses::HEAD));
        assert!(Senses::cues(&[Cue::In, Cue::Age]).meets(Senses::cue(Cue::Age)));
        assert!(!Senses::cues(&[Cue::In, Cue::From]).meets(Senses::cue(Cue::To)));
    }
}
