//! iCalendar (RFC 5545): the title, days, text and category of each event.

use crate::import::{Draft, Imported, RowFault};
use crate::store::Days;
use crate::time::{Day, Grain};

/// Reads the events of a calendar; what else stands in it is left.
pub(super) fn read(text: &str) -> Imported {
    let unfolded = text
        .replace("\r\n", "\n")
        .replace("\n ", "")
        .replace("\n\t", "");
    let mut imported = Imported::default();
    let mut event: Option<Event> = None;
    // An alarm inside an event has a description of its own.
    let mut depth = 0;
    let mut row = 0;
    for line in unfolded.lines() {
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        match (name.to_ascii_uppercase().as_str(), value.trim()) {
            ("BEGIN", "VEVENT") => {
                if event.replace(Event::default()).is_some() {
                    imported.take(row, Err(RowFault::CutOff));
                }
                (row, depth) = (row + 1, 0);
            }
            ("BEGIN", _) if event.is_some() => depth += 1,
            ("END", "VEVENT") => {
                if let Some(event) = event.take() {
                    imported.take(row, event.draft());
                }
            }
            ("END", _) if event.is_some() => depth -= 1,
            (name, value) if depth == 0 => {
                if let Some(event) = &mut event {
                    event.take(name, value);
                }
            }
            _ => {}
        }
    }
    if event.is_some() {
        imported.take(row, Err(RowFault::CutOff));
    }
    imported
}

#[derive(Default)]
struct Event {
    title: String,
    note: String,
    place: String,
    source: String,
    start: String,
    end: String,
}

impl Event {
    fn take(&mut self, name: &str, value: &str) {
        // Parameters stand behind the name.
        let field = match name.split(';').next().unwrap_or_default() {
            "SUMMARY" => &mut self.title,
            "DESCRIPTION" => &mut self.note,
            "LOCATION" => &mut self.place,
            "CATEGORIES" => &mut self.source,
            "DTSTART" => &mut self.start,
            "DTEND" => &mut self.end,
            _ => return,
        };
        *field = unescaped(value);
    }

    fn draft(self) -> Result<Draft, RowFault> {
        let begin = day(&self.start)?.ok_or(RowFault::NoDays)?;
        // An end without an hour is the day after the last.
        let is_whole = !self.end.contains('T');
        let until = match day(&self.end)? {
            Some(end) if is_whole && end > begin => end.plus(-1),
            Some(end) => end,
            None => begin,
        };
        let days = Days {
            begin: Some(begin),
            until: Some(until),
            grain: Grain::Day,
            words: String::new(),
        };
        let note = [self.note, self.place];
        let note: Vec<String> = note.into_iter().filter(|part| !part.is_empty()).collect();
        Ok(Draft {
            note: note.join("\n"),
            source: self.source,
            ..Draft::new(&self.title, Some(days))?
        })
    }
}

/// The day of `20230317` or `20230317T101500Z`; nothing of nothing.
fn day(value: &str) -> Result<Option<Day>, RowFault> {
    if value.is_empty() {
        return Ok(None);
    }
    let digits = value
        .get(..8)
        .filter(|digits| digits.bytes().all(|one| one.is_ascii_digit()));
    let found = digits.and_then(|digits| {
        let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
        Day::from_ymd(number(0..4)? as i32, number(4..6)?, number(6..8)?)
    });
    found
        .map(Some)
        .ok_or_else(|| RowFault::WrongDays(value.to_owned()))
}

fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            _ => text.push(letter),
        }
    }
    text
}
