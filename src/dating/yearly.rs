//! Dates without a year: one place in each.

use crate::time::calendar::gregorian;
use crate::time::{Day, Interval, Weekday, YearPart};

/// One place in each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Yearly {
    /// A day of the year, moved by so many days; where a weekday is named beside it the other years count for little.
    #[expect(missing_docs, reason = "the line above names the fields")]
    Date {
        month: u8,
        day: u8,
        moved: i8,
        weekday: Option<Weekday>,
    },
    /// A month, a season, a quarter, a half.
    Part(YearPart),
    /// The days that lie so many months after a beginning in this month, or more than so many.
    #[expect(missing_docs, reason = "the line above names the fields")]
    After {
        month: u8,
        months: i32,
        is_more: bool,
    },
    /// The week before the one of this day; where weekdays are named (bits, Monday first) the day is one of them.
    #[expect(missing_docs, reason = "the line above names the fields")]
    WeekBefore { month: u8, day: u8, weekdays: u8 },
}

/// Weight of a year in which the weekday does not fit.
const UNFIT: f32 = 0.05;

impl Yearly {
    /// Its places around the `days` days from `first` on, with their weights, in order.
    pub(super) fn places(self, first: Day, days: i32) -> Vec<(Interval, f32)> {
        let last = first.plus(days);
        (first.year() - 6..=last.year() + 2)
            .filter_map(|year| self.in_year(year))
            .collect()
    }

    /// Its place in one year.
    pub(super) fn in_year(self, year: i32) -> Option<(Interval, f32)> {
        match self {
            Self::Date {
                month,
                day,
                moved,
                weekday,
            } => {
                let day = Day::from_ymd(year, month.into(), day.into())?;
                let fits = weekday.is_none_or(|weekday| weekday == day.weekday());
                let weight = if fits { 1.0 } else { UNFIT };
                Some((Interval::day(day.plus(moved.into())), weight))
            }
            Self::Part(part) => Some((part_in(year, part)?, 1.0)),
            Self::After {
                month,
                months,
                is_more,
            } => Some((after(year, month, months, is_more)?, 1.0)),
            Self::WeekBefore {
                month,
                day,
                weekdays,
            } => {
                let day = Day::from_ymd(year, month.into(), day.into())?;
                let monday = gregorian::week_of(day).first()?;
                let fits = weekdays == 0 || weekdays >> (day.weekday().iso() - 1) & 1 == 1;
                let week = Interval::days(monday.plus(-7), monday.plus(-1));
                Some((week, if fits { 1.0 } else { 2.0 * UNFIT }))
            }
        }
    }
}

/// The days that are reached `months` after a beginning in a month of which the day is not said.
pub(super) fn after(year: i32, month: u8, months: i32, is_more: bool) -> Option<Interval> {
    let (first, last) = gregorian::month_interval(year, month.into())?.bounds()?;
    let reached = |day: Day| gregorian::add_months(day, months);
    Some(if is_more {
        // After the last day on which it can have begun.
        Interval::days(reached(last), reached(last).plus(months.min(12) * 2))
    } else {
        Interval::days(reached(first), reached(last))
    })
}

fn part_in(year: i32, part: YearPart) -> Option<Interval> {
    match part {
        YearPart::Month(month) => gregorian::month_interval(year, month.into()),
        YearPart::Season(season) => gregorian::season_interval(year, season),
        YearPart::Quarter(quarter) => gregorian::months(year, u32::from(quarter) * 3 - 2, 3),
        YearPart::Half(half) => gregorian::months(year, u32::from(half) * 6 - 5, 6),
    }
}
