//! Events of the user that no document tells, as documents of their own, so that every view has them.

use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_64;

use crate::corpus::Document;
use crate::event::{Event, EventId, UserWord};
use crate::i18n::{Locale, Words};
use crate::index::AnalyzedDocument;
use crate::resolve::{DocumentTime, Mention};
use crate::store::OwnEvent;
use crate::text::{Span, sentences};

/// The name of a document of the user begins so; no file is called so, because its name would hold two slashes.
const PREFIX: &str = "own//";

/// Whether a document is that of the own event with a name.
pub(super) fn is_of(document: &Document, name: &str) -> bool {
    document.id.strip_prefix(PREFIX) == Some(name)
}

/// Documents of the events of the user, who is called as a source in the words of a language.
pub(super) fn documents_of(events: &[OwnEvent], locale: Locale) -> Vec<Arc<AnalyzedDocument>> {
    if events.is_empty() {
        return Vec::new();
    }
    let source = Words::with(locale).text("own-source").into_owned();
    let events = events.iter();
    let mut documents: Vec<_> = events
        .map(|own| Arc::new(document_of(own, &source)))
        .collect();
    // As the window has them: what is aligned is known by its position.
    documents.sort_by(|one, other| one.document.id.cmp(&other.document.id));
    documents
}

/// A document of one event; `source` is what the user is called as a source where the event has none.
fn document_of(own: &OwnEvent, source: &str) -> AnalyzedDocument {
    let source = match own.source.trim() {
        "" => source,
        given => given,
    };
    let words = match own.days.words.trim() {
        "" => crate::resolve::days_value(own.days.interval(), own.days.grain),
        words => words.to_owned(),
    };
    let head = format!("{words}: {}", own.title.trim());
    let text = match own.note.trim() {
        "" => head,
        note => format!("{head}\n{note}"),
    };
    let mut document = Document::of_text(&format!("{PREFIX}{}", own.name), source, text);
    document.title = Some(Arc::from(own.title.trim()));
    let span = Span::new(0, words.len());
    let mention = Mention::of_own(span, own.days.interval(), own.days.grain);
    let mut event = Event::of_mention(EventId(xxh3_64(own.name.as_bytes())), 0, &mention);
    event.label = own.title.trim().into();
    event.user = Some(Box::new(UserWord {
        is_own: true,
        ..UserWord::default()
    }));
    AnalyzedDocument {
        sentences: sentences(&document.text),
        document,
        dct: DocumentTime::UNKNOWN,
        mentions: vec![mention],
        events: vec![event],
    }
}
