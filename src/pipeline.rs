//! The order of the stages, the only place that names them all.
//!
//! [`analyse`] reads one document. [`load`] reads a folder with several threads and tells how far it is;
//! [`InOrder`] is the same for a stream of any length.

mod align;
mod date;
mod extractor;
mod fault;
mod folder;
mod gate;
mod in_order;
mod job;
mod load;
mod spawn;
mod threads;

pub use align::align;
pub use date::date_together;
pub use extractor::{Extraction, Extractor, extract};
pub use fault::catch_panic;
pub use folder::Folder;
pub use in_order::InOrder;
pub use job::Job;
pub use load::{LoadMessage, load, load_documents};

use crate::corpus::Document;
use crate::dating::Evidence;
use crate::event;
use crate::index::AnalyzedDocument;
use crate::resolve::{DocumentTime, Mention};
use crate::time::Day;

/// What a run needs beside the documents.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Document time for documents that have none of their own.
    pub dct: Option<Day>,
}

/// Reads one document: its time where it is not given, sentences, mentions, resolved days, events.
pub fn analyse(document: Document, options: Options) -> AnalyzedDocument {
    analyse_traced(document, options).0
}

/// [`analyse`], with what the documents beside this one need to be dated.
pub(crate) fn analyse_traced(document: Document, options: Options) -> (AnalyzedDocument, Evidence) {
    let given = document.dct.or(options.dct);
    let (found, dct, trace) = Extractor::new()
        .dct(given)
        .run_dated(&document.text, &document.hints);
    (assemble(document, dct, found), trace)
}

/// [`analyse`] for a document whose time is known already.
pub(crate) fn analyse_at(document: Document, time: DocumentTime) -> AnalyzedDocument {
    let found = Extractor::new().written(time.written()).run(&document.text);
    assemble(document, time, found)
}

fn assemble(document: Document, dct: DocumentTime, mut found: Extraction) -> AnalyzedDocument {
    if dct.best.is_some() && dct.anchor().is_none() {
        found.mentions.iter_mut().for_each(Mention::blame_doubt);
    }
    let events = event::events_of(event::Source {
        id: &document.id,
        text: &document.text,
        dct: dct.anchor(),
        sentences: &found.sentences,
        mentions: &found.mentions,
    });
    AnalyzedDocument {
        document,
        dct,
        sentences: found.sentences,
        mentions: found.mentions,
        events,
    }
}
