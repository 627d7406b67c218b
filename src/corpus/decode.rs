//! Bytes to text.

use std::sync::Arc;

use encoding_rs::{DecoderResult, UTF_8, WINDOWS_1252, WINDOWS_1256};

use crate::corpus::legacy::is_windows_1256;
use crate::corpus::{Encoding, LoadError};

const UTF8_MARK: &[u8] = &[0xEF, 0xBB, 0xBF];

/// A text may hold a stray zero byte; beyond one byte in this many it is UTF-16 without a mark, or no text.
const BYTES_PER_STRAY_ZERO: usize = 100;

/// The byte order of UTF-16, as the mark at its begin says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Utf16 {
    Little,
    Big,
}

impl Utf16 {
    /// `None` where there is no mark of UTF-16.
    pub(crate) fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xFE, ..] => Some(Self::Little),
            [0xFE, 0xFF, ..] => Some(Self::Big),
            _ => None,
        }
    }
}

/// The text in `bytes` and how they are encoded; a byte order mark before it is dropped.
///
/// UTF-16 is known by its mark, UTF-8 by its bytes. What is neither is what `declared` says of the bytes where that
/// is possible, else Windows-1256 where it is Arabic in that.
///
/// # Errors
/// Where it is another encoding or no text (offsets count from the first byte of the file),
/// and where it holds nothing but white space.
pub(crate) fn decode(
    bytes: Vec<u8>,
    declared: impl FnOnce(&[u8]) -> Option<&'static encoding_rs::Encoding>,
) -> Result<(Arc<str>, Encoding), LoadError> {
    let (text, encoding) = match (from_utf32(&bytes)?, Utf16::of(&bytes)) {
        (Some(text), _) => (text, Encoding::Utf32),
        (None, Some(order)) => (from_utf16(&bytes, order)?, Encoding::Utf16),
        (None, None) => match String::from_utf8(bytes) {
            Ok(text) => {
                refuse_zeros(text.as_bytes())?;
                (text, Encoding::Utf8)
            }
            Err(error) => from_legacy(error, declared)?,
        },
    };
    let text = without_mark(&text);
    if text.trim().is_empty() {
        return Err(LoadError::Empty);
    }
    Ok((Arc::from(text), encoding))
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

/// Whether a mark of UTF-32 stands before it; that of its little order begins as the one of UTF-16 does.
pub(crate) fn is_utf32(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..])
}

/// `None` where there is no mark of UTF-32.
fn from_utf32(bytes: &[u8]) -> Result<Option<String>, LoadError> {
    if !is_utf32(bytes) {
        return Ok(None);
    }
    let is_big = bytes.first() == Some(&0);
    let (units, rest) = bytes.as_chunks::<4>();
    let mut text = String::with_capacity(bytes.len() / 2);
    for (at, unit) in units.iter().enumerate() {
        let letter = match is_big {
            true => u32::from_be_bytes(*unit),
            false => u32::from_le_bytes(*unit),
        };
        let offset = 4 * at;
        text.push(char::from_u32(letter).ok_or(LoadError::NotUtf32 { offset })?);
    }
    match rest {
        [] => Ok(Some(text)),
        _ => {
            let offset = 4 * units.len();
            Err(LoadError::NotUtf32 { offset })
        }
    }
}

fn from_utf16(bytes: &[u8], order: Utf16) -> Result<String, LoadError> {
    let (units, rest) = bytes.as_chunks::<2>();
    let units = units.iter().map(|unit| match order {
        Utf16::Little => u16::from_le_bytes(*unit),
        Utf16::Big => u16::from_be_bytes(*unit),
    });
    let mut text = String::with_capacity(bytes.len());
    let mut offset = 0;
    for letter in char::decode_utf16(units) {
        let letter = letter.map_err(|_| LoadError::NotUtf16 { offset })?;
        offset += 2 * letter.len_utf16();
        text.push(letter);
    }
    match rest {
        [] => Ok(text),
        _ => Err(LoadError::NotUtf16 { offset }),
    }
}

/// What is no UTF-8: as the page declares it, or as it looks.
fn from_legacy(
    error: std::string::FromUtf8Error,
    declared: impl FnOnce(&[u8]) -> Option<&'static encoding_rs::Encoding>,
) -> Result<(String, Encoding), LoadError> {
    let offset = error.utf8_error().valid_up_to();
    let bytes = error.into_bytes();
    if bytes.starts_with(UTF8_MARK) {
        return Err(LoadError::NotUtf8 { offset });
    }
    if let Some(charset) = declared(&bytes).filter(|charset| is_possible(charset, &bytes)) {
        let text = from_declared(&bytes, charset)?;
        return Ok((text, Encoding::Declared(charset.name())));
    }
    if is_windows_1256(&bytes) {
        let (text, _) = WINDOWS_1256.decode_without_bom_handling(&bytes);
        let encoding = Encoding::Assumed(WINDOWS_1256.name());
        return Ok((text.into_owned(), encoding));
    }
    Err(LoadError::NotUtf8 { offset })
}

/// Whether bytes that are neither UTF-8 nor marked as UTF-16 may be what their page declares.
///
/// A declaration that was read as ASCII speaks against UTF-16, and tools of old wrote that of Latin letters on any page.
fn is_possible(declared: &'static encoding_rs::Encoding, bytes: &[u8]) -> bool {
    let is_other = declared == UTF_8 || !declared.is_ascii_compatible();
    let is_arabic = || declared == WINDOWS_1252 && is_windows_1256(bytes);
    !is_other && !is_arabic()
}

