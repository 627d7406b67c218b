//! Calendars that Arabic texts date by now and then, beside the Gregorian and the Hijri.
//!
//! Rules are `icu_calendar`'s for the solar Hijri (Iranian, astronomical), Coptic, Hebrew and Julian calendars. The
//! Ottoman financial year ran by the Julian calendar from 1 March, 584 years behind it; from 1 March 1333 (1917) its
//! days are the Gregorian ones, that year ended in December, and 1334 began on 1 January 1918. The Libyan years of
//! 1979 to 2011 count Gregorian years from the death of the Prophet in 632. Amazigh years begin between 12 and 14 January
//! (12 in Algeria, 13 and 14 elsewhere), 950 before the Gregorian ones.

use icu_calendar::types::RataDie;
use icu_calendar::{AsCalendar, Date};

use crate::time::calendar::gregorian;
use crate::time::{Day, Interval};

/// A calendar that is named by an era or by its months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OtherCalendar {
    /// هجري شمسي: the solar years of Iran and Afghanistan.
    SolarHijri,
    /// رومي، مالي: the Ottoman financial years.
    Rumi,
    /// شرقي: the Julian calendar of the eastern churches.
    Julian,
    /// قبطي: the years of the Martyrs.
    Coptic,
    /// عبري
    Hebrew,
    /// و.ر: the Libyan years from the death of the Prophet.
    Libyan,
    /// أمازيغي
    Amazigh,
}

/// Days from day 0 of `RataDie` to 1970-01-01.
const EPOCH_RATA_DIE: i64 = 719_163;

/// Years between the Ottoman financial calendar and the Julian or Gregorian.
const RUMI: i32 = 584;
/// The first Ottoman financial year whose months are the Gregorian ones.
const RUMI_GREGORIAN: i32 = 1333;
/// The last years of the Ottoman financial calendar that a text can name.
const RUMI_YEARS: std::ops::RangeInclusive<i32> = 1088..=1345;
/// Gregorian years less Libyan ones.
const LIBYAN: i32 = 632;
/// Amazigh years less Gregorian ones.
const AMAZIGH: i32 = 950;

impl OtherCalendar {
    /// The civil day of a year, month (1–12, 13 for the Coptic epagomenal days) and day of this calendar.
    pub fn day(self, year: i32, month: u8, day: u8) -> Option<Day> {
        if !(-9999..=9999).contains(&year) {
            return None;
        }
        match self {
            Self::SolarHijri => civil(Date::try_new_persian(year, month, day).ok()?),
            Self::Coptic => civil(Date::try_new_coptic(year, month, day).ok()?),
            Self::Julian => civil(Date::try_new_julian(year, month, day).ok()?),
            // The Hebrew months of Arabic texts are not read.
            Self::Hebrew | Self::Amazigh => None,
            Self::Libyan => Day::from_ymd(year + LIBYAN, month.into(), day.into()),
            Self::Rumi => rumi_day(year, month, day),
        }
    }

    /// The civil days of a month.
    pub fn month_interval(self, year: i32, month: u8) -> Option<Interval> {
        let first = self.day(year, month, 1)?;
        let last = (28..=31)
            .rev()
            .find_map(|day| self.day(year, month, day))
            .or_else(|| (5..=6).rev().find_map(|day| self.day(year, month, day)))?;
        Some(Interval::days(first, last))
    }

    /// The civil days of a year.
    pub fn year_interval(self, year: i32) -> Option<Interval> {
        let whole =
            |first: Option<Day>, next: Option<Day>| Some(Interval::days(first?, next?.plus(-1)));
        match self {
            Self::SolarHijri | Self::Coptic | Self::Julian => {
                whole(self.day(year, 1, 1), self.day(year + 1, 1, 1))
            }
            Self::Hebrew => whole(hebrew_new_year(year), hebrew_new_year(year + 1)),
            Self::Libyan => gregorian::year_interval(year + LIBYAN),
            Self::Amazigh => whole(
                Day::from_ymd(year - AMAZIGH, 1, 12),
                Day::from_ymd(year - AMAZIGH + 1, 1, 12),
            ),
            Self::Rumi if year < RUMI_GREGORIAN => {
                whole(rumi_day(year, 3, 1), rumi_day(year + 1, 3, 1))
            }
            Self::Rumi => whole(
                rumi_day(year, if year == RUMI_GREGORIAN { 3 } else { 1 }, 1),
                rumi_day(year + 1, 1, 1),
            ),
        }
    }

