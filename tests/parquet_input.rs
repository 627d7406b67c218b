//! Parquet as input: folders of tables that Khatt wrote, articles of others, and what is broken.
#![cfg(feature = "tables")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use arrow_array::{ArrayRef, Date32Array, Int64Array, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use serde_json::Value;

const TEXT: &str =
    "وصل الوفد إلى القاهرة يوم الخميس، وغادرها في اليوم التالي بعد لقاء قصير مع الوزير.";

fn khatt(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_khatt"));
    command
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn extract(path: &Path) -> (Vec<Value>, String, Option<i32>) {
    let output = khatt(&["extract", path.to_str().unwrap()]);
    let text = String::from_utf8(output.stdout).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    let complaints = String::from_utf8(output.stderr).unwrap();
    (lines.collect(), complaints, output.status.code())
}

/// A line without the names of document and events, which are those of the file that it came from; reasons name other
/// documents.
fn unnamed(mut line: Value) -> String {
    line["id"].take();
    for event in line["events"].as_array_mut().unwrap() {
        event["id"].take();
    }
    line.to_string().replace("documents.parquet/", "")
}

fn texts(texts: &[&str]) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(texts))
}

/// Writes a table with a row group for each row.
fn write(path: &Path, columns: Vec<(&str, ArrayRef)>, metadata: &[(&str, &str)]) {
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let known = metadata.iter();
    let known = known.map(|(key, value)| KeyValue::new((*key).to_owned(), (*value).to_owned()));
    let properties = WriterProperties::builder()
        .set_key_value_metadata(Some(known.collect()))
        .set_max_row_group_row_count(Some(1))
        .set_dictionary_enabled(false)
        .build();
    let file = File::create(path).unwrap();
    let mut writer = ArrowWriter::try_new(file, batch.schema(), Some(properties)).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
}

#[test]
fn a_folder_of_tables_is_its_documents() {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let folder = tempfile::tempdir().unwrap();
    let tables = folder.path().join("tables");
    let written = khatt(&["extract", seeds, "-o", tables.to_str().unwrap()]);
    assert!(written.status.success());
    let (expected, ..) = extract(Path::new(seeds));
    let (found, complaints, status) = extract(&tables);
    assert_eq!((complaints.as_str(), status), ("", Some(0)));
    assert!(
        found[0]["id"]
            .as_str()
            .unwrap()
            .starts_with("documents.parquet/")
    );
    let plain = |lines: Vec<Value>| lines.into_iter().map(unnamed).collect::<Vec<_>>();
    let (alone, ..) = extract(&tables.join("documents.parquet"));
    let expected = plain(expected);
    // Without `assert_eq`: whole documents would be printed.
    assert!(plain(found) == expected && plain(alone) == expected);
}

#[test]
fn a_given_day_stays_given() {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let folder = tempfile::tempdir().unwrap();
    let tables = folder.path().join("tables");
    let path = tables.to_str().unwrap();
    assert!(
        khatt(&["extract", seeds, "--dct", "2023-03-17", "-o", path])
            .status
            .success()
    );
    let (lines, ..) = extract(&tables);
    assert!(lines.iter().all(|line| line["dct"]["best"] == "2023-03-17"));
}

#[test]
fn articles_of_others_are_read_by_the_names_of_their_columns() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("articles.parquet");
    let columns = vec![
        ("number", Arc::new(Int64Array::from(vec![1, 2])) as ArrayRef),
        ("body", texts(&[TEXT, TEXT])),
        (
            "published",
            Arc::new(Date32Array::from(vec![19_356, 19_356])),
        ),
        ("source", texts(&["اليوم", "الغد"])),
    ];
    write(&path, columns, &[]);
    let (lines, complaints, status) = extract(&path);
    assert_eq!((complaints.as_str(), status), ("", Some(0)));
    assert_eq!(lines[1]["id"], "articles.parquet#2");
    assert_eq!(lines[1]["source"], "الغد");
    assert_eq!(lines[0]["dct"]["best"], "2022-12-30");
    assert_eq!(lines[0]["mentions"][0]["value"], "2022-12-29");
}

#[test]
fn err_a_newer_schema_and_other_columns_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let newer = folder.path().join("newer.parquet");
    let columns = || vec![("id", texts(&["a"])), ("text", texts(&[TEXT]))];
    write(
        &newer,
        columns(),
        &[("khatt.table", "documents"), ("khatt.schema", "2")],
    );
    let (lines, complaints, status) = extract(&newer);
    assert_eq!((lines.len(), status), (0, Some(1)));
    assert!(
        complaints.contains("version 2") && complaints.contains("newer.parquet"),
        "{complaints}"
    );
    let other = folder.path().join("other.parquet");
    write(
        &other,
        vec![("id", texts(&["a"]))],
        &[("khatt.table", "documents"), ("khatt.schema", "1")],
    );
    let (_, complaints, _) = extract(&other);
    assert!(complaints.contains("no column \"text\""), "{complaints}");
    let numbers = folder.path().join("numbers.parquet");
    write(
        &numbers,
        vec![("n", Arc::new(Int64Array::from(vec![1])))],
        &[],
    );
    let (_, complaints, status) = extract(&numbers);
    assert_eq!(status, Some(1));
    assert!(
        complaints.contains("No column of the table holds texts"),
        "{complaints}"
    );
}

/// A damaged group costs its own rows and is named; the others are read.
#[test]
fn err_a_broken_row_group_is_named_and_costs_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.parquet");
    let columns = vec![
        ("id", texts(&["a", "b", "c"])),
        ("text", texts(&[TEXT, TEXT, TEXT])),
    ];
    write(
        &path,
        columns,
        &[("khatt.table", "documents"), ("khatt.schema", "1")],
    );
    let reader = SerializedFileReader::new(File::open(&path).unwrap()).unwrap();
    let broken = reader.metadata().row_group(1).column(1).byte_range();
    let mut bytes = fs::read(&path).unwrap();
    let range = broken.0 as usize..(broken.0 + broken.1) as usize;
    bytes[range].fill(0xFF);
    fs::write(&path, bytes).unwrap();
    let (lines, complaints, status) = extract(&path);
    let ids: Vec<&str> = lines
        .iter()
        .map(|line| line["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["a.parquet/a", "a.parquet/c"], "{complaints}");
    assert_eq!(status, Some(1));
    assert!(
        complaints.contains("row group 1, rows 2 to 2"),
        "{complaints}"
    );
    assert!(complaints.contains("a.parquet"), "{complaints}");
}

#[test]
fn err_a_cut_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.parquet");
    write(
        &path,
        vec![("id", texts(&["a"])), ("text", texts(&[TEXT]))],
        &[],
    );
    let bytes = fs::read(&path).unwrap();
    for cut in [4, bytes.len() / 2, bytes.len() - 1] {
        fs::write(&path, &bytes[..cut]).unwrap();
        let (lines, complaints, status) = extract(&path);
        assert_eq!((lines.len(), status), (0, Some(1)), "{cut}");
        assert!(
            complaints.contains("Not a readable Parquet file"),
            "{complaints}"
        );
    }
}
