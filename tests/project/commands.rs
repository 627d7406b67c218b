//! The commands with a project in the place of a folder.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const TEXT: &str = "وصل الوفد إلى الميناء يوم 6 أغسطس 2015. وبعد ذلك بيومين غادر.";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for source in ["a", "b"] {
        let path = folder.path().join("news").join(source);
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("1.txt"), TEXT).unwrap();
    }
    let made = khatt(folder.path(), &["project", "new", "case.khatt", "news"], "");
    assert_eq!(status(&made), 0, "{}", complaints(&made));
    folder
}

fn khatt(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_khatt"))
        .arg("--no-cache")
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

fn edit(folder: &Path, lines: &[&str]) {
    let done = khatt(
        folder,
        &["project", "edit", "case.khatt"],
        &lines.join("\n"),
    );
    assert_eq!(status(&done), 0, "{}", complaints(&done));
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn complaints(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The words as a line has them: `start` and `end` in code points.
fn at(document: &str, words: &str) -> String {
    let start = TEXT.split(words).next().unwrap().chars().count();
    let end = start + words.chars().count();
    format!("\"document\":\"{document}\",\"start\":{start},\"end\":{end}")
}

#[test]
fn every_command_takes_a_project_and_applies_its_edits() {
    let folder = folder();
    let words = at("a/1.txt", "6 أغسطس 2015");
    edit(
        folder.path(),
        &[
            &format!("{{\"change\":\"mention-days\",{words},\"days\":\"1 مارس 2014\"}}"),
            "{\"change\":\"own\",\"title\":\"مكالمة\",\"days\":\"2015-08-01..2015-08-03\"}",
        ],
    );
    let extracted = khatt(folder.path(), &["extract", "case.khatt"], "");
    assert_eq!(status(&extracted), 0, "{}", complaints(&extracted));
    let documents = lines(&extracted);
    let mention = &documents[0]["mentions"][0];
    assert_eq!(mention["value"], "2014-03-01");
    assert_eq!(
        (&mention["basis"], &mention["said"]["value"]),
        (&"user".into(), &"2015-08-06".into())
    );
    assert_eq!(documents[0]["mentions"][1]["value"], "2014-03-03");
    assert_eq!(documents[1]["mentions"][0]["value"], "2015-08-06");
    assert_eq!(documents[1]["mentions"][0].get("said"), None);
    assert_eq!(documents[2]["events"][0]["user"]["own"], true);
    let csv = khatt(
        folder.path(),
        &["export", "case.khatt", "--format", "csv"],
        "",
    );
    let csv = String::from_utf8(csv.stdout).unwrap();
    assert!(
        csv.contains("2014-03-01") && csv.contains("مكالمة"),
        "{csv}"
    );
    let coverage = khatt(folder.path(), &["coverage", "case.khatt"], "");
    assert_eq!(status(&coverage), 0, "{}", complaints(&coverage));
    let report = khatt(
        folder.path(),
        &["report", "case.khatt", "-o", "out.html"],
        "",
    );
    assert_eq!(status(&report), 0, "{}", complaints(&report));
    let verified = khatt(folder.path(), &["verify", "out.html", "case.khatt"], "");
    assert_eq!(status(&verified), 0, "{}", complaints(&verified));
}

#[test]
fn edits_are_shown_with_whether_they_stand() {
    let folder = folder();
    let (first, other) = (at("a/1.txt", "6 أغسطس 2015"), at("b/1.txt", "6 أغسطس 2015"));
    edit(
        folder.path(),
        &[
            &format!("{{\"change\":\"mention-deleted\",{first}}}"),
            &format!("{{\"change\":\"mention-days\",{other},\"days\":\"2014\"}}"),
        ],
    );
    fs::rename(folder.path().join("news/a"), folder.path().join("news/c")).unwrap();
    fs::write(
        folder.path().join("news/b/1.txt"),
        TEXT.replace("الوفد", "الضيف"),
    )
    .unwrap();
    let shown = khatt(folder.path(), &["project", "show", "case.khatt"], "");
    let edits = lines(&shown);
    assert_eq!(edits[0]["state"], "stands");
    assert_eq!(edits[0]["said"], "2015-08-06");
    assert_eq!(edits[1]["state"], "the text has changed");
    assert!(complaints(&shown).contains("An edit is set aside: the text has changed"));
}

#[test]
fn err_a_wrong_line_changes_nothing_and_says_which_it_is() {
    let folder = folder();
    let project = folder.path().join("case.khatt");
    let before = fs::read(&project).unwrap();
    for (line, expected) in [
        ("no json", "Line 2:"),
        ("{\"change\":\"fly\"}", "there is no change \"fly\""),
        (
            "{\"change\":\"mention-deleted\",\"document\":\"z\"}",
            "there is no document \"z\"",
        ),
        (
            "{\"change\":\"mention-deleted\",\"document\":\"a/1.txt\",\"start\":5,\"end\":999}",
            "no letters from 5 to 999",
        ),
        (
            "{\"change\":\"own\",\"title\":\"x\",\"days\":\"soon\"}",
            "Line 2:",
        ),
        (
            "{\"change\":\"own\",\"days\":\"2015\"}",
            "\"title\" is missing",
        ),
        ("{\"change\":\"own\",\"tittle\":\"x\"}", "unknown field"),
    ] {
        let good = "{\"change\":\"own\",\"title\":\"x\",\"days\":\"2015\"}";
        let input = format!("{good}\n{line}\n");
        let done = khatt(folder.path(), &["project", "edit", "case.khatt"], &input);
        assert_eq!(status(&done), 2);
        assert!(
            complaints(&done).contains(expected),
            "{line}: {}",
            complaints(&done)
        );
        assert_eq!(fs::read(&project).unwrap(), before, "{line}");
    }
    let two = khatt(folder.path(), &["extract", "case.khatt", "news"], "");
    assert_eq!(status(&two), 2);
}

#[test]
fn a_dossier_is_exported_and_reported_in_its_order() {
    let folder = folder();
    let (first, other) = (at("a/1.txt", "وصل"), at("b/1.txt", "غادر"));
    edit(
        folder.path(),
        &[
            "{\"change\":\"own\",\"title\":\"مكالمة\",\"days\":\"2015-08-01\"}",
            &format!("{{\"change\":\"collect\",\"dossier\":\"ملف\",{first}}}"),
            &format!("{{\"change\":\"collect\",\"dossier\":\"ملف\",{other},\"place\":0}}"),
            &format!("{{\"change\":\"event-title\",{first},\"title\":\"وصول\"}}"),
            &format!("{{\"change\":\"event-status\",{first},\"status\":\"disputed\"}}"),
        ],
    );
    let export = |name: &str| {
        let arguments = [
            "export",
            "case.khatt",
            "--format",
            "jsonl",
            "--dossier",
            name,
        ];
        khatt(folder.path(), &arguments, "")
    };
    let found = export("ملف");
    assert_eq!(status(&found), 0, "{}", complaints(&found));
    let events = lines(&found);
    let documents: Vec<&Value> = events.iter().map(|event| &event["document"]).collect();
    assert_eq!(documents, ["b/1.txt", "a/1.txt"]);
    assert_eq!(events[1]["event"], "وصول");
    assert_eq!(events[1]["user_status"], "disputed");
    assert_eq!(events[1]["said"].as_array().unwrap().len(), 1);
    let none = export("آخر");
    assert_eq!(status(&none), 2);
    assert!(
        complaints(&none).contains("there are ملف"),
        "{}",
        complaints(&none)
    );
    let arguments = ["report", "case.khatt", "-o", "d.html", "--dossier", "ملف"];
    let report = khatt(folder.path(), &arguments, "");
    assert_eq!(status(&report), 0, "{}", complaints(&report));
    let verified = khatt(folder.path(), &["verify", "d.html", "case.khatt"], "");
    assert_eq!(status(&verified), 0, "{}", complaints(&verified));
    assert!(
        complaints(&verified).contains("letter for letter"),
        "{}",
        complaints(&verified)
    );
}

#[test]
fn a_project_below_the_folder_of_the_call_keeps_its_sources() {
    let folder = folder();
    fs::create_dir(folder.path().join("sub")).unwrap();
    let made = khatt(
        folder.path(),
        &["project", "new", "sub/case.khatt", "news"],
        "",
    );
    assert_eq!(status(&made), 0, "{}", complaints(&made));
    for _ in 0..2 {
        let own = r#"{"change":"own","title":"الحادث","days":"2019-05-03"}"#;
        let done = khatt(folder.path(), &["project", "edit", "sub/case.khatt"], own);
        assert_eq!(status(&done), 0, "{}", complaints(&done));
    }
    let read = khatt(folder.path(), &["extract", "sub/case.khatt"], "");
    assert_eq!((status(&read), complaints(&read)), (0, String::new()));
    assert_eq!(lines(&read).len(), 4, "two documents and two own events");
}

#[test]
fn two_edits_at_once_and_a_link_lose_nothing() {
    let folder = folder();
    #[cfg(unix)]
    std::os::unix::fs::symlink("case.khatt", folder.path().join("link.khatt")).unwrap();
    let name = if cfg!(unix) {
        "link.khatt"
    } else {
        "case.khatt"
    };
    std::thread::scope(|scope| {
        for number in 0..4 {
            let path = folder.path();
            let own = format!(
                "{{\"change\":\"own\",\"title\":\"الحادث {number}\",\"days\":\"2019-05-03\"}}"
            );
            scope.spawn(move || {
                let done = khatt(path, &["project", "edit", name], &own);
                assert_eq!(status(&done), 0, "{}", complaints(&done));
            });
        }
    });
    let shown = khatt(folder.path(), &["project", "show", "case.khatt"], "");
    assert_eq!(lines(&shown).len(), 4, "{}", complaints(&shown));
}
