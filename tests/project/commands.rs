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
        (
            "{\"change\":\"own\",\"title\":\"x\",\"days\":\"2011-01-25..\"}",
            "Type both ends",
        ),
        (
            "{\"change\":\"star\",\"own\":\"none\"}",
            "there is no own event \"none\"",
        ),
        (
            "{\"change\":\"note\",\"own\":\"none\",\"text\":\"x\"}",
            "there is no own event \"none\"",
        ),
        (
            "{\"change\":\"drop\",\"dossier\":\"d\",\"document\":\"a/1.txt\"}",
            "there is no dossier \"d\"",
        ),
        (
            "{\"change\":\"mention-deleted\",\"document\":\"a/1.txt\",\"start\":3,\"end\":4}",
            "from 3 to 4 stands only white space",
        ),
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
fn words_that_a_line_cuts_are_taken_whole_as_in_the_window() {
    let folder = folder();
    let line = r#"{"change":"mention-days","document":"a/1.txt","start":5,"end":7,"days":"2014"}"#;
    edit(folder.path(), &[line]);
    let shown = khatt(folder.path(), &["project", "show", "case.khatt"], "");
    assert_eq!(lines(&shown)[0]["at"]["exact"], "الوفد");
}

#[test]
fn the_last_day_of_the_calendar_is_a_day() {
    let folder = folder();
    let own = r#"{"change":"own","title":"x","days":"9999-12-31"}"#;
    edit(folder.path(), &[own]);
    let read = khatt(folder.path(), &["extract", "case.khatt"], "");
    assert_eq!(lines(&read)[2]["events"][0]["begin"], "9999-12-31");
}

#[test]
fn what_is_dropped_stands_in_the_dossier_before() {
    let folder = folder();
    let words = at("a/1.txt", "وصل");
    let line = |change: &str| format!("{{\"change\":\"{change}\",\"dossier\":\"ملف\",{words}}}");
    edit(folder.path(), &[&line("collect"), &line("drop")]);
    let again = khatt(
        folder.path(),
        &["project", "edit", "case.khatt"],
        &line("drop"),
    );
    assert_eq!(status(&again), 2);
    assert!(
        complaints(&again).contains("this stands in no place of the dossier"),
        "{}",
        complaints(&again)
    );
    // An edit that was taken away has not put it there.
    let undone = [&line("collect"), "{\"change\":\"undo\"}", &line("drop")].join("\n");
    let undone = khatt(folder.path(), &["project", "edit", "case.khatt"], &undone);
    assert_eq!(status(&undone), 2);
}

