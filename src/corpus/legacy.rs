//! Arabic in the encodings of one byte a letter, in which it was written before Unicode.
//!
//! Which of them it is follows from the letters that come out: each is worth as much as it is frequent in Arabic, and
//! what no Arabic text holds counts against it. The letters are those of the five seeds (12,952 of them); the limit was
//! set on made pieces of Arabic, Russian, French, Turkish and other texts, and measured on newspapers.

use encoding_rs::{ISO_8859_6, WINDOWS_1256};

use crate::corpus::mac_arabic;

/// An encoding of one byte a letter that holds Arabic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Legacy {
    /// Of Windows.
    Windows1256,
    /// Of Unix and of the web's first years.
    Iso8859,
    /// Of Macintosh.
    MacArabic,
}

/// So many first bytes show which it is.
const LOOK: usize = 256 << 10;
/// At most this share of the bytes beyond ASCII stand in whole sequences of UTF-8, in hundredths: in Windows-1256
/// only a letter before an Arabic comma looks like one.
const MOST_UTF8: usize = 25;
/// At most this share of the bytes beyond ASCII stand beside an ASCII letter, in hundredths: the letters of Spanish or
/// German that ASCII lacks do, Arabic has words of its own.
const MOST_BESIDE_LATIN: usize = 25;
/// What a byte beyond ASCII is worth on average at least, and in fewer bytes than [`SHORT`]. Pieces of 40 made letters
/// of Arabic give 0 to 12, Russian in five encodings -57 to -3; news of 600 letters give 4 to 9.
const LEAST_WORTH: i64 = -2;
const LEAST_WORTH_OF_SHORT: i64 = -8;
const SHORT: usize = 40;

/// What a letter is worth: ten times the logarithm (base 2) of how much more frequent it is than if all were alike.
/// From hamza to ghain, then from feh to yeh.
const WORTH: [i8; 36] = [
    -29, -53, -5, -42, -18, -30, 25, 2, 0, 8, -21, -13, -7, -21, 1, -27, 8, -17, -1, -13, -12, -23,
    -25, -33, 3, -25, -2, -2, -3, 20, 10, 10, -8, 11, -18, 17,
];
const OF_NO_LETTER: i64 = -80;
const OF_OTHER_SCRIPT: i64 = -60;
const OF_SYMBOL: i64 = -20;
const OF_TATWEEL: i64 = -5;
/// Of a sign that stands where no text has it: a mark without a letter, a letter behind the end of a word.
const OF_WRONG_PLACE: i64 = -40;

/// The encoding in which bytes that are no UTF-8 are Arabic; `None` where they are something else.
pub(crate) fn arabic_in(bytes: &[u8]) -> Option<Legacy> {
    let bytes = bytes.get(..LOOK).unwrap_or(bytes);
    let beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let is_more = |count: usize, most: usize| count * 100 > beyond_ascii * most;
    if beyond_ascii == 0
        || bytes.iter().any(is_control)
        || is_more(bytes_of_sequences(bytes), MOST_UTF8)
        || is_more(bytes_beside_latin(bytes), MOST_BESIDE_LATIN)
    {
        return None;
    }
    // The last of the largest wins, so the usual one comes last.
    let best = [Legacy::MacArabic, Legacy::Iso8859, Legacy::Windows1256]
        .into_iter()
        .filter_map(|charset| Some((charset.worth(bytes)?, charset)))
        .max_by_key(|(worth, _)| *worth);
    let (worth, charset) = best?;
    let least = match beyond_ascii < SHORT {
        true => LEAST_WORTH_OF_SHORT,
        false => LEAST_WORTH,
    };
    (worth >= least * beyond_ascii as i64).then_some(charset)
}

/// Whether bytes that are no UTF-8 are Arabic in Windows-1256, rather than UTF-8 with a fault or no text.
pub(crate) fn is_windows_1256(bytes: &[u8]) -> bool {
    arabic_in(bytes) == Some(Legacy::Windows1256)
}

