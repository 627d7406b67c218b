//! The one folding of text that is searched.

use crate::text::{digit_value, letters_of};

/// The letters of a [`Normalised`](crate::text::Normalised) text, digits Western, without the way back to where they
/// come from.
pub(super) fn folded_letters(text: &str) -> impl Iterator<Item = char> + '_ {
    letters_of(text).map(|(_, _, letter)| match digit_value(letter) {
        Some(value) => char::from(b'0' + value),
        None => letter,
    })
}

/// The same in lower case, as in the words that are searched for.
pub(super) fn lowercase_letters(text: &str) -> impl Iterator<Item = char> + '_ {
    folded_letters(text).map(|letter| match letter {
        // Nearly all are: whether another is a capital is looked up in a table.
        'ء'..='ي' => letter,
        _ if letter.is_ascii() => letter.to_ascii_lowercase(),
        _ if letter.is_uppercase() => letter.to_lowercase().next().unwrap_or(letter),
        _ => letter,
    })
}
