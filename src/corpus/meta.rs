//! What is known about a document beside its text, gathered from several places.

use std::sync::Arc;

use crate::corpus::DateHint;
use crate::corpus::limits::{LONGEST_ADDRESS, LONGEST_TITLE, MOST_HINTS, bounded, shortened};
use crate::time::Day;

/// What a manifest or a page says about a document; what is empty is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meta {
    pub(crate) source: Option<Arc<str>>,
    pub(crate) title: Option<Arc<str>>,
    pub(crate) url: Option<Arc<str>>,
    pub(crate) dct: Option<Day>,
    pub(crate) hints: Vec<DateHint>,
}

impl Meta {
    /// As much of it as is kept.
    pub(crate) fn bounded(mut self) -> Self {
        let short = |text: Arc<str>, most| match text.len() > most {
            true => Arc::from(shortened(&text, most)),
            false => text,
        };
        self.hints.truncate(MOST_HINTS);
        Self {
            source: self.source.map(|source| short(source, LONGEST_TITLE)),
            title: self.title.map(|title| short(title, LONGEST_TITLE)),
            url: self.url.map(|url| short(url, LONGEST_ADDRESS)),
            dct: self.dct,
            hints: self.hints.into_iter().map(bounded).collect(),
        }
    }

    /// Takes from `other` what is not said here; dates are kept from both.
    pub(crate) fn or(self, other: Self) -> Self {
        let mut hints = self.hints;
        // Both lists are short: [`MOST_HINTS`].
        let new = other.hints.into_iter().take(MOST_HINTS);
        let new: Vec<_> = new.filter(|hint| !hints.contains(hint)).collect();
        hints.extend(new);
        hints.truncate(MOST_HINTS);
        Self {
            source: self.source.or(other.source),
            title: self.title.or(other.title),
            url: self.url.or(other.url),
            dct: self.dct.or(other.dct),
            hints,
        }
    }
}
