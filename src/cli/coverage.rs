//! `khatt coverage`: clusters of the same happening across sources, as one JSON object.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::cli::SOME_FAILED;
use crate::cli::ends::unwritten;
use crate::cli::notes::{Assumed, UNDATED, note_of, noticed};
use crate::cli::output::CoverageObject;
use crate::cli::progress::Progress;
use crate::index::Index;
use crate::pipeline::{LoadMessage, Options, align, load};
use crate::time::Day;

/// Prints what the documents behind `paths` tell of the same happenings, and says how it went.
pub fn coverage(paths: &[PathBuf], dct: Option<Day>) -> ExitCode {
    let cancel = Arc::new(AtomicBool::new(false));
    let mut progress = Progress::new(None);
    let mut is_whole = true;
    let folder = load(paths, Options { dct }, &cancel, |message| match message {
        LoadMessage::Listed { count } => progress = Progress::new(Some(count)),
        LoadMessage::Document(_) => progress.step(),
        LoadMessage::Problem(problem) => {
            is_whole &= !problem.costs_document();
            progress.message(&problem.to_string());
        }
        LoadMessage::Fault(message) => progress.message(&format!("{UNDATED}: {message:?}")),
        LoadMessage::Redated(_) | LoadMessage::Finished { .. } => {}
    });
    let documents: Vec<_> = folder.documents().map(Arc::clone).collect();
    let alignment = align(&documents, &cancel).unwrap_or_default();
    for document in documents.iter().map(|analysed| &analysed.document) {
        for notice in &document.notices {
            progress.message(&noticed(notice, &document.id));
        }
    }
    let assumed: Vec<Assumed> = documents
        .iter()
        .filter(|analysed| analysed.document.encoding.is_assumed())
        .map(|analysed| Assumed {
            id: Arc::clone(&analysed.document.id),
            encoding: analysed.document.encoding,
        })
        .collect();
    if let Some(note) = note_of(&assumed) {
        progress.message(&note);
    }
    progress.clear();
    let index = Index::new(documents);
    let object = CoverageObject::new(&index, &alignment);
    match write(&object) {
        Ok(()) if is_whole => ExitCode::SUCCESS,
        Ok(()) => ExitCode::from(SOME_FAILED),
        Err(error) => unwritten(&error, &mut progress),
    }
}

fn write(object: &CoverageObject<'_>) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, object)?;
    out.write_all(b"\n")?;
    out.flush()
}
