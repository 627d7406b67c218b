//! Which sentences of the documents of one story say the same.

use std::collections::{BTreeSet, HashMap};

use foldhash::fast::RandomState;

use crate::align::Report;
use crate::align::bylines::tells_nothing;
use crate::align::documents::Document;
use crate::align::joined_sentences::JoinedSentences;
use crate::align::linkage::{Edge, average_linkage, value_of};
use crate::align::profile::sentence_tokens;
use crate::align::sentences::{Sentences, StemNumber};
use crate::align::story_builder::Stories;
use crate::align::vectors::Vector;
use crate::align::vetoes::Exclusions;

/// Shorter sentences are no statements.
pub(super) const LEAST_STEMS: usize = 3;
/// A likeness counts only from this share of the greatest of its row or column on.
const RATIO: f32 = 0.30;
/// Likeness that is none.
const LEAST_LIKE: f32 = 0.03;
/// A headline may meet the sentences up to this one of the other document below that share, too.
pub(super) const HEAD: u32 = 2;
/// A headline and a headline or lead gain this share of what their documents are alike above [`HEAD_FROM`]: two reports
/// of one story mostly open with the same happening, whatever the words.
const HEAD_PRIOR: f32 = 0.6;
const HEAD_FROM: f32 = 0.4;
/// Two sentences of one document that are so much alike are siblings.
const SIBLING: f32 = 0.30;
/// One of them cannot be the same as a third where its sibling fits better by this factor.
const SIBLING_BETTER: f32 = 1.08;
/// What two sentences of one document in a cluster cost.
const SAME_DOCUMENT: f32 = 0.40;
/// What a pair costs that cannot be the same.
const CANNOT: f32 = 1.0;
/// Sentences of a cluster are so much alike on average.
const STATEMENT: f64 = 0.14;
/// A sentence of the body of a document is a stranger in a cluster where it is no more like any of it. Of iran: copies of
/// one sentence drew in such that share its topic alone.
const STRANGER: f32 = 0.22;
/// A contained copy is as good as a whole one, by this factor.
const COPY: f32 = 0.8;
/// From this share of common words on two sentences are the same but for a few.
const SAME: f32 = 0.85;
/// A stem in more sentences of a story is what the story is about, and tells no two sentences apart.
const MOST_LISTED: usize = 400;

/// What a folder knows of its sentences when stories are taken apart.
#[derive(Debug)]
pub(super) struct StatementContext<'a> {
    pub(super) reports: &'a [Report<'a>],
    pub(super) sentences: &'a Sentences,
    pub(super) documents: &'a [Document],
    pub(super) stories: &'a Stories,
    /// By sentence: the sentences of other documents that are copies of it, with the share of words held.
    pub(super) copies: &'a HashMap<u32, Vec<(u32, f32)>>,
    /// By sentence: whether it is a set phrase.
    pub(super) formulas: &'a [bool],
}

/// One sentence of a story.
struct Row {
    sentence: u32,
    document: u32,
    /// Its position in its document.
    index: u32,
    vector: Vector,
    exclusions: Exclusions,
}

