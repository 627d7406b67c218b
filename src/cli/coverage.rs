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
use crate::cli::folder::read_folder;
use crate::cli::inputs::Inputs;
use crate::cli::progress::Progress;
use crate::cli::standard_output::standard_output;
#[cfg(feature = "tables")]
use crate::cli::tables::{check_tables, write_coverage};
#[cfg(not(feature = "tables"))]
use crate::cli::tables_missing::{check_tables, write_coverage};
use crate::coverage::ToldSentences;
use crate::i18n::{Language, Words};
use crate::index::{AnalyzedDocument, Index};
use crate::output::{CoverageObject, write_story_table};
use crate::pipeline::{Options, align_located};

/// Prints what the documents behind `paths` tell of the same happenings, and says how it went.
pub fn coverage(paths: &[PathBuf], options: Options, format: &CoverageFormat) -> ExitCode {
    if let CoverageFormat::Tables(tables) = format
        && let Err(status) = check_tables(tables)
    {
        return status;
    }
    let inputs = match Inputs::of(paths) {
        Ok(inputs) => inputs,
        Err(status) => return status,
    };
    let mut folder = read_folder(&inputs, options, &Words::new(Language::English));
    for note in limits_of(&folder.documents) {
        folder.progress.message(note);
    }
    let never = AtomicBool::new(false);
    let alignment = align_located(&folder.documents, &folder.located, options, &never);
    let alignment = alignment.unwrap_or_default();
    folder.tell_notes();
    let is_whole = folder.is_whole();
    let index = Index::new(std::mem::take(&mut folder.documents));
    if let Some(note) = left_out(&index, &alignment) {
        folder.progress.message(&note);
    }
    let written = match format {
        CoverageFormat::Tables(tables) => {
            write_coverage(&index, &alignment, tables, &mut folder.progress)
        }
        CoverageFormat::Json => print(|out| write_object(out, &index, &alignment)),
        CoverageFormat::Csv => print(|out| write_story_table(out, &index, &alignment)),
    };
    match written {
        Ok(()) if is_whole => ExitCode::SUCCESS,
        Ok(()) => ExitCode::from(SOME_FAILED),
        Err(status) => status,
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

/// A folder of so few documents is read sentence by sentence: what stands in no row is said.
const FEW: usize = 3;

/// How many sentences stand in no row, and why.
fn left_out(index: &Index, alignment: &Alignment) -> Option<String> {
    let sentences = ToldSentences::of(index, alignment);
    let untold = sentences.untold();
    (index.documents().len() <= FEW && untold > 0).then(|| {
        format!(
            "Of {} sentences {} tell of a happening, {} of them in two documents or more; {untold} name none that is read, are said by one document only, and stand in no row.",
            sentences.all, sentences.told, sentences.shared
        )
    })
}

/// Prints to standard output.
fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), ExitCode> {
    let written = standard_output().and_then(|out| {
        let mut out = BufWriter::new(out);
        write(&mut out)?;
        out.flush()
    });
    written.map_err(|error| unwritten(&error, &mut Progress::new(None)))
}

fn write_object(out: &mut dyn Write, index: &Index, alignment: &Alignment) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &CoverageObject::new(index, alignment))?;
    out.write_all(b"\n")
}
