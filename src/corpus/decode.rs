//! Bytes to text.

use std::sync::Arc;

use crate::corpus::LoadError;

const UTF8_MARK: &[u8] = &[0xEF, 0xBB, 0xBF];
const UTF16_MARKS: [&[u8]; 2] = [&[0xFF, 0xFE], &[0xFE, 0xFF]];

/// A text may hold a stray zero byte; beyond one byte in this many it is UTF-16 without a mark, or no text.
const BYTES_PER_STRAY_ZERO: usize = 100;

/// The text in `bytes`, which must be UTF-8; a byte order mark before it is dropped.
///
/// # Errors
/// Where it is another encoding or no text (offsets count from the first byte of the file),
/// and where it holds nothing but white space.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<Arc<str>, LoadError> {
    if UTF16_MARKS.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(LoadError::Utf16);
    }
    let text = String::from_utf8(bytes).map_err(|error| LoadError::NotUtf8 {
        offset: error.utf8_error().valid_up_to(),
    })?;
    refuse_zeros(text.as_bytes())?;
    let text = without_mark(&text);
    if text.trim().is_empty() {
        return Err(LoadError::Empty);
    }
    Ok(Arc::from(text))
}

/// `bytes` after a UTF-8 byte order mark, where there is one.
pub(crate) fn bytes_without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes)
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{FEFF}').unwrap_or(text) // BYTE ORDER MARK
}

fn refuse_zeros(bytes: &[u8]) -> Result<(), LoadError> {
    let count = bytes.iter().filter(|byte| **byte == 0).count();
    match bytes.iter().position(|byte| *byte == 0) {
        Some(offset) if count > bytes.len() / BYTES_PER_STRAY_ZERO => {
            Err(LoadError::Binary { count, offset })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error_of(bytes: &[u8]) -> String {
        decode(bytes.to_vec()).unwrap_err().to_string()
    }

    #[test]
    fn mark_is_dropped_and_line_ends_stay() {
        let text = decode("\u{FEFF}يوم الجمعة\r\nمساء\r\n".into()).unwrap();
        assert_eq!(&*text, "يوم الجمعة\r\nمساء\r\n");
        let once = decode("\u{FEFF}\u{FEFF}غد".into()).unwrap();
        assert_eq!(&*once, "\u{FEFF}غد");
    }

    #[test]
    fn err_wrong_byte_counts_from_the_start_of_the_file() {
        assert_eq!(
            error_of(b"\xEF\xBB\xBFab\xC7c"),
            "Not UTF-8: the first wrong byte is at offset 5"
        );
        assert_eq!(
            error_of("يوم".as_bytes().split_last().unwrap().1),
            "Not UTF-8: the first wrong byte is at offset 4"
        );
    }

    #[test]
    fn err_utf16_with_and_without_mark() {
        let little: Vec<u8> = "\u{FEFF}في يوم الجمعة"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let big: Vec<u8> = "\u{FEFF}في يوم"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(error_of(&little), "Encoded as UTF-16: expected UTF-8");
        assert_eq!(error_of(&big), "Encoded as UTF-16: expected UTF-8");
        assert_eq!(
            error_of(&little[2..]),
            "Not a text: 2 zero bytes, the first at offset 5"
        );
    }

    #[test]
    fn a_stray_zero_is_kept() {
        let text = format!("{}\0", "يوم ".repeat(40));
        assert_eq!(&*decode(text.clone().into_bytes()).unwrap(), text);
    }

    #[test]
    fn err_empty_or_blank() {
        for bytes in ["", "\u{FEFF}", " \r\n\t\u{A0}\n"] {
            assert_eq!(error_of(bytes.as_bytes()), "The file is empty");
        }
    }
}
