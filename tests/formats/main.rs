//! Files of each format as the documents that they hold.
//!
//! The bed of whole files made by many programs lies in `../shared/bed`; where it is absent, its test says "skipped".
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod articles;
mod cases;
mod faults;
mod isolation;
mod mutated;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use khatt::corpus::{Document, LoadProblem, list};

/// All documents of one file, and what is wrong with some.
fn read_all(path: PathBuf) -> Vec<Result<Document, LoadProblem>> {
    let listed = list(&[path], &AtomicBool::new(false));
    let entries = listed.into_iter().map(Result::unwrap);
    entries.flat_map(|entry| entry.read_all()).collect()
}

/// Words with one blank between them, without signs that steer the direction and without tatweel.
fn words(text: &str) -> String {
    let unseen = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{640}' | '\u{FEFF}');
    let text: String = text.chars().filter(|c| !unseen(*c)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// 1 minus the distance of Levenshtein by the length of the truth.
fn accuracy(found: &str, truth: &str) -> f64 {
    let (found, truth): (Vec<char>, Vec<char>) = (found.chars().collect(), truth.chars().collect());
    let mut row: Vec<usize> = (0..=truth.len()).collect();
    for (at, one) in found.iter().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], at + 1);
        for (column, other) in truth.iter().enumerate() {
            let above = row[column + 1];
            let changed = corner + usize::from(one != other);
            row[column + 1] = changed.min(above + 1).min(row[column] + 1);
            corner = above;
        }
    }
    1.0 - row[truth.len()] as f64 / truth.len().max(1) as f64
}

/// The text of all documents of a file, each with its title before it where `is_titled`.
fn text_of(path: &Path, is_titled: bool) -> String {
    let documents = read_all(path.to_owned()).into_iter().map(Result::unwrap);
    let texts = documents.map(|document| {
        let title = document.title.filter(|_| is_titled);
        format!(
            "{}\n{}",
            title.as_deref().unwrap_or_default(),
            document.text
        )
    });
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_file_of_the_bed_gives_its_text() {
    let bed = Path::new("../shared/bed");
    let Ok(manifest) = fs::read_to_string(bed.join("manifest.tsv")) else {
        println!("skipped: no {}", bed.display());
        return;
    };
    let mut wrong = Vec::new();
    for row in manifest.lines().skip(1) {
        let (file, truth) = (
            row.split('\t').next().unwrap(),
            row.split('\t').nth(2).unwrap(),
        );
        // PDF has a bed of its own, and of pages the article alone is not read yet.
        let elsewhere = [".pdf", ".html", ".mht", ".warc.gz"];
        if elsewhere.iter().any(|kind| file.ends_with(kind)) {
            continue;
        }
        let truth = words(&fs::read_to_string(bed.join(truth)).unwrap());
        let is_table = file.starts_with("articles");
        let found = words(&text_of(&bed.join(file), is_table));
        // The truth of single messages is that of their box.
        let is_right = found == truth || file.ends_with(".eml") && truth.contains(&found);
        let accuracy = match is_right {
            true => 1.0,
            false => accuracy(&found, &truth),
        };
        println!("{file}\t{accuracy:.3}");
        if !is_right {
            wrong.push(format!(
                "{file} {accuracy:.3}: {}",
                found.chars().take(200).collect::<String>()
            ));
        }
    }
    assert_eq!(wrong, [""; 0]);
}
