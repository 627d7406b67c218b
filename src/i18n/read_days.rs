//! A day, a month, a year, or a span between two of them, as a person types it.

use crate::i18n::Words;
use crate::i18n::read_time::{ReadTime, ReadTimeError};
use crate::time::Interval;

/// What stands between the two ends of a span; a lone hyphen is part of a date.
const BETWEEN: [&str; 8] = ["..", " – ", "–", " - ", " إلى ", " حتى ", " to ", " au "];

impl Words {
    /// Reads what [`Words::read_time`] reads, and two of these with `..`, a dash or a word between them.
    ///
    /// The span reaches from the first day of the first to the last day of the last, in the coarser unit.
    ///
    /// # Errors
    /// A [`ReadTimeError`] that says which part is wrong.
    pub fn read_days(&self, typed: &str) -> Result<ReadTime, ReadTimeError> {
        let whole = self.read_time(typed);
        if whole.is_ok() || whole == Err(ReadTimeError::OneEnd) {
            return whole;
        }
        let ends = BETWEEN.iter().find_map(|between| typed.split_once(between));
        let Some((from, to)) = ends else {
            return whole;
        };
        let (from, from_grain) = self.read_time(from)?;
        let (to, to_grain) = self.read_time(to)?;
        let span = Interval::new(from.first(), to.end()).map_err(|_| ReadTimeError::Shape)?;
        Ok((span, from_grain.max(to_grain)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::time::Grain;

    #[test]
    fn a_span_reaches_from_the_first_day_of_one_to_the_last_of_the_other() {
        let words = Words::new(Language::Arabic);
        for (typed, first, last, grain) in [
            ("2011-01-25", "2011-01-25", "2011-01-25", Grain::Day),
            (
                "2011-01-25..2011-02-11",
                "2011-01-25",
                "2011-02-11",
                Grain::Day,
            ),
            (
                "25 يناير 2011 – 11 فبراير 2011",
                "2011-01-25",
                "2011-02-11",
                Grain::Day,
            ),
            (
                "مارس 2011 إلى 2012",
                "2011-03-01",
                "2012-12-31",
                Grain::Year,
            ),
        ] {
            let (days, found) = words.read_days(typed).unwrap();
            let ends = days
                .bounds()
                .map(|(first, last)| (first.to_string(), last.to_string()));
            assert_eq!(ends, Some((first.to_owned(), last.to_owned())), "{typed}");
            assert_eq!(found, grain, "{typed}");
        }
        for typed in ["2012..2011", "soon", "2011..soon", "2011-01-25..", "..2011"] {
            assert!(words.read_days(typed).is_err(), "{typed}");
        }
    }
}
