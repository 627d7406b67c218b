//! Months and weekdays.

use crate::grammar::Cursor;
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
use crate::time::{Calendar, Unit, Weekday};

impl Cursor<'_> {
    /// A month, with the name of the same month in another system beside it: فبراير / شباط، يوليو (تموز).
    ///
    /// A doubtful name needs `is_sure`, or شهر before it.
    pub(crate) fn month(&mut self, is_sure: bool) -> Option<(Calendar, u8)> {
        let has_head = self
            .attempt(|c| {
                c.take_one_of(Senses::UNIT, |sense, _| {
                    (sense == Sense::Unit(Unit::Month, Number::Singular)).then_some(())
                })
            })
            .is_some();
        if is_sure && let Some(found) = self.month_by_letter() {
            return Some(found);
        }
        let at = self.at;
        let month = self.take_one_of(Senses::MONTH, |sense, _| match sense {
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

    /// ت1، ت2، ك1، ك2: the two Tishrins and the two Kanuns.
    fn month_by_letter(&mut self) -> Option<(Calendar, u8)> {
        self.attempt(|c| {
            let key = c.peek()?.key();
            let letter = key.letter(0).filter(|_| key.len() == 1)?;
            c.at += 1;
            let number = if c.touches() {
                c.digits()?.value
            } else {
                return None;
            };
            let month = match (letter, number) {
                ('ت', 1) => 10,
                ('ت', 2) => 11,
                ('ك', 1) => 12,
                ('ك', 2) => 1,
                _ => return None,
            };
            Some((Calendar::Gregorian, month))
        })
    }

    /// Whether the word before is written again: «في مارس مارس الضغط» names one month only once.
    fn repeats_itself(&self) -> bool {
        let before = self
            .at
            .checked_sub(1)
            .and_then(|at| self.sentence.token(at));
        before.map(|token| token.key()) == self.peek().map(|token| token.key())
    }

    fn month_twin(&mut self, calendar: Calendar, number: u8) -> Option<()> {
        let sign = self.attempt(|c| c.sign(&['/', '(', '-', '\\', '–', '[']));
        if sign.is_none() && self.repeats_itself() {
            return None;
        }
        self.take_one_of(Senses::MONTH, |sense, _| match sense {
            Sense::Month {
                calendar: c,
                number: n,
                ..
            } if c == calendar && n == number => Some(()),
            _ => None,
        })?;
        match sign {
            Some('(') => self.sign(&[')']).map(|_| ()),
            Some('[') => self.sign(&[']']).map(|_| ()),
            _ => Some(()),
        }
    }

    /// Whether the doubtful month name at token `at` stands where a month stands.
    fn is_month_here(&self, at: usize) -> bool {
        const PLACES: [Cue; 10] = [
            Cue::Before,
            Cue::After,
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
        self.take_one_of(Senses::WEEKDAY, |sense, clitics| match sense {
            Sense::Weekday(day) if clitics.has_article || is_bare_allowed => Some(day),
            _ => None,
        })
    }
}
