//! What a user marked: events and sentences that no happening of the page tells, and notes.

use std::collections::{BTreeSet, HashMap};

use crate::align::{Alignment, SentenceRef, Statement, StatementCluster};
use crate::event::EventId;
use crate::i18n::Words;
use crate::index::{Index, StatementRef};
use crate::report::quotation::Quotations;
use crate::report::view::Asked;
use crate::time::Interval;

/// What is told beside the happenings, most often because it has no day.
#[derive(Clone, Debug)]
pub(super) struct Further {
    /// The event, or the sentence that tells of none.
    pub(super) at: StatementRef,
    /// The number of its quotation.
    pub(super) quoted: Option<usize>,
}

/// What was chosen or has a note and stands in none of the told happenings; own events stand elsewhere.
pub(super) fn further(
    index: &Index,
    words: &Words,
    asked: &Asked,
    is_told: impl Fn(StatementRef) -> bool,
    quotations: &mut Quotations,
) -> Vec<Further> {
    let noted = asked.notes.iter().map(|(at, _)| at);
    let noted = noted.filter(|_| asked.dossier.is_none());
    let mut seen = BTreeSet::new();
    let marked = asked.chosen.iter().chain(noted).copied();
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
    notes: &'n [(StatementRef, String)],
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

/// The happening that an event or a sentence tells of.
pub(super) fn cluster_of(alignment: &Alignment, at: StatementRef) -> Option<&StatementCluster> {
    alignment
        .statement_clusters()
        .get(position_of(alignment, at)?)
}

/// Its position among the clusters of sentences.
pub(super) fn position_of(alignment: &Alignment, at: StatementRef) -> Option<usize> {
    match at {
        StatementRef::Event(at) => alignment.statement_cluster_of(at),
        StatementRef::Sentence(at) => alignment.statement_clusters_at(at).next(),
    }
}

fn is_own(index: &Index, at: StatementRef) -> bool {
    let document = index.documents().get(at.document() as usize);
    document.is_some_and(|one| one.is_own())
}

fn statement(index: &Index, at: StatementRef) -> Option<Statement> {
    let at = match at {
        StatementRef::Event(at) => at,
        StatementRef::Sentence(at) => {
            return Some(Statement {
                at,
                event: None,
                interval: Interval::ALWAYS,
                is_planned: false,
                is_background: false,
            });
        }
    };
    let (_, event) = index.event(at)?;
    Some(Statement {
        is_planned: false,
        is_background: false,
        at: SentenceRef {
            document: at.document,
            sentence: event.sentence,
        },
        event: Some(at.event),
        interval: event.interval,
    })
}
