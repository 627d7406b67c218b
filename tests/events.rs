//! Events: what each sentence tells of, and how near that comes to the annotated seeds.
//!
//! The cases of `tests/events/*.toml` name the events of a text exactly, in the order of the text; the rows of
//! `events.tsv` and `gazetteer.tsv` are read in their own examples. The scorer prints its figures
//! (`cargo test --test events -- --nocapture`) and holds the goals where `../shared/gold` is there.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod events {
    mod cases;
    mod names_that_stay;
    mod rows;
    mod score;
    mod soundness;
}

use std::sync::Arc;

use khatt::corpus::{Document, Encoding, SourceName};
use khatt::event::Event;
use khatt::index::Analysed;
use khatt::pipeline::{Options, analyse};

/// A document of this text, read whole.
fn read(id: &str, text: &str, dct: &str) -> Analysed {
    let document = Document {
        id: Arc::from(id),
        path: None,
        source: SourceName(Arc::from("a")),
        title: None,
        url: None,
        text: Arc::from(text),
        dct: (!dct.is_empty()).then(|| dct.parse().unwrap()),
        encoding: Encoding::default(),
        hints: Vec::new(),
    };
    analyse(document, Options::default())
}

/// The words of an event's trigger; empty where it has none.
fn trigger<'t>(analysed: &'t Analysed, event: &Event) -> &'t str {
    let span = event.trigger.unwrap_or_default();
    span.of(&analysed.document.text)
}
