//! The happenings that the documents of a folder share.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use log::info;

use crate::align::{
    Alignment, CopyPair, Known, Links, Report, SentenceRef, align_known, content_of,
};
use crate::corpus::{Fingerprint, SourceName};
use crate::index::AnalyzedDocument;
use crate::pipeline::Options;
use crate::pipeline::result_cache::{ResultEntry, fingerprint_of, fingerprint_of_all};
use crate::similarity::{Threads, Workers as _};
use crate::store::{Located, Place};
use crate::time::Day;

/// Alignments among the results that are kept.
const KIND: &str = "alignment";

/// Stories, clusters, copies and coverage of these documents; `None` where `cancel` is set meanwhile.
///
/// The order of the documents changes nothing but the order of what is found: inside they stand by their content.
pub fn align(documents: &[Arc<AnalyzedDocument>], cancel: &AtomicBool) -> Option<Alignment> {
    align_located(documents, &Located::default(), Options::default(), cancel)
}

/// The same, with happenings taken apart and joined as the user of a project says.
///
/// Taken from what is kept in the cache of `options`, where the same was compared before.
pub fn align_located(
    documents: &[Arc<AnalyzedDocument>],
    located: &Located,
    options: Options,
    cancel: &AtomicBool,
) -> Option<Alignment> {
    let links = links(documents, located);
    align_by_content(documents, &links, None, options, cancel)
}

/// The same where the copies are found already, by positions in `documents` ([`crate::align::copy_sentences`] and what
/// stands beside it).
pub fn align_copied(
    documents: &[Arc<AnalyzedDocument>],
    copies: &[CopyPair<SentenceRef>],
    cancel: &AtomicBool,
) -> Option<Alignment> {
    let (links, options) = (Links::default(), Options::default());
    align_by_content(documents, &links, Some(copies), options, cancel)
}

fn align_by_content(
    documents: &[Arc<AnalyzedDocument>],
    links: &Links,
    copies: Option<&[CopyPair<SentenceRef>]>,
    options: Options,
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
    let key = || key_of(&reports, &links);
    // Copies that others found are no part of the key.
    let results = options.results.filter(|_| known.copies.is_none());
    let entry = results.and_then(|results| results.entry(KIND, reports.len(), key));
    let kept = entry.as_ref().and_then(ResultEntry::read::<Alignment>);
    let found = match kept {
        Some(kept) => kept,
        None => {
            let is_cancelled = || cancel.load(Ordering::Relaxed);
            let found = align_known(&reports, known, &Threads, is_cancelled)?;
            if let Some(entry) = entry {
                entry.keep(&found);
            }
            found
        }
    };
    info!(
        "aligned: {} stories, {} clusters of sentences, {} copies",
        found.stories().len(),
        found.statement_clusters().len(),
        found.copies().len()
    );
    Some(found.renumbered(&order))
}

/// All that an alignment hangs on.
fn key_of(reports: &[Report<'_>], links: &Links) -> Option<Fingerprint> {
    let of_report = |at| reports.get(at).and_then(fingerprint_of);
    let mut all = Threads.map(reports.len(), of_report);
    all.push(fingerprint_of(links));
    fingerprint_of_all(all)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples;
    use crate::pipeline::ResultCache;
    use crate::resolve::Certainty;

    fn read(name: &str, source: &str, text: &str) -> Arc<AnalyzedDocument> {
        let mentions = [("أمس", "2015-07-20", Certainty::Exact)];
        Arc::new(samples::analysed(name, source, text, &mentions))
    }

    fn one_text_twice() -> [Arc<AnalyzedDocument>; 2] {
        let text = "وقع الانفجار أمس قرب الميناء القديم.";
        [read("1.txt", "سبق", text), read("2.txt", "عكاظ", text)]
    }

    /// A cache for folders of two documents and more.
    fn results_in(folder: &std::path::Path) -> &'static ResultCache {
        let program = std::env::current_exe().unwrap();
        let results = ResultCache::open(folder, &program).unwrap();
        Box::leak(Box::new(results.with_fewest(2)))
    }

    fn found(documents: &[Arc<AnalyzedDocument>], results: &'static ResultCache) -> Alignment {
        let options = Options {
            results: Some(results),
            ..Options::default()
        };
        align_located(
            documents,
            &Located::default(),
            options,
            &AtomicBool::default(),
        )
        .unwrap()
    }

    #[test]
    fn a_folder_that_did_not_change_is_compared_once() {
        let folder = tempfile::tempdir().unwrap();
        let (results, documents) = (results_in(folder.path()), one_text_twice());
        let one = found(&documents, results);
        assert_eq!(one.copies().len(), 1);
        assert_eq!(found(&documents, results), one);
        // In another order the same entry serves, and only what it says counts.
        let entries = || std::fs::read_dir(folder.path()).unwrap().count();
        let turned = [documents[1].clone(), documents[0].clone()];
        assert_eq!(found(&turned, results).copies().len(), 1);
        assert_eq!(entries(), 1);
        let changed = [
            documents[0].clone(),
            read("2.txt", "عكاظ", "وقع أمس حادث آخر بعيد عنه."),
        ];
        assert_eq!(found(&changed, results).copies().len(), 0);
        assert_eq!(entries(), 2);
        assert_eq!(align(&documents, &AtomicBool::default()).unwrap(), one);
    }

    #[test]
    fn what_is_kept_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let (results, documents) = (results_in(folder.path()), one_text_twice());
        let key = || Some(Fingerprint::of_bytes(b"key"));
        assert!(results.entry(KIND, 1, key).is_none());
        let entry = results.entry(KIND, 2, key).unwrap();
        assert_eq!(entry.read::<Alignment>(), None);
        let found = align(&documents, &AtomicBool::default()).unwrap();
        entry.keep(&found);
        assert_eq!(entry.read::<Alignment>(), Some(found));
        entry.keep(&"no alignment");
        assert_eq!(entry.read::<Alignment>(), None);
    }
}
