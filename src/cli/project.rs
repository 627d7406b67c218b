//! `khatt project`: a project made, shown and edited.

use std::collections::{HashMap, HashSet};
use std::io::{self, BufRead as _, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use crate::cli::edit_line::{Desk, EditLine};
use crate::cli::ends::unwritten;
use crate::cli::folder::read_folder;
use crate::cli::inputs::Inputs;
use crate::cli::progress::Progress;
use crate::cli::project_args::{ProjectArgs, ProjectCommand};
use crate::cli::standard_output::standard_output;
use crate::cli::{SOME_FAILED, WRONG_CALL};
use crate::i18n::{Language, Words};
use crate::import::read_file;
use crate::pipeline::Options;
use crate::store::{
    ClaimFiles, Edit, Lost, Project, StateFile, keep_damaged, open_project, project_path,
    save_project,
};

/// Does what is asked for, and says how it went.
pub fn project(args: &ProjectArgs, options: Options) -> ExitCode {
    let done = match &args.command {
        ProjectCommand::New {
            project,
            paths,
            force,
        } => new(project, paths, *force),
        ProjectCommand::Show { project } => show(project, options),
        ProjectCommand::Edit { project } => edit(project, options),
        ProjectCommand::Import { project, files } => import(project, files),
    };
    done.unwrap_or_else(|status| status)
}

fn failed(message: &str, status: u8) -> ExitCode {
    Progress::new(None).message(message);
    ExitCode::from(status)
}

fn new(path: &Path, paths: &[PathBuf], force: bool) -> Result<ExitCode, ExitCode> {
    let shown = crate::corpus::shown_path(path);
    if path.exists() && !force {
        let message =
            format!("There is a file of this name already; give --force to replace it: {shown}");
        return Err(failed(&message, SOME_FAILED));
    }
    if !crate::store::is_project(path) {
        let message = format!("A project is called NAME.khatt, found {shown}");
        return Err(failed(&message, WRONG_CALL));
    }
    let claims = path
        .exists()
        .then(|| ClaimFiles::of_project(&project_path(path)).take());
    if claims.as_ref().is_some_and(Option::is_none) {
        let message =
            format!("A window works on this project; close it there, or name another: {shown}");
        return Err(failed(&message, SOME_FAILED));
    }
    let absolute = |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
    let project = Project {
        sources: paths.iter().map(absolute).collect(),
        ..Project::default()
    };
    save(&absolute(&path.to_owned()), &project)
}

fn save(path: &Path, project: &Project) -> Result<ExitCode, ExitCode> {
    told(path, save_project(path, project))
}

/// How saving went, in words where it failed.
fn told(path: &Path, saved: io::Result<()>) -> Result<ExitCode, ExitCode> {
    match saved {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => {
            let shown = crate::corpus::shown_path(path);
            let message =
                format!("The project could not be saved ({error}); it is as it was: {shown}");
            Err(failed(&message, SOME_FAILED))
        }
    }
}

/// An edit as it is shown.
#[derive(Serialize)]
struct ShownEdit<'e> {
    #[serde(flatten)]
    edit: &'e Edit,
    /// `stands`, `taken back`, or why it is set aside.
    state: String,
}

fn show(path: &Path, options: Options) -> Result<ExitCode, ExitCode> {
    let inputs = Inputs::of(&[path.to_owned()])?;
    let words = Words::new(Language::English);
    let folder = read_folder(&inputs, options, &words);
    let Some(project) = &inputs.project else {
        return Err(failed(
            "This is no project: its name ends with .khatt",
            WRONG_CALL,
        ));
    };
    let standing = project.standing().map(|edit| edit.name.as_str()).collect();
    let aside = folder.located.aside.iter();
    let aside = aside.map(|one| (one.edit.as_str(), one.lost)).collect();
    let shown = project.edits.iter().map(|edit| ShownEdit {
        state: state_of(edit, &standing, &aside),
        edit,
    });
    let written = standard_output().and_then(|out| {
        let mut out = BufWriter::new(out);
        for edit in shown {
            serde_json::to_writer(&mut out, &edit)?;
            out.write_all(b"\n")?;
        }
        out.flush()
    });
    match written {
        Ok(()) if !folder.is_whole() => Ok(ExitCode::from(SOME_FAILED)),
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => Err(unwritten(&error, &mut Progress::new(None))),
    }
}

/// Whether an edit stands, or why not.
fn state_of(edit: &Edit, standing: &HashSet<&str>, aside: &HashMap<&str, Lost>) -> String {
    match aside.get(edit.name.as_str()) {
        _ if !standing.contains(edit.name.as_str()) => "taken back".to_owned(),
        Some(lost) => lost.to_string(),
        None => "stands".to_owned(),
    }
}

