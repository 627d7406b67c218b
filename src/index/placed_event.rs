//! What the views need of an event at every frame, in twenty bytes.

use crate::event::{Event, Modality};
use crate::index::EventRef;
use crate::index::facet::{Facet, Facets, Wording};
use crate::resolve::{Certainty, Mention};

/// How an event lies in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One day.
    Day,
    /// Several days.
    Days,
    /// From a day on.
    After,
    /// Up to a day.
    Before,
}

/// A placed event.
///
/// Where a side is open the days are those of the limit that is known: one day, of which [`PlacedEvent::kind`] says
/// which way it goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedEvent {
    /// The number of its first day.
    pub begin: i32,
    /// The number of the day after its last; always after `begin`.
    pub end: i32,
    /// The event.
    pub at: EventRef,
    /// How it lies in time.
    pub kind: Kind,
    /// How sure its days are.
    pub certainty: Certainty,
    /// How it is asserted.
    pub modality: Modality,
    /// How the words that date it speak of time.
    pub wording: Wording,
}

impl PlacedEvent {
    /// The slot of an event that `mention` dates; `None` where it has no place in time.
    pub fn new(at: EventRef, event: &Event, mention: Option<&Mention>) -> Option<Self> {
        if !event.is_placed() {
            return None;
        }
        let interval = event.interval;
        let first = interval.first().map(|day| day.number());
        let end = interval.end().map(|day| day.number());
        let (begin, end, kind) = match (first, end) {
            (Some(first), Some(end)) if end - first > 1 => (first, end, Kind::Days),
            (Some(first), Some(end)) => (first, end, Kind::Day),
            (Some(first), None) => (first, first + 1, Kind::After),
            (None, Some(end)) => (end - 1, end, Kind::Before),
            (None, None) => return None,
        };
        Some(Self {
            begin,
            end,
            at,
            kind,
            certainty: event.certainty,
            modality: event.modality,
            wording: Wording::of(mention),
        })
    }

    /// How many days it has, or more than all where a side is open.
    pub fn days(&self) -> i32 {
        match self.kind {
            Kind::Day | Kind::Days => self.end - self.begin,
            Kind::After | Kind::Before => i32::MAX,
        }
    }

    /// Days from its nearest day to `day`; 0 where it holds it.
    pub fn days_off(&self, day: i32) -> i32 {
        (self.begin - day).max(day - self.end + 1).max(0)
    }

    /// What a filter may ask of it.
    pub fn facets(&self) -> Facets {
        self.wording
            .facets()
            .with(Facet::Certainty(self.certainty))
            .with(Facet::Modality(self.modality))
    }

    /// Its order in time: by begin, then end, then document, then place in the text.
    ///
    /// All four in one number, which is compared faster than they are.
    pub fn order(&self) -> u128 {
        // With its sign turned around the earliest day is the least number.
        let day = |day: i32| u128::from(day.cast_unsigned() ^ (1 << 31));
        let place = u128::from(self.at.document) << 32 | u128::from(self.at.event);
        day(self.begin) << 96 | day(self.end) << 64 | place
    }
}

#[cfg(test)]
impl PlacedEvent {
    /// Days from `begin` to before `end`, exact and actual.
    pub(crate) fn of_days(begin: i32, end: i32, document: u32, event: u32) -> Self {
        Self {
            begin,
            end,
            at: EventRef { document, event },
            kind: Kind::Days,
            certainty: Certainty::Exact,
            modality: Modality::Actual,
            wording: Wording::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_by_begin_then_end_then_place() {
        let slot = PlacedEvent::of_days;
        let sorted = [
            slot(i32::MIN, -5, 9, 9),
            slot(-4, -3, 9, 9),
            slot(-4, 7, 0, 9),
            slot(-4, 7, 1, 0),
            slot(-4, 7, 1, 1),
            slot(3, 4, 0, 0),
            slot(3, i32::MAX, 0, 0),
        ];
        assert!(sorted.is_sorted_by(|one, other| one.order() < other.order()));
    }

    #[test]
    fn a_slot_stays_small() {
        assert_eq!(size_of::<PlacedEvent>(), 20);
    }
}
