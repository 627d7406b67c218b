//! What is known about a document beside its text, gathered from several places.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::corpus::wire;
use crate::corpus::{DateHint, Notice};
use crate::lexicon::NamedDays;
use crate::time::Day;

/// What a manifest, a page or a file says about a document; what is empty is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Meta {
    pub(crate) source: Option<Arc<str>>,
    pub(crate) title: Option<Arc<str>>,
    pub(crate) url: Option<Arc<str>>,
    #[serde(with = "wire::day")]
    pub(crate) dct: Option<Day>,
    pub(crate) hints: Vec<DateHint>,
    /// The days that the user named for the documents of its folder.
    #[serde(skip)]
    pub(crate) named_days: Arc<NamedDays>,
    /// What of it was left out.
    pub(crate) notices: Vec<Notice>,
}

impl Meta {
    /// What of it is true of each document in a file of several.
    pub(crate) fn for_all(self) -> Self {
        Self {
            title: None,
            url: None,
            ..self
        }
    }

    /// Takes from `other` what is not said here; dates are kept from both.
    pub(crate) fn or(self, other: Self) -> Self {
        let mut hints = self.hints;
        let new = other.hints.into_iter();
        let new: Vec<_> = new.filter(|hint| !hints.contains(hint)).collect();
        hints.extend(new);
        Self {
            source: self.source.or(other.source),
            title: self.title.or(other.title),
            url: self.url.or(other.url),
            dct: self.dct.or(other.dct),
            hints,
            named_days: match self.named_days.rows().is_empty() {
                true => other.named_days,
                false => self.named_days,
            },
            notices: [self.notices, other.notices].concat(),
        }
    }
}
