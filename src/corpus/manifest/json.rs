//! Manifests of JSON objects: an array of them, or one a line.

use std::collections::BTreeMap;
use std::io::BufRead;

use serde_json::Value;

use crate::corpus::decode::bytes_without_mark;
use crate::corpus::field::{Where, field_of};
use crate::corpus::manifest::elements::Elements;
use crate::corpus::manifest::fault::{ManifestFault, RowFault};
use crate::corpus::manifest::lines::{Lines, MAX_LINE};
use crate::corpus::manifest::reading::{Cell, Reading};

/// Reads either, by the first byte that is not blank.
pub(super) fn read_json(
    mut reader: impl BufRead,
    reading: &mut Reading<'_>,
) -> Result<(), ManifestFault> {
    let start = reader.fill_buf()?;
    let blanks = bytes_without_mark(start);
    let begin = blanks.trim_ascii_start();
    let is_array = begin.first() == Some(&b'[');
    let skipped = start.len() - begin.len();
    match is_array {
        true => {
            reader.consume(skipped + 1);
            read_array(reader, reading)
        }
        false => read_lines(reader, reading),
    }
}

/// Reads object by object, so that the array is never in memory; a bad object costs itself.
fn read_array(reader: impl BufRead, reading: &mut Reading<'_>) -> Result<(), ManifestFault> {
    let mut elements = Elements::behind_bracket(reader, MAX_LINE);
    let mut row = 0;
    while let Some(element) = elements.next()? {
        if reading.is_cancelled() {
            break;
        }
        row += 1;
        match element.is_cut {
            true => reading.fault(row, RowFault::TooLong { limit: MAX_LINE }),
            false if element.is_last_of_file && element.is_blank() => {}
            false => read_object(row, &element.bytes, reading),
        }
        if element.is_last_of_file {
            reading.note(ManifestFault::OpenArray);
        }
    }
    Ok(())
}

fn read_lines(reader: impl BufRead, reading: &mut Reading<'_>) -> Result<(), ManifestFault> {
    let mut lines = Lines::new(reader);
    while let Some(line) = lines.next()? {
        if reading.is_cancelled() {
            break;
        }
        let bytes = match line.number {
            1 => bytes_without_mark(&line.bytes),
            _ => &line.bytes,
        };
        if line.is_cut {
            reading.fault(line.number, RowFault::TooLong { limit: MAX_LINE });
        } else if !bytes.trim_ascii().is_empty() {
            read_object(line.number, bytes, reading);
        }
    }
    Ok(())
}

fn read_object(row: u64, bytes: &[u8], reading: &mut Reading<'_>) {
    match serde_json::from_slice(bytes) {
        Ok(value) => read_value(row, value, reading),
        Err(error) => {
            let message = error.to_string();
            reading.fault(row, RowFault::Json { message });
        }
    }
}

fn read_value(row: u64, value: Value, reading: &mut Reading<'_>) {
    let Value::Object(fields) = value else {
        let message = "it is another value".to_owned();
        return reading.fault(row, RowFault::Json { message });
    };
    let mut texts = BTreeMap::new();
    for (column, value) in fields {
        let Some(field) = field_of(Where::Column, &column) else {
            reading.unknown_column(&column);
            continue;
        };
        match value {
            Value::String(text) => {
                texts.insert(column, (field, text));
            }
            Value::Number(number) => {
                texts.insert(column, (field, number.to_string()));
            }
            Value::Null => {}
            _ => reading.fault(row, RowFault::NotText { column }),
        }
    }
    let cells: Vec<Cell<'_>> = texts
        .iter()
        .map(|(column, (field, text))| Cell {
            field: *field,
            column,
            text,
        })
        .collect();
    reading.row(row, &cells);
}
