//! Which documents report on one course of events.
//!
//! A sentence is too short to tell the same happening from one of the same sort: every attack and every visit has the
//! same words. A whole document is not. So documents are put into stories first, by a strict measure, and sentences
//! are compared inside a story.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;

use crate::align::alike::Alike;
use crate::align::candidates::{Candidates, Counts};
use crate::align::documents::Document;
use crate::align::linkage::{Edge, average_linkage};
use crate::align::sentences::Sentences;
use crate::align::vectors::Spread;
use crate::similarity::Workers;

/// Documents further apart than this are not compared.
pub(super) const STORY_DAYS: i32 = 3;
/// Documents of a story are so much alike on average.
const STORY: f64 = 0.34;

/// Documents that one task compares with their candidates.
const MEMBERS_AT_ONCE: usize = 64;

/// How far a document looks for other days of a series of its own source.
const SERIES_DAYS: i32 = 7;
/// From this likeness to other days on a document may belong to a series …
const SERIES_LIKE: f32 = 0.50;
/// … where it is on so many other days.
const SERIES_TIMES: usize = 3;

/// Stories as ascending positions of documents, and how alike their pairs are.
#[derive(Debug, Default)]
pub(super) struct Stories {
    /// Each of two documents or more.
    pub(super) groups: Vec<Vec<u32>>,
    edges: HashMap<(u32, u32), f32, RandomState>,
    /// By document: those so much like it that one story may hold both.
    like: HashMap<u32, Vec<u32>>,
    /// The document that stands for those equal to it, by document.
    kept: Vec<u32>,
}

impl Stories {
    /// How alike two documents are, 0 where that is too little to count; equal ones are wholly alike.
    pub(super) fn likeness(&self, one: u32, other: u32) -> f32 {
        let kept = |document: u32| self.kept.get(document as usize).copied();
        let (Some(one), Some(other)) = (kept(one), kept(other)) else {
            return 0.0;
        };
        if one == other {
            return 1.0;
        }
        let pair = (one.min(other), one.max(other));
        self.edges.get(&pair).copied().unwrap_or_default()
    }

    /// Documents outside of a story that are like one of it, ascending: an average may leave out what tells the same.
    pub(super) fn near(&self, story: &[u32]) -> Vec<u32> {
        let is_outside = |other: &u32| story.binary_search(other).is_err();
        let others = story.iter().filter_map(|document| self.like.get(document));
        let others = others.flatten().copied().filter(is_outside);
        let near: BTreeSet<u32> = others.collect();
        near.into_iter().collect()
    }

    /// The stories of a folder; says in each document how much it is of a series.
    pub(super) fn find(
        documents: &mut [Document],
        sentences: &Sentences,
        workers: &impl Workers,
    ) -> Self {
        let kept = equal_documents(documents, sentences);
        let members: Vec<u32> = (0..)
            .zip(&kept)
            .filter(|(at, kept)| at == *kept)
            .map(|(at, _)| at)
            .collect();
        measure_series(documents, &members, workers);
        let candidates = Candidates::within(documents, &members, STORY_DAYS);
        let shared: &[Document] = documents;
        let alike = compare(shared, &members, &candidates, workers, |one, at, spread| {
            Alike::of(one, at, spread)
        });
        let edges: Vec<Edge> = (alike.iter())
            .map(|(one, other, alike)| Edge {
                one: *one,
                other: *other,
                value: alike.of_story,
            })
            .collect();
        let owners: Vec<u32> = (0..documents.len() as u32).collect();
        let mut groups = average_linkage(&owners, &edges, STORY, 0.0);
        add_equal(&mut groups, &kept);
        let like = much_alike(&edges, &kept);
        let edges = alike
            .iter()
            .map(|(one, other, alike)| ((*one, *other), alike.most()));
        Self {
            groups,
            edges: edges.collect(),
            like,
            kept,
        }
    }
}

/// What each document gives with its candidates, as both positions and what is given, in order.
fn compare<T: Send>(
    documents: &[Document],
    members: &[u32],
    candidates: &Candidates,
    workers: &impl Workers,
    give: impl Fn(&Document, &Document, &Spread) -> Option<T> + Sync,
) -> Vec<(u32, u32, T)> {
    let tasks: Vec<&[u32]> = members.chunks(MEMBERS_AT_ONCE).collect();
    let given = workers.map(tasks.len(), |task| {
        let mut given = Vec::new();
        let (mut spread, mut counts) = (Spread::default(), Counts::default());
        for at in tasks.get(task).copied().unwrap_or_default() {
            let Some(document) = documents.get(*at as usize) else {
                continue;
            };
            let others = candidates.of(documents, *at, &mut counts).into_iter();
            spread.with(&document.vector, |spread| {
                given.extend(others.filter_map(|other| {
                    let one = documents.get(other as usize)?;
                    Some((other, *at, give(one, document, spread)?))
                }));
            });
        }
        given
    });
    given.into_iter().flatten().collect()
}

