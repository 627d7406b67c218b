//! Text that was converted wrongly: the bytes of UTF-8, taken for letters of another encoding and written as UTF-8
//! again. «قال» has become «Ù‚Ø§Ù„» or «ظ‚ط§ظ„» by it.

use std::sync::LazyLock;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252, WINDOWS_1256};

/// Text that was converted wrongly more often than this stays as it is.
const MOST_TIMES: usize = 3;
/// So many first letters show whether a text was.
const LOOK: usize = 100_000;
/// Fewer pairs of letters than this may be an accident.
const LEAST_PAIRS: usize = 3;
/// At least this share of the letters beyond ASCII stand in such pairs, in hundredths.
const LEAST_IN_PAIRS: usize = 60;

/// What UTF-8 is taken for.
static TAKEN_FOR: LazyLock<[TakenFor; 3]> =
    LazyLock::new(|| [WINDOWS_1252, WINDOWS_1256, MACINTOSH].map(TakenFor::new));

/// The text as it was before; `None` where nothing of the kind is seen in it.
pub(crate) fn mended(text: &str) -> Option<String> {
    let mut mended = None;
    for _ in 0..MOST_TIMES {
        let known = mended.as_deref().unwrap_or(text);
        let Some(before) = before_conversion(known) else {
            break;
        };
        mended = Some(before);
    }
    mended
}

fn before_conversion(text: &str) -> Option<String> {
    let taken_for = TAKEN_FOR.iter().find(|taken| taken.is_seen_in(text))?;
    Some(taken_for.undo(text))
}

/// The encoding for which UTF-8 was taken, from letters back to bytes.
struct TakenFor {
    /// By letter: its byte, 0 where it has none beyond ASCII.
    bytes: Vec<u8>,
}

impl TakenFor {
    fn new(encoding: &'static Encoding) -> Self {
        let beyond: Vec<u8> = (0x80..=0xFF).collect();
        let (letters, _) = encoding.decode_without_bom_handling(&beyond);
        let mut taken = Self { bytes: Vec::new() };
        for (letter, byte) in letters.chars().zip(beyond.iter().copied()) {
            taken.put(letter, byte);
        }
        if encoding == WINDOWS_1252 {
            // Latin-1 proper has control characters where Windows has signs.
            for byte in 0x80..=0x9F {
                if taken.byte(char::from(byte)).is_none() {
                    taken.put(char::from(byte), byte);
                }
            }
        }
        taken
    }

    fn put(&mut self, letter: char, byte: u8) {
        let at = letter as usize;
        if at >= self.bytes.len() {
            self.bytes.resize(at + 1, 0);
        }
        if let Some(slot) = self.bytes.get_mut(at) {
            *slot = byte;
        }
    }

    fn byte(&self, letter: char) -> Option<u8> {
        match letter.is_ascii() {
            true => Some(letter as u8),
            false => (self.bytes.get(letter as usize).copied()).filter(|byte| *byte != 0),
        }
    }

    /// Whether most of what is not ASCII are pairs that the bytes of Arabic letters make, or of those pairs once more.
    fn is_seen_in(&self, text: &str) -> bool {
        let letters = text.chars().take(LOOK);
        let (mut beyond, mut pairs, mut last) = (0, 0, None);
        for letter in letters.filter(|letter| !letter.is_whitespace()) {
            let byte = self.byte(letter);
            beyond += usize::from(!letter.is_ascii());
            let is_pair = matches!(
                (last, byte),
                (Some(0xC2 | 0xC3 | 0xD8..=0xDB), Some(0x80..=0xBF))
            );
            pairs += usize::from(is_pair);
            last = byte;
        }
        pairs >= LEAST_PAIRS && 2 * pairs * 100 >= beyond * LEAST_IN_PAIRS
    }

    /// The text that the bytes are; what is no UTF-8 stays as it is.
    fn undo(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() / 2);
        let mut run: Vec<(char, u8)> = Vec::new();
        for letter in text.chars() {
            match self.byte(letter) {
                Some(byte) => run.push((letter, byte)),
                None => {
                    push_run(&run, &mut out);
                    run.clear();
                    out.push(letter);
                }
            }
        }
        push_run(&run, &mut out);
        out
    }
}

fn push_run(run: &[(char, u8)], out: &mut String) {
    let bytes: Vec<u8> = run.iter().map(|(_, byte)| *byte).collect();
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        at += chunk.valid().len();
        let wrong = run.iter().skip(at).take(chunk.invalid().len());
        out.extend(wrong.map(|(letter, _)| *letter));
        at += chunk.invalid().len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "قال الوزير (Smith) إن «القناة» ستُفتح يوم 6 أغسطس 2015، غدا.";

    fn taken_for(encoding: &'static Encoding, text: &str) -> String {
        let (text, _) = encoding.decode_without_bom_handling(text.as_bytes());
        text.into_owned()
    }

    #[test]
    fn what_was_converted_wrongly_is_mended() {
        for encoding in [WINDOWS_1252, WINDOWS_1256, MACINTOSH] {
            let once = taken_for(encoding, TOLD);
            assert_eq!(mended(&once).as_deref(), Some(TOLD), "{}", encoding.name());
        }
        let latin: String = TOLD.bytes().map(char::from).collect();
        assert_eq!(mended(&latin).as_deref(), Some(TOLD));
        let twice = taken_for(WINDOWS_1252, &taken_for(WINDOWS_1252, TOLD));
        assert_eq!(mended(&twice).as_deref(), Some(TOLD));
    }

    #[test]
    fn what_is_right_beside_it_stays() {
        let mixed = format!("{}\n{}\nغدا", taken_for(WINDOWS_1252, TOLD), "خبر");
        assert_eq!(mended(&mixed).unwrap(), format!("{TOLD}\nخبر\nغدا"));
        let lost = taken_for(WINDOWS_1252, TOLD).replace("Ø³", "Ø?");
        assert!(mended(&lost).unwrap().contains("أغØ?ط"), "{lost}");
    }

    #[test]
    fn other_texts_are_not() {
        for text in [
            TOLD,
            "ÿ Øl og Ærø, Ørsted",
            "été à Noël, où ça",
            "قال خط ظل، طبيب وظروف",
            "Ø§",
        ] {
            assert_eq!(mended(text), None, "{text}");
        }
        let (least, fewer) = ("Ø§Ù„Ø§", "Ø§Ù„");
        assert!(mended(least).is_some() && mended(fewer).is_none());
    }
}
