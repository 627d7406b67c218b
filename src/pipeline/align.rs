//! The happenings that the documents of a folder share.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use log::info;

use crate::align::{
    Alignment, CopyPair, Known, Links, Report, SentenceRef, align_known, content_of,
};
use crate::corpus::SourceName;
use crate::index::AnalyzedDocument;
use crate::similarity::Threads;
use crate::store::{Located, Place};
use crate::time::Day;

/// Stories, clusters, copies and coverage of these documents; `None` where `cancel` is set meanwhile.
///
/// The order of the documents changes nothing but the order of what is found: inside they stand by their content.
pub fn align(documents: &[Arc<AnalyzedDocument>], cancel: &AtomicBool) -> Option<Alignment> {
    align_located(documents, &Located::default(), cancel)
}

/// The same, with happenings taken apart and joined as the user of a project says.
pub fn align_located(
    documents: &[Arc<AnalyzedDocument>],
    located: &Located,
    cancel: &AtomicBool,
) -> Option<Alignment> {
    let links = links(documents, located);
    align_by_content(documents, &links, None, cancel)
}

/// The same where the copies are found already, by positions in `documents` ([`crate::align::copy_sentences`] and what
/// stands beside it).
pub fn align_copied(
    documents: &[Arc<AnalyzedDocument>],
    copies: &[CopyPair<SentenceRef>],
    cancel: &AtomicBool,
) -> Option<Alignment> {
    align_by_content(documents, &Links::default(), Some(copies), cancel)
}

fn align_by_content(
    documents: &[Arc<AnalyzedDocument>],
    links: &Links,
    copies: Option<&[CopyPair<SentenceRef>]>,
    cancel: &AtomicBool,
) -> Option<Alignment> {
    let order = order_by_content(documents);
    let mut sources = HashMap::<&SourceName, u32>::new();
    let ordered = order.iter().filter_map(|at| documents.get(*at as usize));
    let reports: Vec<Report<'_>> = ordered
        .map(|analysed| {
            let next = sources.len() as u32;
            Report {
                name: &analysed.document.id,
                source_name: analysed.document.source.as_str(),
                text: &analysed.document.text,
                source: *sources.entry(&analysed.document.source).or_insert(next),
                dct: &analysed.dct,
                sentences: &analysed.sentences,
                mentions: &analysed.mentions,
                events: &analysed.events,
            }
        })
        .collect();
    let position = positions_of(&order);
    let links = links.renumbered(|at| position.get(at as usize).copied());
    let copies = copies.map(|copies| renumbered(copies, &position));
    let known = Known {
        links: &links,
        copies: copies.as_deref(),
    };
    let is_cancelled = || cancel.load(Ordering::Relaxed);
    let found = align_known(&reports, known, &Threads, is_cancelled)?;
    info!(
        "aligned: {} stories, {} clusters of sentences, {} copies",
        found.stories().len(),
        found.statement_clusters().len(),
        found.copies().len()
    );
    Some(found.renumbered(&order))
}

/// Where each document stands in an order of all.
fn positions_of(order: &[u32]) -> Vec<u32> {
    let mut positions = vec![0; order.len()];
    for (position, at) in (0..).zip(order) {
        if let Some(slot) = positions.get_mut(*at as usize) {
            *slot = position;
        }
    }
    positions
}

/// Copies with their documents at other positions.
fn renumbered(copies: &[CopyPair<SentenceRef>], position: &[u32]) -> Vec<CopyPair<SentenceRef>> {
    let place = |at: SentenceRef| {
        let document = *position.get(at.document as usize)?;
        Some(SentenceRef { document, ..at })
    };
    let moved = |copy: &CopyPair<SentenceRef>| {
        let (a, b) = (place(copy.a)?, place(copy.b)?);
        Some(CopyPair { a, b, ..*copy })
    };
    copies.iter().filter_map(moved).collect()
}

/// The pairs of the user as sentences; what stands in none is left out.
fn links(documents: &[Arc<AnalyzedDocument>], located: &Located) -> Links {
    let sentence = |(document, span): Place| {
        let analysed = documents.get(document as usize)?;
        let mut sentences = analysed.sentences.iter();
        let sentence = sentences.position(|one| one.overlaps(span))? as u32;
        Some(SentenceRef { document, sentence })
    };
    let pairs = |pairs: &[(Place, Place)]| {
        let pairs = pairs.iter();
        let pairs = pairs.filter_map(|(one, other)| Some((sentence(*one)?, sentence(*other)?)));
        pairs.collect()
    };
    Links {
        same: pairs(&located.same),
        different: pairs(&located.different),
    }
}

/// Positions of the documents in an order that their content makes: texts by their hashes, equal ones by source, day
/// of writing and name.
fn order_by_content(documents: &[Arc<AnalyzedDocument>]) -> Vec<u32> {
    let mut order: Vec<(u64, &str, Option<Day>, &str, u32)> = (0..)
        .zip(documents)
        .map(|(at, analysed)| {
            let document = &analysed.document;
            (
                content_of(&document.text),
                document.source.as_str(),
                analysed.dct.best,
                &*document.id,
                at,
            )
        })
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(.., at)| at).collect()
}
