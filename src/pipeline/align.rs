//! The happenings that the documents of a folder share.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::align::{Aligner, Alignment, Matches, Report};
use crate::corpus::SourceName;
use crate::dating::Workers;
use crate::index::AnalyzedDocument;
use crate::pipeline::threads::Threads;

/// Clusters, copies and coverage of these documents; `None` where `cancel` is set meanwhile.
pub fn align(documents: &[Arc<AnalyzedDocument>], cancel: &AtomicBool) -> Option<Alignment> {
    let mut sources = HashMap::<&SourceName, u32>::new();
    let reports: Vec<Report<'_>> = documents
        .iter()
        .map(|analysed| {
            let next = sources.len() as u32;
            Report {
                text: &analysed.document.text,
                source: *sources.entry(&analysed.document.source).or_insert(next),
                dct: &analysed.dct,
                sentences: &analysed.sentences,
                mentions: &analysed.mentions,
                events: &analysed.events,
            }
        })
        .collect();
    let aligner = Aligner::new(&reports);
    let found = Threads.map(reports.len(), |document| {
        if cancel.load(Ordering::Relaxed) {
            Matches::default()
        } else {
            aligner.matches(document)
        }
    });
    (!cancel.load(Ordering::Relaxed)).then(|| aligner.finish(found))
}
