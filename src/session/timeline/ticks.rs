//! Where units of a calendar begin, and how they are called.

use crate::i18n::Words;
use crate::session::TimeView;
use crate::time::Calendar;
use crate::time::Day;
use crate::time::Weekday;
use crate::time::calendar::hijri::HijriDate;

/// A distance between two ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One day.
    Day,
    /// Seven days, from this one.
    Week(Weekday),
    /// A number of months of the calendar; twelve of them are a year. Several years are counted as people count them:
    /// 200 BC, 100 BC, 1, 100, 200.
    Months(i32),
}

impl Step {
    /// How many months, where it is that many.
    pub fn months(self) -> Option<i32> {
        match self {
            Self::Months(months) => Some(months),
            Self::Day | Self::Week(_) => None,
        }
    }

    /// Its length in days, on average.
    pub fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week(_) => 7.0,
            Self::Months(months) => f64::from(months) * 30.4,
        }
    }

    /// The beginnings of all units that a view touches, in order; the first may lie before the view.
    pub fn begins(self, calendar: Calendar, view: TimeView) -> impl Iterator<Item = Day> {
        let shown = view.interval();
        // At the beginning of all days the unit itself may begin before them.
        let named = |unit: i32| Some((unit, self.begin(calendar, unit)?));
        let first = shown
            .first()
            .and_then(|day| self.unit_of(calendar, day))
            .map(|unit| unit.max(self.earliest(calendar)))
            .and_then(|unit| named(unit).or_else(|| named(unit + 1)));
        let next = move |(unit, begin): &(i32, Day)| {
            let next = self.begin(calendar, unit + 1)?;
            (next > *begin).then_some((unit + 1, next))
        };
        std::iter::successors(first, next)
            .map(|(_, begin)| begin)
            .take_while(move |begin| shown.last().is_none_or(|last| *begin <= last))
    }

    /// The first unit that is counted: nobody counts years before the Hijra from it.
    fn earliest(self, calendar: Calendar) -> i32 {
        match (calendar, self) {
            (Calendar::Hijri, Self::Months(months)) => (12 + months - 1) / months,
            _ => i32::MIN,
        }
    }

    /// How many years of the Gregorian calendar, where they are several.
    fn years(self, calendar: Calendar) -> Option<i32> {
        let years = self.months().filter(|months| months % 12 == 0)? / 12;
        (calendar == Calendar::Gregorian && years > 1).then_some(years)
    }

    /// The number of the unit that holds a day.
    fn unit_of(self, calendar: Calendar, day: Day) -> Option<i32> {
        if let Some(years) = self.years(calendar) {
            let year = day.year();
            // Year 0 is 1 BC, so a century before Christ begins one year later than its number says.
            let counted = if year > 0 { year } else { year - 1 };
            return Some(counted.div_euclid(years));
        }
        match self {
            Self::Day => Some(day.number()),
            Self::Week(start) => Some(start.at_or_before(day).number().div_euclid(7)),
            Self::Months(months) => {
                let (year, month) = match calendar {
                    Calendar::Gregorian => (day.year(), day.month() as i32),
                    Calendar::Hijri => {
                        let hijri = HijriDate::from_day(day);
                        (hijri.year, i32::from(hijri.month))
                    }
                };
                Some((year * 12 + month - 1).div_euclid(months))
            }
        }
    }

    /// The first day of a unit.
    fn begin(self, calendar: Calendar, unit: i32) -> Option<Day> {
        if let Some(years) = self.years(calendar) {
            let year = unit.checked_mul(years)?;
            return Day::from_ymd(if year > 0 { year } else { year + 1 }, 1, 1);
        }
        match self {
            Self::Day => named(unit),
            Self::Week(start) => {
                let first = start.after(Day::from_number(-1)).number();
                named(unit.checked_mul(7)?.checked_add(first)?)
            }
            Self::Months(months) => {
                let month = unit.checked_mul(months)?;
                let (year, month) = (month.div_euclid(12), month.rem_euclid(12) + 1);
                match calendar {
                    Calendar::Gregorian => Day::from_ymd(year, u32::try_from(month).ok()?, 1),
                    Calendar::Hijri => HijriDate {
                        year,
                        month: u8::try_from(month).ok()?,
                        day: 1,
                    }
                    .to_day(),
                }
            }
        }
    }

    /// The words at a unit's beginning; the year stands with the first label of a ruler and of a year, and alone for
    /// the first month of a year whose name has no room.
    pub fn label(
        self,
        calendar: Calendar,
        words: &Words,
        begin: Day,
        is_first: bool,
        has_room: bool,
    ) -> String {
        match calendar {
            Calendar::Gregorian => self.gregorian_label(words, begin, is_first, has_room),
            Calendar::Hijri => {
                self.hijri_label(words, HijriDate::from_day(begin), is_first, has_room)
            }
        }
    }

    fn gregorian_label(self, words: &Words, begin: Day, is_first: bool, has_room: bool) -> String {
        let is_new_year = begin.month() == 1;
        match self {
            Self::Day | Self::Week(_) if is_first => words.day_short(begin),
            Self::Day | Self::Week(_) => words.day_in_year(begin),
            Self::Months(12..) => words.year(begin.year()),
            Self::Months(_) if is_new_year && !has_room => words.year(begin.year()),
            Self::Months(_) if is_first || is_new_year => words.month(begin.year(), begin.month()),
            Self::Months(_) => words.month_name(begin.month()),
        }
    }

    fn hijri_label(
        self,
        words: &Words,
        begin: HijriDate,
        is_first: bool,
        has_room: bool,
    ) -> String {
        let year = words.plain_number(begin.year);
        let is_new_year = begin.month == 1;
        match self {
            Self::Months(12..) if is_first => {
                words.format("timeline-hijri-year", &[("year", year.into())])
            }
            Self::Months(12..) => year,
            _ if is_new_year && !has_room => year,
            _ if is_first || is_new_year => {
                format!("{} {year}", words.hijri_month_name(begin.month))
            }
            _ => words.hijri_month_name(begin.month),
        }
    }
}

