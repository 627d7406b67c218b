//! Each way in which bytes become a text.

use std::sync::Arc;

use encoding_rs::{WINDOWS_1252, WINDOWS_1256};

use super::decode::*;
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

#[test]
fn a_file_put_together_from_two_encodings_is_read_line_by_line() {
    let line = "وصل الوفد أمس إلى الميناء في الصباح الباكر وغادر في المساء.\n";
    let old = WINDOWS_1256.encode(line).0.into_owned();
    let utf8 = line.as_bytes();
    for parts in [[utf8, &old, &old], [&old, utf8, utf8], [utf8, &old, utf8]] {
        let decoded = decode(parts.concat(), |_| None).unwrap();
        assert_eq!(&*decoded.text, line.repeat(3));
        let lines = parts.iter().filter(|part| **part != utf8).count();
        let encoding = "windows-1256".to_owned();
        assert_eq!(
            decoded.notices,
            [Notice::MixedEncodings { lines, encoding }]
        );
    }
    // A wrong byte in UTF-8 is a wrong byte.
    let mut wrong = utf8.repeat(3);
    wrong[5] = 0xC8;
    let decoded = decode(wrong, |_| None).unwrap();
    assert!(
        matches!(decoded.notices[..], [Notice::WrongBytes { .. }]),
        "{:?}",
        decoded.notices
    );
}
