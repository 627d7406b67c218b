//! The parts that patterns share: numbers, months, years, quantities, the adjectives behind a unit.

use crate::grammar::Cursor;
use crate::lexicon::{Cue, Number, Sense, Which};
use crate::text::Gap;
use crate::time::{
    Calendar, CalendarDate, Count, Direction, Era, Modifier, Quantity, Unit, Weekday, YearPart,
};

/// A year with what its words say of calendar and era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Year {
    pub(crate) year: i32,
    pub(crate) calendar: Option<Calendar>,
    pub(crate) era: Era,
}

impl Cursor<'_> {
    /// A whole number in digits or words, from 0.
    pub(crate) fn number(&mut self) -> Option<u32> {
        self.attempt(Self::plain_digits)
            .or_else(|| self.attempt(Self::number_words))
    }

    /// Digits that are not part of a longer number, a score or a code.
    pub(crate) fn plain_digits(&mut self) -> Option<u32> {
        let glued = |token: Option<&crate::text::Token>| {
            token.is_some_and(|t| {
                ['.', ',', '٫', '٬', ':', '/', '-', '%', '٪', '+', '$']
                    .iter()
                    .any(|s| t.is_sign(*s))
            })
        };
        let starts_glued = self.touches()
            && glued(
                self.at
                    .checked_sub(1)
                    .and_then(|at| self.sentence.token(at)),
            )
            && self
                .at
                .checked_sub(2)
                .and_then(|at| self.sentence.token(at))
                .is_some_and(|t| t.number().is_some());
        if starts_glued {
            return None;
        }
        let number = self.digits()?;
        let ends_glued = self.touches()
            && glued(self.peek())
            && self
                .sentence
                .token(self.at + 1)
                .is_some_and(|t| t.gap == Gap::None && t.number().is_some());
        let is_percent = self
            .peek()
            .is_some_and(|t| t.is_sign('%') || t.is_sign('٪'));
        (!ends_glued && !is_percent).then_some(number.value)
    }

    /// A number in words: units and tens joined by و, teens, hundreds, thousands.
    pub(crate) fn number_words(&mut self) -> Option<u32> {
        let mut total = self.number_part(Self::cardinal_first)?;
        while let Some(part) = self.attempt(|c| c.number_part(Self::cardinal_joined)) {
            if !fits_behind(total, part) {
                return None;
            }
            total += part;
            if let Some(1000) = self.attempt(|c| c.cardinal(&[1000])) {
                total *= 1000;
            }
        }
        Some(total)
    }

    fn number_part(&mut self, first: impl Fn(&mut Self) -> Option<u32>) -> Option<u32> {
        let value = first(self)?;
        if (1..=9).contains(&value) && self.attempt(|c| c.cardinal(&[10])).is_some() {
            return Some(value + 10);
        }
        if (3..=10).contains(&value) && self.attempt(|c| c.cardinal(&[100])).is_some() {
            return Some(value * 100);
        }
        if (3..=999).contains(&value) && self.attempt(|c| c.cardinal(&[1000])).is_some() {
            return Some(value * 1000);
        }
        Some(value)
    }

    fn cardinal(&mut self, wanted: &[u32]) -> Option<u32> {
        self.take(|sense, _| match sense {
            Sense::Cardinal(value) if wanted.contains(&value) => Some(value),
            _ => None,
        })
    }

    fn cardinal_first(&mut self) -> Option<u32> {
        self.take(|sense, _| match sense {
            Sense::Cardinal(value) => Some(value),
            _ => None,
        })
    }

    fn cardinal_joined(&mut self) -> Option<u32> {
        self.take_joined(|sense, _| match sense {
            Sense::Cardinal(value) => Some(value),
            _ => None,
        })
    }

    /// An ordinal in words, 1–31: الثالث، الثالث عشر، الخامس والعشرين; 0 is the last.
    pub(crate) fn ordinal(&mut self) -> Option<u32> {
        let unit = self.take(|sense, _| match sense {
            Sense::Ordinal(value) => Some(u32::from(value)),
            // العشرين: tens have one word for both.
            Sense::Cardinal(value @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 | 100)) => Some(value),
            _ => None,
        })?;
        if unit > 9 || unit == 0 {
            return Some(unit);
        }
        let tens = self.attempt(|c| {
            c.take_joined(|sense, clitics| match sense {
                Sense::Cardinal(value @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90))
                    if clitics.has_article =>
                {
                    Some(value)
                }
                _ => None,
            })
        });
        Some(unit + tens.unwrap_or(0))
    }

    /// A day of a month, 1–31, in digits or as an ordinal; الـ may stand before digits.
    pub(crate) fn day_of_month(&mut self) -> Option<u8> {
        let value = self
            .attempt(|c| {
                let digits = c.peek()?.number()?.digits;
                c.plain_digits().filter(|_| digits <= 2)
            })
            .or_else(|| self.attempt(Self::ordinal))
            .or_else(|| self.attempt(Self::number_words))?;
        u8::try_from(value)
            .ok()
            .filter(|day| (1..=31).contains(day))
    }

    /// A month, with the name of the same month in another system beside it: فبراير / شباط، يوليو (تموز).
    ///
    /// A doubtful name needs `is_sure`, or شهر before it.
    pub(crate) fn month(&mut self, is_sure: bool) -> Option<(Calendar, u8)> {
        let has_head = self
            .attempt(|c| {
                c.take(|sense, _| {
                    (sense == Sense::Unit(Unit::Month, Number::Singular)).then_some(())
                })
            })
            .is_some();
        let at = self.at;
        let month = self.take(|sense, _| match sense {
            Sense::Month {
                calendar,
                number,
                is_doubtful,
            } => Some((calendar, number, is_doubtful)),
            _ => None,
        })?;
        let (calendar, number, is_doubtful) = month;
        let has_twin = self.attempt(|c| c.month_twin(calendar, number)).is_some();
        let sure = !is_doubtful || is_sure || has_head || has_twin || self.is_month_here(at);
        sure.then_some((calendar, number))
    }

    fn month_twin(&mut self, calendar: Calendar, number: u8) -> Option<()> {
        let sign = self.sign(&['/', '(', '-', '\\', '–', '['])?;
        self.take(|sense, _| match sense {
            Sense::Month {
                calendar: c,
                number: n,
                ..
            } if c == calendar && n == number => Some(()),
            _ => None,
        })?;
        match sign {
            '(' => self.sign(&[')']).map(|_| ()),
            '[' => self.sign(&[']']).map(|_| ()),
            _ => Some(()),
        }
    }

    /// Whether the doubtful month name at token `at` stands where a month stands.
    fn is_month_here(&self, at: usize) -> bool {
        const PLACES: [Cue; 8] = [
            Cue::In,
            Cue::Since,
            Cue::Until,
            Cue::During,
            Cue::By,
            Cue::Between,
            Cue::To,
            Cue::From,
        ];
        let before = at
            .checked_sub(1)
            .is_some_and(|at| self.sentence.is_cue(at, &PLACES));
        let bound = self.sentence.hits_at(at).any(|hit| {
            hit.clitics.preposition == Some('ب') && matches!(hit.sense, Sense::Month { .. })
        });
        let which = self.sentence.is(self.at, |sense| {
            matches!(sense, Sense::Which(Which::Last | Which::Next | Which::This))
        });
        let year = self
            .peek()
            .and_then(|token| token.number())
            .is_some_and(|n| n.digits == 4 && n.value < 2200);
        let edge = at
            .checked_sub(1)
            .is_some_and(|at| self.sentence.is(at, |s| matches!(s, Sense::Edge(_))));
        before || bound || which || year || edge
    }

    /// A weekday; without its article only where `is_bare_allowed`.
    pub(crate) fn weekday(&mut self, is_bare_allowed: bool) -> Option<Weekday> {
        self.take(|sense, clitics| match sense {
            Sense::Weekday(day) if clitics.has_article || is_bare_allowed => Some(day),
            _ => None,
        })
    }

    /// A word that says which one.
    pub(crate) fn which(&mut self, wanted: &[Which]) -> Option<Which> {
        self.take(|sense, _| match sense {
            Sense::Which(which) if wanted.contains(&which) => Some(which),
            _ => None,
        })
    }

    /// A unit with its grammatical number and whether it has the article.
    pub(crate) fn unit(&mut self) -> Option<(Unit, Number, bool)> {
        self.take(|sense, clitics| match sense {
            Sense::Unit(unit, number) => Some((unit, number, clitics.has_article)),
            _ => None,
        })
    }

    /// The digits of a year with its era: `2022`, `2022م`, `1436هـ`, `44 ق.م.`.
    pub(crate) fn year_number(&mut self, digits: std::ops::RangeInclusive<u8>) -> Option<Year> {
        let number = self.peek()?.number()?;
        if !digits.contains(&number.digits) || number.value == 0 {
            return None;
        }
        let value = self.plain_digits()?;
        let (calendar, era) = self.era(number.digits).unwrap_or((None, Era::Common));
        Some(Year {
            year: i32::try_from(value).ok()?,
            calendar,
            era,
        })
    }

    /// An era behind a year.
    fn era(&mut self, digits: u8) -> Option<(Option<Calendar>, Era)> {
        let touches = self.touches();
        if let Some(found) = self.attempt(Self::before_christ) {
            return Some(found);
        }
        self.attempt(|c| {
            let token = c.peek()?;
            let is_letter = token.key().len() == 1;
            let cue = c.cue(&[Cue::CommonEra, Cue::HijriEra])?;
            // A lone م behind a space may be metres.
            if is_letter && cue == Cue::CommonEra && !touches && digits != 4 {
                return None;
            }
            Some(match cue {
                Cue::HijriEra => (Some(Calendar::Hijri), Era::Common),
                _ => (Some(Calendar::Gregorian), Era::Common),
            })
        })
    }

    fn before_christ(&mut self) -> Option<(Option<Calendar>, Era)> {
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
            .or_else(|| self.attempt(Self::year_words))
    }

    fn year_words(&mut self) -> Option<Year> {
        let year = self
            .number_words()
            .filter(|year| (1000..3000).contains(year))?;
        let (calendar, era) = self.era(4).unwrap_or((None, Era::Common));
        Some(Year {
            year: i32::try_from(year).ok()?,
            calendar,
            era,
        })
    }

    /// `الماضي`, `المقبل`, `الجاري` behind a date.
    pub(crate) fn seek(&mut self) -> Option<Direction> {
        self.attempt(|c| {
            c.which(&[Which::Last, Which::Next, Which::This])
                .map(direction_of)
        })
    }

    /// `من العام الماضي`, `العام المقبل`, `من هذا العام` behind a month or a season.
    pub(crate) fn relative_year(&mut self) -> Option<i8> {
        self.attempt(|c| {
            c.attempt(|c| c.cue(&[Cue::From, Cue::In]));
            let is_this = c.attempt(|c| c.cue(&[Cue::This])).is_some();
            let (unit, number, has_article) = c.unit()?;
            if (unit, number, has_article) != (Unit::Year, Number::Singular, true) {
                return None;
            }
            let which = c.attempt(|c| {
                c.which(&[
                    Which::Last,
                    Which::BeforeLast,
                    Which::Next,
                    Which::AfterNext,
                    Which::This,
                ])
            });
            match which {
                Some(which) => offset_of(which).map(|offset| offset as i8),
                None => is_this.then_some(0),
            }
        })
    }

    /// A counted unit: `3 أيام`, `عامين`, `أكثر من 10 أشهر`, `بضعة أسابيع`, `ساعة ونصف`, `أيام قليلة`.
    pub(crate) fn quantity(&mut self) -> Option<Quantity> {
        let modifier = self.attempt(|c| {
            c.take(|sense, _| match sense {
                Sense::Modifier(modifier) => Some(modifier),
                _ => None,
            })
        });
        let is_several = self.attempt(|c| c.cue(&[Cue::Several])).is_some();
        let mut quantity = if is_several {
            let (unit, _, _) = self.unit()?;
            Quantity {
                count: Count::Some,
                unit,
                rest: None,
                modifier: None,
            }
        } else {
            self.attempt(Self::counted)
                .or_else(|| self.attempt(Self::uncounted))?
        };
        quantity.rest = self.attempt(|c| c.rest_of_quantity(quantity.unit));
        if quantity.rest.is_none()
            && let Count::Exact(count) = quantity.count
            && self.attempt(Self::and_half).is_some()
        {
            quantity.count = Count::AndHalf(count);
        }
        if quantity.count == Count::Some {
            self.attempt(|c| c.which(&[Which::Few]));
        }
        self.attempt(|c| c.cue(&[Cue::OfTime]));
        let has_slightly = self.attempt(|c| c.cue(&[Cue::Slightly])).is_some();
        quantity.modifier = modifier.or((has_slightly).then_some(Modifier::MoreThan));
        Some(quantity)
    }

    fn counted(&mut self) -> Option<Quantity> {
        let count = self.number().filter(|count| *count > 0)?;
        let (unit, _, has_article) = self.unit()?;
        (!has_article).then_some(Quantity {
            count: Count::Exact(count),
            unit,
            rest: None,
            modifier: None,
        })
    }

    fn uncounted(&mut self) -> Option<Quantity> {
        let (unit, number, has_article) = self.unit()?;
        let count = match number {
            Number::Singular => {
                // يوم واحد
                self.attempt(|c| c.cardinal(&[1]));
                Count::Exact(1)
            }
            Number::Dual => {
                self.attempt(|c| c.cardinal(&[2]));
                Count::Exact(2)
            }
            Number::Plural => match self.attempt(Self::number_words) {
                Some(count) => Count::Exact(count),
                None => Count::Some,
            },
        };
        (!has_article).then_some(Quantity {
            count,
            unit,
            rest: None,
            modifier: None,
        })
    }

    fn rest_of_quantity(&mut self, above: Unit) -> Option<(u32, Unit)> {
        let at = self.at;
        let digits = self.attempt(|c| {
            // و 3 أشهر: the conjunction is a word of its own before digits.
            let key = c.peek()?.key();
            (key.len() == 1 && key.letter(0) == Some('و')).then(|| c.at += 1)?;
            c.plain_digits()
        });
        let count = digits.or_else(|| self.attempt(|c| c.number_part(Self::cardinal_joined)));
        let unit = match count {
            Some(_) => self.unit()?,
            None => self.take_joined(|sense, clitics| match sense {
                Sense::Unit(unit, number) => Some((unit, number, clitics.has_article)),
                _ => None,
            })?,
        };
        let count = match (count, unit.1) {
            (Some(count), _) => count,
            (None, Number::Singular) => 1,
            (None, Number::Dual) => 2,
            (None, Number::Plural) => return None,
        };
        debug_assert!(self.at > at);
        (unit.0 < above && !unit.2).then_some((count, unit.0))
    }

    fn and_half(&mut self) -> Option<()> {
        self.take_joined(|sense, _| (sense == Sense::Quarters(2)).then_some(()))?;
        // ونصف الشهر names a half of its own.
        (!self
            .sentence
            .is(self.at, |sense| matches!(sense, Sense::Unit(..)))
            || self.sentence.is(self.at, |sense| {
                matches!(sense, Sense::Unit(_, Number::Singular))
            }))
        .then_some(())
    }
}

/// Whether `part` may follow `total` behind و: units before tens, otherwise the smaller one.
fn fits_behind(total: u32, part: u32) -> bool {
    let is_units_and_tens = total % 100 < 10 && total % 10 > 0 && (20..=90).contains(&part);
    is_units_and_tens || (total % 10 == 0 && part < total && (total >= 1000 || part < 100))
}

/// The offset in units that an adjective means, where it counts from the document.
pub(crate) fn offset_of(which: Which) -> Option<i32> {
    match which {
        Which::BeforeLast => Some(-2),
        Which::Last => Some(-1),
        Which::This => Some(0),
        Which::Next => Some(1),
        Which::AfterNext => Some(2),
        _ => None,
    }
}

fn direction_of(which: Which) -> Direction {
    match which {
        Which::Last => Direction::Last,
        Which::Next => Direction::Next,
        _ => Direction::This,
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
