//! `khatt report`: one page that carries its proof.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use crate::cli::ends::unwritten;
use crate::cli::folder::read_folder;
use crate::cli::inputs::Inputs;
use crate::cli::progress::Progress;
use crate::cli::report_args::ReportArgs;
use crate::cli::standard_output::standard_output;
use crate::cli::{SOME_FAILED, WRONG_CALL};
use crate::export::{OutFileError, Overwrite, check_destination, write_file};
use crate::i18n::Words;
use crate::index::Index;
use crate::pipeline::{Options, align_located, notes_of};
use crate::report::{Asked, ReportText, ReportView, write_page};

/// Writes the page of the documents behind the paths, and says how it went.
pub fn report(args: &ReportArgs, options: Options) -> ExitCode {
    if let Err(error) = check(args) {
        Progress::new(None).message(&error.to_string());
        return ExitCode::from(SOME_FAILED);
    }
    let inputs = match Inputs::of(&args.paths) {
        Ok(inputs) => inputs,
        Err(status) => return status,
    };
    let words = Words::new(args.lang);
    let mut folder = read_folder(&inputs, options, &words);
    folder.leave_out(&args.output);
    folder.tell_notes();
    let is_whole = folder.is_whole();
    if let Err(error) = folder.check_output(&args.output, &args.paths, &inputs) {
        folder.progress.message(&error.to_string());
        return ExitCode::from(SOME_FAILED);
    }
    if folder.documents.is_empty() {
        let nothing = "No document was read, so that there is nothing to write a page of";
        folder.progress.message(nothing);
        return ExitCode::from(SOME_FAILED);
    }
    let chosen = args
        .dossier
        .as_ref()
        .map(|name| folder.chosen_of_dossier(name));
    let chosen = match chosen.transpose() {
        Ok(chosen) => chosen.unwrap_or_default(),
        Err(message) => {
            folder.progress.message(&message);
            return ExitCode::from(WRONG_CALL);
        }
    };
    let never = AtomicBool::new(false);
    let alignment = align_located(&folder.documents, &folder.located, options, &never);
    let alignment = alignment.unwrap_or_default();
    let asked = Asked {
        dct: options.dct,
        dossier: args.dossier.clone(),
        chosen,
        notes: notes_of(&folder.documents, &folder.located.notes),
    };
    let index = Index::new(folder.documents);
    let text = ReportText {
        title: args.title.clone(),
        summary: args.summary.clone(),
    };
    let view = ReportView::asked(&index, &alignment, &words, folder.problems, text, asked);
    match write(args, &view, &mut folder.progress) {
        Ok(()) if is_whole => ExitCode::SUCCESS,
        Ok(()) => ExitCode::from(SOME_FAILED),
        Err(status) => status,
    }
}

/// Whether the page can be written, before anything is read for it.
fn check(args: &ReportArgs) -> Result<(), OutFileError> {
    match args.output == Path::new("-") {
        true => Ok(()),
        false => check_destination(&args.output, Overwrite::allowed_if(args.force)),
    }
}

fn write(
    args: &ReportArgs,
    view: &ReportView<'_>,
    progress: &mut Progress,
) -> Result<(), ExitCode> {
    if args.output == Path::new("-") {
        let written = standard_output().and_then(|mut out| {
            write_page(view, &mut out)?;
            out.flush()
        });
        return written.map_err(|error| unwritten(&error, progress));
    }
    let overwrite = Overwrite::allowed_if(args.force);
    let written = write_file(&args.output, overwrite, |out| write_page(view, out));
    written.map_err(|error| {
        progress.message(&error.to_string());
        ExitCode::from(SOME_FAILED)
    })?;
    let (happenings, quotations) = view.counts();
    progress.message(&format!(
        "{happenings} happenings and {quotations} quotations written"
    ));
    Ok(())
}
