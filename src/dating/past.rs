//! The times of which a document speaks as past: it was written after them.

use crate::time::{Day, Interval};

/// The times of which a document speaks as past.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Past {
    /// The latest day.
    day: Option<Day>,
    /// The first day of the latest time of any length.
    time: Option<Day>,
}

impl Past {
    /// Takes a time of which a past verb speaks.
    pub(super) fn add(&mut self, place: Interval) {
        self.time = self.time.max(place.first());
        if place.len_days() == Some(1) {
            self.day = self.day.max(place.first());
        }
    }

    /// The first day on which it can have been written, if all else says that it was from `weighed` on: verbs of whole
    /// years are mistaken more often than those of days, so there the two must agree.
    pub(super) fn first_day(self, weighed: Option<Day>) -> Option<Day> {
        let by_time = self.time.and_then(|day| Some(day.min(weighed?)));
        self.day.max(by_time)
    }
}
