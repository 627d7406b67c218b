//! The beginning of a line that is too long.

use std::borrow::Cow;

/// A line of at most so many letters, then … where more came: the last word that is shown is whole, unless it alone is
/// longer.
pub fn cut(line: &str, most: usize) -> Cow<'_, str> {
    let Some((end, _)) = line.char_indices().nth(most) else {
        return Cow::Borrowed(line);
    };
    let (head, rest) = line.split_at(end);
    let border = if rest.starts_with(char::is_whitespace) {
        Some(end)
    } else {
        head.rfind(char::is_whitespace)
    };
    let head = border.and_then(|border| head.get(..border)).unwrap_or(head);
    Cow::Owned(format!("{}…", head.trim_end_matches(is_leading_on)))
}

/// Whether a mark leads on to what comes after it, so that none ends what is cut off behind it.
pub fn is_leading_on(mark: char) -> bool {
    mark.is_whitespace()
        || matches!(
            mark,
            '،' | '؛' | ',' | ';' | ':' | '·' | '-' | '–' | '—' | '(' | '«'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_between_words() {
        assert_eq!(cut("وصل الوفد", 9), "وصل الوفد");
        assert_eq!(cut("وصل الوفد الكبير", 9), "وصل الوفد…");
        assert_eq!(cut("وصل الوفد الكبير", 12), "وصل الوفد…");
        assert_eq!(cut("وصل الوفد الكبير", 5), "وصل…");
        assert_eq!(cut("وصل الوفد ، ثم عاد", 12), "وصل الوفد…");
    }

    #[test]
    fn a_word_without_end_is_cut_itself() {
        assert_eq!(cut(&"ا".repeat(5000), 4), "اااا…");
        assert_eq!(cut("", 4), "");
    }
}
