//! What an event is, as bits: what a filter can hide is asked of a million events at once.

use serde::{Deserialize, Serialize};

use crate::event::{Event, Modality};
use crate::resolve::{Certainty, Mention, TimexKind};
use crate::time::Grain;

/// How finely words tell a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A time of the day.
    Hour,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A quarter, a season or a half of a year.
    Season,
    /// A year.
    Year,
    /// A decade or a century.
    Decade,
    /// No unit is fixed by the words.
    Vague,
}

impl Unit {
    fn of(mention: &Mention) -> Self {
        match mention.grain {
            Grain::Day if mention.kind == TimexKind::Time => Self::Hour,
            Grain::Day => Self::Day,
            Grain::Week => Self::Week,
            Grain::Month => Self::Month,
            Grain::Quarter | Grain::Season | Grain::Half => Self::Season,
            Grain::Year => Self::Year,
            Grain::Decade | Grain::Century => Self::Decade,
            Grain::Vague => Self::Vague,
        }
    }
}

/// Something that is true of some events and not of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// How sure its days are.
    Certainty(Certainty),
    /// How finely its time is told.
    Unit(Unit),
    /// How it is asserted.
    Modality(Modality),
    /// The TIMEX3 type of the words that date it.
    Type(TimexKind),
}

impl Facet {
    /// All of them, each kind together, in the order of reading.
    pub const ALL: [Self; 20] = [
        Self::Certainty(Certainty::Exact),
        Self::Certainty(Certainty::Inferred),
        Self::Certainty(Certainty::Vague),
        Self::Unit(Unit::Hour),
        Self::Unit(Unit::Day),
        Self::Unit(Unit::Week),
        Self::Unit(Unit::Month),
        Self::Unit(Unit::Season),
        Self::Unit(Unit::Year),
        Self::Unit(Unit::Decade),
        Self::Unit(Unit::Vague),
        Self::Modality(Modality::Actual),
        Self::Modality(Modality::Scheduled),
        Self::Modality(Modality::Proposed),
        Self::Modality(Modality::Predicted),
        Self::Modality(Modality::Negated),
        Self::Type(TimexKind::Date),
        Self::Type(TimexKind::Time),
        Self::Type(TimexKind::Duration),
        Self::Type(TimexKind::Set),
    ];

    /// Its name in files and in the keys of messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Certainty(Certainty::Exact) => "certainty-exact",
            Self::Certainty(Certainty::Inferred) => "certainty-inferred",
            Self::Certainty(Certainty::Vague) => "certainty-vague",
            Self::Unit(Unit::Hour) => "unit-hour",
            Self::Unit(Unit::Day) => "unit-day",
            Self::Unit(Unit::Week) => "unit-week",
            Self::Unit(Unit::Month) => "unit-month",
            Self::Unit(Unit::Season) => "unit-season",
            Self::Unit(Unit::Year) => "unit-year",
            Self::Unit(Unit::Decade) => "unit-decade",
            Self::Unit(Unit::Vague) => "unit-vague",
            Self::Modality(Modality::Actual) => "modality-actual",
            Self::Modality(Modality::Scheduled) => "modality-scheduled",
            Self::Modality(Modality::Proposed) => "modality-proposed",
            Self::Modality(Modality::Predicted) => "modality-predicted",
            Self::Modality(Modality::Negated) => "modality-negated",
            Self::Type(TimexKind::Date) => "type-date",
            Self::Type(TimexKind::Time) => "type-time",
            Self::Type(TimexKind::Duration) => "type-duration",
            Self::Type(TimexKind::Set) => "type-set",
        }
    }

    fn bit(self) -> u32 {
        1 << match self {
            Self::Certainty(certainty) => certainty as u32,
            Self::Modality(modality) => 3 + modality as u32,
            Self::Type(kind) => 8 + kind as u32,
            Self::Unit(unit) => 12 + unit as u32,
        }
    }
}

/// A set of facets: those of an event, or those that are hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct Facets(u32);

impl Facets {
    /// No facet at all.
    pub const NONE: Self = Self(0);

    /// The facets of an event that `mention` dates.
    pub fn of(event: &Event, mention: Option<&Mention>) -> Self {
        let asserted = Facet::Modality(event.modality);
        Wording::of(mention)
            .facets()
            .with(Facet::Certainty(event.certainty))
            .with(asserted)
    }

    /// The same with one more.
    #[must_use]
    pub fn with(self, facet: Facet) -> Self {
        Self(self.0 | facet.bit())
    }

