//! What a reading is placed against.

use crate::text::Span;
use crate::time::{Calendar, Day, Direction, Grain, Interval};

/// Everything outside its own words that can place a reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'a> {
    /// The document creation time.
    pub(crate) dct: Option<Day>,
    /// Where the governing verb looks.
    pub(crate) governor: Direction,
    /// Whether it announces what is arranged.
    pub(crate) announces: bool,
    /// Whether that mention is of the same sentence.
    pub(crate) is_antecedent_near: bool,
    /// The last mention that was placed.
    pub(crate) antecedent: Option<&'a Antecedent>,
    /// A year that an earlier mention of the same sentence says.
    pub(crate) story_year: Option<i32>,
    /// A year that was said above and may hold here.
    pub(crate) held: Option<Held>,
    /// The Hijri year that was said last, where the document counts by the Hijra.
    pub(crate) hijri_year: Option<i32>,
    /// Whether the last Gregorian year that was said lies long before our time.
    pub(crate) tells_of_old: bool,
}

/// A mention that a later one can point back to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Antecedent {
    pub(crate) sentence: u32,
    pub(crate) words: Span,
    pub(crate) value: String,
    pub(crate) interval: Interval,
    pub(crate) grain: Grain,
}

/// A year that was said once and holds for what is told below it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Held {
    pub(crate) calendar: Calendar,
    pub(crate) year: i32,
    /// Whether a heading says it, or an annal: it holds until another is given.
    pub(crate) is_heading: bool,
    /// Whether the date that may take it opens its sentence.
    pub(crate) is_front: bool,
    /// Whether it is told at the front of the document, with its day, as a report begins.
    pub(crate) dates_report: bool,
    /// The days of the mention that carried it last.
    pub(crate) last: Interval,
    pub(crate) grain: Grain,
}

/// Years before these are told of in chronicles, not in news.
pub(crate) const OLD_HIJRI: i32 = 1300;
const OLD_GREGORIAN: i32 = 1800;

impl Held {
    /// Whether it lies so long ago that only a chronicle tells of it.
    pub(crate) fn is_old(self) -> bool {
        match self.calendar {
            Calendar::Hijri => self.year < OLD_HIJRI,
            Calendar::Gregorian => self.year < OLD_GREGORIAN,
        }
    }
}

/// Which of several possible places is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Search {
    /// The latest that has begun at the anchor.
    Past,
    /// The earliest that has not ended at the anchor.
    Future,
    /// The latest that ended before the anchor.
    Before,
    /// The earliest that begins after the anchor.
    After,
    /// The nearest, the past one among equals.
    Nearest,
    /// The earliest that has not ended, unless that is far and another ended just now.
    Announced,
    /// The latest that has begun where it ended at most nine months ago, else the nearest.
    Told,
}

impl Context<'_> {
    /// What the words say, else what the verb says.
    pub(crate) fn search(&self, said: Direction) -> Search {
        let direction = if said == Direction::Unknown {
            self.governor
        } else {
            said
        };
        match direction {
            Direction::PastVerb => Search::Past,
            Direction::FutureVerb | Direction::PresentVerb => Search::Future,
            Direction::Last => Search::Before,
            Direction::Next => Search::After,
            Direction::This | Direction::Unknown => Search::Nearest,
        }
    }
}

/// Days ahead from which a time is far, and days since one that has just been.
const FAR: i32 = 200;
const JUST_NOW: i32 = 92;

/// Days for which what is just past is rather meant than what comes: about nine months.
const NEAR_PAST: i32 = 275;

impl Search {
    /// Chooses among candidate intervals in ascending order.
    pub(crate) fn choose<T: Copy>(
        self,
        anchor: Day,
        candidates: &[(Interval, T)],
    ) -> Option<(Interval, T)> {
        let first = |i: Interval| i.first().unwrap_or(Day::MIN);
        let last = |i: Interval| i.last().unwrap_or(Day::MAX);
        let mut all = candidates.iter().copied();
        match self {
            Self::Past => all.rfind(|(i, _)| first(*i) <= anchor),
            Self::Future => all.find(|(i, _)| last(*i) >= anchor),
            Self::Before => all.rfind(|(i, _)| last(*i) < anchor),
            Self::After => all.find(|(i, _)| first(*i) > anchor),
            Self::Announced => {
                let past = all.clone().rfind(|(i, _)| first(*i) <= anchor);
                let next = all.find(|(i, _)| last(*i) >= anchor);
                let is_far = next.is_some_and(|(i, _)| first(i).since(anchor) > FAR);
                past.filter(|(i, _)| is_far && anchor.since(last(*i)) <= JUST_NOW)
                    .or(next)
            }
            Self::Told => {
                let past = all.clone().rfind(|(i, _)| first(*i) <= anchor);
                past.filter(|(i, _)| anchor.since(last(*i)) <= NEAR_PAST)
                    .or_else(|| all.min_by_key(|(i, _)| distance(*i, anchor)))
            }
            Self::Nearest => all.min_by_key(|(i, _)| distance(*i, anchor)),
        }
    }
}

/// Days between an interval and a day; 0 inside.
fn distance(interval: Interval, day: Day) -> i32 {
    let before = interval.first().map_or(0, |first| first.since(day));
    let after = interval.last().map_or(0, |last| day.since(last));
    before.max(after).max(0)
}
