//! CSV and TSV by the reader of the `csv` crate.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};

use crate::{HOSTILE, exported};

fn rows(format: &str, delimiter: u8) -> Vec<BTreeMap<String, String>> {
    let bytes = exported(format);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(&*bytes);
    let rows = reader.deserialize().collect::<Result<_, _>>();
    rows.unwrap()
}

#[test]
fn every_field_comes_back_and_no_cell_is_a_formula() {
    for (format, delimiter) in [("csv", b','), ("tsv", b'\t')] {
        let rows = rows(format, delimiter);
        let hostile = rows.iter().find(|row| row["document"].starts_with("b/"));
        let hostile = hostile.unwrap();
        assert_eq!(hostile["sentence"], format!("'{HOSTILE}"), "{format}");
        assert!(
            hostile["title"].starts_with("'@SUM(A1) <img"),
            "{hostile:?}"
        );
        assert_eq!(hostile["first_day"], "2015-08-06");
        for row in &rows {
            for (column, cell) in row {
                let first = cell.trim_start().chars().next();
                let is_formula = matches!(first, Some('=' | '+' | '-' | '@'));
                assert!(!is_formula, "{format} {column}: {cell}");
            }
        }
    }
}

#[test]
fn rows_stand_in_the_order_of_time_and_say_what_is_inferred() {
    let rows = rows("csv", b',');
    let days: Vec<&str> = rows.iter().map(|row| row["edtf"].as_str()).collect();
    let yesterday = rows.iter().find(|row| row["expression"] == "أمس").unwrap();
    assert_eq!(yesterday["edtf"], "2023-03-16?");
    assert_eq!(yesterday["certainty"], "inferred");
    assert!(yesterday["reason"].starts_with("inferred · "));
    assert!(
        days.iter().position(|day| *day == "2012-03")
            < days.iter().position(|day| *day == "2015-08-06")
    );
}

#[test]
fn a_table_of_tabs_has_a_line_for_each_event() {
    let text = String::from_utf8(exported("tsv")).unwrap();
    let columns = |line: &str| line.split('\t').count();
    let mut lines = text.lines();
    let head = columns(lines.next().unwrap());
    assert!(lines.all(|line| columns(line) == head), "{text}");
}

#[test]
fn a_workbook_has_the_same_table_and_no_formula() {
    let mut workbook = Xlsx::new(Cursor::new(exported("xlsx"))).unwrap();
    let sheet = workbook.sheet_names()[0].clone();
    assert!(workbook.worksheet_formula(&sheet).unwrap().is_empty());
    let range = workbook.worksheet_range(&sheet).unwrap();
    let expected = rows("csv", b',');
    assert_eq!(range.height(), expected.len() + 1);
    let head: Vec<String> = range
        .rows()
        .next()
        .unwrap()
        .iter()
        .map(Data::to_string)
        .collect();
    for (row, expected) in range.rows().skip(1).zip(&expected) {
        for (column, cell) in head.iter().zip(row) {
            let text = expected[column]
                .trim_start_matches('\'')
                .replace("\r\n", "\n");
            assert_eq!(cell.to_string(), text, "{column}");
        }
    }
}