impl StatementContext<'_> {
    /// The clusters of a story, by its documents.
    pub(super) fn join(&self, story: &[u32]) -> Vec<JoinedSentences> {
        let rows = self.rows(story);
        let likes = self.likes(&rows);
        let mut edges = Vec::new();
        self.add_heads(&rows, &likes, &mut edges);
        self.add_across(&rows, &likes, &mut edges);
        edges.sort_unstable_by_key(|edge| (edge.one, edge.other));
        let owners: Vec<u32> = rows.iter().map(|row| row.document).collect();
        let groups = average_linkage(&owners, &edges, STATEMENT, SAME_DOCUMENT.into());
        let joined = groups.iter().filter_map(|group| {
            self.described(&rows, &without_strangers(&rows, group, &edges), &edges)
        });
        joined.collect()
    }

    fn rows(&self, story: &[u32]) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut tokens = Vec::new();
        for document in story {
            let Some(report) = self.reports.get(*document as usize) else {
                continue;
            };
            let own = self.sentences.of_document(*document);
            let mut having: HashMap<StemNumber, u32, RandomState> = HashMap::default();
            for stem in own
                .clone()
                .flat_map(|sentence| self.sentences.stem_set(sentence))
            {
                *having.entry(stem).or_default() += 1;
            }
            let size = own.len() as f32 + 1.0;
            for (index, sentence) in (0..).zip(own) {
                let set = self.sentences.stem_set(sentence);
                if set.len() < LEAST_STEMS || self.formulas.get(sentence as usize) == Some(&true) {
                    continue;
                }
                sentence_tokens(report, index, &mut tokens);
                if tells_nothing(report, index, &tokens) {
                    continue;
                }
                // What the whole document is about does not tell which of its statements this is.
                let weigh = |stem: StemNumber| {
                    let having = having.get(&stem).copied().unwrap_or(1) as f32;
                    (stem, self.sentences.weight(stem) * (size / having).ln())
                };
                rows.push(Row {
                    sentence,
                    document: *document,
                    index,
                    vector: Vector::of_length_one(set.into_iter().map(weigh).collect()),
                    exclusions: Exclusions::of(report, index, &tokens),
                });
            }
        }
        rows
    }

    /// For each row those like it, ascending, copies among them.
    fn likes(&self, rows: &[Row]) -> Vec<Vec<(u32, f32)>> {
        let mut postings: HashMap<StemNumber, Vec<(u32, f32)>, RandomState> = HashMap::default();
        for (number, row) in (0..).zip(rows) {
            for (stem, weight) in row.vector.entries() {
                postings.entry(*stem).or_default().push((number, *weight));
            }
        }
        let row_of: HashMap<u32, u32, RandomState> = (0..)
            .zip(rows)
            .map(|(number, row)| (row.sentence, number))
            .collect();
        let mut sums = vec![0.0f32; rows.len()];
        let mut touched: Vec<u32> = Vec::new();
        let mut likes = Vec::with_capacity(rows.len());
        for row in rows {
            for (stem, weight) in row.vector.entries() {
                let list = postings.get(stem).filter(|list| list.len() <= MOST_LISTED);
                for (other, against) in list.into_iter().flatten() {
                    if let Some(sum) = sums.get_mut(*other as usize) {
                        if *sum == 0.0 {
                            touched.push(*other);
                        }
                        *sum += weight * against;
                    }
                }
            }
            for (copy, held) in self.copies.get(&row.sentence).into_iter().flatten() {
                if let Some(other) = row_of.get(copy)
                    && let Some(sum) = sums.get_mut(*other as usize)
                {
                    if *sum == 0.0 {
                        touched.push(*other);
                    }
                    *sum = sum.max(COPY * held);
                }
            }
            touched.sort_unstable();
            touched.dedup();
            let mut own = Vec::with_capacity(touched.len());
            for other in touched.drain(..) {
                let sum = sums
                    .get_mut(other as usize)
                    .map(std::mem::take)
                    .unwrap_or_default();
                if sum >= LEAST_LIKE {
                    own.push((other, sum));
                }
            }
            likes.push(own);
        }
        likes
    }

    /// A headline and the sentences below it may sit together in a cluster.
    fn add_heads(&self, rows: &[Row], likes: &[Vec<(u32, f32)>], edges: &mut Vec<Edge>) {
        for (number, row) in (0u32..).zip(rows).filter(|(_, row)| row.index == 0) {
            let below = (0u32..).zip(rows).skip(number as usize + 1);
            let own = below
                .take_while(|(_, other)| other.document == row.document && other.index <= HEAD);
            for (other, below) in own {
                let is_lead = self.lead_of(row.document) == below.index;
                let least = if is_lead { STATEMENT as f32 } else { 0.0 };
                let value = like(likes, number, other).max(least);
                // The cost of one document is taken from it again.
                edges.push(Edge {
                    one: number,
                    other,
                    value: value + SAME_DOCUMENT,
                });
            }
        }
    }

    fn add_across(&self, rows: &[Row], likes: &[Vec<(u32, f32)>], edges: &mut Vec<Edge>) {
        let best: Vec<Vec<(u32, f32)>> = likes.iter().map(|own| best_of(rows, own)).collect();
        let mut siblings: Vec<Vec<u32>> = Vec::with_capacity(rows.len());
        for (row, own) in rows.iter().zip(likes) {
            let is_sibling = |(other, value): &&(u32, f32)| {
                let other = rows.get(*other as usize);
                other.is_some_and(|other| {
                    other.document == row.document && other.index != row.index && other.index > 0
                }) && row.index > 0
                    && *value >= SIBLING
            };
            siblings.push(
                own.iter()
                    .filter(is_sibling)
                    .map(|(other, _)| *other)
                    .collect(),
            );
        }
        let fits_better = |sibling_of: u32, against: u32, value: f32| {
            let own = siblings.get(sibling_of as usize);
            own.into_iter()
                .flatten()
                .any(|sibling| like(likes, *sibling, against) > SIBLING_BETTER * value)
        };
        for (pair, value) in self.candidate_pairs(rows, likes) {
            let (Some(one), Some(other)) = (rows.get(pair.0 as usize), rows.get(pair.1 as usize))
            else {
                continue;
            };
            let story = self.stories.likeness(one.document, other.document);
            if story == 0.0 {
                continue;
            }
            let places = (one.index, other.index);
            let (one_lead, other_lead) = (self.lead_of(one.document), self.lead_of(other.document));
            let is_opening =
                places == (0, 0) || places == (0, other_lead) || places == (one_lead, 0);
            let prior = HEAD_PRIOR * (story - HEAD_FROM).max(0.0);
            let value = value + if is_opening { prior } else { 0.0 };
            let is_head =
                (places.0 == 0 && places.1 <= HEAD) || (places.1 == 0 && places.0 <= HEAD);
            let most = |from: u32, to: u32| like(&best, from, to);
            let greatest = most(pair.0, other.document).max(most(pair.1, one.document));
            if value < LEAST_LIKE || (value < RATIO * greatest && !is_head) {
                continue;
            }
            let is_body = places.0 > 0 && places.1 > 0;
            let has_better = is_body
                && (fits_better(pair.0, pair.1, value) || fits_better(pair.1, pair.0, value));
            let is_vetoed = has_better || self.is_excluded(one, other);
            edges.push(Edge {
                one: pair.0,
                other: pair.1,
                value: if is_vetoed { -CANNOT } else { value },
            });
        }
    }

    /// Pairs across documents that share anything, and the openings of documents; ascending.
    fn candidate_pairs(&self, rows: &[Row], likes: &[Vec<(u32, f32)>]) -> Vec<((u32, u32), f32)> {
        let mut pairs = Vec::new();
        let document_of = |row: u32| rows.get(row as usize).map(|row| row.document);
        for (number, own) in (0u32..).zip(likes) {
            let after = own.iter().filter(|(other, _)| *other > number);
            let across = after.filter(|(other, _)| document_of(*other) != document_of(number));
            pairs.extend(across.map(|(other, value)| ((number, *other), *value)));
        }
        let opening = |row: &Row| row.index == 0 || row.index == self.lead_of(row.document);
        let openings: Vec<u32> = (0..)
            .zip(rows)
            .filter(|(_, row)| opening(row))
            .map(|(number, _)| number)
            .collect();
        if openings.len() <= MOST_LISTED {
            for (at, one) in openings.iter().enumerate() {
                for other in openings.iter().skip(at + 1) {
                    if document_of(*one) != document_of(*other) {
                        pairs.push(((*one, *other), 0.0));
                    }
                }
            }
        }
        // What is alike stands before what only opens.
        pairs.sort_by_key(|(pair, _)| *pair);
        pairs.dedup_by_key(|(pair, _)| *pair);
        pairs
    }

    fn is_excluded(&self, one: &Row, other: &Row) -> bool {
        let document = |row: &Row| self.documents.get(row.document as usize);
        let (Some(first), Some(second)) = (document(one), document(other)) else {
            return true;
        };
        let is_copy = self.held(one.sentence, other.sentence) >= SAME;
        one.exclusions
            .exclude(&other.exclusions, (first, second), is_copy)
    }

    /// The share of words that a copy has of another sentence; 0 where it is none.
    fn held(&self, one: u32, other: u32) -> f32 {
        let mut copies = self.copies.get(&one).into_iter().flatten();
        copies
            .find(|(copy, _)| *copy == other)
            .map_or(0.0, |(_, held)| *held)
    }

    fn lead_of(&self, document: u32) -> u32 {
        self.documents
            .get(document as usize)
            .map_or(1, |document| document.lead)
    }

    fn described(&self, rows: &[Row], group: &[u32], edges: &[Edge]) -> Option<JoinedSentences> {
        let mut joined = JoinedSentences {
            members: Vec::with_capacity(group.len()),
            cohesion: 0.0,
            pairs: 0,
            vetoed: 0,
            copied: 0,
        };
        let mut sum = 0.0;
        for (at, one) in group.iter().enumerate() {
            let row = rows.get(*one as usize)?;
            joined.members.push(row.sentence);
            for other in group.iter().skip(at + 1) {
                let against = rows.get(*other as usize)?;
                if against.document == row.document {
                    continue;
                }
                let value = value_of(edges, (*one, *other)).unwrap_or_default();
                joined.pairs += 1;
                joined.vetoed += u32::from(value == -CANNOT);
                joined.copied += u32::from(self.held(row.sentence, against.sentence) > 0.0);
                sum += value.max(0.0);
            }
        }
        joined.cohesion = sum / joined.pairs.max(1) as f32;
        (joined.pairs > 0).then_some(joined)
    }
}

