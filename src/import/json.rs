//! What `khatt export` writes as JSON, and TimelineJS.

use serde_json::Value;

use crate::import::plain::plain;
use crate::import::{Draft, Imported, RowFault};
use crate::store::Days;
use crate::time::{Day, Grain};

/// An object with events, of either kind; `None` of another.
pub(super) fn read(value: &Value) -> Option<Imported> {
    let events = value.get("events")?.as_array()?;
    let is_ours = value.get("format").and_then(Value::as_str) == Some("khatt-events");
    let is_slide = |event: &Value| event.get("start_date").is_some();
    if is_ours {
        return Some(all(events, of_event));
    }
    let is_timeline = events.iter().any(is_slide) || value.get("scale").is_some();
    is_timeline.then(|| all(events, of_slide))
}

/// Lines of `khatt export --format jsonl`; `None` of others.
pub(super) fn read_lines(values: &[Value]) -> Option<Imported> {
    let is_event = |value: &Value| value.get("event").is_some() && value.get("begin").is_some();
    values.iter().all(is_event).then(|| all(values, of_event))
}

fn all(events: &[Value], read: fn(&Value) -> Result<Draft, RowFault>) -> Imported {
    let mut imported = Imported::default();
    for (row, event) in (1..).zip(events) {
        imported.take(row, read(event));
    }
    imported
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn of_event(event: &Value) -> Result<Draft, RowFault> {
    let day = |name: &str| {
        let typed = text(event, name);
        let day = (!typed.is_empty()).then(|| typed.parse::<Day>());
        day.transpose()
            .map_err(|_| RowFault::WrongDays(typed.to_owned()))
    };
    let (begin, until) = (day("begin")?, day("until")?);
    let grain = event.get("granularity").cloned();
    let grain = grain.and_then(|grain| serde_json::from_value(grain).ok());
    let grain = grain.unwrap_or(Grain::Day);
    let words = text(event, "days_in_words").to_owned();
    let days = Days {
        begin,
        until,
        grain,
        words,
    };
    let days = (begin.is_some() || until.is_some()).then_some(days);
    let sentence = event
        .get("sentence")
        .map_or("", |found| text(found, "text"));
    let note = [sentence, text(event, "note")];
    let note: Vec<&str> = note.into_iter().filter(|part| !part.is_empty()).collect();
    let (source, title) = (text(event, "source"), text(event, "title"));
    let is_own = event.get("own").and_then(Value::as_bool) == Some(true);
    Ok(Draft {
        note: note.join("\n"),
        source: match title.is_empty() || is_own {
            true => source.to_owned(),
            false => format!("{source} · {title}"),
        },
        ..Draft::new(text(event, "event"), days)?
    })
}

fn of_slide(slide: &Value) -> Result<Draft, RowFault> {
    let begin = slide.get("start_date").ok_or(RowFault::NoDays)?;
    let (first, grain) = date(begin, false)?;
    let until = match slide.get("end_date").filter(|end| !end.is_null()) {
        Some(end) => date(end, true)?.0,
        None => date(begin, true)?.0,
    };
    let days = Days {
        begin: Some(first),
        until: Some(until),
        grain,
        words: plain(text(slide, "display_date")),
    };
    let words = slide.get("text").unwrap_or(&Value::Null);
    Ok(Draft {
        note: plain(text(words, "text")),
        source: plain(text(slide, "group")),
        ..Draft::new(&plain(text(words, "headline")), Some(days))?
    })
}

/// The first or the last day of a date, and its unit; its numbers may be texts.
fn date(date: &Value, is_last: bool) -> Result<(Day, Grain), RowFault> {
    let number = |name: &str| match date.get(name)? {
        Value::String(text) => text.trim().parse::<i32>().ok(),
        value => i32::try_from(value.as_i64()?).ok(),
    };
    let wrong = || RowFault::WrongDays(date.to_string());
    let year = number("year").ok_or_else(wrong)?;
    // There is no year 0: -1 stands before 1.
    let year = if year < 0 { year + 1 } else { year };
    let month = number("month").and_then(|month| u32::try_from(month).ok());
    let day = number("day").and_then(|day| u32::try_from(day).ok());
    let next = |year: i32, month: u32| match month {
        12 => Day::from_ymd(year + 1, 1, 1),
        month => Day::from_ymd(year, month + 1, 1),
    };
    let found = match (month, day, is_last) {
        (Some(month), Some(day), _) => Day::from_ymd(year, month, day),
        (Some(month), None, false) => Day::from_ymd(year, month, 1),
        (Some(month), None, true) => next(year, month).map(|day| day.plus(-1)),
        (None, _, false) => Day::from_ymd(year, 1, 1),
        (None, _, true) => Day::from_ymd(year, 12, 31),
    };
    let grain = match (month, day) {
        (Some(_), Some(_)) => Grain::Day,
        (Some(_), None) => Grain::Month,
        (None, _) => Grain::Year,
    };
    Ok((found.ok_or_else(wrong)?, grain))
}
