//! A project on disk: opened with what can be saved of it, or refused in words.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::corpus::shown_path;
use crate::store::project::Project;
use crate::store::whole_file::beside;
use crate::store::{StateKind, read_fields, replace};

/// The ending of its files.
const ENDING: &str = "khatt";
/// The most bytes that one may have.
const MOST_BYTES: u64 = 256 << 20;
/// What a file says that it is.
const KIND: &str = "khatt";
/// Its version, and the list of its edits.
const VERSION: &str = "version";
const EDITS: &str = "edits";

impl StateKind for Project {
    const KIND: &'static str = "project";
    const VERSION: u32 = 1;
    const DATA: &'static [&'static str] = &["documents", "edits", "settings", "views"];
    const WHOLE: &'static [&'static str] = &["settings"];

    fn bytes_of(value: &Value) -> serde_json::Result<Vec<u8>> {
        Ok(lines_of(value).into_bytes())
    }
}

/// A project as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedProject {
    /// What is in it.
    pub project: Project,
    /// What could not be understood, in words; nothing where the file is whole.
    pub damage: Vec<String>,
}

/// Why a project is not opened; its file is left as it is.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum ProjectError {
    #[error(
        "This project was saved by a newer Khatt (version {found} of its form, this one knows {known}): open it with that one: {}",
        shown_path(path)
    )]
    Newer {
        path: PathBuf,
        found: u64,
        known: u32,
    },
    #[error("This is no project of Khatt ({reason}): {}", shown_path(path))]
    Other { path: PathBuf, reason: String },
    #[error("The project could not be read ({error}): {}", shown_path(path))]
    Io { path: PathBuf, error: io::Error },
}

/// Where a project really lies, wherever the program was started: a link is followed, so that saving does not replace it.
pub fn project_path(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // A file that is not there yet lies in a folder that is.
    let in_folder = || {
        let folder = fs::canonicalize(absolute.parent()?).ok()?;
        Some(folder.join(absolute.file_name()?))
    };
    let real = fs::canonicalize(&absolute).ok().or_else(in_folder);
    real.unwrap_or(absolute)
}

/// Whether a path is named as a project is.
pub fn is_project(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING)) && !path.is_dir()
}

/// Reads a project; its sources hold wherever the program was started.
///
/// # Errors
/// Where it cannot be read, is of a newer version, or no project at all.
pub fn open_project(path: &Path) -> Result<OpenedProject, ProjectError> {
    let bytes = read(path).map_err(|error| ProjectError::Io {
        path: path.to_owned(),
        error,
    })?;
    // Editors of Windows put a mark before everything.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let (value, mut damage) = match serde_json::from_slice::<Value>(bytes) {
        Ok(value) => (value, Vec::new()),
        Err(error) => salvaged(bytes, &error).ok_or_else(|| ProjectError::Other {
            path: path.to_owned(),
            reason: error.to_string(),
        })?,
    };
    check(path, &value)?;
    let (mut project, bad): (Project, _) = read_fields(&value);
    damage.extend(
        bad.iter()
            .map(|bad| format!("{}: {}", bad.place, bad.reason)),
    );
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().unwrap_or(Path::new(""));
    for source in &mut project.sources {
        *source = folder.join(&*source);
    }
    if !damage.is_empty() {
        add_edits_before(&mut project, &path);
    }
    Ok(OpenedProject { project, damage })
}

/// Adds what the file before a damaged one had beside it: its edits are older, so they stand in front.
fn add_edits_before(project: &mut Project, path: &Path) {
    let before = read(&beside(path, ".old")).ok();
    let before = before.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    let Some(before) = before.filter(|value| check(path, value).is_ok()) else {
        return;
    };
    let (before, _): (Project, _) = read_fields(&before);
    let known: HashSet<String> = before.edits.iter().map(|edit| edit.name.clone()).collect();
    let later = std::mem::replace(&mut project.edits, before.edits);
    let later = later.into_iter().filter(|edit| !known.contains(&edit.name));
    project.edits.extend(later);
    for (name, key) in before.documents {
        project.documents.entry(name).or_insert(key);
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let found = fs::metadata(path)?;
    if !found.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file"));
    }
    let len = found.len();
    if len > MOST_BYTES {
        let reason = format!("{len} bytes, more than any project has");
        return Err(io::Error::new(io::ErrorKind::InvalidData, reason));
    }
    fs::read(path)
}