/// By document: those so much like it that one story may hold both, and those equal to these.
fn much_alike(edges: &[Edge], kept: &[u32]) -> HashMap<u32, Vec<u32>> {
    let mut like: HashMap<u32, Vec<u32>> = HashMap::new();
    for edge in edges.iter().filter(|edge| f64::from(edge.value) >= STORY) {
        like.entry(edge.one).or_default().push(edge.other);
        like.entry(edge.other).or_default().push(edge.one);
    }
    for (document, stands) in (0..).zip(kept).filter(|(at, stands)| at != *stands) {
        for near in like.get(stands).cloned().unwrap_or_default() {
            like.entry(near).or_default().push(document);
        }
    }
    like
}

/// For each document the first that has the same words within a few days; mostly itself.
fn equal_documents(documents: &[Document], sentences: &Sentences) -> Vec<u32> {
    let mut by_words: BTreeMap<(u64, i32), Vec<u32>> = BTreeMap::new();
    for (at, document) in (0..).zip(documents) {
        if document.vector.entries().is_empty() {
            continue;
        }
        let words = sentences
            .of_document(at)
            .flat_map(|sentence| sentences.words(sentence));
        let hash = words.fold(0u64, |hash, word| {
            (hash.rotate_left(7) ^ u64::from(*word)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        });
        let day = document.day.unwrap_or(i32::MIN);
        by_words.entry((hash, day)).or_default().push(at);
    }
    let mut kept: Vec<u32> = (0..documents.len() as u32).collect();
    let mut open: Option<(u64, i32, u32)> = None;
    for ((hash, day), equal) in by_words {
        let is_near = |(other, first, _): &(u64, i32, u32)| {
            *other == hash && day.saturating_sub(*first) <= STORY_DAYS
        };
        let Some(first) = equal.first() else {
            continue;
        };
        let (_, _, stands) = *open.filter(is_near).get_or_insert((hash, day, *first));
        if open.is_none_or(|(_, _, other)| other != stands) {
            open = Some((hash, day, stands));
        }
        for document in equal {
            if let Some(slot) = kept.get_mut(document as usize) {
                *slot = stands;
            }
        }
    }
    kept
}

/// Puts documents that are equal to one of a story beside it; equal ones are a story by themselves, too.
fn add_equal(groups: &mut Vec<Vec<u32>>, kept: &[u32]) {
    let mut group_of: HashMap<u32, usize> = HashMap::new();
    for (number, group) in groups.iter().enumerate() {
        group_of.extend(group.iter().map(|document| (*document, number)));
    }
    for (document, stands) in (0..)
        .zip(kept)
        .filter(|(document, stands)| document != *stands)
    {
        let number = *group_of.entry(*stands).or_insert_with(|| {
            groups.push(vec![*stands]);
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(number) {
            group.push(document);
        }
    }
    for group in groups.iter_mut() {
        group.sort_unstable();
    }
    groups.sort_unstable();
}

/// How much each document is like other days of a series of its own source: weather, markets, daily bulletins.
fn measure_series(documents: &mut [Document], members: &[u32], workers: &impl Workers) {
    let candidates = Candidates::of_source(documents, members, SERIES_DAYS);
    let shared: &[Document] = documents;
    let pairs = compare(shared, members, &candidates, workers, |one, at, spread| {
        let days = (one.day?, at.day?);
        let like = spread.cosine(&one.vector);
        (days.0 != days.1 && like >= SERIES_LIKE).then_some((days, like))
    });
    let mut other_days: BTreeMap<u32, BTreeMap<i32, f32>> = BTreeMap::new();
    let mut note = |document: u32, day: i32, like: f32| {
        let best = other_days
            .entry(document)
            .or_default()
            .entry(day)
            .or_default();
        *best = best.max(like);
    };
    for (one, other, ((day, other_day), like)) in pairs {
        note(one, other_day, like);
        note(other, day, like);
    }
    for (at, likes) in other_days {
        if likes.len() < SERIES_TIMES {
            continue;
        }
        let mut best: Vec<f32> = likes.into_values().collect();
        best.sort_unstable_by(|one, other| other.total_cmp(one));
        best.truncate(SERIES_TIMES);
        if let Some(document) = documents.get_mut(at as usize) {
            document.series = best.iter().sum::<f32>() / best.len() as f32;
        }
    }
}
