//! Folding: the spellings of one Arabic word become one key.
//!
//! Alef with any hamza or madda is alef, alef maqsura and ya with hamza are ya, waw with hamza is waw, ta marbuta is
//! ha; vowel marks, tatweel, joiners and direction marks vanish; presentation forms are the letters they present.

/// What a character is for the scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Folded {
    /// A letter, as its code 1–31.
    Letter(u8),
    /// Two letters in one presentation form, in reading order.
    Pair(u8, u8),
    /// Belongs to a word and changes nothing: a vowel mark, tatweel, a joiner, a direction mark.
    Mark,
    /// Not part of an Arabic word.
    Other,
}

/// Codes in [`PAIRS`]; letters are 1 to 31.
pub(crate) const FIRST: u8 = 1;
pub(crate) const LAST: u8 = 31;
pub(crate) const MARK: u8 = 0x40;
pub(crate) const OTHER: u8 = 0;

/// Letters by their code less one; the first spelling stands for all.
const ALPHABET: [char; 31] = [
    'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ',
    'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي', 'ء', 'پ', 'چ',
];

/// The first of the two-byte characters U+0600 to U+06FF as its two bytes; the last is `DB BF`.
const FIRST_PAIR: u16 = 0xD880;

/// The folded codes of U+0600 to U+06FF, by their two bytes: one look tells a letter of ours from everything else.
static PAIRS: [u8; 832] = pair_table();

const fn pair_table() -> [u8; 832] {
    let mut table = [OTHER; 832];
    let mut low = 0;
    while low < 256 {
        table[low / 64 * 256 + low % 64] = fold_arabic(0x600 + low as u32);
        low += 1;
    }
    table
}

const fn fold_arabic(code_point: u32) -> u8 {
    let Some(c) = char::from_u32(code_point) else {
        return OTHER;
    };
    let letter = match c {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ة' | 'ۀ' | 'ہ' | 'ھ' | 'ە' | 'ۃ' => 'ه',
        'ى' | 'ئ' | 'ی' | 'ې' | 'ے' | 'ۓ' => 'ي',
        'ؤ' | 'ۇ' | 'ۆ' => 'و',
        'ک' | 'گ' | 'ڭ' => 'ك',
        'ژ' => 'ز',
        'ڤ' => 'ف',
        other => other,
    };
    let mut index = 0;
    while index < ALPHABET.len() {
        if ALPHABET[index] as u32 == letter as u32 {
            return index as u8 + 1;
        }
        index += 1;
    }
    match code_point {
        // Tatweel, vowel marks, superscript alef, Quranic annotation, the Arabic letter mark.
        0x640
        | 0x610..=0x61A
        | 0x61C
        | 0x64B..=0x65F
        | 0x670
        | 0x6D6..=0x6DC
        | 0x6DF..=0x6E8
        | 0x6EA..=0x6ED => MARK,
        _ => OTHER,
    }
}

/// Letters of the presentation forms U+FE80 to U+FEF4, each with its first and last form.
const FORMS: [(u32, u32, char); 36] = [
    (0xFE80, 0xFE80, 'ء'),
    (0xFE81, 0xFE84, 'ا'),
    (0xFE85, 0xFE86, 'و'),
    (0xFE87, 0xFE88, 'ا'),
    (0xFE89, 0xFE8C, 'ي'),
    (0xFE8D, 0xFE8E, 'ا'),
    (0xFE8F, 0xFE92, 'ب'),
    (0xFE93, 0xFE94, 'ه'),
    (0xFE95, 0xFE98, 'ت'),
    (0xFE99, 0xFE9C, 'ث'),
    (0xFE9D, 0xFEA0, 'ج'),
    (0xFEA1, 0xFEA4, 'ح'),
    (0xFEA5, 0xFEA8, 'خ'),
    (0xFEA9, 0xFEAA, 'د'),
    (0xFEAB, 0xFEAC, 'ذ'),
    (0xFEAD, 0xFEAE, 'ر'),
    (0xFEAF, 0xFEB0, 'ز'),
    (0xFEB1, 0xFEB4, 'س'),
    (0xFEB5, 0xFEB8, 'ش'),
    (0xFEB9, 0xFEBC, 'ص'),
    (0xFEBD, 0xFEC0, 'ض'),
    (0xFEC1, 0xFEC4, 'ط'),
    (0xFEC5, 0xFEC8, 'ظ'),
    (0xFEC9, 0xFECC, 'ع'),
    (0xFECD, 0xFED0, 'غ'),
    (0xFED1, 0xFED4, 'ف'),
    (0xFED5, 0xFED8, 'ق'),
    (0xFED9, 0xFEDC, 'ك'),
    (0xFEDD, 0xFEE0, 'ل'),
    (0xFEE1, 0xFEE4, 'م'),
    (0xFEE5, 0xFEE8, 'ن'),
    (0xFEE9, 0xFEEC, 'ه'),
    (0xFEED, 0xFEEE, 'و'),
    (0xFEEF, 0xFEF0, 'ي'),
    (0xFEF1, 0xFEF4, 'ي'),
    (0xFBFC, 0xFBFF, 'ي'),
];

