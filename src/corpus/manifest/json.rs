//! Manifests of JSON objects: an array of them, or one a line.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufRead, Read};

use serde::de::{Deserializer as _, IgnoredAny, SeqAccess, Visitor};
use serde_json::Value;

use crate::corpus::decode::bytes_without_mark;
use crate::corpus::field::{Where, field_of};
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
            reader.consume(skipped);
            read_array(reader, reading);
            Ok(())
        }
        false => read_lines(reader, reading),
    }
}

/// Reads object by object, so that the array is never in memory; nothing can be read behind a fault of syntax.
fn read_array(reader: impl Read, reading: &mut Reading<'_>) {
    let mut rows = Rows { reading, row: 0 };
    let mut json = serde_json::Deserializer::from_reader(reader);
    if let Err(error) = json.deserialize_seq(&mut rows) {
        let message = error.to_string();
        let row = rows.row + 1;
        rows.reading.fault(row, RowFault::Json { message });
    }
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
            match serde_json::from_slice(bytes) {
                Ok(value) => read_value(line.number, value, reading),
                Err(error) => {
                    let message = error.to_string();
                    reading.fault(line.number, RowFault::Json { message });
                }
            }
        }
    }
    Ok(())
}

struct Rows<'r, 'a> {
    reading: &'r mut Reading<'a>,
    row: u64,
}

impl<'de> Visitor<'de> for &mut Rows<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        while let Some(value) = rows.next_element::<Value>()? {
            self.row += 1;
            read_value(self.row, value, self.reading);
            if self.reading.is_cancelled() {
                while rows.next_element::<IgnoredAny>()?.is_some() {}
            }
        }
        Ok(())
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
