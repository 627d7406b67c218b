//! A whole set of documents at once, told in messages.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use log::info;

use crate::corpus::{Document, LoadProblem, list};
use crate::index::AnalyzedDocument;
use crate::pipeline::job::{Job, Opened, opened};
use crate::pipeline::known::Known;
use crate::pipeline::{Folder, InOrder, Options};

/// What a load tells while it runs, in this order: one `Listed`, then `More`, `Document` and `Problem`
/// in the order of the paths, then `Redated` or a `Fault`, and at last one `Finished`.
#[derive(Clone, Debug)]
pub enum LoadMessage {
    /// The paths are walked.
    Listed {
        /// So many files and problems: where each file holds one document, so many messages follow.
        count: usize,
    },
    /// The next file holds several documents.
    More {
        /// So many messages of a document or a problem follow beyond those that were expected.
        count: usize,
    },
    /// A document is read and analysed.
    Document(Arc<AnalyzedDocument>),
    /// A path gave no document, or a manifest has a fault; the others go on.
    Problem(LoadProblem),
    /// A document that was told before has another time: those beside it date it. Takes the place of the first.
    Redated(Arc<AnalyzedDocument>),
    /// The documents were not dated by one another: a fault of ours, with this message, stopped that.
    Fault(String),
    /// Nothing more comes.
    Finished {
        /// Whether it was cancelled before everything was told.
        cancelled: bool,
    },
}

/// Lists, reads and analyses what lies behind `paths`; see [`list`] for ids, sources and order.
///
/// Runs until all is told or `cancel` is set; from then on only [`LoadMessage::Finished`] comes, at once.
/// Returns what was told, ready to be dated again when the user knows better.
pub fn load(
    paths: &[PathBuf],
    options: Options,
    cancel: &Arc<AtomicBool>,
    on_message: impl FnMut(LoadMessage),
) -> Folder {
    load_again(paths, options, &Folder::default(), cancel, on_message)
}

/// [`load`] of paths that were read before: what has not changed is not read in its words again.
pub fn load_again(
    paths: &[PathBuf],
    options: Options,
    before: &Folder,
    cancel: &Arc<AtomicBool>,
    on_message: impl FnMut(LoadMessage),
) -> Folder {
    let jobs = list(paths, cancel).into_iter().map(Job::from).collect();
    load_jobs(jobs, options, before.known(), cancel, on_message)
}

/// Analyses documents that are in memory: the sample, or a folder once more with other document times.
///
/// Messages as in [`load`].
pub fn load_documents(
    documents: Vec<Document>,
    options: Options,
    cancel: &Arc<AtomicBool>,
    on_message: impl FnMut(LoadMessage),
) -> Folder {
    let jobs = documents.into_iter().map(Job::Analyse).collect();
    load_jobs(jobs, options, Known::default(), cancel, on_message)
}

fn load_jobs(
    jobs: Vec<Job>,
    options: Options,
    known: Known,
    cancel: &Arc<AtomicBool>,
    mut on_message: impl FnMut(LoadMessage),
) -> Folder {
    info!("listed: {} files and problems", jobs.len());
    on_message(LoadMessage::Listed { count: jobs.len() });
    let results = InOrder::start(
        opened(jobs, options, cancel),
        move |(job, more): &Opened| (job.run_traced(options, &known), *more),
        |(job, more): &Opened, message| (Err(job.fault(message)), *more),
        cancel.clone(),
    );
    let mut folder = Folder::new(options);
    for (result, count) in results {
        if count > 0 {
            on_message(LoadMessage::More { count });
        }
        on_message(match result {
            Ok((analysed, readings, evidence)) => {
                let analysed = Arc::new(analysed);
                folder.push(Arc::clone(&analysed), readings, evidence);
                LoadMessage::Document(analysed)
            }
            Err(problem) => LoadMessage::Problem(problem),
        });
    }
    info!("read: {} documents", folder.documents().count());
    let redated = folder.redate(&BTreeMap::new(), cancel);
    redated
        .into_iter()
        .map(LoadMessage::Redated)
        .for_each(&mut on_message);
    if let Some(message) = folder.take_fault() {
        on_message(LoadMessage::Fault(message));
    }
    let cancelled = cancel.load(Ordering::Relaxed);
    info!("dated{}", if cancelled { ", cancelled" } else { "" });
    on_message(LoadMessage::Finished { cancelled });
    folder
}
