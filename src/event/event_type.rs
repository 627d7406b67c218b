//! Types of happenings: what triggers of other words can tell of as well.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::event::rows::rows;
use crate::lexicon::RowError;
use crate::similarity::{Stem, stem_of};
use crate::text::{SentenceScanner, Token};

const TYPES: (&str, &str) = (
    "event_types.tsv",
    include_str!("../../assets/lexicon/event_types.tsv"),
);

/// A type of happening such as a visit or an attack, after ACE 2005 where that has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventType {
    name: &'static str,
    is_weak: bool,
}

impl EventType {
    /// The type that the stem of a trigger has, where it is known.
    pub fn of(trigger: &Token) -> Option<Self> {
        Self::of_stem(stem_of(trigger)?)
    }

    /// [`EventType::of`] for a stem that is known already.
    pub(crate) fn of_stem(stem: Stem) -> Option<Self> {
        Types::embedded().by_stem.get(&stem).copied()
    }

    /// Its name in the file: `visit`.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// Whether so many things are of it that it says little: two announcements are mostly not the same.
    pub fn is_weak(self) -> bool {
        self.is_weak
    }
}

/// The file, ready to be asked.
#[derive(Debug)]
struct Types {
    by_stem: BTreeMap<Stem, EventType>,
    errors: Vec<RowError>,
}

/// Rows of `event_types.tsv` that could not be read.
pub(super) fn row_errors() -> &'static [RowError] {
    &Types::embedded().errors
}

impl Types {
    fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Types> = LazyLock::new(Types::build);
        &EMBEDDED
    }

    fn build() -> Self {
        let mut errors = Vec::new();
        let mut by_stem = BTreeMap::new();
        for row in rows(TYPES, &mut errors) {
            let kind = EventType {
                name: row.class,
                is_weak: row.value == "weak",
            };
            match stem(row.surface) {
                Some(stem) if *by_stem.entry(stem).or_insert(kind) == kind => {}
                _ => errors.push(row.unknown()),
            }
        }
        Self { by_stem, errors }
    }
}

fn stem(word: &str) -> Option<Stem> {
    let mut tokens = Vec::new();
    SentenceScanner::new(word).next_into(&mut tokens);
    tokens.first().and_then(stem_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_is_one_however_it_is_told() {
        let of = |word| stem(word).and_then(EventType::of_stem);
        assert_eq!(of("زار"), of("لزيارته"));
        assert_eq!(of("زار").map(EventType::name), Some("visit"));
        assert_eq!(of("الغزو"), of("هجوم"));
        assert_ne!(of("الغزو"), of("زيارة"));
        assert_eq!(of("كرسي"), None);
    }
}
