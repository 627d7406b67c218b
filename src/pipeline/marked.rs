//! What a user marked, among the statements of a folder.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::align::SentenceRef;
use crate::index::{AnalyzedDocument, EventRef, StatementRef};
use crate::pipeline::own;
use crate::store::{Item, Place};

/// What some items stand for, in their order, each once: of a sentence the events that it tells, or itself where it
/// tells none, of a document all events that it places.
pub fn statements_of(documents: &[Arc<AnalyzedDocument>], items: &[Item]) -> Vec<StatementRef> {
    let (mut statements, mut seen) = (Vec::new(), BTreeSet::new());
    for item in items {
        let found = statements_of_item(documents, item).into_iter();
        statements.extend(found.filter(|one| seen.insert(*one)));
    }
    statements
}

/// What one item stands for.
pub fn statements_of_item(documents: &[Arc<AnalyzedDocument>], item: &Item) -> Vec<StatementRef> {
    match item {
        Item::Words(place) => of_words(documents, *place),
        Item::Document(at) => all_of(documents, *at),
        Item::Own(name) => of_own(documents, name),
    }
}

/// What the user says of statements: each note stands at those that it is about.
pub fn notes_of(
    documents: &[Arc<AnalyzedDocument>],
    notes: &[(Item, String)],
) -> Vec<(StatementRef, String)> {
    let notes = notes.iter().flat_map(|(item, note)| {
        let statements = statements_of_item(documents, item).into_iter();
        statements.map(|statement| (statement, note.clone()))
    });
    notes.collect()
}

/// The event that words tell or date; where they are none, the events of their sentence, or the sentence itself.
fn of_words(documents: &[Arc<AnalyzedDocument>], (document, span): Place) -> Vec<StatementRef> {
    let Some(analyzed) = documents.get(document as usize) else {
        return Vec::new();
    };
    let numbered = || (0..).zip(&analyzed.events);
    let mention = |at: Option<u32>| analyzed.mentions.get(at? as usize);
    let is_told = |event: u32| StatementRef::Event(EventRef { document, event });
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
    let told: Vec<StatementRef> = told.map(|(event, _)| is_told(event)).collect();
    let itself = || {
        let sentence = u32::try_from(sentence?).ok()?;
        Some(StatementRef::Sentence(SentenceRef { document, sentence }))
    };
    match told.is_empty() {
        true => itself().into_iter().collect(),
        false => told,
    }
}

fn all_of(documents: &[Arc<AnalyzedDocument>], document: u32) -> Vec<StatementRef> {
    let events = documents
        .get(document as usize)
        .map(|one| one.events.as_slice());
    let numbered = (0..).zip(events.unwrap_or_default());
    let placed = numbered.filter(|(_, event)| event.is_placed() && event.leads);
    placed
        .map(|(event, _)| EventRef { document, event }.into())
        .collect()
}

fn of_own(documents: &[Arc<AnalyzedDocument>], name: &str) -> Vec<StatementRef> {
    let found = documents
        .iter()
        .position(|one| own::is_of(&one.document, name));
    let document = found.map(|at| at as u32);
    document
        .map(|document| EventRef { document, event: 0 }.into())
        .into_iter()
        .collect()
}
