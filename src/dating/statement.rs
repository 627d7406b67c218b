//! What a text says of a day: the words around a mention, and where that day lies.

use crate::dating::dates::{hangs_on_text, place_of};
use crate::dating::kernel::Look;
use crate::dating::named::Named;
use crate::dating::when::When;
use crate::grammar::Reading;
use crate::lexicon::Lexicon;
use crate::resolve::dateline;
use crate::similarity::Stem;
use crate::text::{Span, Token, TokenKind};
use crate::time::{CalendarDate, TimeExpr, Unit, Weekday, YearPart};

/// Tokens on each side of a mention that tell what happened.
const AROUND: usize = 16;
/// Fewer content words than these tell nothing.
const FEWEST: usize = 4;

/// Tokens at the end of a sentence among which its question mark stands: ؟!»
const ENDING: usize = 3;

/// A day of which something is said.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Statement {
    pub(super) when: When,
    pub(super) stems: Box<[Stem]>,
    pub(super) span: Span,
    /// The happening that it names: of [`When::DayOf`] the one, where its day is fixed all that can be one, each with
    /// its distance from the day in words.
    pub(super) named: Box<[(Named, usize)]>,
}

/// The tokens of a sentence with the stem of each.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stemmed<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) stems: &'t [Option<Stem>],
    /// Whether a dateline can stand in it.
    pub(super) is_front: bool,
    /// Whether it opens the document.
    pub(super) is_first: bool,
}

impl Stemmed<'_> {
    /// Whether it can tell the news: a question does not, and a byline or a caption («سلمى حداد – جريدة الفجر») neither.
    fn is_news(&self) -> bool {
        const BYLINE: usize = 8;
        let asks = |token: &Token| matches!(token.kind, TokenKind::Sign('؟' | '?'));
        let is_dash = |token: &Token| matches!(token.kind, TokenKind::Sign('-' | '–' | '—'));
        let is_verb = |token: &Token| Lexicon::embedded().verb(token.key()).is_some();
        let is_byline = !self.is_first
            && self.tokens.len() <= BYLINE
            && self.tokens.iter().any(is_dash)
            && !self.tokens.iter().any(is_verb);
        let mut end = self.tokens.iter().rev().take(ENDING);
        !is_byline && !end.any(asks)
    }

    fn is_dateline(&self, reading: &Reading) -> bool {
        self.is_front && dateline(self.text, self.tokens, reading.span).is_some()
    }
}

impl Statement {
    /// The statement of one reading, where its words fix a day or a week.
    pub(super) fn of(reading: &Reading, words: Stemmed<'_>) -> Option<Self> {
        let when = when_of(&reading.expr, reading)?;
        let tokens = words.tokens;
        let first = tokens.partition_point(|token| token.span.end <= reading.span.start);
        let end = tokens.partition_point(|token| token.span.start < reading.span.end);
        let before = words.stems.get(first.saturating_sub(AROUND)..first)?;
        let after = words.stems.get(end..(end + AROUND).min(tokens.len()))?;
        let named = match when {
            When::DayOf(_) => Named::counted_from(tokens.get(end..).unwrap_or_default())
                .map(|named| (named, 0))
                .into_iter()
                .collect(),
            When::Day(_) | When::DayOfYear(..) if !words.is_dateline(reading) => {
                Named::dated_by(tokens, first..end, reading.governor.1).into()
            }
            _ => Box::default(),
        };
        let statement = Self::with(when, before.iter().chain(after), reading.span)?;
        Some(Self { named, ..statement })
    }

    /// The weekday that it names.
    pub(super) fn weekday(&self) -> Option<Weekday> {
        match self.when {
            When::Day(day) => Some(day.weekday()),
            When::Weekday(weekday, _) => Some(weekday),
            _ => None,
        }
    }

    /// What a sentence at the front tells that names no day.
    pub(super) fn news(words: Stemmed<'_>, sentence: Span) -> Option<Self> {
        if !words.is_news() {
            return None;
        }
        let first = words.stems.get(..words.stems.len().min(2 * AROUND))?;
        Self::with(When::News, first.iter(), sentence)
    }

    fn with<'s>(
        when: When,
        stems: impl Iterator<Item = &'s Option<Stem>>,
        span: Span,
    ) -> Option<Self> {
        let mut stems: Vec<Stem> = stems.copied().flatten().collect();
        stems.sort_unstable();
        stems.dedup();
        (stems.len() >= FEWEST).then_some(Self {
            when,
            stems: stems.into(),
            span,
            named: Box::default(),
        })
    }
}

fn when_of(expr: &TimeExpr, reading: &Reading) -> Option<When> {
    match expr {
        TimeExpr::Date(date) => of_date(date, reading),
        TimeExpr::Clock { on: Some(of), .. } => when_of(of, reading),
        TimeExpr::Range { from, .. } => when_of(from, reading),
        TimeExpr::Relative {
            unit: Unit::Day,
            offset,
            anchor: crate::time::Anchor::Document,
        } if offset.abs() <= 2 => Some(When::Offset(*offset)),
        TimeExpr::Relative {
            unit: Unit::Week,
            offset,
            anchor: crate::time::Anchor::Document,
        } if offset.abs() <= 1 => Some(When::Week(*offset)),
        TimeExpr::DayOf(nth) => Some(When::DayOf(nth.checked_sub(1)?)),
        _ => None,
    }
}

fn of_date(date: &CalendarDate, reading: &Reading) -> Option<When> {
    if let Some(offset) = date.deictic {
        return Some(When::Offset(offset.into()));
    }
    if let (Some(weekday), None) = (date.weekday, date.day) {
        let look = Look::of(date.seek, reading.governor.0);
        return Some(When::Weekday(
            weekday,
            matches!(look, Look::Future | Look::After),
        ));
    }
    date.day.filter(|_| !hangs_on_text(date))?;
    if let Some(day) = place_of(date).and_then(|place| place.first()) {
        return Some(When::Day(day));
    }
    match (date.part, date.calendar) {
        (Some(YearPart::Month(month)), crate::time::Calendar::Gregorian) => {
            Some(When::DayOfYear(month, date.day?))
        }
        _ => None,
    }
}
