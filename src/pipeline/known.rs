//! Documents that were read before.

use std::collections::HashMap;
use std::sync::Arc;

use crate::corpus::Document;
use crate::dating::Evidence;
use crate::index::AnalyzedDocument;
use crate::pipeline::extractor::Readings;
use crate::pipeline::member::Member;

/// A document as its own words date it, with what placing it on another day and dating those beside it needs.
pub(crate) type Traced = (AnalyzedDocument, Arc<Readings>, Arc<Evidence>);

/// The documents of a folder that is read again, by their ids.
#[derive(Debug, Default)]
pub(crate) struct Known(HashMap<Arc<str>, Member>);

impl Known {
    pub(super) fn new(members: impl Iterator<Item = (Arc<str>, Member)>) -> Self {
        Self(members.collect())
    }

    /// What was read in a document, where it is the same in every part.
    pub(super) fn of(&self, document: &Document) -> Option<Traced> {
        self.0.get(&document.id)?.traced(document)
    }
}
