//! Days, months and years as a person types them to go there, and what is wrong where they cannot be read.

use crate::i18n::Words;
use crate::i18n::names::{Era, MonthName, Names};
use crate::i18n::read_day::with_western_digits;
use crate::time::calendar::gregorian;
use crate::time::calendar::hijri;
use crate::time::{Grain, Interval};

/// Years from here to the next are taken as Hijri where nothing says which calendar is meant.
const HIJRI_YEARS: std::ops::Range<i32> = 1300..1500;

/// Why a typed text is not a time; [`ReadTimeError::message`] says it with an example.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadTimeError {
    /// Nothing is typed.
    #[error("Expected a date")]
    Empty,
    /// A word that is no name of a month in any language of the interface.
    #[error("No month is called {0:?}")]
    UnknownMonth(String),
    /// A month beyond the twelfth, or month 0.
    #[error("There is no month {0}")]
    NoSuchMonth(u32),
    /// The month is shorter, or the day is 0.
    #[error("{month} has {days} days, found day {day}")]
    NoSuchDay {
        /// The day as typed.
        day: u32,
        /// Days of the month.
        days: u32,
        /// The month with its year, in words.
        month: String,
    },
    /// A day or a month without a year.
    #[error("The year is missing")]
    NoYear,
    /// A year that no calendar here reaches.
    #[error("The year lies beyond the calendars")]
    NoSuchYear,
    /// A span of which only one end is typed.
    #[error("Expected both ends, as 2011-01-25..2011-02-11")]
    OneEnd,
    /// Nothing that looks like a date.
    #[error("Expected a date such as 2023-03-17")]
    Shape,
}

impl ReadTimeError {
    /// What a person is told: what is wrong, and how it would be right.
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Empty => words.text("goto-wrong-empty").into_owned(),
            Self::UnknownMonth(name) => {
                words.format("goto-wrong-month", &[("name", words.name(name).into())])
            }
            Self::NoSuchMonth(month) => {
                words.format("goto-wrong-month-number", &[("number", (*month).into())])
            }
            Self::NoSuchDay { day, days, month } => words.format(
                "goto-wrong-day",
                &[
                    ("day", (*day).into()),
                    ("days", (*days).into()),
                    ("month", month.as_str().into()),
                ],
            ),
            Self::NoYear => words.text("goto-wrong-no-year").into_owned(),
            Self::NoSuchYear => words.text("goto-wrong-year").into_owned(),
            Self::OneEnd => words.text("goto-wrong-one-end").into_owned(),
            Self::Shape => words.text("goto-wrong-shape").into_owned(),
        }
    }
}

/// A time as typed: its days, and the unit that it was typed in.
pub type ReadTime = (Interval, Grain);

/// What was typed, part by part.
#[derive(Debug, Default)]
struct Typed {
    /// Numbers with their count of digits, in order.
    numbers: Vec<(u32, usize)>,
    month: Option<MonthName>,
    era: Option<Era>,
}

