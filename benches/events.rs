//! What events cost beside the extraction that they are made from.
//!
//! `cargo bench --no-default-features --bench events`. The documents are the articles of `../shared/corpora` where
//! that folder is, and the seeds where it is not.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use khatt::event::{Source, events_of};
use khatt::{Day, Extraction, Extractor};

fn main() {
    divan::main();
}

static DOCUMENTS: LazyLock<Vec<(String, Extraction)>> = LazyLock::new(|| {
    let mut texts = Vec::new();
    gather(Path::new("../shared/corpora"), &mut texts);
    if texts.is_empty() {
        gather(Path::new("seeds"), &mut texts);
    }
    let read = |text: String| {
        let found = extractor().run(&text);
        (text, found)
    };
    texts.into_iter().map(read).collect()
});

fn gather(folder: &Path, texts: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            texts.extend(fs::read_to_string(&path));
        }
    }
}

fn day() -> Option<Day> {
    "2015-08-06".parse().ok()
}

fn extractor() -> Extractor {
    Extractor::new().dct(day())
}

fn bytes() -> BytesCount {
    BytesCount::new(DOCUMENTS.iter().map(|(text, _)| text.len()).sum::<usize>())
}

#[divan::bench]
fn mentions(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(|| {
        for (text, _) in DOCUMENTS.iter() {
            black_box(extractor().run(text));
        }
    });
}

#[divan::bench]
fn events(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(|| {
        for (text, found) in DOCUMENTS.iter() {
            black_box(events_of(Source {
                id: "a.txt",
                text,
                dct: day(),
                sentences: &found.sentences,
                mentions: &found.mentions,
            }));
        }
    });
}
