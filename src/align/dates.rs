//! Whether the days of two statements can be the same.

use crate::align::Report;
use crate::event::{Event, Modality};
use crate::resolve::{Basis, Mention};
use crate::time::Day;
use crate::time::Interval;

/// Days between two times that can be meant for the same; fewer where it is not known when both were written: a week
/// later the same is often told of the next time.
const MOST_OFF: i32 = 31;
const MOST_OFF_UNDATED: i32 = 6;

/// Longer times tell hardly which of a kind is meant.
const LONG: i32 = 31;

/// When something is said to be, and how far that may be off because the document's own day is not sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    /// The days; [`Interval::ALWAYS`] where they are not known.
    pub(super) interval: Interval,
    /// Days by which they may lie earlier and later.
    slack: (i32, i32),
    /// Whether they are counted from the document's day.
    is_counted: bool,
    /// The last day on which the document can have been written.
    written: Option<Day>,
    /// Whether it is planned or expected.
    is_to_come: bool,
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
        let slack = mention.map_or((0, 0), |mention| slack_of(report, mention));
        Self {
            interval: if event.places {
                event.interval
            } else {
                Interval::ALWAYS
            },
            slack,
            is_counted,
            written: report.dct.best.and(report.dct.interval.last()),
            is_to_come: !matches!(event.modality, Modality::Actual | Modality::Negated),
        }
    }

    /// The time of a mention by itself.
    pub(super) fn of_mention(report: &Report<'_>, mention: &Mention) -> Self {
        let is_counted = matches!(mention.basis, Basis::Dct | Basis::Mention);
        let slack = slack_of(report, mention);
        Self {
            interval: mention.interval,
            slack,
            is_counted,
            written: report.dct.best.and(report.dct.interval.last()),
            is_to_come: false,
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

    /// Whether it names more than a month, and an end to it.
    pub(super) fn is_long(&self) -> bool {
        self.interval.len_days().is_some_and(|days| days > LONG)
    }

    /// Whether days that exclude each other can be meant for the same, where the words are the same: a few days off,
    /// and neither told as past before it was.
    ///
    /// Words that are repeated on a day far off, or after the other was written, tell of another time: the next visit,
    /// the next meeting, the price of the next day.
    pub(super) fn is_near_miss(&self, other: &Self) -> bool {
        let (Some(one), Some(two)) = (self.interval.bounds(), other.interval.bounds()) else {
            return false;
        };
        let gap = one.0.since(two.1).max(two.0.since(one.1));
        let most = match (self.written, other.written) {
            (Some(_), Some(_)) => MOST_OFF,
            _ => MOST_OFF_UNDATED,
        };
        gap <= most && !self.is_weeks_off(other) && self.can_know(two.0) && other.can_know(one.0)
    }

    /// Whether one of two counted times can be the other, read a week off: «الثلاثاء» printed on a Tuesday.
    fn is_weeks_off(&self, other: &Self) -> bool {
        let (Some(one), Some(two)) = (self.interval.bounds(), other.interval.bounds()) else {
            return false;
        };
        let is_counted = self.is_counted || other.is_counted;
        is_counted && one.0.since(two.0) % 7 == 0 && one.1.since(two.1) % 7 == 0
    }

    /// Whether both are told as past in documents so far apart that they can be two of a kind.
    pub(super) fn is_past_apart(&self, other: &Self) -> bool {
        let days = self.written.zip(other.written);
        let is_far = days.is_some_and(|(one, other)| one.since(other).abs() > MOST_OFF_UNDATED);
        is_far && !self.is_to_come && !other.is_to_come
    }

    /// Whether one was over when the other was told as still to come: the next visit is another.
    pub(super) fn is_over_before(&self, other: &Self) -> bool {
        let is_over = |over: &Self, coming: &Self| {
            let days = over.interval.last().zip(coming.written);
            coming.is_to_come && days.is_some_and(|(last, written)| last < written)
        };
        is_over(self, other) || is_over(other, self)
    }

    /// Whether its document can tell of a day: one that only comes is told as such.
    fn can_know(&self, day: Day) -> bool {
        self.is_to_come || self.written.is_none_or(|written| day <= written)
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

/// Days by which a mention may lie earlier and later because the document's own day is not sure.
///
/// Only what counts from that day moves with it: of «15 مارس» it fixes the year alone.
fn slack_of(report: &Report<'_>, mention: &Mention) -> (i32, i32) {
    const NAMES_ITS_DAY: [&str; 2] = ["day-month", "numeric-date"];
    let is_counted = matches!(mention.basis, Basis::Dct | Basis::Mention);
    let names_its_day = mention
        .why
        .rule
        .is_some_and(|rule| NAMES_ITS_DAY.contains(&rule));
    match (report.dct.best, report.dct.interval.bounds()) {
        (Some(best), Some((first, last))) if is_counted && !names_its_day => {
            (best.since(first), last.since(best))
        }
        _ => (0, 0),
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
