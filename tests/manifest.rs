//! Manifests beside documents: what they give, and what each kind of bad row costs.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use khatt::corpus::{Document, HintKind, list};
use tempfile::TempDir;

const TEXT: &str = "وصل الوفد يوم الجمعة.";

/// What opening a folder gave.
struct Opened {
    documents: BTreeMap<String, Document>,
    problems: Vec<String>,
}

impl Opened {
    fn folder(folder: &Path) -> Self {
        Self::paths(&[folder.to_owned()])
    }

    fn paths(paths: &[PathBuf]) -> Self {
        let mut opened = Self {
            documents: BTreeMap::new(),
            problems: Vec::new(),
        };
        for item in list(paths, &AtomicBool::new(false)) {
            match item.and_then(|entry| entry.read()) {
                Ok(document) => {
                    opened.documents.insert(document.id.to_string(), document);
                }
                Err(problem) => {
                    assert!(!problem.costs_document(), "{problem}");
                    opened.problems.push(problem.error.to_string());
                }
            }
        }
        opened
    }

    /// The hints of a document: kind, days, words and place.
    fn hints(&self, id: &str) -> Vec<String> {
        let hints = self.documents[id].hints.iter();
        hints
            .map(|hint| {
                let first = hint.interval.first().map(|day| day.to_string());
                let last = hint.interval.last().map(|day| day.to_string());
                let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
                let days = match first == last {
                    true => first,
                    false => format!("{first}..{last}"),
                };
                format!("{:?} {days} {:?} {}", hint.kind, hint.words, hint.place)
            })
            .collect()
    }

    fn published(&self, id: &str) -> Option<String> {
        let hints = self.documents[id].hints.iter();
        let mut published = hints.filter(|hint| hint.kind == HintKind::Published);
        published
            .next()?
            .interval
            .first()
            .map(|day| day.to_string())
    }
}

/// A folder with `a.txt`, `b.txt` and `c.txt` and these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let documents = ["a.txt", "b.txt", "c.txt"].map(|name| (name, TEXT.as_bytes()));
    for (path, content) in documents.iter().chain(files) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn opened_with(name: &str, manifest: impl AsRef<[u8]>) -> Opened {
    Opened::folder(folder(&[(name, manifest.as_ref())]).path())
}

#[test]
fn a_row_gives_source_title_address_and_hints() {
    let opened = opened_with(
        "manifest.tsv",
        "file\tsource\tpublished\tcrawled\ttitle\turl\n\
         a.txt\tالوكالة\t2015-08-05\t2015-08-06\tقناة \"السويس\t https://example.com/2015/08/04/x \n\
         b.txt\t\t\t2015-08\t\t\n",
    );
    assert_eq!(opened.problems, [""; 0]);
    let ids: Vec<_> = opened.documents.keys().collect();
    assert_eq!(ids, ["a.txt", "b.txt", "c.txt"]);
    let a = &opened.documents["a.txt"];
    assert_eq!(a.source.as_str(), "الوكالة");
    assert_eq!(a.title.as_deref(), Some("قناة \"السويس"));
    assert_eq!(a.url.as_deref(), Some("https://example.com/2015/08/04/x"));
    assert_eq!(a.dct, None);
    assert_eq!(
        opened.hints("a.txt"),
        [
            "Published 2015-08-05 \"2015-08-05\" published",
            "Crawled ..2015-08-06 \"2015-08-06\" crawled",
            "Url 2015-08-04 \"2015/08/04\" https://example.com/2015/08/04/x",
        ]
    );
    let b = &opened.documents["b.txt"];
    assert_eq!((b.source.as_str(), &b.title, &b.url), ("b", &None, &None));
    assert_eq!(
        opened.hints("b.txt"),
        ["Crawled ..2015-08-31 \"2015-08\" crawled"]
    );
    assert!(opened.hints("c.txt").is_empty());
}