impl Legacy {
    /// Its name, in the Encoding Standard where that has it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Windows1256 => WINDOWS_1256.name(),
            Self::Iso8859 => ISO_8859_6.name(),
            Self::MacArabic => mac_arabic::NAME,
        }
    }

    /// It in the Encoding Standard.
    pub(crate) fn standard(self) -> Option<&'static encoding_rs::Encoding> {
        match self {
            Self::Windows1256 => Some(WINDOWS_1256),
            Self::Iso8859 => Some(ISO_8859_6),
            Self::MacArabic => None,
        }
    }

    /// The text; a byte that means nothing is U+FFFD.
    pub(crate) fn decode(self, bytes: &[u8]) -> String {
        match self.standard() {
            Some(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
            None => mac_arabic::decode(bytes),
        }
    }

    /// The letters of the bytes beyond ASCII.
    fn letters(self) -> Vec<char> {
        let beyond: Vec<u8> = (0x80..=0xFF).collect();
        self.decode(&beyond).chars().collect()
    }

    /// What the bytes beyond ASCII are worth as Arabic; `None` where they have no Arabic letter.
    fn worth(self, bytes: &[u8]) -> Option<i64> {
        let letters = self.letters();
        let mut has_letters = false;
        let mut worth = 0;
        let mut before = Sign::Other;
        for byte in bytes {
            let Some(letter) = letters.get(usize::from(byte.wrapping_sub(0x80))) else {
                before = Sign::Other;
                continue;
            };
            let sign = Sign::of(*letter);
            has_letters |= matches!(sign, Sign::Letter | Sign::Last);
            worth += worth_of(*letter, sign, before);
            before = sign;
        }
        has_letters.then_some(worth)
    }
}

/// What a letter does beside others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Letter,
    /// A letter that ends its word.
    Last,
    Mark,
    Shadda,
    Tatweel,
    Digit,
    /// What Arabic texts hold between their words.
    Between,
    /// A sign of ASCII that this encoding has twice and texts hold often.
    Twice,
    Other,
}

impl Sign {
    fn of(letter: char) -> Self {
        match letter {
            'ة' | 'ى' => Self::Last,
            'ء'..='غ' | 'ف'..='ي' => Self::Letter,
            '\u{651}' => Self::Shadda,
            '\u{64B}'..='\u{652}' => Self::Mark,
            '\u{640}' => Self::Tatweel,
            '\u{660}'..='\u{669}' => Self::Digit,
            '\u{600}'..='\u{61F}' | '\u{66A}'..='\u{66D}' => Self::Between,
            '\u{A0}' | '«' | '»' | '\u{2010}'..='\u{2026}' | '\u{200C}'..='\u{200F}' => {
                Self::Between
            }
            ' ' | '.' | ':' | '(' | ')' | '/' | '!' | ',' | '"' | '-' => Self::Twice,
            _ => Self::Other,
        }
    }
}

fn worth_of(letter: char, sign: Sign, before: Sign) -> i64 {
    match sign {
        Sign::Letter | Sign::Last => match before {
            Sign::Last => worth_of_letter(letter) + OF_WRONG_PLACE,
            Sign::Digit => worth_of_letter(letter) + OF_SYMBOL,
            _ => worth_of_letter(letter),
        },
        Sign::Shadda | Sign::Mark => match before {
            Sign::Letter | Sign::Last | Sign::Shadda => 0,
            Sign::Mark if sign == Sign::Shadda => 0,
            _ => OF_WRONG_PLACE,
        },
        Sign::Tatweel => match before {
            Sign::Letter | Sign::Tatweel => OF_TATWEEL,
            _ => OF_WRONG_PLACE,
        },
        Sign::Digit => match before {
            Sign::Letter | Sign::Last => OF_SYMBOL,
            _ => 0,
        },
        Sign::Between => 0,
        Sign::Twice => 1,
        Sign::Other => match letter {
            char::REPLACEMENT_CHARACTER => OF_NO_LETTER,
            letter if is_of_arabic_script(letter) => OF_SYMBOL,
            letter if letter.is_alphabetic() => OF_OTHER_SCRIPT,
            letter if letter.is_control() => OF_NO_LETTER,
            _ => OF_SYMBOL,
        },
    }
}

