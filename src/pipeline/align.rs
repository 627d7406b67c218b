//! The happenings that the documents of a folder share.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use log::info;
use xxhash_rust::xxh3::xxh3_64;

use crate::align::{Alignment, Links, Report, SentenceRef, align_linked};
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
    let links = links(documents, located);
    let position = |at: u32| order.iter().position(|one| *one == at);
    let links = links.renumbered(|at| position(at).map(|at| at as u32));
    let is_cancelled = || cancel.load(Ordering::Relaxed);
    let found = align_linked(&reports, &links, &Threads, is_cancelled)?;
    info!(
        "aligned: {} stories, {} clusters of sentences, {} copies",
        found.stories().len(),
        found.statement_clusters().len(),
        found.copies().len()
    );
    Some(found.renumbered(&order))
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
                xxh3_64(document.text.as_bytes()),
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
