//! Dates in the name of a file or folder and in an address, where most numbers are none.

use std::collections::HashSet;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use crate::corpus::date::month::folded;
use crate::corpus::date::parts::{Part, parts_of};
use crate::corpus::date::shape::{HIJRI_YEARS, Shape, Shaped, day_at, month_of_year_at, separator};
use crate::time::Interval;
use crate::time::calendar::Calendar;

/// Beyond these years a number is more often something else.
const YEARS: RangeInclusive<i32> = 1900..=2100;

/// What a date is looked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// The name of a file without its extension: words of a title may be in it.
    File,
    /// Names of folders with `/` between and behind them; or the path of an address, where words are
    /// a headline and their dates belong to what it tells.
    Path,
}

/// The dates in `name`, each as written with its days; the same days only once.
pub(crate) fn dates_in(name: &str, kind: Name) -> Vec<(&str, Interval)> {
    let parts = parts_of(name);
    let mut found: Vec<(&str, Interval)> = Vec::new();
    let mut met = HashSet::new();
    let mut at = 0;
    while at < parts.len() {
        let Some(shaped) = date_at(name, &parts, at, kind) else {
            at += 1;
            continue;
        };
        let words = words_of(name, &parts, at, shaped.count);
        if met.insert(shaped.days) {
            found.push((words, shaped.days));
        }
        at += shaped.count;
    }
    found
}

fn date_at(name: &str, parts: &[Part<'_>], at: usize, kind: Name) -> Option<Shaped> {
    let here = parts.get(at..)?;
    let before = Before {
        part: at.checked_sub(1).and_then(|before| parts.get(before)),
        gap: here.first()?.gap,
    };
    if before.denies_date() {
        return None;
    }
    let fits = |found: &Shaped| {
        let dated = here.get(..found.count).unwrap_or_default();
        let behind = Behind {
            next: here.get(found.count),
            text: dated
                .last()
                .and_then(|last| name.get(last.range.end..))
                .unwrap_or_default(),
        };
        is_plausible(found) && stands_free(found, dated, before, behind, kind)
    };
    day_at(here)
        .filter(fits)
        .or_else(|| month_of_year_at(here).filter(fits))
}

/// What stands before a date.
#[derive(Clone, Copy)]
struct Before<'p> {
    part: Option<&'p Part<'p>>,
    gap: &'p str,
}

impl Before<'_> {
    /// Whether a word says that the number is something else, or a + that it is for a telephone.
    fn denies_date(self) -> bool {
        static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
            let rows = include_str!("../../../assets/metadata/no_date_after.tsv").lines();
            let rows = rows.filter(|row| !row.starts_with('#'));
            rows.filter_map(|row| row.split('\t').next())
                .map(folded)
                .collect()
        });
        let word = self.part.filter(|before| before.number.is_none());
        self.gap.contains('+') || word.is_some_and(|word| WORDS.contains(&folded(word.words)))
    }

    /// What joins it to a number before.
    fn joint(self) -> Option<char> {
        self.part.filter(|before| before.number.is_some())?;
        separator(self.gap)
    }

    fn is_glued(self) -> bool {
        self.part.is_some() && self.gap.is_empty()
    }
}

/// What stands behind a date.
#[derive(Clone, Copy)]
struct Behind<'p> {
    next: Option<&'p Part<'p>>,
    /// All that follows.
    text: &'p str,
}

impl Behind<'_> {
    fn joint(self) -> Option<char> {
        self.next
            .filter(|next| next.number.is_some())
            .and_then(|next| separator(next.gap))
    }

    /// Whether letters follow at once; T begins a time.
    fn is_glued(self) -> bool {
        self.next
            .is_some_and(|next| next.gap.is_empty() && !next.words.eq_ignore_ascii_case("t"))
    }
}

fn is_plausible(found: &Shaped) -> bool {
    match (found.calendar, found.shape) {
        (Calendar::Gregorian, _) => YEARS.contains(&found.year),
        // Four digits with a month of the Hijri calendar beside them are a year; in numbers alone they may be anything.
        (Calendar::Hijri, Shape::NamedMonth) => HIJRI_YEARS.contains(&found.year),
        (Calendar::Hijri, _) => false,
    }
}

fn stands_free(
    found: &Shaped,
    dated: &[Part<'_>],
    before: Before<'_>,
    behind: Behind<'_>,
    kind: Name,
) -> bool {
    let is_version =
        |sign| sign == '.' && (before.joint() == Some('.') || behind.joint() == Some('.'));
    match found.shape {
        Shape::YearFirst(sign) => !is_version(sign) && is_wide(sign, dated),
        Shape::DayFirst(sign) => {
            let is_chain = before.joint() == Some(sign);
            !is_version(sign) && !is_chain && is_wide(sign, dated) && !before.is_glued()
        }
        Shape::Compact => !(before.is_glued() && behind.is_glued()),
        Shape::NamedMonth => {
            let is_here = kind == Name::File || has_only_slashes(dated);
            is_here && !continues_number(found, before)
        }
        Shape::YearMonth('/') => {
            let begins = before.gap.ends_with('/') || before.part.is_none();
            kind == Name::Path && begins && behind.text.starts_with('/') && is_two_wide(dated)
        }
        Shape::YearMonth('-') => {
            let is_chain = before.joint() == Some('-') || behind.joint() == Some('-');
            !is_chain && is_two_wide(dated) && !behind.is_glued() && !is_season(found)
        }
        Shape::YearMonth(_) | Shape::MonthYear | Shape::Year => false,
    }
}

/// Whether a number before belongs to the date: 6-8 أغسطس is a stretch, and 31 فبراير no February.
fn continues_number(found: &Shaped, before: Before<'_>) -> bool {
    let is_day = found.days.len_days() == Some(1);
    match before.joint() {
        None => false,
        Some(' ' | '_') => !is_day,
        Some(_) => true,
    }
}

/// Whether numbers with only blanks between them have all their digits: "5 2 2015" may be anything.
fn is_wide(sign: char, dated: &[Part<'_>]) -> bool {
    sign != ' ' || dated.iter().all(|part| part.words.chars().count() >= 2)
}

fn is_two_wide(dated: &[Part<'_>]) -> bool {
    dated
        .last()
        .is_some_and(|month| month.words.chars().count() == 2)
}

fn has_only_slashes(dated: &[Part<'_>]) -> bool {
    dated.iter().skip(1).all(|part| part.gap == "/")
}

/// 2010-11 is the season from 2010 to 2011 as well as a November.
fn is_season(found: &Shaped) -> bool {
    let month = found.days.first().map(|first| first.month());
    let next = u32::try_from((found.year + 1).rem_euclid(100)).ok();
    month == next
}

fn words_of<'t>(name: &'t str, parts: &[Part<'_>], at: usize, count: usize) -> &'t str {
    let first = parts.get(at).map(|part| part.range.start);
    let last = parts.get(at + count - 1).map(|part| part.range.end);
    first
        .zip(last)
        .and_then(|(start, end)| name.get(start..end))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_denies_a_date_does_so_in_its_example() {
        let rows = include_str!("../../../assets/metadata/no_date_after.tsv").lines();
        let rows: Vec<_> = rows.filter(|row| !row.starts_with('#')).collect();
        assert!(rows.len() > 10);
        for row in rows {
            let (word, example) = row.split_once('\t').unwrap();
            let example = example.trim_end_matches(".txt").to_lowercase();
            assert_eq!(dates_in(&example, Name::File), [], "{example}");
            let bare = example.replace(word, "");
            assert_eq!(dates_in(&bare, Name::File).len(), 1, "{bare}");
        }
    }
}
