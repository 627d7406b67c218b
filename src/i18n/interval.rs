//! Intervals as words, as short as their limits and their grain allow.

use crate::i18n::Words;
use crate::time::Day;
use crate::time::Grain;
use crate::time::Interval;
use crate::time::calendar::gregorian;

impl Words {
    /// An interval in the unit its words spoke in: مارس 2023, 20–22 مارس 2023, بعد 17 مارس 2023, 1980–1989.
    ///
    /// Whole months and years are named as such; open sides say after, since or before.
    pub fn interval(&self, interval: Interval, grain: Grain) -> String {
        match (interval.first(), interval.last()) {
            (Some(first), Some(last)) => self.closed(first, last, grain),
            (Some(first), None) => self.open_after(first),
            (None, Some(last)) => self.open_before(last),
            (None, None) => self.text("interval-unknown").into_owned(),
        }
    }

    fn closed(&self, first: Day, last: Day, grain: Grain) -> String {
        self.named_unit(first, last, grain)
            .or_else(|| self.whole_years(first, last))
            .or_else(|| self.whole_months(first, last))
            .unwrap_or_else(|| self.days(first, last))
    }

    /// Units that have a name of their own, where the words spoke in them and the limits fit.
    fn named_unit(&self, first: Day, last: Day, grain: Grain) -> Option<String> {
        let months = months_between(first, last)?;
        match (grain, months) {
            (Grain::Century, 1200) => self.century(first.year()),
            (Grain::Half, 6) => self.part_of_year("half", first, 6),
            (Grain::Quarter, 3) => self.part_of_year("quarter", first, 3),
            (Grain::Season, 3) => self.season(first),
            _ => None,
        }
    }

    /// The century that begins with an astronomical year: 1901 is the 20th, −99 (100 BC) the 1st before.
    fn century(&self, first_year: i32) -> Option<String> {
        if first_year.rem_euclid(100) != 1 {
            return None;
        }
        let (key, number) = if first_year > 0 {
            ("century-common", (first_year - 1) / 100 + 1)
        } else {
            ("century-before", (1 - first_year) / 100)
        };
        Some(self.format(key, &[("number", number.into())]))
    }

    fn part_of_year(&self, key: &str, first: Day, months: u32) -> Option<String> {
        let before = first.month() - 1;
        before.is_multiple_of(months).then(|| {
            let number = before / months + 1;
            let year = self.year(first.year());
            self.format(key, &[("number", number.into()), ("year", year.into())])
        })
    }

    fn season(&self, first: Day) -> Option<String> {
        let key = match first.month() {
            3 => "season-spring",
            6 => "season-summer",
            9 => "season-autumn",
            12 => "season-winter",
            _ => return None,
        };
        Some(self.format(key, &[("year", self.year(first.year()).into())]))
    }

    fn whole_years(&self, first: Day, last: Day) -> Option<String> {
        let months = months_between(first, last)?;
        if first.month() != 1 || months % 12 != 0 {
            return None;
        }
        Some(match (first.year(), last.year()) {
            (one, other) if one == other => self.year(one),
            (one, other) if other <= 0 => self.format(
                "years-before",
                &[
                    ("first", self.plain_number(1 - one).into()),
                    ("last", self.plain_number(1 - other).into()),
                ],
            ),
            (one, other) if one > 0 => self.span("span-tight", self.year(one), self.year(other)),
            (one, other) => self.span("span-wide", self.year(one), self.year(other)),
        })
    }

    fn whole_months(&self, first: Day, last: Day) -> Option<String> {
        let months = months_between(first, last)?;
        let last_month = self.month(last.year(), last.month());
        Some(if months == 1 {
            last_month
        } else if first.year() == last.year() {
            self.span("span-wide", self.month_name(first.month()), last_month)
        } else {
            let first_month = self.month(first.year(), first.month());
            self.span("span-wide", first_month, last_month)
        })
    }

    /// The days from the first through the last, even where they fill a month: 1–31 مارس 2023.
    pub fn days(&self, first: Day, last: Day) -> String {
        if first == last {
            self.day_short(first)
        } else if first.year() != last.year() {
            self.span("span-wide", self.day_short(first), self.day_short(last))
        } else if first.month() != last.month() {
            self.span("span-wide", self.day_in_year(first), self.day_short(last))
        } else {
            self.format(
                "days-in-month",
                &[
                    ("first", first.day().into()),
                    ("last", last.day().into()),
                    ("month", self.month_name(last.month()).into()),
                    ("year", self.year(last.year()).into()),
                ],
            )
        }
    }

    fn span(&self, key: &str, first: String, last: String) -> String {
        self.format(key, &[("first", first.into()), ("last", last.into())])
    }

    /// "Since 2014" where the first day begins a month or a year, else "after" the day before it.
    fn open_after(&self, first: Day) -> String {
        match self.unit_that_begins(first) {
            Some(unit) => self.format("interval-since", &[("unit", unit.into())]),
            None => {
                let day = self.day_short(first.plus(-1));
                self.format("interval-after", &[("day", day.into())])
            }
        }
    }

