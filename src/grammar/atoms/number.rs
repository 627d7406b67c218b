//! Numbers in digits and in words, cardinal and ordinal.

use crate::grammar::Cursor;
use crate::lexicon::{Cue, Sense, Senses};
use crate::text::{Gap, Token, TokenKind, WordKey};

/// Words that name a number.
const NUMBERS: Senses = Senses::CARDINAL.or(Senses::ORDINAL);

/// A number in words has at most so many parts joined by و; the longest years have four.
/// A longer chain is a list, and is not followed to its end from each of its words.
const MOST_PARTS: usize = 12;

impl Cursor<'_> {
    /// A whole number in digits or words, from 0.
    pub(crate) fn number(&mut self) -> Option<u32> {
        self.attempt(Self::plain_digits)
            .or_else(|| self.attempt(Self::number_words))
    }

    /// The bracket behind figures that stand in brackets themselves: (15) يوما.
    pub(crate) fn close_bracket(&mut self) {
        let opens = self
            .at
            .checked_sub(2)
            .and_then(|at| self.sentence.token(at))
            .is_some_and(|token| token.is_sign('('));
        let is_number = self
            .at
            .checked_sub(1)
            .and_then(|at| self.sentence.token(at))
            .is_some_and(|token| token.number().is_some());
        if opens && is_number {
            self.attempt(|c| c.sign(&[')']));
        }
    }

    /// Whether the next token goes on with what stands before it: the 12 of 2001-12.
    pub(crate) fn is_inside_number(&self) -> bool {
        let before = self.at.checked_sub(1);
        self.touches()
            && before
                .and_then(|at| self.sentence.token(at))
                .is_some_and(|token| {
                    matches!(token.kind, TokenKind::Sign('/' | '-' | '.' | ':' | '+'))
                })
    }

    /// Digits that are not part of a longer number, a score or a code.
    pub(crate) fn plain_digits(&mut self) -> Option<u32> {
        self.peek()?.number()?;
        let glued = |token: Option<&Token>| {
            token.is_some_and(|token| {
                matches!(
                    token.kind,
                    TokenKind::Sign(
                        '.' | ',' | '٫' | '٬' | ':' | '/' | '-' | '%' | '٪' | '+' | '$'
                    )
                )
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
        let mut parts = 1;
        while let Some(part) = self.attempt(|c| c.number_part(Self::cardinal_joined)) {
            parts += 1;
            if parts > MOST_PARTS || !fits_behind(total, part) {
                return None;
            }
            total = total.checked_add(part)?;
            if let Some(1000) = self.attempt(|c| c.cardinal(&[1000])) {
                total = total.checked_mul(1000)?;
            }
        }
        Some(total)
    }

    pub(super) fn number_part(&mut self, first: impl Fn(&mut Self) -> Option<u32>) -> Option<u32> {
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

    pub(super) fn cardinal(&mut self, wanted: &[u32]) -> Option<u32> {
        self.take_one_of(Senses::CARDINAL, |sense, _| match sense {
            Sense::Cardinal(value) if wanted.contains(&value) => Some(value),
            _ => None,
        })
    }

    /// One of these numbers in one word.
    pub(crate) fn cardinal_of(&mut self, wanted: &[u32]) -> Option<u32> {
        self.cardinal(wanted)
    }

    pub(super) fn cardinal_first(&mut self) -> Option<u32> {
        self.take_one_of(Senses::CARDINAL, |sense, _| match sense {
            Sense::Cardinal(value) => Some(value),
            _ => None,
        })
    }

    pub(super) fn cardinal_joined(&mut self) -> Option<u32> {
        self.take_joined(Senses::CARDINAL, |sense, _| match sense {
            Sense::Cardinal(value) => Some(value),
            _ => None,
        })
    }

    /// An ordinal in words, 1–31: الثالث، الثالث عشر، الخامس والعشرين; 0 is the last.
    pub(crate) fn ordinal(&mut self) -> Option<u32> {
        let unit = self.take_one_of(NUMBERS, |sense, _| match sense {
            Sense::Ordinal(value) => Some(u32::from(value)),
            // العشرين: tens have one word for both.
            Sense::Cardinal(value @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 | 100)) => Some(value),
            _ => None,
        })?;
        if unit > 9 || unit == 0 {
            return Some(unit);
        }
        let tens = self.attempt(|c| {
            c.take_joined(Senses::CARDINAL, |sense, clitics| match sense {
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

    /// و as a word of its own, before digits.
    pub(crate) fn joint_and(&mut self) -> Option<()> {
        self.attempt(|c| {
            let key = c.peek()?.key();
            (key.len() == 1 && key.letter(0) == Some('و')).then(|| c.at += 1)
        })
    }

    /// Digits with the article before them as a word of its own: الـ17.
    pub(crate) fn definite_digits(&mut self) -> Option<u32> {
        self.attempt(|c| {
            c.cue(&[Cue::Article])?;
            c.plain_digits()
        })
    }

    /// An ordinal that can name a day: «الأيام الأولى من رمضان» are not the first of it.
    fn masculine_ordinal(&mut self) -> Option<u32> {
        if !self.sentence.may_be(self.at, NUMBERS) {
            return None;
        }
        let word = self.peek()?.key();
        let is_feminine =
            word.last() == Some('ه') || word == WordKey::of("الأولى") || word == WordKey::of("أولى");
        if is_feminine { None } else { self.ordinal() }
    }

    /// A day of a month, 1–31, in digits or as an ordinal; الـ may stand before digits.
    pub(crate) fn day_of_month(&mut self) -> Option<u8> {
        let value = self
            .attempt(|c| {
                let digits = c.peek()?.number()?.digits;
                c.plain_digits().filter(|_| digits <= 2)
            })
            .or_else(|| self.definite_digits())
            .or_else(|| self.attempt(Self::masculine_ordinal))
            .or_else(|| self.attempt(Self::number_words))?;
        u8::try_from(value)
            .ok()
            .filter(|day| (1..=31).contains(day))
    }
}

/// Whether `part` may follow `total` behind و: units before tens; the smaller one; or, in the old order, the larger
/// one: ثلاث وتسعين وثمانمئة وألف.
fn fits_behind(total: u32, part: u32) -> bool {
    let units_then_tens =
        total % 100 < 10 && !total.is_multiple_of(10) && (20..=90).contains(&part);
    let is_round = total.is_multiple_of(10);
    let falls = is_round && part < total && (total >= 1000 || part < 100);
    let rises_to_hundreds = total < 100 && part.is_multiple_of(100) && part < 1000;
    let rises_to_thousands = total < 1000 && matches!(part, 1000 | 2000);
    units_then_tens || falls || rises_to_hundreds || rises_to_thousands
}
