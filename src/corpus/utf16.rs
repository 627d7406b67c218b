//! UTF-16, with and without a mark before it, and UTF-32.

use crate::corpus::decode::Letters;

/// The byte order of UTF-16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Utf16 {
    Little,
    Big,
}

/// So many first bytes show whether it is UTF-16 without a mark.
const LOOK: usize = 64 << 10;
/// Of so many units all but one have the high byte of Arabic, of ASCII or of the signs of both.
const UNITS_PER_OTHER: usize = 20;

impl Utf16 {
    /// As the mark at the begin says; `None` where there is no mark of UTF-16.
    pub(crate) fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xFE, ..] => Some(Self::Little),
            [0xFE, 0xFF, ..] => Some(Self::Big),
            _ => None,
        }
    }

    /// As the pairs of the bytes show: 0x06 and 0x00, which no text of bytes holds, stand beside most letters.
    pub(crate) fn seen_in(bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.get(..LOOK).unwrap_or(bytes);
        let (units, _) = bytes.as_chunks::<2>();
        [Self::Little, Self::Big]
            .into_iter()
            .find(|order| order.is_of(units))
    }

    fn is_of(self, units: &[[u8; 2]]) -> bool {
        let high_and_low = units.iter().map(|[first, second]| match self {
            Self::Little => (*second, *first),
            Self::Big => (*first, *second),
        });
        let (mut arabic, mut ascii, mut signs) = (0, 0, 0);
        for unit in high_and_low {
            match unit {
                (0x06, _) => arabic += 1,
                (0x00, 0x09..=0x0D | 0x20..=0x7E | 0xA0..=0xFF) => ascii += 1,
                (0x20 | 0xFB..=0xFE, _) => signs += 1,
                _ => {}
            }
        }
        let others = units.len() - arabic - ascii - signs;
        let is_rare = |count: usize| count * UNITS_PER_OTHER <= units.len();
        !units.is_empty() && is_rare(others) && arabic + ascii > signs
    }

    /// Its name in the Encoding Standard.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Little => encoding_rs::UTF_16LE.name(),
            Self::Big => encoding_rs::UTF_16BE.name(),
        }
    }
}

/// Whether a mark of UTF-32 stands before it; that of its little order begins as the one of UTF-16 does.
pub(crate) fn is_utf32(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..])
}

/// The letters of a file with a mark of UTF-32.
pub(crate) fn from_utf32(bytes: &[u8]) -> Letters {
    let is_big = bytes.first() == Some(&0);
    let (units, rest) = bytes.as_chunks::<4>();
    let letters = units.iter().map(|unit| {
        char::from_u32(match is_big {
            true => u32::from_be_bytes(*unit),
            false => u32::from_le_bytes(*unit),
        })
    });
    gathered(letters, !rest.is_empty(), |_| 4)
}

pub(crate) fn from_utf16(bytes: &[u8], order: Utf16) -> Letters {
    let (units, rest) = bytes.as_chunks::<2>();
    let units = units.iter().map(|unit| match order {
        Utf16::Little => u16::from_le_bytes(*unit),
        Utf16::Big => u16::from_be_bytes(*unit),
    });
    let letters = char::decode_utf16(units).map(Result::ok);
    gathered(letters, !rest.is_empty(), |letter| 2 * letter.len_utf16())
}

/// The letters, with U+FFFD for each that is none and for what is left at the end.
fn gathered(
    letters: impl Iterator<Item = Option<char>>,
    is_cut: bool,
    len: impl Fn(char) -> usize,
) -> Letters {
    let (mut text, mut wrong, mut first_wrong, mut at) = (String::new(), 0, 0, 0);
    for letter in letters.chain(is_cut.then_some(None)) {
        if letter.is_none() && wrong == 0 {
            first_wrong = at;
        }
        wrong += usize::from(letter.is_none());
        let letter = letter.unwrap_or(char::REPLACEMENT_CHARACTER);
        at += len(letter);
        text.push(letter);
    }
    Letters {
        text,
        wrong,
        first_wrong,
    }
}
