//! Calendar units around a day.

use crate::time::calendar::gregorian;
use crate::time::{Day, Interval, Unit, Weekday};

/// The unit that holds `day`.
pub(crate) fn around(unit: Unit, day: Day) -> Option<Interval> {
    let (year, month) = (day.year(), day.month());
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Some(Interval::day(day)),
        Unit::Week => Some(gregorian::week_of(day)),
        Unit::Weekend => {
            let saturday = Weekday::Monday.at_or_before(day).plus(5);
            Some(Interval::days(saturday, saturday.plus(1)))
        }
        Unit::Month => gregorian::month_interval(year, month),
        Unit::Quarter => gregorian::months(year, (month - 1) / 3 * 3 + 1, 3),
        Unit::Half => gregorian::months(year, (month - 1) / 6 * 6 + 1, 6),
        Unit::Season => {
            let (season, of) = crate::resolve::value::season_of(day);
            gregorian::season_interval(of, season)
        }
        Unit::Year => gregorian::year_interval(year),
        Unit::Decade => {
            let first = year.div_euclid(10) * 10;
            gregorian::years(first, first + 9)
        }
        Unit::Century => {
            let first = (year - 1).div_euclid(100) * 100 + 1;
            gregorian::years(first, first + 99)
        }
        Unit::Millennium => {
            let first = (year - 1).div_euclid(1000) * 1000 + 1;
            gregorian::years(first, first + 999)
        }
    }
}

/// The day `count` units later; negative counts go back.
pub(crate) fn shift(day: Day, unit: Unit, count: i32) -> Day {
    match unit {
        Unit::Second | Unit::Minute => day,
        Unit::Hour => day.plus(count / 24),
        Unit::Day => day.plus(count),
        Unit::Week | Unit::Weekend => day.plus(count.saturating_mul(7)),
        Unit::Month => gregorian::add_months(day, count),
        Unit::Quarter | Unit::Season => gregorian::add_months(day, count.saturating_mul(3)),
        Unit::Half => gregorian::add_months(day, count.saturating_mul(6)),
        Unit::Year => gregorian::add_months(day, count.saturating_mul(12)),
        Unit::Decade => gregorian::add_months(day, count.saturating_mul(120)),
        Unit::Century => gregorian::add_months(day, count.saturating_mul(1200)),
        Unit::Millennium => gregorian::add_months(day, count.saturating_mul(12_000)),
    }
}
