//! From the documents of a folder to one result.

use std::collections::HashMap;

use log::debug;
use xxhash_rust::xxh3::xxh3_64;

use crate::align::Report;
use crate::align::alignment::Alignment;
use crate::align::cluster_builder::ClusterBuilder;
use crate::align::cluster_ids::make_unique;
use crate::align::copies::{Copied, CopyPair, SentenceRef, best_partners, verify};
use crate::align::copy_candidates::{TASKS, meet};
use crate::align::credits::{Credits, direction};
use crate::align::documents::Document;
use crate::align::event_aligner::{EventAligner, EventClusters};
use crate::align::evidence::Evidence;
use crate::align::first::first_of;
use crate::align::formulas::formulas;
use crate::align::joined_sentences::JoinedSentences;
use crate::align::links::Links;
use crate::align::openings::{openings, united};
use crate::align::references::references;
use crate::align::sentences::Sentences;
use crate::align::set_phrases::is_set_phrase;
use crate::align::statement_cluster::{StatementCluster, Story};
use crate::align::statements::StatementContext;
use crate::align::story_builder::Stories;
use crate::event::{EventId, EventRef};
use crate::similarity::Workers;

/// Pairs of sentences that one task compares.
const PAIRS_AT_ONCE: usize = 2_048;

/// Stories, clusters and copies of the documents of a folder; `None` where `is_cancelled` says so meanwhile.
///
/// Ties are broken by the order of `reports`: whoever wants a result that no order of files changes gives them in an
/// order that is made of their content.
pub fn align(
    reports: &[Report<'_>],
    workers: &impl Workers,
    is_cancelled: impl Fn() -> bool + Sync,
) -> Option<Alignment> {
    let links = &Links::default();
    let known = Known {
        links,
        copies: None,
    };
    align_known(reports, known, workers, is_cancelled)
}

/// What is known of a folder before it is aligned.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// As the user knows better.
    pub links: &'a Links,
    /// The copies, where another has found them by the steps of `copy_steps`.
    pub copies: Option<&'a [CopyPair<SentenceRef>]>,
}

