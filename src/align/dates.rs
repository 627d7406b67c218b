//! Whether the days of two statements can be the same.

use crate::align::Report;
use crate::event::Event;
use crate::resolve::Basis;
use crate::time::Day;
use crate::time::Interval;

/// Days between two times that can be meant for the same.
const MOST_OFF: i32 = 31;

/// When something is said to be, and how far that may be off because the document's own day is not sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    /// The days; [`Interval::ALWAYS`] where they are not known.
    pub(super) interval: Interval,
    /// Days by which they may lie earlier and later.
    slack: (i32, i32),
    /// Whether they are counted from the document's day.
    pub(super) is_counted: bool,
}

/// How the days of two statements lie to each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Relation {
    /// Of one at least nothing is known, or too little.
    Unknown,
    /// They share days; how much that says, above 0 and up to 1.
    Shared(f32),
    /// They share none, unless a document was written on another day than is taken.
    Doubtful,
    /// They exclude each other.
    Apart,
}

impl When {
    /// The time of an event of a document.
    pub(super) fn of(report: &Report<'_>, event: &Event) -> Self {
        let mention = event
            .mention
            .and_then(|at| report.mentions.get(at as usize));
        let is_counted =
            mention.is_some_and(|mention| matches!(mention.basis, Basis::Dct | Basis::Mention));
        let slack = match (report.dct.best, report.dct.interval.bounds()) {
            (Some(best), Some((first, last))) if is_counted => {
                (best.since(first), last.since(best))
            }
            _ => (0, 0),
        };
        Self {
            interval: if event.places {
                event.interval
            } else {
                Interval::ALWAYS
            },
            slack,
            is_counted,
        }
    }

    /// How this time lies to another.
    pub(super) fn to(&self, other: &Self) -> Relation {
        if self.interval == Interval::ALWAYS || other.interval == Interval::ALWAYS {
            return Relation::Unknown;
        }
        match self.interval.intersection(other.interval) {
            Some(_) => {
                let (Some(one), Some(two)) = (self.interval.len_days(), other.interval.len_days())
                else {
                    return Relation::Unknown;
                };
                Relation::Shared(
                    telling(one.max(two)) * (0.6 + 0.4 * one.min(two) as f32 / one.max(two) as f32),
                )
            }
            None if self.widened().overlaps(other.widened()) => Relation::Doubtful,
            None => Relation::Apart,
        }
    }

    /// Whether days that exclude each other can be meant for the same: a few off, or in another year by mistake.
    ///
    /// Words that are repeated on a day far off tell of another time: the next visit, the next meeting.
    pub(super) fn is_near_miss(&self, other: &Self) -> bool {
        let (Some(one), Some(two)) = (self.interval.bounds(), other.interval.bounds()) else {
            return false;
        };
        let is_other_year =
            |a: Day, b: Day| a.year() != b.year() && (a.month(), a.day()) == (b.month(), b.day());
        let gap = one.0.since(two.1).max(two.0.since(one.1));
        let is_counted = self.is_counted || other.is_counted;
        gap <= MOST_OFF
            || (!is_counted && is_other_year(one.0, two.0) && is_other_year(one.1, two.1))
    }

    /// Whether one of two counted times can be the other, read a week off: «الثلاثاء» printed on a Tuesday.
    pub(super) fn is_weeks_off(&self, other: &Self) -> bool {
        let (Some(one), Some(two)) = (self.interval.bounds(), other.interval.bounds()) else {
            return false;
        };
        let is_counted = self.is_counted || other.is_counted;
        is_counted && one.0.since(two.0) % 7 == 0 && one.1.since(two.1) % 7 == 0
    }

    fn widened(&self) -> Interval {
        match self.interval.bounds() {
            Some((first, last)) => {
                Interval::days(first.plus(-self.slack.0), last.plus(self.slack.1))
            }
            None => self.interval,
        }
    }
}

/// How much it says that two times of this length share days.
fn telling(days: i32) -> f32 {
    match days {
        ..=1 => 1.0,
        2..=7 => 0.8,
        8..=31 => 0.6,
        32..=100 => 0.4,
        _ => 0.2,
    }
}
