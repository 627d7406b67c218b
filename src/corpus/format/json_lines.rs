//! One JSON object a line, each a document.

use std::borrow::Cow;
use std::io::{self, BufRead, Read as _};
use std::str::Utf8Error;
use std::sync::Arc;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::corpus::beside::hints_of_url;
use crate::corpus::decode::bytes_without_mark;
use crate::corpus::entities::decoded;
use crate::corpus::label::source_of;
use crate::corpus::limits::{short, usable_hints, usable_url};
use crate::corpus::{Beside, Document, Encoding, MAX_BYTES, SourceName, given_day};
use crate::time::Day;

/// So many bytes of a line show whether it is an object.
const FIRST: usize = 4096;
/// So much of a line that is no object is shown.
const FOUND_CHARS: usize = 20;

/// Documents from a stream of JSON Lines, in constant memory.
///
/// `id` and `text` are required; `dct` (see [`given_day`]), `source`, `title` and `url` may be there.
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
    #[error("Longer than {limit} bytes without an end: the stream is not read on")]
    Endless { limit: u64 },
    #[error("The stream could not be read on: {0}")]
    Io(#[from] io::Error),
}

/// A document as it is given, with what is known of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Record {
    /// Name that is stable between runs.
    #[serde(deserialize_with = "text_or_number")]
    pub id: String,
    /// The whole text.
    pub text: String,
    /// Document creation time.
    #[serde(default, deserialize_with = "optional_day")]
    pub dct: Option<Day>,
    /// Who published it; the folder in its id where that is not given.
    pub source: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
}

/// A name; many collections number their documents.
fn text_or_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "expected a string or a whole number as id")]
    enum Name {
        Text(String),
        Number(i64),
    }
    Ok(match Name::deserialize(deserializer)? {
        Name::Text(text) => text,
        Name::Number(number) => number.to_string(),
    })
}

/// A day in any form that [`given_day`] takes; `null` is none.
fn optional_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
    let text = Option::<Cow<'de, str>>::deserialize(deserializer)?;
    let day = text.map(|text| given_day(&text)).transpose();
    day.map_err(|error| D::Error::custom(format_args!("dct: {error}")))
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
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let most = limit.saturating_add(1);
        let first = FIRST.min(most);
        let is_whole = self.read_line(first, &mut bytes)?;
        if bytes.is_empty() && !is_whole {
            return Ok(None);
        }
        self.line += 1;
        if is_whole || bytes.len() < first {
            return Ok(Some(bytes));
        }
        // What cannot become an object is not held.
        if is_object(&bytes) {
            let is_whole = self.read_line(most.saturating_sub(bytes.len()), &mut bytes)?;
            if bytes.len() <= limit {
                return Ok(Some(bytes));
            }
            if is_whole {
                return Err(LineFault::TooLong { limit: self.limit });
            }
        }
        self.skip_line()?;
        match is_object(&bytes) {
            true => Err(LineFault::TooLong { limit: self.limit }),
            false => Err(LineFault::not_an_object(&String::from_utf8_lossy(&bytes))),
        }
    }

    /// Adds at most `most` bytes of this line; whether its end was among them, which is not added.
    fn read_line(&mut self, most: usize, bytes: &mut Vec<u8>) -> io::Result<bool> {
        let mut limited = (&mut self.reader).take(most as u64);
        limited.read_until(b'\n', bytes)?;
        let is_whole = bytes.last() == Some(&b'\n');
        if is_whole {
            bytes.pop();
        }
        Ok(is_whole)
    }

    /// Leaves the rest of this line, unless that has no end: then nothing behind it is read.
    fn skip_line(&mut self) -> Result<(), LineFault> {
        let mut limited = (&mut self.reader).take(self.limit);
        let skipped = limited.skip_until(b'\n')?;
        if skipped as u64 >= self.limit {
            self.is_broken = true;
            return Err(LineFault::Endless { limit: self.limit });
        }
        Ok(())
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
            return Err(LineFault::not_an_object(text));
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
            Some(name) => {
                let name = Arc::from(&*decoded(&name));
                SourceName(short(name, Beside::Source, &mut notices))
            }
            None => source_of(&record.id),
        };
        let title = record.title.map(|title| Arc::from(&*decoded(&title)));
        let title = title.map(|title| short(title, Beside::Title, &mut notices));
        let url = record.url.map(Arc::from);
        let url = url.and_then(|url| usable_url(url, &mut notices));
        let mut hints = url.as_deref().map(hints_of_url).unwrap_or_default();
        usable_hints(&mut hints, &mut notices);
        Self {
            id: Arc::from(record.id),
            path: None,
            source,
            title,
            url,
            text: Arc::from(record.text),
            page_starts: Arc::default(),
            encoding: Encoding::Utf8,
            dct: record.dct,
            hints,
            named_days: Arc::default(),
            notices,
        }
    }
}