/// The code of the character that these two bytes of UTF-8 begin: 1–31 a letter, [`MARK`], or [`OTHER`].
#[inline]
pub(crate) fn pair_code(pair: [u8; 2]) -> u8 {
    let index = u16::from_be_bytes(pair).wrapping_sub(FIRST_PAIR);
    PAIRS.get(usize::from(index)).copied().unwrap_or(OTHER)
}

/// Folds any character.
pub(crate) fn fold(c: char) -> Folded {
    match u32::from(c) {
        0x600..=0x6FF => {
            let mut pair = [0; 2];
            c.encode_utf8(&mut pair);
            match pair_code(pair) {
                OTHER => Folded::Other,
                MARK => Folded::Mark,
                letter => Folded::Letter(letter),
            }
        }
        // Joiners, direction marks and isolates, the byte order mark, and vowel marks as presentation forms.
        0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFEFF | 0xFE70..=0xFE7F => {
            Folded::Mark
        }
        0xFEF5..=0xFEFC => Folded::Pair(code_of('ل'), code_of('ا')),
        code @ (0xFE80..=0xFEF4 | 0xFBFC..=0xFBFF) => FORMS
            .iter()
            .find(|(first, last, _)| (*first..=*last).contains(&code))
            .map_or(Folded::Other, |(_, _, letter)| {
                Folded::Letter(code_of(*letter))
            }),
        _ => Folded::Other,
    }
}

fn code_of(letter: char) -> u8 {
    fold_arabic(u32::from(letter))
}

/// The folded letters of a word, five bits each: equal words have equal keys, whatever their spelling.
///
/// Words of more than 25 letters have [`WordKey::NONE`]: none such is in the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct WordKey(pub(crate) u128);

impl WordKey {
    /// No letters, or too many.
    pub const NONE: Self = Self(0);
    /// Letters that fit.
    pub const MAX_LETTERS: u32 = 25;

    /// The key of a word; marks are skipped, anything that is not Arabic ends it.
    pub fn of(word: &str) -> Self {
        let (mut key, mut letters) = (Self::NONE, 0);
        for c in word.chars() {
            match fold(c) {
                Folded::Letter(code) => (key, letters) = (key.with(code), letters + 1),
                Folded::Pair(one, two) => (key, letters) = (key.with(one).with(two), letters + 2),
                Folded::Mark => {}
                Folded::Other => break,
            }
        }
        if letters > Self::MAX_LETTERS {
            Self::NONE
        } else {
            key
        }
    }

    /// This word with one more letter, by its code.
    #[inline]
    pub(crate) fn with(self, code: u8) -> Self {
        Self(self.0 << 5 | u128::from(code))
    }

    /// Letters that fit half a key.
    pub(crate) const RUN_LETTERS: u32 = 12;

    /// This word with a run of `length` letters more, at most [`WordKey::RUN_LETTERS`].
    #[inline]
    pub(crate) fn with_run(self, run: u64, length: u32) -> Self {
        if self.is_empty() {
            return Self(u128::from(run));
        }
        Self(self.0 << (5 * length) | u128::from(run))
    }

