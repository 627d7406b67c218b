//! One civil day, the pivot of all calendars.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

/// A civil day, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar.
///
/// Printed and parsed as ISO 8601; years before 1 and after 9999 carry a sign (`-0043-03-15` is 44 BC).
///
/// ```
/// use khatt::time::Day;
/// let day: Day = "2023-03-17".parse().unwrap();
/// assert_eq!(day.plus(4).to_string(), "2023-03-21");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// Days from 0001-01-01 (chrono's day 1) to 1970-01-01.
const EPOCH_FROM_CE: i32 = 719_163;

impl Day {
    /// The first day that can be named: 1 January −9999.
    pub const MIN: Self = Self(-4_371_587);
    /// The last day that can be named: 31 December 9999.
    pub const MAX: Self = Self(2_932_896);

    /// The day with this number, days since 1970-01-01; clamped to [`Day::MIN`] and the day after [`Day::MAX`],
    /// which ends intervals and is never named.
    pub fn from_number(number: i32) -> Self {
        Self(number.clamp(Self::MIN.0, Self::MAX.0 + 1))
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i32 {
        self.0
    }

    /// The day of an astronomical year (0 is 1 BC), month 1–12 and day 1–31; `None` where there is no such day.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(-9999..=9999).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self::from)
    }

    /// This many days later; negative counts go back. Stops at the ends of the range.
    pub fn plus(self, days: i32) -> Self {
        Self::from_number(self.0.saturating_add(days))
    }

    /// Days from `earlier` to this day.
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// Astronomical year: 0 is 1 BC.
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// Month of the year, 1–12.
    pub fn month(self) -> u32 {
        self.date().month()
    }

    /// Day of the month, 1–31.
    pub fn day(self) -> u32 {
        self.date().day()
    }

    /// Astronomical year, month 1–12 and day 1–31, reckoned once.
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = self.date();
        (date.year(), date.month(), date.day())
    }

    /// Day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::from_iso((self.0 + 3).rem_euclid(7) as u8 + 1)
    }

    /// ISO 8601 week-numbering year and week, 1–53.
    pub fn iso_week(self) -> (i32, u32) {
        let week = self.date().iso_week();
        (week.year(), week.week())
    }

    /// The same day for `chrono`.
    pub fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0 + EPOCH_FROM_CE).unwrap_or_default()
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self::from_number(date.num_days_from_ce() - EPOCH_FROM_CE)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        let year = date.year();
        if (0..=9999).contains(&year) && year >= 1 {
            write!(f, "{year:04}-{:02}-{:02}", date.month(), date.day())
        } else {
            write!(f, "{year:+05}-{:02}-{:02}", date.month(), date.day())
        }
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is not an ISO 8601 day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Expected a day as YYYY-MM-DD, found {found:?}")]
pub struct ParseDayError {
    found: String,
}

impl FromStr for Day {
    type Err = ParseDayError;

    /// Reads `YYYY-MM-DD`, with an optional sign before the year.
    fn from_str(text: &str) -> Result<Self, ParseDayError> {
        let error = || ParseDayError {
            found: text.to_owned(),
        };
        let (sign, digits) = match text.as_bytes().first() {
            Some(b'-') => (-1, &text[1..]),
            Some(b'+') => (1, &text[1..]),
            _ => (1, text),
        };
        let mut parts = digits.split('-');
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(error());
        };
        let shaped = year.len() == 4 && month.len() == 2 && day.len() == 2;
        if !shaped || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            return Err(error());
        }
        let (Ok(year), Ok(month), Ok(day)) = (year.parse::<i32>(), month.parse(), day.parse())
        else {
            return Err(error());
        };
        Self::from_ymd(sign * year, month, day).ok_or_else(error)
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// الاثنين
    Monday,
    /// الثلاثاء
    Tuesday,
    /// الأربعاء
    Wednesday,
    /// الخميس
    Thursday,
    /// الجمعة
    Friday,
    /// السبت
    Saturday,
    /// الأحد
    Sunday,
}

impl Weekday {
    /// The week from Monday, ISO 8601.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The weekday with an ISO 8601 number, 1 (Monday) to 7 (Sunday); counted round beyond that.
    pub fn from_iso(number: u8) -> Self {
        Self::ALL[usize::from(number.wrapping_sub(1) % 7)]
    }

    /// ISO 8601 number, 1 (Monday) to 7 (Sunday).
    pub fn iso(self) -> u8 {
        self as u8 + 1
    }

    /// The last day with this weekday that is not after `day`.
    pub fn at_or_before(self, day: Day) -> Day {
        day.plus(-i32::from((7 + day.weekday().iso() - self.iso()) % 7))
    }

    /// The first day with this weekday that is after `day`.
    pub fn after(self, day: Day) -> Day {
        self.at_or_before(day.plus(7))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn epoch_is_a_thursday_and_ends_are_named() {
        assert_eq!(Day::from_number(0).to_string(), "1970-01-01");
        assert_eq!(Day::from_number(0).weekday(), Weekday::Thursday);
        assert_eq!(Day::MIN.to_string(), "-9999-01-01");
        assert_eq!(Day::MAX.to_string(), "9999-12-31");
    }

    #[test]
    fn text_round_trips_with_signs() {
        for text in ["2023-03-17", "-0043-03-15", "+0000-02-29", "0001-01-01"] {
            let day: Day = text.parse().unwrap();
            assert_eq!(day.to_string(), text);
        }
        for wrong in [
            "2023-02-29",
            "2023-3-1",
            "٢٠٢٣-٠٣-٠١",
            "",
            "2023-03-17-1",
            "--23-03-17",
        ] {
            assert!(wrong.parse::<Day>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn weekdays_are_searched_on_both_sides() {
        let friday: Day = "2022-12-30".parse().unwrap();
        assert_eq!(Weekday::Friday.at_or_before(friday), friday);
        assert_eq!(
            Weekday::Thursday.at_or_before(friday).to_string(),
            "2022-12-29"
        );
        assert_eq!(Weekday::Friday.after(friday).to_string(), "2023-01-06");
        assert_eq!(Weekday::Saturday.after(friday).to_string(), "2022-12-31");
    }
}
