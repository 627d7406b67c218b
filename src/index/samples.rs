//! Small analysed documents for the tests of the views' models.

use crate::corpus::Document;
use crate::event::Event;
use crate::event::EventId;
use crate::index::AnalyzedDocument;
use crate::index::EventRef;
use crate::resolve::Basis;
use crate::resolve::Certainty;
use crate::resolve::DocumentTime;
use crate::resolve::Mention;
use crate::resolve::TimexKind;
use crate::resolve::Why;
use crate::text::Span;
use crate::time::Day;
use crate::time::Grain;
use crate::time::Interval;

/// The day of an ISO date.
pub(crate) fn day(iso: &str) -> Day {
    iso.parse().unwrap()
}

/// A position in an index.
pub(crate) fn at(document: u32, event: u32) -> EventRef {
    EventRef { document, event }
}

/// The interval of `2023-03-17`, `2023-03-17/2023-03-20`, `2023-03-17/..`, or none for an empty text.
pub(crate) fn interval(iso: &str) -> Interval {
    match iso.split_once('/') {
        None if iso.is_empty() => Interval::ALWAYS,
        None => Interval::day(day(iso)),
        Some((first, "..")) => Interval::since(day(first)),
        Some(("..", last)) => Interval::until(day(last)),
        Some((first, last)) => Interval::days(day(first), day(last)),
    }
}

/// A document whose sentences end with a full stop, with one event for each words, interval and certainty.
pub(crate) fn analysed(
    id: &str,
    source: &str,
    text: &str,
    mentions: &[(&str, &str, Certainty)],
) -> AnalyzedDocument {
    let sentences = sentences_of(text);
    let mentions: Vec<Mention> = mentions
        .iter()
        .map(|(words, iso, certainty)| {
            let start = text.find(words).unwrap();
            let span = Span::new(start, start + words.len());
            let sentence = sentences
                .iter()
                .position(|sentence| sentence.contains(span));
            Mention {
                span,
                sentence: sentence.unwrap() as u32,
                kind: TimexKind::Date,
                value: (*iso).to_owned(),
                modifier: None,
                interval: interval(iso),
                grain: Grain::Day,
                certainty: *certainty,
                basis: Basis::Text,
                confidence: 1.0,
                why: Why::default(),
            }
        })
        .collect();
    let events = mentions.iter().enumerate();
    let events = events
        .map(|(index, mention)| Event::of_mention(EventId(index as u64), index as u32, mention));
    AnalyzedDocument {
        events: events.collect(),
        document: Document::of_text(id, source, text),
        dct: DocumentTime::UNKNOWN,
        sentences,
        mentions,
    }
}

fn sentences_of(text: &str) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for sentence in text.split_inclusive('.') {
        sentences.push(Span::new(start, start + sentence.len()));
        start += sentence.len();
    }
    sentences
}
