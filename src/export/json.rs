//! JSON and JSON Lines.

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use crate::export::table::edtf_of;
use crate::export::{DocumentRecord, EventRecord, ExportView, Exporter, Omitted};
use crate::resolve::{Basis, Certainty, DctBasis};
use crate::time::Day;

/// One object with documents and events.
#[derive(Clone, Copy, Debug)]
pub(super) struct Json;

/// One event a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct JsonLines;

/// The version of both; it grows when a field changes its meaning.
const VERSION: u32 = 1;

impl Exporter for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn extension(&self) -> &'static str {
        "json"
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        serde_json::to_writer(&mut *out, &ViewObject::new(view))?;
        out.write_all(b"\n")?;
        Ok(Omitted::default())
    }
}

impl Exporter for JsonLines {
    fn name(&self) -> &'static str {
        "jsonl"
    }

    fn extension(&self) -> &'static str {
        "jsonl"
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        for record in view.events() {
            serde_json::to_writer(&mut *out, &event_object(&record))?;
            out.write_all(b"\n")?;
        }
        Ok(Omitted::default())
    }
}

#[derive(Serialize)]
struct ViewObject<'v> {
    format: &'static str,
    version: u32,
    generator: &'static str,
    /// The language of names and reasons, as a BCP 47 tag.
    language: &'static str,
    documents: Documents<'v>,
    events: Events<'v>,
}

impl<'v> ViewObject<'v> {
    fn new(view: &'v ExportView<'_>) -> Self {
        Self {
            format: "khatt-events",
            version: VERSION,
            generator: concat!("khatt ", env!("CARGO_PKG_VERSION")),
            language: view.words().language().tag(),
            documents: Documents(view),
            events: Events(view),
        }
    }
}

/// The documents, made while they are written.
struct Documents<'v>(&'v ExportView<'v>);

/// The events, made while they are written.
struct Events<'v>(&'v ExportView<'v>);

impl Serialize for Documents<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let documents = self.0.documents();
        serializer.collect_seq(documents.map(|document| document_object(&document)))
    }
}

impl Serialize for Events<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.events().map(|record| event_object(&record)))
    }
}

#[derive(Serialize)]
struct DocumentObject<'v> {
    id: &'v str,
    source: String,
    title: String,
    url: Option<&'v str>,
    dct: DctObject,
}

#[derive(Serialize)]
struct DctObject {
    best: Option<Day>,
    begin: Option<Day>,
    until: Option<Day>,
    basis: DctBasis,
    basis_in_words: String,
}

/// An event; offsets are code points, half-open, days are both included.
#[derive(Serialize)]
struct EventObject<'v> {
    id: String,
    event: String,
    begin: Option<Day>,
    until: Option<Day>,
    edtf: String,
    value: &'v str,
    granularity: Option<&'static str>,
    certainty: Certainty,
    certainty_in_words: String,
    basis: Option<Basis>,
    basis_in_words: String,
    days_in_words: String,
    reasons: Vec<String>,
    expression: &'v str,
    sentence: SentenceObject<'v>,
    source: String,
    document: &'v str,
    title: String,
    told_as: &'static str,
    participants: Vec<&'v str>,
    places: Vec<&'v str>,
    /// What the program had said where the user knows better.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    said: Vec<String>,
    /// Whether the user says that it is agreed on.
    #[serde(skip_serializing_if = "str::is_empty")]
    user_status: &'static str,
    /// Whether it is the user's own, and no document tells it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    own: bool,
    /// What the user says of it.
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'v str,
}

#[derive(Serialize)]
struct SentenceObject<'v> {
    text: &'v str,
    start: u32,
    end: u32,
}

fn document_object<'v>(document: &DocumentRecord<'v>) -> DocumentObject<'v> {
    let dct = &document.analyzed.dct;
    DocumentObject {
        id: document.id(),
        source: document.source().into_owned(),
        title: document.title().into_owned(),
        url: document.url(),
        dct: DctObject {
            best: dct.best,
            begin: dct.interval.first(),
            until: dct.interval.last(),
            basis: dct.basis,
            basis_in_words: document.written_basis().into_owned(),
        },
    }
}

fn event_object<'v>(record: &EventRecord<'v>) -> EventObject<'v> {
    let chars = record.sentence_chars();
    EventObject {
        id: record.id(),
        event: record.label(),
        begin: record.days().first(),
        until: record.days().last(),
        edtf: edtf_of(record),
        value: record.value(),
        granularity: record.mention.map(|mention| mention.grain.name()),
        certainty: record.event.certainty,
        certainty_in_words: record.certainty_in_words().into_owned(),
        basis: record.basis(),
        basis_in_words: record.basis_in_words().into_owned(),
        days_in_words: record.days_in_words(),
        reasons: record.reasons(),
        expression: record.expression(),
        sentence: SentenceObject {
            text: record.sentence(),
            start: chars.start,
            end: chars.end,
        },
        source: record.document.source().into_owned(),
        document: record.document.id(),
        title: record.document.title().into_owned(),
        told_as: record.event.modality.name(),
        participants: record.participants(),
        places: record.places(),
        said: record.said(),
        user_status: record.status(),
        own: record.is_own(),
        note: record.note(),
    }
}