#[test]
fn a_dossier_is_renamed_once_and_not_as_another() {
    let folder = folder();
    let words = at("a/1.txt", "وصل");
    let collect = |name: &str| format!("{{\"change\":\"collect\",\"dossier\":\"{name}\",{words}}}");
    let rename = |from: &str, to: &str| {
        format!("{{\"change\":\"dossier-name\",\"dossier\":\"{from}\",\"shown\":\"{to}\"}}")
    };
    edit(
        folder.path(),
        &[&collect("one"), &collect("two"), &rename("one", "first")],
    );
    let dossier = |name: &str| {
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
    assert_eq!(lines(&dossier("first")).len(), 1);
    assert!(complaints(&dossier("one")).contains("there are first, two"));
    for (line, expected) in [
        (rename("first", "two"), "there is a dossier \"two\" already"),
        (rename("one", "three"), "there is no dossier \"one\""),
    ] {
        let refused = khatt(folder.path(), &["project", "edit", "case.khatt"], &line);
        assert_eq!(status(&refused), 2);
        assert!(complaints(&refused).contains(expected), "{line}");
    }
}

#[test]
fn an_own_event_is_starred_until_it_is_taken_back() {
    let folder = folder();
    edit(
        folder.path(),
        &[r#"{"change":"own","title":"x","days":"2014"}"#],
    );
    let shown = khatt(folder.path(), &["project", "show", "case.khatt"], "");
    let name = lines(&shown)[0]["name"].as_str().unwrap().to_owned();
    let star = format!("{{\"change\":\"star\",\"own\":\"{name}\"}}");
    let back = format!("{{\"change\":\"taken-back\",\"edit\":\"{name}\"}}");
    edit(folder.path(), &[&star, &back]);
    let late = khatt(folder.path(), &["project", "edit", "case.khatt"], &star);
    assert_eq!(status(&late), 2);
}

#[test]
fn no_success_is_told_before_the_edit_is_on_disk() {
    let folder = folder();
    // Nothing can be locked there, so nothing is saved.
    fs::create_dir(folder.path().join("case.khatt.lock")).unwrap();
    let own = r#"{"change":"own","title":"x","days":"2014"}"#;
    let done = khatt(folder.path(), &["project", "edit", "case.khatt"], own);
    let told = complaints(&done);
    assert_eq!(status(&done), 1);
    assert!(told.contains("The project could not be saved"), "{told}");
    assert!(!told.contains("edits in the project"), "{told}");
}

#[test]
fn names_and_words_of_a_project_cannot_change_the_screen() {
    let folder = folder();
    let text = "وصل الوفد إلى\u{202E} الميناء يوم 6 أغسطس 2015.\u{1B}[2J وبعد ذلك بيومين غادر.";
    fs::write(folder.path().join("news/a/1.txt"), text).unwrap();
    let words = "\"document\":\"a/1.txt\",\"start\":10,\"end\":45";
    edit(
        folder.path(),
        &[
            &format!("{{\"change\":\"note\",{words},\"text\":\"x\"}}"),
            "{\"change\":\"collect\",\"dossier\":\"ملف\\u202e\\u001b[2J\\nkhatt: all is well\",\"document\":\"b/1.txt\"}",
        ],
    );
    let arguments = ["export", "case.khatt", "--format", "csv", "--dossier", "x"];
    let refused = khatt(folder.path(), &arguments, "");
    let told = complaints(&refused);
    assert!(
        told.contains(r"ملف\u202e\x1b[2J\nkhatt: all is well"),
        "{told}"
    );
    fs::write(folder.path().join("news/a/1.txt"), TEXT).unwrap();
    let shown = khatt(folder.path(), &["extract", "case.khatt"], "");
    let told = complaints(&shown);
    assert!(told.contains("An edit is set aside"), "{told}");
    assert!(told.contains("\\u202e"), "{told}");
    let acts = |letter: char| letter == '\u{202E}' || letter.is_control() && letter != '\n';
    assert!(!told.contains(acts), "{told}");
}

#[test]
fn a_project_that_a_window_works_on_is_not_made_anew() {
    let folder = folder();
    let project = fs::canonicalize(folder.path().join("case.khatt")).unwrap();
    let claims = khatt::store::ClaimFiles::of_project(&project).take();
    let before = fs::read(&project).unwrap();
    let again = || {
        let arguments = ["project", "new", "case.khatt", "news/a", "--force"];
        khatt(folder.path(), &arguments, "")
    };
    let refused = again();
    assert_eq!(status(&refused), 1);
    assert!(complaints(&refused).contains("A window works on this project"));
    assert_eq!(fs::read(&project).unwrap(), before);
    drop(claims);
    assert_eq!(status(&again()), 0);
}

#[test]
fn a_project_is_no_source_of_another() {
    let folder = folder();
    let arguments = ["project", "new", "outer.khatt", "case.khatt", "news/a"];
    let made = khatt(folder.path(), &arguments, "");
    assert_eq!(status(&made), 0, "{}", complaints(&made));
    let read = khatt(folder.path(), &["extract", "outer.khatt"], "");
    assert_eq!((status(&read), lines(&read).len()), (1, 1));
    assert!(
        complaints(&read).contains("It is a project of Khatt: open it alone"),
        "{}",
        complaints(&read)
    );
}

#[test]
fn a_note_on_a_document_stands_beside_those_of_its_events() {
    let folder = folder();
    let words = at("a/1.txt", "وصل");
    let document = "\"document\":\"a/1.txt\"";
    for order in [[&words[..], document], [document, &words[..]]] {
        let notes = order.map(|on| {
            let text = if on == document { "of all" } else { "of one" };
            format!("{{\"change\":\"note\",{on},\"text\":\"{text}\"}}")
        });
        edit(folder.path(), &[&notes[0], &notes[1]]);
        let arguments = ["export", "case.khatt", "--format", "jsonl"];
        let events = lines(&khatt(folder.path(), &arguments, ""));
        let notes: Vec<&str> = events
            .iter()
            .filter_map(|event| event["note"].as_str())
            .collect();
        let both = notes.iter().filter(|note| note.contains("of one"));
        assert_eq!(both.clone().count(), 1, "{notes:?}");
        assert!(
            both.clone().all(|note| note.contains("of all")),
            "{notes:?}"
        );
    }
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
