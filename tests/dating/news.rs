//! The news of `../shared/corpora`, file names and manifests hidden: how often the day is right, and whether the
//! confidence keeps what it promises.

use std::fs;
use std::path::Path;

use khatt::time::Day;

use crate::{document, together};

/// Documents with a known day, of one topic.
#[derive(Default)]
struct Score {
    known: u32,
    answered: u32,
    held: u32,
    /// By tenths of confidence: answers, right ones.
    tenths: [(u32, u32); 10],
}

fn score(folder: &Path) -> Score {
    let manifest = fs::read_to_string(folder.join("manifest.tsv")).unwrap();
    let rows: Vec<Vec<&str>> = manifest
        .lines()
        .skip(1)
        .map(|line| line.split('\t').collect())
        .collect();
    let documents = rows.iter().enumerate().map(|(at, row)| {
        let text = fs::read_to_string(folder.join(row[0])).unwrap();
        document(&at.to_string(), &text, None)
    });
    let times = together(documents.collect());
    let mut score = Score::default();
    for (row, time) in rows.iter().zip(times) {
        let Ok(published) = row[2].parse::<Day>() else {
            continue;
        };
        score.known += 1;
        let Some(best) = time.best else { continue };
        score.answered += 1;
        score.held += u32::from(time.interval.contains(published));
        let tenth = &mut score.tenths[((time.confidence * 10.0) as usize).min(9)];
        tenth.0 += 1;
        tenth.1 += u32::from(best == published);
        if best != published && time.confidence >= 0.75 {
            println!(
                "  surely wrong: {} on {best} ({:.2}), published {published}",
                row[0], time.confidence
            );
        }
    }
    score
}

#[test]
fn news_is_dated_as_surely_as_it_says() {
    let corpora = Path::new("../shared/corpora");
    if !corpora.is_dir() {
        println!("skipped: {} is not here", corpora.display());
        return;
    }
    let mut all = Score::default();
    for topic in ["suez", "iran"] {
        let score = score(&corpora.join(topic));
        println!(
            "{topic}: {} of {} answered, {} held by the interval",
            score.answered, score.known, score.held
        );
        for (tenth, (answers, right)) in score.tenths.iter().enumerate() {
            println!("  confidence from 0.{tenth}: {right} of {answers} exact");
        }
        all.known += score.known;
        all.answered += score.answered;
        all.held += score.held;
        for (sum, own) in all.tenths.iter_mut().zip(score.tenths) {
            *sum = (sum.0 + own.0, sum.1 + own.1);
        }
    }
    assert!(all.answered * 100 >= all.known * 40, "too few are answered");
    assert!(
        all.held * 100 >= all.answered * 97,
        "the intervals are too narrow"
    );
    let (answers, right) = all.tenths[9];
    assert!(right * 100 >= answers * 92, "the surest are not sure");
    let (answers, right) = all.tenths[5..]
        .iter()
        .fold((0, 0), |sum, own| (sum.0 + own.0, sum.1 + own.1));
    assert!(right * 100 >= answers * 60, "confidence promises too much");
}
