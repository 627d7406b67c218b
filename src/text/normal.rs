//! The folded text as a string, with a map back to the original bytes.

use crate::text::{Span, digit_value, letters_of};

/// A text with letters folded, digits Western and marks gone; every byte knows its original.
#[derive(Clone, Debug, Default)]
pub struct Normalised {
    text: String,
    /// For each byte of `text` the original byte that it came from; one more at the end.
    /// Ascending, not strictly: the two letters of a ligature share one origin.
    origin: Vec<u32>,
}

impl Normalised {
    /// Folds a text.
    pub fn new(original: &str) -> Self {
        let mut normal = Self::default();
        for (start, _, letter) in letters_of(original) {
            let letter = match digit_value(letter) {
                Some(value) => char::from(b'0' + value),
                None => letter,
            };
            normal.text.push(letter);
            normal
                .origin
                .resize(normal.text.len(), u32::try_from(start).unwrap_or(u32::MAX));
        }
        normal
            .origin
            .push(u32::try_from(original.len()).unwrap_or(u32::MAX));
        normal
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The original bytes behind a half-open range of the folded text.
    ///
    /// Marks that follow the last letter belong to it.
    pub fn to_original(&self, start: usize, end: usize) -> Span {
        let at = |index: usize| {
            self.origin
                .get(index)
                .or(self.origin.last())
                .copied()
                .unwrap_or(0)
        };
        let (start, end) = (at(start), at(end));
        Span {
            start: start.min(end),
            end,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn found_words_point_to_their_original_letters() {
        let original = "زارَ مُوسكـو في ١٧ آذار";
        let normal = Normalised::new(original);
        assert_eq!(normal.as_str(), "زار موسكو في 17 اذار");
        let start = normal.as_str().find("موسكو").unwrap();
        assert_eq!(
            normal
                .to_original(start, start + "موسكو".len())
                .of(original),
            "مُوسكـو"
        );
        let start = normal.as_str().find("17 اذار").unwrap();
        assert_eq!(
            normal
                .to_original(start, normal.as_str().len())
                .of(original),
            "١٧ آذار"
        );
    }

    proptest! {
        #[test]
        fn every_range_maps_onto_character_borders(original in "\\PC{0,40}|[ا-ي\u{64B}-\u{652}ـ ]{0,40}") {
            let normal = Normalised::new(&original);
            let borders: Vec<usize> = normal
                .as_str()
                .char_indices()
                .map(|(at, _)| at)
                .chain([normal.as_str().len()])
                .collect();
            for (&start, &end) in borders.iter().zip(borders.iter().skip(1)) {
                let span = normal.to_original(start, end);
                prop_assert!(original.is_char_boundary(span.range().start));
                prop_assert!(original.is_char_boundary(span.range().end));
            }
        }
    }
}