fn worth_of_letter(letter: char) -> i64 {
    let at = match letter {
        'ء'..='غ' => u32::from(letter) - 0x621,
        _ => u32::from(letter) - 0x641 + 26,
    };
    WORTH.get(at as usize).copied().map_or(0, i64::from)
}

/// Letters of Persian and Urdu, too.
fn is_of_arabic_script(letter: char) -> bool {
    ('\u{600}'..='\u{6FF}').contains(&letter)
}

/// How many bytes stand in whole sequences of UTF-8 beyond ASCII; a letter before a blank or a sign of an old encoding
/// looks like one, too.
fn bytes_of_sequences(bytes: &[u8]) -> usize {
    const SIGNS: [u32; 6] = [0xA0, 0xA1, 0xAC, 0xAE, 0xBA, 0xBF];
    let is_sign = |letter: char| SIGNS.contains(&(0x80 | u32::from(letter) & 0x3F));
    let valid = bytes.utf8_chunks().map(|chunk| {
        let beyond = chunk.valid().chars().filter(|letter| !letter.is_ascii());
        let sequences = beyond.filter(|letter| letter.len_utf8() > 2 || !is_sign(*letter));
        sequences.map(char::len_utf8).sum::<usize>()
    });
    valid.sum()
}

/// How many bytes beyond ASCII stand beside an ASCII letter.
fn bytes_beside_latin(bytes: &[u8]) -> usize {
    let edge = [b' '];
    let before = edge.iter().chain(bytes);
    let after = bytes.iter().skip(1).chain(&edge);
    let beside = bytes.iter().zip(before.zip(after));
    let latin = beside.filter(|(byte, (before, after))| {
        !byte.is_ascii() && (before.is_ascii_alphabetic() || after.is_ascii_alphabetic())
    });
    latin.count()
}

/// What no text holds.
fn is_control(byte: &u8) -> bool {
    matches!(byte, 0x00..=0x08 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F)
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1252;

    use super::*;

    fn encoded(text: &str) -> Vec<u8> {
        WINDOWS_1256.encode(text).0.into_owned()
    }

    #[test]
    fn arabic_is_known_however_short() {
        for text in [
            "يوم",
            "افتتح الرئيس القناة يوم 6 أغسطس 2015، في حفل كبير؛ هل حضرت؟",
            "Reuters: قال الوزير (Smith) «غدا»",
        ] {
            assert!(is_windows_1256(&encoded(text)), "{text}");
        }
    }

    #[test]
    fn the_three_encodings_are_told_apart() {
        let told = "افتتح الرئيس القناة يوم 6 أغسطس";
        let iso: Vec<u8> = ISO_8859_6.encode(told).0.into_owned();
        assert_eq!(arabic_in(&iso), Some(Legacy::Iso8859));
        // The two of them have the letters in common; Macintosh has signs and blanks for Arabic.
        let mac = |byte: &u8| if *byte == b' ' { 0xA0 } else { *byte };
        let mac: Vec<u8> = iso.iter().map(mac).collect();
        assert_eq!(arabic_in(&mac), Some(Legacy::MacArabic));
        assert_eq!(Legacy::MacArabic.decode(&mac), told);
        assert_eq!(arabic_in(&encoded(told)), Some(Legacy::Windows1256));
    }

    #[test]
    fn other_bytes_are_not() {
        let mut broken = "افتتح الرئيس القناة يوم الخميس".as_bytes().to_vec();
        broken.insert(9, 0xC7);
        assert_eq!(arabic_in(&broken), None, "UTF-8 with a fault");
        assert_eq!(arabic_in("été à Noël".as_bytes()), None);
        for latin in [
            "été à Noël",
            "mañana él salió, según está aquí",
            "länger, schöner, größer",
        ] {
            let bytes = WINDOWS_1252.encode(latin).0;
            assert_eq!(arabic_in(&bytes), None, "{latin}");
        }
        let bytes: Vec<u8> = (0..4096_u32)
            .map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8)
            .collect();
        assert_eq!(arabic_in(&bytes), None, "no text");
    }
}
