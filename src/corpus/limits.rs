//! How much is kept of what stands beside a text; what is longer is cut, and the cut is said.
//!
//! A page can hold megabytes in one tag. What is kept of it is kept for each date that it gives, and shown in a line.

use std::borrow::Cow;

use crate::corpus::{DateHint, Document};

/// The longest address, in bytes: browsers and servers refuse longer ones.
pub(crate) const LONGEST_ADDRESS: usize = 8 << 10;
/// The longest title or name of a source, in bytes.
pub(crate) const LONGEST_TITLE: usize = 2 << 10;
/// The longest words of a date, and name of the place where they stand, in bytes.
pub(crate) const LONGEST_WORDS: usize = 400;
/// The most dates beside one text; a tag, an address or a table that gives more gives no day at all.
pub(crate) const MOST_HINTS: usize = 64;
/// The most bytes of data in a page that are read for what they say about it.
pub(crate) const LONGEST_DATA: usize = 1 << 20;

/// What stands for the rest of a text.
const ELLIPSIS: &str = "…";

/// The first bytes of a text that is longer than `most`, and a sign that there were more.
pub(crate) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    if text.len() <= most {
        return text.into();
    }
    let begin = begin_of(text, most - ELLIPSIS.len());
    format!("{begin}{ELLIPSIS}").into()
}

/// The first `most` bytes, as far as whole letters go.
pub(crate) fn begin_of(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or(text)
}

/// Whether [`shortened`] has cut a text to `most` bytes.
fn is_cut(text: &str, most: usize) -> bool {
    text.ends_with(ELLIPSIS) && text.len() + char::MAX_LEN_UTF8 > most
}

/// A date with words that are kept for good.
pub(crate) fn bounded(hint: DateHint) -> DateHint {
    let short = |text: String| match text.len() > LONGEST_WORDS {
        true => shortened(&text, LONGEST_WORDS).into_owned(),
        false => text,
    };
    DateHint {
        words: short(hint.words),
        place: short(hint.place),
        ..hint
    }
}

impl Document {
    /// What stood beside the text and was longer than is kept: `title`, `url`, `dates`.
    pub fn cut_fields(&self) -> impl Iterator<Item = &'static str> {
        let is_title_cut = self
            .title
            .as_deref()
            .is_some_and(|title| is_cut(title, LONGEST_TITLE));
        let is_url_cut = self
            .url
            .as_deref()
            .is_some_and(|url| is_cut(url, LONGEST_ADDRESS));
        let fields = [
            ("title", is_title_cut),
            ("url", is_url_cut),
            ("dates", self.hints.len() >= MOST_HINTS),
        ];
        fields
            .into_iter()
            .filter_map(|(name, is_cut)| is_cut.then_some(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_a_whole_letter_and_only_where_it_is_too_long() {
        let at_the_limit = "ق".repeat(LONGEST_TITLE / 2);
        assert_eq!(shortened(&at_the_limit, LONGEST_TITLE), at_the_limit);
        assert!(!is_cut(
            &shortened(&at_the_limit, LONGEST_TITLE),
            LONGEST_TITLE
        ));
        let beyond = format!("{at_the_limit}ق");
        let cut = shortened(&beyond, LONGEST_TITLE);
        assert!(cut.len() <= LONGEST_TITLE && is_cut(&cut, LONGEST_TITLE));
        assert!(!is_cut("عنوان…", LONGEST_TITLE));
    }
}
