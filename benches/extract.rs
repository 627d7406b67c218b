//! How fast text becomes mentions, beside a pass that only folds every letter and looks every word up.
//!
//! `cargo bench --no-default-features --bench extract`. The text is the concatenated articles of `../shared/corpora`
//! where that folder is, and the seeds repeated where it is not; one size for each of 1, 10 and 100 MB.

#[path = "support/articles.rs"]
mod articles;

use std::sync::LazyLock;
use std::thread;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use khatt::Extractor;
use khatt::lexicon::Lexicon;
use khatt::text::SentenceScanner;
use khatt::time::Day;

fn main() {
    divan::main();
}

/// At least 100 MB of text.
static TEXT: LazyLock<String> = LazyLock::new(|| {
    let once = articles::articles().join("\n") + "\n";
    once.repeat(100_000_000 / once.len() + 1)
});

fn megabytes(count: usize) -> &'static str {
    let mut end = count * 1_000_000;
    while !TEXT.is_char_boundary(end) {
        end += 1;
    }
    &TEXT[..end]
}

const DAY: &str = "2015-08-06";

fn day() -> Option<Day> {
    DAY.parse().ok()
}

/// The floor: fold every letter, look every word up, and nothing else.
#[divan::bench(args = [1, 10, 100], sample_count = 5, sample_size = 1)]
fn fold_and_look_up(bencher: Bencher<'_, '_>, size: usize) {
    let text = megabytes(size);
    bencher
        .counter(BytesCount::of_str(text))
        .bench(|| fold(black_box(text)));
}

/// How many words of a text the lexicon knows.
fn fold(text: &str) -> usize {
    let lexicon = Lexicon::embedded();
    let mut scanner = SentenceScanner::new(text);
    let (mut tokens, mut found) = (Vec::new(), 0);
    while scanner.next_into(&mut tokens).is_some() {
        let known = tokens.iter().map(|token| lexicon.find(token.key()));
        found += known.filter(|hits| !hits.is_empty()).count();
    }
    found
}

/// The whole path: sentences, readings, placed mentions.
#[divan::bench(args = [1, 10, 100], sample_count = 5, sample_size = 1)]
fn extract(bencher: Bencher<'_, '_>, size: usize) {
    let text = megabytes(size);
    bencher
        .counter(BytesCount::of_str(text))
        .bench(|| Extractor::new().dct(day()).run(black_box(text)));
}

/// The same text as documents of 3 kB on one thread and on two.
#[divan::bench(args = [10, 100], consts = [1, 2], sample_count = 5, sample_size = 1)]
fn extract_documents<const THREADS: usize>(bencher: Bencher<'_, '_>, size: usize) {
    let text = megabytes(size);
    let documents = documents(text);
    bencher
        .counter(BytesCount::of_str(text))
        .bench(|| on_threads::<THREADS>(&documents, extract_all));
}

/// The floor on one thread and on two: what the machine itself gives for the second.
#[divan::bench(args = [10, 100], consts = [1, 2], sample_count = 5, sample_size = 1)]
fn fold_documents<const THREADS: usize>(bencher: Bencher<'_, '_>, size: usize) {
    let text = megabytes(size);
    let documents = documents(text);
    bencher
        .counter(BytesCount::of_str(text))
        .bench(|| on_threads::<THREADS>(&documents, fold_all));
}

fn on_threads<const THREADS: usize>(documents: &[&str], work: fn(&[&str])) {
    let share = documents.len().div_ceil(THREADS);
    thread::scope(|scope| {
        for part in documents.chunks(share) {
            scope.spawn(move || work(part));
        }
    });
}

fn fold_all(documents: &[&str]) {
    for document in documents {
        black_box(fold(document));
    }
}

fn extract_all(documents: &[&str]) {
    for document in documents {
        black_box(Extractor::new().dct(day()).run(document));
    }
}

/// Cuts at line breaks, every 3 kB or a little more.
fn documents(text: &'static str) -> Vec<&'static str> {
    let mut documents = Vec::new();
    let mut rest = text;
    while rest.len() > 3000 {
        let mut at = 3000;
        while !rest.is_char_boundary(at) {
            at += 1;
        }
        let end = rest[at..]
            .find('\n')
            .map_or(rest.len(), |found| at + found + 1);
        let (document, tail) = rest.split_at(end);
        documents.push(document);
        rest = tail;
    }
    documents
}
