//! Exports: each format as a reader that is not ours takes it, with words that try to break out of it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

#[path = "support/cases.rs"]
mod support;

mod export {
    mod calendar;
    mod edtf;
    mod json;
    mod markup;
    mod table;
}

use std::sync::Arc;

use khatt::corpus::Document;
use khatt::export::{ExportView, Undated, exporter};
use khatt::i18n::{Language, Words};
use khatt::index::Index;
use khatt::pipeline::{Options, load_documents};

/// Words that end a cell, a line, an element or a script, turn the direction of writing, or begin a formula.
const HOSTILE: &str = "=cmd|' /C calc'A0 قال \"نعم\"، </script><b>; وصل\u{202E} 🚢 \\n الوفد & غادر يوم 6 أغسطس 2015.";

/// Two sources, of which one is hostile in every field.
fn folder() -> Index {
    let mut hostile = Document::of_text("b/=1,\"2\".txt", "=مصدر\",\n</title>", HOSTILE);
    hostile.title = Some("@SUM(A1) <img src=x onerror=alert(1)> \u{202E}\"'".into());
    hostile.url = Some("https://example.org/a?b=\"><script>".into());
    hostile.dct = Some("2015-08-07".parse().unwrap());
    let mut plain = Document::of_text(
        "a/1.txt",
        "المرفأ",
        "وصلت السفينة إلى الميناء أمس. وافتتحت القناة في مارس 2012. وعاد الحاكم في عام 44 قبل الميلاد.",
    );
    plain.dct = Some("2023-03-17".parse().unwrap());
    let mut read = Vec::new();
    load_documents(
        vec![hostile, plain],
        Options::default(),
        &Arc::default(),
        |message| {
            if let khatt::pipeline::LoadMessage::Document(analyzed) = message {
                read.push(analyzed);
            }
        },
    );
    Index::new(read)
}

/// What a format writes of the folder, in English.
fn exported(format: &str) -> Vec<u8> {
    let (index, words) = (folder(), Words::new(Language::English));
    let view = ExportView::of_folder(&index, &words, Undated::Excluded);
    assert!(view.event_count() >= 3, "{}", view.event_count());
    let mut out = Vec::new();
    exporter(format).unwrap().write(&view, &mut out).unwrap();
    out
}

/// [`exported`] as text.
fn exported_text(format: &str) -> String {
    String::from_utf8(exported(format)).unwrap()
}
