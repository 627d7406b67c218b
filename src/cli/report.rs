//! `khatt report`: one page that carries its proof.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use crate::cli::SOME_FAILED;
use crate::cli::ends::unwritten;
use crate::cli::folder::read_folder;
use crate::cli::inputs::Inputs;
use crate::cli::progress::Progress;
use crate::cli::report_args::ReportArgs;
use crate::export::{Overwrite, write_file};
use crate::i18n::Words;
use crate::index::Index;
use crate::pipeline::{Options, align};
use crate::report::{ReportText, ReportView, write_page};

/// Writes the page of the documents behind the paths, and says how it went.
pub fn report(args: &ReportArgs, options: Options) -> ExitCode {
    let inputs = match Inputs::of(&args.paths) {
        Ok(inputs) => inputs,
        Err(status) => return status,
    };
    let words = Words::new(args.lang);
    let mut folder = read_folder(&inputs, options, &words);
    let alignment = align(&folder.documents, &AtomicBool::new(false)).unwrap_or_default();
    folder.tell_notes();
    let is_whole = folder.is_whole();
    let index = Index::new(folder.documents);
    let text = ReportText {
        title: args.title.clone(),
        summary: args.summary.clone(),
    };
    let view = ReportView::new(&index, &alignment, &words, folder.problems, text);
    match write(args, &view, &mut folder.progress) {
        Ok(()) if is_whole => ExitCode::SUCCESS,
        Ok(()) => ExitCode::from(SOME_FAILED),
        Err(status) => status,
    }
}

fn write(
    args: &ReportArgs,
    view: &ReportView<'_>,
    progress: &mut Progress,
) -> Result<(), ExitCode> {
    if args.output == Path::new("-") {
        let mut out = io::stdout().lock();
        let written = write_page(view, &mut out).and_then(|()| out.flush());
        return written.map_err(|error| unwritten(&error, progress));
    }
    let overwrite = match args.force {
        true => Overwrite::Allowed,
        false => Overwrite::Refused,
    };
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
