//! A short text as numbers and words, with what stands between them.

use std::ops::Range;

use crate::text::digit_value;

/// A run of digits or a run of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part<'t> {
    /// The run as written.
    pub(super) words: &'t str,
    /// Where it stands, in bytes.
    pub(super) range: Range<usize>,
    /// What stands between the run before, or the front of the text, and this one.
    pub(super) gap: &'t str,
    /// The value of a run of digits of any script; `None` for letters.
    pub(super) number: Option<Digits>,
}

/// A run of digits; how many there are tells a year from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// Capped where it does not fit, which is no date in any case.
    pub(super) value: u64,
    pub(super) len: usize,
}

impl Digits {
    /// As a year, month or day where it has so many digits.
    pub(super) fn of_len(self, lens: Range<usize>) -> Option<u32> {
        let value = u32::try_from(self.value).ok()?;
        lens.contains(&self.len).then_some(value)
    }

    /// As a year: four digits.
    pub(super) fn year(self) -> Option<i32> {
        self.of_len(4..5).and_then(|year| i32::try_from(year).ok())
    }

    /// As a month or a day of the month: one or two digits.
    pub(super) fn small(self) -> Option<u32> {
        self.of_len(1..3)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Letter,
    Between,
}

fn class_of(c: char) -> Class {
    // Vowel marks, tatweel and joiners belong to the word that they stand in.
    let is_mark = matches!(
        c,
        '\u{640}' | '\u{64B}'..='\u{652}' | '\u{670}' | '\u{200C}' | '\u{200D}'
    ); // TATWEEL, FATHATAN to SUKUN, SUPERSCRIPT ALEF, ZWNJ, ZWJ
    match c {
        _ if digit_value(c).is_some() => Class::Digit,
        _ if c.is_alphabetic() || is_mark => Class::Letter,
        _ => Class::Between,
    }
}

/// The runs of `text`, in its order.
pub(super) fn parts_of(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut free = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        let class = class_of(first);
        if class == Class::Between {
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = rest.next_if(|(_, c)| class_of(*c) == class) {
            end = at + c.len_utf8();
        }
        let words = text.get(start..end).unwrap_or_default();
        parts.push(Part {
            words,
            range: start..end,
            gap: text.get(free..start).unwrap_or_default(),
            number: (class == Class::Digit).then(|| digits(words)),
        });
        free = end;
    }
    parts
}

fn digits(words: &str) -> Digits {
    let value = words
        .chars()
        .filter_map(digit_value)
        .fold(0_u64, |sum, digit| {
            sum.saturating_mul(10).saturating_add(digit.into())
        });
    Digits {
        value,
        len: words.chars().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_gaps_and_digits_of_each_script() {
        let parts = parts_of("a٦-أُغسطس 2015.");
        let seen: Vec<_> = parts.iter().map(|part| (part.gap, part.words)).collect();
        assert_eq!(seen, [("", "a"), ("", "٦"), ("-", "أُغسطس"), (" ", "2015")]);
        assert_eq!(parts[1].number, Some(Digits { value: 6, len: 1 }));
        assert_eq!(parts[3].number.and_then(Digits::year), Some(2015));
        let huge = "9".repeat(40);
        assert_eq!(parts_of(&huge)[0].number.unwrap().len, 40);
    }
}
