//! Years with their era and their calendar.

use crate::grammar::Cursor;
use crate::lexicon::{Cue, Number, Sense};
use crate::time::{Calendar, CalendarDate, Era, Unit, YearPart};

/// A year with what its words say of calendar and era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Year {
    pub(crate) year: i32,
    pub(crate) calendar: Option<Calendar>,
    pub(crate) era: Era,
}

impl Cursor<'_> {
    /// The digits of a year with its era: `2022`, `2022م`, `1436هـ`, `44 ق.م.`.
    pub(crate) fn year_number(&mut self, digits: std::ops::RangeInclusive<u8>) -> Option<Year> {
        let number = self.peek()?.number()?;
        if !digits.contains(&number.digits) || number.value == 0 {
            return None;
        }
        let value = self.plain_digits()?;
        let (calendar, era) = self.era(number.digits == 4).unwrap_or((None, Era::Common));
        Some(Year {
            year: i32::try_from(value).ok()?,
            calendar,
            era,
        })
    }

    /// An era behind a year; `is_sure` where the number can be nothing but a year.
    fn era(&mut self, is_sure: bool) -> Option<(Option<Calendar>, Era)> {
        let touches = self.touches();
        if let Some(found) = self.attempt(Self::before_christ) {
            return Some(found);
        }
        self.attempt(|c| {
            let token = c.peek()?;
            let is_letter = token.key().len() == 1;
            let cue = c.cue(&[Cue::CommonEra, Cue::HijriEra])?;
            // A lone م behind a space may be metres.
            if is_letter && cue == Cue::CommonEra && !touches && !is_sure {
                return None;
            }
            Some(match cue {
                Cue::HijriEra => (Some(Calendar::Hijri), Era::Common),
                _ => (Some(Calendar::Gregorian), Era::Common),
            })
        })
    }

    /// `قبل الميلاد`, `ق.م.`
    pub(crate) fn before_christ(&mut self) -> Option<(Option<Calendar>, Era)> {
        let found = (Some(Calendar::Gregorian), Era::Before);
        if self.attempt(|c| c.cue(&[Cue::BeforeChrist])).is_some() {
            return Some(found);
        }
        // ق.م with its stops.
        let letter = |c: &mut Self, wanted: char| {
            let key = c.peek()?.key();
            (key.len() == 1 && key.letter(0) == Some(wanted)).then(|| c.at += 1)
        };
        letter(self, 'ق')?;
        self.sign(&['.'])?;
        letter(self, 'م')?;
        self.attempt(|c| if c.touches() { c.sign(&['.']) } else { None });
        Some(found)
    }

    /// A year behind a month or a season: `2022`, `عام 2022`, `من عام 2022`, `لعام 2022`, `، 2022`.
    pub(crate) fn year_behind(&mut self) -> Option<Year> {
        self.attempt(|c| {
            c.attempt(|c| c.sign(&[',', '،']));
            c.year_number(4..=4)
                .filter(|year| (1..=2200).contains(&year.year))
        })
        .or_else(|| {
            // The first centuries of the Hijra: 19 رمضان 40 هـ.
            self.attempt(|c| {
                c.year_number(1..=3)
                    .filter(|year| year.calendar == Some(Calendar::Hijri))
            })
        })
        .or_else(|| {
            self.attempt(|c| {
                c.attempt(|c| c.cue(&[Cue::From, Cue::In]));
                c.year_with_head()
            })
        })
    }

    /// `عام 2022`, `سنة ألفين وثلاث`, `العام 1319 هـ`.
    pub(crate) fn year_with_head(&mut self) -> Option<Year> {
        let is_first = self.at == self.start;
        self.take_with(
            |clitics| is_first || !clitics.has_conjunction,
            |sense, _| (sense == Sense::Unit(Unit::Year, Number::Singular)).then_some(()),
        )?;
        self.attempt(|c| c.year_number(1..=4))
            .map(|year| self.with_loose_era(year))
            .or_else(|| self.attempt(Self::year_words))
    }

    /// The second year of a range, with its era; two digits continue the first one's century: `2022/23`.
    pub(crate) fn last_year(&mut self, first: u32) -> Option<Year> {
        let number = self.digits()?;
        let value = match number.digits {
            4 => number.value,
            2 => first - first % 100 + number.value,
            _ => return None,
        };
        let continues = self.touches()
            && self
                .peek()
                .is_some_and(|t| t.is_sign('-') || t.is_sign('/'))
            && self
                .sentence
                .token(self.at + 1)
                .is_some_and(|t| t.number().is_some());
        if continues {
            return None;
        }
        let (calendar, era) = self.era(true).unwrap_or((None, Era::Common));
        Some(Year {
            year: i32::try_from(value).ok()?,
            calendar,
            era,
        })
    }

    /// Behind a head noun a lone م can only be the era: سنة 570 م.
    pub(crate) fn with_loose_era(&mut self, year: Year) -> Year {
        match year.calendar {
            Some(_) => year,
            None => self.era(true).map_or(year, |(calendar, era)| Year {
                calendar,
                era,
                ..year
            }),
        }
    }

    fn year_words(&mut self) -> Option<Year> {
        let year = self
            .number_words()
            .filter(|year| (1000..3000).contains(year))?;
        let (calendar, era) = self.era(true).unwrap_or((None, Era::Common));
        Some(Year {
            year: i32::try_from(year).ok()?,
            calendar,
            era,
        })
    }
}

/// A date of this year and part.
pub(crate) fn date(calendar: Calendar, part: Option<YearPart>, year: Option<Year>) -> CalendarDate {
    CalendarDate {
        calendar: year.and_then(|year| year.calendar).unwrap_or(calendar),
        era: year.map(|year| year.era).unwrap_or_default(),
        year: year.map(|year| year.year),
        part,
        ..CalendarDate::default()
    }
}
