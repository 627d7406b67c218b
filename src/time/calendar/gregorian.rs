//! Units of the proleptic Gregorian calendar as intervals.

use crate::time::{Day, Interval, Season, Weekday};

/// Days of a month, 28–31; 0 where there is no such month.
pub fn days_in_month(year: i32, month: u32) -> u32 {
    month_interval(year, month)
        .and_then(Interval::len_days)
        .map_or(0, i32::unsigned_abs)
}

/// A month of an astronomical year.
pub fn month_interval(year: i32, month: u32) -> Option<Interval> {
    months(year, month, 1)
}

/// `count` months from `month` (1–12) of an astronomical year on.
pub fn months(year: i32, month: u32, count: i32) -> Option<Interval> {
    let first = Day::from_ymd(year, month, 1)?;
    let last = match add_months(first, count) {
        // No month begins with this day: there is none behind it.
        Day::MAX => Day::MAX,
        next => next.plus(-1),
    };
    Some(Interval::days(first, last))
}

/// An astronomical year.
pub fn year_interval(year: i32) -> Option<Interval> {
    years(year, year)
}

/// From one astronomical year through another.
pub fn years(first: i32, last: i32) -> Option<Interval> {
    Some(Interval::days(
        Day::from_ymd(first, 1, 1)?,
        Day::from_ymd(last, 12, 31)?,
    ))
}

/// A meteorological season; winter belongs to the year of its December.
pub fn season_interval(year: i32, season: Season) -> Option<Interval> {
    let month = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    months(year, month, 3)
}

/// Monday to Sunday around a day (ISO 8601).
pub fn week_of(day: Day) -> Interval {
    let monday = Weekday::Monday.at_or_before(day);
    Interval::days(monday, monday.plus(6))
}

/// The same day some months later; the last day of the month where that one is shorter.
pub fn add_months(day: Day, months: i32) -> Day {
    let index = (day.year() * 12 + day.month() as i32 - 1).saturating_add(months);
    let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u32 + 1);
    (0..4)
        .find_map(|short| Day::from_ymd(year, month, day.day().saturating_sub(short).max(1)))
        .unwrap_or(if months < 0 { Day::MIN } else { Day::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_end_where_the_calendar_says() {
        assert_eq!(days_in_month(2024, 2), 29);
        assert_eq!(days_in_month(2023, 2), 28);
        assert_eq!(days_in_month(2023, 13), 0);
        assert_eq!(days_in_month(9999, 12), 31);
        assert_eq!(month_interval(9999, 12).unwrap().last(), Some(Day::MAX));
        let leap: Day = "2024-03-31".parse().unwrap();
        assert_eq!(add_months(leap, -1).to_string(), "2024-02-29");
        assert_eq!(add_months(leap, 11).to_string(), "2025-02-28");
    }

    #[test]
    fn winter_belongs_to_its_december() {
        let winter = season_interval(2022, Season::Winter).unwrap();
        assert_eq!(winter.first().unwrap().to_string(), "2022-12-01");
        assert_eq!(winter.last().unwrap().to_string(), "2023-02-28");
    }

    #[test]
    fn week_runs_from_monday() {
        let week = week_of("2023-03-17".parse().unwrap());
        assert_eq!(week.first().unwrap().to_string(), "2023-03-13");
        assert_eq!(week.len_days(), Some(7));
    }
}
