//! The contract, field by field, on a document whose reading is written by hand.

use serde_json::{Value, json};

use crate::corpus::Document;
use crate::event::{Event, EventId, Modality};
use crate::i18n::{Language, Words};
use crate::index::AnalyzedDocument;
use crate::output::{DocumentLine, ErrorLine};
use crate::resolve::{
    Basis, Certainty, DctBasis, DocumentTime, Mention, Step, StepValue, TimexKind, Why,
};
use crate::text::Span;
use crate::time::{Grain, Interval, Modifier};

const TEXT: &str = "وصل يوم الجمعة. ثم غادر بعد أيام";

fn span_of(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn english() -> Words {
    Words::new(Language::English)
}

fn step(evidence: Option<Span>) -> Step {
    Step {
        key: "no-such-key",
        args: [("words", StepValue::Words("الجمعة".to_owned()))].into(),
        evidence,
    }
}

fn friday() -> Mention {
    let day = "2022-12-30".parse().unwrap();
    Mention {
        span: span_of("يوم الجمعة"),
        sentence: 0,
        kind: TimexKind::Date,
        value: "2022-12-30".to_owned(),
        modifier: None,
        interval: Interval::day(day),
        grain: Grain::Day,
        certainty: Certainty::Inferred,
        basis: Basis::Dct,
        confidence: 0.9,
        why: Why::of(vec![step(None)]),
    }
}

fn after_days() -> Mention {
    Mention {
        span: span_of("بعد أيام"),
        sentence: 1,
        kind: TimexKind::Duration,
        value: "PXD".to_owned(),
        modifier: Some(Modifier::EqualOrMore),
        interval: Interval::since("2022-12-31".parse().unwrap()),
        grain: Grain::Vague,
        certainty: Certainty::Vague,
        basis: Basis::Mention,
        confidence: 1.0 / 3.0,
        why: Why::default(),
    }
}

fn analysed() -> AnalyzedDocument {
    let mentions = vec![friday(), after_days()];
    let mut events: Vec<Event> = (0..)
        .zip(&mentions)
        .map(|(index, mention)| Event::of_mention(EventId(index.into()), index, mention))
        .collect();
    events[0].trigger = Some(span_of("وصل"));
    events[0].modality = Modality::Scheduled;
    events[1].places = false;
    events.push(Event {
        mention: None,
        trigger: Some(span_of("غادر")),
        label: Box::default(),
        places: false,
        ..Event::of_mention(EventId(2), 1, &mentions[1])
    });
    AnalyzedDocument {
        document: Document::of_text("a.txt", "اليوم", TEXT),
        dct: DocumentTime {
            best: None,
            interval: Interval::until("2023-01-02".parse().unwrap()),
            basis: DctBasis::Inferred,
            confidence: 0.456,
            against: Vec::new(),
            evidence: vec![step(Some(span_of("الجمعة"))), step(None)],
        },
        sentences: vec![span_of("وصل يوم الجمعة."), span_of("ثم غادر بعد أيام")],
        mentions,
        events,
    }
}

#[test]
fn a_document_line_says_what_the_contract_says() {
    let analysed = analysed();
    let mut line = serde_json::to_value(DocumentLine::new(&analysed, &english())).unwrap();
    for event in line["events"].as_array_mut().unwrap() {
        let id = event["id"].take();
        assert_eq!(id.as_str().unwrap().len(), 16);
    }
    let why = "no-such-key words=\"الجمعة\"";
    let expected = json!({
        "id": "a.txt", "source": "اليوم", "title": null, "url": null,
        "dct": {"best": null, "begin": null, "until": "2023-01-02", "basis": "inferred", "confidence": 0.46,
                "evidence": [{"start": 8, "end": 14, "text": "الجمعة", "supports": why, "against": false},
                             {"start": null, "end": null, "text": null, "supports": why, "against": false}]},
        "sentences": [[0, 15], [16, 32]],
        "mentions": [
            {"start": 4, "end": 14, "byte_start": 7, "byte_end": 26, "text": "يوم الجمعة", "sentence": 0,
             "type": "DATE", "value": "2022-12-30", "mod": null,
             "begin": "2022-12-30", "until": "2022-12-30", "granularity": "day",
             "certainty": "inferred", "basis": "dct", "explanation": [why], "confidence": 0.9,
             "places_event": true},
            {"start": 24, "end": 32, "byte_start": 42, "byte_end": 57, "text": "بعد أيام", "sentence": 1,
             "type": "DURATION", "value": "PXD", "mod": "EQUAL_OR_MORE",
             "begin": "2022-12-31", "until": null, "granularity": "vague",
             "certainty": "vague", "basis": "mention", "explanation": [], "confidence": 0.33,
             "places_event": false}],
        "events": [
            {"id": null, "sentence": 0, "mention": 0, "trigger": {"start": 0, "end": 3, "text": "وصل"},
             "begin": "2022-12-30", "until": "2022-12-30", "certainty": "inferred",
             "modality": "scheduled", "label": "وصل", "participants": []},
            {"id": null, "sentence": 1, "mention": null, "trigger": {"start": 19, "end": 23, "text": "غادر"},
             "begin": "2022-12-31", "until": null, "certainty": "vague",
             "modality": "actual", "label": "غادر", "participants": []}],
    });
    assert_eq!(line, expected, "{line:#}");
}

#[test]
fn confidence_prints_with_two_decimals_at_most() {
    let analysed = analysed();
    let line = serde_json::to_string(&DocumentLine::new(&analysed, &english())).unwrap();
    assert!(line.contains("\"confidence\":0.46,"), "{line}");
    assert!(line.contains("\"confidence\":0.9,"), "{line}");
}

#[test]
fn an_error_line_has_no_id() {
    let line = serde_json::to_value(ErrorLine::new(7, "Column 1: wrong")).unwrap();
    let expected: Value = json!({"id": null, "line": 7, "error": "Column 1: wrong"});
    assert_eq!(line, expected);
}
