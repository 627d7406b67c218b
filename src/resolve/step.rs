//! Why a date is what it is, as data.

use std::sync::Arc;

use crate::text::Span;

/// One step of the reasoning, as data; `i18n` turns it into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Message key, `why-…` in `assets/ui`.
    pub key: &'static str,
    /// Named values of the message.
    pub args: Arc<[(&'static str, String)]>,
    /// Words in the document that this step rests on.
    pub evidence: Option<Span>,
}

impl Step {
    /// A step without evidence.
    pub fn new<const N: usize>(key: &'static str, args: [(&'static str, String); N]) -> Self {
        Self {
            key,
            args: args.into(),
            evidence: None,
        }
    }

    /// A step that rests on words of the document.
    pub fn on<const N: usize>(
        key: &'static str,
        args: [(&'static str, String); N],
        evidence: Span,
    ) -> Self {
        Self {
            key,
            args: args.into(),
            evidence: Some(evidence),
        }
    }
}
