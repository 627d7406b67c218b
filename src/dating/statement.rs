//! What a text says of a day: the words around a mention, and where that day lies.

use crate::dating::dateline::is_dateline;
use crate::dating::dates::place_of;
use crate::dating::kernel::Look;
use crate::dating::named::Named;
use crate::grammar::{Reading, Signal};
use crate::lexicon::Lexicon;
use crate::likeness::Stem;
use crate::text::{Span, Token, TokenKind};
use crate::time::calendar::gregorian;
use crate::time::{CalendarDate, Day, Interval, TimeExpr, Unit, Weekday, YearPart};

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
    pub(super) stems: Vec<Stem>,
    pub(super) span: Span,
    /// The happening that it names: of [`When::DayOf`] the one, where its day is fixed all that can be one, each with
    /// its distance from the day in words.
    pub(super) named: Box<[(Named, usize)]>,
}

/// Where the day lies, as far as the words alone say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum When {
    /// On this day.
    Day(Day),
    /// On this day of some year: month and day.
    DayOfYear(u8, u8),
    /// So many days after the day of writing.
    Offset(i32),
    /// On the nearest such weekday before the day of writing (or after it).
    Weekday(Weekday, bool),
    /// In the week that is so many after the one of writing.
    Week(i32),
    /// So many days after the first one of a happening that is named, and told on that day or soon after.
    DayOf(u8),
    /// What a report opens with: the news of the day, or of the day before.
    News,
}

/// The tokens of a sentence with the stem of each.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stemmed<'t> {
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
        self.is_front && reading.signal == Signal::None && is_dateline(self.tokens, reading.span)
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
            stems,
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
    date.day?;
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

impl When {
    /// Days between the day of writing and one that is named, where it is not fixed: at most so many.
    pub(super) const REACH: i32 = 14;

    /// Whether the words name the day by itself, so that it says nothing of the day of writing.
    pub(super) fn is_fixed(self) -> bool {
        matches!(self, Self::Day(_) | Self::DayOfYear(..))
    }

    /// Month and day, where the words name them.
    pub(super) fn day_of_year(self) -> Option<(u32, u32)> {
        match self {
            Self::Day(day) => Some((day.month(), day.day())),
            Self::DayOfYear(month, day) => Some((month.into(), day.into())),
            _ => None,
        }
    }

    /// Whether what it tells has happened on the day of writing.
    pub(super) fn looks_back(self) -> bool {
        match self {
            Self::News | Self::DayOf(_) | Self::Weekday(_, false) => true,
            Self::Offset(days) => days <= 0,
            Self::Week(weeks) => weeks < 0,
            Self::Weekday(_, true) | Self::Day(_) | Self::DayOfYear(..) => false,
        }
    }

    /// Whether `day` is such a day as the words name, whenever they were written.
    pub(super) fn can_name(self, day: Day) -> bool {
        match self {
            Self::Weekday(weekday, _) => day.weekday() == weekday,
            _ => true,
        }
    }

    /// From the first day of writing on which these words can name `day` to the last.
    pub(super) fn written_for(self, day: Day) -> Interval {
        let names = |written: &Day| {
            let mut is_named = false;
            self.on(*written, |named, _| is_named |= named == day);
            is_named
        };
        let mut days = (-Self::REACH..=Self::REACH)
            .map(|later| day.plus(later))
            .filter(names);
        match (days.next(), days.next_back()) {
            (Some(first), last) => Interval::days(first, last.unwrap_or(first)),
            (None, _) => Interval::ALWAYS,
        }
    }

    /// The days that these words name, with their shares, in a document written on `written`.
    pub(super) fn on(self, written: Day, mut each: impl FnMut(Day, f32)) {
        match self {
            Self::Day(day) => each(day, 1.0),
            Self::DayOfYear(month, day) => {
                if let Some(day) = nearest(month, day, written) {
                    each(day, 1.0);
                }
            }
            // Printed a day later than it was written.
            Self::Offset(days) => {
                each(written.plus(days), 0.85);
                each(written.plus(days - 1), 0.15);
            }
            Self::Weekday(weekday, true) => match weekday.after(written) {
                day if day.since(written) == 7 => {
                    each(written, 0.6);
                    each(day, 0.4);
                }
                day => each(day, 1.0),
            },
            Self::Weekday(weekday, false) => {
                let day = weekday.at_or_before(written);
                each(day, 0.9);
                each(day.plus(-7), 0.1);
            }
            Self::DayOf(days) => {
                let first = written.plus(-i32::from(days));
                each(first, 0.6);
                each(first.plus(-1), 0.35);
                each(first.plus(-2), 0.05);
            }
            Self::News => {
                each(written, 0.45);
                each(written.plus(-1), 0.45);
                each(written.plus(-2), 0.1);
            }
            Self::Week(weeks) => {
                let monday = gregorian::week_of(written).first().unwrap_or(written);
                for days in 0..7 {
                    each(monday.plus(7 * weeks + days), 1.0 / 7.0);
                }
            }
        }
    }
}

/// The day of this month and day that is nearest to `to`.
pub(super) fn nearest(month: u8, day: u8, to: Day) -> Option<Day> {
    (to.year() - 1..=to.year() + 1)
        .filter_map(|year| Day::from_ymd(year, month.into(), day.into()))
        .min_by_key(|found| found.since(to).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_is_told_of_allows_few_days_of_writing() {
        let day = |text: &str| -> Day { text.parse().unwrap() };
        // A Wednesday.
        let told = day("2015-08-05");
        for (when, first, last) in [
            (When::News, "2015-08-05", "2015-08-07"),
            (When::Offset(-1), "2015-08-06", "2015-08-07"),
            (When::Offset(1), "2015-08-04", "2015-08-05"),
            (When::Weekday(Weekday::Wednesday, false), "2015-08-05", "2015-08-18"),
            (When::Weekday(Weekday::Wednesday, true), "2015-07-29", "2015-08-05"),
        ] {
            let allowed = Interval::days(day(first), day(last));
            assert_eq!(when.written_for(told), allowed, "{when:?}");
        }
        assert!(!When::Weekday(Weekday::Friday, true).can_name(told));
    }
}
