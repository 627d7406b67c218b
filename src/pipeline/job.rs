//! One document's way through all stages.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use log::debug;

use crate::corpus::{Document, Entry, LoadError, LoadProblem, shown_path};
use crate::index::AnalyzedDocument;
use crate::pipeline::extractor::ReadText;
use crate::pipeline::isolation::Readers;
use crate::pipeline::known::{Known, Traced};
use crate::pipeline::{InOrder, Options, analyse, analyse_traced, read_alone};
use crate::resolve::DocumentTime;

/// What is to be done for one file or one document.
#[derive(Clone, Debug)]
pub enum Job {
    /// A file to read, whose documents are analysed.
    Read(Entry),
    /// A document to analyse.
    Analyse(Document),
    /// A path that gave no document, or a fault of a manifest, kept at its place.
    Problem(LoadProblem),
}

impl Job {
    /// Does it; of a file that holds several documents the first. [`opened`] gives all.
    ///
    /// # Errors
    /// Where the path gives no document.
    pub fn run(&self, options: Options) -> Result<AnalyzedDocument, LoadProblem> {
        let document = self.document()?;
        Ok(analyse(document, options))
    }

    /// [`Job::run`], with what placing it on another day and dating the documents beside it needs; taken from what was
    /// read before where the document is the same.
    pub(crate) fn run_traced(
        &self,
        options: Options,
        known: &Known,
    ) -> Result<Traced, LoadProblem> {
        let document = self.document()?;
        if let Some(traced) = known.of(&document) {
            return Ok(traced);
        }
        let (analysed, readings, evidence) = analyse_traced(document, options);
        Ok((analysed, Arc::new(readings), Arc::new(evidence)))
    }

    /// The document as it is read, with its time without the others.
    pub(crate) fn read(
        &self,
        options: Options,
    ) -> Result<(Document, DocumentTime, ReadText), LoadProblem> {
        let document = self.document()?;
        let (time, read) = read_alone(&document, options);
        Ok((document, time, read))
    }

    /// The document; of a file that holds several the first.
    ///
    /// # Errors
    /// Where the path gives no document.
    pub fn document(&self) -> Result<Document, LoadProblem> {
        match self {
            Self::Read(entry) => entry.read(),
            Self::Analyse(document) => Ok(document.clone()),
            Self::Problem(problem) => Err(problem.clone()),
        }
    }

    /// The same without files: what is in the file is read, and each document and each problem in it is a job.
    fn open(&self, readers: &Readers, cancel: &AtomicBool) -> Vec<Self> {
        let Self::Read(entry) = self else {
            return vec![self.clone()];
        };
        debug!("opens {}", shown_path(entry.path()));
        let isolated = |name: &str, bytes, sink: &mut dyn FnMut(_)| {
            readers.read(name, bytes, sink);
        };
        let read = entry.read_through(&isolated, readers.pages(), cancel);
        read.into_iter()
            .map(|document| document.map_or_else(Self::Problem, Self::Analyse))
            .collect()
    }

    /// The problem that stands for a panic in [`Job::run`]: a fault of ours must not take the others down.
    pub fn fault(&self, message: String) -> LoadProblem {
        LoadProblem {
            path: self.path(),
            error: LoadError::Fault { message },
        }
    }

    fn path(&self) -> PathBuf {
        match self {
            Self::Read(entry) => entry.path().to_owned(),
            Self::Analyse(document) => match &document.path {
                Some(path) => path.clone(),
                None => PathBuf::from(&*document.id),
            },
            Self::Problem(problem) => problem.path.clone(),
        }
    }
}

impl From<Result<Entry, LoadProblem>> for Job {
    fn from(listed: Result<Entry, LoadProblem>) -> Self {
        match listed {
            Ok(entry) => Self::Read(entry),
            Err(problem) => Self::Problem(problem),
        }
    }
}

/// A job without a file, and how many more its file gave than one: that stands at the first of them.
pub type Opened = (Job, usize);

/// What lies in the files of `jobs`, in order: each file is opened once, on one of several threads, and all of its
/// documents follow.
pub fn opened(
    jobs: Vec<Job>,
    options: Options,
    cancel: &Arc<AtomicBool>,
) -> impl Iterator<Item = Opened> + Send + use<> {
    let stop = Arc::clone(cancel);
    let files = InOrder::start(
        jobs.into_iter(),
        move |job: &Job| job.open(options.readers, &stop),
        |job: &Job, message| vec![Job::Problem(job.fault(message))],
        Arc::clone(cancel),
    );
    files.flat_map(|found| {
        let more = found.len().saturating_sub(1);
        let first = std::iter::once(more).chain(std::iter::repeat(0));
        found.into_iter().zip(first)
    })
}
