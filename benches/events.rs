//! What events cost beside the extraction that they are made from.
//!
//! `cargo bench --no-default-features --bench events`. The documents are the articles of `../shared/corpora` where
//! that folder is, and the seeds where it is not.

#[path = "support/articles.rs"]
mod articles;

use std::sync::LazyLock;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use khatt::event::{Source, events_of};
use khatt::{Day, Extraction, Extractor};

fn main() {
    divan::main();
}

static DOCUMENTS: LazyLock<Vec<(String, Extraction)>> = LazyLock::new(|| {
    let read = |text: String| {
        let found = extractor().run(&text);
        (text, found)
    };
    articles::articles().into_iter().map(read).collect()
});

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
