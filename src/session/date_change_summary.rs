//! The effect of a new document date: mentions that lie elsewhere now.

use std::sync::Arc;

use crate::index::AnalyzedDocument;
use crate::resolve::Mention;
use crate::time::{Grain, Interval};

/// Mentions that are kept to be shown; all are counted.
const MOST: usize = 200;

/// Mentions that lie elsewhere since a document's date was changed.
#[derive(Clone, Debug, PartialEq)]
pub struct DateChangeSummary {
    /// The document whose date the user changed.
    pub document: Arc<str>,
    /// How many moved, in all documents.
    pub count: usize,
    /// The first of them: those of the document itself, then others in the order of the folder.
    pub mentions: Vec<MovedMention>,
}

/// One mention with its days before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct MovedMention {
    /// Its document.
    pub document: Arc<str>,
    /// Its words.
    pub words: String,
    /// The days before.
    pub before: (Interval, Grain),
    /// The days after.
    pub after: (Interval, Grain),
}

impl DateChangeSummary {
    /// The mentions that moved with the date of `document`, from documents as they were and as they are now.
    pub(super) fn between(
        document: Arc<str>,
        changes: &[(Arc<AnalyzedDocument>, Arc<AnalyzedDocument>)],
    ) -> Self {
        let own = |change: &&(Arc<AnalyzedDocument>, Arc<AnalyzedDocument>)| {
            change.0.document.id == document
        };
        let others = changes.iter().filter(|change| !own(change));
        let mut count = 0;
        let mut mentions = Vec::new();
        for (before, after) in changes.iter().filter(own).chain(others) {
            for (old, new) in pairs(before, after) {
                count += 1;
                if mentions.len() < MOST {
                    mentions.push(moved(after, old, new));
                }
            }
        }
        Self {
            document,
            count,
            mentions,
        }
    }
}

/// Mentions of the same words with other days: a date changes no reading.
fn pairs<'a>(
    before: &'a AnalyzedDocument,
    after: &'a AnalyzedDocument,
) -> impl Iterator<Item = (&'a Mention, &'a Mention)> {
    let mentions = before.mentions.iter().zip(&after.mentions);
    mentions.filter(|(old, new)| old.span == new.span && old.interval != new.interval)
}

fn moved(analysed: &AnalyzedDocument, old: &Mention, new: &Mention) -> MovedMention {
    let words = new.span.of(&analysed.document.text);
    MovedMention {
        document: Arc::clone(&analysed.document.id),
        words: words.split_whitespace().collect::<Vec<_>>().join(" "),
        before: (old.interval, old.grain),
        after: (new.interval, new.grain),
    }
}
