//! The seed documents against the gold of `../shared`, where that is: precision, recall and copies are printed.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use khatt::index::AnalyzedDocument;
use khatt::pipeline::{LoadMessage, Options, align, load};
use serde::Deserialize;

#[derive(Deserialize)]
struct Gold {
    clusters: Vec<GoldCluster>,
    near_duplicates: Vec<GoldPair>,
}

#[derive(Deserialize)]
struct GoldCluster {
    members: Vec<Place>,
}

#[derive(Deserialize)]
struct GoldPair {
    a: Place,
    b: Place,
    judgement: String,
}

#[derive(Deserialize)]
struct Place {
    doc: String,
    sentence: u32,
}

impl Place {
    fn at(&self) -> (u32, u32) {
        (self.doc.parse().unwrap(), self.sentence)
    }
}

type Pair = ((u32, u32), (u32, u32));

/// Pairs of sentences of two documents.
fn pairs(group: &BTreeSet<(u32, u32)>) -> impl Iterator<Item = Pair> + '_ {
    group.iter().flat_map(move |one| {
        let others = group
            .iter()
            .filter(move |other| one < other && one.0 != other.0);
        others.map(move |other| (*one, *other))
    })
}

fn seeds() -> Vec<Arc<AnalyzedDocument>> {
    let folder = load(
        &["seeds".into()],
        Options::default(),
        &Arc::default(),
        |message| {
            assert!(!matches!(message, LoadMessage::Problem(_)));
        },
    );
    folder.documents().map(Arc::clone).collect()
}

/// Copies are all found, and links are mostly right; the figures stand in the output.
#[test]
fn seeds_are_aligned_as_people_did() {
    let path = Path::new("../shared/gold/seeds_gold.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no {}", path.display());
        return;
    };
    let gold: Gold = serde_json::from_str(&text).unwrap();
    let documents = seeds();
    let alignment = align(&documents, &AtomicBool::new(false)).unwrap();
    let groups = |members: &[Place]| members.iter().map(Place::at).collect::<BTreeSet<_>>();
    let expected: BTreeSet<Pair> = gold
        .clusters
        .iter()
        .flat_map(|cluster| pairs(&groups(&cluster.members)).collect::<Vec<_>>())
        .collect();
    let found: BTreeSet<Pair> = alignment
        .statement_clusters()
        .iter()
        .flat_map(|cluster| {
            let places = cluster.members.iter().map(|member| member.at);
            let group: BTreeSet<_> = places.map(|at| (at.document, at.sentence)).collect();
            pairs(&group).collect::<Vec<_>>()
        })
        .collect();
    let right = expected.intersection(&found).count();
    println!(
        "links: {right} right of {} found and {} expected",
        found.len(),
        expected.len()
    );
    let copies: BTreeSet<Pair> = alignment
        .copies()
        .iter()
        .map(|copied| {
            (
                (copied.a.document, copied.a.sentence),
                (copied.b.document, copied.b.sentence),
            )
        })
        .collect();
    let near = gold
        .near_duplicates
        .iter()
        .filter(|pair| pair.judgement.ends_with("identical"));
    let missed: Vec<_> = near
        .map(|pair| (pair.a.at(), pair.b.at()))
        .filter(|pair| !copies.contains(pair))
        .collect();
    assert!(missed.is_empty(), "{missed:?}");
    assert!(right >= 38, "{right}");
    assert!(found.len() - right <= 15, "{right} of {}", found.len());
}