#[test]
fn every_format_says_the_same() {
    let row = r#"{"file": "a.txt", "title": "قناة, \"السويس\"", "date": "6/8/2015", "dct": null}"#;
    for (name, manifest) in [
        (
            "manifest.csv",
            "file,title,date\r\na.txt,\"قناة, \"\"السويس\"\"\",6/8/2015\r\n".to_owned(),
        ),
        (
            "MANIFEST.CSV",
            "\u{FEFF}file;title;date\na.txt;\"قناة, \"\"السويس\"\"\";6/8/2015".to_owned(), // BYTE ORDER MARK
        ),
        (
            "manifest.tsv",
            "\u{FEFF}الملف\tالعنوان\tالتاريخ\na.txt\tقناة, \"السويس\"\t٦/٨/٢٠١٥\n".to_owned(), // BYTE ORDER MARK
        ),
        (
            "manifest.json",
            format!("\n [{row},\n\n{row2}]", row2 = r#"{"file":"b.txt"}"#),
        ),
        ("manifest.json", format!("{row}\n\n{{\"file\":\"b.txt\"}}")),
        ("manifest.jsonl", format!("\u{FEFF}{row}")), // BYTE ORDER MARK
    ] {
        let opened = opened_with(name, &manifest);
        assert_eq!(opened.problems, [""; 0], "{manifest}");
        let a = &opened.documents["a.txt"];
        assert_eq!(a.title.as_deref(), Some("قناة, \"السويس\""), "{manifest}");
        assert_eq!(opened.published("a.txt").as_deref(), Some("2015-08-06"));
    }
}

#[test]
fn dates_in_every_format_and_a_given_day() {
    let opened = opened_with(
        "manifest.csv",
        "file,تاريخ النشر,dct\n\
         a.txt,الخميس 6 أغسطس 2015,2015-08-05\n\
         b.txt,06/08/2015,\n\
         c.txt,\"Thu, 06 Aug 2015 10:00:00 +0300\",6/8/2015\n",
    );
    assert_eq!(opened.problems, [""; 0]);
    for id in ["a.txt", "b.txt", "c.txt"] {
        assert_eq!(opened.published(id).as_deref(), Some("2015-08-06"), "{id}");
    }
    let given =
        ["a.txt", "b.txt", "c.txt"].map(|id| opened.documents[id].dct.map(|day| day.to_string()));
    assert_eq!(
        given,
        [
            Some("2015-08-05".to_owned()),
            None,
            Some("2015-08-06".to_owned())
        ]
    );
}

#[test]
fn files_are_found_by_path_and_by_their_last_two_parts() {
    let folder = folder(&[
        ("x/1.txt", TEXT.as_bytes()),
        ("y/1.txt", TEXT.as_bytes()),
        ("y/z/1.txt", TEXT.as_bytes()),
        (
            "manifest.tsv",
            b"file\ttitle\n./x/1.txt\tX\nnews\\2015\\y\\1.txt\tY\n/old/place/z/1.txt\tZ\n",
        ),
        (
            "y/manifest.tsv",
            b"file\tdate\n1.txt\t2015-08-06\nz/1.txt\t2015-08-07\n",
        ),
    ]);
    let opened = Opened::folder(folder.path());
    assert_eq!(opened.problems, [""; 0]);
    let title = |id: &str| opened.documents[id].title.as_deref();
    assert_eq!(
        [title("x/1.txt"), title("y/1.txt"), title("y/z/1.txt")],
        [Some("X"), Some("Y"), Some("Z")]
    );
    assert_eq!(opened.published("x/1.txt"), None);
    assert_eq!(opened.published("y/1.txt").as_deref(), Some("2015-08-06"));
    assert_eq!(opened.published("y/z/1.txt").as_deref(), Some("2015-08-07"));
}

#[test]
fn the_nearest_manifest_wins_and_dates_come_from_all() {
    let folder = folder(&[
        ("x/1.txt", TEXT.as_bytes()),
        (
            "manifest.tsv",
            b"file\ttitle\tsource\tdate\nx/1.txt\tfar\tS\t2015-08-06\n",
        ),
        (
            "x/manifest.json",
            br#"[{"file": "1.txt", "title": "near", "date": "2015-08-07"}]"#,
        ),
    ]);
    let opened = Opened::folder(folder.path());
    let document = &opened.documents["x/1.txt"];
    assert_eq!(document.title.as_deref(), Some("near"));
    assert_eq!(document.source.as_str(), "S");
    assert_eq!(
        opened.hints("x/1.txt"),
        [
            "Published 2015-08-07 \"2015-08-07\" date",
            "Published 2015-08-06 \"2015-08-06\" date",
        ]
    );
}

#[test]
fn a_folder_in_a_list_of_several_has_its_manifest() {
    let folder = folder(&[
        ("x/1.txt", TEXT.as_bytes()),
        ("x/manifest.tsv", b"file\tdate\n1.txt\t2015-08-06\n"),
    ]);
    let paths = ["a.txt", "x"].map(|name| folder.path().join(name));
    let opened = Opened::paths(&paths);
    assert_eq!(opened.problems, [""; 0]);
    assert_eq!(opened.published("x/1.txt").as_deref(), Some("2015-08-06"));
}

#[test]
fn err_rows_each_with_its_number_and_the_good_ones_are_used() {
    let opened = opened_with(
        "manifest.csv",
        "file,date,dct,weather,,mood\n\
         a.txt,gestern,2015-08\n\
         gone.txt,2015-08-06\n\
         \n\
         b.txt,2015-08-06\n\
         b.txt,2015-08-07\n\
         ,2015-08-07\n\
         c.txt,2015-02-30,,,,,Cairo, again\n",
    );
    assert_eq!(
        opened.problems,
        [
            "Columns that say nothing to Khatt are left out: [\"mood\", \"weather\"]",
            "Row 2: Column \"date\": expected a date such as 2015-08-06, found \"gestern\"",
            "Row 2: Column \"dct\": expected one day, found \"2015-08\"",
            "Row 3: No such document is in the folder: \"gone.txt\"",
            "Row 6: Row 5 is about the same file already: \"b.txt\"",
            "Row 7: It names no file",
            "Row 8: Expected 6 cells, found 8",
        ]
    );
    assert_eq!(opened.documents.len(), 3);
    assert_eq!(opened.published("b.txt").as_deref(), Some("2015-08-06"));
    assert_eq!(opened.published("c.txt"), None);
}

#[test]
fn err_a_name_that_several_documents_have() {
    let folder = folder(&[
        ("x/n/1.txt", TEXT.as_bytes()),
        ("y/n/1.txt", TEXT.as_bytes()),
        ("manifest.tsv", b"file\tsource\nn/1.txt\tS\n"),
    ]);
    let opened = Opened::folder(folder.path());
    assert_eq!(
        opened.problems,
        ["Row 2: Several documents could be meant by \"n/1.txt\""]
    );
    assert_eq!(opened.documents["x/n/1.txt"].source.as_str(), "x");
}

#[test]
fn err_wrong_encoding_costs_its_cell_or_its_row() {
    let mut manifest = b"file\ttitle\tdate\na.txt\t".to_vec();
    manifest.extend(b"\xDE\xE4\xC7\xC9\t2015-08-06\n"); // "قناة" in Windows-1256
    manifest.extend(b"\xE3.txt\tx\t2015-08-06\nc.txt\tC\t2015-08-07\n");
    // The rest is UTF-8.
    manifest.extend("b.txt\tقناة السويس\t2015-08-07\n".as_bytes());
    let opened = opened_with("manifest.tsv", manifest);
    assert_eq!(
        opened.problems,
        [
            "Row 2: Column \"title\" is not UTF-8",
            "Row 3: Column \"file\" is not UTF-8",
        ]
    );
    assert_eq!(opened.documents["a.txt"].title, None);
    assert_eq!(opened.published("a.txt").as_deref(), Some("2015-08-06"));
    assert_eq!(opened.documents["c.txt"].title.as_deref(), Some("C"));
}

#[test]
fn manifests_are_read_in_utf16_and_in_windows_1256() {
    let manifest = "file\ttitle\tdate\na.txt\tقناة السويس\t6 أغسطس 2015\n";
    let utf16 = format!("\u{FEFF}{manifest}"); // BYTE ORDER MARK
    let utf16: Vec<u8> = utf16.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let old = encoding_rs::WINDOWS_1256.encode(manifest).0.into_owned();
    let assumed = vec!["Read as windows-1256, because it is not UTF-8"];
    for (bytes, problems) in [(utf16, Vec::new()), (old, assumed)] {
        let opened = opened_with("manifest.tsv", bytes);
        assert_eq!(opened.problems, problems);
        let title = opened.documents["a.txt"].title.as_deref();
        assert_eq!(title, Some("قناة السويس"));
        assert_eq!(opened.published("a.txt").as_deref(), Some("2015-08-06"));
    }
}

#[test]
fn err_a_table_without_files() {
    let no_column = "No column names the files, such as \"file\"";
    for (name, manifest, problem) in [
        ("manifest.tsv", "", no_column),
        ("manifest.csv", "\n\n", no_column),
        ("manifest.csv", "title,date\nx,2015-08-06\n", no_column),
    ] {
        let opened = opened_with(name, manifest);
        assert_eq!(opened.problems.last().map(String::as_str), Some(problem));
        assert_eq!(opened.documents.len(), 3);
    }
    assert_eq!(opened_with("manifest.json", "").problems, [""; 0]);
}

#[test]
fn err_a_quote_that_stays_open_costs_its_row_only() {
    let opened = opened_with(
        "manifest.csv",
        "file,title\na.txt,\"قناة\nb.txt,\"on two\nlines\"\nc.txt,C\n",
    );
    // The quote of row 2 closes at the one of row 3: the rows between are inside.
    assert_eq!(opened.documents["c.txt"].title.as_deref(), Some("C"));
    let mut manifest = "file,title\na.txt,\"قناة\nb.txt,B\n".to_owned();
    manifest.push_str(&"x.txt,X\n".repeat(300));
    manifest.push_str("c.txt,C\n");
    let opened = opened_with("manifest.csv", manifest);
    assert_eq!(
        opened.problems[0],
        "Row 2: A quote is opened and not closed"
    );
    assert_eq!(opened.documents["a.txt"].title, None);
    assert_eq!(opened.documents["b.txt"].title.as_deref(), Some("B"));
    assert_eq!(opened.documents["c.txt"].title.as_deref(), Some("C"));
    assert_eq!(opened.problems.len(), 101);
    assert_eq!(opened.problems[100], "201 more rows have a problem");
}

#[test]
fn err_json_that_is_no_list_of_objects() {
    let opened = opened_with(
        "manifest.json",
        "[{\"file\": \"a.txt\", \"title\": [1], \"date\": 20150806, \"mood\": 1}, 7, {\"file\": \"b.txt\", \"title\": \"B\"}, {\"file\": ",
    );
    assert_eq!(
        opened.problems[..3],
        [
            "Columns that say nothing to Khatt are left out: [\"mood\"]",
            "Row 1: Column \"title\" holds no text",
            "Row 2: Not a JSON object: it is another value",
        ]
    );
    assert!(opened.problems[3].starts_with("Row 4: Not a JSON object: EOF while parsing"));
    assert_eq!(
        opened.problems[4],
        "The file ends before the array is closed"
    );
    assert_eq!(opened.published("a.txt").as_deref(), Some("2015-08-06"));
    assert_eq!(opened.documents["b.txt"].title.as_deref(), Some("B"));
    let opened = opened_with(
        "manifest.jsonl",
        "{\"file\": \"a.txt\"\nx\n{\"file\":\"c.txt\",\"title\":\"C\"}",
    );
    assert_eq!(opened.problems.len(), 2);
    assert!(opened.problems[1].starts_with("Row 2: Not a JSON object: "));
    assert_eq!(opened.documents["c.txt"].title.as_deref(), Some("C"));
}

#[test]
fn err_lines_beyond_all_measure_and_nesting() {
    let long = format!("file\ttitle\na.txt\t{}\nb.txt\tB\n", "x".repeat(2 << 20));
    let opened = opened_with("manifest.tsv", long);
    assert_eq!(
        opened.problems,
        ["Row 2: Longer than 1048576 bytes, the most that a row may have"]
    );
    assert_eq!(opened.documents["b.txt"].title.as_deref(), Some("B"));
    let opened = opened_with("manifest.json", "[".repeat(100_000));
    assert!(opened.problems[0].starts_with("Row 1: Not a JSON object: recursion limit"));
    assert_eq!(
        opened.problems[1..],
        ["The file ends before the array is closed"]
    );
    let long = format!(
        "[{{\"file\": \"a.txt\", \"title\": \"{}\"}}, {{\"file\": \"b.txt\", \"title\": \"B\"}}]",
        "x".repeat(2 << 20)
    );
    let opened = opened_with("manifest.json", long);
    assert_eq!(
        opened.problems,
        ["Row 1: Longer than 1048576 bytes, the most that a row may have"]
    );
    assert_eq!(opened.documents["b.txt"].title.as_deref(), Some("B"));
    let opened = opened_with("manifest.csv", "\",\n".repeat(3000));
    assert_eq!(opened.documents.len(), 3);
}

#[test]
fn err_two_columns_for_one_thing() {
    let opened = opened_with("manifest.tsv", "file\ttitle\theadline\na.txt\tT\tH\n");
    assert_eq!(
        opened.problems,
        ["Row 1: Column \"headline\" says the same as \"title\", which is used"]
    );
    assert_eq!(opened.documents["a.txt"].title.as_deref(), Some("T"));
}

#[test]
fn a_manifest_without_documents_is_silent_and_one_that_is_named_is_a_table() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("manifest.tsv");
    fs::write(&path, "file\tdate\na.txt\t2015-08-06\n").unwrap();
    let listed = list(&[folder.path().to_owned()], &AtomicBool::new(false));
    let problem = listed[0].as_ref().unwrap_err();
    assert!(problem.costs_document());
    let named = list(std::slice::from_ref(&path), &AtomicBool::new(false));
    let error = named[0].as_ref().unwrap().read().unwrap_err().error;
    assert_eq!(error.to_string(), "No column of the table holds texts");
    fs::write(&path, "file\ttext\na.txt\tوصل الوفد أمس إلى القاهرة.\n").unwrap();
    let opened = Opened::paths(&[path]);
    assert_eq!(opened.documents.len(), 1);
}

