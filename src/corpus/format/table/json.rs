//! JSON and JSON Lines of articles: an object is a row, and its keys are the heads.

use std::collections::HashMap;

use serde::de::IgnoredAny;
use serde_json::{Deserializer, Map, Value};

use crate::corpus::LoadError;
use crate::corpus::decode::{Decoded, decode};
use crate::corpus::format::table::{About, Cells, read_rows};
use crate::corpus::format::{File, Format, Parts};

/// So many different keys are columns.
const MOST_KEYS: usize = 1_000;

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
    let decoded = decode(file.bytes, |_| None)?;
    match serde_json::from_str(&decoded.text) {
        Ok(value) => read_articles(articles_of(value), &decoded, parts),
        // Some call JSON Lines so.
        Err(_) if has_objects_on_lines(&decoded.text) => read_text(&decoded, parts),
        Err(error) => match before_fault(&decoded.text) {
            articles if articles.is_empty() => Err(LoadError::damaged("JSON", error)),
            articles => {
                read_articles(articles, &decoded, parts)?;
                let format = "JSON".to_owned();
                Err(LoadError::CutShort { format })
            }
        },
    }
}

fn read_articles(
    articles: Vec<Value>,
    decoded: &Decoded,
    parts: &mut Parts<'_>,
) -> Result<(), LoadError> {
    let objects = articles.iter().filter_map(Value::as_object);
    let keys = Keys::of(objects.flat_map(Map::keys).cloned());
    let rows = articles.into_iter().map(|value| keys.cells_of(Ok(value)));
    read_rows(keys.heads(), (1..).zip(rows), about(decoded), parts)
}

/// So many arrays are tried.
const MOST_ARRAYS: usize = 1_000;

/// Of a text that is cut or damaged, the objects of that array which holds most of it, up to the first that is none.
fn before_fault(text: &str) -> Vec<Value> {
    let (mut longest, mut most) = (Vec::new(), 0);
    let (mut rest, mut tried) = (text, 0);
    while let Some((_, array)) = rest.split_once('[') {
        rest = array;
        if tried < MOST_ARRAYS && array.trim_start().starts_with('{') {
            tried += 1;
            let articles = objects_of(&mut rest);
            let len = array.len() - rest.len();
            if len > most {
                (longest, most) = (articles, len);
            }
        }
    }
    longest
}

/// The objects with which this begins, up to the first that is none; they are taken from it.
fn objects_of(rest: &mut &str) -> Vec<Value> {
    let mut articles = Vec::new();
    loop {
        let mut values = Deserializer::from_str(rest).into_iter::<Map<String, Value>>();
        let Some(Ok(article)) = values.next() else {
            return articles;
        };
        articles.push(Value::Object(article));
        let behind = rest.get(values.byte_offset()..).unwrap_or_default();
        let behind = behind.trim_start();
        *rest = behind.strip_prefix(',').unwrap_or(behind);
    }
}

fn read_lines(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    read_text(&decode(file.bytes, |_| None)?, parts)
}

fn about(decoded: &Decoded) -> About {
    About {
        encoding: decoded.encoding,
        notices: decoded.notices.clone(),
    }
}

fn has_objects_on_lines(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let is_object = |line: &str| matches!(serde_json::from_str(line), Ok(Value::Object(_)));
    lines.next().is_some_and(is_object)
}

/// Reads the lines twice: for their keys, and for what stands in them.
fn read_text(decoded: &Decoded, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let lines = || {
        let lines = (1..).zip(decoded.text.lines());
        lines.filter(|(_, line)| !line.trim().is_empty())
    };
    let objects = lines().filter_map(|(_, line)| serde_json::from_str::<KeysOnly>(line).ok());
    let keys = Keys::of(objects.flat_map(HashMap::into_keys));
    let rows = lines().map(|(number, line)| {
        let value = serde_json::from_str(line);
        let value = value.map_err(|error| LoadError::damaged("JSON", error));
        (number, keys.cells_of(value))
    });
    read_rows(keys.heads(), rows, about(decoded), parts)
}

/// An object of which only the keys are looked at.
type KeysOnly = HashMap<String, IgnoredAny>;

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

/// The keys of all objects with their columns.
#[derive(Default)]
struct Keys(HashMap<String, usize>);

impl Keys {
    /// The first so many; what has another key is a collection of other things than articles.
    fn of(keys: impl Iterator<Item = String>) -> Self {
        let mut columns = HashMap::new();
        for key in keys {
            let next = columns.len();
            if next < MOST_KEYS {
                columns.entry(key).or_insert(next);
            }
        }
        Self(columns)
    }

    fn heads(&self) -> Vec<String> {
        let mut keys: Vec<(&String, &usize)> = self.0.iter().collect();
        keys.sort_by_key(|(_, column)| **column);
        keys.into_iter().map(|(key, _)| key.clone()).collect()
    }

    fn cells_of(&self, value: Result<Value, LoadError>) -> Cells {
        let Value::Object(fields) = value? else {
            return Err(LoadError::damaged("JSON", "it is not an object"));
        };
        let mut cells = vec![String::new(); self.0.len()];
        for (key, value) in fields {
            let column = self.0.get(&key);
            if let Some(cell) = column.and_then(|column| cells.get_mut(*column)) {
                *cell = words_of(value);
            }
        }
        Ok(cells)
    }
}

/// A value as a cell; of an object that which is shown, as blogs export it, or its text, as messengers do.
fn words_of(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Object(mut fields) => {
            let shown = ["rendered", "text"]
                .into_iter()
                .find_map(|key| fields.remove(key));
            shown.map(words_of).unwrap_or_default()
        }
        Value::Array(values) => joined(values),
        Value::Null | Value::Bool(_) => String::new(),
    }
}

/// Several values as one: strings are paragraphs or names and stand on lines of their own; where some are objects they
/// are pieces of one text, of which the objects are set in bold or are links.
fn joined(values: Vec<Value>) -> String {
    let are_pieces = values.iter().any(Value::is_object);
    let words: Vec<String> = values.into_iter().map(words_of).collect();
    words.join(if are_pieces { "" } else { "\n" })
}
