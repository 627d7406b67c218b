//! What a user marked, among the events of a folder.

use std::sync::Arc;

use crate::event::EventRef;
use crate::index::AnalyzedDocument;
use crate::pipeline::own;
use crate::store::{Item, Place};

/// The events that some items stand for, in their order, each once: of a sentence those that it tells, of a document
/// all that it places.
pub fn events_of(documents: &[Arc<AnalyzedDocument>], items: &[Item]) -> Vec<EventRef> {
    let mut events = Vec::new();
    for item in items {
        let found = match item {
            Item::Words(place) => of_words(documents, *place),
            Item::Document(at) => all_of(documents, *at),
            Item::Own(name) => of_own(documents, name),
        };
        for event in found {
            if !events.contains(&event) {
                events.push(event);
            }
        }
    }
    events
}

/// What the user says of events: each note stands at the events that it is about.
pub fn notes_of(
    documents: &[Arc<AnalyzedDocument>],
    notes: &[(Item, String)],
) -> Vec<(EventRef, String)> {
    let notes = notes.iter().flat_map(|(item, note)| {
        let events = events_of(documents, std::slice::from_ref(item));
        events.into_iter().map(|event| (event, note.clone()))
    });
    notes.collect()
}

/// The event that words tell or date; where they are none, the events of their sentence.
fn of_words(documents: &[Arc<AnalyzedDocument>], (document, span): Place) -> Vec<EventRef> {
    let Some(analyzed) = documents.get(document as usize) else {
        return Vec::new();
    };
    let numbered = || (0..).zip(&analyzed.events);
    let mention = |at: Option<u32>| analyzed.mentions.get(at? as usize);
    let is_told = |event: u32| EventRef { document, event };
    let exact = numbered().find(|(_, event)| {
        let dates = mention(event.mention).is_some_and(|one| one.span == span && event.leads);
        event.trigger == Some(span) || dates
    });
    if let Some((event, _)) = exact {
        return vec![is_told(event)];
    }
    let sentence = analyzed.sentences.iter().position(|one| one.overlaps(span));
    let told = numbered().filter(|(_, event)| {
        let is_here = Some(event.sentence as usize) == sentence;
        is_here && event.leads && (event.places || event.trigger.is_some())
    });
    told.map(|(event, _)| is_told(event)).collect()
}

fn all_of(documents: &[Arc<AnalyzedDocument>], document: u32) -> Vec<EventRef> {
    let events = documents
        .get(document as usize)
        .map(|one| one.events.as_slice());
    let numbered = (0..).zip(events.unwrap_or_default());
    let placed = numbered.filter(|(_, event)| event.is_placed() && event.leads);
    placed
        .map(|(event, _)| EventRef { document, event })
        .collect()
}

fn of_own(documents: &[Arc<AnalyzedDocument>], name: &str) -> Vec<EventRef> {
    let found = documents
        .iter()
        .position(|one| own::is_of(&one.document, name));
    let document = found.map(|at| at as u32);
    document
        .map(|document| EventRef { document, event: 0 })
        .into_iter()
        .collect()
}
