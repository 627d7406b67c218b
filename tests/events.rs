//! Events: what each sentence tells of, and how near that comes to the annotated seeds.
//!
//! The cases of `tests/events/*.toml` name the events of a text exactly, in the order of the text; the rows of
//! `events.tsv` and `gazetteer.tsv` are read in their own examples. The scorer prints its figures
//! (`cargo test --test events -- --nocapture`) and holds the goals where `../shared/gold` is there.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/cases.rs"]
mod support;

mod events {
    mod cases;
    mod names_that_stay;
    mod rows;
    mod score;
    mod soundness;
}

use khatt::corpus::Document;
use khatt::event::Event;
use khatt::index::AnalyzedDocument;
use khatt::pipeline::{Options, analyse};

/// A document of this text, read whole.
fn read(id: &str, text: &str, dct: &str) -> AnalyzedDocument {
    let document = Document {
        dct: (!dct.is_empty()).then(|| dct.parse().unwrap()),
        ..Document::of_text(id, "a", text)
    };
    analyse(document, Options::default())
}

/// The words of an event's trigger; empty where it has none.
fn trigger<'t>(analysed: &'t AnalyzedDocument, event: &Event) -> &'t str {
    let span = event.trigger.unwrap_or_default();
    span.of(&analysed.document.text)
}
