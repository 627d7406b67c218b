//! One JSON object a line, each a document.

use std::io::{self, BufRead, Read as _};
use std::str::Utf8Error;
use std::sync::Arc;

use serde::Deserialize;

use crate::corpus::beside::hints_of_url;
use crate::corpus::decode::bytes_without_mark;
use crate::corpus::label::source_of;
use crate::corpus::limits::{first_hints, short, usable_url};
use crate::corpus::{Beside, Document, Encoding, MAX_BYTES, SourceName};
use crate::time::Day;

/// So much of a line that is no object is shown.
const FOUND_CHARS: usize = 20;

/// Documents from a stream of JSON Lines, in constant memory.
///
/// `id` and `text` are required; `dct` (`YYYY-MM-DD`), `source`, `title` and `url` may be there.
/// A line that is no such object gives an error at its place, and the next line is read.
///
/// ```
/// use khatt::corpus::JsonLines;
/// let stream = r#"{"id": "a/1", "text": "وصل أمس", "dct": "2023-03-17"}"#;
/// let (line, document) = JsonLines::new(stream.as_bytes()).next().unwrap().unwrap();
/// assert_eq!((line, &*document.text, document.source.as_str()), (1, "وصل أمس", "a"));
/// ```
#[derive(Debug)]
pub struct JsonLines<R> {
    reader: R,
    line: u64,
    limit: u64,
    is_broken: bool,
}

/// One line that gave no document.
#[derive(Debug, thiserror::Error)]
#[error("Line {line}: {fault}")]
pub struct JsonLineError {
    /// Number of the line, from 1.
    pub line: u64,
    /// The reason.
    #[source]
    pub fault: LineFault,
}

/// Why a line gave no document.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum LineFault {
    #[error("Not UTF-8: the first wrong byte is at offset {offset} of the line")]
    NotUtf8 { offset: usize },
    #[error("Expected a JSON object with \"id\" and \"text\", found {found:?}")]
    NotAnObject { found: String },
    #[error("Column {column}: {message}")]
    Json { message: String, column: usize },
    #[error("Longer than {limit} bytes, the most that one line may have")]
    TooLong { limit: u64 },
    #[error("The stream could not be read on: {0}")]
    Io(#[from] io::Error),
}

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    dct: Option<Day>,
    source: Option<String>,
    title: Option<String>,
    url: Option<String>,
}

impl<R: BufRead> JsonLines<R> {
    /// Reads from here on; a byte order mark at the start is dropped.
    pub fn new(reader: R) -> Self {
        Self::with_limit(reader, MAX_BYTES)
    }

    fn with_limit(reader: R, limit: u64) -> Self {
        Self {
            reader,
            line: 0,
            limit,
            is_broken: false,
        }
    }

    /// The next line without its end, or `None` after the last.
    fn next_line(&mut self) -> Result<Option<Vec<u8>>, LineFault> {
        let mut bytes = Vec::new();
        let mut limited = (&mut self.reader).take(self.limit + 1);
        let len = limited.read_until(b'\n', &mut bytes)?;
        if len == 0 {
            return Ok(None);
        }
        self.line += 1;
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        } else if len as u64 > self.limit {
            self.reader.skip_until(b'\n')?;
            return Err(LineFault::TooLong { limit: self.limit });
        }
        Ok(Some(bytes))
    }

    fn next_document(&mut self) -> Result<Option<Document>, LineFault> {
        let Some(bytes) = self.next_line()? else {
            return Ok(None);
        };
        let bytes = match self.line {
            1 => bytes_without_mark(&bytes),
            _ => &bytes,
        };
        let text = str::from_utf8(bytes)?.trim();
        // Serde would read an array, too, as the fields in their order.
        if !text.starts_with('{') {
            let found = text.chars().take(FOUND_CHARS).collect();
            return Err(LineFault::NotAnObject { found });
        }
        Ok(Some(serde_json::from_str::<Record>(text)?.into()))
    }
}

impl<R: BufRead> Iterator for JsonLines<R> {
    /// The number of the line, from 1, with its document.
    type Item = Result<(u64, Document), JsonLineError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_broken {
            return None;
        }
        match self.next_document() {
            Ok(document) => document.map(|document| Ok((self.line, document))),
            Err(fault) => {
                if matches!(fault, LineFault::Io(_)) {
                    self.is_broken = true;
                    self.line += 1;
                }
                let line = self.line;
                Some(Err(JsonLineError { line, fault }))
            }
        }
    }
}

