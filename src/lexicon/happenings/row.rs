//! One row of the table of dated happenings, and one of the user's.

use crate::lexicon::happenings::pattern::Pattern;
use crate::text::WordKey;
use crate::time::calendar::gregorian;
use crate::time::{Day, Happening, Interval, NamedBy};

/// A name that the user gave to a day, or to the days from a first to a last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDay {
    /// The words.
    pub name: String,
    /// The days, both ends known.
    pub days: Interval,
}

/// A row of the table that is not used, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: expected {expected}")]
pub struct NamedRowError {
    /// File below `assets/history`.
    pub file: &'static str,
    /// Line, from 1.
    pub line: usize,
    /// What should stand there.
    pub expected: &'static str,
}

/// What kind of happening a row tells of, for general words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kind(&'static str);

/// A row that is read.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) happening: Happening,
    pub(super) kind: Kind,
    pub(super) names: Vec<Pattern>,
    /// Words of its place, by which a general word means it.
    pub(super) topics: Vec<WordKey>,
}

/// The kinds of happenings; a test asks for rows of each.
const KINDS: [&str; 23] = [
    "assassination",
    "attack",
    "battle",
    "conquest",
    "coup",
    "crisis",
    "death",
    "declaration",
    "disaster",
    "earthquake",
    "election",
    "epidemic",
    "era",
    "event",
    "flood",
    "independence",
    "invasion",
    "massacre",
    "revolution",
    "siege",
    "summit",
    "treaty",
    "uprising",
];
/// And those that are told of in both ways: a war, and a union of states.
const LONG_KINDS: [&str; 2] = ["war", "union"];

impl Kind {
    /// The kind of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let all = KINDS.into_iter().chain(LONG_KINDS);
        all.into_iter().find(|kind| *kind == name).map(Self)
    }

    /// A period that is no date by itself.
    pub(super) fn is_era(self) -> bool {
        self.0 == "era"
    }
}

impl Row {
    /// Reads the columns: first day, last day, kind, names, words of the place.
    pub(super) fn parse(row: &str) -> Result<Self, &'static str> {
        let columns: Vec<&str> = row.split('\t').collect();
        let [first, last, kind, names, topics, _note] = columns.as_slice() else {
            return Err("six columns");
        };
        let begin = days(first).ok_or("a first day")?;
        let end = match *last {
            "=" => Some(begin),
            ".." => None,
            last => Some(days(last).ok_or("a last day, = or ..")?),
        };
        if end.is_some_and(|end| end.first() < begin.first()) {
            return Err("a last day that is not before the first");
        }
        let kind = Kind::named(kind).ok_or("a kind that is known")?;
        let names: Option<Vec<Pattern>> = names.split('|').map(Pattern::parse).collect();
        let names = names.ok_or("names")?;
        let topics: Vec<WordKey> = match *topics {
            "-" => Vec::new(),
            words => words.split('|').filter_map(last_word).collect(),
        };
        let happening = Happening {
            begin,
            end,
            is_long: kind.0 == "war",
            named_by: NamedBy::History,
        };
        Ok(Self {
            happening,
            kind,
            names,
            topics,
        })
    }

    /// The row of a name that the user gave; `None` where it has no words.
    pub(super) fn of_user(named: &NamedDay) -> Option<Self> {
        let (first, last) = named.days.bounds()?;
        Some(Self {
            happening: Happening {
                begin: Interval::day(first),
                end: Some(Interval::day(last)),
                is_long: first != last,
                named_by: NamedBy::User,
            },
            kind: Kind("event"),
            names: vec![Pattern::plain(&named.name)?],
            topics: Vec::new(),
        })
    }
}

/// Of a place of several words the last tells it: كهرمان of «كهرمان», عنتاب of «غازي عنتاب».
fn last_word(words: &str) -> Option<WordKey> {
    let key = WordKey::of(words.split(' ').next_back()?);
    (key != WordKey::NONE).then_some(key)
}

/// The days that a column names: a day, a month, a year, or from one to another.
fn days(text: &str) -> Option<Interval> {
    if let Some((one, other)) = text.split_once('/') {
        return Some(days(one)?.hull(days(other)?));
    }
    let is_before = text.starts_with('-');
    let year = |text: &str| text.parse::<i32>().ok();
    match (text.len() - usize::from(is_before), is_before) {
        (4, _) => gregorian::year_interval(year(text)?),
        (7, false) => {
            let (of, month) = text.split_once('-')?;
            gregorian::month_interval(year(of)?, month.parse().ok()?)
        }
        (10, _) => Some(Interval::day(text.parse::<Day>().ok()?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_as_wide_as_they_are_certain() {
        for (text, first, last) in [
            ("1990-08-02", "1990-08-02", "1990-08-02"),
            ("1914-02", "1914-02-01", "1914-02-28"),
            ("0622", "0622-01-01", "0622-12-31"),
            ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
            ("2019-12/2020-03", "2019-12-01", "2020-03-31"),
        ] {
            let found = days(text).and_then(Interval::bounds);
            let wanted = (first.parse().unwrap(), last.parse().unwrap());
            assert_eq!(found, Some(wanted), "{text}");
        }
        for wrong in ["", "1990-8-2", "1990-13", "90", "1990-02-30", "x"] {
            assert_eq!(days(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn err_rows_say_what_should_stand_there() {
        for (row, expected) in [
            ("1990\t=\twar\tحرب", "six columns"),
            ("199\t=\twar\tحرب\t-\t-", "a first day"),
            (
                "1990\t1989\twar\tحرب\t-\t-",
                "a last day that is not before the first",
            ),
            ("1990\t=\tquarrel\tحرب\t-\t-", "a kind that is known"),
            ("1990\t=\twar\t(حرب\t-\t-", "names"),
        ] {
            assert_eq!(Row::parse(row).unwrap_err(), expected, "{row}");
        }
    }
}
