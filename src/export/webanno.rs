//! W3C Web Annotation: each dated event as an annotation of its sentence, in JSON-LD.

use std::io::{self, Write};

use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};
use serde_json::{Value, json};

use crate::export::iri::document_iri;
use crate::export::table::{edtf_of, reason};
use crate::export::{EventRecord, ExportView, Exporter, Omitted};
use crate::text::is_web_address;

/// A page of annotations.
#[derive(Clone, Copy, Debug)]
pub(super) struct WebAnnotation;

/// Letters beside the quoted words that find them again in a changed text.
const BESIDE: usize = 32;

impl Exporter for WebAnnotation {
    fn name(&self) -> &'static str {
        "webanno"
    }

    fn extension(&self) -> &'static str {
        "jsonld"
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        serde_json::to_writer(&mut *out, &Page(view))?;
        out.write_all(b"\n")?;
        Ok(Omitted::default())
    }
}

struct Page<'v>(&'v ExportView<'v>);

struct Items<'v>(&'v ExportView<'v>);

impl Serialize for Page<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut page = serializer.serialize_map(Some(4))?;
        page.serialize_entry("@context", "http://www.w3.org/ns/anno.jsonld")?;
        page.serialize_entry("id", "urn:khatt:events")?;
        page.serialize_entry("type", "AnnotationPage")?;
        page.serialize_entry("items", &Items(self.0))?;
        page.end()
    }
}

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let language = self.0.words().language().tag();
        let events = self.0.events();
        serializer.collect_seq(events.map(|record| annotation(&record, language)))
    }
}

fn annotation(record: &EventRecord<'_>, language: &str) -> Value {
    let body = |purpose: &str, value: String, language: Option<&str>| {
        let mut body = json!({"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value});
        if let (Some(body), Some(language)) = (body.as_object_mut(), language) {
            body.insert("language".to_owned(), language.into());
        }
        body
    };
    let mut bodies = vec![
        body("identifying", record.label(), None),
        body("describing", described(record), Some(language)),
    ];
    let days = edtf_of(record);
    if !days.is_empty() {
        bodies.insert(0, body("tagging", days, None));
    }
    if !record.note().is_empty() {
        bodies.push(body("commenting", record.note().to_owned(), None));
    }
    json!({
        "id": format!("urn:khatt:event:{}", record.id()),
        "type": "Annotation",
        "motivation": "describing",
        "body": bodies,
        "target": target(record),
    })
}

/// How its days were found; of what no document tells, the source in front of it.
fn described(record: &EventRecord<'_>) -> String {
    match record.is_own() {
        true => format!("{} · {}", record.citation(), reason(record)),
        false => reason(record),
    }
}

/// The sentence by its words and by its place, in code points of the document.
fn target(record: &EventRecord<'_>) -> Value {
    if record.is_own() {
        return json!(document_iri(record.document.id()));
    }
    let (prefix, suffix) = beside(record);
    let place = record.sentence_chars();
    let mut target = json!({
        "source": document_iri(record.document.id()),
        "selector": [
            {"type": "TextQuoteSelector", "exact": record.sentence(), "prefix": prefix, "suffix": suffix},
            {"type": "TextPositionSelector", "start": place.start, "end": place.end},
        ],
    });
    let url = record.document.url().filter(|url| is_web_address(url));
    if let (Some(target), Some(url)) = (target.as_object_mut(), url) {
        target.insert("via".to_owned(), url.into());
    }
    target
}

/// The letters before and behind the sentence.
fn beside<'r>(record: &EventRecord<'r>) -> (&'r str, &'r str) {
    let text: &'r str = &record.document.analyzed.document.text;
    let span = record.sentence_span().range();
    let before = text.get(..span.start).unwrap_or_default();
    let behind = text.get(span.end..).unwrap_or_default();
    let from = before.char_indices().rev().nth(BESIDE - 1);
    let to = behind.char_indices().nth(BESIDE);
    (
        before
            .get(from.map_or(0, |(at, _)| at)..)
            .unwrap_or_default(),
        behind
            .get(..to.map_or(behind.len(), |(at, _)| at))
            .unwrap_or_default(),
    )
}
