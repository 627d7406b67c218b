//! The cases of `cases.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};

use serde::Deserialize;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::read_all;
use khatt::corpus::{Document, LoadProblem};

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    what: String,
    name: String,
    content: Option<String>,
    zip: Option<BTreeMap<String, String>>,
    #[serde(default)]
    documents: Vec<Expected>,
    #[serde(default)]
    problems: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    place: String,
    text: String,
    title: Option<String>,
    source: Option<String>,
    url: Option<String>,
    dct: Option<String>,
    dates: Option<Vec<String>>,
}

/// An archive of these files.
pub(crate) fn zipped(files: &BTreeMap<String, String>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A whole file for each end of a name in the cases, by name.
pub(crate) fn contents() -> BTreeMap<String, Vec<u8>> {
    let cases: Cases = toml::from_str(include_str!("cases.toml")).unwrap();
    let named = cases.case.into_iter().map(|case| {
        let extension = case.name.rsplit_once('.').unwrap().1;
        (format!("case.{extension}"), content_of(&case))
    });
    named.collect()
}

fn content_of(case: &Case) -> Vec<u8> {
    let content = case.content.clone().map(String::into_bytes);
    content.unwrap_or_else(|| zipped(case.zip.as_ref().unwrap()))
}

#[test]
fn each_file_gives_the_documents_of_its_case() {
    let cases: Cases = toml::from_str(include_str!("cases.toml")).unwrap();
    for case in cases.case {
        check(&case);
    }
}

fn check(case: &Case) {
    let folder = tempfile::tempdir().unwrap();
    let extension = case.name.rsplit_once('.').unwrap().1;
    // One name for all, so that what a case says of its source does not hang on its file.
    let path = folder.path().join(format!("a.{extension}"));
    fs::write(&path, content_of(case)).unwrap();
    let (mut documents, mut problems) = (Vec::new(), Vec::new());
    for read in read_all(path) {
        match read {
            Ok(document) => documents.push(document),
            Err(problem) => problems.push(told(&problem)),
        }
    }
    let what = format!("{} ({})", case.what, case.name);
    let places: Vec<&str> = documents.iter().map(place_of).collect();
    for expected in &case.documents {
        let found = documents
            .iter()
            .find(|found| place_of(found) == expected.place);
        assert!(found.is_some(), "{what}: {places:?}, {problems:?}");
        check_document(expected, found.unwrap(), &what);
    }
    assert_eq!(documents.len(), case.documents.len(), "{what}: {places:?}");
    for problem in &case.problems {
        let is_told = problems.iter().any(|told| told.starts_with(problem));
        assert!(is_told, "{what}: {problems:?}");
    }
    assert_eq!(problems.len(), case.problems.len(), "{what}: {problems:?}");
}

fn place_of(document: &Document) -> &str {
    let (_, place) = document.id.split_at("a.".len());
    place.find(['/', '#']).map_or("", |at| &place[at..])
}

/// A problem as its place and its reason.
fn told(problem: &LoadProblem) -> String {
    let path = problem.path.to_string_lossy();
    let name = path.rsplit_once("/a.").unwrap().1;
    match name.find(['/', '#']) {
        Some(at) => format!("{}: {}", &name[at..], problem.error),
        None => format!("a.{name}: {}", problem.error),
    }
}

fn check_document(expected: &Expected, found: &Document, what: &str) {
    assert_eq!(*found.text, expected.text, "{what}");
    let is = |expected: &Option<String>, found: Option<&str>| {
        assert!(
            expected.is_none() || expected.as_deref() == found,
            "{what}: {found:?}"
        );
    };
    is(&expected.title, found.title.as_deref());
    is(&expected.source, Some(found.source.as_str()));
    is(&expected.url, found.url.as_deref());
    is(
        &expected.dct,
        found.dct.map(|day| day.to_string()).as_deref(),
    );
    if let Some(dates) = &expected.dates {
        let hints = found.hints.iter();
        let told: Vec<String> = hints
            .filter(|hint| !matches!(hint.kind, khatt::corpus::HintKind::Url))
            .map(|hint| format!("{:?} {}", hint.kind, hint.words))
            .collect();
        assert_eq!(told, *dates, "{what}");
    }
}
