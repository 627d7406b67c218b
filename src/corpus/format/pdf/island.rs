//! Islands of Latin and of figures in a line that is read from right to left.

use std::ops::Range;

use crate::corpus::format::pdf::logical::{Class, text_of};
use crate::corpus::format::pdf::visual::Cluster;

/// The level of what is read from left to right within Arabic.
const ISLAND: u8 = 2;

/// Raises the levels of what is read from left to right in a stretch without Arabic letters.
pub(crate) fn raise_island(
    clusters: &[Cluster],
    classes: &[Class],
    range: Range<usize>,
    levels: &mut [u8],
) {
    let island = Island { clusters, classes };
    for part in island.parts(range) {
        match part.clone().any(|at| island.is(at, Class::Left)) {
            true => island.raise_latin(part, levels),
            false => island.raise_numbers(part, levels),
        }
    }
}

struct Island<'a> {
    clusters: &'a [Cluster],
    classes: &'a [Class],
}

impl Island<'_> {
    fn is(&self, at: usize, class: Class) -> bool {
        self.classes.get(at) == Some(&class)
    }

    fn text(&self, at: usize) -> &str {
        self.clusters.get(at).map_or("", text_of)
    }

    fn is_strong(&self, at: usize) -> bool {
        self.is(at, Class::Left) || self.is(at, Class::Number)
    }

    /// Brackets round all of the Latin stand in the Arabic around them, with figures before and behind them apart:
    /// the year and the month of `مارس 2023 (March 2023)` do not become one island.
    fn parts(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let whole = vec![range.clone()];
        let Some(pair) = self.brackets(range.clone()) else {
            return whole;
        };
        let is_outside = |at: &usize| *at < pair.start || *at > pair.end;
        let mut outside = range.clone().filter(is_outside);
        if outside.any(|at| self.is(at, Class::Left)) || self.is_punctuated_rightwards(range.clone()) {
            return whole;
        }
        vec![
            range.start..pair.start,
            pair.start + 1..pair.end,
            pair.end + 1..range.end,
        ]
    }

    /// Whether a mark of punctuation stands at the right end of a word: the stretch is read from left to right.
    fn is_punctuated_rightwards(&self, range: Range<usize>) -> bool {
        let is_space = |at: usize| matches!(self.clusters.get(at), Some(Cluster::Space) | None);
        range.into_iter().any(|at| {
            matches!(self.text(at), "." | "," | ";" | "!" | "?")
                && at.checked_sub(1).is_some_and(|before| !is_space(before))
                && is_space(at + 1)
        })
    }

    /// The places of the first bracket and of its partner; both may be written as they are seen or as they are read.
    fn brackets(&self, range: Range<usize>) -> Option<Range<usize>> {
        let is_bracket = |at: &usize| matches!(self.text(*at), "(" | ")" | "[" | "]");
        let first = range.clone().find(is_bracket)?;
        let partner = match self.text(first) {
            "(" => ")",
            ")" => "(",
            "[" => "]",
            _ => "[",
        };
        let last = (first + 1..range.end).find(|at| self.text(*at) == partner)?;
        (first + 1..last)
            .any(|at| self.is(at, Class::Left))
            .then_some(first..last)
    }

    fn raise_latin(&self, range: Range<usize>, levels: &mut [u8]) {
        let Some((first, last)) = self.ends(range.clone()) else {
            return;
        };
        if self.is_drawn_word_by_word_leftwards(first..last + 1) {
            for at in (first..=last).filter(|at| self.clusters.get(*at) != Some(&Cluster::Space)) {
                raise(levels, at..at + 1);
            }
            return;
        }
        let (first, last) = self.with_bracket(range, first, last);
        raise(levels, first..last + 1);
    }

    /// The first and last of what runs from left to right, with the signs of their figures.
    fn ends(&self, range: Range<usize>) -> Option<(usize, usize)> {
        let first = range.clone().find(|at| self.is_strong(*at))?;
        let last = range.clone().rev().find(|at| self.is_strong(*at))?;
        let before = first
            .checked_sub(1)
            .filter(|at| range.contains(at) && self.is(first, Class::Number) && is_currency(self.text(*at)));
        let after = Some(last + 1)
            .filter(|at| range.contains(at) && self.is(last, Class::Number) && is_percent(self.text(*at)));
        Some((before.unwrap_or(first), after.unwrap_or(last)))
    }

    /// An island with the one bracket that it lacks, where that stands right beside it.
    fn with_bracket(&self, range: Range<usize>, first: usize, last: usize) -> (usize, usize) {
        let is = |at: usize, bracket: &str| range.contains(&at) && self.text(at) == bracket;
        let count = |bracket: &str| (first..=last).filter(|at| is(*at, bracket)).count();
        let (open, closed) = (count("("), count(")"));
        let before = first.checked_sub(1).filter(|at| closed > open && is(*at, "("));
        let after = Some(last + 1).filter(|at| open > closed && is(*at, ")"));
        (before.unwrap_or(first), after.unwrap_or(last))
    }

    /// Programs that do not know Latin inside Arabic set its words from right to left: their letters are drawn
    /// rightwards, their words leftwards.
    fn is_drawn_word_by_word_leftwards(&self, range: Range<usize>) -> bool {
        let clusters = self.clusters.get(range).unwrap_or_default();
        let words: Vec<Vec<usize>> = clusters
            .split(|cluster| *cluster == Cluster::Space)
            .map(|word| word.iter().filter_map(order_of).collect())
            .filter(|word: &Vec<usize>| !word.is_empty())
            .collect();
        let is_word_rightwards = |word: &Vec<usize>| word.is_sorted();
        let firsts: Vec<usize> = words.iter().filter_map(|word| word.first().copied()).collect();
        words.len() > 1
            && words.iter().any(|word| word.len() > 1)
            && words.iter().all(is_word_rightwards)
            && firsts.iter().rev().is_sorted()
    }

    /// Figures, with what parts or follows them.
    fn raise_numbers(&self, range: Range<usize>, levels: &mut [u8]) {
        let is_number = |at: usize| range.contains(&at) && self.is(at, Class::Number);
        for at in range.clone() {
            let before = at.checked_sub(1).is_some_and(is_number);
            let parts = before && is_number(at + 1) && parts_number(self.text(at));
            let follows = before && !is_number(at + 1) && is_percent(self.text(at));
            if is_number(at) || parts || follows {
                raise(levels, at..at + 1);
            }
        }
    }
}

fn raise(levels: &mut [u8], range: Range<usize>) {
    if let Some(levels) = levels.get_mut(range) {
        levels.fill(ISLAND);
    }
}

fn order_of(cluster: &Cluster) -> Option<usize> {
    match cluster {
        Cluster::Text { order, .. } => Some(*order),
        _ => None,
    }
}

fn is_percent(text: &str) -> bool {
    matches!(text, "%" | "‰" | "٪")
}

fn is_currency(text: &str) -> bool {
    matches!(text, "$" | "€" | "£" | "¥")
}

fn parts_number(text: &str) -> bool {
    matches!(text, "/" | "." | "," | ":" | "٫" | "٬")
}
