//! Checks of what any bytes give, for the fuzz targets and for the tests that run their corpora again.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each target uses one of them, and stops at the first surprise"
)]

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use khatt::Extractor;
use khatt::corpus::{Document, JsonLines, list};
use khatt::pipeline::{Options, analyse};

/// Spans on character borders, in order, inside their sentences, limits that are not backwards.
pub(crate) fn read_text(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for dct in [None, "2023-03-15".parse().ok()] {
        let found = Extractor::new().dct(dct).run(&text);
        let mut end = 0;
        for mention in &found.mentions {
            let range = mention.span.range();
            let words = text.get(range.clone());
            assert!(words.is_some_and(|words| !words.is_empty()));
            assert!(end <= range.start, "mentions overlap");
            end = range.end;
            let sentence = found.sentences.get(mention.sentence as usize);
            assert!(sentence.is_some_and(|sentence| sentence.contains(mention.span)));
            if let (Some(first), Some(last)) = (mention.interval.first(), mention.interval.last()) {
                assert!(first <= last, "{mention:?}");
            }
        }
    }
}

/// An error or a text with words.
pub(crate) fn read_page(data: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("1.html"), data).unwrap();
    for document in documents_of(folder.path()) {
        assert!(!document.text.trim().is_empty());
        check(document);
    }
}

/// The document beside a manifest is read, whatever that is; its first byte chooses the format.
pub(crate) fn read_manifest(data: &[u8]) {
    let Some((first, manifest)) = data.split_first() else {
        return;
    };
    let name = match first % 3 {
        0 => "manifest.tsv",
        1 => "manifest.csv",
        _ => "manifest.json",
    };
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("1.txt"), "وصل الوفد أمس.").unwrap();
    fs::write(folder.path().join(name), manifest).unwrap();
    let documents = documents_of(folder.path());
    assert_eq!(documents.len(), 1);
    documents.into_iter().for_each(check);
}

/// One answer a line, in their order.
pub(crate) fn read_stream(data: &[u8]) {
    let mut last = 0;
    for answer in JsonLines::new(data) {
        let line = match &answer {
            Ok((line, _)) => *line,
            Err(error) => error.line,
        };
        assert_eq!(line, last + 1);
        last = line;
        if let Ok((_, document)) = answer {
            check(document);
        }
    }
    let ends = data.iter().filter(|byte| **byte == b'\n').count() as u64;
    let has_rest = data.last().is_some_and(|byte| *byte != b'\n');
    assert_eq!(last, ends + u64::from(has_rest));
}

/// Ends of the names of files, one for each reader.
const KINDS: [&str; 20] = [
    "txt", "html", "csv", "tsv", "json", "jsonl", "rtf", "eml", "mbox", "mht", "warc", "rss",
    "zip", "tar", "gz", "tgz", "pdf", "xls", "docx", "xml",
];

/// A document or a reason; the first byte chooses the reader, unless the others say themselves what they are.
pub(crate) fn read_format(data: &[u8]) {
    let Some((first, content)) = data.split_first() else {
        return;
    };
    let kind = KINDS[usize::from(*first) % KINDS.len()];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("1.{kind}"));
    fs::write(&path, content).unwrap();
    let listed = list(&[path], &AtomicBool::new(false));
    let read = listed
        .into_iter()
        .flat_map(|entry| entry.unwrap().read_all());
    let read: Vec<_> = read.collect();
    assert!(!read.is_empty());
    for document in read.into_iter().flatten() {
        assert!(!document.text.trim().is_empty());
        let is_border = |start: &u32| document.text.is_char_boundary(*start as usize);
        assert!(document.page_starts.iter().all(is_border));
        assert!(document.hints.len() <= 64);
    }
}

fn documents_of(folder: &Path) -> Vec<Document> {
    let never = AtomicBool::new(false);
    let found = list(&[folder.to_owned()], &never);
    let documents = found.into_iter().flatten().map(|entry| entry.read());
    documents.filter_map(Result::ok).collect()
}

fn check(document: Document) {
    let analysed = analyse(document, Options::default());
    let text = &analysed.document.text;
    for mention in &analysed.mentions {
        assert!(text.get(mention.span.range()).is_some());
    }
    for event in &analysed.events {
        let (first, last) = (event.interval.first(), event.interval.last());
        assert!(first.zip(last).is_none_or(|(first, last)| first <= last));
    }
}
