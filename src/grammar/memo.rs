//! What the rules have tried at a place already.
//!
//! Many rules begin with the same part — a date, a day, a period — at the same token; it is read once.

use std::cell::RefCell;

use crate::grammar::Cursor;
use crate::time::{CalendarDate, TimeExpr};

/// Remembered parts of one sentence.
#[derive(Debug, Default)]
pub(crate) struct Memo {
    pub(crate) dates: Remembered<CalendarDate>,
    pub(crate) days: Remembered<TimeExpr>,
    pub(crate) periods: Remembered<TimeExpr>,
}

/// The last few attempts at one kind of part.
#[derive(Debug)]
pub(crate) struct Remembered<T>(RefCell<Ring<T>>);

#[derive(Debug)]
struct Ring<T> {
    attempts: [Option<Attempt<T>>; PLACES],
    next: usize,
}

/// Attempts that are kept of one kind: the rules at one token ask at few places.
const PLACES: usize = 4;

#[derive(Clone, Debug)]
struct Attempt<T> {
    /// The rule's first token and the part's: both decide which clitics may stand.
    start: usize,
    at: usize,
    /// What was read, and the token after it.
    found: Option<(T, usize)>,
}

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Self(RefCell::new(Ring {
            attempts: [const { None }; PLACES],
            next: 0,
        }))
    }
}

impl<T: Clone> Remembered<T> {
    /// Forgets everything: another sentence begins.
    pub(crate) fn clear(&self) {
        self.0.borrow_mut().attempts = [const { None }; PLACES];
    }

    /// What `parse` reads at the cursor, from memory where it was asked there before.
    pub(crate) fn get(
        &self,
        c: &mut Cursor<'_>,
        parse: impl FnOnce(&mut Cursor<'_>) -> Option<T>,
    ) -> Option<T> {
        let (start, at) = (c.start, c.at);
        let known = {
            let ring = self.0.borrow();
            let same = ring
                .attempts
                .iter()
                .flatten()
                .find(|known| known.start == start && known.at == at);
            same.map(|known| known.found.clone())
        };
        let found = known.unwrap_or_else(|| {
            let found = parse(c).map(|value| (value, c.at));
            let mut ring = self.0.borrow_mut();
            let next = ring.next;
            if let Some(place) = ring.attempts.get_mut(next) {
                *place = Some(Attempt {
                    start,
                    at,
                    found: found.clone(),
                });
            }
            ring.next = (next + 1) % PLACES;
            found
        });
        c.at = found.as_ref().map_or(at, |(_, end)| *end);
        found.map(|(value, _)| value)
    }
}

impl Memo {
    /// Forgets everything: another sentence begins.
    pub(crate) fn clear(&self) {
        self.dates.clear();
        self.days.clear();
        self.periods.clear();
    }
}
