//! The order of the stages, the only place that names them all.
//!
//! [`analyse`] reads one document. [`load`] reads a folder with several threads and tells how far it is;
//! [`InOrder`] is the same for a stream of any length.

mod align;
mod dated;
mod extractor;
mod fault;
mod folder;
mod gate;
mod in_order;
mod isolation;
mod job;
mod kept_graph;
mod known;
mod load;
mod marked;
mod member;
mod named;
mod own;
mod result_cache;
mod revise;
mod spawn;
mod together;

pub use align::{align, align_copied, align_located};
pub use extractor::{Extraction, Extractor, extract};
pub use fault::catch_panic;
pub use folder::{Folder, Revised, Wishes};
pub use in_order::InOrder;
pub use isolation::{Readers, TextCache, serve};
pub use job::{Job, Opened, opened};
pub use load::{LoadMessage, load, load_again, load_documents};
pub use marked::{notes_of, statements_of, statements_of_item};
pub use result_cache::ResultCache;
pub use together::{ReadDocument, read_together};

use crate::corpus::Document;
use crate::dating::Evidence;
use crate::event;
use crate::index::AnalyzedDocument;
pub use crate::lexicon::History;
use crate::lexicon::Naming;
use crate::pipeline::extractor::{ReadText, Readings};
use crate::resolve::{DctBasis, DocumentTime, Mention};
use crate::store::DocumentRevision;
use crate::text::Span;
use crate::time::Day;

/// What a run needs beside the documents.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Document time for documents that have none of their own.
    pub dct: Option<Day>,
    /// What reads formats whose parsers are not trusted.
    pub readers: &'static Readers,
    /// Whether the table of dated happenings is used.
    pub history: History,
    /// Where what is found in whole folders is kept.
    pub results: Option<&'static ResultCache>,
}

/// Reads one document: its time where it is not given, sentences, mentions, resolved days, events.
pub fn analyse(document: Document, options: Options) -> AnalyzedDocument {
    analyse_traced(document, options).0
}

/// [`analyse`], with what placing it on another day and dating the documents beside it needs.
pub(crate) fn analyse_traced(
    document: Document,
    options: Options,
) -> (AnalyzedDocument, Readings, Evidence) {
    let (time, read) = read_alone(&document, options);
    let ReadText {
        sentences,
        readings,
        evidence,
    } = read;
    let unrevised = DocumentRevision::default();
    let analysed = assemble(document, time, sentences, &readings, &unrevised);
    (analysed, readings, evidence)
}

/// A document as it is read, with the time that is given or that its own words tell.
pub(crate) fn read_alone(document: &Document, options: Options) -> (DocumentTime, ReadText) {
    let naming = Naming::new(options.history).with(&document.named_days);
    let read = ReadText::new(&document.text, &document.hints, naming);
    let time = match document.dct {
        Some(day) => DocumentTime::given(day),
        None => own_or(read.evidence.alone(), options.dct),
    };
    (time, read)
}

/// What a document says of its own time, or the day that is given for those that say nothing of it.
fn own_or(own: DocumentTime, given: Option<Day>) -> DocumentTime {
    let is_stated = matches!(
        own.basis,
        DctBasis::Metadata | DctBasis::Filename | DctBasis::Dateline
    );
    match given {
        Some(day) if !(is_stated && own.anchor().is_some()) => DocumentTime::given(day),
        _ => own,
    }
}

/// A document that is read, placed on the days that follow from its time and from what the user corrected.
pub(crate) fn assemble(
    document: Document,
    dct: DocumentTime,
    sentences: Vec<Span>,
    readings: &Readings,
    revision: &DocumentRevision,
) -> AnalyzedDocument {
    let mut mentions = revise::placed(readings, dct.written(), &sentences, &revision.mentions);
    if is_doubtful(&dct) {
        mentions.iter_mut().for_each(Mention::blame_doubt);
    }
    let mut events = event::events_of(event::Source {
        id: &document.id,
        text: &document.text,
        dct: dct.anchor(),
        sentences: &sentences,
        mentions: &mentions,
    });
    revise::revise_events(&mut events, &mentions, &revision.events);
    // A folder keeps them all.
    mentions.shrink_to_fit();
    events.shrink_to_fit();
    AnalyzedDocument {
        document,
        dct,
        sentences,
        mentions,
        events,
    }
}

/// Whether a day of writing is shown from which nothing is counted.
pub(crate) fn is_doubtful(time: &DocumentTime) -> bool {
    time.best.is_some() && time.anchor().is_none()
}
