//! Months and weekdays.

use std::sync::LazyLock;

use crate::grammar::Cursor;
use crate::grammar::rules::lookalike;
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
use crate::text::WordKey;
use crate::time::{Calendar, Unit, Weekday};

/// Names that two months of a calendar share.
static PAIRS: LazyLock<[Pair; 5]> = LazyLock::new(|| {
    [
        ("تشرين", Calendar::Gregorian, (10, 11)),
        ("كانون", Calendar::Gregorian, (12, 1)),
        ("ربيع", Calendar::Hijri, (3, 4)),
        ("جمادى", Calendar::Hijri, (5, 6)),
        ("جماد", Calendar::Hijri, (5, 6)),
    ]
    .map(|(word, calendar, months)| Pair {
        word: WordKey::of(word),
        calendar,
        months,
    })
});

/// The first and the second month of one name.
struct Pair {
    word: WordKey,
    calendar: Calendar,
    months: (u8, u8),
}

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
        if has_head && let Some(number) = self.attempt(Self::month_in_figures) {
            return Some((Calendar::Gregorian, number));
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
        // «في الحجة» is in the argument, «في القعدة» at the sitting: no preposition makes months of them.
        let is_noun = calendar == Calendar::Hijri && number > 10;
        let is_here = |c: &Self| match is_noun {
            true => c.is_before_four_digits(),
            false => c.is_month_here(at),
        };
        let sure = !is_doubtful || is_sure || has_head || has_twin || is_here(self);
        sure.then_some((calendar, number))
    }

    /// Whether what may be a year follows: صفر 1436.
    fn is_before_four_digits(&self) -> bool {
        self.peek()
            .and_then(|token| token.number())
            .is_some_and(|n| n.digits == 4 && n.value < 2200)
    }

    /// `شهر 7`, `شهر 10/2015`: a month that goes by its number, as people speak; no count and no share.
    fn month_in_figures(&mut self) -> Option<u8> {
        let number = self.digits().filter(|number| number.digits <= 2)?;
        let month = u8::try_from(number.value)
            .ok()
            .filter(|month| (1..=12).contains(month))?;
        let next = self.peek();
        let joins = next.is_some_and(|token| {
            ['/', '-', '–', '.', ':', '%', '٪', ',']
                .iter()
                .any(|sign| token.is_sign(*sign))
        });
        let is_year_behind = self
            .sentence
            .token(self.at + 1)
            .and_then(|token| token.number())
            .is_some_and(|number| number.digits == 4);
        let counts = self.sentence.is(self.at, |sense| {
            matches!(
                sense,
                Sense::Unit(..) | Sense::Cardinal(_) | Sense::Cue(Cue::Counted)
            ) && !matches!(sense, Sense::Unit(Unit::Year, Number::Singular))
        });
        let is_number =
            next.is_some_and(|token| token.number().is_some_and(|next| next.digits < 4));
        // «خلال شهر 5 انفجارات»: the figures count what follows; «بشهر 5 عنا عرس» is the month.
        let head = self
            .at
            .checked_sub(2)
            .and_then(|at| self.sentence.token(at));
        let is_bound = head.is_some_and(|head| head.key().starts_with("ب"));
        // «في شهر 3 اجتماعا»: up to ten the noun would be a plural.
        let is_object = month < 11 && next.is_some_and(|next| next.key().last() == Some('ا'));
        let counts =
            counts || !is_bound && !is_object && lookalike::is_bare_noun(self.sentence, self.at);
        (!counts && !is_number && (!joins || is_year_behind)).then_some(month)
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
            Some(match (letter, number) {
                ('ت', 1) => (Calendar::Gregorian, 10),
                ('ت', 2) => (Calendar::Gregorian, 11),
                ('ك', 1) => (Calendar::Gregorian, 12),
                ('ك', 2) => (Calendar::Gregorian, 1),
                // «2ر1 مليار» is a decimal: only before a year are these months.
                ('ر', 1) if c.is_before_year() => (Calendar::Hijri, 3),
                ('ر', 2) if c.is_before_year() => (Calendar::Hijri, 4),
                ('ج', 1) if c.is_before_year() => (Calendar::Hijri, 5),
                ('ج', 2) if c.is_before_year() => (Calendar::Hijri, 6),
                _ => return None,
            })
        })
        .or_else(|| self.attempt(Self::numbered_month))
    }

    /// `كانون 2`, `تشرين 1`, `ربيع 2`, `جمادى 1`: the months that come in pairs.
    fn numbered_month(&mut self) -> Option<(Calendar, u8)> {
        let key = self.peek()?.key();
        let pair = PAIRS.iter().find(|pair| pair.word == key)?;
        let (calendar, months) = (pair.calendar, pair.months);
        self.at += 1;
        let number = self.digits().filter(|number| number.digits == 1)?;
        match number.value {
            1 => Some((calendar, months.0)),
            2 => Some((calendar, months.1)),
            _ => None,
        }
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
            // «بصفر» is the number.
            let is_zero = matches!(
                hit.sense,
                Sense::Month {
                    calendar: Calendar::Hijri,
                    number: 2,
                    ..
                }
            );
            hit.clitics.preposition == Some('ب')
                && matches!(hit.sense, Sense::Month { .. })
                && !is_zero
        });
        let which = self.sentence.is(self.at, |sense| {
            matches!(sense, Sense::Which(Which::Last | Which::Next | Which::This))
        });
        let year = self.is_before_four_digits();
        let edge = at
            .checked_sub(1)
            .is_some_and(|at| self.sentence.is(at, |s| matches!(s, Sense::Edge(_))));
        // «- مارس: دخول المساعدات»: the head of an entry.
        let heads_entry = self.peek().is_some_and(|token| token.is_sign(':')) && self.opens_line();
        before || bound || which || year || edge || heads_entry
    }

    /// A weekday; without its article only where `is_bare_allowed`.
    pub(crate) fn weekday(&mut self, is_bare_allowed: bool) -> Option<Weekday> {
        self.take_one_of(Senses::WEEKDAY, |sense, clitics| match sense {
            Sense::Weekday(day) if clitics.has_article || is_bare_allowed => Some(day),
            _ => None,
        })
    }
}
