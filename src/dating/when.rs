//! The day of which a statement tells, as seen from the day of writing.

use crate::time::calendar::gregorian;
use crate::time::{Day, Interval, Weekday};

/// Where the day lies, as far as the words alone say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum When {
    /// On this day.
    Day(Day),
    /// On this day of some year: month and day.
    DayOfYear(u8, u8),
    /// So many days after the day of writing.
    Offset(i32),
    /// On the nearest such weekday before the day of writing (or after it).
    Weekday(Weekday, bool),
    /// In the week that is so many after the one of writing.
    Week(i32),
    /// So many days after the first one of a happening that is named, and told on that day or soon after.
    DayOf(u8),
    /// What a report opens with: the news of the day, or of the day before.
    News,
}

impl When {
    /// Days between the day of writing and one that is named, where it is not fixed: at most so many.
    pub(super) const REACH: i32 = 14;

    /// Whether the words name the day by itself, so that it says nothing of the day of writing.
    pub(super) fn is_fixed(self) -> bool {
        matches!(self, Self::Day(_) | Self::DayOfYear(..))
    }

    /// Month and day, where the words name them.
    pub(super) fn day_of_year(self) -> Option<(u32, u32)> {
        match self {
            Self::Day(day) => Some((day.month(), day.day())),
            Self::DayOfYear(month, day) => Some((month.into(), day.into())),
            _ => None,
        }
    }

    /// Whether what it tells has happened on the day of writing.
    pub(super) fn looks_back(self) -> bool {
        match self {
            Self::News | Self::DayOf(_) | Self::Weekday(_, false) => true,
            Self::Offset(days) => days <= 0,
            Self::Week(weeks) => weeks < 0,
            Self::Weekday(_, true) | Self::Day(_) | Self::DayOfYear(..) => false,
        }
    }

    /// Whether `day` is such a day as the words name, whenever they were written.
    pub(super) fn can_name(self, day: Day) -> bool {
        match self {
            Self::Weekday(weekday, _) => day.weekday() == weekday,
            _ => true,
        }
    }

    /// From the first day of writing on which these words can name `day` to the last.
    pub(super) fn written_for(self, day: Day) -> Interval {
        let names = |written: &Day| {
            let mut is_named = false;
            self.on(*written, |named, _| is_named |= named == day);
            is_named
        };
        let mut days = (-Self::REACH..=Self::REACH)
            .map(|later| day.plus(later))
            .filter(names);
        match (days.next(), days.next_back()) {
            (Some(first), last) => Interval::days(first, last.unwrap_or(first)),
            (None, _) => Interval::ALWAYS,
        }
    }

    /// The days that these words name, with their shares, in a document written on `written`.
    pub(super) fn on(self, written: Day, mut each: impl FnMut(Day, f32)) {
        match self {
            Self::Day(day) => each(day, 1.0),
            Self::DayOfYear(month, day) => {
                if let Some(day) = nearest(month, day, written) {
                    each(day, 1.0);
                }
            }
            // Printed a day later than it was written.
            Self::Offset(days) => {
                each(written.plus(days), 0.85);
                each(written.plus(days - 1), 0.15);
            }
            Self::Weekday(weekday, true) => match weekday.after(written) {
                day if day.since(written) == 7 => {
                    each(written, 0.6);
                    each(day, 0.4);
                }
                day => each(day, 1.0),
            },
            Self::Weekday(weekday, false) => {
                let day = weekday.at_or_before(written);
                each(day, 0.9);
                each(day.plus(-7), 0.1);
            }
            Self::DayOf(days) => {
                let first = written.plus(-i32::from(days));
                each(first, 0.6);
                each(first.plus(-1), 0.35);
                each(first.plus(-2), 0.05);
            }
            Self::News => {
                each(written, 0.45);
                each(written.plus(-1), 0.45);
                each(written.plus(-2), 0.1);
            }
            Self::Week(weeks) => {
                let monday = gregorian::week_of(written).first().unwrap_or(written);
                for days in 0..7 {
                    each(monday.plus(7 * weeks + days), 1.0 / 7.0);
                }
            }
        }
    }
}

/// The day of this month and day that is nearest to `to`.
pub(super) fn nearest(month: u8, day: u8, to: Day) -> Option<Day> {
    (to.year() - 1..=to.year() + 1)
        .filter_map(|year| Day::from_ymd(year, month.into(), day.into()))
        .min_by_key(|found| found.since(to).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_is_told_of_allows_few_days_of_writing() {
        let day = |text: &str| -> Day { text.parse().unwrap() };
        // A Wednesday.
        let told = day("2015-08-05");
        for (when, first, last) in [
            (When::News, "2015-08-05", "2015-08-07"),
            (When::Offset(-1), "2015-08-06", "2015-08-07"),
            (When::Offset(1), "2015-08-04", "2015-08-05"),
            (
                When::Weekday(Weekday::Wednesday, false),
                "2015-08-05",
                "2015-08-18",
            ),
            (
                When::Weekday(Weekday::Wednesday, true),
                "2015-07-29",
                "2015-08-05",
            ),
        ] {
            let allowed = Interval::days(day(first), day(last));
            assert_eq!(when.written_for(told), allowed, "{when:?}");
        }
        assert!(!When::Weekday(Weekday::Friday, true).can_name(told));
    }
}
