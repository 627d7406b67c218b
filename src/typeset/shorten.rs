//! One line that ends in … where its room ends.

use std::sync::Arc;

use crate::text::is_leading_on;
use crate::typeset::{Direction, Paragraph, Typesetter};

/// No letter is narrower than this part of the text's size, but for vowel marks.
const NARROWEST_LETTER: f32 = 0.1;

/// The text, or as many of its first words as fit before a …, which stands where reading ends.
///
/// A first word that is too long itself is cut between its graphemes. A line break becomes a space. Room too small even
/// for one letter leaves the … alone.
pub(crate) fn shorten(
    typesetter: &mut Typesetter,
    paragraph: &Paragraph<'_>,
    max_width: f32,
) -> Arc<str> {
    let line = paragraph.text.replace(['\n', '\r'], " ");
    // A long text is cut before it is set: the line can hold no more letters than this.
    let most = (max_width / (paragraph.style.size_points * NARROWEST_LETTER)) as usize;
    let cap = line.char_indices().nth(most.max(1)).map(|(at, _)| at);
    let head = cap.and_then(|at| line.get(..at)).unwrap_or(&line);
    let max_pixels = max_width * paragraph.pixels_per_point;

    let mut set = |text: &str, direction| {
        typesetter.set(&Paragraph {
            text,
            direction,
            width: None,
            ..paragraph.clone()
        })
    };
    let whole = set(head, paragraph.direction);
    if cap.is_none() && whole.size[0] <= max_pixels {
        return head.into();
    }
    // What is cut off may have decided the direction.
    let direction = Direction::of(whole.is_rtl());
    let ends = whole.ends_within(max_pixels);
    let words = ends.iter().filter(|end| is_word_end(&line, **end));
    for end in words.rev().chain(ends.iter().rev()) {
        let short = format!("{}…", words_before(head, *end));
        if set(&short, direction).size[0] <= max_pixels {
            return short.into();
        }
    }
    "…".into()
}

/// Whether a word is whole that ends at a byte of the line.
fn is_word_end(line: &str, end: usize) -> bool {
    let rest = line.get(end..).unwrap_or_default();
    rest.starts_with(char::is_whitespace) && !words_before(line, end).is_empty()
}

/// The line up to a byte, without marks that lead on to what is cut off.
fn words_before(line: &str, end: usize) -> &str {
    let head = line.get(..end).unwrap_or_default();
    head.trim_end_matches(is_leading_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeset::TextStyle;

    fn short(text: &str, direction: Direction, max_width: f32) -> String {
        let paragraph = Paragraph {
            text,
            direction,
            style: TextStyle::INTERFACE,
            marks: &[],
            width: None,
            pixels_per_point: 1.0,
        };
        shorten(&mut Typesetter::default(), &paragraph, max_width).to_string()
    }

    #[test]
    fn what_fits_is_left_alone() {
        assert_eq!(short("قناة السويس", Direction::Rtl, 200.0), "قناة السويس");
    }

    #[test]
    fn the_cut_keeps_a_letter_with_its_vowels() {
        let text = "مُحَمَّدٌ مُحَمَّدٌ مُحَمَّدٌ";
        for width in 8..100 {
            let short = short(text, Direction::Rtl, width as f32);
            let kept = short.strip_suffix('…').unwrap_or(text);
            let rest = text.strip_prefix(kept).unwrap_or("?");
            let next = rest.chars().next().unwrap_or(' ');
            assert!(
                next.is_alphabetic() || next == ' ',
                "{short:?} leaves {rest:?}"
            );
        }
    }

    #[test]
    fn a_longer_room_never_shows_less() {
        let text = "زار الرئيس (NATO) موسكو في 15 مارس 2023";
        let lengths: Vec<usize> = (0..300)
            .map(|width| short(text, Direction::Rtl, width as f32).chars().count())
            .collect();
        assert!(lengths.is_sorted(), "{lengths:?}");
        assert_eq!(lengths[0], 1);
        assert_eq!(lengths[299], text.chars().count());
    }

    #[test]
    fn it_is_cut_between_words() {
        let text = "وعدت روسيا (NATO)، بزيارة - موسكو";
        let widths = 60..300;
        let mut shown: Vec<String> = widths
            .map(|width| short(text, Direction::Rtl, width as f32))
            .collect();
        shown.dedup();
        let expected = [
            "وعدت…",
            "وعدت روسيا…",
            "وعدت روسيا (NATO)…",
            "وعدت روسيا (NATO)، بزيارة…",
            text,
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_first_word_without_room_is_cut_itself() {
        let short = short("الكهرومغناطيسية وغيرها", Direction::Rtl, 60.0);
        assert!(
            short.chars().count() > 3 && short.ends_with('…'),
            "{short:?}"
        );
    }

    #[test]
    fn a_line_break_becomes_a_space() {
        assert_eq!(short("أول\nثان", Direction::Rtl, 200.0), "أول ثان");
    }

    #[test]
    fn a_long_text_is_cut_before_it_is_set() {
        let text = "السلام عليكم ".repeat(100_000);
        let short = short(&text, Direction::Rtl, 100.0);
        assert!(short.chars().count() < 40, "{short:?}");
        assert!(short.ends_with('…'));
    }
}
