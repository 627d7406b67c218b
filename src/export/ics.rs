//! iCalendar (RFC 5545): each dated event as one of whole days.

use std::io::{self, Write};

use crate::event::Modality;
use crate::export::iri::uri;
use crate::export::table::{edtf_of, reason};
use crate::export::{EventRecord, ExportView, Exporter, Omitted};
use crate::resolve::Certainty;
use crate::text::without_controls;
use crate::time::{Day, Interval};

/// An iCalendar file.
#[derive(Clone, Copy, Debug)]
pub(super) struct ICalendar;

/// A line holds at most so many bytes before its end (RFC 5545, 3.1).
const MOST_BYTES: usize = 75;
/// The moment that stands for the last change where a document has no day of writing: no clock goes into a file.
const UNKNOWN_STAMP: &str = "19700101T000000Z";

impl Exporter for ICalendar {
    fn name(&self) -> &'static str {
        "ics"
    }

    fn extension(&self) -> &'static str {
        "ics"
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        let mut lines = Lines::new(out);
        lines.put("BEGIN:VCALENDAR")?;
        lines.put("VERSION:2.0")?;
        let product = concat!("PRODID:-//Khatt//Khatt ", env!("CARGO_PKG_VERSION"), "//");
        let language = view.words().language().tag().to_uppercase();
        lines.put(&format!("{product}{language}"))?;
        lines.put("CALSCALE:GREGORIAN")?;
        let mut omitted = Omitted::default();
        for record in view.events() {
            match dates(record.days()) {
                Dates::Unknown => omitted.undated += 1,
                Dates::Beyond => omitted.beyond += 1,
                Dates::Known { start, end } => event(&mut lines, &record, &start, &end)?,
            }
        }
        lines.put("END:VCALENDAR")?;
        Ok(omitted)
    }
}

/// The days of an event as iCalendar writes them.
enum Dates {
    Unknown,
    /// Before the year 1.
    Beyond,
    /// The first day, and the first day after.
    Known {
        start: String,
        end: String,
    },
}

/// Where a side is open, the day of the other; the words of the event say so.
fn dates(days: Interval) -> Dates {
    let Some(first) = days.first().or(days.last()) else {
        return Dates::Unknown;
    };
    let last = days.last().unwrap_or(first);
    match (basic(first), basic(last.plus(1))) {
        (Some(start), Some(end)) => Dates::Known { start, end },
        _ => Dates::Beyond,
    }
}

/// A day without hyphens; `None` before the year 1 and after 9999.
fn basic(day: Day) -> Option<String> {
    let (year, month, of_month) = day.ymd();
    let has_name = (1..=9999).contains(&year);
    has_name.then(|| format!("{year:04}{month:02}{of_month:02}"))
}

fn event(
    lines: &mut Lines<'_>,
    record: &EventRecord<'_>,
    start: &str,
    end: &str,
) -> io::Result<()> {
    let document = record.document;
    let stamp = document.analyzed.dct.best.and_then(basic);
    let stamp = stamp.map_or(UNKNOWN_STAMP.to_owned(), |day| format!("{day}T000000Z"));
    lines.put("BEGIN:VEVENT")?;
    lines.put(&format!("UID:{}@khatt", record.id()))?;
    lines.put(&format!("DTSTAMP:{stamp}"))?;
    lines.put(&format!("DTSTART;VALUE=DATE:{start}"))?;
    lines.put(&format!("DTEND;VALUE=DATE:{end}"))?;
    lines.text("SUMMARY", &record.label())?;
    lines.text("DESCRIPTION", &description(record))?;
    lines.text("CATEGORIES", &document.source())?;
    let places = record.places();
    if !places.is_empty() {
        lines.text("LOCATION", &places.join(" · "))?;
    }
    if let Some(url) = document.url().and_then(uri) {
        lines.put(&format!("URL:{url}"))?;
    }
    lines.put(&format!("STATUS:{}", status(record)))?;
    lines.put("TRANSP:TRANSPARENT")?;
    lines.text("X-KHATT-EDTF", &edtf_of(record))?;
    lines.text("X-KHATT-DOCUMENT", document.id())?;
    lines.put("END:VEVENT")
}

/// The sentence, where it stands, its days in words, and how they were found.
fn description(record: &EventRecord<'_>) -> String {
    let (cited, days) = (record.citation(), record.days_in_words());
    let reason = reason(record);
    let lines = [record.sentence(), &cited, &days, &reason, record.note()];
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Only what its own words fix and what is said to have happened is confirmed.
fn status(record: &EventRecord<'_>) -> &'static str {
    match (record.event.modality, record.event.certainty) {
        (Modality::Negated, _) => "CANCELLED",
        (Modality::Actual, Certainty::Exact) => "CONFIRMED",
        _ => "TENTATIVE",
    }
}

/// Content lines, folded.
struct Lines<'o> {
    out: &'o mut dyn Write,
}

impl<'o> Lines<'o> {
    fn new(out: &'o mut dyn Write) -> Self {
        Self { out }
    }

    /// A property whose value is a text.
    fn text(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.put(&format!("{name}:{}", escaped(value)))
    }

    /// A line, folded behind whole letters: each line that goes on begins with a space.
    fn put(&mut self, line: &str) -> io::Result<()> {
        let mut room = MOST_BYTES;
        let mut from = 0;
        for (at, letter) in line.char_indices() {
            if at + letter.len_utf8() - from > room {
                self.out
                    .write_all(line.get(from..at).unwrap_or_default().as_bytes())?;
                self.out.write_all(b"\r\n ")?;
                (from, room) = (at, MOST_BYTES - 1);
            }
        }
        self.out
            .write_all(line.get(from..).unwrap_or_default().as_bytes())?;
        self.out.write_all(b"\r\n")
    }
}

/// A text as a value: signs of the format escaped, line ends written out, other control characters left out.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let text = without_controls(text);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => value.push_str("\\n"), // LINE and PARAGRAPH SEPARATOR
            _ => value.push(letter),
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(line: &str) -> String {
        let mut out = Vec::new();
        Lines::new(&mut out).put(line).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_line_is_folded_at_75_bytes_and_not_before() {
        assert_eq!(put(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)));
        let folded = format!("{}\r\n a\r\n", "a".repeat(75));
        assert_eq!(put(&"a".repeat(76)), folded);
    }

    #[test]
    fn no_letter_is_cut() {
        let line = format!("SUMMARY:{}", "وصل الوفد 🚢 ".repeat(20));
        let folded = put(&line);
        assert!(folded.split("\r\n").all(|line| line.len() <= MOST_BYTES));
        assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\n"));
    }

    #[test]
    fn a_text_cannot_end_its_line() {
        let text = "a\r\nEND:VEVENT\u{2028}b;c,d\\e\u{0}";
        assert_eq!(escaped(text), r"a\nEND:VEVENT\nb\;c\,d\\e");
    }
}
