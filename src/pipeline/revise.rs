//! Documents as the user corrected them.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::sync::Arc;

use crate::corpus::{Document, SourceName};
use crate::event::{Event, UserWord};
use crate::index::AnalyzedDocument;
use crate::pipeline::extractor::{Placer, Readings};
use crate::resolve::{Certainty, Mention, Written};
use crate::store::{Days, DocumentRevision, EventRevision, MentionRevision};
use crate::text::Span;

/// The mentions of a text as the user corrected them: what is counted from a corrected one moves with it.
pub(super) fn placed(
    readings: &Readings,
    written: Written,
    sentences: &[Span],
    revised: &BTreeMap<Span, MentionRevision>,
) -> Vec<Mention> {
    if revised.is_empty() {
        return readings.placed(written);
    }
    let overlaps = |span: &Span| {
        readings
            .all()
            .iter()
            .any(|(_, one)| one.span.overlaps(*span))
    };
    let added: Vec<(Span, &Days)> = revised
        .iter()
        .filter(|(span, _)| !overlaps(span))
        .filter_map(|(span, revision)| match revision {
            MentionRevision::Days(days) => Some((*span, days)),
            MentionRevision::Deleted => None,
        })
        .collect();
    let mut added = added.into_iter().peekable();
    let mut placer = readings.placer(written);
    let mut mentions: Vec<Mention> = Vec::new();
    for (sentence, reading) in readings.all() {
        let start = reading.span.start;
        add_until(start, &mut added, sentences, &mut placer, &mut mentions);
        let overlapping = revised.iter().find(|(span, _)| span.overlaps(reading.span));
        match overlapping {
            None => mentions.push(placer.of(*sentence).resolve(*sentence, reading.clone())),
            Some((_, MentionRevision::Deleted)) => {}
            // One time for the user that was two for the program.
            Some((span, _)) if mentions.last().is_some_and(|last| last.span == *span) => {}
            Some((span, MentionRevision::Days(days))) => {
                let resolver = placer.of(*sentence);
                let mut mention = resolver.resolve(*sentence, reading.clone());
                // The user may mean more words than the program, or fewer.
                mention.span = *span;
                let mention = mention.corrected(days.interval(), days.grain);
                resolver.correct(&mention);
                mentions.push(mention);
            }
        }
    }
    add_until(u32::MAX, &mut added, sentences, &mut placer, &mut mentions);
    mentions
}

/// Adds the mentions of the user that begin before a place.
fn add_until<'d>(
    start: u32,
    added: &mut Peekable<impl Iterator<Item = (Span, &'d Days)>>,
    sentences: &[Span],
    placer: &mut Placer<'_>,
    mentions: &mut Vec<Mention>,
) {
    while let Some((span, days)) = added.next_if(|(span, _)| span.start < start) {
        let behind = sentences.partition_point(|sentence| sentence.start <= span.start);
        let sentence = behind.saturating_sub(1) as u32;
        let mention = Mention::of_user(span, sentence, days.interval(), days.grain);
        placer.of(sentence).correct(&mention);
        mentions.push(mention);
    }
}

/// Gives a document the source and the title that the user gave it.
pub(super) fn label(document: &mut Document, revision: &DocumentRevision) {
    if let Some(source) = &revision.source {
        document.source = SourceName(source.as_str().into());
    }
    if let Some(title) = &revision.title {
        document.title = Some(Arc::from(title.as_str()));
    }
}

/// Gives events what the user says of them.
pub(super) fn revise_events(
    events: &mut [Event],
    mentions: &[Mention],
    revised: &BTreeMap<Span, EventRevision>,
) {
    for event in events.iter_mut().filter(|_| !revised.is_empty()) {
        let words = words_of(event, mentions);
        if let Some(revision) = words.iter().find_map(|span| revised.get(span)) {
            revise(event, revision);
        }
    }
}

/// The words that stand for an event: those that tell it, and those that date it where it leads them.
fn words_of(event: &Event, mentions: &[Mention]) -> Vec<Span> {
    let mention = event
        .mention
        .filter(|_| event.leads || event.trigger.is_none());
    let mention = mention.and_then(|at| mentions.get(at as usize));
    let words = [event.trigger, mention.map(|mention| mention.span)];
    words.into_iter().flatten().collect()
}

/// The edits of events that are none any more.
pub(super) fn lost_events<'r>(
    analysed: &AnalyzedDocument,
    revised: &'r BTreeMap<Span, EventRevision>,
) -> Vec<&'r str> {
    let events = analysed.events.iter();
    let words: Vec<Span> = events
        .filter(|_| !revised.is_empty())
        .flat_map(|event| words_of(event, &analysed.mentions))
        .collect();
    let lost = revised.iter().filter(|(span, _)| !words.contains(span));
    lost.flat_map(|(_, revision)| revision.edits.iter().map(String::as_str))
        .collect()
}

fn revise(event: &mut Event, revision: &EventRevision) {
    // What the user speaks of is shown, beside another event of the same date.
    event.leads |= event.is_placed();
    let mut word = UserWord {
        status: revision.status.map(|status| status.name()),
        ..UserWord::default()
    };
    if let Some(title) = &revision.title {
        let label = title.as_str().into();
        word.label = Some(std::mem::replace(&mut event.label, label));
    }
    if let Some(days) = &revision.days {
        word.interval = Some(std::mem::replace(&mut event.interval, days.interval()));
        event.places = true;
        event.certainty = Certainty::Exact;
    }
    event.user = Some(Box::new(word));
}
