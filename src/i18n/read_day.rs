//! Days as a person types them.

use crate::i18n::Words;
use crate::i18n::names::{MonthName, Names, folded};
use crate::time::Day;
use crate::time::calendar::hijri::HijriDate;

/// Why a typed text is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadDayError {
    /// Neither ISO, nor day/month/year, nor a day with the name of a month.
    #[error("Expected a day as 2023-03-17, 17/3/2023 or 17 March 2023")]
    Shape,
    /// Written like a date, but the calendar has no such day.
    #[error("The calendar has no such day")]
    NoSuchDay,
}

impl ReadDayError {
    /// The key of the message that tells a person what is expected.
    pub fn key(self) -> &'static str {
        match self {
            Self::Shape => "sources-date-wrong",
            Self::NoSuchDay => "sources-date-none-such",
        }
    }
}

impl Words {
    /// Reads a typed day: `2023-03-17`, `17/3/2023` (day first), `17 مارس 2023`, `17 آذار 2023`, `25 شعبان 1444`.
    ///
    /// Month names of every language of the interface are known, digits may be Western, Arabic or Persian.
    ///
    /// # Errors
    /// [`ReadDayError::Shape`] for `soon`, [`ReadDayError::NoSuchDay`] for `30/2/2023`.
    pub fn read_day(&self, typed: &str) -> Result<Day, ReadDayError> {
        let typed = with_western_digits(typed.trim());
        match numbers_of(&typed) {
            Some(numbers) => day_of_numbers(&typed, numbers),
            None => self.day_with_month_name(&typed),
        }
    }

    fn day_with_month_name(&self, typed: &str) -> Result<Day, ReadDayError> {
        let typed = typed.trim_end_matches(['م', 'ه', 'ـ']).trim_end(); // م, ه, tatweel after the year
        let (day, rest) = typed.split_once(' ').ok_or(ReadDayError::Shape)?;
        let (name, year) = rest.trim().rsplit_once(' ').ok_or(ReadDayError::Shape)?;
        let day: u8 = day.parse().map_err(|_| ReadDayError::Shape)?;
        let year: i32 = year.parse().map_err(|_| ReadDayError::Shape)?;
        let names = Names::all();
        let month = names
            .month_called(&folded(name))
            .ok_or(ReadDayError::Shape)?;
        match month {
            MonthName::Gregorian(month) => Day::from_ymd(year, month, day.into()),
            MonthName::Hijri(month) => HijriDate {
                year,
                month: u8::try_from(month).unwrap_or_default(),
                day,
            }
            .to_day(),
        }
        .ok_or(ReadDayError::NoSuchDay)
    }
}

/// Three numbers between dashes, slashes, dots or spaces, and nothing else.
fn numbers_of(typed: &str) -> Option<[u32; 3]> {
    let parts: Vec<u32> = typed
        .split(|c: char| "-/.".contains(c) || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    parts.try_into().ok()
}

/// Year first where the first number is long, else day, month, year.
fn day_of_numbers(typed: &str, numbers: [u32; 3]) -> Result<Day, ReadDayError> {
    let starts_with_year = typed.chars().take_while(char::is_ascii_digit).count() == 4;
    let [day, month, year] = if starts_with_year {
        let [year, month, day] = numbers;
        [day, month, year]
    } else {
        numbers
    };
    let year = i32::try_from(year).map_err(|_| ReadDayError::NoSuchDay)?;
    if year < 100 {
        return Err(ReadDayError::Shape);
    }
    Day::from_ymd(year, month, day).ok_or(ReadDayError::NoSuchDay)
}

pub(super) fn with_western_digits(text: &str) -> String {
    let western = |first: char, c: char| char::from_digit(u32::from(c) - u32::from(first), 10);
    text.chars()
        .map(|c| match c {
            '٠'..='٩' => western('٠', c).unwrap_or(c),
            '۰'..='۹' => western('۰', c).unwrap_or(c),
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_day_is_read_as_people_type_it() {
        let words = Words::new(Language::Arabic);
        for typed in [
            "2023-03-17",
            "17/3/2023",
            " 17-03-2023 ",
            "١٧/٣/٢٠٢٣",
            "17 مارس 2023",
            "17 مارس 2023م",
            "١٧ اذار ٢٠٢٣",
            "17 March 2023",
            "17 mar 2023",
            "25 شعبان 1444 هـ",
        ] {
            let day = words.read_day(typed).map(|day| day.to_string());
            assert_eq!(day.as_deref(), Ok("2023-03-17"), "{typed}");
        }
        let day = Words::new(Language::English).read_day("30 كانون الأول 2022");
        assert_eq!(day.map(|day| day.to_string()).as_deref(), Ok("2022-12-30"));
    }

    #[test]
    fn err_read_day() {
        let words = Words::new(Language::Arabic);
        for typed in ["", "غدا", "17 مارس", "3/2023", "17/3/23", "17 مارش 2023"] {
            assert_eq!(words.read_day(typed), Err(ReadDayError::Shape), "{typed}");
        }
        for typed in ["30/2/2023", "2023-13-01", "31 أبريل 2023", "31 رمضان 1444"] {
            assert_eq!(
                words.read_day(typed),
                Err(ReadDayError::NoSuchDay),
                "{typed}"
            );
        }
        for error in [ReadDayError::Shape, ReadDayError::NoSuchDay] {
            assert!(words.has(error.key()));
        }
    }
}