    /// The days on which its new year is kept, where that is not the first day of the year alone.
    pub fn new_year(self, year: i32) -> Option<Interval> {
        let first = self.year_interval(year)?.first()?;
        Some(match self {
            Self::Amazigh => Interval::days(first, first.plus(2)),
            _ => Interval::day(first),
        })
    }
}

fn civil<C: AsCalendar>(date: Date<C>) -> Option<Day> {
    of_rata_die(date.to_rata_die())
}

fn of_rata_die(rata_die: RataDie) -> Option<Day> {
    let number = rata_die.to_i64_date() - EPOCH_RATA_DIE;
    let day = Day::from_number(i32::try_from(number).ok()?);
    (Day::MIN < day && day < Day::MAX).then_some(day)
}

fn hebrew_new_year(year: i32) -> Option<Day> {
    (1..=9999)
        .contains(&year)
        .then(|| civil(Date::try_new_hebrew_v2(year, icu_calendar::types::Month::new(1), 1).ok()?))
        .flatten()
}

/// Months are those of the Gregorian year (March is 3); January and February close the financial year before 1333.
fn rumi_day(year: i32, month: u8, day: u8) -> Option<Day> {
    if !RUMI_YEARS.contains(&year) {
        return None;
    }
    if year >= RUMI_GREGORIAN {
        return Day::from_ymd(year + RUMI, month.into(), day.into());
    }
    let julian = if month < 3 {
        year + RUMI + 1
    } else {
        year + RUMI
    };
    OtherCalendar::Julian.day(julian, month, day)
}

/// The Easter Sunday of a Gregorian year, by the western rule (Meeus, Jones and Butcher) or the eastern one (Meeus).
pub fn easter(year: i32, is_western: bool) -> Option<Day> {
    if !(326..=9998).contains(&year) {
        return None;
    }
    if !is_western {
        let (a, b, c) = (year % 4, year % 7, year % 19);
        let d = (19 * c + 15) % 30;
        let e = (2 * a + 4 * b - d + 34) % 7;
        let month = (d + e + 114) / 31;
        let day = (d + e + 114) % 31 + 1;
        return OtherCalendar::Julian.day(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    }
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    Day::from_ymd(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(day: Option<Day>) -> String {
        day.map(|day| day.to_string()).unwrap_or_default()
    }

    #[test]
    fn known_days_of_each_calendar() {
        assert_eq!(
            shown(OtherCalendar::SolarHijri.day(1357, 11, 22)),
            "1979-02-11"
        );
        assert_eq!(shown(OtherCalendar::Coptic.day(1738, 1, 1)), "2021-09-11");
        assert_eq!(shown(OtherCalendar::Julian.day(1917, 10, 25)), "1917-11-07");
        assert_eq!(shown(OtherCalendar::Libyan.day(1369, 9, 1)), "2001-09-01");
        // The incident of 31 March 1325, which is 13 April 1909.
        assert_eq!(shown(OtherCalendar::Rumi.day(1325, 3, 31)), "1909-04-13");
    }

    #[test]
    fn years_follow_each_other() {
        let days = |calendar: OtherCalendar, year| calendar.year_interval(year).unwrap();
        assert_eq!(
            shown(days(OtherCalendar::Hebrew, 5784).first()),
            "2023-09-16"
        );
        assert_eq!(shown(days(OtherCalendar::Rumi, 1333).first()), "1917-03-01");
        assert_eq!(shown(days(OtherCalendar::Rumi, 1333).last()), "1917-12-31");
        assert_eq!(
            shown(days(OtherCalendar::Amazigh, 2970).first()),
            "2020-01-12"
        );
        for calendar in [
            OtherCalendar::SolarHijri,
            OtherCalendar::Coptic,
            OtherCalendar::Hebrew,
            OtherCalendar::Amazigh,
            OtherCalendar::Libyan,
            OtherCalendar::Julian,
        ] {
            for year in [1300, 1730, 1999] {
                assert_eq!(days(calendar, year).end(), days(calendar, year + 1).first());
            }
        }
        assert_eq!(OtherCalendar::Rumi.year_interval(900), None);
    }

    #[test]
    fn easter_is_found_in_both_rules() {
        assert_eq!(shown(easter(2023, true)), "2023-04-09");
        assert_eq!(shown(easter(2023, false)), "2023-04-16");
        assert_eq!(shown(easter(2021, false)), "2021-05-02");
        assert_eq!(shown(easter(1973, true)), "1973-04-22");
        assert_eq!(easter(30, true), None);
    }
}
