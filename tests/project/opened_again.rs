//! A project that is opened again has what it had: in the window, by other commands, and beside them.

use std::fs;
use std::path::PathBuf;

use khatt::session::{Command, FolderSession, State};
use khatt::store::{Change, Project, open_project, save_project};
use serde_json::json;
use tempfile::TempDir;

fn case(changes: Vec<Change>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.khatt");
    let mut project = Project {
        sources: vec![folder.path().join("news")],
        ..Project::default()
    };
    for change in changes {
        project.push(change, String::new());
    }
    fs::create_dir(folder.path().join("news")).unwrap();
    save_project(&path, &project).unwrap();
    (folder, path)
}

fn named_day() -> Change {
    serde_json::from_value(json!({
        "change": "name-is", "of": "أحمد", "shown": "أحمد علي"
    }))
    .unwrap()
}

#[test]
fn a_project_that_a_new_start_opens_again_keeps_its_edits() {
    let (_folder, path) = case(vec![named_day()]);
    let mut state = State::default();
    state.apply(Command::Open(vec![path.clone()]));
    // What the keeper reads of the last start, which knew of no edits: they are in the project.
    let left: FolderSession = serde_json::from_value(json!({ "paths": [path] })).unwrap();
    assert_eq!(left.paths(), state.opened_paths());
    state.take_left(left);
    let (kept_at, kept) = state.project_file().unwrap();
    assert_eq!((kept_at, kept.edits.len()), (&*path, 1));
    assert_eq!(kept.sources.len(), 1);
    // The same again in the same start.
    state.apply(Command::Close);
    state.apply(Command::Open(vec![path]));
    assert_eq!(state.project_file().unwrap().1.edits.len(), 1);
}

#[test]
fn each_change_is_read_as_it_was_written() {
    let (_folder, path) = case(vec![
        named_day(),
        Change::NameHidden {
            name: "سامر".to_owned(),
        },
        Change::TakenBack {
            edit: "0".to_owned(),
        },
    ]);
    let opened = open_project(&path).unwrap();
    assert_eq!(opened.damage, Vec::<String>::new());
    assert_eq!(opened.project.edits.len(), 3);
}

#[test]
fn a_cut_project_takes_the_edits_of_the_file_before() {
    let (_folder, path) = case(vec![named_day()]);
    let mut project = open_project(&path).unwrap().project;
    project.push(
        Change::NameHidden {
            name: "سامر".to_owned(),
        },
        String::new(),
    );
    save_project(&path, &project).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    // Cut in the first edit: it stands in the file before.
    let cut = text.find("name-is").unwrap();
    fs::write(&path, &text[..cut]).unwrap();
    let opened = open_project(&path).unwrap();
    assert_eq!(opened.damage.len(), 1, "{:?}", opened.damage);
    assert_eq!(opened.project.edits, project.edits[..1]);
}