impl Words {
    /// Reads a typed day, month or year: `2023-03-17`, `17/3/2023` (day first), `3/2023`, `2023`,
    /// `الجمعة 17 آذار 2023`, `March 17, 2023`, `25 شعبان 1444`, `رمضان 1444 هـ`, `44 ق.م.`.
    ///
    /// Names of every language of the interface are known, digits may be Western, Arabic or Persian.
    ///
    /// # Errors
    /// A [`ReadTimeError`] that says which part is wrong.
    pub fn read_time(&self, typed: &str) -> Result<ReadTime, ReadTimeError> {
        let typed = with_western_digits(typed.trim());
        if typed.is_empty() {
            return Err(ReadTimeError::Empty);
        }
        if has_one_end(&typed) {
            return Err(ReadTimeError::OneEnd);
        }
        let typed = parts(&typed)?;
        let numbers: Vec<u32> = typed.numbers.iter().map(|(number, _)| *number).collect();
        let is_long = |at: usize| typed.numbers.get(at).is_some_and(|(_, digits)| *digits > 2);
        let (day, month, year) = match (numbers.as_slice(), typed.month) {
            (&[year], None) if is_long(0) || typed.era.is_some() => (None, None, year),
            (&[year, month], None) if is_long(0) => (None, Some(month), year),
            (&[month, year], None) if is_long(1) => (None, Some(month), year),
            (&[year, month, day], None) if is_long(0) => (Some(day), Some(month), year),
            (&[day, month, year], None) if is_long(2) => (Some(day), Some(month), year),
            (&[year], Some(_)) if is_long(0) || typed.era.is_some() => (None, None, year),
            (&[year, day], Some(_)) if is_long(0) && !is_long(1) => (Some(day), None, year),
            (&[day, year], Some(_)) if is_long(1) || typed.era.is_some() => (Some(day), None, year),
            ([] | [_], Some(_)) | ([_, _], None) => return Err(ReadTimeError::NoYear),
            _ => return Err(ReadTimeError::Shape),
        };
        let year = i32::try_from(year).map_err(|_| ReadTimeError::NoSuchYear)?;
        let is_hijri = match (typed.month, typed.era) {
            (Some(MonthName::Hijri(_)), _) | (None, Some(Era::Hijri)) => true,
            (Some(MonthName::Gregorian(_)), _) | (None, Some(_)) => false,
            (None, None) => HIJRI_YEARS.contains(&year),
        };
        let month = month.or(typed.month.map(MonthName::number));
        if let Some(month) = month.filter(|month| !(1..=12).contains(month)) {
            return Err(ReadTimeError::NoSuchMonth(month));
        }
        let year = match typed.era {
            Some(Era::Before) => 1_i32.saturating_sub(year),
            _ => year,
        };
        self.place(day, month, year, is_hijri)
    }

    /// The days of a date whose month is one of twelve.
    fn place(
        &self,
        day: Option<u32>,
        month: Option<u32>,
        year: i32,
        is_hijri: bool,
    ) -> Result<ReadTime, ReadTimeError> {
        let Some(month) = month else {
            let days = if is_hijri {
                hijri::year_interval(year)
            } else {
                gregorian::year_interval(year)
            };
            return Ok((days.ok_or(ReadTimeError::NoSuchYear)?, Grain::Year));
        };
        let small = u8::try_from(month).unwrap_or(u8::MAX);
        let days = if is_hijri {
            hijri::month_interval(year, small)
        } else {
            gregorian::month_interval(year, month)
        };
        let days = days.ok_or(ReadTimeError::NoSuchYear)?;
        let (Some(day), Some((first, last))) = (day, days.bounds()) else {
            return Ok((days, Grain::Month));
        };
        let length = last.since(first).unsigned_abs() + 1;
        if day == 0 || day > length {
            let month = if is_hijri {
                self.hijri_month(year, small)
            } else {
                self.month(year, month)
            };
            return Err(ReadTimeError::NoSuchDay {
                day,
                days: length,
                month,
            });
        }
        Ok((Interval::day(first.plus(day as i32 - 1)), Grain::Day))
    }
}

/// Whether a text begins or ends with what stands between the two ends of a span.
fn has_one_end(typed: &str) -> bool {
    const DASHES: [char; 3] = ['–', '—', '…'];
    let is_cut = |rest: &str| rest.ends_with("..") || rest.ends_with(DASHES) || rest.ends_with('-');
    is_cut(typed) || typed.starts_with("..") || typed.starts_with(DASHES)
}

/// Numbers, and the words between them.
fn parts(typed: &str) -> Result<Typed, ReadTimeError> {
    let names = Names::all();
    let mut parts = Typed::default();
    let mut unknown = None;
    for run in runs(typed) {
        if run.starts_with(|c: char| c.is_ascii_digit()) {
            let number = run.parse().map_err(|_| ReadTimeError::NoSuchYear)?;
            parts.numbers.push((number, run.len()));
        } else if let Some(era) = names.era(run) {
            parts.era = Some(era);
        } else if let Some(month) = names.month(run) {
            parts.month = Some(month);
        } else if names.says_something(run) {
            unknown = Some(run.trim().trim_matches([',', '،']).to_owned());
        }
    }
    match unknown {
        None => Ok(parts),
        Some(_) if parts.numbers.is_empty() => Err(ReadTimeError::Shape),
        Some(word) => Err(ReadTimeError::UnknownMonth(word)),
    }
}

