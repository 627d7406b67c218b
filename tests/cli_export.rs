//! `khatt export`, `report` and `verify` from the outside: files, exit statuses, and what is said.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const TEXT: &str = "وصل الوفد إلى الميناء يوم 6 أغسطس 2015. وغادر في اليوم التالي.";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for source in ["a", "b"] {
        let path = folder.path().join("news").join(source);
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("1.txt"), TEXT).unwrap();
    }
    folder
}

fn khatt(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_khatt"))
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn complaints(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_file_is_written_once_and_replaced_only_by_force() {
    let folder = folder();
    let export = |more: &[&str]| {
        let arguments = [&["export", "news", "-o", "out.csv"], more].concat();
        khatt(folder.path(), &arguments)
    };
    assert_eq!(status(&export(&[])), 0);
    let first = fs::read(folder.path().join("out.csv")).unwrap();
    let again = export(&["--lang", "en"]);
    assert_eq!(status(&again), 1);
    assert!(
        complaints(&again).contains("--force"),
        "{}",
        complaints(&again)
    );
    assert_eq!(fs::read(folder.path().join("out.csv")).unwrap(), first);
    assert_eq!(status(&export(&["--lang", "en", "--force"])), 0);
    assert_ne!(fs::read(folder.path().join("out.csv")).unwrap(), first);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn standard_output_needs_a_format() {
    let folder = folder();
    let none = khatt(folder.path(), &["export", "news"]);
    assert_eq!(status(&none), 2);
    assert!(
        complaints(&none).contains("--format"),
        "{}",
        complaints(&none)
    );
    let lines = khatt(folder.path(), &["export", "news", "--format", "jsonl"]);
    assert_eq!(status(&lines), 0);
    let alias = khatt(
        folder.path(),
        &["export", "news", "--format", "webannotation"],
    );
    assert_eq!(status(&alias), 0);
    assert!(alias.stdout.starts_with(b"{\"@context\""));
}

#[test]
fn err_a_missing_folder_is_named_before_anything_is_written() {
    let folder = folder();
    let output = khatt(folder.path(), &["export", "news", "-o", "no/out.csv"]);
    assert_eq!(status(&output), 1);
    assert!(
        complaints(&output).contains("no such folder"),
        "{}",
        complaints(&output)
    );
}

#[test]
fn a_report_stands_until_a_sentence_is_changed() {
    let folder = folder();
    let run = |arguments: &[&str]| khatt(folder.path(), arguments);
    let report = run(&[
        "report",
        "news",
        "-o",
        "report.html",
        "--title",
        "الوفد",
        "--dct",
        "2015-08-08",
    ]);
    assert_eq!(status(&report), 0, "{}", complaints(&report));
    let whole = run(&["verify", "report.html", "news"]);
    assert_eq!(status(&whole), 0, "{}", complaints(&whole));
    let changed = TEXT.replace("6 أغسطس", "7 أغسطس");
    fs::write(folder.path().join("news/b/1.txt"), changed).unwrap();
    let output = run(&["verify", "report.html", "news"]);
    assert_eq!(status(&output), 1);
    let lines = String::from_utf8(output.stdout).unwrap();
    let changed: Vec<&str> = lines
        .lines()
        .filter(|line| line.contains("\tchanged\t"))
        .collect();
    assert_eq!(changed.len(), 1, "{lines}");
    assert!(changed[0].contains("b/1.txt\tوصل الوفد"), "{lines}");
    let none = run(&["verify", "news/a/1.txt", "news"]);
    assert_eq!(status(&none), 2);
    assert!(
        complaints(&none).contains("Not a report"),
        "{}",
        complaints(&none)
    );
}
