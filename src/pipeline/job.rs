//! One document's way through all stages.

use std::path::PathBuf;

use crate::corpus::{Document, Entry, LoadError, LoadProblem};
use crate::dating::Evidence;
use crate::index::AnalyzedDocument;
use crate::pipeline::date::Traced;
use crate::pipeline::extractor::trace;
use crate::pipeline::{Options, analyse, analyse_at, analyse_traced};
use crate::resolve::DocumentTime;

/// What is to be done for one document.
#[derive(Clone, Debug)]
pub enum Job {
    /// A file to read and analyse.
    Read(Entry),
    /// A document to analyse.
    Analyse(Document),
    /// A path that gave no document, or a fault of a manifest, kept at its place.
    Problem(LoadProblem),
}

impl Job {
    /// Does it.
    ///
    /// # Errors
    /// Where the path gives no document.
    pub fn run(&self, options: Options) -> Result<AnalyzedDocument, LoadProblem> {
        self.document().map(|document| analyse(document, options))
    }

    /// [`Job::run`], with what the documents beside it need to be dated.
    pub(crate) fn run_traced(
        &self,
        options: Options,
    ) -> Result<(AnalyzedDocument, Evidence), LoadProblem> {
        self.document()
            .map(|document| analyse_traced(document, options))
    }

    /// Does it for a document whose time the others told.
    ///
    /// # Errors
    /// Where the path gives no document.
    pub fn run_at(&self, time: &DocumentTime) -> Result<AnalyzedDocument, LoadProblem> {
        self.document()
            .map(|document| analyse_at(document, time.clone()))
    }

    /// What the documents beside it need to be dated; `None` where the path gives no document.
    pub(crate) fn trace(&self) -> Option<Traced> {
        let document = self.document().ok()?;
        Some(Traced {
            trace: trace(&document.text, &document.hints, |_, _, _| {}),
            name: document.id,
            given: document.dct,
        })
    }

    fn document(&self) -> Result<Document, LoadProblem> {
        match self {
            Self::Read(entry) => entry.read(),
            Self::Analyse(document) => Ok(document.clone()),
            Self::Problem(problem) => Err(problem.clone()),
        }
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