impl From<Record> for Document {
    fn from(record: Record) -> Self {
        let mut notices = Vec::new();
        let source = match record.source {
            Some(name) => SourceName(short(name.into(), Beside::Source, &mut notices)),
            None => source_of(&record.id),
        };
        let title = record.title.map(Arc::from);
        let title = title.map(|title| short(title, Beside::Title, &mut notices));
        let url = record.url.map(Arc::from);
        let url = url.and_then(|url| usable_url(url, &mut notices));
        let mut hints = url.as_deref().map(hints_of_url).unwrap_or_default();
        first_hints(&mut hints, &mut notices);
        Self {
            id: Arc::from(record.id),
            path: None,
            source,
            title,
            url,
            text: Arc::from(record.text),
            encoding: Encoding::Utf8,
            dct: record.dct,
            hints,
            notices,
        }
    }
}

impl From<Utf8Error> for LineFault {
    fn from(error: Utf8Error) -> Self {
        Self::NotUtf8 {
            offset: error.valid_up_to(),
        }
    }
}

impl From<serde_json::Error> for LineFault {
    fn from(error: serde_json::Error) -> Self {
        let column = error.column();
        let place = format!(" at line {} column {column}", error.line());
        let message = error.to_string();
        Self::Json {
            message: message.strip_suffix(&place).unwrap_or(&message).to_owned(),
            column,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors_of(stream: &[u8]) -> Vec<String> {
        JsonLines::new(stream)
            .filter_map(Result::err)
            .map(|error| error.to_string())
            .collect()
    }

    #[test]
    fn fields_arrive_and_others_are_ignored() {
        let stream = "\u{FEFF}{\"id\":\"a\",\"text\":\"يوم\\nغد\",\"dct\":\"2022-12-30\",\"source\":\"اليوم\",\"title\":\"ع\",\"url\":\"u\",\"x\":[1]}\r\n{\"id\":\"b.txt\",\"text\":\"\",\"dct\":null}";
        let documents: Vec<_> = JsonLines::new(stream.as_bytes())
            .map(Result::unwrap)
            .collect();
        let (line, first) = &documents[0];
        assert_eq!((*line, &*first.text), (1, "يوم\nغد"));
        assert_eq!(first.dct, Some("2022-12-30".parse().unwrap()));
        assert_eq!(first.source.as_str(), "اليوم");
        assert_eq!(
            (first.title.as_deref(), first.url.as_deref()),
            (Some("ع"), Some("u"))
        );
        let (line, second) = &documents[1];
        assert_eq!((*line, second.source.as_str(), second.dct), (2, "b", None));
    }

    #[test]
    fn err_each_bad_line_at_its_place() {
        let stream = b"{\"id\": \"a\"}\n\n[]\n{\"id\":\"a\",\"text\":\"b\",\"dct\":\"30/12/2022\"}\n{\"id\":\"\xFF\"}\n{\"id\":\"a\",\"text\":\"\\ud800\"}\n";
        let expected = "Expected a JSON object with \"id\" and \"text\", found";
        assert_eq!(
            errors_of(stream),
            [
                "Line 1: Column 11: missing field `text`".to_owned(),
                format!("Line 2: {expected} \"\""),
                format!("Line 3: {expected} \"[]\""),
                "Line 4: Column 40: Expected a day as YYYY-MM-DD, found \"30/12/2022\"".to_owned(),
                "Line 5: Not UTF-8: the first wrong byte is at offset 7 of the line".to_owned(),
                "Line 6: Column 25: unexpected end of hex escape".to_owned(),
            ]
        );
    }

    #[test]
    fn err_long_line_is_skipped_and_the_next_is_read() {
        let stream = "{\"id\":\"a\",\"text\":\"0123456789\"}\n{\"id\":\"b\",\"text\":\"\"}";
        let mut lines = JsonLines::with_limit(stream.as_bytes(), 20);
        let error = lines.next().unwrap().unwrap_err();
        assert_eq!(
            error.to_string(),
            "Line 1: Longer than 20 bytes, the most that one line may have"
        );
        let (line, document) = lines.next().unwrap().unwrap();
        assert_eq!((line, &*document.id), (2, "b"));
        assert!(lines.next().is_none());
    }
}
