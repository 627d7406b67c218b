//! Who takes part in an event.

use serde::Serialize;

use crate::text::Span;

/// Who takes part in an event, or the place where it happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Participant {
    /// Where the name stands, in bytes; titles and what is written onto it are outside.
    pub span: Span,
    pub(super) name: Name,
}

/// A name in its full form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) enum Name {
    /// The gazetteer's own spelling, and whether it is a state or a city.
    Known {
        canonical: &'static str,
        is_place: bool,
    },
    /// The words where the document gives the name in full.
    Words(Span),
}

impl Participant {
    /// Someone who is named in full at `span`, in bytes of the document.
    pub fn named(span: Span) -> Self {
        Self {
            span,
            name: Name::Words(span),
        }
    }

    /// The name in the form that stands for all its forms in this document.
    pub fn name<'t>(&self, text: &'t str) -> &'t str {
        match self.name {
            Name::Known { canonical, .. } => canonical,
            Name::Words(span) => span.of(text),
        }
    }

    /// Whether it is the name of a person: the gazetteer knows states, cities and bodies.
    pub fn is_person(&self) -> bool {
        matches!(self.name, Name::Words(_))
    }

    /// Whether the gazetteer knows it as a state or a city.
    pub fn is_place(&self) -> bool {
        matches!(self.name, Name::Known { is_place: true, .. })
    }
}

/// A name of a sentence, with the tokens it takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) participant: Participant,
    /// Its first token, and the one after its last.
    pub(super) first: usize,
    pub(super) end: usize,
    /// Whether it is a city where something happens, not one that acts.
    pub(super) is_setting: bool,
}

/// A name as it is found: it, its first token, and the one after its last.
pub(super) type Taken = (Participant, usize, usize);
