//! Days that a user names in `days.tsv`: what counts from them moves, and wrong rows are told with their place.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use khatt::index::AnalyzedDocument;
use khatt::pipeline::{LoadMessage, Options, load};
use khatt::resolve::Basis;
use tempfile::TempDir;

const TEXT: &str = "سافر الوفد بعد الحادث بيومين، وتوقف العمل منذ الحادث.";

/// The documents of a folder, and the problems.
fn opened(folder: &Path) -> (Vec<Arc<AnalyzedDocument>>, Vec<String>) {
    let cancel = Arc::new(AtomicBool::new(false));
    let mut problems = Vec::new();
    let loaded = load(
        &[folder.to_owned()],
        Options::default(),
        &cancel,
        |message| {
            if let LoadMessage::Problem(problem) = message {
                problems.push(problem.error.to_string());
            }
        },
    );
    (loaded.documents().map(Arc::clone).collect(), problems)
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The values of the mentions of a document.
fn values(document: &AnalyzedDocument) -> Vec<&str> {
    let mentions = document.mentions.iter();
    mentions.map(|mention| mention.value.as_str()).collect()
}

#[test]
fn what_counts_from_a_named_day_moves_with_it() {
    for (days, expected) in [
        ("الحادث\t2019-05-03\n", ["2019-05-05", "2019-05-03"]),
        (
            "name\tfirst\tlast\nالحَادث\t3/6/2020\t\n",
            ["2020-06-05", "2020-06-03"],
        ),
    ] {
        let folder = folder(&[("days.tsv", days), ("1.txt", TEXT)]);
        let (documents, problems) = opened(folder.path());
        assert!(problems.is_empty(), "{problems:?}");
        let mentions = &documents[0].mentions;
        assert_eq!(values(&documents[0]), expected);
        assert!(mentions.iter().all(|mention| mention.basis == Basis::User));
        let steps = mentions[0].steps(TEXT);
        assert!(
            steps.iter().any(|step| step.key == "why-named-day"),
            "{steps:?}"
        );
    }
}

#[test]
fn the_nearest_names_come_first_and_the_others_are_known_too() {
    let folder = folder(&[
        ("days.tsv", "الحادث\t2019-05-03\nالحفل\t2018-01-01\n"),
        ("أ/days.tsv", "الحادث\t2020-06-03\n"),
        (
            "أ/1.txt",
            "سافر الوفد بعد الحادث بيومين وعاد قبل الحفل بيوم.",
        ),
        ("2.txt", "سافر الوفد بعد الحادث بيومين."),
    ]);
    let (documents, _) = opened(folder.path());
    let mut found: Vec<(&str, Vec<&str>)> = documents
        .iter()
        .map(|document| (&*document.document.id, values(document)))
        .collect();
    found.sort_unstable();
    let expected = [
        ("2.txt", vec!["2019-05-05"]),
        ("أ/1.txt", vec!["2020-06-05", "2017-12-31"]),
    ];
    assert_eq!(found, expected);
}

#[test]
fn err_wrong_rows_are_told_with_their_place_and_the_others_are_used() {
    let days = "الحادث\t2019-05-03\nالحفل\tأمس\nالحادث\t2020-01-01\nparty\t2020-01-01\nالقمة\t2020-02-02\t2020-02-01\n";
    let folder = folder(&[("days.tsv", days), ("1.txt", TEXT)]);
    let (documents, problems) = opened(folder.path());
    assert_eq!(values(&documents[0]), ["2019-05-05", "2019-05-03"]);
    assert_eq!(
        problems,
        [
            "Row 2: Column \"first day\": expected a date such as 2015-08-06, found \"أمس\"",
            "Row 3: Row 1 gives a day to the same name already: \"الحادث\"",
            "Row 4: It names no day: expected Arabic words, found \"party\"",
            "Row 5: The last day, \"2020-02-01\", lies before the first, \"2020-02-02\"",
        ]
    );
}

#[test]
fn days_beside_files_that_are_named_singly_are_known() {
    let folder = folder(&[
        ("days.tsv", "الحادث\t2019-05-03\nالحفل\tno day\n"),
        ("1.txt", TEXT),
        ("2.txt", TEXT),
    ]);
    let paths = |names: &[&str]| -> Vec<_> {
        let path = |name: &&str| folder.path().join(name);
        names.iter().map(path).collect()
    };
    for names in [
        paths(&["1.txt"]),
        paths(&["1.txt", "2.txt"]),
        paths(&["1.txt", "2.txt", "days.tsv"]),
    ] {
        let cancel = Arc::new(AtomicBool::new(false));
        let mut problems = Vec::new();
        let loaded = load(&names, Options::default(), &cancel, |message| {
            if let LoadMessage::Problem(problem) = message {
                problems.push(problem.error.to_string());
            }
        });
        let documents: Vec<_> = loaded.documents().collect();
        assert_eq!(documents.len(), names.len().min(2));
        for document in documents {
            assert_eq!(values(document), ["2019-05-05", "2019-05-03"]);
        }
        assert_eq!(problems.len(), 1, "{problems:?}");
    }
}
