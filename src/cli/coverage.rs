//! `khatt coverage`: clusters of the same happening across sources, as one JSON object or a table.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::align::Alignment;
use crate::cli::SOME_FAILED;
use crate::cli::args::CoverageFormat;
use crate::cli::ends::unwritten;
use crate::cli::notes::{Assumed, UNDATED, note_of, noticed};
use crate::cli::output::{CoverageObject, write_story_table};
use crate::cli::progress::Progress;
use crate::index::{AnalyzedDocument, Index};
use crate::pipeline::{LoadMessage, Options, align, load};

/// Prints what the documents behind `paths` tell of the same happenings, and says how it went.
pub fn coverage(paths: &[PathBuf], options: Options, format: CoverageFormat) -> ExitCode {
    let cancel = Arc::new(AtomicBool::new(false));
    let mut progress = Progress::new(None);
    let mut is_whole = true;
    let folder = load(paths, options, &cancel, |message| match message {
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
    for note in limits_of(&documents) {
        progress.message(note);
    }
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
    match write(&index, &alignment, format) {
        Ok(()) if is_whole => ExitCode::SUCCESS,
        Ok(()) => ExitCode::from(SOME_FAILED),
        Err(error) => unwritten(&error, &mut progress),
    }
}

/// What cannot be compared in these documents, in words.
fn limits_of(documents: &[Arc<AnalyzedDocument>]) -> Vec<&'static str> {
    let mut limits = Vec::new();
    let Some(first) = documents.first() else {
        return limits;
    };
    let source = |analysed: &Arc<AnalyzedDocument>| analysed.document.source.clone();
    if documents.len() == 1 {
        limits.push("There is one document only: nothing to compare it with.");
    } else if documents.iter().all(|other| source(other) == source(first)) {
        limits.push("All documents are of one source: stories and copies are found, but no two sources that agree or not.");
    }
    if documents.iter().all(|analysed| analysed.dct.best.is_none()) {
        limits.push("No document has a day of writing: all are compared with each other, and who told first is not known.");
    }
    limits
}

fn write(index: &Index, alignment: &Alignment, format: CoverageFormat) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    match format {
        CoverageFormat::Json => {
            serde_json::to_writer(&mut out, &CoverageObject::new(index, alignment))?;
            out.write_all(b"\n")?;
        }
        CoverageFormat::Csv => write_story_table(&mut out, index, alignment)?,
    }
    out.flush()
}
