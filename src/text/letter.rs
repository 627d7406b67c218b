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
pub(crate) const ALPHABET: [char; 31] = [
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
        // Soft hyphens, joiners, direction marks and isolates, the byte order mark, and vowel marks as presentation forms.
        0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFEFF | 0xFE70..=0xFE7F => {
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

/// The folded letters of `text` with their byte ranges: `(start, end, letter)`, marks left out.
pub fn letters_of(text: &str) -> impl Iterator<Item = (usize, usize, char)> + Clone + '_ {
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
