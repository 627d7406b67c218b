//! Days that a user gave.

use serde::{Deserialize, Serialize};

use crate::time::{Day, Grain, Interval};

/// Days that a user gave, in a unit, with the words in which they were typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    /// The first day; open where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begin: Option<Day>,
    /// The last day, included; open where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The unit in which they were given.
    pub grain: Grain,
    /// The words that were typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

impl Days {
    /// Of an interval.
    pub fn new(interval: Interval, grain: Grain, words: &str) -> Self {
        Self {
            begin: interval.first(),
            until: interval.last(),
            grain,
            words: words.to_owned(),
        }
    }

    /// One day.
    pub fn day(day: Day) -> Self {
        Self::new(Interval::day(day), Grain::Day, "")
    }

    /// As an interval; days in the wrong order, which only a file by another hand has, are turned round.
    pub fn interval(&self) -> Interval {
        match (self.begin, self.until) {
            (Some(begin), Some(until)) => Interval::days(begin, until),
            (Some(begin), None) => Interval::since(begin),
            (None, Some(until)) => Interval::until(until),
            (None, None) => Interval::ALWAYS,
        }
    }
}