/// What a real collection's manifest gives.
#[test]
fn the_manifest_of_a_collection() {
    let path = Path::new("../shared/corpora/suez");
    if !path.exists() {
        println!("skipped: {} is not there", path.display());
        return;
    }
    let opened = Opened::folder(path);
    assert_eq!(opened.problems, [""; 0]);
    let of_kind = |kind: HintKind| {
        let documents = opened.documents.values();
        documents
            .filter(|document| document.hints.iter().any(|hint| hint.kind == kind))
            .count()
    };
    assert_eq!(opened.documents.len(), 246);
    assert_eq!(of_kind(HintKind::Crawled), 246);
    assert_eq!(of_kind(HintKind::Published), 70);
    assert_eq!(of_kind(HintKind::Url), 70);
    assert_eq!(of_kind(HintKind::FileName), 0);
}

#[test]
fn the_rows_of_a_column_show_whether_day_or_month_stands_first() {
    let day_first = opened_with(
        "manifest.tsv",
        "file\tdate\na.txt\t3/4/2021\nb.txt\t22/4/2021\n",
    );
    assert_eq!(day_first.problems, [""; 0]);
    assert_eq!(day_first.published("a.txt").as_deref(), Some("2021-04-03"));

    let month_first = opened_with(
        "manifest.tsv",
        "file\tdate\na.txt\t3/4/2021\nb.txt\t4/22/2021\n",
    );
    assert_eq!(
        month_first.problems,
        ["Column \"date\": the month stands first, as row 3 shows"]
    );
    assert_eq!(
        month_first.published("a.txt").as_deref(),
        Some("2021-03-04")
    );
    assert_eq!(
        month_first.published("b.txt").as_deref(),
        Some("2021-04-22")
    );

    let mixed = opened_with(
        "manifest.tsv",
        "file\tdate\na.txt\t22/4/2021\nb.txt\t23/4/2021\nc.txt\t4/24/2021\n",
    );
    assert_eq!(
        mixed.problems,
        [
            "Row 4: Column \"date\": day and month stand in another order than in most rows, found \"4/24/2021\""
        ]
    );
    assert_eq!(mixed.published("c.txt").as_deref(), Some("2021-04-24"));
}

#[test]
fn err_a_date_that_fits_neither_order_is_named() {
    let opened = opened_with(
        "manifest.tsv",
        "file\tdate\na.txt\t13/13/2021\nb.txt\t1/2/2021\n",
    );
    assert_eq!(
        opened.problems,
        ["Row 2: Column \"date\": expected a date such as 2015-08-06, found \"13/13/2021\""]
    );
    assert_eq!(opened.published("b.txt").as_deref(), Some("2021-02-01"));
}

#[test]
fn numbers_of_spreadsheets_and_programs_are_days() {
    let opened = opened_with(
        "manifest.csv",
        "file,date\na.txt,44639\nb.txt,1610443800\nc.txt,/Date(1610443800000)/\n",
    );
    assert_eq!(opened.problems, [""; 0]);
    let days = ["a.txt", "b.txt", "c.txt"].map(|id| opened.published(id));
    let days = days.each_ref().map(|day| day.as_deref());
    assert_eq!(
        days,
        [Some("2022-03-19"), Some("2021-01-12"), Some("2021-01-12")]
    );
}