    /// "Before" the day, month or year that follows.
    fn open_before(&self, last: Day) -> String {
        let next = last.plus(1);
        let unit = self
            .unit_that_begins(next)
            .unwrap_or_else(|| self.day_short(next));
        self.format("interval-before", &[("unit", unit.into())])
    }

    fn unit_that_begins(&self, day: Day) -> Option<String> {
        match (day.month(), day.day()) {
            (1, 1) => Some(self.year(day.year())),
            (month, 1) => Some(self.month(day.year(), month)),
            _ => None,
        }
    }
}

/// How many whole months lie from the first to the last day, both included; `None` where they are not whole.
fn months_between(first: Day, last: Day) -> Option<u32> {
    let is_whole =
        first.day() == 1 && last.day() == gregorian::days_in_month(last.year(), last.month());
    let months = (last.year() - first.year()) * 12 + last.month() as i32 - first.month() as i32 + 1;
    is_whole.then(|| months.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn interval(first: &str, last: &str) -> Interval {
        let day = |text: &str| text.parse::<Day>().unwrap();
        match (first, last) {
            ("", "") => Interval::ALWAYS,
            (first, "") => Interval::since(day(first)),
            ("", last) => Interval::until(day(last)),
            (first, last) => Interval::days(day(first), day(last)),
        }
    }

    #[test]
    fn intervals_are_said_in_their_own_unit() {
        let cases = [
            (
                "2023-03-17",
                "2023-03-17",
                Grain::Day,
                "17 مارس 2023",
                "17 March 2023",
            ),
            (
                "2023-03-20",
                "2023-03-22",
                Grain::Day,
                "20–22 مارس 2023",
                "20–22 March 2023",
            ),
            (
                "2023-02-27",
                "2023-03-05",
                Grain::Week,
                "27 فبراير – 5 مارس 2023",
                "27 February – 5 March 2023",
            ),
            (
                "2022-12-26",
                "2023-01-01",
                Grain::Week,
                "26 ديسمبر 2022 – 1 يناير 2023",
                "26 December 2022 – 1 January 2023",
            ),
            (
                "2023-03-01",
                "2023-03-31",
                Grain::Month,
                "مارس 2023",
                "March 2023",
            ),
            (
                "2023-01-01",
                "2023-03-31",
                Grain::Quarter,
                "الربع الأول من 2023",
                "first quarter of 2023",
            ),
            (
                "2023-01-01",
                "2023-03-31",
                Grain::Month,
                "يناير – مارس 2023",
                "January – March 2023",
            ),
            (
                "2023-07-01",
                "2023-12-31",
                Grain::Half,
                "النصف الثاني من 2023",
                "second half of 2023",
            ),
            (
                "2022-12-01",
                "2023-02-28",
                Grain::Season,
                "شتاء 2022",
                "winter 2022",
            ),
            (
                "2022-11-01",
                "2023-02-28",
                Grain::Vague,
                "نوفمبر 2022 – فبراير 2023",
                "November 2022 – February 2023",
            ),
            ("1956-01-01", "1956-12-31", Grain::Year, "1956", "1956"),
            (
                "1980-01-01",
                "1989-12-31",
                Grain::Decade,
                "1980–1989",
                "1980–1989",
            ),
            (
                "1901-01-01",
                "2000-12-31",
                Grain::Century,
                "القرن العشرون",
                "20th century",
            ),
            (
                "-0099-01-01",
                "+0000-12-31",
                Grain::Century,
                "القرن 1 ق.م.",
                "1st century BC",
            ),
            (
                "-0043-01-01",
                "-0043-12-31",
                Grain::Year,
                "44 ق.م.",
                "44 BC",
            ),
            (
                "-0479-01-01",
                "-0478-12-31",
                Grain::Year,
                "480–479 ق.م.",
                "480–479 BC",
            ),
            (
                "-0029-01-01",
                "0014-12-31",
                Grain::Year,
                "30 ق.م. – 14",
                "30 BC – 14",
            ),
            (
                "2023-03-18",
                "",
                Grain::Day,
                "بعد 17 مارس 2023",
                "after 17 March 2023",
            ),
            ("2014-01-01", "", Grain::Year, "منذ 2014", "since 2014"),
            (
                "2022-02-01",
                "",
                Grain::Month,
                "منذ فبراير 2022",
                "since February 2022",
            ),
            ("", "1966-12-31", Grain::Year, "قبل 1967", "before 1967"),
            (
                "",
                "1967-06-04",
                Grain::Day,
                "قبل 5 يونيو 1967",
                "before 5 June 1967",
            ),
            ("", "", Grain::Vague, "غير معروف", "unknown"),
        ];
        let arabic = Words::new(Language::Arabic);
        let english = Words::new(Language::English);
        for (first, last, grain, in_arabic, in_english) in cases {
            let interval = interval(first, last);
            assert_eq!(arabic.interval(interval, grain), in_arabic);
            assert_eq!(english.interval(interval, grain), in_english);
        }
    }
}
