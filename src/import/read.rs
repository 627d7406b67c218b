//! The format of a file, by what is in it.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use serde_json::Value;

use crate::i18n::Words;
use crate::import::{ImportError, Imported, calendar, json, table};

/// So many bytes of a file are read at most.
const MOST_BYTES: u64 = 64 << 20;

/// Reads a file; days are read as `words` reads what is typed.
///
/// # Errors
/// Where it is no regular file, cannot be read, or is in no format that is known.
pub fn read_file(path: &Path, words: &Words) -> Result<Imported, ImportError> {
    // A pipe would be waited for.
    if !std::fs::metadata(path)?.is_file() {
        return Err(ImportError::NotFile);
    }
    let mut bytes = Vec::new();
    File::open(path)?
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(ImportError::TooLarge { limit: MOST_BYTES });
    }
    read(&bytes, words)
}

/// Reads what is in a file.
///
/// # Errors
/// Where it is in no format that is known.
pub fn read(bytes: &[u8], words: &Words) -> Result<Imported, ImportError> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text
        .get(..15)
        .is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
    {
        return Ok(calendar::read(text));
    }
    if text.starts_with(['{', '[']) {
        return of_json(text);
    }
    table::read(text, words)
}

/// One value, or one a line.
fn of_json(text: &str) -> Result<Imported, ImportError> {
    if let Ok(value) = serde_json::from_str::<Value>(text) {
        return json::read(&value).ok_or(ImportError::Unknown);
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let values: Result<Vec<Value>, _> = lines.map(serde_json::from_str).collect();
    let values = values.map_err(|_| ImportError::Unknown)?;
    json::read_lines(&values).ok_or(ImportError::Unknown)
}
