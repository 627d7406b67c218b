//! The units of time that rows stand for.

use crate::time::Day;
use crate::time::Interval;
use crate::time::WeekStart;
use crate::time::calendar::gregorian;

/// The unit that one row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowUnit {
    /// One day.
    Day,
    /// Seven days from one weekday.
    Week(WeekStart),
    /// A Gregorian month.
    Month,
    /// A Gregorian year.
    Year,
    /// Ten years, from one that ends in 0.
    Decade,
}

impl RowUnit {
    /// The finest unit that gives a readable number of rows for so many visible days.
    pub fn for_days(visible_days: f64, week_start: WeekStart) -> Self {
        match visible_days {
            days if days <= 62.0 => Self::Day,
            days if days <= 366.0 => Self::Week(week_start),
            days if days <= 366.0 * 5.0 => Self::Month,
            days if days <= 366.0 * 80.0 => Self::Year,
            _ => Self::Decade,
        }
    }

    /// The unit that holds a day.
    pub fn around(self, day: Day) -> Interval {
        let year = day.year();
        match self {
            Self::Day => Some(Interval::day(day)),
            Self::Week(start) => {
                let first = start.weekday().at_or_before(day);
                Some(Interval::days(first, first.plus(6)))
            }
            Self::Month => gregorian::month_interval(year, day.month()),
            Self::Year => gregorian::year_interval(year),
            Self::Decade => {
                let first = year - year.rem_euclid(10);
                gregorian::years(first, first + 9)
            }
        }
        .unwrap_or(Interval::day(day))
    }

    /// The units that hold some days, the last included, in their order.
    pub fn touching(self, first: Day, last: Day) -> Vec<Interval> {
        let mut units = Vec::new();
        let mut day = first;
        while day <= last {
            let around = self.around(day);
            units.push(around);
            match around.end() {
                Some(next) if next > day => day = next,
                _ => break,
            }
        }
        units
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples;

    #[test]
    fn units_follow_the_zoom() {
        let start = WeekStart::Saturday;
        let units =
            [10.0, 200.0, 1000.0, 20_000.0, 400_000.0].map(|days| RowUnit::for_days(days, start));
        assert_eq!(
            units,
            [
                RowUnit::Day,
                RowUnit::Week(start),
                RowUnit::Month,
                RowUnit::Year,
                RowUnit::Decade
            ]
        );
        let decade = RowUnit::Decade.around(samples::day("-0043-03-15"));
        assert_eq!(decade.first().unwrap().to_string(), "-0050-01-01");
    }

    #[test]
    fn weeks_begin_where_the_user_says() {
        // A Friday.
        let day = samples::day("2023-03-17");
        let begins = WeekStart::ALL.map(|start| {
            let week = RowUnit::Week(start).around(day);
            assert_eq!(week.len_days(), Some(7));
            week.first().unwrap().to_string()
        });
        assert_eq!(begins, ["2023-03-11", "2023-03-12", "2023-03-13"]);
    }
}