/// The rows of a group that are like another of it; all of two.
fn without_strangers(rows: &[Row], group: &[u32], edges: &[Edge]) -> Vec<u32> {
    let row = |number: u32| rows.get(number as usize);
    let is_like = |one: u32, other: &u32| {
        let pair = (one.min(*other), one.max(*other));
        let is_across = row(one).map(|row| row.document) != row(*other).map(|row| row.document);
        is_across && value_of(edges, pair).is_some_and(|value| value >= STRANGER)
    };
    let is_own = |number: &&u32| {
        group.len() < 3
            || row(**number).is_some_and(|row| row.index <= HEAD)
            || group.iter().any(|other| is_like(**number, other))
    };
    let own: Vec<u32> = group.iter().filter(is_own).copied().collect();
    let documents: BTreeSet<_> = own
        .iter()
        .map(|at| row(*at).map(|it| it.document))
        .collect();
    if documents.len() < 2 {
        group.to_vec()
    } else {
        own
    }
}

/// By document, ascending: the greatest likeness of those of its rows that are like one.
fn best_of(rows: &[Row], own: &[(u32, f32)]) -> Vec<(u32, f32)> {
    let mut best: Vec<(u32, f32)> = Vec::new();
    for (other, value) in own {
        let Some(row) = rows.get(*other as usize) else {
            continue;
        };
        match best
            .last_mut()
            .filter(|(document, _)| *document == row.document)
        {
            Some((_, most)) => *most = most.max(*value),
            None => best.push((row.document, *value)),
        }
    }
    best
}

fn like(likes: &[Vec<(u32, f32)>], one: u32, other: u32) -> f32 {
    let own = likes
        .get(one as usize)
        .map(Vec::as_slice)
        .unwrap_or_default();
    let at = own.binary_search_by_key(&other, |(other, _)| *other);
    at.ok()
        .and_then(|at| own.get(at))
        .map_or(0.0, |(_, value)| *value)
}