fn edit(path: &Path, options: Options) -> Result<ExitCode, ExitCode> {
    let path = &project_path(path);
    // What a window saves from here on is merged with what is edited.
    let mut file = saved_file(path);
    let inputs = Inputs::of(&[path.to_owned()])?;
    let words = Words::new(Language::Arabic);
    let folder = read_folder(&inputs, options, &words);
    // What is wrong with a line is said in one language; days are read in every one.
    let words = Words::new(Language::English);
    let Some(project) = &inputs.project else {
        return Err(failed(
            "This is no project: its name ends with .khatt",
            WRONG_CALL,
        ));
    };
    let mut desk = Desk::new(Project::clone(project), &folder.documents, &words);
    for (number, line) in (1..).zip(io::stdin().lock().lines()) {
        let taken = line
            .map_err(|error| error.to_string())
            .and_then(|line| take(&mut desk, &line));
        if let Err(message) = taken {
            let message = format!("Line {number}: {message}; nothing was changed");
            return Err(failed(&message, WRONG_CALL));
        }
    }
    let made = desk.project.edits.len();
    let status = told(path, saved(path, file.as_mut(), &desk.project))?;
    Progress::new(None).message(&format!("{made} edits in the project"));
    Ok(status)
}

/// Takes the events of files into a project; a file that gives none changes nothing, and a row that is left out is told
/// and leaves its mark on the exit status.
fn import(path: &Path, files: &[PathBuf]) -> Result<ExitCode, ExitCode> {
    let path = &project_path(path);
    let wrong = |error: &dyn std::fmt::Display| failed(&error.to_string(), WRONG_CALL);
    let mut project = open_project(path).map_err(|error| wrong(&error))?.project;
    let mut file = saved_file(path);
    let words = Words::new(Language::Arabic);
    let mut progress = Progress::new(None);
    let (mut is_whole, mut taken_of) = (true, Vec::new());
    for one in files {
        let shown = crate::corpus::shown_path(one);
        let read = read_file(one, &words);
        let imported = read.map_err(|error| wrong(&format!("{shown}: {error}")))?;
        let (changes, there) = imported.changes(&project);
        let taken = changes.len();
        for change in changes {
            project.push(change, String::new());
        }
        is_whole &= imported.left_out.is_empty();
        for left in &imported.left_out {
            progress.message(&format!("{shown}: row {}: {}", left.row, left.fault));
        }
        taken_of.push(format!(
            "{taken} events taken, {there} were there already: {shown}"
        ));
    }
    let status = told(path, saved(path, file.as_mut(), &project))?;
    taken_of.iter().for_each(|taken| progress.message(taken));
    match is_whole {
        true => Ok(status),
        false => Ok(ExitCode::from(SOME_FAILED)),
    }
}

/// Saves a project, merged with what another window saved meanwhile where its file is whole.
fn saved(path: &Path, file: Option<&mut StateFile>, project: &Project) -> io::Result<()> {
    match file {
        Some(file) => save_merged(file, project),
        None => save_project(path, project),
    }
}

/// The file of a project that is whole. One that is damaged is kept under another name before anything is saved over it.
fn saved_file(path: &Path) -> Option<StateFile> {
    let opened = open_project(path).ok()?;
    if opened.damage.is_empty() {
        return Some(StateFile::open::<Project>(path.to_owned()).1);
    }
    if let Ok(aside) = keep_damaged(path) {
        let shown = crate::corpus::shown_path(&aside);
        Progress::new(None).message(&format!("The damaged file is kept: {shown}"));
    }
    None
}

fn save_merged(file: &mut StateFile, project: &Project) -> io::Result<()> {
    let project = project.clone().for_file(file.path());
    let value = serde_json::to_value(project)?;
    file.save(&value, &mut |_| Ok(())).map(drop)
}

fn take(desk: &mut Desk<'_>, line: &str) -> Result<(), String> {
    if line.trim_matches('\u{feff}').trim().is_empty() {
        return Ok(());
    }
    // Editors of Windows put a mark before the first line.
    let line = line.trim_start_matches('\u{feff}');
    let line: EditLine = serde_json::from_str(line).map_err(|error| no_edit(&error))?;
    desk.take(&line)
}

/// What is wrong with the JSON of a line: the number of the line is told before it.
fn no_edit(error: &serde_json::Error) -> String {
    let (message, column) = (error.to_string(), error.column());
    let place = format!(" at line {} column {column}", error.line());
    let message = message.strip_suffix(&place).unwrap_or(&message);
    format!("{message} (column {column})")
}
