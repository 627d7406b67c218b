//! Bytes to text.

use std::sync::Arc;

use encoding_rs::{DecoderResult, UTF_8, WINDOWS_1252};

use crate::corpus::legacy::{arabic_in, is_windows_1256};
use crate::corpus::mended::mended;
use crate::corpus::utf16::{Utf16, from_utf16, from_utf32, is_utf32};
use crate::corpus::{Encoding, LoadError, Notice};

const UTF8_MARK: &[u8] = &[0xEF, 0xBB, 0xBF];

/// A text may hold a stray zero byte; beyond one byte in this many it is no text.
const BYTES_PER_STRAY_ZERO: usize = 100;
/// A text has at most one wrong byte for so many letters beyond ASCII, or for so many bytes and one.
const LETTERS_PER_WRONG_BYTE: usize = 4;
const BYTES_PER_WRONG_BYTE: usize = 200;

/// The text of a file, and how it came of its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decoded {
    pub(crate) text: Arc<str>,
    pub(crate) encoding: Encoding,
    /// What was wrong with it.
    pub(crate) notices: Vec<Notice>,
}

/// Letters with a count of those that could not be told; they are U+FFFD.
pub(crate) struct Letters {
    pub(crate) text: String,
    pub(crate) wrong: usize,
    /// Where the first of them stands in the file.
    pub(crate) first_wrong: usize,
}

impl Letters {
    /// Whether so many wrong bytes may be faults of a text.
    pub(crate) fn is_text(&self) -> bool {
        let beyond = self
            .text
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        let right = beyond.saturating_sub(self.wrong);
        self.wrong * LETTERS_PER_WRONG_BYTE <= right
            || self.wrong <= 1 + self.text.len() / BYTES_PER_WRONG_BYTE
    }
}

/// The text in `bytes` and how they are encoded; a byte order mark before it is dropped.
///
/// UTF-16 is known by its mark or by its even pairs, UTF-8 by its bytes. What is neither is what `declared` says of
/// the bytes where that is possible, else an old encoding of Arabic where it is Arabic in that. A wrong byte costs
/// its letter, and what was converted wrongly before is mended; both are told.
///
/// # Errors
/// Where it is another encoding or no text (offsets count from the first byte of the file),
/// and where it holds nothing but white space.
pub(crate) fn decode(
    bytes: Vec<u8>,
    declared: impl FnOnce(&[u8]) -> Option<&'static encoding_rs::Encoding>,
) -> Result<Decoded, LoadError> {
    let (letters, encoding) = letters_of(bytes, declared)?;
    let mut notices = Vec::new();
    if letters.wrong > 0 {
        let count = letters.wrong;
        notices.push(Notice::WrongBytes { count });
    }
    let mut text = letters.text;
    if let Some(before) = mended(&text) {
        text = before;
        notices.push(Notice::Mended);
    }
    let text = without_mark(&text);
    if text.trim().is_empty() {
        return Err(LoadError::Empty);
    }
    Ok(Decoded {
        text: Arc::from(text),
        encoding,
        notices,
    })
}

fn letters_of(
    bytes: Vec<u8>,
    declared: impl FnOnce(&[u8]) -> Option<&'static encoding_rs::Encoding>,
) -> Result<(Letters, Encoding), LoadError> {
    if is_utf32(&bytes) {
        let letters = from_utf32(&bytes);
        let offset = letters.first_wrong;
        return match letters.is_text() {
            true => Ok((letters, Encoding::Utf32)),
            false => Err(LoadError::NotUtf32 { offset }),
        };
    }
    let marked = Utf16::of(&bytes);
    if let Some(order) = marked.or_else(|| Utf16::seen_in(&bytes)) {
        let letters = from_utf16(&bytes, order);
        let offset = letters.first_wrong;
        return match (letters.is_text(), marked) {
            (true, Some(_)) => Ok((letters, Encoding::Utf16)),
            (true, None) => Ok((letters, Encoding::Assumed(order.name()))),
            (false, _) => Err(LoadError::NotUtf16 { offset }),
        };
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            refuse_zeros(text.as_bytes())?;
            Ok((whole(text), Encoding::Utf8))
        }
        Err(error) => from_legacy(error, declared),
    }
}

