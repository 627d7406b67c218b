//! One document's way through all stages.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use crate::corpus::{Document, Entry, LoadError, LoadProblem};
use crate::dating::Evidence;
use crate::index::AnalyzedDocument;
use crate::pipeline::extractor::{ReadText, Readings};
use crate::pipeline::{Options, analyse, analyse_traced, read_alone};
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
        let document = self.document(&AtomicBool::new(false))?;
        Ok(analyse(document, options))
    }

    /// [`Job::run`], with what placing it on another day and dating the documents beside it needs; a pipe is not waited
    /// for once `cancel` is set.
    pub(crate) fn run_traced(
        &self,
        options: Options,
        cancel: &AtomicBool,
    ) -> Result<(AnalyzedDocument, Readings, Evidence), LoadProblem> {
        self.document(cancel)
            .map(|document| analyse_traced(document, options))
    }

    /// The document as it is read, with its time without the others; a pipe is not waited for once `cancel` is set.
    pub(crate) fn read(
        &self,
        options: Options,
        cancel: &AtomicBool,
    ) -> Result<(Document, DocumentTime, ReadText), LoadProblem> {
        let document = self.document(cancel)?;
        let (time, read) = read_alone(&document, options);
        Ok((document, time, read))
    }

    fn document(&self, cancel: &AtomicBool) -> Result<Document, LoadProblem> {
        match self {
            Self::Read(entry) => entry.read_unless(cancel),
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
