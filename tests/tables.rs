//! Tables say what the lines of `khatt extract` and the object of `khatt coverage` say, and are whole or not there.
#![cfg(feature = "tables")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use khatt::tables::{SCHEMA_VERSION, TABLES, object_of, schema_page};
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

type Row = Map<String, Value>;

fn khatt(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_khatt"));
    command
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn khatt_piped(input: &[u8], arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_khatt"));
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = pipes
        .stderr(Stdio::piped())
        .args(arguments)
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || {
        let _reader_may_leave = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn complaints(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The seeds, and a folder that is named and not there yet.
fn seeds_and_place() -> (&'static str, TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("tables");
    (concat!(env!("CARGO_MANIFEST_DIR"), "/seeds"), folder, place)
}

fn rows(folder: &Path, table: &str) -> Vec<Row> {
    let file = File::open(folder.join(format!("{table}.parquet"))).unwrap();
    let reader = ParquetRecordBatchReaderBuilder::try_new(file).unwrap();
    let batches = reader.build().unwrap();
    let rows = batches.flat_map(|batch| {
        let batch = batch.unwrap();
        (0..batch.num_rows())
            .map(|row| object_of(&batch, row))
            .collect::<Vec<_>>()
    });
    rows.collect()
}

/// The rows of each document or cluster, without the column that says whose they are and without their numbers.
fn grouped(rows: Vec<Row>, key: &str) -> BTreeMap<String, Vec<Row>> {
    let mut groups: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for mut row in rows {
        let of = row.remove(key).unwrap();
        let group = groups.entry(of.to_string()).or_default();
        let number = row.remove("number").unwrap();
        assert_eq!(number, group.len(), "numbers count from 0");
        group.push(row);
    }
    groups
}

fn take(row: &mut Row, key: &str) -> Value {
    row.remove(key)
        .unwrap_or_else(|| panic!("{key} is no column"))
}

/// Puts `prefix_a`, `prefix_b` into an object, or null where all are null.
fn fold(row: &mut Row, prefix: &str, names: &[&str]) -> Value {
    let columns = names.iter().map(|name| {
        let value = take(row, &format!("{prefix}_{name}"));
        ((*name).to_owned(), value)
    });
    let object: Row = columns.collect();
    match object.values().all(Value::is_null) {
        true => Value::Null,
        false => object.into(),
    }
}

/// A document as `khatt extract` prints it, from the rows of the tables.
fn line_of(mut document: Row, folder: &mut BTreeMap<&str, BTreeMap<String, Vec<Row>>>) -> Value {
    let id = document["id"].to_string();
    let mut of = |table: &str| {
        folder
            .get_mut(table)
            .unwrap()
            .remove(&id)
            .unwrap_or_default()
    };
    let mut dct = fold(
        &mut document,
        "dct",
        &["best", "begin", "until", "basis", "confidence"],
    );
    dct["evidence"] = of("evidence").into_iter().map(Value::from).collect();
    take(&mut document, "text");
    document.insert("dct".to_owned(), dct);
    let sentences = of("sentences").into_iter();
    let sentences = sentences.map(|row| json!([row["start"], row["end"]]));
    document.insert("sentences".to_owned(), sentences.collect());
    let mentions = of("mentions").into_iter().map(|mut row| {
        let said = fold(&mut row, "said", &["value", "begin", "until", "basis"]);
        if !said.is_null() {
            row.insert("said".to_owned(), said);
        }
        Value::from(row)
    });
    document.insert("mentions".to_owned(), mentions.collect());
    let events = of("events").into_iter().map(|mut row| {
        let trigger = fold(&mut row, "trigger", &["start", "end", "text"]);
        row.insert("trigger".to_owned(), trigger);
        let said = fold(&mut row, "said", &["label", "begin", "until"]);
        let (status, own) = (take(&mut row, "user_status"), take(&mut row, "own"));
        if !own.is_null() {
            let said = |name: &str| said.get(name).cloned().unwrap_or_default();
            let user = json!({"said_label": said("label"), "said_begin": said("begin"),
                "said_until": said("until"), "status": status, "own": own});
            row.insert("user".to_owned(), user);
        }
        Value::from(row)
    });
    document.insert("events".to_owned(), events.collect());
    document.into()
}

fn lines_of_tables(place: &Path) -> Vec<Value> {
    let lists = ["evidence", "sentences", "mentions", "events"];
    let mut folder: BTreeMap<&str, _> = lists
        .into_iter()
        .map(|table| (table, grouped(rows(place, table), "document")))
        .collect();
    let documents = rows(place, "documents").into_iter();
    let lines = documents
        .map(|document| line_of(document, &mut folder))
        .collect();
    assert!(
        folder.values().all(BTreeMap::is_empty),
        "rows of no document"
    );
    lines
}

fn printed(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn tables_of_documents_say_what_lines_say() {
    let (seeds, _folder, place) = seeds_and_place();
    let path = place.to_str().unwrap();
    let written = khatt(&["extract", seeds, "--format", "parquet", "-o", path]);
    assert_eq!(written.status.code(), Some(0), "{}", complaints(&written));
    let lines = printed(&khatt(&["extract", seeds]));
    let tables = lines_of_tables(&place);
    assert!(lines.len() >= 5, "{} lines", lines.len());
    assert_eq!(lines.len(), tables.len());
    for (line, table) in lines.iter().zip(&tables) {
        assert_eq!(line, table);
    }
    assert!(rows(&place, "problems").is_empty());
}

#[test]
fn what_a_user_corrected_stands_in_the_tables() {
    let (seeds, folder, place) = seeds_and_place();
    let project = folder.path().join("a.khatt");
    let project = project.to_str().unwrap();
    assert!(khatt(&["project", "new", project, seeds]).status.success());
    let line = &printed(&khatt(&["extract", seeds]))[0];
    let words = &line["mentions"][0];
    let edit = json!({"change": "mention-days", "document": line["id"], "days": "2001-02-03",
        "start": words["start"], "end": words["end"]});
    let own = json!({"change": "own", "title": "حادث", "days": "2001-02-04", "document": line["id"],
        "note": "", "source": "", "start": words["start"], "end": words["end"]});
    let edits = format!("{edit}\n{own}\n");
    let edited = khatt_piped(edits.as_bytes(), &["project", "edit", project]);
    assert!(edited.status.success(), "{}", complaints(&edited));
    let lines = printed(&khatt(&["extract", project]));
    assert_eq!(lines[0]["mentions"][0]["basis"], "user");
    assert!(!lines[0]["mentions"][0]["said"].is_null());
    let path = place.to_str().unwrap();
    assert!(khatt(&["extract", project, "-o", path]).status.success());
    assert_eq!(lines, lines_of_tables(&place));
}

#[test]
fn tables_of_coverage_say_what_the_object_says() {
    let (seeds, _folder, place) = seeds_and_place();
    let path = place.to_str().unwrap();
    let written = khatt(&["coverage", seeds, "--format", "parquet", "-o", path]);
    assert_eq!(written.status.code(), Some(0), "{}", complaints(&written));
    let object = &printed(&khatt(&["coverage", seeds]))[0];
    let plain = |table: &str| rows(&place, table).into_iter().map(Value::from);
    assert_eq!(object["sources"], plain("sources").collect::<Value>());
    let stories = rows(&place, "stories").into_iter().map(|mut row| {
        let first =
            json!({"docs": take(&mut row, "first_docs"), "sure": take(&mut row, "first_sure")});
        row.insert("first".to_owned(), first);
        Value::from(row)
    });
    assert_eq!(object["stories"], stories.collect::<Value>());
    let copies = rows(&place, "copies").into_iter().map(|mut row| {
        for side in ["a", "b"] {
            let one = fold(&mut row, side, &["doc", "start", "end"]);
            row.insert(side.to_owned(), one);
        }
        Value::from(row)
    });
    assert_eq!(object["copies"], copies.collect::<Value>());
    let clusters = object["clusters"].as_array().unwrap();
    let mut members = grouped(rows(&place, "members"), "cluster_number");
    assert_eq!(clusters.len(), rows(&place, "clusters").len());
    for (cluster, row) in clusters.iter().zip(rows(&place, "clusters")) {
        for key in [
            "id",
            "label",
            "begin",
            "until",
            "status",
            "first",
            "story",
            "confidence",
        ] {
            assert_eq!(cluster[key], row[key], "{key}");
        }
        let reasons = cluster["reasons"].as_array().unwrap().iter();
        let codes: Value = reasons.map(|reason| reason["code"].clone()).collect();
        assert_eq!(codes, row["reason_codes"]);
        let own = members.remove(&row["number"].to_string()).unwrap();
        let own = own.into_iter().map(|mut member| {
            assert_eq!(take(&mut member, "cluster"), cluster["id"]);
            Value::from(member)
        });
        // Where it is planned, its role says so.
        let told = cluster["members"].as_array().unwrap().iter().cloned();
        let told = told.map(|mut member| {
            let is_planned = member.as_object_mut().unwrap().remove("planned");
            assert_eq!(is_planned, Some(json!(member["role"] == "plan")));
            member
        });
        assert_eq!(told.collect::<Value>(), own.collect::<Value>());
        assert_eq!(cluster["agreement"], row["agreement"]);
    }
    let figures = |member: &str| {
        let parts = clusters
            .iter()
            .flat_map(|cluster| cluster[member].as_array().unwrap());
        parts
            .map(|part| part["members"].as_array().unwrap().len())
            .sum::<usize>()
    };
    assert_eq!(figures("figures"), rows(&place, "figures").len());
    assert_eq!(figures("conflicts"), rows(&place, "conflicts").len());
}

#[test]
fn all_formats_have_the_same_rows() {
    let (seeds, folder, place) = seeds_and_place();
    let write = |format: &str, place: &Path| {
        let path = place.to_str().unwrap();
        assert!(
            khatt(&["extract", seeds, "--format", format, "-o", path])
                .status
                .success()
        );
    };
    write("parquet", &place);
    let lines = folder.path().join("lines");
    write("jsonl", &lines);
    let csv = folder.path().join("csv");
    write("csv", &csv);
    let arrow = folder.path().join("arrow");
    write("arrow", &arrow);
    for table in [
        "documents",
        "evidence",
        "sentences",
        "mentions",
        "events",
        "problems",
    ] {
        let expected = rows(&place, table);
        let text = fs::read_to_string(lines.join(format!("{table}.jsonl"))).unwrap();
        let found: Vec<Row> = text
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(expected, found, "{table}");
        let mut reader = csv::Reader::from_path(csv.join(format!("{table}.csv"))).unwrap();
        assert_eq!(expected.len(), reader.records().map(Result::unwrap).count());
        let file = File::open(arrow.join(format!("{table}.arrow"))).unwrap();
        let batches = arrow_ipc::reader::FileReader::try_new(file, None).unwrap();
        let found: usize = batches.map(|batch| batch.unwrap().num_rows()).sum();
        assert_eq!(expected.len(), found, "{table}");
    }
}

#[test]
fn a_file_says_its_table_and_the_version_of_the_schema() {
    let (seeds, _folder, place) = seeds_and_place();
    assert!(
        khatt(&["extract", seeds, "-o", place.to_str().unwrap()])
            .status
            .success()
    );
    let file = File::open(place.join("events.parquet")).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let metadata = reader.metadata().file_metadata();
    let known = metadata.key_value_metadata().unwrap();
    let value = |key: &str| {
        let found = known.iter().find(|known| known.key == key);
        found.and_then(|known| known.value.clone())
    };
    assert_eq!(value("khatt.table").as_deref(), Some("events"));
    assert_eq!(value("khatt.schema"), Some(SCHEMA_VERSION.to_string()));
    let group = reader.metadata().row_group(0);
    assert!(
        group
            .columns()
            .iter()
            .any(|column| column.statistics().is_some())
    );
}

#[test]
fn bad_lines_and_paths_are_rows_and_cost_the_exit_status() {
    let (_, _folder, place) = seeds_and_place();
    let path = place.to_str().unwrap();
    let input = "{\"id\": \"a\", \"text\": \"وصل الوفد أمس.\"}\n{\"id\": 3}\n\n{\"id\": \"b\", \"text\": \"نص\\u0000 آخر\"}\n";
    let output = khatt_piped(input.as_bytes(), &["extract", "-", "-o", path]);
    assert_eq!(output.status.code(), Some(1), "{}", complaints(&output));
    let problems = rows(&place, "problems");
    assert_eq!(problems[0]["line"], 2, "{problems:?}");
    assert!(!problems[0]["error"].as_str().unwrap().is_empty());
    let ids: Vec<Value> = rows(&place, "documents")
        .iter()
        .map(|row| row["id"].clone())
        .collect();
    assert_eq!(ids, ["a", "b"]);
    let missing = place.with_file_name("missing");
    let other = place.with_file_name("other");
    let output = khatt(&[
        "extract",
        missing.to_str().unwrap(),
        "-o",
        other.to_str().unwrap(),
    ]);
    assert_eq!(output.status.code(), Some(1));
    let problems = rows(&other, "problems");
    assert!(
        problems[0]["path"].as_str().unwrap().ends_with("missing"),
        "{problems:?}"
    );
}

#[test]
fn err_what_is_there_is_not_lost() {
    let (seeds, folder, place) = seeds_and_place();
    let path = place.to_str().unwrap();
    let write = |more: &[&str]| khatt(&[&["extract", seeds, "-o", path], more].concat());
    assert!(write(&[]).status.success());
    let before = fs::read(place.join("events.parquet")).unwrap();
    let refused = write(&["--dct", "1999-01-01"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        complaints(&refused).contains("--force"),
        "{}",
        complaints(&refused)
    );
    assert_eq!(fs::read(place.join("events.parquet")).unwrap(), before);
    assert!(write(&["--force", "--format", "csv"]).status.success());
    assert!(place.join("events.csv").exists() && !place.join("events.parquet").exists());
    fs::write(place.join("letter.txt"), "mine").unwrap();
    let refused = write(&["--force"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(complaints(&refused).contains("letter.txt"));
    assert_eq!(fs::read(place.join("letter.txt")).unwrap(), b"mine");
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 1, "{names:?}");
}

/// A program that is ended in the middle leaves no folder of the name.
#[cfg(unix)]
#[test]
fn err_half_a_folder_is_not_taken_for_whole() {
    let (_, folder, place) = seeds_and_place();
    let mut command = Command::new(env!("CARGO_BIN_EXE_khatt"));
    command.args(["extract", "-", "-o", place.to_str().unwrap()]);
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin
        .write_all("{\"id\": \"a\", \"text\": \"وصل الوفد أمس.\"}\n".as_bytes())
        .unwrap();
    stdin.flush().unwrap();
    while fs::read_dir(folder.path()).unwrap().count() == 0 {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!place.exists());
    let left = fs::read_dir(folder.path()).unwrap();
    let left = left.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(left.into_iter().all(|name| name.starts_with('.')));
}

#[test]
fn an_export_has_the_cells_of_csv() {
    let (seeds, folder, _) = seeds_and_place();
    let file = |name: &str| folder.path().join(name);
    for name in ["export.parquet", "export.csv"] {
        let written = khatt(&["export", seeds, "-o", file(name).to_str().unwrap()]);
        assert!(written.status.success(), "{}", complaints(&written));
    }
    let mut reader = csv::Reader::from_path(file("export.csv")).unwrap();
    let heads = reader.headers().unwrap().clone();
    let expected: Vec<_> = reader.records().map(Result::unwrap).collect();
    let found = rows(folder.path(), "export");
    assert!(!found.is_empty() && found.len() == expected.len());
    for (row, record) in found.iter().zip(&expected) {
        for (head, cell) in heads.iter().zip(record) {
            let value = match &row[head] {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                value => value.to_string(),
            };
            // CSV has an apostrophe before what would begin a formula.
            assert_eq!(value, cell.strip_prefix('\'').unwrap_or(cell), "{head}");
        }
    }
}

#[test]
fn the_page_of_the_schema_is_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/SCHEMA.md");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(path, schema_page()).unwrap();
    }
    let page = fs::read_to_string(path).unwrap();
    assert_eq!(page, schema_page(), "UPDATE_SNAPSHOTS=1 writes it anew");
    assert!(
        TABLES
            .iter()
            .all(|table| page.contains(&format!("### `{}`", table.name)))
    );
}
