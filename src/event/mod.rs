//! Dated statements: what happened, when, who took part, and how it is asserted.
//!
//! [`events_of`] takes the sentences and mentions of a document. For each mention it looks for the verb or the event
//! noun that the mention dates (`trigger`), whether it dates it at all (`places`) and how that is told (`modality`);
//! names come from titles, given names, a gazetteer and Latin letters (`names`). The words are in
//! `assets/lexicon/events.tsv`, `gazetteer.tsv`, `given_names.tsv` and `label_words.tsv`; what triggers tell of the
//! same type of happening (`event_type`) in `event_types.tsv`.

mod antecedent;
mod borrowed_subject;
mod bound;
mod candidates;
mod clause;
mod clause_begin;
mod clause_ends;
mod clause_signs;
mod clause_step;
mod clause_words;
mod clitics;
mod dateline;
mod event_type;
mod extract;
mod far_object;
mod far_subject;
mod headline;
mod id;
mod kinds;
mod label;
mod label_words;
mod letters;
mod modality;
mod name_end;
mod name_words;
mod names;
mod participant;
mod persons;
mod phrase;
mod places;
mod rows;
mod said;
mod statement;
mod tagged_sentence;
mod trigger;
mod undated;
mod words;

pub use event_type::EventType;
pub use extract::{Source, events_of};
pub use id::EventId;
pub use label::{label, without_conjunction};
pub use participant::Participant;
pub use statement::{Event, EventRef, Modality, UserWord};
pub use words::row_errors;
