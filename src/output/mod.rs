//! Documents and happenings as the records that scripts read; the names are a contract.
//!
//! [`DocumentLine`] is what `khatt extract` prints of a document, [`CoverageObject`] what `khatt coverage` prints of a
//! folder; tables and the module for Python are made from the same records.

mod coverage;
mod places;
mod stories;
mod story_table;

pub use coverage::CoverageObject;
#[cfg(feature = "tables")]
pub(crate) use coverage::{ClusterField, CopyField, SourceField};
#[cfg(feature = "tables")]
pub(crate) use stories::StoryField;
#[cfg(feature = "tables")]
pub(crate) use story_table::write_row;
pub(crate) use story_table::write_story_table;

use serde::{Serialize, Serializer};

use crate::describe::explain;
use crate::event::{Event, UserWord, label};
use crate::i18n::Words;
use crate::index::AnalyzedDocument;
use crate::resolve::{Basis, Certainty, DctBasis, DocumentTime, Said, Step, TimexKind};
use crate::text::{CharCounter, Span};
use crate::time::{Day, Interval, Modifier};

/// A document with everything that was read in it. Offsets are code points, half-open.
///
/// Its lists are made while they are written: a long document needs no second copy of them.
#[derive(Serialize)]
pub struct DocumentLine<'a> {
    pub(crate) id: &'a str,
    pub(crate) source: &'a str,
    pub(crate) title: Option<&'a str>,
    pub(crate) url: Option<&'a str>,
    pub(crate) dct: DctField<'a>,
    sentences: Sentences<'a>,
    mentions: Mentions<'a>,
    events: Events<'a>,
}

struct Sentences<'a>(&'a AnalyzedDocument);

struct Mentions<'a> {
    analysed: &'a AnalyzedDocument,
    words: &'a Words,
}

struct Events<'a>(&'a AnalyzedDocument);

/// A line of the input that gave no document.
#[derive(Debug, Serialize)]
pub(crate) struct ErrorLine {
    id: Option<&'static str>,
    line: u64,
    error: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct DctField<'a> {
    pub(crate) best: Option<Day>,
    pub(crate) begin: Option<Day>,
    pub(crate) until: Option<Day>,
    pub(crate) basis: DctBasis,
    pub(crate) confidence: f64,
    pub(crate) evidence: Vec<EvidenceField<'a>>,
}

/// What speaks for a document time or against it; without a place where it is not in the text.
#[derive(Debug, Serialize)]
pub(crate) struct EvidenceField<'a> {
    pub(crate) start: Option<u32>,
    pub(crate) end: Option<u32>,
    pub(crate) text: Option<&'a str>,
    pub(crate) supports: String,
    /// Whether it speaks against the best day.
    pub(crate) against: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct MentionField<'a> {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) byte_start: u32,
    pub(crate) byte_end: u32,
    pub(crate) text: &'a str,
    pub(crate) sentence: u32,
    #[serde(rename = "type")]
    pub(crate) kind: TimexKind,
    pub(crate) value: &'a str,
    #[serde(rename = "mod")]
    pub(crate) modifier: Option<&'static str>,
    pub(crate) begin: Option<Day>,
    pub(crate) until: Option<Day>,
    pub(crate) granularity: &'static str,
    pub(crate) certainty: Certainty,
    pub(crate) basis: Basis,
    pub(crate) explanation: Vec<String>,
    pub(crate) confidence: f64,
    pub(crate) places_event: bool,
    /// What the program had said, where the user knows better.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) said: Option<SaidField>,
}

/// What the program had said of words that the user knows better.
#[derive(Debug, Serialize)]
pub(crate) struct SaidField {
    pub(crate) value: String,
    pub(crate) begin: Option<Day>,
    pub(crate) until: Option<Day>,
    pub(crate) basis: Basis,
}

impl From<&Said> for SaidField {
    fn from(said: &Said) -> Self {
        Self {
            value: said.value.clone(),
            begin: said.interval.first(),
            until: said.interval.last(),
            basis: said.basis,
        }
    }
}

/// An event; `mention` is `null` where no mention dates it.
#[derive(Debug, Serialize)]
pub(crate) struct EventField<'a> {
    pub(crate) id: String,
    pub(crate) sentence: u32,
    pub(crate) mention: Option<u32>,
    pub(crate) trigger: Option<TriggerField<'a>>,
    pub(crate) begin: Option<Day>,
    pub(crate) until: Option<Day>,
    pub(crate) certainty: Certainty,
    pub(crate) modality: &'static str,
    pub(crate) label: String,
    pub(crate) participants: Vec<&'a str>,
    /// What the user says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) user: Option<UserField<'a>>,
}

/// What the user says of an event, beside what the program had said.
#[derive(Debug, Serialize)]
pub(crate) struct UserField<'a> {
    pub(crate) said_label: Option<&'a str>,
    pub(crate) said_begin: Option<Day>,
    pub(crate) said_until: Option<Day>,
    pub(crate) status: Option<&'static str>,
    pub(crate) own: bool,
}

