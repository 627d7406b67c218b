//! Which statements of a folder tell of the same happening, and which sentences were copied: `tests/align/cases.toml`,
//! and the seed documents against the gold of `../shared` where it is.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "align/grow.rs"]
mod grow;
#[path = "align/seeds.rs"]
mod seeds;
#[path = "align/statements.rs"]
mod statements;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use khatt::align::{Alignment, Cluster};
use khatt::corpus::Document;
use khatt::index::AnalyzedDocument;
use khatt::pipeline::{Options, align, analyse};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    documents: Vec<Text>,
    /// All clusters of two or more; not looked at where `None`.
    clusters: Option<Vec<Expected>>,
    /// The statuses of these clusters, each once.
    statuses: Option<Vec<String>>,
    /// How many members each of these clusters has, with its status; then neither clusters nor copies are looked at.
    many: Option<Vec<String>>,
    #[serde(default)]
    copies: Vec<String>,
}

#[derive(Deserialize)]
struct Text {
    source: String,
    dct: String,
    text: String,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Expected {
    members: Vec<String>,
    status: String,
    begin: String,
    until: String,
}

fn read(at: usize, told: &Text) -> Arc<AnalyzedDocument> {
    let document = Document {
        dct: Some(told.dct.parse().unwrap()),
        ..Document::of_text(&at.to_string(), &told.source, told.text.as_str())
    };
    Arc::new(analyse(document, Options::default()))
}

/// Clusters of two or more in the words of the cases.
fn found(documents: &[Arc<AnalyzedDocument>], alignment: &Alignment) -> Vec<Expected> {
    let several = alignment.clusters().iter();
    let several = several.filter(|cluster| cluster.members.len() > 1);
    several
        .map(|cluster| in_words(documents, cluster))
        .collect()
}

fn in_words(documents: &[Arc<AnalyzedDocument>], cluster: &Cluster) -> Expected {
    let member = |at: &khatt::event::EventRef| {
        let analysed = &documents[at.document as usize];
        let trigger = analysed.events[at.event as usize].trigger.unwrap();
        format!("{} {}", at.document, trigger.of(&analysed.document.text))
    };
    let day = |day: Option<khatt::Day>| day.map_or_else(String::new, |day| day.to_string());
    Expected {
        members: cluster.members.iter().map(member).collect(),
        status: cluster.status.name().to_owned(),
        begin: day(cluster.interval.first()),
        until: day(cluster.interval.last()),
    }
}

#[test]
fn statements_of_the_same_happening_are_found() {
    let cases: Cases = toml::from_str(include_str!("align/cases.toml")).unwrap();
    let mut faults = Vec::new();
    for case in &cases.case {
        let documents: Vec<_> = case
            .documents
            .iter()
            .enumerate()
            .map(|(at, told)| read(at, told))
            .collect();
        let alignment = align(&documents, &AtomicBool::new(false)).unwrap();
        let found = found(&documents, &alignment);
        let mut statuses: Vec<_> = found.iter().map(|cluster| cluster.status.clone()).collect();
        statuses.dedup();
        let copies: Vec<_> = alignment
            .copies()
            .iter()
            .map(|copied| {
                let (a, b) = (copied.a, copied.b);
                format!(
                    "{}.{} {}.{}",
                    a.document, a.sentence, b.document, b.sentence
                )
            })
            .collect();
        if let Some(many) = &case.many {
            let sizes = found
                .iter()
                .map(|cluster| format!("{} {}", cluster.members.len(), cluster.status));
            let sizes: BTreeSet<String> = sizes.collect();
            if sizes != many.iter().cloned().collect() {
                faults.push(format!("{}: {sizes:?}", case.name));
            }
            continue;
        }
        let is_expected = case
            .clusters
            .as_ref()
            .is_none_or(|clusters| *clusters == found);
        if !is_expected
            || case
                .statuses
                .as_ref()
                .is_some_and(|expected| *expected != statuses)
            || copies != case.copies
        {
            faults.push(format!("{}: {found:#?} {copies:?}", case.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
