//! The day of writing as mentions are counted from it.

use crate::time::{Day, Interval};

/// More days than these are not tried one by one.
const MOST_DAYS: i32 = 731;

/// What is known of the day on which a document was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Written {
    /// Nothing that anything can be counted from.
    #[default]
    Unknown,
    /// The day.
    On(Day),
    /// From the first of these days to the last, both included: only what is the same on each of them is placed.
    Between(Day, Day),
}

impl Written {
    /// On one of these days: unknown where they have no limit or are more than two years.
    pub fn within(days: Interval) -> Self {
        match days.bounds() {
            Some((first, last)) if last.since(first) < MOST_DAYS => Self::Between(first, last),
            _ => Self::Unknown,
        }
    }

    /// The day, where it is known.
    pub fn day(self) -> Option<Day> {
        match self {
            Self::On(day) => Some(day),
            Self::Unknown | Self::Between(..) => None,
        }
    }
}

impl From<Option<Day>> for Written {
    fn from(day: Option<Day>) -> Self {
        day.map_or(Self::Unknown, Self::On)
    }
}
