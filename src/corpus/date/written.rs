//! A cell or a tag that holds a date and nothing else.

use std::ops::RangeInclusive;

use crate::corpus::date::parts::{Part, parts_of};
use crate::corpus::date::shape::{HIJRI_YEARS, Shaped, day_at, month_of_year_at, year_at};
use crate::corpus::limits::MOST_DATE_BYTES;
use crate::text::cut;
use crate::time::calendar::Calendar;
use crate::time::{Day, Interval};

/// Years that a document may be written in; programs write 0001 for a date that they do not know.
const YEARS: RangeInclusive<i32> = 1501..=2200;

/// The day, month or year that `text` names, or `None` where it is no date or more than one.
///
/// Known are ISO 8601 and RFC 3339 (`2015-08-06T10:00:00+03:00`), RFC 2822 (`Thu, 06 Aug 2015 10:00:00 +0300`),
/// the day first (`06/08/2015`), and names of months in Arabic and English (`الخميس 6 أغسطس 2015`),
/// with digits of each script. A year of 1300 to 1500 is Hijri.
/// The day is the one that is written: no time zone moves it.
pub(crate) fn read_date(text: &str) -> Option<Interval> {
    if text.len() > MOST_DATE_BYTES {
        return None;
    }
    let parts = parts_of(text);
    let begin = parts.iter().position(|part| part.number.is_some())?;
    // A name of a month may stand before the first number, and a weekday before that.
    (begin.saturating_sub(2)..=begin).find_map(|begin| {
        let parts = parts.get(begin..)?;
        [day_at, month_of_year_at, year_at]
            .into_iter()
            .find_map(|shape| shape(parts).filter(|found| is_all(text, parts, found)))
            .filter(is_plausible)
            .map(|found| found.days)
    })
}

/// The one day that `text` names in any of the ways that a cell of a manifest may, or `None`.
///
/// ```
/// use khatt::corpus::read_day;
/// let day = "2023-03-17".parse().ok();
/// assert_eq!(read_day("17/3/2023"), day);
/// assert_eq!(read_day("17 مارس 2023"), day);
/// assert_eq!(read_day("March 2023"), None);
/// ```
pub fn read_day(text: &str) -> Option<Day> {
    let (first, last) = read_date(text)?.bounds()?;
    (first == last).then_some(first)
}

/// Day of a document as a person gives it, on the command line or in a stream: ISO 8601, or another way that leaves no doubt.
///
/// # Errors
/// Where the text is not one day.
pub fn given_day(text: &str) -> Result<Day, NoDay> {
    let iso = text.parse().ok();
    iso.or_else(|| read_day(text))
        .ok_or_else(|| NoDay(cut(text, MOST_SHOWN_CHARS).into_owned()))
}

/// Words that were given as a day and are none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "Expected a day such as 2023-03-17, 17/3/2023 (the day first), \"17 March 2023\" or \"17 مارس 2023\", found {0:?}"
)]
pub struct NoDay(String);

/// So much of what is no day is shown.
const MOST_SHOWN_CHARS: usize = 40;

fn is_plausible(found: &Shaped) -> bool {
    match found.calendar {
        Calendar::Gregorian => YEARS.contains(&found.year),
        Calendar::Hijri => HIJRI_YEARS.contains(&found.year),
    }
}

/// Whether nothing but a time of day, or words, stands behind the date.
fn is_all(text: &str, parts: &[Part<'_>], found: &Shaped) -> bool {
    let rest = parts.get(found.count..).unwrap_or_default();
    let Some(first) = rest.iter().find(|part| part.number.is_some()) else {
        return true;
    };
    // The first number of a time is its hour: a colon follows it.
    let follows = text.get(first.range.end..).unwrap_or_default();
    follows.starts_with(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let Some((first, last)) = read_date(text).and_then(Interval::bounds) else {
            return "-".to_owned();
        };
        match first == last {
            true => first.to_string(),
            false => format!("{first}..{last}"),
        }
    }

    #[test]
    fn one_day_in_every_way() {
        for text in [
            "2015-08-06",
            " 2015/8/6 ",
            "06/08/2015",
            "6-8-2015",
            "6.8.2015",
            "\u{200F}06\u{200F}/08\u{200F}/2015", // RIGHT-TO-LEFT MARK
            "٠٦/٠٨/٢٠١٥",
            "۲۰۱۵-۰۸-۰۶",
            "20150806",
            "20150806101500",
            "2015-08-06T22:00:00Z",
            "2015-08-06T23:59:59.123456+03:00",
            "2015-08-06 10:00 م",
            "Thu, 06 Aug 2015 10:00:00 +0300",
            "Thursday 6th August, 2015",
            "Aug 6, 2015",
            "6 أغسطس 2015",
            "الخميس 6 أغسطس 2015م",
            "الخميس، ٦ اغسطس ٢٠١٥ - 10:30 ص",
            "6 آب 2015",
            "6 آب/أغسطس 2015",
            "6 آب (أغسطس) 2015",
            "6 أوت 2015",
            "21 شوال 1436",
            "21 شوال 1436هـ",
            "21/10/1436",
            "1436-10-21",
        ] {
            assert_eq!(shown(text), "2015-08-06", "{text}");
        }
    }

    #[test]
    fn months_and_years_stay_what_they_are() {
        for text in ["2015-08", "08/2015", "أغسطس 2015", "August 2015"] {
            assert_eq!(shown(text), "2015-08-01..2015-08-31", "{text}");
        }
        assert_eq!(shown("2015"), "2015-01-01..2015-12-31");
        assert_eq!(shown("عام 2015"), "2015-01-01..2015-12-31");
        assert_eq!(shown("ربيع الأول 1437"), "2015-12-12..2016-01-10");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "أمس",
            "6",
            "6/8/15",
            "08/13/2015",
            "2015-13-01",
            "2015-02-30",
            "30 فبراير 2015",
            "0001-01-01T00:00:00",
            "0000-00-00",
            "1438840800",
            "2015-08-06 2015-08-07",
            "6-8 أغسطس 2015",
            "6 أغسطس 2015 / 21 شوال 1436",
            "9999-12-31",
        ] {
            assert_eq!(shown(text), "-", "{text}");
        }
    }
}
