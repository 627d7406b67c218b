//! Projects: files, edits that survive, and commands that take a project in the place of a folder.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod commands;
mod file;
mod kill;
mod links;
mod named;
mod opened_again;
mod survival;

use khatt::Span;
use khatt::corpus::Document;
use khatt::store::{Change, Days, Project};

/// Days of one day.
pub(crate) fn on(day: &str) -> Days {
    Days::day(day.parse().unwrap())
}

/// Where words stand in a document.
pub(crate) fn span_of(document: &Document, words: &str) -> Span {
    let start = document.text.find(words).unwrap();
    Span::new(start, start + words.len())
}

/// A project in which some words mean a day.
pub(crate) fn project_of(edits: &[(&Document, &str, &str)]) -> Project {
    let mut project = Project::default();
    for (document, words, day) in edits {
        let at = project.quote(document, span_of(document, words));
        project.push(Change::MentionDays { at, days: on(day) }, String::new());
    }
    project
}