/// The same, with happenings taken apart and joined as the user knows better, and with copies that are found already.
pub fn align_known(
    reports: &[Report<'_>],
    Known { links, copies }: Known<'_>,
    workers: &impl Workers,
    is_cancelled: impl Fn() -> bool + Sync,
) -> Option<Alignment> {
    let sentences = Sentences::of(reports, workers);
    let mut documents = Document::all(reports, &sentences, workers);
    if is_cancelled() {
        return None;
    }
    let copies = match copies {
        Some(copies) => numbered(&sentences, copies),
        None => find_copies(&sentences, &documents, workers),
    };
    debug!("align: {} copies", copies.len());
    if is_cancelled() {
        return None;
    }
    let mut stories = Stories::find(&mut documents, &sentences, workers);
    debug!("align: {} stories", stories.groups.len());
    if is_cancelled() {
        return None;
    }
    let sources: Vec<u32> = documents.iter().map(|document| document.source).collect();
    let is_formula = formulas(&sentences, &sources, &stories, &copies, workers);
    let copied = described(
        reports,
        &sentences,
        &documents,
        (&copies, &is_formula),
        workers,
    );
    let evidence = Evidence::new(&sentences);
    let events =
        EventAligner::new(reports, &copied, &evidence, workers).run(workers, &is_cancelled)?;
    debug!("align: {} clusters of events", events.clusters.len());
    let openings = workers.map(events.clusters.len(), |at| {
        let cluster = events.clusters.get(at);
        cluster
            .map(|cluster| openings(reports, &documents, cluster))
            .unwrap_or_default()
    });
    stories.groups = united(std::mem::take(&mut stories.groups), &openings);
    debug!(
        "align: {} stories by their happenings",
        stories.groups.len()
    );
    let joined = join_statements(
        reports,
        &sentences,
        &documents,
        &stories,
        (&copies, &is_formula),
        workers,
    );
    if is_cancelled() {
        return None;
    }
    debug!("align: {} clusters of sentences", joined.len());
    let found = (&stories, &events, joined.as_slice());
    let (stories, clusters) = one_result(reports, &evidence, found, links, workers);
    Some(Alignment::new(events.clusters, copied, stories, clusters))
}

fn find_copies(
    sentences: &Sentences,
    documents: &[Document],
    workers: &impl Workers,
) -> Vec<CopyPair> {
    let days: Vec<Option<i32>> = documents.iter().map(|document| document.day).collect();
    let mut pairs: Vec<(u32, u32)> = workers
        .map(TASKS, |task| meet(sentences, &days, task))
        .into_iter()
        .flatten()
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let tasks: Vec<&[(u32, u32)]> = pairs.chunks(PAIRS_AT_ONCE).collect();
    let verified = workers.map(tasks.len(), |task| {
        let pairs = tasks.get(task).copied().unwrap_or_default().iter();
        pairs
            .filter_map(|pair| verify(sentences, *pair))
            .collect::<Vec<_>>()
    });
    let verified = verified.into_iter().flatten().collect();
    best_partners(verified, |sentence| sentences.document_of(sentence))
}

/// Copies by the numbers of their sentences, as they are found.
fn numbered(sentences: &Sentences, copies: &[CopyPair<SentenceRef>]) -> Vec<CopyPair> {
    let is_there = |at: &SentenceRef| {
        let own = sentences.of_document(at.document);
        (at.sentence as usize) < own.len()
    };
    let known = copies
        .iter()
        .filter(|copy| is_there(&copy.a) && is_there(&copy.b));
    let mut numbered: Vec<CopyPair> = known
        .map(|copy| {
            let (one, other) = (sentences.number_of(copy.a), sentences.number_of(copy.b));
            CopyPair {
                a: one.min(other),
                b: one.max(other),
                similarity: copy.similarity,
                held: copy.held,
                kind: copy.kind,
            }
        })
        .collect();
    numbered.sort_unstable_by_key(|copy| (copy.a, copy.b));
    numbered
}

/// Sentences that say the same, for all stories.
fn join_statements(
    reports: &[Report<'_>],
    sentences: &Sentences,
    documents: &[Document],
    stories: &Stories,
    (copies, is_formula): (&[CopyPair], &[bool]),
    workers: &impl Workers,
) -> Vec<JoinedSentences> {
    let mut by_sentence: HashMap<u32, Vec<(u32, f32)>> = HashMap::new();
    let mut formulas = vec![false; sentences.count() as usize];
    for (copy, is_formula) in copies.iter().zip(is_formula) {
        by_sentence
            .entry(copy.a)
            .or_default()
            .push((copy.b, copy.held));
        by_sentence
            .entry(copy.b)
            .or_default()
            .push((copy.a, copy.held));
        for side in [copy.a, copy.b] {
            if let Some(slot) = formulas.get_mut(side as usize) {
                *slot |= *is_formula;
            }
        }
    }
    let context = StatementContext {
        reports,
        sentences,
        documents,
        stories,
        copies: &by_sentence,
        formulas: &formulas,
    };
    let joined = workers.map(stories.groups.len(), |story| {
        stories
            .groups
            .get(story)
            .map(|story| context.join(story))
            .unwrap_or_default()
    });
    joined.into_iter().flatten().collect()
}

/// The copies as they are given out.
fn described(
    reports: &[Report<'_>],
    sentences: &Sentences,
    documents: &[Document],
    (copies, is_formula): (&[CopyPair], &[bool]),
    workers: &impl Workers,
) -> Vec<Copied> {
    let credits = workers.map(reports.len(), |at| {
        reports.get(at).map(Credits::of).unwrap_or_default()
    });
    let copied = copies
        .iter()
        .zip(is_formula)
        .filter_map(|(copy, is_formula)| {
            let (a, b) = (sentences.place_of(copy.a), sentences.place_of(copy.b));
            let (one, other) = (a.document as usize, b.document as usize);
            Some(Copied {
                a,
                b,
                similarity: copy.similarity,
                held: copy.held,
                kind: copy.kind,
                direction: direction(
                    (reports.get(one)?, reports.get(other)?),
                    (credits.get(one)?, credits.get(other)?),
                    (documents.get(one)?, documents.get(other)?),
                ),
                is_formula: *is_formula || is_set_phrase(shorter(sentences, copy)),
            })
        });
    let mut copied: Vec<Copied> = copied.collect();
    copied.sort_by_key(|copied| (copied.a, copied.b));
    copied
}

/// The words of the shorter of two copied sentences.
fn shorter<'a>(sentences: &'a Sentences, copy: &CopyPair) -> &'a [u32] {
    let (one, other) = (sentences.words(copy.a), sentences.words(copy.b));
    if one.len() <= other.len() { one } else { other }
}

fn one_result(
    reports: &[Report<'_>],
    evidence: &Evidence<'_>,
    (stories, events, joined): (&Stories, &EventClusters, &[JoinedSentences]),
    links: &Links,
    workers: &impl Workers,
) -> (Vec<Story>, Vec<StatementCluster>) {
    let sentences = evidence.sentences();
    let mut story_of = vec![None; reports.len()];
    for (number, story) in (0..).zip(&stories.groups) {
        for document in story {
            if let Some(slot) = story_of.get_mut(*document as usize) {
                *slot = Some(number);
            }
        }
    }
    let by_event: HashMap<EventRef, u32> = (0..)
        .zip(&events.clusters)
        .flat_map(|(number, cluster)| cluster.members.iter().map(move |at| (*at, number)))
        .collect();
    let builder = ClusterBuilder {
        reports,
        sentences,
        evidence,
        stories,
        events: &events.clusters,
        by_event: &by_event,
        story_of: &story_of,
    };
    let references = references(reports, sentences);
    let told: Vec<Vec<u32>> = references
        .iter()
        .map(|group| {
            group
                .members
                .iter()
                .map(|(at, ..)| sentences.number_of(*at))
                .collect()
        })
        .collect();
    let of_sentences = |joined: &[JoinedSentences]| {
        workers.map(joined.len(), |at| builder.of_sentences(joined.get(at)?))
    };
    let mut in_stories = of_sentences(joined);
    // What is no cluster of sentences takes no cluster of events with it.
    let kept: Vec<&JoinedSentences> = (joined.iter().zip(&in_stories))
        .filter_map(|(joined, built)| built.as_ref().map(|_| joined))
        .collect();
    let own = kept.iter().map(|joined| joined.members.as_slice());
    let groups: Vec<&[u32]> = own.chain(told.iter().map(Vec::as_slice)).collect();
    let absorbed = builder.absorbed(&groups);
    in_stories.retain(Option::is_some);
    for (group, more) in &absorbed.more {
        if let (Some(joined), Some(slot)) = (kept.get(*group), in_stories.get_mut(*group)) {
            *slot = builder.of_sentences(&joined.with(more)).or(slot.take());
        }
    }
    let told_in = |at: usize| kept.get(at).map(|joined| joined.members.as_slice());
    let own: Vec<&[u32]> = (0..kept.len()).filter_map(told_in).collect();
    let mut in_stories: Vec<StatementCluster> = in_stories.into_iter().flatten().collect();
    let rows = builder.rows(&own, &in_stories);
    for (group, more) in &rows.more {
        if let Some(row) = in_stories.get_mut(*group)
            && let Some(joined) = builder.with_more(row, more)
        {
            *row = joined;
        }
    }
    let numbered = (0..).zip(in_stories);
    let in_stories = numbered.filter(|(number, _)| !rows.gone.contains(number));
    let in_stories = in_stories.map(|(number, row)| (number, builder.with_near(row)));
    let left = events.clusters.iter().zip(&events.confidence);
    let told = absorbed.is_told.iter().zip(&rows.is_told);
    let left = left
        .zip(told)
        .filter(|(_, (in_one, in_rows))| !**in_one && !**in_rows);
    let left: Vec<_> = left
        .map(|((cluster, confidence), _)| (cluster, *confidence))
        .collect();
    let of_events = workers.map(left.len(), |at| {
        let (cluster, confidence) = left.get(at)?;
        builder.of_events(cluster, *confidence)
    });
    let of_references = references
        .iter()
        .filter_map(|group| builder.of_references(group));
    let mut clusters: Vec<StatementCluster> = in_stories
        .map(|(_, row)| row)
        .chain(of_references)
        .chain(of_events.into_iter().flatten())
        .collect();
    builder.linked(&mut clusters, links);
    clusters.sort_by_key(|cluster| (cluster.members.first().map(|member| member.at), cluster.id));
    make_unique(&mut clusters, reports);
    let stories = stories
        .groups
        .iter()
        .filter_map(|documents| story(reports, stories, documents));
    (stories.collect(), clusters)
}

/// Documents of a story that are compared to find the one that names it.
const MOST_COMPARED: usize = 64;

fn story(reports: &[Report<'_>], stories: &Stories, documents: &[u32]) -> Option<Story> {
    let likeness = |one: u32| -> f32 {
        let others = documents
            .iter()
            .filter(|other| **other != one)
            .take(MOST_COMPARED);
        others.map(|other| stories.likeness(one, *other)).sum()
    };
    let best = documents
        .iter()
        .take(MOST_COMPARED)
        .map(|document| (likeness(*document), *document));
    let (_, label) = best.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    let name = reports.get(*documents.first()? as usize)?.name;
    Some(Story {
        id: EventId(xxh3_64(name.as_bytes())),
        documents: documents.to_vec(),
        near: stories.near(documents),
        label,
        first: first_of(reports, documents),
    })
}
