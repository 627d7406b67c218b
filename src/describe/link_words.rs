//! Why sentences count as one happening, in words: how strong the link is, what speaks for it, what against.

use crate::align::{ClusterReason, StatementCluster};
use crate::i18n::Words;

/// From here on a link is strong, and from here on likely.
const STRONG: f32 = 0.75;
const LIKELY: f32 = 0.5;
/// Shared words that are named.
const MOST_WORDS: usize = 6;

/// How strong the link of a happening is; empty where it has one sentence.
pub fn strength(words: &Words, cluster: &StatementCluster) -> String {
    let key = match cluster.confidence {
        Some(sure) if sure >= STRONG => "link-strong",
        Some(sure) if sure >= LIKELY => "link-likely",
        Some(_) => "link-weak",
        None => return String::new(),
    };
    words.text(key).into_owned()
}

/// What speaks for it and against it, a line each with whether it speaks against.
pub fn reasons(words: &Words, cluster: &StatementCluster) -> Vec<(String, bool)> {
    let reasons = cluster.reasons.iter();
    let is_against = |reason: &ClusterReason| matches!(reason, ClusterReason::Vetoes(..));
    reasons
        .map(|reason| (line(words, reason), is_against(reason)))
        .collect()
}

fn line(words: &Words, reason: &ClusterReason) -> String {
    let share = |key: &str, share: f32| {
        let percent = (share * 100.0).round() as i64;
        words.format(key, &[("percent", percent.into())])
    };
    let counted = |key: &str, some: u32, all: u32| {
        words.format(key, &[("some", some.into()), ("all", all.into())])
    };
    match reason {
        ClusterReason::Documents(likeness) => share("link-documents", *likeness),
        ClusterReason::Sentences(likeness) => share("link-sentences", *likeness),
        ClusterReason::Copies(some, all) => counted("link-copies", *some, *all),
        ClusterReason::Headlines(some, all) => counted("link-headlines", *some, *all),
        ClusterReason::Words(shared) => {
            let shared: Vec<&str> = shared.iter().map(String::as_str).take(MOST_WORDS).collect();
            words.format("link-words", &[("words", shared.join("، ").into())])
        }
        ClusterReason::Numbers(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
            words.format("link-numbers", &[("numbers", numbers.join("، ").into())])
        }
        ClusterReason::ByUser => words.text("link-user").into_owned(),
        ClusterReason::Events => words.text("link-events").into_owned(),
        ClusterReason::Vetoes(some, all) => counted("link-vetoes", *some, *all),
    }
}