    /// Number of letters.
    pub fn len(self) -> u32 {
        (132 - self.0.leading_zeros()) / 5
    }

    /// Whether there are no letters.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The letter at `index` from the front, folded.
    pub fn letter(self, index: u32) -> Option<char> {
        let shift = self.len().checked_sub(index + 1)? * 5;
        ALPHABET
            .get(
                usize::try_from((self.0 >> shift) & 31)
                    .ok()?
                    .checked_sub(1)?,
            )
            .copied()
    }

    /// The last letter, folded.
    pub fn last(self) -> Option<char> {
        self.letter(self.len().checked_sub(1)?)
    }

    /// The word without its first `count` letters.
    pub fn without_front(self, count: u32) -> Self {
        let kept = self.len().saturating_sub(count) * 5;
        Self(self.0 & ((1u128 << kept) - 1))
    }

    /// The word without its last `count` letters.
    pub fn without_back(self, count: u32) -> Self {
        Self(self.0.checked_shr(count * 5).unwrap_or(0))
    }

    /// The word with these letters before it, or [`WordKey::NONE`] where it gets too long.
    pub(crate) fn prefixed(self, front: &str) -> Self {
        let prefix = Self::of(front);
        if prefix.len() + self.len() > Self::MAX_LETTERS {
            return Self::NONE;
        }
        Self(prefix.0 << (5 * self.len()) | self.0)
    }

    /// Whether it begins with these letters (already folded).
    pub fn starts_with(self, prefix: &str) -> bool {
        prefix
            .chars()
            .enumerate()
            .all(|(index, c)| self.letter(index as u32) == Some(c))
    }

    /// A hash with all its bits well mixed.
    #[inline]
    pub(crate) fn hash(self) -> u64 {
        let folded = self.0 as u64 ^ ((self.0 >> 64) as u64).rotate_left(23);
        let mixed = folded.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed ^ (mixed >> 32)
    }
}

/// The folded letters of `text` with their byte ranges: `(start, end, letter)`, marks left out.
pub fn letters_of(text: &str) -> impl Iterator<Item = (usize, usize, char)> + '_ {
    text.char_indices().flat_map(|(start, c)| {
        let end = start + c.len_utf8();
        let letter = |code: u8| {
            ALPHABET
                .get(usize::from(code).wrapping_sub(1))
                .copied()
                .unwrap_or(c)
        };
        let (one, two) = match fold(c) {
            Folded::Letter(code) => (Some(letter(code)), None),
            Folded::Pair(one, two) => (Some(letter(one)), Some(letter(two))),
            Folded::Mark => (None, None),
            Folded::Other => (Some(c), None),
        };
        one.into_iter()
            .chain(two)
            .map(move |letter| (start, end, letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_have_one_key() {
        let plain = WordKey::of("الاربعاء");
        for same in [
            "الأربعاء",
            "الأرْبِعاء",
            "الأربعـــاء",
            "ﺍﻷﺭﺑﻌﺎﺀ",
            "الأ\u{200C}ربعاء",
        ] {
            assert_eq!(WordKey::of(same), plain, "{same}");
        }
        assert_eq!(WordKey::of("جمادى الأولى"), WordKey::of("جمادي"));
        assert_ne!(WordKey::of("الاربعا"), plain);
        assert_eq!(WordKey::of("Friday"), WordKey::NONE);
        assert_eq!(WordKey::of(&"ا".repeat(26)), WordKey::NONE);
        assert_eq!(WordKey::of(&"م".repeat(26)), WordKey::NONE);
    }

    #[test]
    fn letters_are_taken_apart() {
        let key = WordKey::of("والجمعة");
        assert_eq!(key.len(), 7);
        assert!(key.starts_with("وال"));
        assert_eq!(key.last(), Some('ه'));
        assert_eq!(key.without_front(3), WordKey::of("جمعة"));
        assert_eq!(key.without_back(1), WordKey::of("والجمع"));
        assert_eq!(key.without_front(9), WordKey::NONE);
    }
}