/// Runs of digits, and runs of everything else.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_number = rest.chars().next()?.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_number);
        let (run, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(run)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn read(typed: &str) -> Result<String, ReadTimeError> {
        let (days, _) = Words::new(Language::Arabic).read_time(typed)?;
        let (first, last) = days.bounds().unwrap();
        Ok(if first == last {
            first.to_string()
        } else {
            format!("{first}/{last}")
        })
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        for typed in [
            "2023-03-17",
            "2023/3/17",
            "17/3/2023",
            "١٧/٣/٢٠٢٣",
            "17 مارس 2023",
            "17 مارس 2023م",
            "الجمعة 17 مارس 2023",
            "يوم الجمعة، 17 من مارس 2023",
            "17 آذار/مارس 2023",
            "17 آذار 2023",
            "17 March 2023",
            "March 17, 2023",
            "Friday 17th Mar. 2023",
            "25 شعبان 1444",
            "25 شعبان 1444 هـ",
            "25/8/1444",
        ] {
            assert_eq!(read(typed).as_deref(), Ok("2023-03-17"), "{typed}");
        }
        assert_eq!(read("15 مارس 44 ق.م.").as_deref(), Ok("-0043-03-15"));
    }

    #[test]
    fn the_last_days_of_the_calendar_are_days() {
        for typed in ["9999-12-30", "9999-12-31"] {
            assert_eq!(read(typed).as_deref(), Ok(typed));
        }
        assert!(read("9999-12-32").is_err());
    }

    #[test]
    fn months_and_years_are_times_too() {
        let cases = [
            ("مارس 2023", "2023-03-01/2023-03-31"),
            ("3/2023", "2023-03-01/2023-03-31"),
            ("2023-03", "2023-03-01/2023-03-31"),
            ("رمضان 1444", "2023-03-23/2023-04-20"),
            ("2023", "2023-01-01/2023-12-31"),
            ("1444 هـ", "2022-07-30/2023-07-18"),
            ("44 BC", "-0043-01-01/-0043-12-31"),
        ];
        for (typed, days) in cases {
            assert_eq!(read(typed).as_deref(), Ok(days), "{typed}");
        }
    }

    #[test]
    fn err_read_time() {
        let month = |name: &str| Err(ReadTimeError::UnknownMonth(name.to_owned()));
        assert_eq!(read("  "), Err(ReadTimeError::Empty));
        assert_eq!(read("17 مارش 2023"), month("مارش"));
        assert_eq!(read("17 Marsh, 2023"), month("Marsh"));
        assert_eq!(read("13/2023"), Err(ReadTimeError::NoSuchMonth(13)));
        assert_eq!(read("2023-00-01"), Err(ReadTimeError::NoSuchMonth(0)));
        for typed in ["17 مارس", "مارس", "17/3"] {
            assert_eq!(read(typed), Err(ReadTimeError::NoYear), "{typed}");
        }
        for typed in ["99999", "1 مارس 123456", "99999999999999"] {
            assert_eq!(read(typed), Err(ReadTimeError::NoSuchYear), "{typed}");
        }
        for typed in [
            "2011-01-25..",
            "..2011-01-25",
            "2011 –",
            "2011…",
            "2011-01-",
        ] {
            assert_eq!(read(typed), Err(ReadTimeError::OneEnd), "{typed}");
        }
        for typed in ["غدا", "17/3/23", "1 2 3 4", "5"] {
            assert_eq!(read(typed), Err(ReadTimeError::Shape), "{typed}");
        }
    }

    #[test]
    fn every_error_says_what_is_wrong() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut said = Vec::new();
            for typed in [
                "",
                "17 مارش 2023",
                "13/2023",
                "30/2/2023",
                "17/3",
                "99999",
                "2011..",
                "غدا",
            ] {
                let error = words.read_time(typed).unwrap_err();
                let message = error.message(&words);
                assert!(
                    !message.contains("goto-") && !message.contains("{$"),
                    "{message}"
                );
                assert!(!said.contains(&message), "{message}");
                said.push(message);
            }
        }
        let words = Words::new(Language::Arabic);
        let message = words
            .read_time("30 فبراير 2023")
            .unwrap_err()
            .message(&words);
        assert!(
            message.contains("فبراير 2023") && message.contains("28"),
            "{message}"
        );
    }
}
