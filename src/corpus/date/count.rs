//! Days that programs count: seconds since 1970, and the day numbers of spreadsheets.

use crate::time::{Day, Interval};

/// The day of a moment that is counted in seconds, or thousandths of them, since 1970; `/Date(…)/` may stand around it.
pub(crate) fn day_of_epoch(text: &str) -> Option<Interval> {
    const SECONDS_A_DAY: i64 = 86_400;
    let text = text.trim();
    let inner = text
        .strip_prefix("/Date(")
        .and_then(|text| text.strip_suffix(")/"));
    let text = inner.unwrap_or(text);
    let seconds = match (text.len(), text.parse::<i64>().ok()?) {
        (9 | 10, seconds) => seconds,
        (12 | 13, thousandths) => thousandths / 1000,
        _ => return None,
    };
    let day = i32::try_from(seconds / SECONDS_A_DAY).ok()?;
    (seconds > 0).then(|| Interval::day(Day::from_number(day)))
}

/// The day of a number that a spreadsheet gives for a date: 44639 is 2022-03-19.
pub(crate) fn day_of_spreadsheet(text: &str) -> Option<Interval> {
    /// The number of 1970-01-01, and those from 1982 to 2119: others are rather counts.
    const EPOCH: i32 = 25_569;
    const DAYS: std::ops::RangeInclusive<i32> = 30_000..=80_000;
    let text = text.trim();
    let number: i32 = text.parse().ok().filter(|_| text.len() == 5)?;
    DAYS.contains(&number)
        .then(|| Interval::day(Day::from_number(number - EPOCH)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(days: Option<Interval>) -> Option<String> {
        days.and_then(Interval::first).map(|day| day.to_string())
    }

    #[test]
    fn seconds_since_1970_are_a_day() {
        for text in ["1610443800", "1610443800000", "/Date(1610443800000)/"] {
            assert_eq!(
                shown(day_of_epoch(text)).as_deref(),
                Some("2021-01-12"),
                "{text}"
            );
        }
        for wrong in ["0", "20210112", "16104438", "-161044380", "x"] {
            assert_eq!(day_of_epoch(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn spreadsheets_count_days() {
        assert_eq!(
            shown(day_of_spreadsheet("44639")).as_deref(),
            Some("2022-03-19")
        );
        for wrong in ["29999", "80001", "4463", "044639", "44639.5", "x"] {
            assert_eq!(day_of_spreadsheet(wrong), None, "{wrong}");
        }
    }
}
