//! Whatever bytes come in, nothing panics, and what can be read is read.

use std::fs;
use std::sync::atomic::AtomicBool;

use khatt::corpus::{Document, Encoding, JsonLines, list};
use proptest::collection::vec;
use proptest::prelude::{
    ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use proptest::sample::select;

/// What makes a loader stumble.
const PIECES: &[&str] = &[
    "\u{FEFF}", // BYTE ORDER MARK
    "\0",
    "\n",
    "\r\n",
    "{",
    "}",
    "[[[[",
    "\"id\":",
    "\"text\":",
    "\"a\"",
    ",",
    "null",
    "\\ud800",
    "{\"id\":\"a\",\"text\":\"b\"}",
    "{\"file\":\"1.txt\",\"date\":\"2015-08-06\"}",
    "file\tdate\n",
    "file,date\n",
    "1.txt",
    "2015-08-06",
    "\t",
    "\"",
    "<p>",
    "</script>",
    "<script type=application/ld+json>",
    "<meta name=date content=",
    "<time datetime='2015",
    "&#x",
    "<!--",
];

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        "[ء-ي0-9 \r\n]{0,6}".prop_map(String::into_bytes),
        vec(any::<u8>(), 0..4),
        select(PIECES).prop_map(|piece| piece.as_bytes().to_owned()),
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_of_a_stream_gives_one_answer(bytes in bytes()) {
        let lines = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
        let expected = match bytes.is_empty() {
            true => 0,
            false => lines.split(|byte| *byte == b'\n').count() as u64,
        };
        let numbers: Vec<u64> = JsonLines::new(bytes.as_slice())
            .map(|line| line.map_or_else(|error| error.line, |(number, _)| number))
            .collect();
        prop_assert_eq!(numbers, (1..=expected).collect::<Vec<_>>());
    }
}

/// The bytes that a document came from, without the mark of UTF-8.
fn in_its_encoding(document: &Document) -> Vec<u8> {
    match document.encoding {
        Encoding::Utf8 => document.text.as_bytes().to_vec(),
        Encoding::Utf16 => {
            let units = document.text.encode_utf16();
            [0xFEFF]
                .into_iter()
                .chain(units)
                .flat_map(u16::to_le_bytes)
                .collect()
        }
        Encoding::Utf32 => {
            let letters = ['\u{FEFF}'].into_iter().chain(document.text.chars()); // BYTE ORDER MARK
            letters
                .flat_map(|letter| u32::from(letter).to_le_bytes())
                .collect()
        }
        Encoding::Assumed("UTF-16LE") => {
            let units = document.text.encode_utf16();
            units.flat_map(u16::to_le_bytes).collect()
        }
        Encoding::Assumed("UTF-16BE") => {
            let units = document.text.encode_utf16();
            units.flat_map(u16::to_be_bytes).collect()
        }
        Encoding::Declared(name) | Encoding::Assumed(name) => {
            let encoding = encoding_rs::Encoding::for_label(name.as_bytes());
            let encoding = encoding.unwrap_or(encoding_rs::UTF_8);
            encoding.encode(&document.text).0.into_owned()
        }
    }
}

/// The same bytes without a mark of UTF-8, and UTF-16 with its low bytes first.
fn without_mark(bytes: &[u8]) -> Vec<u8> {
    match bytes {
        [0xEF, 0xBB, 0xBF, text @ ..] => text.to_vec(),
        [0xFE, 0xFF, ..] => bytes
            .chunks(2)
            .flat_map(|unit| unit.iter().rev())
            .copied()
            .collect(),
        _ => bytes.to_vec(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_is_read_as_it_is_or_refused(bytes in bytes()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("1.txt");
        fs::write(&path, &bytes).unwrap();
        let entries = list(&[path], &AtomicBool::new(false));
        let text = str::from_utf8(&bytes).map(|text| text.strip_prefix('\u{FEFF}').unwrap_or(text));
        match entries.first().unwrap().as_ref().unwrap().read() {
            // What was wrong with it is told.
            Ok(document) if !document.notices.is_empty() => {}
            // It has signs twice, so that the text does not say which they were.
            Ok(document) if document.encoding.name() == "MacArabic" => {}
            Ok(document) => prop_assert_eq!(in_its_encoding(&document), without_mark(&bytes)),
            Err(_) => {
                let holds_words = |text: &str| !text.trim().is_empty() && !text.contains('\0');
                prop_assert!(!text.is_ok_and(holds_words));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_manifest_costs_no_document(bytes in bytes(), name in select(&["manifest.tsv", "manifest.csv", "manifest.json"][..])) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("1.txt"), "يوم").unwrap();
        fs::write(folder.path().join(name), &bytes).unwrap();
        let listed = list(&[folder.path().to_owned()], &AtomicBool::new(false));
        let (documents, problems): (Vec<_>, Vec<_>) = listed.into_iter().partition(Result::is_ok);
        prop_assert_eq!(documents.len(), 1);
        prop_assert!(problems.iter().all(|problem| !problem.as_ref().unwrap_err().costs_document()));
    }

    #[test]
    fn a_page_is_read_or_refused(bytes in bytes()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("1.html");
        fs::write(&path, &bytes).unwrap();
        let entries = list(&[path], &AtomicBool::new(false));
        if let Ok(document) = entries.first().unwrap().as_ref().unwrap().read() {
            prop_assert!(!document.text.trim().is_empty());
        }
    }
}
