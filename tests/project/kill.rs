//! A program that is killed while it saves edits: what it acknowledged is there, and the project is whole.
//!
//! `KHATT_KILLS` asks for more than the usual few; `.ci/kill.sh` does.

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use khatt::corpus::Document;
use khatt::store::{Change, Project, open_project, save_project};

use crate::{on, span_of};

const TEXT: &str = "وصل الوفد إلى الميناء يوم الخميس.";
const CHILD: &str = "KHATT_PROJECT_CHILD";

/// The program that is killed: it saves one edit after the other and acknowledges each.
#[test]
fn child() {
    let Some(path) = env::var_os(CHILD) else {
        return;
    };
    let path = Path::new(&path);
    let mut project = open_project(path).unwrap().project;
    let document = Document::of_text("a/1.txt", "a", TEXT);
    loop {
        let at = project.quote(&document, span_of(&document, "يوم الخميس"));
        let days = on("2015-08-06");
        project.push(Change::MentionDays { at, days }, String::new());
        save_project(path, &project).unwrap();
        let mut out = std::io::stdout();
        writeln!(out, "acknowledged {}", project.edits.len()).unwrap();
        out.flush().unwrap();
    }
}

/// Kills a program after so much time; returns the last edit that it acknowledged.
fn killed_after(path: &Path, after: Duration) -> usize {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "kill::child", "--nocapture"])
        .env(CHILD, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let counts = lines.map_while(Result::ok).filter_map(|line| {
        let count = line.rsplit_once("acknowledged ")?.1;
        count.parse::<usize>().ok()
    });
    let mut counts = counts;
    let first = counts.next().unwrap_or(0);
    let rest = thread::spawn(move || counts.last());
    thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    rest.join().unwrap().unwrap_or(first)
}

#[test]
fn no_acknowledged_edit_is_lost_and_no_project_is_unreadable() {
    let kills = env::var("KHATT_KILLS")
        .ok()
        .and_then(|count| count.parse().ok());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.khatt");
    save_project(&path, &Project::default()).unwrap();
    for kill in 0..kills.unwrap_or(6) {
        let acknowledged = killed_after(&path, Duration::from_millis(kill * 7 % 50));
        let opened = open_project(&path).unwrap();
        assert_eq!(opened.damage, Vec::<String>::new());
        let edits = opened.project.edits.len();
        assert!(
            edits >= acknowledged,
            "{edits} of {acknowledged} after kill {kill}"
        );
        // Each is as long as the one before; a project of hundreds would only make the test slow.
        if edits > 400 {
            save_project(&path, &Project::default()).unwrap();
        }
    }
    // A kill between two steps leaves a file aside, which the next save removes.
    save_project(&path, &Project::default()).unwrap();
    let names = fs::read_dir(folder.path()).unwrap().count();
    assert!(names <= 3, "what was written aside is left behind");
}
