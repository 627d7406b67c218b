//! Whether bytes are Arabic in Windows-1256, the encoding of most Arabic texts before Unicode.

use encoding_rs::WINDOWS_1256;

/// At least this share of what is not ASCII are Arabic letters and marks, in hundredths.
const LEAST_ARABIC: usize = 80;
/// At most this share of the bytes beyond ASCII stand in whole sequences of UTF-8, in hundredths: in Windows-1256
/// only a letter before an Arabic comma looks like one.
const MOST_UTF8: usize = 25;
/// At most this share of the bytes beyond ASCII stand beside an ASCII letter, in hundredths: the letters of Spanish or
/// German that ASCII lacks do, Arabic has words of its own.
const MOST_BESIDE_LATIN: usize = 25;

/// Whether bytes that are no UTF-8 are Arabic in Windows-1256, rather than UTF-8 with a fault or no text.
pub(crate) fn is_windows_1256(bytes: &[u8]) -> bool {
    let beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let has_controls = bytes.iter().any(is_control);
    let is_more = |count: usize, most: usize| count * 100 > beyond_ascii * most;
    if beyond_ascii == 0
        || has_controls
        || is_more(bytes_of_sequences(bytes), MOST_UTF8)
        || is_more(bytes_beside_latin(bytes), MOST_BESIDE_LATIN)
    {
        return false;
    }
    let (text, _) = WINDOWS_1256.decode_without_bom_handling(bytes);
    let arabic = text.chars().filter(|letter| is_arabic(*letter)).count();
    arabic * 100 >= beyond_ascii * LEAST_ARABIC
}

/// How many bytes stand in whole sequences of UTF-8 beyond ASCII.
fn bytes_of_sequences(bytes: &[u8]) -> usize {
    let chunks = bytes.utf8_chunks();
    let valid = chunks.map(|chunk| {
        chunk
            .valid()
            .bytes()
            .filter(|byte| !byte.is_ascii())
            .count()
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

/// Letters, vowel signs, digits and punctuation of the Arabic block; it holds the four Persian letters, too.
fn is_arabic(letter: char) -> bool {
    ('\u{600}'..='\u{6FF}').contains(&letter)
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
    fn other_bytes_are_not() {
        let mut broken = "افتتح الرئيس القناة يوم الخميس".as_bytes().to_vec();
        broken.insert(9, 0xC7);
        assert!(!is_windows_1256(&broken), "UTF-8 with a fault");
        assert!(!is_windows_1256("été à Noël".as_bytes()));
        for latin in [
            "été à Noël",
            "mañana él salió, según está aquí",
            "länger, schöner, größer",
        ] {
            let bytes = WINDOWS_1252.encode(latin).0;
            assert!(!is_windows_1256(&bytes), "{latin}");
        }
        let bytes: Vec<u8> = (0..4096_u32)
            .map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8)
            .collect();
        assert!(!is_windows_1256(&bytes), "no text");
    }
}
