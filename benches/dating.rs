//! How fast a folder dates itself: 1,000, 10,000 and 31,000 documents of about 3 kB, in seconds and documents a second.
//!
//! `cargo bench --no-default-features --bench dating`. The documents are the articles of `../shared/corpora` where that
//! folder is, and the seeds where it is not, cut to about 3 kB and repeated with changed words, so that no two are
//! copies. Reading them is timed alone beside it.

#[path = "support/articles.rs"]
mod articles;
#[path = "support/many.rs"]
mod many;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use khatt::extract;
use khatt::pipeline::{Options, load_documents};

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [1_000, 10_000, 31_000];
/// Read, dated by one another and placed: a whole folder.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn dated_together(bencher: Bencher<'_, '_>, count: usize) {
    let documents = many::documents(count);
    let cancel = Arc::new(AtomicBool::new(false));
    bencher.counter(ItemsCount::new(count)).bench_local(|| {
        let documents = black_box(documents.clone());
        let folder = load_documents(documents, Options::default(), &cancel, |_| ());
        folder.documents().count()
    });
}

/// One thread, mentions only: what the reading costs.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn read_only(bencher: Bencher<'_, '_>, count: usize) {
    let documents = many::documents(count);
    bencher.counter(ItemsCount::new(count)).bench_local(|| {
        let texts = documents.iter();
        let texts = texts.map(|document| extract(&document.text, None).len());
        texts.sum::<usize>()
    });
}
