//! Files of a folder that are no documents, counted by kind.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::text::{name_text, quoted_name};

/// Kinds that are told apart; what comes after them is counted with those without a kind.
const MOST_KINDS: usize = 200;
/// Kinds that a message names.
const MOST_NAMED: usize = 4;

/// How many files of which kind lie in a folder beside its documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherFiles {
    /// By extension in lower case with its dot, ready to be shown; empty where a name has none.
    counts: BTreeMap<String, usize>,
}

impl OtherFiles {
    /// One more.
    pub(crate) fn add(&mut self, path: &Path) {
        let extension = path.extension().map(|kind| {
            let kind = name_text(kind.as_encoded_bytes()).to_lowercase();
            quoted_name(format!(".{kind}").as_bytes()).into_owned()
        });
        let kind = extension.unwrap_or_default();
        let is_room = self.counts.len() < MOST_KINDS || self.counts.contains_key(&kind);
        let kind = if is_room { kind } else { String::new() };
        *self.counts.entry(kind).or_default() += 1;
    }

    /// How many there are.
    pub fn total(&self) -> usize {
        self.counts.values().sum()
    }

    /// The most frequent kinds by name and count, such as `.pdf` and 12; files without a kind are not among them.
    pub fn kinds(&self) -> Vec<(&str, usize)> {
        let named = self.counts.iter().filter(|(kind, _)| !kind.is_empty());
        let mut kinds: Vec<(&str, usize)> =
            named.map(|(kind, count)| (kind.as_str(), *count)).collect();
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        kinds.truncate(MOST_NAMED);
        kinds
    }
}

impl fmt::Display for OtherFiles {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.total() {
            0 => return write!(out, "and no other file"),
            1 => write!(out, "but 1 other file")?,
            total => write!(out, "but {total} other files")?,
        }
        let kinds = self.kinds();
        let kinds: Vec<String> = kinds
            .iter()
            .map(|(kind, count)| format!("{kind}: {count}"))
            .collect();
        if kinds.is_empty() {
            return Ok(());
        }
        write!(out, " ({})", kinds.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_kinds_are_named_first() {
        let mut others = OtherFiles::default();
        assert_eq!(others.to_string(), "and no other file");
        for name in ["a.PDF", "b.docx", "c.pdf", "README", "d.pdf"] {
            others.add(Path::new(name));
        }
        assert_eq!(others.total(), 5);
        assert_eq!(others.kinds(), [(".pdf", 3), (".docx", 1)]);
        assert_eq!(others.to_string(), "but 5 other files (.pdf: 3, .docx: 1)");
    }
}
