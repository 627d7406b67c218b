//! A whole set of documents at once, told in messages.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::corpus::{Document, LoadProblem, list};
use crate::index::Analysed;
use crate::pipeline::job::Job;
use crate::pipeline::{InOrder, Options};

/// What a load tells while it runs, in this order: one `Listed`, then `Document` and `Problem`
/// in the order of the paths, and at last one `Finished`.
#[derive(Clone, Debug)]
pub enum LoadMessage {
    /// The paths are walked.
    Listed {
        /// So many messages of a document or a problem follow, unless it is cancelled.
        count: usize,
    },
    /// A document is read and analysed.
    Document(Arc<Analysed>),
    /// A path gave no document, or a manifest has a fault; the others go on.
    Problem(LoadProblem),
    /// Nothing more comes.
    Finished {
        /// Whether it was cancelled before everything was told.
        cancelled: bool,
    },
}

/// Lists, reads and analyses what lies behind `paths`; see [`list`] for ids, sources and order.
///
/// Runs until all is told or `cancel` is set; from then on only [`LoadMessage::Finished`] comes, at once.
pub fn load(
    paths: &[PathBuf],
    options: Options,
    cancel: &Arc<AtomicBool>,
    on_message: impl FnMut(LoadMessage),
) {
    let jobs = list(paths, cancel).into_iter().map(Job::from).collect();
    tell_all(jobs, options, cancel, on_message);
}

/// Analyses documents that are in memory: the sample, or a folder once more with other document times.
///
/// Messages as in [`load`].
pub fn load_documents(
    documents: Vec<Document>,
    options: Options,
    cancel: &Arc<AtomicBool>,
    on_message: impl FnMut(LoadMessage),
) {
    let jobs = documents.into_iter().map(Job::Analyse).collect();
    tell_all(jobs, options, cancel, on_message);
}

fn tell_all(
    jobs: Vec<Job>,
    options: Options,
    cancel: &Arc<AtomicBool>,
    mut on_message: impl FnMut(LoadMessage),
) {
    on_message(LoadMessage::Listed { count: jobs.len() });
    let results = InOrder::start(
        jobs.into_iter(),
        move |job: &Job| job.run(options),
        |job: &Job, message| Err(job.fault(message)),
        cancel.clone(),
    );
    for result in results {
        on_message(match result {
            Ok(analysed) => LoadMessage::Document(Arc::new(analysed)),
            Err(problem) => LoadMessage::Problem(problem),
        });
    }
    let cancelled = cancel.load(Ordering::Relaxed);
    on_message(LoadMessage::Finished { cancelled });
}
