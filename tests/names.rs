//! Dates in names and addresses: the cases of `metadata/names.toml`, through files and streams that carry them.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use khatt::corpus::{DateHint, JsonLines, list};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    file: Vec<Case>,
    url: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    #[serde(default)]
    hints: Vec<String>,
}

fn cases() -> Cases {
    toml::from_str(include_str!("metadata/names.toml")).unwrap()
}

fn shown(hints: &[DateHint]) -> Vec<String> {
    let shown = hints.iter().map(|hint| {
        let (first, last) = hint.interval.bounds().unwrap();
        match first == last {
            true => format!("{:?} {first}", hint.kind),
            false => format!("{:?} {first}..{last}", hint.kind),
        }
    });
    shown.collect()
}

/// The hints of a file with this name in an opened folder that is called `folder`.
fn hints_in_folder(folder: &str, name: &str) -> Vec<DateHint> {
    let parent = tempfile::tempdir().unwrap();
    let root = parent.path().join(folder);
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, "وصل الوفد").unwrap();
    let mut listed = list(&[root], &AtomicBool::new(false));
    assert_eq!(listed.len(), 1, "{name}");
    listed.remove(0).unwrap().read().unwrap().hints
}

#[test]
fn dates_in_names_of_files_and_folders() {
    let cases = cases().file;
    assert!(cases.len() >= 30, "{}", cases.len());
    for case in cases {
        let hints = hints_in_folder("news", &case.name);
        assert_eq!(shown(&hints), case.hints, "{}", case.name);
    }
}

#[test]
fn dates_in_addresses() {
    let cases = cases().url;
    assert!(cases.len() >= 20, "{}", cases.len());
    for case in cases {
        let line = serde_json::json!({"id": "1", "text": "وصل", "url": case.name}).to_string();
        let (_, document) = JsonLines::new(line.as_bytes()).next().unwrap().unwrap();
        assert_eq!(shown(&document.hints), case.hints, "{}", case.name);
    }
}

#[test]
fn the_opened_folder_counts_and_the_hint_says_where() {
    let hints = hints_in_folder("2015-08-06", "خبر 5 أغسطس 2015.txt");
    let told: Vec<_> = hints
        .iter()
        .map(|hint| (&*hint.words, &*hint.place))
        .collect();
    assert_eq!(
        told,
        [
            ("5 أغسطس 2015", "خبر 5 أغسطس 2015.txt"),
            ("2015-08-06", "2015-08-06"),
        ]
    );
}

/// The addresses of a real collection whose days of publication are known.
#[test]
fn addresses_of_a_collection_agree_with_its_manifest() {
    let mut count = 0;
    for corpus in ["suez", "iran"] {
        let path = Path::new("../shared/corpora")
            .join(corpus)
            .join("manifest.tsv");
        let Ok(manifest) = fs::read_to_string(&path) else {
            eprintln!("skipped: {} is not there", path.display());
            continue;
        };
        for row in manifest.lines().skip(1) {
            let columns: Vec<&str> = row.split('\t').collect();
            let (published, url) = (columns[2], columns[5]);
            let line = serde_json::json!({"id": "1", "text": "وصل", "url": url}).to_string();
            let (_, document) = JsonLines::new(line.as_bytes()).next().unwrap().unwrap();
            let expected: Vec<String> = match published {
                "" => Vec::new(),
                day => vec![format!("Url {day}")],
            };
            assert_eq!(shown(&document.hints), expected, "{url}");
            count += expected.len();
        }
    }
    println!("{count} addresses with a date");
}
