//! Happenings from which texts count: the invasion of a country, an earthquake, a day that the user named.

use crate::time::{Day, Interval};

/// A happening that is known by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Happening {
    /// The days of which one is its first: one where that is certain.
    pub begin: Interval,
    /// The days of which one is its last; `None` where it goes on or its end is not fixed.
    pub end: Option<Interval>,
    /// Whether what is told after it happened after its end: two years after a war, but not after an invasion.
    pub is_long: bool,
    /// Who says so.
    pub named_by: NamedBy,
}

/// Who gives a name its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NamedBy {
    /// The table of dated happenings.
    History,
    /// The user.
    User,
}

/// Which part of a happening is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum HappeningEdge {
    /// It is only named.
    #[default]
    Whole,
    /// بدء، اندلاع
    Begin,
    /// نهاية، انتهاء
    End,
}

/// What a length that leads from a happening tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// The length has passed: بعد مرور عام على الحرب.
    Passed,
    /// It lies between the happening and what is told: بعد عام من الحرب.
    Between,
    /// The time to which it leads is told: بعد الحرب بعام.
    Leads,
}

impl Happening {
    /// From its first possible day to its last, which is open where it goes on.
    pub fn whole(self) -> Interval {
        match self.end {
            Some(end) => self.begin.hull(end),
            None => self.begin.first().map_or(Interval::ALWAYS, Interval::since),
        }
    }

    /// Whether it had begun on a day.
    pub fn has_begun(self, day: Day) -> bool {
        self.begin.first().is_some_and(|first| first <= day)
    }

    /// Whether it went on on a day that came after its beginning, or had ended at most so many days before.
    pub fn is_recent(self, day: Day, days: i32) -> bool {
        let last = self.end.and_then(Interval::last);
        self.has_begun(day) && last.is_none_or(|last| day.since(last) <= days)
    }

    /// The days of its edge.
    pub fn at(self, edge: HappeningEdge) -> Option<Interval> {
        match edge {
            HappeningEdge::Begin => Some(self.begin),
            HappeningEdge::End => self.end,
            HappeningEdge::Whole => Some(self.whole()),
        }
    }

    /// The one of several of one name that a text of this day means, where that is certain: the only one that had
    /// begun, or the only one that was not long past.
    pub fn meant(of: &[Self], written: Option<Day>) -> Option<Self> {
        const RECENT: i32 = 3 * 366;
        let only = |candidates: Vec<Self>| match candidates.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        let Some(day) = written else {
            return only(of.to_vec());
        };
        let keep = |test: &dyn Fn(&Self) -> bool| of.iter().copied().filter(test).collect();
        only(keep(&|one| {
            one.named_by == NamedBy::User || one.has_begun(day)
        }))
        .or_else(|| only(keep(&|one| one.is_recent(day, RECENT))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn war(first: &str, last: &str) -> Happening {
        Happening {
            begin: Interval::day(day(first)),
            end: Some(Interval::day(day(last))),
            is_long: true,
            named_by: NamedBy::History,
        }
    }

    #[test]
    fn the_day_of_writing_tells_wars_of_one_name_apart() {
        let wars = [
            war("2008-12-27", "2009-01-18"),
            war("2014-07-08", "2014-08-26"),
        ];
        let meant = |text: &str| Happening::meant(&wars, Some(day(text)));
        assert_eq!(meant("2008-12-26"), None);
        assert_eq!(meant("2012-01-01"), Some(wars[0]));
        assert_eq!(meant("2014-07-20"), Some(wars[1]));
        assert_eq!(meant("2023-01-01"), None);
        assert_eq!(Happening::meant(&wars, None), None);
        assert_eq!(Happening::meant(&wars[..1], None), Some(wars[0]));
    }
}
