//! JSON and JSON Lines of articles: an object is a row, and its keys are the heads.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::corpus::LoadError;
use crate::corpus::decode::decode;
use crate::corpus::format::table::{Row, Table};
use crate::corpus::format::{File, Format, Parts};

/// An array of objects, or an object that holds one.
pub(crate) static FORMAT: Format = Format {
    extensions: &["json"],
    is: |_| false,
    is_isolated: true,
    read: read_json,
};

/// An object a line.
pub(crate) static LINES: Format = Format {
    extensions: &["jsonl", "ndjson"],
    is: |_| false,
    is_isolated: false,
    read: read_lines,
};

fn read_json(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let (text, _) = decode(file.bytes, |_| None)?;
    match serde_json::from_str(&text) {
        Ok(value) => {
            let mut objects = Objects::default();
            for (number, value) in (1..).zip(articles_of(value)) {
                objects.add(number, Ok(value));
            }
            objects.table.read(parts)
        }
        // Some call JSON Lines so.
        Err(_) if has_objects_on_lines(&text) => lines_of(&text).read(parts),
        Err(error) => Err(LoadError::damaged("JSON", error)),
    }
}

fn read_lines(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let (text, encoding) = decode(file.bytes, |_| None)?;
    let mut table = lines_of(&text);
    table.encoding = encoding;
    table.read(parts)
}

fn has_objects_on_lines(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let is_object = |line: &str| matches!(serde_json::from_str(line), Ok(Value::Object(_)));
    lines.next().is_some_and(is_object)
}

fn lines_of(text: &str) -> Table {
    let mut objects = Objects::default();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        let value = serde_json::from_str(line);
        objects.add(
            number,
            value.map_err(|error| LoadError::damaged("JSON", error)),
        );
    }
    objects.table
}

/// The objects of an array, of the longest array in an object, or the object itself.
fn articles_of(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values,
        Value::Object(mut fields) => {
            let len = |value: &Value| match value {
                Value::Array(values) if values.iter().any(Value::is_object) => Some(values.len()),
                _ => None,
            };
            let lens = fields.iter();
            let lens = lens.filter_map(|(key, value)| Some((len(value)?, key.clone())));
            let longest = lens.max();
            match longest.and_then(|(_, key)| fields.remove(&key)) {
                Some(Value::Array(values)) => values,
                _ => vec![Value::Object(fields)],
            }
        }
        value => vec![value],
    }
}

/// Objects while they become rows.
#[derive(Default)]
struct Objects {
    table: Table,
    columns: HashMap<String, usize>,
}

impl Objects {
    fn add(&mut self, number: usize, value: Result<Value, LoadError>) {
        let cells = match value {
            Ok(Value::Object(fields)) => Ok(self.cells_of(fields)),
            Ok(_) => Err(LoadError::damaged("JSON", "it is not an object")),
            Err(error) => Err(error),
        };
        self.table.rows.push(Row { number, cells });
    }

    fn cells_of(&mut self, fields: Map<String, Value>) -> Vec<String> {
        let mut cells = vec![String::new(); self.columns.len()];
        for (key, value) in fields {
            let next = self.columns.len();
            let column = *self.columns.entry(key.clone()).or_insert(next);
            if column == next {
                self.table.heads.push(key);
                cells.push(String::new());
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = words_of(value);
            }
        }
        cells
    }
}

/// A value as a cell; of an object that which is shown, as blogs export it.
fn words_of(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Object(mut fields) => fields.remove("rendered").map(words_of).unwrap_or_default(),
        _ => String::new(),
    }
}
