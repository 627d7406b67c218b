//! What a file says about itself: title and dates.

use hayro_syntax::object::DateTime;

/// The marks before strings that are no PDFDocEncoding.
const UTF16_BIG: [u8; 2] = [0xFE, 0xFF];
const UTF16_LITTLE: [u8; 2] = [0xFF, 0xFE];
const UTF8: [u8; 3] = [0xEF, 0xBB, 0xBF];

/// A text string of a PDF: UTF-16 or UTF-8 by its mark, else one byte a letter.
pub(crate) fn text_of_string(bytes: &[u8]) -> String {
    if let Some(units) = bytes.strip_prefix(&UTF16_BIG) {
        return text_of_units(units, u16::from_be_bytes);
    }
    if let Some(units) = bytes.strip_prefix(&UTF16_LITTLE) {
        return text_of_units(units, u16::from_le_bytes);
    }
    match bytes.strip_prefix(&UTF8) {
        Some(text) => String::from_utf8_lossy(text).into_owned(),
        None => bytes.iter().copied().map(char::from).collect(),
    }
}

fn text_of_units(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> String {
    let (units, _) = bytes.as_chunks::<2>();
    let units: Vec<u16> = units.iter().map(|bytes| unit(*bytes)).collect();
    String::from_utf16_lossy(&units)
}

/// A title that says something.
pub(crate) fn title_of(bytes: &[u8]) -> Option<String> {
    let title = text_of_string(bytes);
    let title = title.trim_matches(|letter: char| letter.is_whitespace() || letter.is_control());
    let is_known = !title.is_empty() && !title.contains('\u{FFFD}');
    is_known.then(|| title.to_owned())
}

/// A date as the file writes it: `D:20230317083000+02'00'`.
pub(crate) fn raw_date(date: &DateTime) -> String {
    let DateTime {
        year,
        month,
        day,
        hour,
        minute,
        second,
        utc_offset_hour,
        utc_offset_minute,
    } = date;
    format!(
        "D:{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}{utc_offset_hour:+03}'{utc_offset_minute:02}'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_read_by_their_mark() {
        assert_eq!(text_of_string(b"\xFE\xFF\x06\x28"), "ب");
        assert_eq!(text_of_string(b"\xFF\xFE\x28\x06"), "ب");
        assert_eq!(text_of_string(b"\xEF\xBB\xBF\xD8\xA8"), "ب");
        assert_eq!(text_of_string(b"caf\xE9"), "café");
    }

    #[test]
    fn blank_titles_are_none() {
        assert_eq!(title_of(b" \0"), None);
        assert_eq!(title_of(b" News \0").as_deref(), Some("News"));
    }

    #[test]
    fn dates_are_given_as_the_file_writes_them() {
        let date = DateTime {
            year: 2023,
            month: 3,
            day: 17,
            hour: 8,
            minute: 30,
            second: 0,
            utc_offset_hour: 2,
            utc_offset_minute: 0,
        };
        assert_eq!(raw_date(&date), "D:20230317083000+02'00'");
    }
}