/// The day with a number, or `None` beyond the days that can be named.
fn named(number: i32) -> Option<Day> {
    let day = Day::from_number(number);
    (day.number() == number).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::session::timeline::tick_steps::TickSteps;

    fn view(first: &str, last: &str) -> TimeView {
        let day = |iso: &str| f64::from(iso.parse::<Day>().unwrap().number());
        TimeView::new(day(first), day(last))
    }

    fn labels(calendar: Calendar, view: TimeView, points: f64) -> Vec<String> {
        let words = Words::new(Language::Arabic);
        let step = TickSteps::default().fitting(calendar, view.days() / points);
        step.begins(calendar, view)
            .enumerate()
            .map(|(place, begin)| step.label(calendar, &words, begin, place == 0, true))
            .collect()
    }

    #[test]
    fn labels_follow_the_zoom() {
        let winter = view("2022-12-05", "2023-02-10");
        let months = ["ديسمبر 2022", "يناير 2023", "فبراير"];
        assert_eq!(labels(Calendar::Gregorian, winter, 500.0), months);
        let hijri = ["جمادى الأولى 1444", "جمادى الآخرة", "رجب"];
        assert_eq!(labels(Calendar::Hijri, winter, 500.0), hijri);
        let days = view("2023-03-16", "2023-03-19");
        let expected = ["16 مارس 2023", "17 مارس", "18 مارس", "19 مارس"];
        assert_eq!(labels(Calendar::Gregorian, days, 500.0), expected);
        let centuries = view("-0100-06-01", "0250-01-01");
        assert_eq!(
            labels(Calendar::Gregorian, centuries, 250.0),
            ["200 ق.م.", "100 ق.م.", "1", "100", "200"]
        );
        let first_years = view("0500-01-01", "0700-01-01");
        assert_eq!(labels(Calendar::Hijri, first_years, 300.0), ["50 هـ"]);
        assert!(labels(Calendar::Hijri, centuries, 250.0).is_empty());
    }

    #[test]
    fn weeks_begin_on_the_chosen_day() {
        for (start, first) in [
            (Weekday::Monday, "2023-02-27"),
            (Weekday::Sunday, "2023-02-26"),
            (Weekday::Saturday, "2023-02-25"),
        ] {
            for era in ["2023-03-01", "1950-03-01"] {
                let month = view(era, &era.replace("-01", "-20"));
                let step = Step::Week(start);
                let begins: Vec<Day> = step.begins(Calendar::Gregorian, month).collect();
                assert!(begins.iter().all(|day| day.weekday() == start));
                assert!(
                    begins
                        .iter()
                        .zip(&begins[1..])
                        .all(|(one, next)| next.since(*one) == 7)
                );
                if era.starts_with("2023") {
                    assert_eq!(begins[0].to_string(), first);
                }
            }
        }
    }

    #[test]
    fn all_of_time_has_ends() {
        let all = TimeView::new(-1e9, 1e9);
        for calendar in [Calendar::Gregorian, Calendar::Hijri] {
            let step = TickSteps::default().fitting(calendar, all.days() / 800.0);
            let count = step.begins(calendar, all).count();
            assert!((3..=14).contains(&count), "{calendar:?} {count}");
        }
    }
}
