//! Islands of Latin and of figures in a line that is read from right to left.

use std::ops::Range;

use crate::corpus::format::pdf::logical::{Class, lonely_brackets, text_of};
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
    /// the year and the month of `مارس 2023 (March 2023)` do not become one island. Neither does a stretch that a
    /// bracket parts the wrong way round, as where the second half of such brackets stands on the next line.
    fn parts(&self, range: Range<usize>) -> Vec<Range<usize>> {
        if let Some(pair) = self.brackets(range.clone()) {
            return vec![
                range.start..pair.start,
                pair.start + 1..pair.end,
                pair.end + 1..range.end,
            ];
        }
        match range.clone().find(|at| self.is_bracket_backwards(*at)) {
            Some(at) => vec![range.start..at, at + 1..range.end],
            None => vec![range],
        }
    }

    /// An opening bracket at the right end of a word or a closing one at its left.
    fn is_bracket_backwards(&self, at: usize) -> bool {
        let before = at
            .checked_sub(1)
            .is_some_and(|before| self.is_strong(before));
        let after = self.is_strong(at + 1);
        match self.text(at) {
            "(" | "[" => before && !after,
            ")" | "]" => after && !before,
            _ => false,
        }
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

    /// The places of brackets with all of the Latin between them; they may be written as they are seen or as they
    /// are read.
    fn brackets(&self, range: Range<usize>) -> Option<Range<usize>> {
        if self.is_punctuated_rightwards(range.clone()) {
            return None;
        }
        let latin = |at: &usize| self.is(*at, Class::Left);
        let first = range.clone().find(latin)?;
        let last = range.clone().rev().find(latin)?;
        let pairs = (range.start..first).rev().filter_map(|at| {
            let partner = partner_of(self.text(at))?;
            let end = (at + 1..range.end).find(|end| self.text(*end) == partner)?;
            (end > last).then_some(at..end)
        });
        pairs.into_iter().next()
    }

    fn raise_latin(&self, range: Range<usize>, levels: &mut [u8]) {
        let Some((first, last)) = self.ends(range.clone()) else {
            return;
        };
        let (wide_first, wide_last) = self.with_marks(range.clone(), first, last);
        let words = wide_first..wide_last + 1;
        if self.is_drawn_word_by_word_leftwards(words.clone())
            || self.has_brackets_backwards(words.clone())
        {
            for word in self.words(words) {
                match word.clone().any(|at| self.is(at, Class::Left)) {
                    true => raise(levels, word),
                    false => self.raise_numbers(word, levels),
                }
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
        let before = first.checked_sub(1).filter(|at| {
            range.contains(at) && self.is(first, Class::Number) && is_currency(self.text(*at))
        });
        let after = Some(last + 1).filter(|at| {
            range.contains(at) && self.is(last, Class::Number) && is_percent(self.text(*at))
        });
        let last = after.unwrap_or(last);
        Some((before.unwrap_or(first), self.with_slashes(range, last)))
    }

    /// An address that a line breaks goes on to its last slash.
    fn with_slashes(&self, range: Range<usize>, last: usize) -> usize {
        let is_part = |at: &usize| range.contains(at) && matches!(self.text(*at), "/" | ":");
        let end = (last + 1..).take_while(is_part).last();
        end.filter(|end| self.text(*end) == "/").unwrap_or(last)
    }

    /// An island with the one bracket that it lacks, where that stands right beside it.
    fn with_bracket(&self, range: Range<usize>, first: usize, last: usize) -> (usize, usize) {
        let is = |at: usize, bracket: &str| range.contains(&at) && self.text(at) == bracket;
        let count = |bracket: &str| (first..=last).filter(|at| is(*at, bracket)).count();
        let (open, closed) = (count("("), count(")"));
        let before = first
            .checked_sub(1)
            .filter(|at| closed > open && is(*at, "("));
        let after = Some(last + 1).filter(|at| open > closed && is(*at, ")"));
        (before.unwrap_or(first), after.unwrap_or(last))
    }

    /// An island with the marks that hang on its first and last word.
    fn with_marks(&self, range: Range<usize>, first: usize, last: usize) -> (usize, usize) {
        let hangs =
            |at: &usize| range.contains(at) && self.clusters.get(*at) != Some(&Cluster::Space);
        let before = (range.start..first).rev().take_while(hangs).last();
        let after = (last + 1..range.end).take_while(hangs).last();
        (before.unwrap_or(first), after.unwrap_or(last))
    }

    /// Whether brackets find their partners only where the words are read from right to left.
    fn has_brackets_backwards(&self, range: Range<usize>) -> bool {
        let words = self.words(range);
        let text =
            |word: &Range<usize>| -> String { word.clone().map(|at| self.text(at)).collect() };
        let forwards: Vec<String> = words.iter().map(text).collect();
        let backwards: Vec<String> = words.iter().rev().map(text).collect();
        lonely_brackets(&backwards.join(" ")) == 0 && lonely_brackets(&forwards.join(" ")) > 0
    }

    fn words(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut words = Vec::new();
        let mut start = range.start;
        for at in range.start..=range.end {
            if at == range.end || self.clusters.get(at) == Some(&Cluster::Space) {
                words.push(start..at);
                start = at + 1;
            }
        }
        words.retain(|word| !word.is_empty());
        words
    }

    /// Programs that do not know Latin inside Arabic set its words from right to left: their letters are drawn
    /// rightwards, their words leftwards.
    fn is_drawn_word_by_word_leftwards(&self, range: Range<usize>) -> bool {
        let orders = |word: &Range<usize>| -> Vec<usize> {
            let clusters = self.clusters.get(word.clone()).unwrap_or_default();
            clusters.iter().filter_map(order_of).collect()
        };
        let words = self.words(range);
        let mut latin = words
            .iter()
            .filter(|word| (*word).clone().any(|at| self.is(at, Class::Left)));
        let firsts: Vec<usize> = words
            .iter()
            .filter_map(|word| orders(word).into_iter().min())
            .collect();
        words.len() > 1
            && words.iter().any(|word| word.len() > 1)
            && latin.all(|word| inner(&orders(word)).is_sorted())
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

/// The orders of a word without its ends, where marks may stand.
fn inner(orders: &[usize]) -> &[usize] {
    orders
        .get(1..orders.len().saturating_sub(2))
        .unwrap_or_default()
}

fn partner_of(bracket: &str) -> Option<&'static str> {
    Some(match bracket {
        "(" => ")",
        ")" => "(",
        "[" => "]",
        "]" => "[",
        _ => return None,
    })
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
