//! Files in other encodings than UTF-8, from the disk to the lines of the program.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::process::Command;
use std::sync::atomic::AtomicBool;

use encoding_rs::WINDOWS_1256;
use khatt::corpus::{Document, Encoding, list};
use serde_json::Value;

/// Without a day of writing: the text alone must carry it.
const TEXT: &str = "افتتح الرئيس القناة يوم 6 أغسطس 2015، بحضور وفود كثيرة.";

fn in_1256(text: &str) -> Vec<u8> {
    WINDOWS_1256.encode(text).0.into_owned()
}

fn utf16(text: &str) -> Vec<u8> {
    let marked = format!("\u{FEFF}{text}"); // BYTE ORDER MARK
    marked.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let page = format!("<meta charset=windows-1256><title>قناة</title><p>{TEXT}</p>");
    let latin = format!("<meta charset=iso-8859-1><p>{TEXT}</p>");
    let files = [
        ("1.txt", TEXT.as_bytes().to_vec()),
        ("2.txt", utf16(TEXT)),
        ("3.txt", in_1256(TEXT)),
        ("4.html", in_1256(&page)),
        ("5.html", in_1256(&latin)),
    ];
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

#[test]
fn each_encoding_gives_the_same_text_and_is_told() {
    let folder = folder();
    let entries = list(&[folder.path().to_owned()], &AtomicBool::new(false));
    let read = |entry: Result<khatt::corpus::Entry, _>| entry.unwrap().read().unwrap();
    let documents: Vec<Document> = entries.into_iter().map(read).collect();
    assert!(documents.iter().all(|document| &*document.text == TEXT));
    let encodings: Vec<Encoding> = documents.iter().map(|document| document.encoding).collect();
    assert_eq!(
        encodings,
        [
            Encoding::Utf8,
            Encoding::Utf16,
            Encoding::Assumed("windows-1256"),
            Encoding::Declared("windows-1256"),
            Encoding::Assumed("windows-1256"),
        ]
    );
    assert_eq!(documents[3].title.as_deref(), Some("قناة"));
}

#[test]
fn places_count_in_the_decoded_text_and_the_guess_is_noted() {
    let folder = folder();
    let output = Command::new(env!("CARGO_BIN_EXE_khatt"))
        .arg("--no-cache")
        .arg("extract")
        .arg(folder.path())
        .output()
        .unwrap();
    assert!(output.status.success());
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        told,
        "khatt: 2 documents are not UTF-8 and read as windows-1256, the first of them: 3.txt\n"
    );
    let lines = String::from_utf8(output.stdout).unwrap();
    let letters: Vec<char> = TEXT.chars().collect();
    let mut count = 0;
    for line in lines.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let mention = &line["mentions"][0];
        let at = |key: &str| usize::try_from(mention[key].as_u64().unwrap()).unwrap();
        let words: String = letters[at("start")..at("end")].iter().collect();
        assert_eq!(words, mention["text"].as_str().unwrap());
        assert_eq!(mention["value"], "2015-08-06");
        count += 1;
    }
    assert_eq!(count, 5);
}
