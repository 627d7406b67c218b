//! MacArabic, in which Macintosh wrote Arabic before Unicode; the Encoding Standard does not have it.

/// Its name.
pub(crate) const NAME: &str = "MacArabic";

/// The letters of the bytes from 0x80 on. Signs of ASCII stand in it twice: the second time they run from the right.
const LETTERS: &str = "Ä\u{A0}ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü \
!\"#$٪&'()*+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_ـفقكلمنهوىي\
\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\u{650}\u{651}\u{652}پٹچەڤگڈڑ{|}ژے";

/// The text of these bytes.
pub(crate) fn decode(bytes: &[u8]) -> String {
    let letters: Vec<char> = LETTERS.chars().collect();
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        None => char::from(*byte),
        Some(at) => letters
            .get(usize::from(at))
            .copied()
            .unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    bytes.iter().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_has_its_letter() {
        assert_eq!(LETTERS.chars().count(), 128);
        for (byte, expected) in [
            (0x41, 'A'),
            (0x80, 'Ä'),
            (0x81, '\u{A0}'),
            (0x8C, '«'),
            (0xA0, ' '),
            (0xAC, '،'),
            (0xB0, '٠'),
            (0xC7, 'ا'),
            (0xDA, 'غ'),
            (0xE0, 'ـ'),
            (0xEA, 'ي'),
            (0xF2, '\u{652}'),
            (0xF3, 'پ'),
            (0xFF, 'ے'),
        ] {
            assert_eq!(decode(&[byte]), expected.to_string(), "{byte:X}");
        }
    }
}