fn whole(text: String) -> Letters {
    let (wrong, first_wrong) = (0, 0);
    Letters {
        text,
        wrong,
        first_wrong,
    }
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

/// What is no UTF-8: as the page declares it, as it looks, or UTF-8 with some wrong bytes.
fn from_legacy(
    error: std::string::FromUtf8Error,
    declared: impl FnOnce(&[u8]) -> Option<&'static encoding_rs::Encoding>,
) -> Result<(Letters, Encoding), LoadError> {
    let offset = error.utf8_error().valid_up_to();
    let bytes = error.into_bytes();
    if bytes.starts_with(UTF8_MARK) {
        return faulty_utf8(&bytes, offset);
    }
    let arabic = arabic_in(&bytes);
    if let Some(charset) = declared(&bytes).filter(|charset| is_possible(charset, &bytes)) {
        let encoding = Encoding::Declared(charset.name());
        match from_declared(&bytes, charset) {
            // What is Arabic otherwise, and has faults as it is declared, is declared wrongly.
            Ok(letters) if letters.wrong > 0 && arabic.is_some() => {}
            Err(_) if arabic.is_some() => {}
            letters => return letters.map(|letters| (letters, encoding)),
        }
    }
    match arabic {
        Some(charset) => {
            let letters = counted(charset.decode(&bytes), 0);
            Ok((letters, Encoding::Assumed(charset.name())))
        }
        None => faulty_utf8(&bytes, offset),
    }
}

/// UTF-8 in which some bytes are wrong.
fn faulty_utf8(bytes: &[u8], offset: usize) -> Result<(Letters, Encoding), LoadError> {
    refuse_zeros(bytes)?;
    let mut text = String::with_capacity(bytes.len());
    let mut run: usize = 0;
    let mut wrong = 0;
    // Where no letter has two bytes, each wrong byte is one of another encoding.
    let beyond = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    let per_letter = 1 + usize::from(beyond);
    for chunk in bytes.utf8_chunks() {
        if !chunk.valid().is_empty() {
            wrong += push_wrong(run.div_ceil(per_letter), &mut text);
            run = 0;
        }
        text.push_str(chunk.valid());
        run += chunk.invalid().len();
    }
    wrong += push_wrong(run.div_ceil(per_letter), &mut text);
    let letters = Letters {
        text,
        wrong,
        first_wrong: offset,
    };
    match letters.is_text() {
        true => Ok((letters, Encoding::Utf8)),
        false => Err(LoadError::NotUtf8 { offset }),
    }
}

/// Adds what stands for so many letters that cannot be told: one wrong byte is enough to lose a letter of two.
fn push_wrong(letters: usize, text: &mut String) -> usize {
    text.extend(std::iter::repeat_n(char::REPLACEMENT_CHARACTER, letters));
    letters
}

/// The letters of a text in which each U+FFFD is a wrong byte.
fn counted(text: String, first_wrong: usize) -> Letters {
    let wrong = text.matches(char::REPLACEMENT_CHARACTER).count();
    Letters {
        text,
        wrong,
        first_wrong,
    }
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
) -> Result<Letters, LoadError> {
    let mut decoder = charset.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut begin = String::with_capacity(room.unwrap_or(bytes.len()));
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut begin, true);
    let offset = match result {
        DecoderResult::InputEmpty => return Ok(whole(begin)),
        DecoderResult::Malformed(wrong, after) => {
            read.saturating_sub(usize::from(wrong) + usize::from(after))
        }
        DecoderResult::OutputFull => read,
    };
    let (text, _) = charset.decode_without_bom_handling(bytes);
    let letters = counted(text.into_owned(), offset);
    let charset = charset.name();
    match letters.is_text() {
        true => Ok(letters),
        false => Err(LoadError::NotDeclared { charset, offset }),
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1256;

    use super::*;

    fn decoded(bytes: &[u8]) -> Result<(Arc<str>, Encoding), LoadError> {
        told(decode(bytes.to_vec(), |_| None))
    }

    fn told(decoded: Result<Decoded, LoadError>) -> Result<(Arc<str>, Encoding), LoadError> {
        decoded.map(|decoded| (decoded.text, decoded.encoding))
    }

    /// The text, and how many bytes of it are wrong.
    fn with_wrong(bytes: &[u8]) -> (String, usize) {
        let Decoded { text, notices, .. } = decode(bytes.to_vec(), |_| None).unwrap();
        let count = match notices.as_slice() {
            [Notice::WrongBytes { count }] => *count,
            others => others.len(),
        };
        (text.to_string(), count)
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
    fn a_wrong_byte_costs_its_letter_and_is_counted() {
        let cases: [(&[u8], &str, usize); 4] = [
            (b"\xEF\xBB\xBFab\xC7c", "ab\u{FFFD}c", 1),
            ("يوم".as_bytes().split_last().unwrap().1, "يو\u{FFFD}", 1),
            (b"\xFF\xFE\x48\x06\x00\xD8\x48\x06", "و\u{FFFD}و", 1),
            (b"\xFF\xFE\x48\x06\x48\x06\x48", "وو\u{FFFD}", 1),
        ];
        for (bytes, text, wrong) in cases {
            assert_eq!(with_wrong(bytes), (text.to_owned(), wrong));
        }
        let mut news = "وصل الوفد أمس. ".repeat(100).into_bytes();
        for at in [7, 107, 207] {
            news[at] = 0xFF;
        }
        assert_eq!(with_wrong(&news).1, 3);
    }

    #[test]
    fn err_as_many_wrong_bytes_as_no_text_has_count_from_the_start_of_the_file() {
        let text = "وصل الوفد ".repeat(10);
        let with = |wrong: usize| [text.as_bytes(), &[0xFF].repeat(wrong)].concat();
        assert_eq!(with_wrong(&with(40)).1, 20);
        let unfit = with(41);
        let expected = format!(
            "Not UTF-8: the first wrong byte is at offset {}",
            text.len()
        );
        assert_eq!(error_of(&unfit), expected);
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
        assert_eq!(with_wrong(little.get(..10).unwrap()).1, 1);
        let wrong: Vec<u8> = [&little[..12], &[0xFF; 12]].concat();
        assert_eq!(
            error_of(&wrong),
            "Not UTF-32: the first wrong byte is at offset 12"
        );
    }

    #[test]
    fn utf16_without_a_mark_is_known_by_its_pairs() {
        for (to_bytes, name) in [
            (u16::to_le_bytes as fn(u16) -> [u8; 2], "UTF-16LE"),
            (u16::to_be_bytes, "UTF-16BE"),
        ] {
            let bytes = utf16("في يوم الجمعة 6 أغسطس", to_bytes);
            let (text, encoding) = decoded(&bytes).unwrap();
            assert_eq!(&*text, "في يوم الجمعة 6 أغسطس");
            assert_eq!(encoding, Encoding::Assumed(name));
        }
        let binary: Vec<u8> = (0..200_u8).flat_map(|byte| [byte, 0]).collect();
        let error = error_of(&binary);
        assert!(error.starts_with("Not a text: 201 zero bytes"), "{error}");
    }

    #[test]
    fn err_utf16_with_more_wrong_units_than_a_text_has() {
        let wrong = [&[0xFF, 0xFE, 0x48, 0x06][..], &[0x00, 0xD8].repeat(3)].concat();
        assert_eq!(
            error_of(&wrong),
            "Not UTF-16: the first wrong byte is at offset 4"
        );
    }

    #[test]
    fn what_was_converted_wrongly_is_mended_and_told() {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling("قال الوزير".as_bytes());
        let read = decode(text.as_bytes().to_vec(), |_| None).unwrap();
        assert_eq!(
            (&*read.text, read.notices),
            ("قال الوزير", vec![Notice::Mended])
        );
    }

    #[test]
    fn windows_1256_is_assumed_where_it_is_arabic_and_taken_where_it_is_declared() {
        let told_text = "افتتح الرئيس القناة يوم 6 أغسطس 2015.";
        let bytes = WINDOWS_1256.encode(told_text).0.into_owned();
        let (text, encoding) = decoded(&bytes).unwrap();
        assert_eq!(
            (&*text, encoding),
            (told_text, Encoding::Assumed("windows-1256"))
        );
        let (text, encoding) = told(decode(bytes.clone(), |_| Some(WINDOWS_1256))).unwrap();
        assert_eq!(
            (&*text, encoding),
            (told_text, Encoding::Declared("windows-1256"))
        );
        let (text, encoding) = told(decode(bytes, |_| Some(encoding_rs::EUC_JP))).unwrap();
        assert_eq!(
            (&*text, encoding),
            (told_text, Encoding::Assumed("windows-1256"))
        );
        let wrong = decode(vec![0xFF; 40], |_| Some(encoding_rs::EUC_JP)).unwrap_err();
        let expected = "Not EUC-JP, which the page declares: ";
        assert!(wrong.to_string().starts_with(expected), "{wrong}");
    }

    #[test]
    fn what_cannot_be_as_the_page_declares_is_read_by_its_letters() {
        let told_text = "افتتح الرئيس القناة يوم 6 أغسطس 2015.";
        let bytes = WINDOWS_1256.encode(told_text).0.into_owned();
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
            let (text, encoding) = told(decode(bytes.clone(), |_| declared)).unwrap();
            let assumed = Encoding::Assumed("windows-1256");
            assert_eq!((&*text, encoding), (told_text, assumed), "{label}");
        }
        let latin = "El señor salió mañana; él también está aquí.";
        let bytes = WINDOWS_1252.encode(latin).0.into_owned();
        let (text, encoding) = told(decode(bytes, |_| Some(WINDOWS_1252))).unwrap();
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
