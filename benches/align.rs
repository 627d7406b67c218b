//! How fast a folder is aligned: 1,000, 10,000 and 31,000 documents of about 3 kB from 50 sources, in documents a second.
//!
//! `cargo bench --no-default-features --bench align`. The documents are those of the bench of dating, read before.

#[path = "support/articles.rs"]
mod articles;
#[path = "support/many.rs"]
mod many;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use khatt::index::AnalyzedDocument;
use khatt::pipeline::{Options, align, analyse};

fn main() {
    divan::main();
}

fn read(count: usize) -> Vec<Arc<AnalyzedDocument>> {
    let documents = many::documents(count).into_iter();
    documents
        .map(|document| Arc::new(analyse(document, Options::default())))
        .collect()
}

#[divan::bench(args = [1_000, 10_000, 31_000], sample_count = 3, sample_size = 1)]
fn aligned(bencher: Bencher<'_, '_>, count: usize) {
    let documents = read(count);
    let never = AtomicBool::new(false);
    bencher
        .counter(ItemsCount::new(count))
        .bench_local(|| align(black_box(&documents), &never).map(|found| found.clusters().len()));
}
