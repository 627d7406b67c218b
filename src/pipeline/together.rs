//! Documents of a folder, each read once and dated by the others before it is placed on its days.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use log::info;

use crate::corpus::{Document, LoadProblem};
use crate::dating::Collection;
use crate::index::AnalyzedDocument;
use crate::pipeline::extractor::{ReadText, Readings};
use crate::pipeline::job::{Opened, opened};
use crate::pipeline::member::is_given;
use crate::pipeline::{InOrder, Job, Options, assemble, catch_panic};
use crate::resolve::DocumentTime;
use crate::similarity::Threads;
use crate::store::DocumentRevision;
use crate::text::Span;

/// A document that is read and dated, and not yet placed on its days.
#[derive(Debug)]
pub struct ReadDocument {
    document: Document,
    time: DocumentTime,
    sentences: Vec<Span>,
    readings: Readings,
}

impl ReadDocument {
    /// The document as it was read.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Places it on its days, with its events.
    pub fn analyse(&self) -> AnalyzedDocument {
        let (document, time) = (self.document.clone(), self.time.clone());
        let unrevised = DocumentRevision::default();
        assemble(
            document,
            time,
            self.sentences.clone(),
            &self.readings,
            &unrevised,
        )
    }
}

/// Reads the documents of `jobs`, in order, and dates them by one another; what failed goes to `on_problem`.
///
/// # Errors
/// Where a fault of ours stops the dating: its message, beside documents that each have their own time.
pub fn read_together(
    jobs: Vec<Job>,
    options: Options,
    cancel: &Arc<AtomicBool>,
    mut on_problem: impl FnMut(LoadProblem),
) -> (Vec<ReadDocument>, Result<(), String>) {
    let results = InOrder::start(
        opened(jobs, options, cancel),
        move |(job, _): &Opened| job.read(options),
        |(job, _): &Opened, message| Err(job.fault(message)),
        Arc::clone(cancel),
    );
    let mut collection = Collection::default();
    let mut documents = Vec::new();
    for result in results {
        match result {
            Ok((document, time, read)) => {
                let ReadText {
                    sentences,
                    readings,
                    evidence,
                } = read;
                let given = time.best.filter(|_| is_given(&time));
                collection.push(&document.id, evidence, given);
                documents.push(ReadDocument {
                    document,
                    time,
                    sentences,
                    readings,
                });
            }
            Err(problem) => on_problem(problem),
        }
    }
    info!("read: {} documents", documents.len());
    let is_dated = documents.iter().all(|read| is_given(&read.time));
    if documents.len() < 2 || is_dated {
        return (documents, Ok(()));
    }
    let dated = catch_panic(|| collection.infer(&Threads)).map(|times| {
        for (at, time) in times {
            if let Some(read) = documents.get_mut(at) {
                read.time = time;
            }
        }
    });
    info!("dated by one another");
    (documents, dated)
}
