//! The file: round trips, damage, and files that are none.

use std::fs;
use std::time::Instant;

use khatt::corpus::Document;
use khatt::store::{Change, Project, ProjectError, locate, open_project, save_project};

use crate::{on, project_of, span_of};

const TEXT: &str = "وصل الوفد إلى الميناء يوم الخميس. وغادر بعد يومين «سرا» </script>.";

fn project() -> Project {
    let document = Document::of_text("a/1.txt", "a", TEXT);
    let mut project = project_of(&[
        (&document, "يوم الخميس", "2015-08-06"),
        (&document, "بعد يومين", "2015-08-09"),
    ]);
    project.push(
        Change::Own {
            title: "لقاء\n\u{202E}مقلوب \"\u{1F600}\"".to_owned(),
            days: on("2015-08-07"),
            note: String::new(),
            source: String::new(),
        },
        String::new(),
    );
    project
}

#[test]
fn a_project_is_read_as_it_was_saved_and_its_sources_move_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.khatt");
    let mut project = project();
    project.sources = vec![folder.path().join("news"), "/elsewhere".into()];
    save_project(&path, &project).unwrap();
    let opened = open_project(&path).unwrap();
    assert_eq!((opened.project, opened.damage), (project, Vec::new()));
    let text = fs::read_to_string(&path).unwrap();
    assert!(!text.contains("وغادر في"), "no document is inside");
    let moved = tempfile::tempdir().unwrap();
    let other = moved.path().join("case.khatt");
    fs::copy(&path, &other).unwrap();
    let sources = open_project(&other).unwrap().project.sources;
    assert_eq!(sources, [moved.path().join("news"), "/elsewhere".into()]);
}

#[test]
fn a_project_cut_at_any_byte_gives_what_stands_whole_in_it_or_says_that_it_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.khatt");
    let project = project();
    save_project(&path, &project).unwrap();
    let whole = fs::read(&path).unwrap();
    let mut most = 0;
    for end in 0..whole.len() {
        fs::write(&path, &whole[..end]).unwrap();
        match open_project(&path) {
            Ok(opened) => {
                let edits = opened.project.edits;
                assert_eq!(edits, project.edits[..edits.len()], "cut at {end}");
                // A cut that takes nothing but the last line end leaves the file whole.
                assert!(
                    !opened.damage.is_empty() || end + 1 == whole.len(),
                    "cut at {end}"
                );
                assert!(edits.len() >= most, "cut at {end}");
                most = edits.len();
            }
            Err(ProjectError::Other { .. }) => assert_eq!(most, 0, "cut at {end}"),
            Err(error) => panic!("cut at {end}: {error}"),
        }
    }
    assert_eq!(most, project.edits.len());
}

#[test]
fn one_bad_edit_costs_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.khatt");
    save_project(&path, &project()).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("mention-days", "no-such-change", 1)).unwrap();
    let opened = open_project(&path).unwrap();
    assert_eq!(opened.project.edits.len(), 2);
    assert_eq!(opened.damage.len(), 1);
}

#[test]
fn err_files_that_are_no_project_are_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.khatt");
    for (text, expected) in [
        ("", "no project of Khatt"),
        ("[]", "no project of Khatt"),
        ("{\"a\":1}", "\"khatt\": \"project\""),
        (
            "{\"khatt\":\"folder\",\"version\":1}",
            "it holds \"folder\"",
        ),
        ("{\"khatt\":\"project\"}", "no version"),
        (
            "{\"khatt\":\"project\",\"version\":2}",
            "newer Khatt (version 2",
        ),
    ] {
        fs::write(&path, text).unwrap();
        let error = open_project(&path).unwrap_err().to_string();
        assert!(error.contains(expected), "{text}: {error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
    let missing = open_project(&folder.path().join("no.khatt")).unwrap_err();
    assert!(
        missing.to_string().contains("could not be read"),
        "{missing}"
    );
}

#[test]
fn ten_thousand_edits_are_opened_and_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.khatt");
    let document = Document::of_text("a/1.txt", "a", TEXT);
    let mut project = Project::default();
    let at = project.quote(&document, crate::span_of(&document, "يوم الخميس"));
    for number in 0..10_000 {
        let days = on(if number % 2 == 0 {
            "2015-08-06"
        } else {
            "2015-08-07"
        });
        let at = at.clone();
        project.push(Change::MentionDays { at, days }, "2015-08-05".to_owned());
    }
    save_project(&path, &project).unwrap();
    let begin = Instant::now();
    let opened = open_project(&path).unwrap();
    let located = khatt::store::locate(&opened.project, [&document]);
    let took = begin.elapsed();
    assert_eq!(opened.project.edits.len(), 10_000);
    assert!(located.aside.is_empty());
    println!("10,000 edits opened and found in {took:?}");
}

#[test]
fn a_mark_before_the_first_byte_is_no_damage() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.khatt");
    save_project(&path, &Project::default()).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, [b"\xEF\xBB\xBF".as_slice(), &bytes].concat()).unwrap();
    assert_eq!(open_project(&path).unwrap().damage, Vec::<String>::new());
}

#[test]
fn forty_thousand_edits_of_documents_that_are_gone_are_set_aside_at_once() {
    let words = "وقعت الشركة عقد الميناء مع الوزارة في العاصمة يوم الخميس بحضور الوفد";
    let mut project = Project::default();
    for number in 0..4_000 {
        let text = format!("{words} رقم {number} بعد ساعات.");
        let document = Document::of_text(&format!("gone/{number}.txt"), "a", text.as_str());
        let at = project.quote(&document, span_of(&document, "يوم الخميس"));
        for _ in 0..10 {
            let (at, days) = (at.clone(), on("2015-08-06"));
            project.push(Change::MentionDays { at, days }, String::new());
        }
    }
    let others: Vec<Document> = (0..500)
        .map(|number| {
            let text = format!("{words} وحده {number}. ").repeat(20);
            Document::of_text(&format!("b/{number}.txt"), "b", text.as_str())
        })
        .collect();
    let begun = std::time::Instant::now();
    let located = locate(&project, &others);
    assert_eq!(located.aside.len(), 40_000);
    // It took minutes in such a build when each was looked for in every text.
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
