//! The place of a date beside a text, in words.

use crate::corpus::is_known_column;
use crate::i18n::Words;

/// A column that is known by what it says, anything else as it is written.
pub(super) fn in_words(words: &Words, key: &str, place: &str) -> String {
    let column = match key {
        "dct-published" => "place-published",
        "dct-modified" => "place-modified",
        "dct-crawled" => "place-crawled",
        _ => return words.name(place).into_owned(),
    };
    if is_known_column(place) {
        return words.text(column).into_owned();
    }
    words.format("place-tag", &[("name", words.name(place).into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_column_is_called_by_what_it_says_and_a_tag_as_it_is_written() {
        let (arabic, english) = (Words::new(Language::Arabic), Words::new(Language::English));
        let saved = in_words(&arabic, "dct-crawled", "Crawl_Date");
        assert_eq!(saved, "عمود «تاريخ الحفظ»");
        let published = in_words(&english, "dct-published", "تاريخ النشر");
        assert_eq!(published, "The column “date of publication”");
        let tag = in_words(&arabic, "dct-published", "meta article:published_time");
        assert!(
            tag.contains('«') && tag.contains("meta article:published_time"),
            "{tag}"
        );
        assert_eq!(in_words(&english, "dct-folder", "2015"), "2015");
    }
}
