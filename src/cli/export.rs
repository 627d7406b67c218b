//! `khatt export`: the events of documents in a format of others.

use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::process::ExitCode;

use crate::cli::ends::unwritten;
use crate::cli::export_args::ExportArgs;
use crate::cli::folder::read_folder;
use crate::cli::inputs::Inputs;
use crate::cli::progress::Progress;
use crate::cli::standard_output::standard_output;
use crate::cli::{SOME_FAILED, WRONG_CALL};
use crate::export::{ExportView, Exporter, Omitted, Undated, write_file};
use crate::i18n::Words;
use crate::index::{Index, NameEdits};
use crate::pipeline::{Options, notes_of};

/// Writes the events of the documents behind the paths, and says how it went.
pub fn export(args: &ExportArgs, options: Options) -> ExitCode {
    let format = match args.exporter() {
        Ok(format) if args.is_stdout() && is_binary(format) && io::stdout().is_terminal() => {
            return wrong(&format!("{} is no text: give -o FILE", format.name()));
        }
        Ok(format) => format,
        Err(message) => return wrong(&message),
    };
    if let Err(error) = args.check_destination() {
        return failed(&error.to_string());
    }
    let inputs = match Inputs::of(&args.paths) {
        Ok(inputs) => inputs,
        Err(status) => return status,
    };
    let words = Words::new(args.lang);
    let mut folder = read_folder(&inputs, options, &words);
    folder.tell_notes();
    let is_whole = folder.is_whole();
    if let Err(error) = folder.check_output(&args.output, &args.paths, &inputs) {
        return failed(&error.to_string());
    }
    let chosen = args
        .dossier
        .as_ref()
        .map(|name| folder.chosen_of_dossier(name));
    let chosen = match chosen.transpose() {
        Ok(chosen) => chosen,
        Err(message) => return wrong(&message),
    };
    let notes = notes_of(&folder.documents, &folder.located.notes);
    let names = NameEdits::new(&folder.located.names);
    let index = Index::new(std::mem::take(&mut folder.documents)).named(names);
    let undated = match args.undated {
        true => Undated::Last,
        false => Undated::Excluded,
    };
    let view = match chosen {
        Some(chosen) => ExportView::of_statements(&index, &words, chosen),
        None => ExportView::of_folder(&index, &words, undated),
    };
    let view = view.with_notes(notes).with_picture(args.picture());
    match write(args, format, &view, &mut folder.progress) {
        Ok(omitted) => {
            tell(omitted, &mut folder.progress);
            match is_whole {
                true => ExitCode::SUCCESS,
                false => ExitCode::from(SOME_FAILED),
            }
        }
        Err(status) => status,
    }
}

fn is_binary(format: &dyn Exporter) -> bool {
    !format.is_text() && format.extension() != "svg"
}

fn failed(message: &str) -> ExitCode {
    Progress::new(None).message(message);
    ExitCode::from(SOME_FAILED)
}

fn wrong(message: &str) -> ExitCode {
    Progress::new(None).message(message);
    ExitCode::from(WRONG_CALL)
}

fn write(
    args: &ExportArgs,
    format: &dyn Exporter,
    view: &ExportView<'_>,
    progress: &mut Progress,
) -> Result<Omitted, ExitCode> {
    if args.is_stdout() {
        let written = standard_output().and_then(|out| {
            let mut out = BufWriter::new(out);
            let omitted = format.write(view, &mut out)?;
            out.flush().map(|()| omitted)
        });
        return written.map_err(|error| unwritten(&error, progress));
    }
    write_file(&args.output, args.overwrite(), |out| {
        format.write(view, out)
    })
    .map_err(|error| {
        progress.message(&error.to_string());
        ExitCode::from(SOME_FAILED)
    })
}

/// Tells what the format could not hold.
fn tell(omitted: Omitted, progress: &mut Progress) {
    let mut left = |count: usize, why: &str| {
        if count > 0 {
            progress.message(&format!("{count} events are left out: {why}"));
        }
    };
    left(omitted.undated, "this format holds none without a day");
    left(omitted.beyond, "this format holds no day before the year 1");
}
