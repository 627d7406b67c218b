//! How fast a folder dates itself: 1,000, 10,000 and 31,000 documents of about 3 kB, in seconds and documents a second.
//!
//! `cargo bench --no-default-features --bench dating`. The documents are the articles of `../shared/corpora` where that
//! folder is, and the seeds where it is not, cut to about 3 kB and repeated with changed words, so that no two are
//! copies. Reading them is timed alone beside it.

#[path = "support/articles.rs"]
mod articles;

use std::sync::Arc;
use std::sync::LazyLock;
use std::sync::atomic::AtomicBool;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use khatt::corpus::Document;
use khatt::extract;
use khatt::pipeline::{Job, Options, date_together};

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [1_000, 10_000, 31_000];
const BYTES: usize = 3_000;

static ARTICLES: LazyLock<Vec<String>> = LazyLock::new(articles::articles);

/// Documents of about [`BYTES`] bytes; each round through the articles has words of its own.
fn documents(count: usize) -> Vec<Job> {
    let articles = &*ARTICLES;
    let mut text = articles.iter().cycle().enumerate();
    (0..count)
        .map(|at| {
            let mut own = String::with_capacity(BYTES * 2);
            while own.len() < BYTES {
                let Some((number, article)) = text.next() else {
                    break;
                };
                let mut end = article.len().min(BYTES - own.len());
                while !article.is_char_boundary(end) {
                    end += 1;
                }
                own.push_str(&changed(
                    article.get(..end).unwrap_or_default(),
                    number / articles.len(),
                ));
                own.push('\n');
            }
            Job::Analyse(Document::of_text(&at.to_string(), "x", own))
        })
        .collect()
}

/// The text with every seventh long word written differently in each round.
fn changed(text: &str, round: usize) -> String {
    const LETTERS: [char; 8] = ['ب', 'ت', 'ح', 'د', 'ر', 'س', 'ق', 'م'];
    let mut long = 0;
    let words = text.split_inclusive(' ').map(|word| {
        long += usize::from(word.len() > 10);
        if word.len() > 10 && long % 7 == 0 {
            let (one, two) = (LETTERS[round % 8], LETTERS[round / 8 % 8]);
            format!("{one}{two}{word}")
        } else {
            word.to_owned()
        }
    });
    words.collect()
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn dated_together(bencher: Bencher<'_, '_>, count: usize) {
    let jobs = documents(count);
    let cancel = Arc::new(AtomicBool::new(false));
    bencher
        .counter(ItemsCount::new(count))
        .bench_local(|| date_together(black_box(&jobs), Options::default(), &cancel).len());
}

/// One thread, mentions only: what the reading costs.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn read_only(bencher: Bencher<'_, '_>, count: usize) {
    let jobs = documents(count);
    bencher.counter(ItemsCount::new(count)).bench_local(|| {
        let texts = jobs.iter().map(|job| match job {
            Job::Analyse(document) => extract(&document.text, None).len(),
            _ => 0,
        });
        texts.sum::<usize>()
    });
}