fn from_declared(
    bytes: &[u8],
    charset: &'static encoding_rs::Encoding,
) -> Result<String, LoadError> {
    let mut decoder = charset.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(room.unwrap_or(bytes.len()));
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(text),
        DecoderResult::Malformed(wrong, after) => Err(LoadError::NotDeclared {
            charset: charset.name(),
            offset: read.saturating_sub(usize::from(wrong) + usize::from(after)),
        }),
        DecoderResult::OutputFull => Err(LoadError::NotDeclared {
            charset: charset.name(),
            offset: read,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Result<(Arc<str>, Encoding), LoadError> {
        decode(bytes.to_vec(), |_| None)
    }

    fn error_of(bytes: &[u8]) -> String {
        decoded(bytes).unwrap_err().to_string()
    }

    fn utf16(text: &str, to_bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn mark_is_dropped_and_line_ends_stay() {
        let (text, encoding) = decoded("\u{FEFF}يوم الجمعة\r\nمساء\r\n".as_bytes()).unwrap();
        assert_eq!(
            (&*text, encoding),
            ("يوم الجمعة\r\nمساء\r\n", Encoding::Utf8)
        );
        let (once, _) = decoded("\u{FEFF}\u{FEFF}غد".as_bytes()).unwrap();
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
    fn utf16_is_read_in_both_orders() {
        let told = "في يوم الجمعة 𞤀";
        let marked = format!("\u{FEFF}{told}");
        for bytes in [
            utf16(&marked, u16::to_le_bytes),
            utf16(&marked, u16::to_be_bytes),
        ] {
            let (text, encoding) = decoded(&bytes).unwrap();
            assert_eq!((&*text, encoding), (told, Encoding::Utf16));
        }
    }

    #[test]
    fn utf32_is_read_in_both_orders_and_not_taken_for_utf16() {
        let told = "في يوم الجمعة 𞤀";
        let letters: Vec<u32> = format!("\u{FEFF}{told}").chars().map(u32::from).collect();
        let little: Vec<u8> = letters.iter().flat_map(|one| one.to_le_bytes()).collect();
        let big: Vec<u8> = letters.iter().flat_map(|one| one.to_be_bytes()).collect();
        for bytes in [&little, &big] {
            let (text, encoding) = decoded(bytes).unwrap();
            assert_eq!((&*text, encoding), (told, Encoding::Utf32));
        }
        assert_eq!(
            error_of(little.get(..10).unwrap()),
            "Not UTF-32: the first wrong byte is at offset 8"
        );
    }

    #[test]
    fn err_utf16_that_is_cut_or_has_no_mark() {
        let whole = utf16("\u{FEFF}في يوم الجمعة", u16::to_le_bytes);
        assert_eq!(
            error_of(&whole[..9]),
            "Not UTF-16: the first wrong byte is at offset 8"
        );
        assert_eq!(
            error_of(&[0xFF, 0xFE, 0x48, 0x06, 0x00, 0xD8, 0x48, 0x06]),
            "Not UTF-16: the first wrong byte is at offset 4"
        );
        assert_eq!(
            error_of(&whole[2..]),
            "Not a text: 2 zero bytes, the first at offset 5"
        );
    }

    #[test]
    fn windows_1256_is_assumed_where_it_is_arabic_and_taken_where_it_is_declared() {
        let told = "افتتح الرئيس القناة يوم 6 أغسطس 2015.";
        let bytes = WINDOWS_1256.encode(told).0.into_owned();
        let (text, encoding) = decoded(&bytes).unwrap();
        assert_eq!(
            (&*text, encoding),
            (told, Encoding::Assumed("windows-1256"))
        );
        let (text, encoding) = decode(bytes.clone(), |_| Some(WINDOWS_1256)).unwrap();
        assert_eq!(
            (&*text, encoding),
            (told, Encoding::Declared("windows-1256"))
        );
        let wrong = decode(bytes, |_| Some(encoding_rs::EUC_JP)).unwrap_err();
        assert!(
            wrong
                .to_string()
                .starts_with("Not EUC-JP, which the page declares"),
            "{wrong}"
        );
    }

    #[test]
    fn what_cannot_be_as_the_page_declares_is_read_by_its_letters() {
        let told = "افتتح الرئيس القناة يوم 6 أغسطس 2015.";
        let bytes = WINDOWS_1256.encode(told).0.into_owned();
        for label in [
            "unicode",
            "utf-16",
            "utf-16be",
            "utf-8",
            "iso-8859-1",
            "windows-1252",
        ] {
            let declared = encoding_rs::Encoding::for_label(label.as_bytes());
            assert!(declared.is_some(), "{label}");
            let (text, encoding) = decode(bytes.clone(), |_| declared).unwrap();
            let assumed = Encoding::Assumed("windows-1256");
            assert_eq!((&*text, encoding), (told, assumed), "{label}");
        }
        let latin = "El señor salió mañana; él también está aquí.";
        let bytes = WINDOWS_1252.encode(latin).0.into_owned();
        let (text, encoding) = decode(bytes, |_| Some(WINDOWS_1252)).unwrap();
        assert_eq!(
            (&*text, encoding),
            (latin, Encoding::Declared("windows-1252"))
        );
    }

    #[test]
    fn a_stray_zero_is_kept() {
        let text = format!("{}\0", "يوم ".repeat(40));
        assert_eq!(&*decoded(text.as_bytes()).unwrap().0, text);
    }

    #[test]
    fn err_empty_or_blank() {
        for bytes in ["", "\u{FEFF}", " \r\n\t\u{A0}\n"] {
            assert_eq!(error_of(bytes.as_bytes()), "The file is empty");
        }
    }
}
