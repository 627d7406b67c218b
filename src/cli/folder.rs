//! The documents behind some paths, read as a folder, and what is said of that.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::cli::inputs::{Inputs, tell_aside};
use crate::cli::notes::{Assumed, UNDATED, note_of, noticed};
use crate::cli::progress::Progress;
use crate::corpus::LoadProblem;
use crate::export::{OutFileError, check_not_read};
use crate::i18n::Words;
use crate::index::{AnalyzedDocument, StatementRef};
use crate::pipeline::{LoadMessage, Options, load, statements_of};
use crate::store::{Item, Located, project_path};

/// Documents that date each other, and what was not read.
pub(super) struct ReadFolder {
    pub(super) documents: Vec<Arc<AnalyzedDocument>>,
    pub(super) problems: Vec<LoadProblem>,
    pub(super) progress: Progress,
    /// Where the edits of a project stand.
    pub(super) located: Located,
}

/// Reads what lies behind the paths, as the user of a project corrected it; each problem is told at once.
pub(super) fn read_folder(inputs: &Inputs, options: Options, words: &Words) -> ReadFolder {
    let cancel = Arc::new(AtomicBool::new(false));
    let mut progress = Progress::new(None);
    let mut problems = Vec::new();
    let mut folder = load(&inputs.paths, options, &cancel, |message| match message {
        LoadMessage::Listed { count } => progress = Progress::new(Some(count)),
        LoadMessage::More { count } => progress.expect(count),
        LoadMessage::Document(_) => progress.step(),
        LoadMessage::Problem(problem) => {
            progress.message(&problem.to_string());
            problems.push(problem);
        }
        LoadMessage::Fault(message) => progress.message(&format!("{UNDATED}: {message:?}")),
        LoadMessage::Redated(_) | LoadMessage::Finished { .. } => {}
    });
    let mut located = Located::default();
    if let Some((wishes, project)) = inputs.wishes(words).zip(inputs.project.as_ref()) {
        located = folder.revise(&wishes, &cancel).located;
        tell_aside(&located.aside, project, &mut progress);
    }
    ReadFolder {
        documents: folder.documents().map(Arc::clone).collect(),
        problems,
        progress,
        located,
    }
}

impl ReadFolder {
    /// Whether a file that is to be written is none of those that were read.
    ///
    /// # Errors
    /// Where it is a document, a manifest beside one, or the project.
    pub(super) fn check_output(
        &self,
        output: &Path,
        paths: &[PathBuf],
        inputs: &Inputs,
    ) -> Result<(), OutFileError> {
        let documents = self.documents.iter();
        let read = documents.filter_map(|one| one.document.path.as_deref());
        // What Khatt wrote may be written anew.
        let unread = self.problems.iter();
        let unread = unread.filter(|problem| !problem.is_own());
        let problems = unread.map(|problem| problem.path.as_path());
        let named = paths.iter().chain(&inputs.paths).map(PathBuf::as_path);
        check_not_read(output, read.chain(problems).chain(named))
    }

    /// Leaves a page that is written or checked out of what was not read: it says nothing of itself.
    pub(super) fn leave_out(&mut self, page: &Path) {
        let page = project_path(page);
        let is_page =
            |problem: &LoadProblem| problem.is_own() && project_path(&problem.path) == page;
        self.problems.retain(|problem| !is_page(problem));
    }

    /// What stands in a dossier.
    pub(super) fn dossier(&self, name: &str) -> Option<&[Item]> {
        let mut dossiers = self.located.dossiers.iter();
        let found = dossiers.find(|dossier| dossier.name == name);
        found.map(|dossier| dossier.items.as_slice())
    }

    /// What a dossier that was asked for holds.
    ///
    /// # Errors
    /// Where there is none of this name: what there is, in words.
    pub(super) fn chosen_of_dossier(&self, name: &str) -> Result<Vec<StatementRef>, String> {
        let Some(items) = self.dossier(name) else {
            let names = self
                .located
                .dossiers
                .iter()
                .map(|dossier| dossier.name.as_str());
            let names: Vec<&str> = names.collect();
            let known = match names.as_slice() {
                [] => "there is none in what was opened; khatt project makes one".to_owned(),
                names => format!("there are {}", names.join(", ")),
            };
            return Err(format!("There is no dossier {name:?}: {known}"));
        };
        Ok(statements_of(&self.documents, items))
    }

    /// Whether no document is missing.
    pub(super) fn is_whole(&self) -> bool {
        !self.problems.iter().any(LoadProblem::costs_document)
    }

    /// Tells what was left out of documents, and which encodings are a guess.
    pub(super) fn tell_notes(&mut self) {
        for document in self.documents.iter().map(|analysed| &analysed.document) {
            for notice in &document.notices {
                self.progress.message(&noticed(notice, &document.id));
            }
        }
        let assumed: Vec<Assumed> = self
            .documents
            .iter()
            .filter(|analysed| analysed.document.encoding.is_assumed())
            .map(|analysed| Assumed {
                id: Arc::clone(&analysed.document.id),
                encoding: analysed.document.encoding,
            })
            .collect();
        if let Some(note) = note_of(&assumed) {
            self.progress.message(&note);
        }
        self.progress.clear();
    }
}
