//! From bytes to code points, as output counts.

use crate::text::{CharSpan, Span};

/// Counts code points from where it counted last, so that spans in the order of a text cost one walk over it.
#[derive(Clone, Debug)]
pub struct CharCounter<'a> {
    text: &'a str,
    byte: usize,
    chars: u32,
}

impl<'a> CharCounter<'a> {
    /// Of a text, from its beginning.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            byte: 0,
            chars: 0,
        }
    }

    /// The same span in code points.
    pub fn span(&mut self, span: Span) -> CharSpan {
        CharSpan {
            start: self.count_before(span.start as usize),
            end: self.count_before(span.end as usize),
        }
    }

    /// Number of code points before `byte`.
    fn count_before(&mut self, byte: usize) -> u32 {
        let count = |from, to| {
            let between = self.text.get(from..to).unwrap_or_default();
            between.chars().count() as u32
        };
        self.chars = if byte >= self.byte {
            self.chars + count(self.byte, byte)
        } else {
            self.chars - count(byte, self.byte)
        };
        self.byte = byte;
        self.chars
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_forward_and_back_over_letters_of_every_width() {
        let text = "يومَ 5 مارس 𞸀€\u{200F}"; // RIGHT-TO-LEFT MARK
        let borders: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let mut counter = CharCounter::new(text);
        for step in [1, 5, 3, 7, borders.len() - 1] {
            for number in 0..borders.len() {
                let start = number * step % borders.len();
                let end = start + (borders.len() - 1 - start) / 2;
                let span = counter.span(Span::new(borders[start], borders[end]));
                assert_eq!((span.start as usize, span.end as usize), (start, end));
            }
        }
    }
}
