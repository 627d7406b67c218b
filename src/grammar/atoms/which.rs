//! Adjectives behind a unit, a weekday or a month.

use crate::grammar::Cursor;
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
use crate::time::{Direction, Unit};

impl Cursor<'_> {
    /// A word that says which one.
    pub(crate) fn which(&mut self, wanted: &[Which]) -> Option<Which> {
        self.take_one_of(Senses::WHICH, |sense, _| match sense {
            Sense::Which(which) if wanted.contains(&which) => Some(which),
            _ => None,
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

    /// `من العام التالي`, `من السنة نفسها`, `من نفس العام`, `من ذلك العام` behind a month or a season: years from the
    /// one of the mention before.
    pub(crate) fn year_of_mention(&mut self) -> Option<i8> {
        self.attempt(|c| {
            c.attempt(|c| c.cue(&[Cue::From, Cue::In]));
            let is_that = c.attempt(|c| c.cue(&[Cue::That])).is_some();
            let (unit, number, has_article) = c.unit()?;
            if (unit, number, has_article) != (Unit::Year, Number::Singular, true) {
                return None;
            }
            if is_that {
                return Some(0);
            }
            Some(
                match c.which(&[Which::Following, Which::Previous, Which::Same])? {
                    Which::Following => 1,
                    Which::Previous => -1,
                    _ => 0,
                },
            )
        })
    }
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
