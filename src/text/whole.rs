//! Words that a span cuts, taken whole.

use crate::text::Span;

/// A span with the rest of the words that it cuts.
pub fn whole_words(text: &str, span: Span) -> Span {
    let is_rest = |letter: &char| letter.is_alphanumeric() || is_mark(*letter);
    let range = span.range();
    let before = text.get(..range.start).unwrap_or_default();
    let behind = text.get(range.end..).unwrap_or_default();
    let before = before.chars().rev().take_while(is_rest);
    let behind = behind.chars().take_while(is_rest);
    let before: usize = before.map(char::len_utf8).sum();
    let behind: usize = behind.map(char::len_utf8).sum();
    Span::new(range.start - before, range.end + behind)
}

/// Vowel signs and the letter that only lengthens a word.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_cut_are_taken_whole() {
        let text = "غزو بوتين مع العديد، ثم";
        let start = text.find("تين").unwrap();
        let end = text.find("د،").unwrap();
        let whole = whole_words(text, Span::new(start, end));
        assert_eq!(whole.of(text), "بوتين مع العديد");
    }
}