/// Whether a value is a project that this program understands.
fn check(path: &Path, value: &Value) -> Result<(), ProjectError> {
    let other = |reason: &str| ProjectError::Other {
        path: path.to_owned(),
        reason: reason.to_owned(),
    };
    match value.get(KIND).and_then(Value::as_str) {
        Some(Project::KIND) => {}
        Some(kind) => return Err(other(&format!("it holds {kind:?}"))),
        None => return Err(other("it does not say \"khatt\": \"project\"")),
    }
    let found = value.get(VERSION).and_then(Value::as_u64);
    let found = found.ok_or_else(|| other("it has no version"))?;
    match found > Project::VERSION.into() {
        true => Err(ProjectError::Newer {
            path: path.to_owned(),
            found,
            known: Project::VERSION,
        }),
        false => Ok(()),
    }
}

/// What stands whole in a file that was cut or damaged: its head, and each of its edits, which has a line of its own.
fn salvaged(bytes: &[u8], error: &serde_json::Error) -> Option<(Value, Vec<String>)> {
    let text = String::from_utf8_lossy(bytes);
    let mut value = json!({});
    let fields = value.as_object_mut()?;
    let mut edits = Vec::new();
    for line in text.lines() {
        let line = line.trim().trim_end_matches(',');
        if let Ok(edit) = serde_json::from_str::<Value>(line)
            && edit.get("change").is_some()
        {
            edits.push(edit);
            continue;
        }
        // `{"khatt":"project",` opens the object, `"edits":[` opens the list of edits.
        let field = format!("{{{}}}", line.trim_start_matches('{'));
        if let Ok(Value::Object(found)) = serde_json::from_str(&field) {
            fields.extend(found);
        }
    }
    fields.contains_key(KIND).then_some(())?;
    let count = edits.len();
    fields.insert(EDITS.to_owned(), Value::Array(edits));
    let told = format!("the file is damaged ({error}); {count} edits of it were saved");
    Some((value, vec![told]))
}

/// Writes a project: each field and each edit on a line of its own, so that a cut file loses no more than its end.
///
/// # Errors
/// Where the system refuses a step; the file is then as it was.
pub fn save_project(path: &Path, project: &Project) -> io::Result<()> {
    let mut value = serde_json::to_value(project.clone().for_file(path))?;
    if let Value::Object(fields) = &mut value {
        fields.insert(KIND.to_owned(), json!(Project::KIND));
        fields.insert(VERSION.to_owned(), json!(Project::VERSION));
    }
    replace(path, &Project::bytes_of(&value)?, &mut |_| Ok(()))
}

/// A project as JSON in which each field has a line of its own, and each edit; what says what it is stands first.
fn lines_of(value: &Value) -> String {
    let field = |name: &str| value.get(name).unwrap_or(&Value::Null);
    let mut text = format!(
        "{{\"{KIND}\":{},\n\"{VERSION}\":{},\n",
        field(KIND),
        field(VERSION)
    );
    for (name, value) in value.as_object().into_iter().flatten() {
        if ![KIND, VERSION, EDITS].contains(&name.as_str()) {
            text.push_str(&format!("{}:{value},\n", json!(name)));
        }
    }
    text.push_str(&format!("\"{EDITS}\":["));
    let edits = field(EDITS)
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    for (number, edit) in edits.iter().enumerate() {
        text.push_str(if number == 0 { "\n" } else { ",\n" });
        text.push_str(&edit.to_string());
    }
    text.push_str("\n]}\n");
    text
}
