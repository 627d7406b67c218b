//! Dates in figures with the year last, of which day or month stands first.

use crate::corpus::date::parts::{Digits, parts_of};
use crate::corpus::date::shape::{HIJRI_YEARS, separator};
use crate::corpus::limits::MOST_DATE_BYTES;
use crate::time::Day;

/// Two figures before a year: `1/22/2021`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DayAndMonth {
    one: u32,
    two: u32,
    year: i32,
}

impl DayAndMonth {
    /// The day, where the first figure is that of the day.
    pub(crate) fn with_day_first(self) -> Option<Day> {
        Day::from_ymd(self.year, self.two, self.one)
    }

    /// The day, where the first figure is that of the month.
    pub(crate) fn with_month_first(self) -> Option<Day> {
        Day::from_ymd(self.year, self.one, self.two)
    }
}

/// The figures of a date with a Gregorian year last, whatever their order.
pub(crate) fn day_and_month(text: &str) -> Option<DayAndMonth> {
    if text.len() > MOST_DATE_BYTES {
        return None;
    }
    let parts = parts_of(text);
    let begin = parts.iter().position(|part| part.number.is_some())?;
    let [one, two, year, ..] = parts.get(begin..)? else {
        return None;
    };
    let sign = separator(two.gap).filter(|sign| ['/', '-', '.'].contains(sign))?;
    if separator(year.gap) != Some(sign) {
        return None;
    }
    let year = year.number.and_then(Digits::year)?;
    (!HIJRI_YEARS.contains(&year)).then_some(DayAndMonth {
        one: one.number?.small()?,
        two: two.number?.small()?,
        year,
    })
}

/// The day that `text` names where its month stands first: `1/22/2021 9:30:00 AM`, as American programs write.
pub(crate) fn read_month_first(text: &str) -> Option<Day> {
    day_and_month(text)?.with_month_first()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_month_stands_first() {
        let day = |text| read_month_first(text).map(|day| day.to_string());
        assert_eq!(day("1/22/2021 9:30:00 AM").as_deref(), Some("2021-01-22"));
        assert_eq!(day("1/12/2021").as_deref(), Some("2021-01-12"));
        for wrong in [
            "22/1/2021",
            "2021-01-22",
            "1 22 2021",
            "1/22-2021",
            "22 يناير 2021",
            "1/22/1442",
            "",
        ] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }
}