impl<'a> From<&'a UserWord> for UserField<'a> {
    fn from(word: &'a UserWord) -> Self {
        Self {
            said_label: word.label.as_deref(),
            said_begin: word.interval.and_then(Interval::first),
            said_until: word.interval.and_then(Interval::last),
            status: word.status,
            own: word.is_own,
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct TriggerField<'a> {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) text: &'a str,
}

impl<'a> DocumentLine<'a> {
    /// For this document, with the reasons in the language of `words`.
    pub fn new(analysed: &'a AnalyzedDocument, words: &'a Words) -> Self {
        let document = &analysed.document;
        let text = &*document.text;
        Self {
            id: &document.id,
            source: document.source.as_str(),
            title: document.title.as_deref(),
            url: document.url.as_deref(),
            dct: dct_field(text, &analysed.dct, words),
            sentences: Sentences(analysed),
            mentions: Mentions { analysed, words },
            events: Events(analysed),
        }
    }
}

impl Serialize for Sentences<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(sentence_fields(self.0))
    }
}

impl Serialize for Mentions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(mention_fields(self.analysed, self.words))
    }
}

impl Serialize for Events<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(event_fields(self.0))
    }
}

impl ErrorLine {
    /// For a line with this number, from 1.
    pub(crate) fn new(line: u64, error: impl ToString) -> Self {
        Self {
            id: None,
            line,
            error: error.to_string(),
        }
    }
}

fn dct_field<'a>(text: &'a str, dct: &DocumentTime, words: &Words) -> DctField<'a> {
    let mut chars = CharCounter::new(text);
    let evidence = |(step, against): (&Step, bool)| {
        let place = step.evidence.map(|span| chars.span(span));
        EvidenceField {
            start: place.map(|place| place.start),
            end: place.map(|place| place.end),
            text: step.evidence.map(|span| span.of(text)),
            supports: explain(words, step),
            against,
        }
    };
    let supporting = dct.evidence.iter().map(|step| (step, false));
    let opposing = dct.against.iter().map(|step| (step, true));
    DctField {
        best: dct.best,
        begin: dct.interval.first(),
        until: dct.interval.last(),
        basis: dct.basis,
        confidence: rounded(dct.confidence),
        evidence: supporting.chain(opposing).map(evidence).collect(),
    }
}

pub(crate) fn sentence_fields(analysed: &AnalyzedDocument) -> impl Iterator<Item = [u32; 2]> {
    let mut chars = CharCounter::new(&analysed.document.text);
    analysed.sentences.iter().map(move |span| {
        let place = chars.span(*span);
        [place.start, place.end]
    })
}

pub(crate) fn mention_fields<'a>(
    analysed: &'a AnalyzedDocument,
    words: &'a Words,
) -> impl Iterator<Item = MentionField<'a>> {
    let text = &*analysed.document.text;
    let mut chars = CharCounter::new(text);
    let mentions = analysed.mentions.iter().zip(placing(analysed));
    mentions.map(move |(mention, places_event)| {
        let place = chars.span(mention.span);
        let steps = mention.steps(text);
        MentionField {
            start: place.start,
            end: place.end,
            byte_start: mention.span.start,
            byte_end: mention.span.end,
            text: mention.span.of(text),
            sentence: mention.sentence,
            kind: mention.kind,
            value: &mention.value,
            modifier: mention.modifier.map(Modifier::timex_name),
            begin: mention.interval.first(),
            until: mention.interval.last(),
            granularity: mention.grain.name(),
            certainty: mention.certainty,
            basis: mention.basis,
            explanation: steps.iter().map(|step| explain(words, step)).collect(),
            confidence: rounded(mention.confidence),
            places_event,
            said: mention.said().map(SaidField::from),
        }
    })
}

/// For each mention, whether it dates an event.
fn placing(analysed: &AnalyzedDocument) -> Vec<bool> {
    let mut placing = vec![false; analysed.mentions.len()];
    for event in analysed.events.iter().filter(|event| event.places) {
        let mention = event.mention.and_then(|at| placing.get_mut(at as usize));
        if let Some(places) = mention {
            *places = true;
        }
    }
    placing
}

/// All events but those that stand for a mention which places nothing.
pub(crate) fn event_fields(analysed: &AnalyzedDocument) -> impl Iterator<Item = EventField<'_>> {
    let text = &*analysed.document.text;
    let mut chars = CharCounter::new(text);
    let mut trigger_field = move |span: Span| {
        let place = chars.span(span);
        TriggerField {
            start: place.start,
            end: place.end,
            text: span.of(text),
        }
    };
    let mention_of = |event: &Event| analysed.mentions.get(event.mention? as usize);
    let events = analysed.events.iter();
    events
        .filter(|event| event.places || event.trigger.is_some())
        .map(move |event| EventField {
            id: event.id.to_string(),
            sentence: event.sentence,
            mention: event.mention,
            trigger: event.trigger.map(&mut trigger_field),
            begin: event.interval.first(),
            until: event.interval.last(),
            certainty: event.certainty,
            modality: event.modality.name(),
            label: label(text, event, mention_of(event)),
            participants: (event.participants.iter())
                .map(|participant| participant.name(text))
                .collect(),
            user: event.user.as_deref().map(UserField::from),
        })
}

/// To two decimals; in `f64`, because a rounded `f32` prints as 0.8999999761581421.
fn rounded(confidence: f32) -> f64 {
    (f64::from(confidence) * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests;
