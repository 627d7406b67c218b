//! Letters as files write them: presentation forms, marks, directions, brackets.

use unicode_bidi::{BidiClass, bidi_class};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// TATWEEL, on which the presentation forms of marks sit.
const TATWEEL: char = '\u{0640}';

/// What a letter does to the order of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Arabic, Hebrew and their like.
    RightToLeft,
    /// Latin and its like.
    LeftToRight,
    /// Digits of all kinds.
    Number,
    /// Spaces, marks of punctuation.
    Neutral,
}

pub(crate) fn direction_of(letter: char) -> Direction {
    match bidi_class(letter) {
        BidiClass::R | BidiClass::AL => Direction::RightToLeft,
        BidiClass::L => Direction::LeftToRight,
        BidiClass::EN | BidiClass::AN => Direction::Number,
        _ => Direction::Neutral,
    }
}

pub(crate) fn is_right_to_left(letter: char) -> bool {
    direction_of(letter) == Direction::RightToLeft
}

/// Whether a text is nothing but marks that sit on a letter.
pub(crate) fn is_mark(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_combining_mark)
}

pub(crate) fn is_mark_letter(letter: char) -> bool {
    is_combining_mark(letter)
}

/// The text with presentation forms as the letters they present, without what cannot be seen.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold_into(letter, &mut folded);
    }
    folded
}

fn fold_into(letter: char, folded: &mut String) {
    match letter {
        // Noncharacters.
        '\u{FDD0}'..='\u{FDEF}' => {}
        // Forms of marks stand on a space or a tatweel that is not written.
        '\u{FE70}'..='\u{FE7F}' => {
            let marks = std::iter::once(letter).nfkc();
            folded.extend(marks.filter(|mark| *mark != ' ' && *mark != TATWEEL));
        }
        '\u{FB00}'..='\u{FB06}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE80}'..='\u{FEFC}' => {
            folded.extend(std::iter::once(letter).nfkc());
        }
        // No-break, thin and other spaces.
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            folded.push(' ');
        }
        '\t' | '\n' | '\r' => folded.push(' '),
        // Direction marks, byte order marks.
        '\u{200E}'
        | '\u{200F}'
        | '\u{061C}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => {}
        _ if letter.is_control() => {}
        _ => folded.push(letter),
    }
}

/// The bracket that looks like this one in a mirror.
pub(crate) fn mirrored(letter: char) -> char {
    match letter {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        '<' => '>',
        '>' => '<',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presentation_forms_are_their_letters() {
        assert_eq!(folded("\u{FEFB}"), "لا");
        assert_eq!(folded("\u{FE91}\u{FE76}"), "ب\u{064E}");
        assert_eq!(folded("\u{FDF2}"), "الله");
        assert_eq!(folded("\u{FB01}"), "fi");
    }

    #[test]
    fn what_cannot_be_seen_is_gone() {
        assert_eq!(folded("\u{200F}ا\u{202B}ب\u{202C}\u{0}"), "اب");
        assert_eq!(folded("ا\u{A0}ب"), "ا ب");
        // Joiners change how letters look and what they mean.
        assert_eq!(folded("ه\u{200C}ا"), "ه\u{200C}ا");
    }
}