    /// The same with a facet where it was without, and without where it was with it.
    #[must_use]
    pub fn toggled(self, facet: Facet) -> Self {
        Self(self.0 ^ facet.bit())
    }

    /// Whether a facet is among them.
    pub fn contains(self, facet: Facet) -> bool {
        self.0 & facet.bit() != 0
    }

    /// Whether a facet is in both.
    pub fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self == Self::NONE
    }

    /// The places of its bits, ascending; a facet has the same in every set.
    pub(super) fn bits(self) -> impl Iterator<Item = usize> {
        let next = |rest: &u32| Some(rest & (rest - 1)).filter(|rest| *rest != 0);
        let rests = std::iter::successors(Some(self.0).filter(|bits| *bits != 0), next);
        rests.map(|rest| rest.trailing_zeros() as usize)
    }

    /// They, in the order of [`Facet::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Facet> {
        let all = Facet::ALL.into_iter();
        all.filter(move |facet| self.contains(*facet))
    }
}

/// Names that are not known are passed over: they come from a newer program.
impl From<Vec<String>> for Facets {
    fn from(names: Vec<String>) -> Self {
        let all = Facet::ALL.into_iter();
        let named = all.filter(|facet| names.iter().any(|name| name == facet.name()));
        named.fold(Self::NONE, Self::with)
    }
}

impl From<Facets> for Vec<String> {
    fn from(facets: Facets) -> Self {
        let names = facets.iter().map(|facet| facet.name().to_owned());
        names.collect()
    }
}

/// How the words that date an event speak of time, in one byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Wording(u8);

/// Whether there are words at all, and whether their limits are rough.
const WORDS: u8 = 1 << 7;
const ROUGH: u8 = 1 << 6;

impl Wording {
    /// That of a mention; of nothing where there is none.
    pub fn of(mention: Option<&Mention>) -> Self {
        mention.map_or(Self::default(), |mention| {
            let told = Self(WORDS | (mention.kind as u8) << 3 | Unit::of(mention) as u8);
            match mention.modifier {
                Some(_) => told.roughly(),
                None => told,
            }
        })
    }

    /// The same with rough limits.
    #[must_use]
    pub fn roughly(self) -> Self {
        Self(self.0 | ROUGH)
    }

    /// Whether its limits are said to be rough (early March, about 1990).
    pub fn is_rough(self) -> bool {
        self.0 & ROUGH != 0
    }

    /// Unit and type, as bits.
    pub(super) fn facets(self) -> Facets {
        if self.0 & WORDS == 0 {
            return Facets::NONE;
        }
        let (unit, kind) = (self.0 & 0b111, self.0 >> 3 & 0b11);
        Facets(1 << (12 + u32::from(unit)) | 1 << (8 + u32::from(kind)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_facet_has_a_bit_and_a_name_of_its_own() {
        let mut all = Facets::NONE;
        let mut names: Vec<&str> = Vec::new();
        for facet in Facet::ALL {
            assert!(!all.contains(facet), "{facet:?}");
            assert!(!names.contains(&facet.name()), "{facet:?}");
            all = all.with(facet);
            names.push(facet.name());
        }
        assert!(all.iter().eq(Facet::ALL));
        assert!(all.toggled(Facet::ALL[4]).iter().count() == 19);
    }

    #[test]
    fn what_is_kept_comes_back_and_unknown_names_are_passed_over() {
        let kept = Facets::NONE
            .with(Facet::Unit(Unit::Year))
            .with(Facet::Modality(Modality::Negated));
        let text = serde_json::to_string(&kept).unwrap();
        assert_eq!(text, r#"["unit-year","modality-negated"]"#);
        let read: Facets = serde_json::from_str(r#"["unit-year","colour-red"]"#).unwrap();
        assert_eq!(read, Facets::NONE.with(Facet::Unit(Unit::Year)));
    }

    #[test]
    fn a_byte_tells_unit_type_and_roughness() {
        for facet in Facet::ALL {
            let Facet::Unit(unit) = facet else {
                continue;
            };
            for kind in [TimexKind::Date, TimexKind::Set] {
                let wording = Wording(WORDS | (kind as u8) << 3 | unit as u8);
                let expected = Facets::NONE.with(facet).with(Facet::Type(kind));
                assert_eq!(wording.facets(), expected);
                assert!(!wording.is_rough() && wording.roughly().is_rough());
                assert_eq!(wording.roughly().facets(), expected);
            }
        }
        assert!(Wording::default().facets().is_empty());
    }
}