impl LineFault {
    fn not_an_object(line: &str) -> Self {
        let found = line.chars().take(FOUND_CHARS).collect();
        Self::NotAnObject { found }
    }
}

/// Whether a line begins as an object does.
fn is_object(line: &[u8]) -> bool {
    bytes_without_mark(line).trim_ascii_start().first() == Some(&b'{')
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
    use std::io::BufReader;

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
    fn a_number_is_a_name_and_nothing_else_is() {
        let (_, document) = JsonLines::new(&br#"{"id": 17, "text": ""}"#[..])
            .next()
            .unwrap()
            .unwrap();
        assert_eq!(&*document.id, "17");
        assert_eq!(
            errors_of(br#"{"id": [17], "text": ""}"#),
            ["Line 1: Column 11: expected a string or a whole number as id"]
        );
    }

    #[test]
    fn a_day_may_be_written_as_on_the_command_line() {
        for day in [
            "2022-12-30",
            "30/12/2022",
            "٣٠/١٢/٢٠٢٢",
            "30 December 2022",
            "6 جمادى الآخرة 1444",
        ] {
            let line = format!("{{\"id\":\"a\",\"text\":\"\",\"dct\":\"{day}\"}}");
            let (_, document) = JsonLines::new(line.as_bytes()).next().unwrap().unwrap();
            assert_eq!(document.dct, given_day("2022-12-30").ok(), "{day}");
        }
    }

    #[test]
    fn err_each_bad_line_at_its_place() {
        let stream = b"{\"id\": \"a\"}\n\n[]\n{\"id\":\"a\",\"text\":\"b\",\"dct\":\"12/30/2022\"}\n{\"id\":\"\xFF\"}\n{\"id\":\"a\",\"text\":\"\\ud800\"}\n";
        let day = "Expected a day such as 2023-03-17, 17/3/2023 (the day first), \"17 March 2023\" or \"17 مارس 2023\"";
        let expected = "Expected a JSON object with \"id\" and \"text\", found";
        assert_eq!(
            errors_of(stream),
            [
                "Line 1: Column 11: missing field `text`".to_owned(),
                format!("Line 2: {expected} \"\""),
                format!("Line 3: {expected} \"[]\""),
                format!("Line 4: Column 40: dct: {day}, found \"12/30/2022\""),
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
        let stream = "{\"id\":\"a\",\"text\":\"\"}\n";
        for (limit, is_read) in [(20, true), (19, false)] {
            let mut lines = JsonLines::with_limit(stream.as_bytes(), limit);
            assert_eq!(lines.next().unwrap().is_ok(), is_read, "{limit}");
            assert!(lines.next().is_none());
        }
    }

    #[test]
    fn err_a_line_without_an_end_ends_the_stream() {
        let mut lines = JsonLines::with_limit(BufReader::new(io::repeat(0)), 100_000);
        let error = lines.next().unwrap().unwrap_err();
        let expected = "Line 1: Longer than 100000 bytes without an end: the stream is not read on";
        assert_eq!(error.to_string(), expected);
        assert!(lines.next().is_none());
    }

    #[test]
    fn err_a_long_line_that_is_no_object_is_not_held() {
        let stream = format!("[{}\n{{\"id\":\"b\",\"text\":\"\"}}", "1".repeat(9000));
        let mut lines = JsonLines::new(stream.as_bytes());
        let error = lines.next().unwrap().unwrap_err();
        assert!(matches!(error.fault, LineFault::NotAnObject { .. }));
        assert_eq!(lines.next().unwrap().unwrap().0, 2);
    }
}
