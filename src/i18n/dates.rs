//! Days, months and years as words.

use crate::i18n::{Language, Words};
use crate::time::Day;
use crate::time::Weekday;
use crate::time::calendar::hijri::HijriDate;

impl Words {
    /// The name of a weekday: الجمعة.
    pub fn weekday(&self, weekday: Weekday) -> String {
        self.text(&format!("weekday-{}", weekday.iso()))
            .into_owned()
    }

    /// The name of a Gregorian month, 1–12: مارس.
    pub fn month_name(&self, month: u32) -> String {
        self.text(&format!("month-{month}")).into_owned()
    }

    /// An astronomical year, with its era where that is before the common one: 2023, 44 ق.م.
    pub fn year(&self, year: i32) -> String {
        let (key, of_era) = if year > 0 {
            ("year-common", year)
        } else {
            ("year-before", 1 - year)
        };
        self.format(key, &[("year", self.plain_number(of_era).into())])
    }

    /// A month of an astronomical year: مارس 2023.
    pub fn month(&self, year: i32, month: u32) -> String {
        self.format(
            "month-of-year",
            &[
                ("month", self.month_name(month).into()),
                ("year", self.year(year).into()),
            ],
        )
    }

    /// A day with its weekday: الجمعة 17 مارس 2023.
    pub fn day(&self, day: Day) -> String {
        self.format(
            "day-long",
            &[
                ("weekday", self.weekday(day.weekday()).into()),
                ("day", day.day().into()),
                ("month", self.month_name(day.month()).into()),
                ("year", self.year(day.year()).into()),
            ],
        )
    }

    /// A full hour of a day, 0 to 23: 6 صباحًا.
    pub fn hour(&self, hour: u8) -> String {
        let key = match hour {
            0 => "hour-midnight",
            1..12 => "hour-morning",
            12 => "hour-noon",
            13..17 => "hour-afternoon",
            _ => "hour-evening",
        };
        // French counts on to 23.
        let counted = match self.language() {
            Language::French => hour,
            Language::Arabic | Language::English => (hour + 11) % 12 + 1,
        };
        self.format(key, &[("hour", usize::from(counted).into())])
    }

    /// A day without its weekday: 17 مارس 2023.
    pub fn day_short(&self, day: Day) -> String {
        self.format(
            "day-short",
            &[
                ("day", day.day().into()),
                ("month", self.month_name(day.month()).into()),
                ("year", self.year(day.year()).into()),
            ],
        )
    }

    /// A day where the year is plain from the place: 17 مارس.
    pub fn day_in_year(&self, day: Day) -> String {
        self.format(
            "day-in-year",
            &[
                ("day", day.day().into()),
                ("month", self.month_name(day.month()).into()),
            ],
        )
    }

    /// The name of a Hijri month, 1–12: رمضان.
    pub fn hijri_month_name(&self, month: u8) -> String {
        self.text(&format!("hijri-month-{month}")).into_owned()
    }

    /// A Hijri month with its year: رمضان 1444 هـ.
    pub fn hijri_month(&self, year: i32, month: u8) -> String {
        self.format(
            "hijri-month",
            &[
                ("month", self.hijri_month_name(month).into()),
                ("year", self.plain_number(year).into()),
            ],
        )
    }

    /// A civil day in the Hijri calendar: 25 شعبان 1444 هـ.
    pub fn hijri_day(&self, day: Day) -> String {
        let hijri = HijriDate::from_day(day);
        self.format(
            "hijri-day",
            &[
                ("day", hijri.day.into()),
                ("month", self.hijri_month_name(hijri.month).into()),
                ("year", self.plain_number(hijri.year).into()),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn day(iso: &str) -> Day {
        iso.parse().unwrap()
    }

    #[test]
    fn arabic_days() {
        let words = Words::new(Language::Arabic);
        assert_eq!(words.day(day("2023-03-17")), "الجمعة 17 مارس 2023");
        assert_eq!(words.day_short(day("2022-12-30")), "30 ديسمبر 2022");
        assert_eq!(words.day_in_year(day("2022-12-30")), "30 ديسمبر");
        assert_eq!(words.month(2023, 3), "مارس 2023");
        assert_eq!(words.hijri_day(day("2023-03-17")), "25 شعبان 1444 هـ");
        assert_eq!(words.hijri_month(1444, 9), "رمضان 1444 هـ");
        assert_eq!(words.day_short(day("-0043-03-15")), "15 مارس 44 ق.م.");
        assert_eq!(words.year(0), "1 ق.م.");
    }

    #[test]
    fn english_days() {
        let words = Words::new(Language::English);
        assert_eq!(words.day(day("2023-03-17")), "Friday 17 March 2023");
        assert_eq!(words.hijri_day(day("2023-03-17")), "25 Shaban 1444 AH");
        assert_eq!(words.month(-43, 3), "March 44 BC");
    }
}
