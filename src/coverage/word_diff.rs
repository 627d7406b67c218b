//! The words by which two sentences differ.

use std::ops::Range;

use crate::text::SentenceScanner;
use crate::text::Token;
use crate::text::TokenKind;

/// Words of a sentence that are compared; the words behind them count as different.
const MOST_WORDS: usize = 400;

/// The words of each of two sentences that the other has not at that place, in bytes, half-open, in order.
///
/// Spelling variants of a word are the same word, and signs do not count. Of a word that the other has without
/// letters in front of it (وأطلقت for أطلقت) only these letters differ.
pub fn differing_words(one: &str, other: &str) -> [Vec<Range<usize>>; 2] {
    let (a, b) = (words_of(one), words_of(other));
    let mut found = [Vec::new(), Vec::new()];
    let (mut from_a, mut from_b) = (0, 0);
    let end = (a.len(), b.len());
    for (to_a, to_b) in common(&a, &b).into_iter().chain([end]) {
        let (gap_a, gap_b) = (a.get(from_a..to_a), b.get(from_b..to_b));
        gap(
            gap_a.unwrap_or_default(),
            gap_b.unwrap_or_default(),
            &mut found,
        );
        (from_a, from_b) = (to_a + 1, to_b + 1);
    }
    let [in_a, in_b] = found;
    [joined(in_a, one), joined(in_b, other)]
}

/// A word with its letters as they are written.
struct Word<'t> {
    token: Token,
    text: &'t str,
}

impl Word<'_> {
    fn is_same(&self, other: &Self) -> bool {
        match (&self.token.kind, &other.token.kind) {
            (TokenKind::Word(one), TokenKind::Word(other)) => one == other,
            (TokenKind::Number(one), TokenKind::Number(other)) => one.value == other.value,
            (TokenKind::Foreign, TokenKind::Foreign) => {
                self.text.to_lowercase() == other.text.to_lowercase()
            }
            _ => false,
        }
    }

    /// The part of it that the other word has not in front.
    fn beyond(&self, other: &Self) -> Option<Range<usize>> {
        let range = self.token.span.range();
        if !matches!(other.token.kind, TokenKind::Word(_)) {
            return Some(range);
        }
        if other.text.ends_with(self.text) {
            return None;
        }
        match self.text.strip_suffix(other.text) {
            Some(front) => Some(range.start..range.start + front.len()),
            None => Some(range),
        }
    }
}

fn words_of(sentence: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut tokens = Vec::new();
    let mut scanner = SentenceScanner::new(sentence);
    while scanner.next_into(&mut tokens).is_some() {
        let only = tokens.drain(..);
        words.extend(
            only.filter(|token| !matches!(token.kind, TokenKind::Sign(_)))
                .map(|token| Word {
                    text: token.span.of(sentence),
                    token,
                }),
        );
    }
    words.truncate(MOST_WORDS);
    words
}

/// The longest sequence of words that both have in this order, as positions in each.
fn common(a: &[Word<'_>], b: &[Word<'_>]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    // lengths[i * width + j]: how many the words from i on and those from j on have in common.
    let mut lengths = vec![0_u16; (a.len() + 1) * width];
    let at = |lengths: &[u16], i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or(0);
    for (i, one) in a.iter().enumerate().rev() {
        for (j, other) in b.iter().enumerate().rev() {
            let length = if one.is_same(other) {
                at(&lengths, i + 1, j + 1) + 1
            } else {
                at(&lengths, i + 1, j).max(at(&lengths, i, j + 1))
            };
            if let Some(slot) = lengths.get_mut(i * width + j) {
                *slot = length;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while let (Some(one), Some(other)) = (a.get(i), b.get(j)) {
        if one.is_same(other) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if at(&lengths, i + 1, j) >= at(&lengths, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Adds the words that differ between two common ones.
fn gap(a: &[Word<'_>], b: &[Word<'_>], found: &mut [Vec<Range<usize>>; 2]) {
    let [in_a, in_b] = found;
    let differs = |own: &[Word<'_>], other: &[Word<'_>], found: &mut Vec<Range<usize>>| {
        for (position, word) in own.iter().enumerate() {
            let against = other.get(position);
            found.extend(match against {
                Some(against) => word.beyond(against),
                None => Some(word.token.span.range()),
            });
        }
    };
    differs(a, b, in_a);
    differs(b, a, in_b);
}

/// Neighbours with nothing but spaces between them are one.
fn joined(ranges: Vec<Range<usize>>, text: &str) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if is_space(text.get(last.end..range.start)) => last.end = range.end,
            _ => joined.push(range),
        }
    }
    joined
}

fn is_space(between: Option<&str>) -> bool {
    between.is_some_and(|between| !between.is_empty() && between.chars().all(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words<'t>(one: &'t str, other: &'t str) -> [Vec<&'t str>; 2] {
        let [in_one, in_other] = differing_words(one, other);
        let of = |ranges: Vec<Range<usize>>, text: &'t str| {
            ranges.into_iter().map(|range| &text[range]).collect()
        };
        [of(in_one, one), of(in_other, other)]
    }

    #[test]
    fn only_what_differs_is_found_and_neighbours_are_one() {
        let one = "أطلقت روسيا يوم الخميس قذائف صاروخية منذ بدء الحرب";
        let other = "وأطلقت روسيا يوم الخميس، الهجمات الواسعة منذ بدء الحرب حيث هدأت";
        let [in_one, in_other] = words(one, other);
        assert_eq!(in_one, ["قذائف صاروخية"]);
        assert_eq!(in_other, ["و", "الهجمات الواسعة", "حيث هدأت"]);
    }

    #[test]
    fn spelling_and_signs_are_no_difference() {
        let none: Vec<&str> = Vec::new();
        let same = words("إلى القاهرة، في ١٢ مايو.", "الى القاهره في 12 مايو");
        assert_eq!(same, [none.clone(), none.clone()]);
        assert_eq!(words("", "حيث"), [none, vec!["حيث"]]);
    }

    #[test]
    fn the_longest_common_order_is_kept() {
        let [in_one, in_other] = words("جاء زيد وعمرو ثم خالد", "ثم جاء زيد وعمرو");
        assert_eq!(in_one, ["ثم خالد"]);
        assert_eq!(in_other, ["ثم"]);
    }
}
