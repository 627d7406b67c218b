//! Years with their era and their calendar.

use crate::grammar::Cursor;
use crate::lexicon::{Cue, Number, Sense};
use crate::time::{Calendar, CalendarDate, Era, Unit, YearPart};

/// A year with what its words say of calendar and era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Year {
    pub(crate) year: i32,
    /// Whether the words leave out its hundreds.
    pub(crate) lacks_hundreds: bool,
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
            lacks_hundreds: false,
            calendar,
            era,
        })
    }

    /// An era behind a year; `is_sure` where the number can be nothing but a year.
    fn era(&mut self, is_sure: bool) -> Option<(Option<Calendar>, Era)> {
        let touches = self.touches();
        if let Some(found) = self
            .attempt(Self::before_christ)
            .or_else(|| self.attempt(Self::before_hijra))
        {
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
        self.letters_with_stops('ق', 'م')?;
        Some(found)
    }

    /// `قبل الهجرة`, `ق.هـ`
    fn before_hijra(&mut self) -> Option<(Option<Calendar>, Era)> {
        if self.attempt(|c| c.cue(&[Cue::BeforeHijra])).is_none() {
            self.letters_with_stops('ق', 'ه')?;
        }
        Some((Some(Calendar::Hijri), Era::Before))
    }

    /// Two letters with a stop behind the first and, perhaps, the second: ق.م.
    pub(crate) fn letters_with_stops(&mut self, one: char, two: char) -> Option<()> {
        let letter = |c: &mut Self, wanted: char| {
            let key = c.peek()?.key();
            (key.len() == 1 && key.letter(0) == Some(wanted)).then(|| c.at += 1)
        };
        letter(self, one)?;
        self.sign(&['.'])?;
        letter(self, two)?;
        self.attempt(|c| if c.touches() { c.sign(&['.']) } else { None });
        Some(())
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

    /// A year behind a month of this calendar: a Hijri month may have one of three figures without an era, a Gregorian
    /// one leaves out its thousand: `1 نيسان سنة 908`.
    pub(crate) fn year_of_month(&mut self, calendar: Calendar) -> Option<Year> {
        let year = match self.year_behind() {
            Some(year) => year,
            None if calendar == Calendar::Hijri => {
                self.attempt(|c| c.year_number(3..=3)).filter(|_| {
                    !self
                        .sentence
                        .is(self.at, |sense| matches!(sense, Sense::Unit(..)))
                })?
            }
            None => return None,
        };
        let is_short = calendar == Calendar::Gregorian
            && year.calendar.is_none()
            && year.era == Era::Common
            && (800..1000).contains(&year.year);
        Some(Year {
            year: year.year + if is_short { 1000 } else { 0 },
            ..year
        })
    }

    /// `عام 2022`, `سنة ألفين وثلاث`, `العام 1319 هـ`.
    pub(crate) fn year_with_head(&mut self) -> Option<Year> {
        let is_first = self.at == self.start;
        let at = self.at;
        self.take_with(
            |clitics| is_first || !clitics.has_conjunction,
            |sense, _| (sense == Sense::Unit(Unit::Year, Number::Singular)).then_some(()),
        )?;
        self.attempt(Self::split_year)
            .or_else(|| self.attempt(|c| c.year_number(1..=4)))
            .map(|year| self.with_loose_era(year))
            .or_else(|| self.attempt(|c| c.year_words(at)))
    }

    /// `١٩ ٦٧`: a year that a bad copy has cut in two.
    fn split_year(&mut self) -> Option<Year> {
        let century = self.digits().filter(|number| number.digits == 2)?;
        let rest = self.digits().filter(|number| number.digits == 2)?;
        let year = century.value * 100 + rest.value;
        (1300..=2100).contains(&year).then_some(Year {
            year: i32::try_from(year).ok()?,
            lacks_hundreds: false,
            calendar: None,
            era: Era::Common,
        })
    }

    /// The second year of a range, with its era; two digits continue the first one's century: `2022/23`.
    pub(crate) fn last_year(&mut self, first: u32, may_be_short: bool) -> Option<Year> {
        let number = self.digits()?;
        let value = match number.digits {
            4 => number.value,
            1..=3 if first < 1000 && number.value > first => number.value,
            1..=3 if self.sentence.is_cue(self.at, &[Cue::BeforeChrist]) => number.value,
            2 if may_be_short => first - first % 100 + number.value,
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
            lacks_hundreds: false,
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

    /// The words of a year behind its head at token `head`: ألفين وثلاثة، إحدى وتسعين وأربعمائة، ثلاث وستين.
    ///
    /// Behind سنة a number is never a count («خمس سنوات» is), so a small one leaves out its hundreds.
    fn year_words(&mut self, head: usize) -> Option<Year> {
        let word = self.sentence.token(head)?.key();
        let has_article = ["ال", "وال", "لل", "بال"]
            .iter()
            .any(|front| word.starts_with(front));
        let is_sana = word.last() == Some('ه') && !has_article;
        let year = self.number_words()?;
        let counts = self.sentence.is(self.at, |sense| {
            matches!(sense, Sense::Unit(..) | Sense::Cue(Cue::Counted))
        });
        let (calendar, era) = self.era(true).unwrap_or((None, Era::Common));
        let is_small = year < 100 && calendar.is_none() && era == Era::Common;
        let is_year = match year {
            1000..3000 => true,
            100..1000 => !counts && !year.is_multiple_of(1000),
            3..32 => calendar.is_some() || is_sana && !counts,
            32..100 => calendar.is_some() || !counts && !has_article,
            _ => calendar.is_some() && year > 0,
        };
        is_year.then_some(Year {
            year: i32::try_from(year).ok()?,
            lacks_hundreds: is_small,
            // A year of three figures in words is of the Hijra.
            calendar: calendar.or((100..1000).contains(&year).then_some(Calendar::Hijri)),
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
        lacks_hundreds: year.is_some_and(|year| year.lacks_hundreds),
        has_era: year.is_some_and(|year| year.calendar.is_some()),
        part,
        ..CalendarDate::default()
    }
}
