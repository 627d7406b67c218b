//! What a user marked: events that no happening of the page tells, and notes.

use std::collections::{BTreeSet, HashMap};

use crate::align::{Alignment, SentenceRef, Statement, StatementCluster};
use crate::event::EventId;
use crate::i18n::Words;
use crate::index::{EventRef, Index};
use crate::report::quotation::Quotations;
use crate::report::view::Asked;

/// An event that is told beside the happenings, most often because it has no day.
#[derive(Clone, Debug)]
pub(super) struct Further {
    /// The event.
    pub(super) at: EventRef,
    /// The number of its quotation.
    pub(super) quoted: Option<usize>,
}

/// The chosen events and those with a note that stand in none of the told happenings; own events stand elsewhere.
pub(super) fn further(
    index: &Index,
    words: &Words,
    asked: &Asked,
    is_told: impl Fn(EventRef) -> bool,
    quotations: &mut Quotations,
) -> Vec<Further> {
    let noted = asked.notes.iter().map(|(at, _)| at);
    let noted = noted.filter(|_| asked.dossier.is_none());
    let mut seen = BTreeSet::new();
    let marked = asked.events.iter().chain(noted).copied();
    let left = marked.filter(|at| !is_own(index, *at) && !is_told(*at) && seen.insert(*at));
    let quoted = left.map(|at| Further {
        at,
        quoted: statement(index, at)
            .and_then(|statement| quotations.number_of(index, words, &statement)),
    });
    quoted.collect()
}

/// What the user says of each happening, by its name.
pub(super) fn notes_by_happening<'n>(
    alignment: &Alignment,
    notes: &'n [(EventRef, String)],
) -> HashMap<EventId, Vec<&'n str>> {
    let mut by_happening: HashMap<EventId, Vec<&str>> = HashMap::new();
    for (at, note) in notes {
        if let Some(cluster) = cluster_of(alignment, *at) {
            let notes = by_happening.entry(cluster.id).or_default();
            // A note on a sentence is one on each event in it.
            if !notes.contains(&note.as_str()) {
                notes.push(note);
            }
        }
    }
    by_happening
}

/// The happening that an event is.
pub(super) fn cluster_of(alignment: &Alignment, at: EventRef) -> Option<&StatementCluster> {
    let position = alignment.statement_cluster_of(at)?;
    alignment.statement_clusters().get(position)
}

fn is_own(index: &Index, at: EventRef) -> bool {
    let document = index.documents().get(at.document as usize);
    document.is_some_and(|one| one.is_own())
}

fn statement(index: &Index, at: EventRef) -> Option<Statement> {
    let (_, event) = index.event(at)?;
    Some(Statement {
        is_planned: false,
        at: SentenceRef {
            document: at.document,
            sentence: event.sentence,
        },
        event: Some(at.event),
        interval: event.interval,
    })
}
