//! A stretch of days, possibly open at an end.

use serde::{Deserialize, Serialize};

use crate::time::Day;

/// Days from `begin` up to but not including `end`; either side may be open.
///
/// Never empty and never backwards: it begins on a day that can be named ([`Day::MIN`] to [`Day::MAX`]) and ends after it.
/// What lies beyond the last day that can be named is open: no interval says more than that it follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "Limits", try_from = "Limits")]
pub struct Interval {
    begin: Option<Day>,
    end: Option<Day>,
}

/// Where an interval begins, and the day after its last; `None` is open.
type Limits = (Option<Day>, Option<Day>);

impl From<Interval> for Limits {
    fn from(interval: Interval) -> Self {
        (interval.begin, interval.end)
    }
}

impl TryFrom<Limits> for Interval {
    type Error = IntervalError;

    fn try_from((begin, end): Limits) -> Result<Self, IntervalError> {
        Self::new(begin, end)
    }
}

/// Two limits that leave no day between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Expected an interval with at least one day, found {begin} up to {end}")]
pub struct IntervalError {
    begin: Day,
    end: Day,
}

impl Interval {
    /// All time.
    pub const ALWAYS: Self = Self {
        begin: None,
        end: None,
    };

    /// From `begin` up to but not including `end`; `None` is open.
    ///
    /// # Errors
    /// Where both are given and `end` is not after `begin`.
    pub fn new(begin: Option<Day>, end: Option<Day>) -> Result<Self, IntervalError> {
        match (begin, end) {
            (Some(begin), Some(end)) if end <= begin => Err(IntervalError { begin, end }),
            // Only an open end can stand behind a begin that no day is named for.
            _ => Ok(Self {
                begin: begin.map(|begin| begin.min(Day::MAX)),
                end,
            }),
        }
    }

    /// One day; the day after [`Day::MAX`], which has no name, is open: from the last day on.
    pub fn day(day: Day) -> Self {
        Self::days(day, day)
    }

    /// From the earlier to the later of two days, both included.
    pub fn days(one: Day, other: Day) -> Self {
        let (first, last) = if one <= other {
            (one, other)
        } else {
            (other, one)
        };
        Self {
            begin: Some(first.min(Day::MAX)),
            end: end_behind(last),
        }
    }

    /// From this day on.
    pub fn since(day: Day) -> Self {
        Self {
            begin: Some(day.min(Day::MAX)),
            end: None,
        }
    }

    /// Up to and including this day.
    pub fn until(day: Day) -> Self {
        Self {
            begin: None,
            end: end_behind(day),
        }
    }

    /// First day, or `None` where open.
    pub fn first(self) -> Option<Day> {
        self.begin
    }

    /// Last day, included, or `None` where open.
    pub fn last(self) -> Option<Day> {
        self.end.map(|end| end.plus(-1))
    }

    /// First day after, or `None` where open.
    pub fn end(self) -> Option<Day> {
        self.end
    }

    /// First and last day where both are known.
    pub fn bounds(self) -> Option<(Day, Day)> {
        Some((self.first()?, self.last()?))
    }

    /// Number of days, or `None` where a side is open.
    pub fn len_days(self) -> Option<i32> {
        let (first, last) = self.bounds()?;
        Some(last.since(first) + 1)
    }

    /// Whether `day` lies inside.
    pub fn contains(self, day: Day) -> bool {
        self.begin.is_none_or(|begin| begin <= day) && self.end.is_none_or(|end| day < end)
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.intersection(other).is_some()
    }

    /// The days that both hold, or `None`.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let begin = self.begin.max(other.begin);
        let end = match (self.end, other.end) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        Self::new(begin, end).ok()
    }

    /// The shortest interval that holds both.
    pub fn hull(self, other: Self) -> Self {
        Self {
            begin: self.begin.zip(other.begin).map(|(one, two)| one.min(two)),
            end: self.end.zip(other.end).map(|(one, two)| one.max(two)),
        }
    }
}

/// The day after `last`; open where `last` is itself beyond all days that can be named.
fn end_behind(last: Day) -> Option<Day> {
    (last <= Day::MAX).then(|| last.plus(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i32) -> Day {
        Day::from_number(number)
    }

    #[test]
    fn err_empty_or_backwards() {
        let error = Interval::new(Some(day(1)), Some(day(1))).unwrap_err();
        assert_eq!(
            error.to_string(),
            "Expected an interval with at least one day, found 1970-01-02 up to 1970-01-02"
        );
        assert!(Interval::new(Some(day(2)), Some(day(1))).is_err());
    }

    #[test]
    fn open_sides_meet_and_join() {
        let since = Interval::since(day(5));
        let until = Interval::until(day(7));
        assert_eq!(
            since.intersection(until),
            Some(Interval::days(day(5), day(7)))
        );
        assert_eq!(since.hull(until), Interval::ALWAYS);
        assert_eq!(Interval::until(day(4)).intersection(since), None);
        assert_eq!(Interval::days(day(9), day(7)).len_days(), Some(3));
        assert!(until.contains(day(7)) && !until.contains(day(8)));
    }

    #[test]
    fn no_interval_runs_backwards_at_either_edge() {
        let beyond = Day::MAX.plus(1);
        let before = Day::MIN.plus(-1);
        let days = [
            before,
            Day::MIN,
            Day::MIN.plus(1),
            day(0),
            Day::MAX.plus(-1),
            Day::MAX,
            beyond,
        ];
        for one in days {
            for other in days {
                let made = [
                    Some(Interval::days(one, other)),
                    Some(Interval::day(one)),
                    Some(Interval::since(one)),
                    Some(Interval::until(one)),
                    Interval::new(Some(one), Some(other)).ok(),
                    Interval::new(Some(one), None).ok(),
                    Some(Interval::day(one).hull(Interval::day(other))),
                    Interval::since(one).intersection(Interval::until(other)),
                ];
                for interval in made.into_iter().flatten() {
                    if let Some((first, last)) = interval.bounds() {
                        assert!(first <= last && last <= Day::MAX, "{interval:?}");
                        assert!(interval.len_days() >= Some(1), "{interval:?}");
                    }
                    assert!(interval.first().is_none_or(|first| first <= Day::MAX));
                }
            }
        }
        assert_eq!(Interval::day(Day::MAX).bounds(), Some((Day::MAX, Day::MAX)));
        assert_eq!(Interval::day(beyond), Interval::since(Day::MAX));
    }
}
