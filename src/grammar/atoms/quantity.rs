//! Units and counted units.

use crate::grammar::Cursor;
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
use crate::text::WordKey;
use crate::time::{Count, Modifier, Quantity, Unit};

/// From this count on a number may have been cut at what its type holds.
const MOST_COUNTED: u32 = u32::MAX;

impl Cursor<'_> {
    /// A unit with its grammatical number and whether it has the article.
    pub(crate) fn unit(&mut self) -> Option<(Unit, Number, bool)> {
        self.take_one_of(Senses::UNIT, |sense, clitics| match sense {
            Sense::Unit(unit, number) => Some((unit, number, clitics.has_article)),
            _ => None,
        })
    }

    /// A counted unit: `3 أيام`, `عامين`, `أكثر من 10 أشهر`, `بضعة أسابيع`, `ساعة ونصف`, `أيام قليلة`.
    pub(crate) fn quantity(&mut self) -> Option<Quantity> {
        let modifier = self.attempt(|c| {
            c.take_one_of(Senses::MODIFIER, |sense, _| match sense {
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
                .or_else(|| self.attempt(Self::fraction))
                .or_else(|| self.attempt(Self::uncounted))?
        };
        quantity.rest = self.attempt(|c| c.rest_of_quantity(quantity.unit));
        if quantity.rest.is_none()
            && let Count::Exact(count) = quantity.count
        {
            match self.attempt(|c| c.and_quarters(quantity.unit)) {
                Some(2) => quantity.count = Count::AndHalf(count),
                Some(quarters) => quantity.rest = share_of(quantity.unit, quarters),
                None => {}
            }
        }
        self.attempt(|c| match quantity.count {
            Count::Some => c.which(&[Which::Few, Which::Whole]),
            _ => c.which(&[Which::Whole]),
        });
        self.attempt(|c| c.cue(&[Cue::OfTime]));
        quantity.modifier = modifier.or(self.modifier_behind());
        Some(quantity)
    }

    /// `تقريبا`, `على الأقل`, `بقليل`.
    fn modifier_behind(&mut self) -> Option<Modifier> {
        const BEHIND: [Cue; 4] = [Cue::Slightly, Cue::Roughly, Cue::AtLeast, Cue::AtMost];
        let cue = self.attempt(|c| c.cue(&BEHIND))?;
        Some(match cue {
            Cue::Roughly => Modifier::Approx,
            Cue::AtLeast => Modifier::EqualOrMore,
            Cue::AtMost => Modifier::EqualOrLess,
            _ => Modifier::MoreThan,
        })
    }

    fn counted(&mut self) -> Option<Quantity> {
        let mut count = self.number().filter(|count| *count > 0)?;
        self.close_bracket();
        // 7 آلاف سنة
        if count < 1000 && self.attempt(|c| c.cardinal(&[1000])).is_some() {
            count = count.saturating_mul(1000);
        }
        let (unit, number, has_article) = self.unit()?;
        // «5 في المئة عام 2014», «300 سنة 2012»: the unit heads the year behind it.
        if (unit, number) == (Unit::Year, Number::Singular) && self.heads_year() {
            return None;
        }
        // «بطولة 2019 يوم 14»: the day of the month follows its own head.
        if (unit, number) == (Unit::Day, Number::Singular) && self.heads_day(count) {
            return None;
        }
        // More than the figures that are kept: how many is not known.
        let count = match count {
            MOST_COUNTED.. => Count::Some,
            count => Count::Exact(count),
        };
        (!has_article).then_some(Quantity {
            count,
            unit,
            rest: None,
            modifier: None,
        })
    }

    /// Whether the unit just taken (عام, not عاما) stands before the figures of a year.
    fn heads_year(&self) -> bool {
        let unit = self
            .at
            .checked_sub(1)
            .and_then(|at| self.sentence.token(at));
        unit.is_some_and(|token| token.key().last() != Some('ا')) && self.is_before_year()
    }

    /// Whether what looks like a count is a year, and the unit just taken (يوم) heads the figures of a day.
    fn heads_day(&self, count: u32) -> bool {
        let next = self.peek().and_then(|token| token.number());
        (1900..2100).contains(&count) && next.is_some_and(|number| number.digits <= 2)
    }

    /// Whether the figures of a year follow.
    pub(super) fn is_before_year(&self) -> bool {
        self.peek()
            .and_then(|token| token.number())
            .is_some_and(|number| number.digits == 4 && (1000..2200).contains(&number.value))
    }

    /// عقب عقد الاجتماع، بعد عقد لقاء: what is held follows, and the word is no decade.
    fn is_before_held(&self) -> bool {
        const HELD: [&str; 10] = [
            "اجتماع",
            "مؤتمر",
            "جلسة",
            "قمة",
            "لقاء",
            "ندوة",
            "قران",
            "صفقة",
            "مباحثات",
            "محادثات",
        ];
        let Some(key) = self.peek().map(|token| token.key()) else {
            return false;
        };
        let is_known = || self.sentence.hits_at(self.at).next().is_some();
        HELD.map(WordKey::of).contains(&key) || key.starts_with("ال") && !is_known()
    }

    fn uncounted(&mut self) -> Option<Quantity> {
        let (unit, number, has_article) = self.unit()?;
        if (unit, number) == (Unit::Decade, Number::Singular) && self.is_before_held() {
            return None;
        }
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

    pub(crate) fn rest_of_quantity(&mut self, above: Unit) -> Option<(u32, Unit)> {
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
            None => self.take_joined(Senses::UNIT, |sense, clitics| match sense {
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

    /// `ونصف`, `وربع`, `ونصف الساعة` behind a counted unit, in quarters.
    fn and_quarters(&mut self, of: Unit) -> Option<u8> {
        let quarters = self.take_joined(Senses::QUARTERS, |sense, _| match sense {
            Sense::Quarters(quarters) => Some(quarters),
            _ => None,
        })?;
        self.attempt(|c| c.unit().filter(|(unit, ..)| *unit == of));
        // ونصف الشهر behind years names a half of its own.
        let names_another = self.sentence.is(
            self.at,
            |sense| matches!(sense, Sense::Unit(_, number) if number != Number::Singular),
        );
        (!names_another).then_some(quarters)
    }

    /// `نصف ساعة`, `ربع قرن`, `ثلاثة أرباع الساعة`: a part of one unit, counted in smaller ones.
    fn fraction(&mut self) -> Option<Quantity> {
        let quarters = self.take_one_of(Senses::QUARTERS, |sense, clitics| match sense {
            Sense::Quarters(quarters) if !clitics.has_article => Some(quarters),
            _ => None,
        })?;
        let (of, number, _) = self.unit()?;
        let (count, unit) = share_of(of, quarters).filter(|_| number == Number::Singular)?;
        Some(Quantity {
            count: Count::Exact(count),
            unit,
            rest: None,
            modifier: None,
        })
    }
}

/// So many quarters of a unit in whole smaller units.
fn share_of(unit: Unit, quarters: u8) -> Option<(u32, Unit)> {
    let (whole, smaller) = match unit {
        Unit::Minute => (60, Unit::Second),
        Unit::Hour => (60, Unit::Minute),
        Unit::Day => (24, Unit::Hour),
        Unit::Month => (30, Unit::Day),
        Unit::Year => (12, Unit::Month),
        Unit::Decade => (10, Unit::Year),
        Unit::Century => (100, Unit::Year),
        Unit::Millennium => (1000, Unit::Year),
        _ => return None,
    };
    let share = whole * u32::from(quarters);
    (share % 4 == 0).then_some((share / 4, smaller))
}
