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
    let mut notices = Vec::new();
    let (letters, encoding) = match mixed(&bytes) {
        Some((letters, mixture)) => {
            notices.push(mixture);
            (letters, Encoding::Utf8)
        }
        None => letters_of(bytes, declared)?,
    };
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

/// Files that were put together from others: where some lines are Arabic in UTF-8 and those
/// that are no UTF-8 are Arabic in an older encoding, each is read as what it is.
fn mixed(bytes: &[u8]) -> Option<(Letters, Notice)> {
    if str::from_utf8(bytes).is_ok() || bytes.contains(&0) {
        return None;
    }
    let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
    let is_utf8 = |line: &&[u8]| str::from_utf8(line).is_ok();
    let is_arabic = |line: &[u8]| {
        let text = str::from_utf8(line).unwrap_or_default();
        text.chars()
            .any(|letter| ('\u{621}'..='\u{64A}').contains(&letter))
    };
    if !lines().filter(is_utf8).any(is_arabic) {
        return None;
    }
    let others: Vec<&[u8]> = lines().filter(|line| !is_utf8(line)).collect();
    let charset = arabic_in(&others.concat())?;
    let mut text = String::with_capacity(bytes.len() * 2);
    for line in lines() {
        match str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => text.push_str(&charset.decode(line)),
        }
    }
    let mixture = Notice::MixedEncodings {
        lines: others.len(),
        encoding: charset.name().to_owned(),
    };
    let letters = counted(text, 0);
    letters.is_text().then_some((letters, mixture))
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
