//! Events as rows of cells, for formats that are tables.

use std::borrow::Cow;

use serde::Serialize;

use crate::export::{EventRecord, edtf};
use crate::time::Day;

/// The columns, in order; their names are the same in every language, so that a script finds them.
pub(super) const COLUMNS: [&str; 28] = [
    "id",
    "event",
    "first_day",
    "last_day",
    "edtf",
    "value",
    "granularity",
    "certainty",
    "basis",
    "days_in_words",
    "reason",
    "expression",
    "sentence",
    "source",
    "document",
    "title",
    "url",
    "written",
    "written_basis",
    "told_as",
    "participants",
    "places",
    "start",
    "end",
    "said",
    "user_status",
    "own",
    "note",
];

/// The cells of an event, one for each of [`COLUMNS`].
pub(super) fn cells<'r>(record: &EventRecord<'r>) -> [Cow<'r, str>; COLUMNS.len()] {
    let document = record.document;
    let chars = record.sentence_chars();
    let mention = record.mention;
    [
        record.id().into(),
        record.label().into(),
        day(record.days().first()),
        day(record.days().last()),
        edtf_of(record).into(),
        record.value().into(),
        mention.map_or("", |mention| mention.grain.name()).into(),
        code(&record.event.certainty).into(),
        record
            .basis()
            .map_or(String::new(), |basis| code(&basis))
            .into(),
        record.days_in_words().into(),
        reason(record).into(),
        record.expression().into(),
        record.sentence().into(),
        document.source(),
        document.id().into(),
        document.title(),
        document.url().unwrap_or_default().into(),
        day(document.analyzed.dct.best),
        code(&document.analyzed.dct.basis).into(),
        record.event.modality.name().into(),
        record.participants().join("; ").into(),
        record.places().join("; ").into(),
        chars.start.to_string().into(),
        chars.end.to_string().into(),
        record.said().join("; ").into(),
        record.status().into(),
        if record.is_own() { "yes" } else { "" }.into(),
        record.note().into(),
    ]
}

/// The days of an event in EDTF; empty where none is known.
pub(super) fn edtf_of(record: &EventRecord<'_>) -> String {
    let modifier = record.mention.and_then(|mention| mention.modifier);
    let certainty = record.event.certainty;
    edtf(record.days(), record.grain(), certainty, modifier)
}

/// How sure the days are, what they rest on and how they were found, in words and on one line.
pub(super) fn reason(record: &EventRecord<'_>) -> String {
    let mut reason = record.certainty_in_words().into_owned();
    for step in record.reasons() {
        reason.push_str(" · ");
        reason.push_str(&step);
    }
    reason
}

/// The word that the output has for a value: `inferred`, `dct`.
pub(super) fn code(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_default();
    json.trim_matches('"').to_owned()
}

fn day(day: Option<Day>) -> Cow<'static, str> {
    day.map_or(Cow::Borrowed(""), |day| day.to_string().into())
}
