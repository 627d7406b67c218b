//! What a command is to read: folders and files, or a project in place of them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use crate::cli::WRONG_CALL;
use crate::cli::progress::Progress;
use crate::i18n::Words;
use crate::pipeline::Wishes;
use crate::store::{Edit, Project, SetAside, is_project, open_project};
use crate::text::quoted_name;

/// Paths to read, and the edits that apply to what is in them.
pub(super) struct Inputs {
    pub(super) paths: Vec<PathBuf>,
    pub(super) project: Option<Arc<Project>>,
}

impl Inputs {
    /// Of the paths of a call; damage of a project is told.
    ///
    /// # Errors
    /// Where a project cannot be opened, or is named beside others: that is told, and this is the exit status.
    pub(super) fn of(paths: &[PathBuf]) -> Result<Self, ExitCode> {
        let mut progress = Progress::new(None);
        let mut wrong = |message: &str| {
            progress.message(message);
            ExitCode::from(WRONG_CALL)
        };
        let is_project = |path: &PathBuf| is_project(path);
        match paths {
            [only] if is_project(only) => Self::of_project(only).map_err(|error| wrong(&error)),
            several if several.iter().any(is_project) => Err(wrong(
                "A project is opened alone: its sources are in it, name no other paths beside it",
            )),
            _ => Ok(Self {
                paths: paths.to_vec(),
                project: None,
            }),
        }
    }

    fn of_project(path: &Path) -> Result<Self, String> {
        let opened = open_project(path).map_err(|error| error.to_string())?;
        let mut progress = Progress::new(None);
        for damage in &opened.damage {
            progress.message(&format!("Not everything in the project is whole: {damage}"));
        }
        Ok(Self {
            paths: opened.project.sources.clone(),
            project: Some(Arc::new(opened.project)),
        })
    }

    /// What the documents are read under, in the language of `words`.
    pub(super) fn wishes(&self, words: &Words) -> Option<Wishes> {
        Some(Wishes {
            project: Arc::clone(self.project.as_ref()?),
            locale: words.locale(),
            ..Wishes::default()
        })
    }
}

/// Tells which edits do not apply.
pub(super) fn tell_aside(aside: &[SetAside], project: &Project, progress: &mut Progress) {
    let edits = project.edits.iter();
    let by_name: HashMap<&str, &Edit> = edits.map(|edit| (edit.name.as_str(), edit)).collect();
    for SetAside { edit, lost } in aside {
        let found = by_name.get(edit.as_str());
        let about = found.map(|edit| about(project, &edit.change));
        let about = about.unwrap_or_default();
        progress.message(&format!("An edit is set aside: {lost} ({edit}){about}"));
    }
}

fn about(project: &Project, change: &crate::store::Change) -> String {
    let quote = change.quotes().next();
    let name = match quote {
        Some(quote) => Some(&quote.document),
        None => change.document(),
    };
    let document = name.and_then(|name| project.documents.get(name));
    let document = document.map(|key| format!(": {}", quoted_name(key.id.as_bytes())));
    let words = quote.map(|quote| format!(" «{}»", quote.exact));
    format!(
        "{}{}",
        document.unwrap_or_default(),
        words.unwrap_or_default()
    )
}
