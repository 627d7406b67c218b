//! `tests/align/statements.toml`: stories, and what their sentences tell of the same.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use khatt::align::{Alignment, FigureRelation, Statement, Status};
use khatt::index::AnalyzedDocument;
use khatt::pipeline::align;
use serde::Deserialize;

use crate::{Text, read};

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    documents: Vec<Text>,
    /// The documents of each story.
    stories: Vec<String>,
    /// Pairs of sentences that are in one cluster.
    #[serde(default)]
    together: Vec<String>,
    /// Pairs of sentences that are in none together.
    #[serde(default)]
    apart: Vec<String>,
    /// Numbers that grew with time, ascending.
    #[serde(default)]
    grown: Vec<String>,
    /// Numbers that differ, ascending.
    #[serde(default)]
    figures: Vec<String>,
    /// Documents that only plan what another tells as past; the first report of that is none of them.
    #[serde(default)]
    planned: Vec<u32>,
    /// Documents that only mention what another reports; the first report of that is none of them.
    #[serde(default)]
    background: Vec<u32>,
    /// Sentences with the first day that they give the happening of their cluster.
    #[serde(default)]
    dated: Vec<String>,
    /// Whether days exclude each other somewhere.
    #[serde(default)]
    disagree: bool,
}

fn pairs(alignment: &Alignment) -> BTreeSet<String> {
    let mut pairs = BTreeSet::new();
    for cluster in alignment.statement_clusters() {
        let places: Vec<String> = cluster
            .members
            .iter()
            .map(|member| format!("{}.{}", member.at.document, member.at.sentence))
            .collect();
        for (number, one) in places.iter().enumerate() {
            pairs.extend(
                places
                    .iter()
                    .skip(number + 1)
                    .map(|other| format!("{one} {other}")),
            );
        }
    }
    pairs
}

/// Documents of a kind that are not the first of their happening.
fn not_first(alignment: &Alignment, is_of_kind: fn(&Statement) -> bool) -> BTreeSet<u32> {
    let mut all = BTreeSet::new();
    for cluster in alignment.statement_clusters() {
        let members = cluster.members.iter().filter(|member| is_of_kind(member));
        let own: Vec<u32> = members.map(|member| member.at.document).collect();
        if !own.contains(&cluster.first) {
            all.extend(own);
        }
    }
    all
}

/// Sentences with the first day that they give the happening of their cluster.
fn dated(alignment: &Alignment) -> BTreeSet<String> {
    let clusters = alignment.statement_clusters().iter();
    let dated = clusters
        .flat_map(|cluster| &cluster.members)
        .filter_map(|member| {
            let (at, day) = (member.at, member.interval.first()?);
            Some(format!("{}.{} {day}", at.document, at.sentence))
        });
    dated.collect()
}

fn set(documents: &[u32]) -> BTreeSet<u32> {
    documents.iter().copied().collect()
}

fn figures(alignment: &Alignment, relation: FigureRelation) -> BTreeSet<String> {
    let clusters = alignment.statement_clusters().iter();
    let figures = clusters.flat_map(|cluster| &cluster.figures);
    let asked = figures.filter(|figure| figure.numbers == relation);
    let words = asked.map(|figure| {
        let values: BTreeSet<u64> = figure
            .given
            .iter()
            .map(|(_, figure)| figure.value as u64)
            .collect();
        let values: Vec<String> = values.iter().map(u64::to_string).collect();
        values.join(" ")
    });
    words.collect()
}

#[test]
fn sentences_of_a_story_are_joined_where_they_say_the_same() {
    let cases: Cases = toml::from_str(include_str!("statements.toml")).unwrap();
    let mut faults = Vec::new();
    for case in &cases.case {
        let documents: Vec<Arc<AnalyzedDocument>> = case
            .documents
            .iter()
            .enumerate()
            .map(|(at, told)| read(at, told))
            .collect();
        let alignment = align(&documents, &AtomicBool::new(false)).unwrap();
        let stories: Vec<String> = alignment
            .stories()
            .iter()
            .map(|story| {
                let documents: Vec<String> = story.documents.iter().map(u32::to_string).collect();
                documents.join(" ")
            })
            .collect();
        let pairs = pairs(&alignment);
        let are_together = case.together.iter().all(|pair| pairs.contains(pair));
        let are_apart = case.apart.iter().all(|pair| !pairs.contains(pair));
        let grown = figures(&alignment, FigureRelation::Grew);
        let are_grown = case.grown.iter().cloned().collect::<BTreeSet<_>>() == grown;
        let figures = figures(&alignment, FigureRelation::Differ);
        let are_figures = case.figures.iter().cloned().collect::<BTreeSet<_>>() == figures;
        let are_planned = set(&case.planned) == not_first(&alignment, |member| member.is_planned);
        let background = not_first(&alignment, |member| member.is_background);
        let are_mentioned = set(&case.background) == background;
        let dated = dated(&alignment);
        let are_dated = case.dated.iter().all(|dated_so| dated.contains(dated_so));
        let ids: BTreeSet<String> = (alignment.statement_clusters().iter())
            .map(|cluster| cluster.id.to_string())
            .collect();
        assert_eq!(
            ids.len(),
            alignment.statement_clusters().len(),
            "{}: two clusters share an id",
            case.name
        );
        let clusters = alignment.statement_clusters().iter();
        let disagree = clusters
            .map(|cluster| cluster.status)
            .any(|status| status == Status::Conflict);
        let is_agreement = disagree == case.disagree;
        if stories != case.stories
            || !are_together
            || !are_apart
            || !are_figures
            || !are_grown
            || !is_agreement
            || !are_planned
            || !are_mentioned
            || !are_dated
        {
            let found =
                format!("{stories:?} {pairs:?} {figures:?} {grown:?} {dated:?} {background:?}");
            faults.push(format!("{}: {found}", case.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
