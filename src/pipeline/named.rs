//! Days that the user names: texts that may speak of them are read once more.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::corpus::Document;
use crate::dating::Evidence;
use crate::lexicon::{NamedDay, NamedDays};
use crate::pipeline::extractor::{ReadText, Readings};
use crate::pipeline::{InOrder, Options, read_alone};
use crate::resolve::DocumentTime;
use crate::text::{Normalised, Span};
use crate::time::Interval;

/// A document as it was read, by its position.
pub(super) struct ReadAgain {
    pub(super) at: usize,
    pub(super) time: DocumentTime,
    pub(super) sentences: Vec<Span>,
    pub(super) readings: Readings,
    pub(super) evidence: Evidence,
}

/// The names of a project; of two of one name the later counts.
pub(super) fn named_days(named: &[(String, Interval)]) -> Arc<NamedDays> {
    let rows = named.iter().rev().map(|(name, days)| NamedDay {
        name: name.clone(),
        days: *days,
    });
    Arc::new(NamedDays::new(rows))
}

/// The names that one of two has otherwise than the other.
pub(super) fn changed(one: &NamedDays, other: &NamedDays) -> Vec<String> {
    let missing = |these: &NamedDays, those: &NamedDays| {
        let rows = these.rows().iter();
        let rows = rows.filter(|row| !those.rows().contains(row));
        rows.map(|row| row.name.clone()).collect::<Vec<_>>()
    };
    let mut names = missing(one, other);
    names.extend(missing(other, one));
    names
}

/// Reads those documents once more that may hold one of some names, with the days that they mean now.
pub(super) fn read_again<'d>(
    documents: impl Iterator<Item = &'d Document>,
    names: &[String],
    named: &Arc<NamedDays>,
    options: Options,
    cancel: &Arc<AtomicBool>,
) -> Vec<ReadAgain> {
    let stems: Vec<String> = names.iter().map(|name| stem_of(name)).collect();
    let may_hold = |document: &Document| {
        let text = Normalised::new(&document.text);
        stems.iter().any(|stem| text.as_str().contains(stem))
    };
    let jobs: Vec<(usize, Document)> = (0..)
        .zip(documents)
        .filter(|(_, document)| may_hold(document))
        .map(|(at, document)| {
            let mut document = document.clone();
            // What the user says in the project counts before a file beside the document.
            document.named_days = Arc::new(named.and(&document.named_days));
            (at, document)
        })
        .collect();
    let read = InOrder::start(
        jobs.into_iter(),
        move |(at, document): &(usize, Document)| Some(again(*at, document, options)),
        // A document that cannot be read so stays as it is.
        |_, _| None,
        Arc::clone(cancel),
    );
    read.flatten().collect()
}

fn again(at: usize, document: &Document, options: Options) -> ReadAgain {
    let (time, read) = read_alone(document, options);
    let ReadText {
        sentences,
        readings,
        evidence,
    } = read;
    ReadAgain {
        at,
        time,
        sentences,
        readings,
        evidence,
    }
}

/// The longest word of a name without its article: it stands so in every text that speaks of it.
fn stem_of(name: &str) -> String {
    let folded = Normalised::new(name);
    let words = folded.as_str().split_whitespace();
    let words = words.map(|word| word.strip_prefix("ال").unwrap_or(word));
    let longest = words.max_by_key(|word| word.chars().count());
    longest.unwrap_or_default().to_owned()
}
