//! PDFs made by many programs, each beside its true text, where `../shared/bed` is there: run with `--nocapture` to
//! see the accuracy of each file.

use std::fs;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization as _;

use crate::corpus::format::pdf::read_pdf;

/// What was reached; see `the_bed_is_read`.
const MEAN_ACCURACY: f64 = 0.975;
const MEAN_ORDER: f64 = 0.970;
const FILES_RIGHT: usize = 42;
/// A file is right from this accuracy on.
const RIGHT: f64 = 0.98;

#[test]
fn the_bed_is_read() {
    let Some(files) = files_of_bed() else {
        println!("skipped: there is no ../shared/bed");
        return;
    };
    let scores: Vec<Score> = files.iter().map(|file| score(file)).collect();
    for (file, score) in files.iter().zip(&scores) {
        let name = file.file_stem().unwrap().display().to_string();
        println!("{name:<24}{:.3} {:.2}", score.accuracy, score.order);
    }
    let mean =
        |value: fn(&Score) -> f64| scores.iter().map(value).sum::<f64>() / scores.len() as f64;
    let (accuracy, order) = (mean(|score| score.accuracy), mean(|score| score.order));
    let right = scores
        .iter()
        .filter(|score| score.accuracy >= RIGHT)
        .count();
    println!(
        "mean {accuracy:.4} {order:.4}, {right} of {} right",
        scores.len()
    );
    assert!(accuracy >= MEAN_ACCURACY, "{accuracy}");
    assert!(order >= MEAN_ORDER, "{order}");
    assert!(right >= FILES_RIGHT, "{right}");
}

fn files_of_bed() -> Option<Vec<PathBuf>> {
    let bed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bed");
    let mut files: Vec<PathBuf> = fs::read_dir(bed)
        .ok()?
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|name| name == "pdf"))
        .collect();
    files.sort();
    Some(files)
}

struct Score {
    /// 1 less the edit distance by the length of the true text.
    accuracy: f64,
    /// The share of the true words that are found in their order.
    order: f64,
}

fn score(file: &Path) -> Score {
    let truth = plain(&fs::read_to_string(file.with_extension("expected.txt")).unwrap());
    let read =
        read_pdf(&fs::read(file).unwrap()).map_or_else(|error| error.to_string(), |pdf| pdf.text);
    let read = plain(&read);
    let (a, b): (Vec<char>, Vec<char>) = (truth.chars().collect(), read.chars().collect());
    let words = |text: &'_ str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (true_words, read_words) = (words(&truth), words(&read));
    Score {
        accuracy: (1.0 - distance(&a, &b) as f64 / a.len() as f64).max(0.0),
        order: common(&true_words, &read_words) as f64 / true_words.len() as f64,
    }
}

/// White space as one space, compatible letters as one, no direction marks and no tatweel.
fn plain(text: &str) -> String {
    let is_seen = |letter: &char| !matches!(letter, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{640}' | '\u{FEFF}');
    let text: String = text.nfkc().filter(is_seen).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, one) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, other) in row
            .iter_mut()
            .zip([None].into_iter().chain(b.iter().map(Some)))
        {
            let above = *cell;
            *cell = match other {
                None => i + 1,
                Some(other) => (diagonal + usize::from(one != other))
                    .min(above + 1)
                    .min(left + 1),
            };
            (diagonal, left) = (above, *cell);
        }
    }
    row.last().copied().unwrap_or(0)
}

/// The length of the longest common subsequence.
fn common(a: &[String], b: &[String]) -> usize {
    let mut row = vec![0; b.len()];
    for one in a {
        let (mut diagonal, mut left) = (0, 0);
        for (cell, other) in row.iter_mut().zip(b) {
            let above = *cell;
            *cell = if one == other {
                diagonal + 1
            } else {
                above.max(left)
            };
            (diagonal, left) = (above, *cell);
        }
    }
    row.last().copied().unwrap_or(0)
}
