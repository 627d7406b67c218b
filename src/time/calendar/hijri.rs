//! The Hijri calendar: Umm al-Qura from 1300 to 1600 AH, tabular beyond.
//!
//! Rules and data are `icu_calendar`'s: Umm al-Qura month lengths of the KACST for 1300–1600 AH
//! (12 November 1882 to 25 November 2174), and the tabular calendar of type II with the Friday epoch
//! outside, as that crate does itself. A real month may begin a day apart by sighting.

use std::ops::RangeInclusive;

use icu_calendar::Date;
use icu_calendar::cal::Hijri;
use icu_calendar::types::RataDie;

use crate::time::{Day, Interval};

/// Years AH for which Umm al-Qura is published; outside it the days are tabular.
pub const UMM_AL_QURA_YEARS: RangeInclusive<i32> = 1300..=1600;

/// Names of the months, 1 Muḥarram first, as they are written today.
pub const MONTH_NAMES: [&str; 12] = [
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
];

/// Days from day 0 of `RataDie` to 1970-01-01.
const EPOCH_RATA_DIE: i64 = 719_163;

/// A year, month and day of the Hijri calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HijriDate {
    /// Year AH; 0 and below lie before the Hijra.
    pub year: i32,
    /// Month, 1–12.
    pub month: u8,
    /// Day, 1–30.
    pub day: u8,
}

impl HijriDate {
    /// The Hijri date of a civil day (its daylight part: the Hijri day began the evening before).
    pub fn from_day(day: Day) -> Self {
        let rata_die = RataDie::new(i64::from(day.number()) + EPOCH_RATA_DIE);
        let date = Date::from_rata_die(rata_die, Hijri::new_umm_al_qura());
        Self {
            year: date.year().extended_year(),
            month: date.month().ordinal,
            day: date.day_of_month().0,
        }
    }

    /// Its civil day, or `None` where the calendar has no such day.
    pub fn to_day(self) -> Option<Day> {
        if !(-10_000..=10_000).contains(&self.year) {
            return None;
        }
        let date = Date::try_new_hijri_with_calendar(
            self.year,
            self.month,
            self.day,
            Hijri::new_umm_al_qura(),
        )
        .ok()?;
        let number = date.to_rata_die().to_i64_date() - EPOCH_RATA_DIE;
        let day = Day::from_number(i32::try_from(number).ok()?);
        (Day::MIN < day && day < Day::MAX).then_some(day)
    }
}

/// The civil days of a Hijri month.
pub fn month_interval(year: i32, month: u8) -> Option<Interval> {
    let first = HijriDate {
        year,
        month,
        day: 1,
    }
    .to_day()?;
    let (next_year, next_month) = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    let next = HijriDate {
        year: next_year,
        month: next_month,
        day: 1,
    }
    .to_day()?;
    Some(Interval::days(first, next.plus(-1)))
}

/// The civil days of a Hijri year.
pub fn year_interval(year: i32) -> Option<Interval> {
    Some(month_interval(year, 1)?.hull(month_interval(year, 12)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        let ramadan = HijriDate {
            year: 1436,
            month: 9,
            day: 1,
        };
        assert_eq!(ramadan.to_day().unwrap().to_string(), "2015-06-18");
        assert_eq!(
            HijriDate::from_day("2023-07-19".parse().unwrap()),
            HijriDate {
                year: 1445,
                month: 1,
                day: 1
            }
        );
        assert_eq!(
            HijriDate {
                year: 1445,
                month: 1,
                day: 31
            }
            .to_day(),
            None
        );
        assert_eq!(
            HijriDate {
                year: 1445,
                month: 13,
                day: 1
            }
            .to_day(),
            None
        );
    }

    #[test]
    fn every_day_of_the_published_range_round_trips() {
        let mut day: Day = "1882-11-01".parse().unwrap();
        let last: Day = "2174-12-31".parse().unwrap();
        let mut before = HijriDate::from_day(day.plus(-1));
        while day <= last {
            let hijri = HijriDate::from_day(day);
            assert_eq!(hijri.to_day(), Some(day));
            assert!(hijri > before, "{before:?} {hijri:?}");
            before = hijri;
            day = day.plus(1);
        }
    }

    #[test]
    fn months_follow_each_other_across_the_edges() {
        for year in [1, 622, 1299, 1300, 1600, 1601, 5000] {
            let interval = year_interval(year).unwrap();
            assert_eq!(interval.end(), year_interval(year + 1).unwrap().first());
            assert!(matches!(interval.len_days(), Some(353..=356)), "{year}");
        }
    }
}
