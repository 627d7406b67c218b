//! A project in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use xxhash_rust::xxh3::xxh3_64;

use crate::corpus::Document;
use crate::store::path_list;
use crate::store::project::{Change, DocumentKey, Edit, Quote};
use crate::text::Span;

/// What was opened, how it was looked at, and what the user knows better.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Project {
    /// Folders and files; below the folder of the project they are relative to it.
    #[serde(with = "path_list")]
    pub sources: Vec<PathBuf>,
    /// Settings of the window that go with it.
    #[serde(skip_serializing_if = "Value::is_null")]
    pub settings: Value,
    /// Views that have a name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<Value>,
    /// The documents that edits are about, by name.
    pub documents: BTreeMap<String, DocumentKey>,
    /// What the user changed, in the order in which it was done.
    pub edits: Vec<Edit>,
}

impl Project {
    /// Adds a change; `said` is what the program says without it.
    pub fn push(&mut self, change: Change, said: String) {
        let name = self.free_name(&change);
        self.edits.push(Edit { name, change, said });
    }

    /// Lists a document; returns the name under which edits speak of it.
    pub fn list(&mut self, document: &Document) -> String {
        let key = DocumentKey::of(document);
        let name = key.name();
        self.documents.entry(name.clone()).or_insert(key);
        name
    }

    /// Words of a document, which is listed.
    pub fn quote(&mut self, document: &Document, span: Span) -> Quote {
        let name = self.list(document);
        Quote::of(document, &name, span)
    }

    /// The edits that were not taken back, in order.
    pub fn standing(&self) -> impl Iterator<Item = &Edit> {
        let taken_back: BTreeSet<&str> = self
            .edits
            .iter()
            .filter_map(|edit| match &edit.change {
                Change::TakenBack { edit } => Some(edit.as_str()),
                _ => None,
            })
            .collect();
        self.edits.iter().filter(move |edit| {
            let is_taken_back = matches!(edit.change, Change::TakenBack { .. });
            !is_taken_back && !taken_back.contains(edit.name.as_str())
        })
    }

    /// As it is written beside `path`: what lies below the folder of the file is found from there.
    #[must_use]
    pub fn for_file(mut self, path: &Path) -> Self {
        let folder = path.parent().unwrap_or(Path::new(""));
        for source in &mut self.sources {
            if let Ok(below) = source.strip_prefix(folder) {
                *source = below.to_owned();
            }
        }
        self
    }

    /// Forgets documents that no edit is about.
    pub fn prune(&mut self) {
        let edits = self.edits.iter();
        let named: BTreeSet<&String> = edits
            .flat_map(|edit| {
                let quotes = edit.change.quotes().map(|quote| &quote.document);
                quotes.chain(edit.change.document())
            })
            .collect();
        self.documents.retain(|name, _| named.contains(name));
    }

    /// A name made of the change and its place, so that two windows give one name to one edit only.
    fn free_name(&self, change: &Change) -> String {
        let text = serde_json::to_string(change).unwrap_or_default();
        let hash = xxh3_64(format!("{}\0{text}", self.edits.len()).as_bytes());
        format!("{hash:016x}")
    }
}
